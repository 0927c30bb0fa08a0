/** `mentor review`: the pair's own look at whether it still works and the goals are still right. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { happenedOn } from '../domain/relationship.ts';
import { idOf } from '../domain/reference.ts';
import { insertReview } from '../store/events.ts';
import { date, text, yesNo } from './options.ts';
import { record } from './relationship/record.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Record a review: does the relationship still work for both, are the goals still right?')
    .argument('<relationship>', 'R7')
    .requiredOption('--still-works <yes|no>', 'whether it still works for both', yesNo)
    .requiredOption('--goals-right <yes|no>', 'whether the goals are still right', yesNo)
    .option('--changes <text>', 'what they will do differently', text)
    .option('--on <date>', 'when (default: today)', date)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor review R7 --still-works yes --goals-right no --changes "Drop G4, meet by phone"',
    )
    .action((relationship, options) =>
      record(context, relationship, 'review', (facts, store) => {
        const reviewedOn = happenedOn(options.on, store.today);
        const { stillWorks, goalsRight } = options;
        insertReview(store, facts.id, {
          reviewedOn,
          stillWorks,
          goalsRight,
          changesAgreed: options.changes ?? null,
        });
        const doubts = [
          stillWorks ? [] : ['it does not work for both'],
          goalsRight ? [] : ['the goals are not right'],
        ].flat();
        return {
          text: `${idOf('R', facts.id)}: review of ${reviewedOn} recorded${doubts.length === 0 ? '; it works and the goals are right' : `: ${doubts.join(', ')}`}.`,
          values: { on: reviewedOn, still_works: stillWorks, goals_right: goalsRight },
        };
      }),
    );
}
