/** `mentor outcome record`: records an outcome of a person. */
import type { Command, Context } from '../../../context.ts';
import { OUTCOME_KINDS, OUTCOME_NAMES, outcomeProblem } from '../../../domain/relationship/outcomes.ts';
import { idOf } from '../../../domain/reference.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { sentence } from '../../../domain/words/text.ts';
import { wrongUsage } from '../../../errors.ts';
import { insertOutcome } from '../../../store/relationships/outcomes.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { personText } from '../../../view/pages/people.ts';
import { relationshipFor, relationshipNamed } from '../../../application/relationship/of-relationship.ts';
import { dayItHappened, oneOf, text, wholeNumber } from '../../../application/options/values.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  personArgument(command, context)
    .description(
      'Record what became of somebody: contacts, career, confidence, what they suggest to the organisation, or what they add to their portfolio.',
    )
    .requiredOption('--kind <kind>', OUTCOME_NAMES.join(', '), oneOf(OUTCOME_NAMES))
    .option('--value <n>', 'how many, or how much, where the kind has one', wholeNumber(0, 1000))
    .option(
      '--notes <text>',
      'in words; shown to the coordinator alone, but for evidence, which is in their portfolio',
      text,
    )
    .option(
      '--relationship <relationship>',
      'R7, or the other of the two by name (default: the one they are in)',
    )
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText(
      'after',
      `\nKinds:\n${OUTCOME_NAMES.map((name) => `  ${name.padEnd(20)} ${meaningOf(name)}`).join('\n')}\n\nExamples:\n  $ mentor outcome record P3 --kind contact --value 4\n  $ mentor outcome record P3 --kind evidence --notes "Spoke on coaching at the heads’ day"`,
    )
    .action(async (given, options) => {
      const { kind, value, notes } = options;
      const problem = outcomeProblem(kind, value, notes);
      if (problem !== undefined) throw wrongUsage(sentence(problem.message), problem.hint);
      const relationshipGiven = await relationshipNamed(context, given, options.relationship);
      const { person, happened, relationshipId } = await context.write('outcome record', (store) => {
        const found = findParticipant(store, given);
        const on = happenedOn(options.on, store.today);
        const relationship = relationshipFor(store, found.id, relationshipGiven);
        insertOutcome(store, {
          participantId: found.id,
          relationshipId: relationship,
          kind,
          happenedOn: on,
          value: value ?? null,
          notes: notes ?? null,
        });
        return { person: found, happened: on, relationshipId: relationship };
      });
      const values = {
        participant: idOf('P', person.id),
        relationship: relationshipId === null ? null : idOf('R', relationshipId),
        kind,
        on: happened,
        value: value ?? null,
      };
      await context.did(
        'outcome.record/1',
        `${personText(person)}: ${kind}${value === undefined ? '' : ` ${value}`} on ${happened}.`,
        values,
      );
      await context.next(`mentor outcome list ${idOf('P', person.id)}`);
    });
}

function meaningOf(name: (typeof OUTCOME_NAMES)[number]): string {
  const kind = OUTCOME_KINDS[name];
  return `${kind.meaning}${'value' in kind ? `; --value: ${kind.value.meaning}` : ''}`;
}
