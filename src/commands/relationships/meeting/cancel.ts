/** `mentor meeting cancel`: cancels a planned meeting, without blame. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { updateMeeting } from '../../../store/relationships/meetings.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import { recordOfThing } from '../../../application/relationship/record-of-thing.ts';
import { addCalendarOptions, calendarWriter } from '../../../application/meeting/calendar-file.ts';
import { meetingOf, plannedOf } from '../../../application/meeting/find-meeting.ts';
import { thingArgument } from '../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  addCalendarOptions(
    thingArgument(command, context, 'M').description(
      'Cancel a planned meeting. With --ics, the file takes it out of the calendars that have it.',
    ),
  )
    .addHelpText('after', '\nExample:\n  $ mentor meeting cancel M9 --ics r7.ics --force')
    .action(async (given, options) => {
      const write = await calendarWriter(context, options);
      await recordOfThing(context, 'M', given, 'meeting cancel', (facts, store) => {
        const meeting = plannedOf(facts, given);
        updateMeeting(store, { ...meeting, status: 'cancelled' });
        const after = findRelationship(store, idOf('R', facts.id));
        const file = write(store, [[after, [meetingOf(after, given)]]]);
        const id = idOf('M', meeting.id);
        return {
          text: `${id} of ${relationshipText(facts)}: cancelled${file === null ? '' : `; wrote ${file}`}.`,
          values: { meeting: id, status: 'cancelled', file },
        };
      });
    });
}
