/** Tells which relationship of two people a row is about: those there are, and those that earlier rows bring. */
import type { Outcome, Relationship } from '../../relationship/relationship.ts';
import { pairsIn } from '../../relationship/members/members.ts';

/** A relationship of two people, as far as the programme and the rows read so far know it. */
export interface PairPeriod {
  readonly identity: string;
  /** Null for one that the file brings. */
  readonly relationship: Relationship | null;
  startedOn: string;
  /** Null while it goes on. */
  endedOn: string | null;
  outcome: Outcome | null;
}

/** When the pair of a row was, as far as the row says it. */
export interface When {
  readonly startedOn: string | undefined;
  readonly endedOn: string | undefined;
  readonly isOver: boolean;
}

export class PairPeriods {
  readonly #byPair = new Map<string, PairPeriod[]>();

  constructor(relationships: Iterable<Relationship>) {
    for (const relationship of relationships) {
      const { id, startedOn, endedOn, outcome } = relationship;
      const period = { identity: `R${id}`, relationship, startedOn, endedOn, outcome };
      for (const { mentorId, menteeId } of pairsIn(relationship)) this.add(mentorId, menteeId, period);
    }
  }

  /** Adds a relationship of two people. */
  add(mentorId: number, menteeId: number, period: PairPeriod): void {
    const key = `${mentorId} ${menteeId}`;
    const own = this.#byPair.get(key);
    if (own === undefined) this.#byPair.set(key, [period]);
    else own.push(period);
  }

  /**
   * Returns the relationship of two people that a row is about: the one that began on that day; else, for a row that
   * goes on, the one that does; else the latest that shares days with it. A row without a start is about the one that
   * goes on, or the only one. Two people are never in two at once, so that several rows of a running pair are one.
   */
  find(mentorId: number, menteeId: number, { startedOn, endedOn, isOver }: When): PairPeriod | undefined {
    const own = this.#byPair.get(`${mentorId} ${menteeId}`) ?? [];
    const open = own.find((one) => one.endedOn === null);
    if (startedOn === undefined) {
      const sameEnd = endedOn === undefined ? undefined : own.find((one) => one.endedOn === endedOn);
      return sameEnd ?? open ?? (isOver && own.length === 1 ? own[0] : undefined);
    }
    const sameStart = own.find((one) => one.startedOn === startedOn);
    if (sameStart !== undefined) return sameStart;
    if (!isOver && open !== undefined) return open;
    const until = endedOn ?? null;
    return own
      .filter(
        (one) =>
          (one.endedOn === null || startedOn < one.endedOn) && (until === null || one.startedOn < until),
      )
      .toSorted((a, b) => (a.startedOn < b.startedOn ? 1 : -1))[0];
  }
}
