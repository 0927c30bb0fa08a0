/** What the store keeps of the pairs of a file. */
import type { EndReason, Outcome, Phase, Relationship } from '../../relationship/relationship.ts';
import { inRole } from '../../relationship/members/members.ts';
import { byStart, type TimeInRole, timesInRole } from '../../relationship/members/time-in-role.ts';
import { phaseByAge } from '../../relationship/taken-in.ts';
import { plannedEnd, roundOn, waitOf } from '../../round.ts';
import { parseId } from '../../reference.ts';
import { isReasonFor } from './pair-said.ts';
import type { PairAbout, PairsKnown } from './pairs-known.ts';
import type { PlannedRecord } from './plan-records.ts';
import type { Values } from './record-field.ts';

type Row = PlannedRecord<PairAbout>;

/** The part of a relationship that a row says or that is assumed for it. */
export type PairFields = Pick<
  Relationship,
  'roundId' | 'phase' | 'startedOn' | 'plannedEndOn' | 'outcome' | 'endedOn' | 'endReason' | 'endNotes'
>;

/** Returns what is kept of a row. A row without a phase or a planned end gets what is likely. */
export function pairFields(
  { values, about: { relationship } }: Row,
  { rounds, phases, today }: Pick<PairsKnown, 'rounds' | 'phases' | 'today'>,
): PairFields {
  const said = values as Readonly<Record<string, string | undefined>>;
  const startedOn = said['started_on'] ?? today;
  const endedOn = said['ended_on'] ?? null;
  const reason = said['reason'] as EndReason | undefined;
  const outcome = (said['how'] ?? null) as Outcome | null;
  const roundId =
    relationship?.roundId ??
    parseId('N', said['round'] ?? '') ??
    roundOn(rounds, startedOn, { isOpen: endedOn === null })?.id ??
    null;
  const isClosed = outcome === 'completed' || outcome === 'renewed';
  const phase = isClosed ? 'closure' : phaseByAge(startedOn, endedOn ?? today, phases);
  const ends =
    endedOn ??
    plannedEnd(
      rounds.find(({ id }) => id === roundId),
      today,
    );
  return {
    roundId,
    phase: relationship?.phase ?? (said['phase'] as Phase | undefined) ?? phase,
    startedOn,
    plannedEndOn: said['planned_end_on'] ?? ends,
    outcome,
    endedOn,
    // An end that is mended may have had a reason that does not belong to it any more.
    endReason: reason !== undefined && outcome !== null && isReasonFor(reason, outcome) ? reason : null,
    endNotes: said['notes'] ?? null,
  };
}

/** Returns rows from the oldest pair to the newest, whatever their order in the file. */
export function oldestFirst(rows: readonly Row[]): Row[] {
  const start = (values: Values): string => String(values['started_on']);
  return rows.toSorted((a, b) => {
    const [from, to] = [start(a.values), start(b.values)];
    if (from !== to) return from < to ? -1 : 1;
    return a.about.mentorId - b.about.mentorId || a.about.menteeId - b.about.menteeId;
  });
}

/** A relationship as far as it bears on the wait of its mentee and on the next cycle. */
type Past = Pick<Relationship, 'id' | 'startedOn' | 'endedOn' | 'outcome' | 'people' | 'former'>;

type Time = TimeInRole & { readonly relationship: Past };

/** What came before the relationships of each mentee. Those that are taken in are added, oldest first. */
export class MenteeHistory {
  readonly #byMentee = new Map<number, Time[]>();
  readonly #unmatchedDays: ReadonlyMap<number, readonly string[]>;

  constructor(relationships: Iterable<Past>, unmatchedDays: ReadonlyMap<number, readonly string[]>) {
    this.#unmatchedDays = unmatchedDays;
    for (const one of relationships) this.add(one);
  }

  add(relationship: Past): void {
    for (const time of timesInRole(relationship, 'mentee')) {
      const own = this.#byMentee.get(time.participantId);
      if (own === undefined) this.#byMentee.set(time.participantId, [{ ...time, relationship }]);
      else own.push({ ...time, relationship });
    }
  }

  /** Returns how many rounds a mentee had waited on a day, as `waitOf` counts them. */
  waitOn(menteeId: number, day: string): number {
    return waitOf({
      unmatchedOn: (this.#unmatchedDays.get(menteeId) ?? []).filter((closedOn) => closedOn <= day),
      last: this.#before(menteeId, day).at(-1) ?? null,
    });
  }

  /** Returns the number of the cycle that one of two people, beginning on a day, goes on from; or null. */
  renewedFrom({ mentorId, menteeId }: PairAbout, day: string): number | null {
    const found = this.#before(menteeId, day).findLast(
      ({ relationship: one }) =>
        one.outcome === 'renewed' &&
        (one.endedOn ?? '') <= day &&
        inRole(one, 'mentor').some(({ participantId }) => participantId === mentorId),
    );
    return found?.relationshipId ?? null;
  }

  #before(menteeId: number, day: string): Time[] {
    return (this.#byMentee.get(menteeId) ?? []).filter(({ startedOn }) => startedOn <= day).toSorted(byStart);
  }
}
