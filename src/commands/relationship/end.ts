/** `mentor relationship end`: the no-fault exit, at any time. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { END_REASONS, type EndReason, side, happenedOn } from '../../domain/relationship.ts';
import { Failure } from '../../errors.ts';
import { endRelationship, findOpenRelationship } from '../../store/relationships.ts';
import { namesOf, relationshipText } from '../../view/people.ts';
import { date, oneOf, text } from '../options.ts';

const REASONS = Object.keys(END_REASONS) as EndReason[];

export function define(command: Command, context: Context): void {
  command
    .description(
      'End a relationship at any time, without fault. The mentor’s place is free again and the mentee gets back the waiting time they had, and one round more. The reason is confidential.',
    )
    .argument('<relationship>', 'R7')
    .requiredOption('--reason <code>', REASONS.join(', '), oneOf(REASONS))
    .option('--notes <text>', 'in words; shown to the coordinator alone', text)
    .option('--on <date>', 'when (default: today)', date)
    .addHelpText('after', '\nExample:\n  $ mentor relationship end R7 --reason no-time')
    .action(async (given, options) => {
      const store = await context.store();
      const { today } = store;
      const preview = store.read(() => findOpenRelationship(store, given));
      await context.ask.confirm(`End ${relationshipText(preview)}?`);
      const on = happenedOn(options.on, today);
      store.write('relationship end', () => {
        const facts = findOpenRelationship(store, given);
        if (on < facts.startedOn)
          throw new Failure(
            'refused',
            `${idOf('R', facts.id)} began on ${facts.startedOn}; it cannot end before that.`,
            'mend --on; nothing was changed',
          );
        endRelationship(
          store,
          facts.id,
          { fromPhase: facts.phase, toPhase: null, changedOn: on, isForced: false, reason: null },
          { outcome: 'ended-early', reason: options.reason, notes: options.notes ?? null },
        );
      });
      const id = idOf('R', preview.id);
      await context.show({
        schema: 'relationship.end/1',
        json: { relationship: id, outcome: 'ended-early', on },
        blocks: [
          {
            kind: 'text',
            text: `${id} ended on ${on}. ${namesOf(side(preview, 'mentor'))} has a place again; ${namesOf(side(preview, 'mentee'))} can be matched again.`,
          },
        ],
        table: {
          columns: ['relationship', 'outcome', 'on'].map((key) => ({ key, label: key })),
          rows: [[id, 'ended-early', on]],
        },
      });
      await context.next('mentor match, or mentor relationship pair MENTOR MENTEE');
    });
}
