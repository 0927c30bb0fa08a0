/** `mentor goal drop`. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { answer, date } from '../../../application/options/values.ts';
import { closeGoalAs } from '../../../application/relationship/goal.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Drop a goal that is no longer right, with the reason.')
    .argument('<goal>', 'G3')
    .requiredOption('--reason <text>', 'why it is dropped', answer)
    .option('--on <date>', 'when (default: today)', date)
    .action((goal, options) => closeGoalAs(context, goal, 'goal drop', 'dropped', options));
}
