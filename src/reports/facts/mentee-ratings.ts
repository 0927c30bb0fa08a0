/** Which ratings by mentees their mentor's portfolio may show. Its reader knows the mentees, and has earlier portfolios. */
import { addDays } from '../../domain/time/dates.ts';
import { LEAST } from '../statistics/suppression.ts';

/** Days after its end, and after the end was recorded, in which answers about a relationship still come in. */
export const DAYS_TO_ANSWER = 30;

/** What a row of each kind says of ratings. */
interface Said {
  readonly relationship: { readonly endedOn: string | null };
  readonly person: {
    readonly relationshipId: number;
    readonly participantId: number;
    readonly role: string;
  };
  readonly 'check-in': Answer;
  readonly reflection: Answer;
}

interface Answer {
  readonly relationshipId: number;
  readonly participantId: number;
  readonly satisfaction: number | null;
}

/** A row as one command left it: a relationship, somebody in one, or what somebody answered about one. */
export type RecordedRow = {
  readonly [Kind in keyof Said]: {
    /** The day on which it was recorded. */
    readonly on: string;
    readonly kind: Kind;
    readonly id: number;
    /** `null` of a row that was removed. */
    readonly row: Said[Kind] | null;
  };
}[keyof Said];

interface Rating {
  readonly menteeId: number;
  readonly value: number;
}

/**
 * Returns the ratings that a mentor's portfolio shows at the end of a day, in the order in which they were taken in.
 *
 * 1. A relationship is taken in once, {@link DAYS_TO_ANSWER} after its end and after that was recorded. What mentees have rated is
 *    what was known then: what is recorded, corrected or removed later changes nothing that may have been printed.
 * 2. Of a relationship that others mentored too, nothing is taken in: it would stand in their portfolios as well.
 * 3. Ratings come in lots of {@link LEAST} mentees or more. A lot in which all gave the lowest or the highest waits for the next.
 *
 * So each day's ratings begin with those of every day before, whatever was recorded between, and what two days tell differs by
 * none or by those of that many mentees together.
 *
 * @param recorded Of the relationships in which the mentor was, in the order of `on`, those of a day in the order of recording.
 */
export function ratingsToShow(recorded: readonly RecordedRow[], mentorId: number, asOf: string): number[] {
  const shown: number[] = [];
  let waiting: number[] = [];
  let lot: Rating[] = [];
  for (const ratings of takenIn(recorded, mentorId, asOf)) {
    lot.push(...ratings);
    if (new Set(lot.map(({ menteeId }) => menteeId)).size < LEAST) continue;
    waiting.push(...lot.map(({ value }) => value));
    lot = [];
    // A mean at either end of the scale tells what each of them said.
    if ([1, 5].some((end) => waiting.every((value) => value === end))) continue;
    shown.push(...waiting);
    waiting = [];
  }
  return shown;
}

/** Yields the ratings of each relationship as they were known when it was taken in. */
function* takenIn(recorded: readonly RecordedRow[], mentorId: number, asOf: string): Generator<Rating[]> {
  const known: Known = {
    relationship: new Map(),
    person: new Map(),
    'check-in': new Map(),
    reflection: new Map(),
  };
  /** The last day to answer of each relationship that is over; '' of one that was taken in. */
  const lastDays = new Map<number, string>();
  function* takenBefore(day: string): Generator<Rating[]> {
    const due = [...lastDays].filter(([, last]) => last !== '' && last < day);
    for (const [id] of due.toSorted(byLastDay)) {
      lastDays.set(id, '');
      yield ratingsIn(known, id, mentorId);
    }
  }
  for (const change of recorded.filter(({ on }) => on <= asOf)) {
    yield* takenBefore(change.on);
    keep(known, change);
    if (change.kind !== 'relationship' || lastDays.get(change.id) === '') continue;
    const endedOn = change.row?.endedOn ?? null;
    if (endedOn === null) lastDays.delete(change.id);
    else lastDays.set(change.id, addDays(endedOn > change.on ? endedOn : change.on, DAYS_TO_ANSWER));
  }
  yield* takenBefore(asOf);
}

function byLastDay([a, lastOfA]: [number, string], [b, lastOfB]: [number, string]): number {
  return lastOfA < lastOfB ? -1 : lastOfA > lastOfB ? 1 : a - b;
}

type Known = { readonly [Kind in keyof Said]: Map<number, Said[Kind]> };

function keep(known: Known, { kind, id, row }: RecordedRow): void {
  const rows = known[kind] as Map<number, Said[typeof kind]>; // the rows of its kind
  if (row === null) rows.delete(id);
  else rows.set(id, row);
}

function ratingsIn(known: Known, relationshipId: number, mentorId: number): Rating[] {
  const people = [...known.person.values()].filter((one) => one.relationshipId === relationshipId);
  const inRole = (wanted: string): Set<number> =>
    new Set(people.filter(({ role }) => role === wanted).map(({ participantId }) => participantId));
  const [mentors, mentees] = [inRole('mentor'), inRole('mentee')];
  if (mentors.size !== 1 || !mentors.has(mentorId)) return [];
  return [...known['check-in'].values(), ...known.reflection.values()].flatMap((one) =>
    one.relationshipId === relationshipId && mentees.has(one.participantId) && one.satisfaction !== null
      ? [{ menteeId: one.participantId, value: one.satisfaction }]
      : [],
  );
}
