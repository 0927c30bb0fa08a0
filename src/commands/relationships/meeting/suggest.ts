/** `mentor meeting suggest`: shows the next times at which everybody in a relationship is available. */
import type { Command, Context } from '../../../context.ts';
import { instantOf, localTime, readable } from '../../../domain/time/local-time.ts';
import { sharedTime, slotsIn } from '../../../domain/time/shared-time.ts';
import { idOf } from '../../../domain/reference.ts';
import { findOpenRelationship } from '../../../store/relationships/relationships.ts';
import { type Block, textBlock } from '../../../view/document/document.ts';
import { type Field, listing } from '../../../view/document/result.ts';
import { relationshipText } from '../../../view/pages/people.ts';
import { plural } from '../../../view/words/words.ts';
import { wholeNumber } from '../../../application/options/values.ts';
import {
  assumedNote,
  loadClocks,
  mentorZone,
  type PersonClock,
} from '../../../application/meeting/clocks.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

/** A time at which everybody is available, as two instants. */
interface Slot {
  readonly start: string;
  readonly end: string;
}

const SLOT: readonly Field<Slot>[] = [
  { key: 'start', label: 'Start', give: 0, of: ({ start }) => start },
  { key: 'end', label: 'End', give: 0, of: ({ end }) => end },
];

/** People see the next few; scripts get all. */
const SHOWN = 20;

export const shows = true;

export function define(command: Command, context: Context): void {
  pairArgument(command, context)
    .description(
      'Suggest times at which everybody is available, by what they have said or from 09:00 to 17:00 on weekdays, right over changes of their clocks. It begins today at midnight by the mentor’s clock.',
    )
    .option('--weeks <n>', 'how far to look (default: 4)', wholeNumber(1, 52))
    .option('--minutes <n>', 'how long they want to meet (default: 60)', wholeNumber(5, 1440))
    .addHelpText('after', '\nExample:\n  $ mentor meeting suggest R7 --weeks 2 --minutes 45')
    .action(async (given, { weeks = 4, minutes = 60 }) => {
      const store = await context.store();
      const { facts, clocks } = store.read(() => {
        const found = findOpenRelationship(store, given);
        return { facts: found, clocks: loadClocks(store, found) };
      });
      const { days, intervals } = sharedTime(
        clocks.map(({ hours }) => hours),
        store.today,
        weeks * 7,
      );
      const slots = slotsIn(intervals, minutes).map(({ from, to }) => ({
        start: instantOf(from),
        end: instantOf(to),
      }));
      const id = idOf('R', facts.id);
      const shown = clockFields(clocks);
      const told = listing(slots.slice(0, SHOWN), shown, { whenEmpty: 'They share no time that long.' });
      const blocks: Block[] = [
        {
          kind: 'heading',
          text: `${relationshipText(facts)}: ${plural(minutes, 'minute')} within ${plural(weeks, 'week')} of ${store.today}`,
        },
        told.block,
      ];
      if (slots.length > SHOWN)
        blocks.push(textBlock(`and ${slots.length - SHOWN} more: --plain shows all`, 'muted'));
      const zoneOf = (role: 'mentor' | 'mentee'): string =>
        clocks.find(({ person }) => person.role === role)?.hours.zone ?? mentorZone(clocks);
      await context.show({
        schema: 'meeting.suggest/1',
        json: {
          relationship: id,
          minutes,
          mentor_timezone: zoneOf('mentor'),
          mentee_timezone: zoneOf('mentee'),
          assumed: clocks
            .filter(({ isAssumed }) => isAssumed)
            .map(({ person }) => idOf('P', person.participantId)),
          slots: slots.map(({ start, end }) => ({
            start,
            end,
            mentor_local: localTime(start, zoneOf('mentor')),
            mentee_local: localTime(start, zoneOf('mentee')),
          })),
          days: days.map((day) => ({ ...day })),
        },
        blocks,
        table: listing(slots, [...SLOT, ...shown]).table,
      });
      const note = assumedNote(clocks);
      if (note !== undefined) await context.say(note);
      const [first] = slots;
      await context.next(
        first === undefined
          ? `mentor meeting suggest ${id} --weeks ${Math.min(52, weeks * 2)} --minutes ${Math.max(5, Math.floor(minutes / 2))}, or ask both for more times: mentor participant edit PERSON --availability "Mon 16:00-18:00"`
          : `mentor meeting plan ${id} --start ${first.start} --minutes ${minutes}`,
      );
    });
}

/** Returns a field for each person's clock, with its time when a slot starts. */
function clockFields(clocks: readonly PersonClock[]): Field<Slot>[] {
  const seen = new Map<string, number>();
  return clocks.map(({ person, hours }) => {
    const count = (seen.get(person.role) ?? 0) + 1;
    seen.set(person.role, count);
    return {
      key: `${person.role}${count === 1 ? '' : `_${count}`}_local`,
      label: `${person.name}, ${hours.zone}`,
      give: 1,
      of: ({ start }) => readable(localTime(start, hours.zone)),
      only: 'table',
    };
  });
}
