/** `mentor meeting plan`: plans a future meeting. */
import type { Command, Context } from '../../../context.ts';
import { meetingTime } from '../../../domain/relationship/meeting-time.ts';
import { CHANNELS } from '../../../domain/people/fields/choices.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { insertMeeting } from '../../../store/relationships/meetings.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import {
  dayPlanned,
  instant,
  oneOf,
  text,
  timeOfDay,
  wholeNumber,
} from '../../../application/options/values.ts';
import { record } from '../../../application/relationship/record-in-relationship.ts';
import { addCalendarOptions, calendarWriter } from '../../../application/meeting/calendar-file.ts';
import { loadClocks, mentorZone } from '../../../application/meeting/clocks.ts';
import { meetingOf, refuseSecond } from '../../../application/meeting/find-meeting.ts';
import { whenWords } from '../../../application/meeting/when.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  addCalendarOptions(
    pairArgument(command, context)
      .description('Plan a meeting. The time is by the mentor’s clock; what both clocks show is said.')
      .option('--on <day>', 'the day', dayPlanned)
      .option('--at <time>', 'the time by the mentor’s clock, HH:MM', timeOfDay)
      .option('--start <instant>', 'in place of both, as mentor meeting suggest prints it', instant)
      .option('--minutes <n>', 'how long (default: 60)', wholeNumber(5, 1440))
      .option('--channel <channel>', `how: ${CHANNELS.join(', ')}`, oneOf(CHANNELS))
      .option('--notes <text>', 'what it is about; both sides may read it', text)
      .option('--another', 'beside a meeting of the same day'),
  )
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor meeting plan R7 --on 2026-12-03 --at 16:00 --channel video --ics r7.ics',
    )
    .action(async (relationship, options) => {
      const write = await calendarWriter(context, options);
      await record(context, relationship, 'meeting plan', (facts, store) => {
        const clocks = loadClocks(store, facts);
        const time = meetingTime(options, mentorZone(clocks));
        if (time.metOn < store.today)
          throw refused(
            `${time.metOn} is past (today is ${store.today}).`,
            `record what took place: mentor meeting log ${idOf('R', facts.id)} --on ${time.metOn}`,
          );
        if (options.another !== true) refuseSecond(facts, time.metOn);
        const id = insertMeeting(store, {
          relationshipId: facts.id,
          status: 'planned',
          ...time,
          minutes: options.minutes ?? 60,
          channel: options.channel ?? null,
          notes: options.notes ?? null,
        });
        const after = findRelationship(store, idOf('R', facts.id));
        const meeting = meetingOf(after, idOf('M', id));
        const file = write(store, [[after, [meeting]]]);
        return {
          text: `${idOf('M', id)} of ${relationshipText(facts)}: planned for ${whenWords(meeting, clocks)}${file === null ? '' : `; wrote ${file}`}.`,
          values: {
            meeting: idOf('M', id),
            on: meeting.metOn,
            starts_at: meeting.startsAt,
            minutes: meeting.minutes,
            file,
          },
        };
      });
    });
}
