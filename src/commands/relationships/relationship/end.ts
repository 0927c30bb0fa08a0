/** `mentor relationship end`: ends a relationship without blame, at any time. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import {
  END_REASONS,
  type EndReason,
  happenedOn,
  type Outcome,
  outcomeOf,
  phaseSince,
  type RelationshipPerson,
  roundsGivenBack,
  side,
} from '../../../domain/relationship/relationship.ts';
import { oneLine } from '../../../domain/words/text.ts';
import { refused } from '../../../errors.ts';
import { findOpenRelationship } from '../../../store/relationships/relationships.ts';
import { endEarly } from '../../../store/relationships/steps.ts';
import { leftOverJson, leftOverText } from '../../../view/pages/relationship/left-over.ts';
import { namesOf, relationshipText } from '../../../view/pages/people.ts';
import { plural } from '../../../view/words/words.ts';
import { dayItHappened, oneOf, text } from '../../../application/options/values.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

const REASONS = Object.keys(END_REASONS) as EndReason[];

export function define(command: Command, context: Context): void {
  pairArgument(command, context)
    .description(
      'End a relationship at any time, without fault. The mentor’s place is free again and the mentee gets back the waiting time they had, and one round more; with the reason goals-met it is completed instead, and nobody waited in vain. Meetings planned from that day on are cancelled; open actions stay on record and nobody is reminded of them. The reason is confidential.',
    )
    .requiredOption('--reason <code>', REASONS.join(', '), oneOf(REASONS))
    .option('--notes <text>', 'in words; shown to the coordinator alone', text)
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText('after', '\nExample:\n  $ mentor relationship end R7 --reason no-time')
    .action(async (given, options) => {
      const store = await context.store();
      const { today } = store;
      const preview = store.read(() => findOpenRelationship(store, given));
      await context.ask.confirm(`End ${relationshipText(preview)}?`);
      const on = happenedOn(options.on, today);
      const left = store.write('relationship end', () => {
        const facts = findOpenRelationship(store, given);
        const since = phaseSince(facts);
        if (on < since)
          throw refused(
            `${idOf('R', facts.id)} is in ${facts.phase} since ${since}; it cannot end before that.`,
            'mend --on; nothing was changed',
          );
        const why = { reason: options.reason, notes: options.notes ?? null };
        return endEarly(store, facts, on, why);
      });
      const id = idOf('R', preview.id);
      const outcome = outcomeOf(options.reason);
      const mentees = side(preview, 'mentee');
      await context.did(
        'relationship.end/1',
        `${id} ended on ${on}. ${namesOf(side(preview, 'mentor'))} has a place again; ${mentees.map((one) => waitText(one, outcome)).join('; ')}.`,
        { relationship: id, outcome, on },
        {
          waits: mentees.map((one) => ({
            participant: idOf('P', one.participantId),
            rounds: outcome === 'completed' ? 0 : roundsGivenBack(one),
          })),
          ...leftOverJson(left),
        },
      );
      for (const line of leftOverText(left)) await context.say(line);
      await context.next('mentor match, or mentor relationship pair MENTOR MENTEE');
    });
}

/**
 * Returns how long a mentee counts as having waited. Those who met their goals have what they came for. Those who were
 * let down come first next time: they get the rounds they had already waited, and one more.
 */
function waitText(mentee: RelationshipPerson, outcome: Outcome): string {
  if (outcome === 'completed') return `${oneLine(mentee.name)} has completed it`;
  return `${oneLine(mentee.name)} can be matched again, with ${plural(roundsGivenBack(mentee), 'round')} of waiting`;
}
