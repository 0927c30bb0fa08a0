/** What a round is, and how long a mentee has waited. */
import { roundsGivenBack } from './relationship/relationship.ts';

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
