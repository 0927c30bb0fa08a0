/** `mentor goal carry`. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { date } from '../../../application/options/values.ts';
import { closeGoalAs } from '../../../application/relationship/goal.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Carry a goal over: it is settled here and goes on in the next cycle when the pair renews.')
    .argument('<goal>', 'G3')
    .option('--on <date>', 'when (default: today)', date)
    .action((goal, options) => closeGoalAs(context, goal, 'goal carry', 'carried-over', options));
}
