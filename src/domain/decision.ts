/** What the coordinator decided of a pair in a round, before anything is applied. */

export const DECISIONS = ['lock', 'approve', 'forbid'] as const;

/** `lock`: matched whatever comes; `approve`: good as proposed, kept on request; `forbid`: not to be matched. */
export type Decision = (typeof DECISIONS)[number];

export interface PairDecision {
  readonly roundId: number;
  readonly menteeId: number;
  readonly mentorId: number;
  readonly decision: Decision;
  readonly reason: string | null;
  /** Why a lock may break rules; `null` where it may not. */
  readonly overrideReason: string | null;
  /** The rules that the override is given for, by name and field; no other one. */
  readonly overrideRules: readonly string[];
  /** Whether the two are kept apart in the rounds that follow as well. */
  readonly isForGood: boolean;
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

/** A mentee with a mentor, by their numbers. */
export type Pair = Pick<PairDecision, 'menteeId' | 'mentorId'>;

/** Returns a text that tells a pair from any other. */
export function pairKey({ menteeId, mentorId }: Pair): string {
  return `${menteeId} ${mentorId}`;
}

/** What was decided of two or more people who are in one group, or apart, whatever their roles. */
export interface GroupDecision extends Omit<PairDecision, 'menteeId' | 'mentorId'> {
  readonly id: number;
  /** In the order in which they were named. */
  readonly participantIds: readonly number[];
}

/** Returns a text that tells a set of people from any other. */
export function peopleKey(participantIds: readonly number[]): string {
  return participantIds.toSorted((a, b) => a - b).join(' ');
}
