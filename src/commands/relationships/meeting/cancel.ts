/** `mentor meeting cancel`: a planned meeting that will not take place, for no one's fault. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { updateMeeting } from '../../../store/relationships/meetings.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import { record } from '../../../application/relationship/record-in-relationship.ts';
import { addCalendarOptions, calendarWriter } from '../../../application/meeting/calendar-file.ts';
import { meetingOf, plannedOf, relationshipOf } from '../../../application/meeting/find-meeting.ts';

export function define(command: Command, context: Context): void {
  addCalendarOptions(
    command
      .description(
        'Cancel a planned meeting. With --ics, the file takes it out of the calendars that have it.',
      )
      .argument('<meeting>', 'M9'),
  )
    .addHelpText('after', '\nExample:\n  $ mentor meeting cancel M9 --ics r7.ics --force')
    .action(async (given, options) => {
      const store = await context.store();
      const relationship = store.read(() => relationshipOf(store, given));
      const write = await calendarWriter(context, options);
      await record(context, relationship, 'meeting cancel', (facts) => {
        const meeting = plannedOf(facts, given);
        updateMeeting(store, { ...meeting, status: 'cancelled' });
        const after = findRelationship(store, relationship);
        const file = write(store, [[after, [meetingOf(after, given)]]]);
        const id = idOf('M', meeting.id);
        return {
          text: `${id} of ${relationship}: cancelled${file === null ? '' : `; wrote ${file}`}.`,
          values: { meeting: id, status: 'cancelled', file },
        };
      });
    });
}
