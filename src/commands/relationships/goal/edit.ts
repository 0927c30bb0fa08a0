/** `mentor goal edit`: completes or corrects an open goal. */
import type { Command, Context } from '../../../context.ts';
import { revision } from '../../../domain/relationship/goals/goals.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { answer, text } from '../../../application/options/values.ts';
import {
  addGoalOptions,
  changeGoal,
  completeness,
  goalFields,
  recordOfGoal,
} from '../../../application/relationship/goal.ts';
import { thingArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  addGoalOptions(
    thingArgument(command, context, 'G')
      .description(
        'Complete or revise a goal; parts that are not given stay as they are. What was there before is kept as a revision.',
      )
      .option('--statement <text>', 'what is to be achieved', text),
  )
    .option('--reason <text>', 'why it changes; kept with the goal', answer)
    .addHelpText('after', '\nExample:\n  $ mentor goal edit G3 --measure "meetings led" --due 2027-03-31')
    .action(async (given, options) => {
      if (Object.keys(options).length === 0)
        throw wrongUsage(
          'Nothing to change was named.',
          'give a part, such as --measure …; --help lists them',
        );
      await recordOfGoal(context, given, 'goal edit', (before, _, store) => {
        const fields = goalFields(options, before);
        const changed = revision(before, fields);
        if (changed === null && options.reason !== undefined)
          throw refused(
            `--reason is for a revision, and nothing of ${idOf('G', before.id)} is revised.`,
            'leave --reason out, or give another value for a part that is there',
          );
        changeGoal(store, before, fields, options.reason);
        const said = `${completeness(fields)}${changed === null ? '' : `; revised: ${changed}`}`;
        return { said, values: { state: said } };
      });
    });
}
