/** `mentor meeting remove`: removes a meeting that was recorded by mistake. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { deleteMeeting } from '../../../store/relationships/meetings.ts';
import { plural } from '../../../view/words/words.ts';
import { recordOfThing } from '../../../application/relationship/record-of-thing.ts';
import { meetingOf } from '../../../application/meeting/find-meeting.ts';
import { thingArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  thingArgument(command, context, 'M', { which: 'any' })
    .description(
      'Remove a meeting that was recorded by mistake, with what it left to do. One that is planned is cancelled instead, so that calendars learn of it.',
    )
    .addHelpText('after', '\nExample:\n  $ mentor meeting remove M9')
    .action((given) =>
      recordOfThing(context, 'M', given, 'meeting remove', (facts, store) => {
        const { id, metOn, status } = meetingOf(facts, given);
        const meeting = idOf('M', id);
        if (status === 'planned')
          throw refused(
            `${meeting} is planned for ${metOn}.`,
            `mentor meeting cancel ${meeting} calls it off`,
          );
        const actions = facts.actions.filter((one) => one.meetingId === id).length;
        deleteMeeting(store, id);
        return {
          text: `${meeting} of ${idOf('R', facts.id)}, ${status} on ${metOn}: removed${actions === 0 ? '' : `, with ${plural(actions, 'action')}`}. mentor undo takes it back.`,
          values: { meeting, status, met_on: metOn, actions },
        };
      }),
    );
}
