/** `mentor goal achieve`. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { date } from '../../../application/options/values.ts';
import { closeGoalAs } from '../../../application/relationship/goal.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Record that a goal is achieved.')
    .argument('<goal>', 'G3')
    .option('--on <date>', 'when (default: today)', date)
    .action((goal, options) => closeGoalAs(context, goal, 'goal achieve', 'achieved', options));
}
