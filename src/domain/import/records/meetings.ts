/** The columns of a file of meetings, and what its rows do. */
import { grouped } from '../../grouping.ts';
import { type Meeting, type MeetingStatus, notesBeside, sameMeeting } from '../../relationship/meetings.ts';
import { CHANNEL_WORDS } from '../../people/fields/choices.ts';
import { idOf } from '../../reference.ts';
import { phrases, words } from '../../words/text.ts';
import {
  choiceColumn,
  dateColumn,
  existingAs,
  minutesColumn,
  type RecordField,
  recordOf,
  textColumn,
  type Values,
} from './record-field.ts';
import type { Placed, RecordKind } from './plan-records.ts';
import {
  afterItsEnd,
  beforeItBegan,
  dayOf,
  type Known,
  relationshipOf,
  SENT_COLUMN,
  WHICH_PAIR,
  wrongIn,
} from './who-columns.ts';

/** The meeting that a row is about. */
export interface MeetingAbout {
  readonly relationshipId: number;
  readonly metOn: string;
  /** The existing meeting, if any. */
  readonly meeting: Meeting | null;
}

const PLACING: readonly RecordField[] = [
  ...WHICH_PAIR,
  dateColumn({
    name: 'met_on',
    about: 'the day they met',
    aliases: words(`
      on date meeting_date date_of_meeting date_of_the_meeting date_met when when_did_you_meet when_did_you_last_meet
      date_of_your_meeting date_of_session session_date day date_of_last_meeting`),
  }),
  SENT_COLUMN,
];

const TOLD: readonly RecordField[] = [
  choiceColumn(
    {
      name: 'status',
      about: 'held (without the column all are), missed, planned or cancelled',
      aliases: words('meeting_status did_you_meet did_the_meeting_take_place took_place attended attendance'),
    },
    {
      held: phrases('met, yes, attended, completed, done, took place, happened'),
      missed: phrases('no, no show, no-show, did not attend, not attended, did not take place'),
      planned: phrases('scheduled, upcoming, booked'),
      cancelled: ['canceled'],
    },
  ),
  minutesColumn({
    name: 'minutes',
    about: 'how long: 45, "1 h 30 min" or 1:30',
    aliases: words(`
      duration length duration_minutes duration_in_minutes duration_mins length_of_meeting length_in_minutes
      meeting_length how_long how_long_did_you_meet how_long_was_the_meeting how_long_did_you_meet_for time_spent`),
  }),
  choiceColumn(
    {
      name: 'channel',
      about: 'how: video, phone, in-person or messages',
      aliases: words(`
        how_did_you_meet format meeting_format meeting_type type_of_meeting type medium method mode
        how_was_the_meeting_held`),
    },
    CHANNEL_WORDS,
  ),
  textColumn({
    name: 'notes',
    about: 'key points; both sides may read them',
    aliases: words(`
      key_points summary comments topics_discussed what_did_you_discuss what_did_you_talk_about discussion agenda
      meeting_notes notes_of_the_meeting description`),
  }),
];

/** The columns of a file of meetings. */
export const MEETING_COLUMNS: readonly RecordField[] = [...PLACING, ...TOLD];

/**
 * Returns how the rows of a meetings file are placed. A pair has one meeting a day. The mentor's row and the mentee's
 * are about the same meeting, and its notes hold what each wrote. A meeting planned for that day becomes the one that
 * was held.
 */
export function meetingsKind(known: Known, meetings: Iterable<Meeting>): RecordKind<MeetingAbout> {
  const byDay = grouped(meetings, ({ relationshipId, metOn }) => identityOf(relationshipId, metOn));
  return {
    placing: PLACING,
    told: TOLD,
    submitted: 'submitted_at',
    beside: { notes: (before, said) => notesBeside(text(before), text(said)) ?? undefined },
    place(said, unread) {
      const status = (said['status'] ?? 'held') as MeetingStatus;
      const mayBeToCome = status === 'planned' || status === 'cancelled' || unread.has('status');
      const relationship = relationshipOf(said, dayOf(said, 'met_on', known.today, mayBeToCome), known);
      if ('problems' in relationship) return relationship;
      const { found, on } = relationship;
      const identity = identityOf(found.id, on);
      const meeting = sameMeeting(byDay.get(identity) ?? [], status);
      const late = afterItsEnd(found, on, 'met_on');
      if (meeting === undefined && late !== undefined) return late;
      if (meeting === undefined && status === 'planned' && on < known.today)
        return wrongIn('met_on', {
          rule: 'date-past',
          message: `${on} is past (today is ${known.today}), and the meeting is said to be planned`,
          hint: 'say what became of it in the status: held, missed or cancelled',
        });
      return {
        identity,
        label: `${meeting === undefined ? '' : `${idOf('M', meeting.id)} of `}${idOf('R', found.id)} on ${on}`,
        existing: existingAs(TOLD, meeting),
        // A plan does not change a meeting whose outcome is already known.
        says: { ...said, status: status === 'planned' ? (meeting?.status ?? status) : status },
        about: { relationshipId: found.id, metOn: on, meeting: meeting ?? null },
        note: beforeItBegan(found, on),
      } satisfies Placed<MeetingAbout>;
    },
  };
}

/** Returns what the store keeps of a planned meeting. */
export function meetingOf(values: Values): Pick<Meeting, 'status' | 'minutes' | 'channel' | 'notes'> {
  const said = { status: 'held', ...values };
  return recordOf(TOLD, said) as ReturnType<typeof meetingOf>;
}

function text(value: Values[string] | undefined): string | null {
  return value === undefined ? null : String(value);
}

function identityOf(relationshipId: number, on: string): string {
  return `${idOf('R', relationshipId)} ${on}`;
}
