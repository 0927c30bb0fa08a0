/** `mentor meeting edit`: moves a planned meeting, or corrects what is recorded about one. */
import type { Command, Context } from '../../../context.ts';
import { meetingTime } from '../../../domain/relationship/meeting-time.ts';
import { CHANNELS } from '../../../domain/people/fields/choices.ts';
import { idOf } from '../../../domain/reference.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { updateMeeting } from '../../../store/relationships/meetings.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import {
  dayEitherWay,
  instant,
  oneOf,
  text,
  timeOfDay,
  wholeNumber,
} from '../../../application/options/values.ts';
import { recordOfThing } from '../../../application/relationship/record-of-thing.ts';
import { addCalendarOptions, calendarWriter } from '../../../application/meeting/calendar-file.ts';
import { loadClocks, mentorZone } from '../../../application/meeting/clocks.ts';
import { meetingOf, refuseSecond } from '../../../application/meeting/find-meeting.ts';
import { whenWords } from '../../../application/meeting/when.ts';
import { thingArgument } from '../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  addCalendarOptions(
    thingArgument(command, context, 'M', { which: 'open-first' })
      .description(
        'Move a planned meeting, or correct what is known of one. What is not given stays; --notes replaces all notes.',
      )
      .option('--on <day>', 'the day', dayEitherWay)
      .option('--at <time>', 'the time by the mentor’s clock, HH:MM', timeOfDay)
      .option('--start <instant>', 'in place of both, as mentor meeting suggest prints it', instant)
      .option('--minutes <n>', 'how long', wholeNumber(1, 1440))
      .option('--channel <channel>', `how: ${CHANNELS.join(', ')}`, oneOf(CHANNELS))
      .option('--notes <text>', 'key points; both sides may read them', text)
      .option('--another', 'beside a meeting of the same day'),
  )
    .addHelpText('after', '\nExample:\n  $ mentor meeting edit M9 --on 2026-12-04 --ics r7.ics --force')
    .action(async (given, options) => {
      const { ics: _, force: __, another, ...changes } = options;
      if (Object.keys(changes).length === 0)
        throw wrongUsage('Nothing to change was named.', 'give --on, --at, --minutes …; --help lists them');
      const write = await calendarWriter(context, options);
      await recordOfThing(context, 'M', given, 'meeting edit', (facts, store) => {
        const before = meetingOf(facts, given);
        const clocks = loadClocks(store, facts);
        const time = meetingTime(options, mentorZone(clocks), before);
        if (before.status === 'planned' && time.metOn < store.today && time.metOn !== before.metOn)
          throw refused(
            `${time.metOn} is past (today is ${store.today}).`,
            `record what took place: mentor meeting log ${idOf('M', before.id)} --on ${time.metOn}`,
          );
        if (time.metOn !== before.metOn && another !== true) refuseSecond(facts, time.metOn, before.id);
        if (before.status === 'held' || before.status === 'missed') happenedOn(time.metOn, store.today);
        updateMeeting(store, {
          ...before,
          ...time,
          minutes: options.minutes ?? before.minutes,
          channel: options.channel ?? before.channel,
          notes: options.notes ?? before.notes,
        });
        const after = findRelationship(store, idOf('R', facts.id));
        const meeting = meetingOf(after, given);
        const file = write(store, [[after, [meeting]]]);
        return {
          text: `${idOf('M', meeting.id)} of ${relationshipText(facts)}: ${meeting.status}, ${whenWords(meeting, clocks)}${file === null ? '' : `; wrote ${file}`}.`,
          values: {
            meeting: idOf('M', meeting.id),
            status: meeting.status,
            on: meeting.metOn,
            starts_at: meeting.startsAt,
            minutes: meeting.minutes,
            file,
          },
        };
      });
    });
}
