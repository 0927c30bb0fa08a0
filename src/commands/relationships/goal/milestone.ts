/** `mentor goal milestone`: adds the steps to a goal, and ticks them off. */
import type { Command, Context } from '../../../context.ts';
import { NO_STORY } from '../../../domain/relationship/goals/goal-progress.ts';
import { idOf } from '../../../domain/reference.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { insertMilestone, loadGoalStories, markMilestone } from '../../../store/relationships/goals.ts';
import type { Store } from '../../../store/store.ts';
import { dayItHappened, dayPlanned, text, wholeNumber } from '../../../application/options/values.ts';
import { recordOfGoal } from '../../../application/relationship/goal.ts';
import { thingArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  thingArgument(command, context, 'G')
    .description('Add a milestone to a goal, or record that one is reached.')
    .option('--add <text>', 'what is reached on the way', text)
    .option('--due <day>', 'by when, with --add', dayPlanned)
    .option('--done <n>', 'the number of the one that is reached', wholeNumber(1, 1000))
    .option('--on <day>', 'when it was reached, with --done (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor goal milestone G3 --add "Shadow two meetings" --due 2026-12-18\n  $ mentor goal milestone G3 --done 1',
    )
    .action(async (given, options) => {
      if ((options.add === undefined) === (options.done === undefined))
        throw wrongUsage('Give either --add or --done.', 'mentor goal milestone GOAL --add TEXT');
      if (options.due !== undefined && options.add === undefined)
        throw wrongUsage('--due goes with --add.', 'mentor goal milestone GOAL --add TEXT --due DATE');
      if (options.on !== undefined && options.done === undefined)
        throw wrongUsage('--on goes with --done.', 'mentor goal milestone GOAL --done N --on DATE');
      await recordOfGoal(context, given, 'goal milestone', ({ id }, facts, store) => {
        if (options.add !== undefined) {
          const dueOn = options.due ?? null;
          const position = insertMilestone(store, id, { statement: options.add, dueOn });
          return {
            said: `milestone ${position} added${dueOn === null ? '' : `, due ${dueOn}`}`,
            values: { milestone: position, due_on: dueOn, done_on: null },
          };
        }
        const { position, dueOn, statement } = openMilestone(store, facts.id, id, options.done ?? 0);
        const doneOn = happenedOn(options.on, store.today);
        markMilestone(store, id, position, doneOn);
        return {
          said: `milestone ${position} reached on ${doneOn}: ${statement}`,
          values: { milestone: position, due_on: dueOn, done_on: doneOn },
        };
      });
    });
}

function openMilestone(store: Store, relationshipId: number, goalId: number, position: number) {
  const { milestones } = loadGoalStories(store, relationshipId).get(goalId) ?? NO_STORY;
  const found = milestones.find((one) => one.position === position);
  if (found === undefined)
    throw refused(
      `${idOf('G', goalId)} has no milestone ${position}.`,
      milestones.length === 0
        ? `mentor goal milestone ${idOf('G', goalId)} --add "…"`
        : `it has 1 to ${milestones.length}`,
    );
  if (found.doneOn !== null)
    throw refused(
      `Milestone ${position} of ${idOf('G', goalId)} was reached already, on ${found.doneOn}.`,
      'nothing was changed',
    );
  return found;
}
