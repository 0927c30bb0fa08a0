/** `mentor meeting remove`: takes back a meeting that is recorded by mistake. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { Failure } from '../../../errors.ts';
import { deleteMeeting } from '../../../store/relationships/meetings.ts';
import { plural } from '../../../view/words/words.ts';
import { record } from '../../../application/relationship/record-in-relationship.ts';
import { meetingOf, relationshipOf } from '../../../application/meeting/find-meeting.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Remove a meeting that was recorded by mistake, with what it left to do. One that is planned is cancelled instead, so that calendars learn of it.',
    )
    .argument('<meeting>', 'M9')
    .addHelpText('after', '\nExample:\n  $ mentor meeting remove M9')
    .action(async (given) => {
      const store = await context.store();
      const relationship = store.read(() => relationshipOf(store, given));
      await record(context, relationship, 'meeting remove', (facts) => {
        const { id, metOn, status } = meetingOf(facts, given);
        const meeting = idOf('M', id);
        if (status === 'planned')
          throw new Failure(
            'refused',
            `${meeting} is planned for ${metOn}.`,
            `mentor meeting cancel ${meeting} calls it off`,
          );
        const actions = facts.actions.filter((one) => one.meetingId === id).length;
        deleteMeeting(store, id);
        return {
          text: `${meeting} of ${relationship}, ${status} on ${metOn}: removed${actions === 0 ? '' : `, with ${plural(actions, 'action')}`}. mentor undo takes it back.`,
          values: { meeting, status, met_on: metOn, actions },
        };
      });
    });
}
