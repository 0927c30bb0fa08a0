/** `--ics FILE`: the option, and writing the file together with the change. */
import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import type { Meeting } from '../../domain/relationship/meetings.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { writeWhole } from '../../io/files.ts';
import { loadProgramme, loadProgrammeKey } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { text } from '../options/values.ts';
import { loadClocks } from './clocks.ts';

interface CalendarOptions {
  readonly ics?: string | undefined;
  readonly force?: true | undefined;
}

/** Adds `--ics` and `--force`. */
export function addCalendarOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return command
    .option('--ics <file>', 'write a calendar file, readable by its owner alone', text)
    .option('--force', 'replace the file of --ics');
}

/** A relationship and the meetings of it that go into the file. */
type MeetingsOf = readonly [facts: RelationshipFacts, meetings: readonly Meeting[]];

/**
 * Returns a function that writes the calendar file, if one is asked for. Call it last inside the transaction: if the
 * file cannot be written, nothing is changed.
 */
export async function calendarWriter(
  context: Context,
  { ics, force }: CalendarOptions,
): Promise<(store: Store, of: readonly MeetingsOf[]) => string | null> {
  if (ics === undefined) return () => null;
  // Loaded here, because a transaction cannot wait.
  const { calendarFile } = await import('../../view/files/calendar.ts');
  const { meetingEvent } = await import('../../view/files/meeting-event.ts');
  const file = context.path(ics);
  return (store, of) => {
    const { name } = loadProgramme(store);
    const key = loadProgrammeKey(store);
    const events = of.flatMap(([facts, meetings]) => {
      const zones = new Map(
        loadClocks(store, facts).map(({ person, hours }) => [person.participantId, hours.zone]),
      );
      return meetings.map((meeting) => meetingEvent(meeting, facts, key, (id) => zones.get(id) ?? 'UTC'));
    });
    const calendar = calendarFile(events, { name, stampedOn: store.today });
    writeWhole(file, calendar, { replace: force === true, home: context.home });
    return file;
  };
}
