/** `mentor goal progress`: records where a goal stands now. */
import type { Command, Context } from '../../../context.ts';
import { NO_STORY, sparkline, goalStanding } from '../../../domain/relationship/goals/goal-progress.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { insertProgress, loadGoalStories } from '../../../store/relationships/goals.ts';
import { percent } from '../../../view/words/words.ts';
import { dayItHappened, text } from '../../../application/options/values.ts';
import { recordOfGoal } from '../../../application/relationship/goal.ts';
import { thingArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  thingArgument(command, context, 'G')
    .description(
      'Note where a goal stands, in the terms of its baseline and target. A value that begins with a number shows how far it is on the way.',
    )
    .requiredOption('--value <text>', 'where it stands: 4, "4 of 10", 40%', text)
    .option('--note <text>', 'what it shows', text)
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText('after', '\nExample:\n  $ mentor goal progress G3 --value 4 --note "Two without help"')
    .action((given, options) =>
      recordOfGoal(context, given, 'goal progress', (goal, facts, store) => {
        const notedOn = happenedOn(options.on, store.today);
        insertProgress(store, goal.id, { notedOn, value: options.value, note: options.note ?? null });
        const { progress } = loadGoalStories(store, facts.id).get(goal.id) ?? NO_STORY;
        const { share, shares } = goalStanding(goal, progress);
        const far =
          share === null ? '' : `, ${percent(Math.round(share * 100), 100)} of the way ${sparkline(shares)}`;
        return {
          said: `${options.value} on ${notedOn}${far}`,
          values: { on: notedOn, value: options.value, progress: share },
        };
      }),
    );
}
