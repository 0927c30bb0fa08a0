/** What a round is, and how long a mentee has waited. */
import { addMonths } from './time/dates.ts';
import { parseId } from './reference.ts';
import { type Relationship, roundsGivenBack } from './relationship/relationship.ts';
import { folded } from './words/text.ts';

export interface Round {
  readonly id: number;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: 'open' | 'closed';
  readonly openedOn: string;
  readonly closedOn: string | null;
}

/** What a mentee's wait is counted from. */
export interface WaitHistory {
  /** The day each closed round that left them ready and unmatched was closed. */
  readonly unmatchedOn: readonly string[];
  /** Their last relationship as a mentee, the one that began latest. */
  readonly last: {
    readonly startedOn: string;
    readonly waitBefore: number;
    readonly isEndedEarly: boolean;
  } | null;
}

/**
 * Returns how many rounds a mentee has waited: the closed rounds that left them ready and unmatched since
 * their last relationship began. When that one was ended early, they get back the wait they had, plus one.
 *
 * @example waitOf({ unmatchedOn: ['2026-03-01'], last: null }) // 1
 */
export function waitOf({ unmatchedOn, last }: WaitHistory): number {
  if (last === null) return unmatchedOn.length;
  const since = unmatchedOn.filter((closedOn) => closedOn > last.startedOn).length;
  return since + (last.isEndedEarly ? roundsGivenBack(last) : 0);
}

/** Returns whether a relationship was completed in a round: its mentees wait for the next one. */
export function isCompletedIn(
  { roundId, outcome }: Pick<Relationship, 'roundId' | 'outcome'>,
  round: Pick<Round, 'id'> | undefined,
): boolean {
  return round !== undefined && roundId === round.id && outcome === 'completed';
}

/** Returns the round that a text names: `N2`, `2`, or its name where no other has it. */
export function roundNamed(rounds: readonly Round[], given: string): Round | undefined {
  const id = parseId('N', given) ?? (/^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined);
  const named = rounds.filter(({ name }) => folded(name) === folded(given));
  return (named.length === 1 ? named[0] : undefined) ?? rounds.find((one) => one.id === id);
}

/**
 * Returns the round that a relationship of an earlier day belongs to: the latest that went on then. One that goes on
 * belongs to the open round, where none went on when it began.
 */
export function roundOn(
  rounds: readonly Round[],
  startedOn: string,
  { isOpen }: { readonly isOpen: boolean },
): Round | undefined {
  const then = rounds.findLast(
    ({ startsOn, endsOn, closedOn }) =>
      startsOn <= startedOn && startedOn <= (closedOn !== null && closedOn < endsOn ? closedOn : endsOn),
  );
  return then ?? (isOpen ? rounds.find(({ status }) => status === 'open') : undefined);
}

/** Returns when a relationship is planned to end that goes on today: with its round, else in twelve months. */
export function plannedEnd(round: Pick<Round, 'endsOn'> | undefined, today: string): string {
  return round !== undefined && round.endsOn > today ? round.endsOn : addMonths(today, 12);
}
