/** Meetings of a relationship and the actions that come out of them. */

const MEETING_STATUSES = ['planned', 'held', 'cancelled', 'missed'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export interface Meeting {
  readonly id: number;
  readonly relationshipId: number;
  readonly status: MeetingStatus;
  /** By the mentor's calendar, where the time is known. */
  readonly metOn: string;
  /** An instant, UTC; `null` where only the day is known. */
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly channel: string | null;
  /** Key points, which both sides can read. */
  readonly notes: string | null;
  /** Who did not come to a meeting that was missed; `null` where that is not known. */
  readonly absentId: number | null;
  /** The others who did not come; `null` where there are none. */
  readonly alsoAbsent: readonly number[] | null;
  /** Rises with each change, for calendars. */
  readonly sequence: number;
}

/** Something that a meeting left somebody to do. */
export interface MeetingAction {
  readonly id: number;
  readonly meetingId: number;
  /** `null` is both. */
  readonly ownerId: number | null;
  readonly action: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

/**
 * Returns which of a day's meetings somebody means. A pair has one meeting a day unless another was asked for. Of
 * several, it is the one with the given status, or the first in the order planned, held, missed, cancelled.
 *
 * @param status What they say happened to it.
 */
export function sameMeeting(ofDay: readonly Meeting[], status: MeetingStatus): Meeting | undefined {
  const likest = [status, 'planned', 'held', 'missed', 'cancelled'];
  return ofDay.toSorted((a, b) => likest.indexOf(a.status) - likest.indexOf(b.status))[0];
}

/** Separates the accounts that two people give of one meeting. */
const BESIDE = '\n\n';

/**
 * Returns a meeting's notes with another account of it added. An account that they contain already is not repeated.
 *
 * @example notesBeside('Talked about headship', 'We agreed a plan') // 'Talked about headship\n\nWe agreed a plan'
 */
export function notesBeside(before: string | null, said: string | null): string | null {
  if (said === null || said === '') return before;
  if (before === null || before === '') return said;
  const isHeld = `${BESIDE}${before}${BESIDE}`.includes(`${BESIDE}${said}${BESIDE}`);
  return isHeld ? before : `${before}${BESIDE}${said}`;
}

/** Returns whether somebody did not come to a meeting. */
export function wasAbsent(
  { absentId, alsoAbsent }: Pick<Meeting, 'absentId' | 'alsoAbsent'>,
  participantId: number,
): boolean {
  return absentId === participantId || alsoAbsent?.includes(participantId) === true;
}

/** Returns the days on which a relationship met, up to a date, oldest first. */
export function datesMet(meetings: readonly Pick<Meeting, 'status' | 'metOn'>[], today: string): string[] {
  return meetings
    .filter(({ status, metOn }) => status === 'held' && metOn <= today)
    .map(({ metOn }) => metOn)
    .sort();
}

/** Returns the last day on which a relationship met, up to a date; undefined where it never did. */
export function lastDayMet(
  meetings: readonly Pick<Meeting, 'status' | 'metOn'>[],
  today: string,
): string | undefined {
  let last: string | undefined;
  for (const { status, metOn } of meetings)
    if (status === 'held' && metOn <= today && (last === undefined || metOn > last)) last = metOn;
  return last;
}

/** Returns the planned meeting that comes next, today's included, or undefined. */
export function nextPlanned<M extends Pick<Meeting, 'status' | 'metOn'>>(
  meetings: readonly M[],
  today: string,
): M | undefined {
  return meetings
    .filter(({ status, metOn }) => status === 'planned' && metOn >= today)
    .toSorted((a, b) => (a.metOn < b.metOn ? -1 : 1))[0];
}

/** Returns the actions that are not done and were due before a date, longest overdue first. */
export function overdueActions(actions: readonly MeetingAction[], date: string): MeetingAction[] {
  return actions
    .filter(({ doneOn, dueOn }) => doneOn === null && dueOn !== null && dueOn < date)
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : a.dueOn === b.dueOn ? a.id - b.id : 1));
}

/** Returns who of some people owns an action, or undefined where it is both sides’. */
export function ownerOf<Person extends { readonly participantId: number }>(
  { ownerId }: MeetingAction,
  people: readonly Person[],
): Person | undefined {
  return people.find(({ participantId }) => participantId === ownerId);
}
