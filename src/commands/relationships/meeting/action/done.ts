/** `mentor meeting action done`. */
import type { Command, Context } from '../../../../context.ts';
import { idOf } from '../../../../domain/reference.ts';
import { happenedOn } from '../../../../domain/relationship/relationship.ts';
import { refused } from '../../../../errors.ts';
import { finishAction } from '../../../../store/relationships/meetings.ts';
import { dayItHappened } from '../../../../application/options/values.ts';
import { recordOfThing } from '../../../../application/relationship/record-of-thing.ts';
import { actionOf } from '../../../../application/meeting/find-meeting.ts';
import { thingArgument } from '../../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  thingArgument(command, context, 'A')
    .description('Record that an action is done, or no longer wanted.')
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText('after', '\nExample:\n  $ mentor meeting action done A4')
    .action((given, options) =>
      recordOfThing(context, 'A', given, 'meeting action done', (facts, store) => {
        const action = actionOf(facts, given);
        const id = idOf('A', action.id);
        if (action.doneOn !== null)
          throw refused(`${id} is done already, since ${action.doneOn}.`, 'mentor undo takes that back');
        const doneOn = happenedOn(options.on, store.today);
        finishAction(store, action.id, doneOn);
        return {
          text: `${id} of ${relationshipText(facts)}: done on ${doneOn}.`,
          values: { action: id, on: doneOn },
        };
      }),
    );
}
