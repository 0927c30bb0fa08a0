/** Finds the mentor who offers a mentee most, and what the next best offers. */
import { hasFreePlace } from './assignment.ts';
import {
  BOUND_LEVEL,
  BOUND_SCORE,
  ENTRY,
  HEADER,
  LENGTH,
  LOWEST_LEVEL,
  MENTOR,
  OFFERED,
  SCORE,
} from './candidate-lists.ts';
import { byTurn } from '../kernel/row-kernel.ts';
import type { SolverState } from './solver-state.ts';

/** An offer is the value of the match less the price of the mentor: what is left to the mentee. */
export interface BestOffer {
  /** −1 where no mentor offers more than staying unmatched, which is worth (0, 0). */
  mentor: number;
  /** The score of the pair with that mentor. */
  pairScore: number;
  priority: number;
  score: number;
  nextPriority: number;
  nextScore: number;
}

export function noOffer(): BestOffer {
  return { mentor: -1, pairScore: 0, priority: 0, score: 0, nextPriority: 0, nextScore: 0 };
}

/**
 * Puts into `best` the best offer to a mentee and the value of the second best. Staying unmatched counts as an offer too.
 * Where offers tie, a mentor with a free place is preferred.
 *
 * 1. Scan the candidate list as far as a mentor may offer more than the second best. The bound stands for all mentors off
 *    the list.
 * 2. Where the bound is above the best of the list, a mentor off the list may offer more. Renew the list and scan it
 *    again: a renewed list holds the best of all.
 */
export function findBestOffer(state: SolverState, mentee: number, best: BestOffer): void {
  state.lists.need(mentee);
  while (!isBestListed(state, mentee, best)) state.lists.renew(mentee); // 2
}

/** Shows the best offer to each of some mentees, in an arbitrary but fixed order. Lists are renewed many at once. */
export function eachBestOffer(
  state: SolverState,
  mentees: Iterable<number>,
  see: (mentee: number, best: BestOffer) => void,
): void {
  const best = noOffer();
  const unlisted: number[] = [];
  for (const mentee of mentees) {
    state.lists.need(mentee);
    if (isBestListed(state, mentee, best)) see(mentee, best);
    else unlisted.push(mentee);
  }
  if (unlisted.length === 0) return;
  state.lists.renewAll(unlisted.sort(byTurn(state.kernel)));
  eachBestOffer(state, unlisted, see);
}

/** Does step 1. Returns whether the best offer is known then; otherwise a mentor off the list may offer more. */
export function isBestListed(state: SolverState, mentee: number, best: BestOffer): boolean {
  const { lists, priorities, mentorPrices, assignment } = state;
  const { priority: levels, score: prices } = mentorPrices;
  const own = priorities[mentee]!;
  const { records } = lists;
  const first = lists.first(mentee);
  let mentor = -1;
  let pairScore = 0;
  let priority = 0;
  let score = 0;
  let nextPriority = 0;
  let nextScore = 0;
  const highest = own - records[first + LOWEST_LEVEL]!;
  const begin = first + HEADER;
  for (let at = begin, end = begin + ENTRY * records[first + LENGTH]!; at < end; at += ENTRY) {
    if (highest < nextPriority) break; // 1
    if (highest === nextPriority && records[at + OFFERED]! < nextScore) break;
    const other = records[at + MENTOR]!;
    const otherPriority = own - levels[other]!;
    if (otherPriority < nextPriority) continue;
    const otherScore = records[at + SCORE]! - prices[other]!;
    if (otherPriority === nextPriority && otherScore < nextScore) continue;
    const isTie = otherPriority === priority && otherScore === score && mentor !== -1;
    if (
      otherPriority > priority ||
      (otherPriority === priority && otherScore > score) ||
      (isTie && hasFreePlace(assignment, other) && !hasFreePlace(assignment, mentor))
    ) {
      nextPriority = priority;
      nextScore = score;
      mentor = other;
      pairScore = records[at + SCORE]!;
      priority = otherPriority;
      score = otherScore;
    } else {
      nextPriority = otherPriority;
      nextScore = otherScore;
    }
  }
  const boundPriority = own - records[first + BOUND_LEVEL]!;
  const boundScore = records[first + BOUND_SCORE]!;
  if (boundPriority > priority || (boundPriority === priority && boundScore > score)) {
    return false;
  }
  if (boundPriority > nextPriority || (boundPriority === nextPriority && boundScore > nextScore)) {
    nextPriority = boundPriority;
    nextScore = boundScore;
  }
  best.mentor = mentor;
  best.pairScore = pairScore;
  best.priority = priority;
  best.score = score;
  best.nextPriority = nextPriority;
  best.nextScore = nextScore;
  return true;
}
