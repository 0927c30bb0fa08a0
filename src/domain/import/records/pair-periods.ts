/** Tells which relationship of two people a row is about: those there are, and those that earlier rows bring. */
import type { Format } from '../../people/fields/choices.ts';
import {
  isOnSide,
  type Outcome,
  type Relationship,
  type RelationshipPerson,
} from '../../relationship/relationship.ts';
import { pairsIn } from '../../relationship/members/members.ts';
import type { Values } from './record-field.ts';

/** Somebody whom a row names, and as what. */
export type Member = Pick<RelationshipPerson, 'participantId' | 'role'>;

/**
 * A relationship, as far as the programme and the rows read so far know it. Each row about it adds what it says: whom it names,
 * and when it was.
 */
export interface PairPeriod {
  readonly identity: string;
  /** Null for one that the file brings. */
  readonly relationship: Relationship | null;
  startedOn: string;
  /** Null while it goes on. */
  endedOn: string | null;
  outcome: Outcome | null;
  /** What its rows have in the column of circles; undefined where they have nothing. */
  word: string | undefined;
  /** The format that a row says. */
  format: Format | undefined;
  /** Whom its rows name, each once. */
  readonly named: Member[];
  /** What the columns of its rows say, where a word gathers them. */
  readonly said: Record<string, Values[string]>;
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
      const period = newPeriod({ identity: `R${id}`, relationship, startedOn, endedOn, outcome });
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

/** Returns a relationship about which no row has said anything yet. */
export function newPeriod(
  known: Pick<PairPeriod, 'identity' | 'relationship' | 'startedOn' | 'endedOn' | 'outcome'>,
): PairPeriod {
  return { ...known, word: undefined, format: undefined, named: [], said: {} };
}

/** Returns the pairs that some people make with those who are named already, the mentor of each first; of peers both ways. */
export function pairsWith(
  fresh: readonly Member[],
  named: readonly Member[],
): (readonly [mentor: Member, mentee: Member])[] {
  const all = [...named, ...fresh];
  return all.flatMap((mentor) =>
    all.flatMap((mentee) =>
      mentor.participantId !== mentee.participantId &&
      (fresh.includes(mentor) || fresh.includes(mentee)) &&
      isOnSide(mentor, 'mentor') &&
      isOnSide(mentee, 'mentee')
        ? [[mentor, mentee] as const]
        : [],
    ),
  );
}
