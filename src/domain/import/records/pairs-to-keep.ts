/** What the store keeps of the relationships of a file. */
import type { EndReason, Outcome, Phase, Relationship } from '../../relationship/relationship.ts';
import { inRole, isAcross } from '../../relationship/members/members.ts';
import { byStart, type TimeInRole, timesInRole } from '../../relationship/members/time-in-role.ts';
import { phaseByAge } from '../../relationship/taken-in.ts';
import { plannedEnd, roundOn, waitOf } from '../../round.ts';
import { parseId } from '../../reference.ts';
import { isReasonFor } from './pair-said.ts';
import type { Member, PairPeriod } from './pair-periods.ts';
import type { PairsKnown } from './pairs-known.ts';
import type { PlannedRecord } from './plan-records.ts';
import type { Values } from './record-field.ts';

type Row = PlannedRecord<PairPeriod>;

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

/** Returns rows from the oldest relationship to the newest, whatever their order in the file. */
export function oldestFirst(rows: readonly Row[]): Row[] {
  const start = (values: Values): string => String(values['started_on']);
  return rows.toSorted((a, b) => {
    const [from, to] = [start(a.values), start(b.values)];
    if (from !== to) return from < to ? -1 : 1;
    const [one, other] = [inOrder(a.about.named), inOrder(b.about.named)];
    const at = one.findIndex((member, index) => member.participantId !== other[index]?.participantId);
    return at === -1 ? 0 : one[at]!.participantId - (other[at]?.participantId ?? 0);
  });
}

/** Returns people in the order in which a relationship has them: mentors, mentees, peers, each by id. */
export function inOrder(people: readonly Member[]): Member[] {
  const byId = people.toSorted((a, b) => a.participantId - b.participantId);
  return (['mentor', 'mentee', 'peer'] as const).flatMap((role) => inRole({ people: byId }, role));
}

/** A relationship as far as it bears on the wait of its mentee and on the next cycle. */
type Past = Pick<Relationship, 'id' | 'startedOn' | 'endedOn' | 'outcome' | 'people' | 'former'>;

type Time = TimeInRole & { readonly relationship: Past };

/** What came before the relationships of each mentee or peer. Those that are taken in are added, oldest first. */
export class RelationshipHistory {
  readonly #times = new Map<string, Time[]>();
  readonly #unmatchedDays: ReadonlyMap<number, readonly string[]>;

  constructor(relationships: Iterable<Past>, unmatchedDays: ReadonlyMap<number, readonly string[]>) {
    this.#unmatchedDays = unmatchedDays;
    for (const one of relationships) this.add(one);
  }

  add(relationship: Past): void {
    for (const role of ['mentee', 'peer'] as const)
      for (const time of timesInRole(relationship, role)) {
        const key = keyOf({ ...time, role });
        const own = this.#times.get(key);
        if (own === undefined) this.#times.set(key, [{ ...time, relationship }]);
        else own.push({ ...time, relationship });
      }
  }

  /** Returns how many rounds a mentee or peer had waited on a day, as `waitOf` counts them; a mentor waits for nobody. */
  waitOn(member: Member, day: string): number {
    if (member.role === 'mentor') return 0;
    return waitOf({
      unmatchedOn: (this.#unmatchedDays.get(member.participantId) ?? []).filter(
        (closedOn) => closedOn <= day,
      ),
      last: this.#before(member, day).at(-1) ?? null,
    });
  }

  /** Returns the number of the cycle that a relationship of these people, beginning on a day, goes on from; or null. */
  renewedFrom(people: readonly Member[], day: string): number | null {
    for (const member of people) {
      const others = new Set(
        people.filter((one) => isAcross(one, member)).map(({ participantId }) => participantId),
      );
      const found = this.#before(member, day).findLast(
        ({ relationship: { outcome, endedOn, people: before } }) =>
          outcome === 'renewed' &&
          (endedOn ?? '') <= day &&
          before.some(
            (one) =>
              one.role !== 'mentee' &&
              one.participantId !== member.participantId &&
              others.has(one.participantId),
          ),
      );
      if (found !== undefined) return found.relationshipId;
    }
    return null;
  }

  #before(member: Member, day: string): Time[] {
    return (this.#times.get(keyOf(member)) ?? [])
      .filter(({ startedOn }) => startedOn <= day)
      .toSorted(byStart);
  }
}

function keyOf({ participantId, role }: Member): string {
  return `${participantId} ${role}`;
}
