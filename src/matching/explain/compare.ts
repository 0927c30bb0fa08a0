/** The differences between two proposals, by person. */
import type { BestMatches } from '../proposal/best-matches.ts';

export interface MenteeChange {
  readonly menteeId: number;
  /** `null` where the mentee is unmatched; `undefined` where the proposal does not include them. */
  readonly before: number | null | undefined;
  readonly after: number | null | undefined;
}

/** Counts of mentees by what changes for them. */
export interface ChangeCounts {
  /** Have another mentor. */
  readonly changed: number;
  readonly newlyMatched: number;
  readonly lost: number;
}

type Matched = {
  readonly matches: readonly Pick<BestMatches['matches'][number], 'menteeId' | 'mentorId'>[];
  readonly unmatched: BestMatches['unmatched'];
};

/**
 * Returns the mentees who get another mentor, or who come in or leave, in an arbitrary order.
 *
 * @example compareProposals({ matches: [], unmatched: [{ menteeId: 2, … }] }, { matches: [{ menteeId: 2, mentorId: 1, … }], … })
 * // [{ menteeId: 2, before: null, after: 1 }]
 */
export function compareProposals(before: Matched, after: Matched): MenteeChange[] {
  const earlier = mentorsOf(before);
  const later = mentorsOf(after);
  const mentees = [...later.keys(), ...[...earlier.keys()].filter((id) => !later.has(id))];
  return mentees
    .map((menteeId) => ({ menteeId, before: earlier.get(menteeId), after: later.get(menteeId) }))
    .filter((change) => change.before !== change.after);
}

/** Counts changes by their effect on the mentee. */
export function countChanges(changes: readonly MenteeChange[]): ChangeCounts {
  const isMatched = (mentor: number | null | undefined): boolean => typeof mentor === 'number';
  const count = (before: boolean, after: boolean): number =>
    changes.filter((one) => isMatched(one.before) === before && isMatched(one.after) === after).length;
  return { changed: count(true, true), newlyMatched: count(false, true), lost: count(true, false) };
}

function mentorsOf({ matches, unmatched }: Matched): Map<number, number | null> {
  return new Map<number, number | null>([
    ...matches.map((match) => [match.menteeId, match.mentorId] as const),
    ...unmatched.map((one) => [one.menteeId, null] as const),
  ]);
}
