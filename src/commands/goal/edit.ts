/** `mentor goal edit`: completes or corrects an open goal. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { Failure } from '../../errors.ts';
import { updateGoal } from '../../store/events.ts';
import { record } from '../relationship/record.ts';
import { text } from '../options.ts';
import { addGoalOptions, completeness, findGoal, goalFields, requireOpen } from './options.ts';

export function define(command: Command, context: Context): void {
  addGoalOptions(
    command
      .description('Complete or correct a goal; parts that are not given stay as they are.')
      .argument('<goal>', 'G3')
      .option('--statement <text>', 'what is to be achieved', text),
  )
    .addHelpText('after', '\nExample:\n  $ mentor goal edit G3 --measure "meetings led" --due 2027-03-31')
    .action(async (given, options) => {
      if (Object.keys(options).length === 0)
        throw new Failure(
          'usage',
          'Nothing to change was named.',
          'give a part, such as --measure …; --help lists them',
        );
      const { id, relationship } = await findGoal(context, given);
      await record(context, relationship, 'goal edit', (facts, store) => {
        const fields = goalFields(options, requireOpen(facts.goals, id));
        updateGoal(store, id, fields);
        const said = completeness(fields);
        return {
          text: `${idOf('G', id)} of ${relationship}: ${said}.`,
          values: { goal: idOf('G', id), state: said },
        };
      });
    });
}
