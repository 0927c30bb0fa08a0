/** Matches many mentees who are left over by the auction all at once. */
import { reprice, type SolverState } from '../solver-state.ts';
import { Balance } from './balance.ts';
import { commonUnit } from './common-unit.ts';
import { DualStep } from './dual-step.ts';
import { TightMatching } from './tight-matching.ts';

/** How far lists go below what is needed: as a share of the mean price, and in units of score at least. */
const FURTHER = 1 / 16;
const LEAST_FURTHER = 4;
/** How many mentors a list that is made again in a phase may hold. */
const MOST_KEPT = 5000;

/**
 * Matches mentees who are left over, so that each match is the best offer of its mentee. Returns those who are still
 * unmatched, in order. Where there are none, no mentor with a free place has a price.
 *
 * Where scores tie, single searches wade through hundreds of equally good mentors, each anew. Phases look at them once for
 * all who are left over.
 *
 * 1. Balance the problem (`balance.ts`): dummies take the places that nobody will need, and nobody minds a price at a free
 *    place any more.
 * 2. Fill as many places as tight pairs allow (`tight-matching.ts`).
 * 3. Change the prices of all at once, by the distance from the nearest root to the nearest unfilled place
 *    (`dual-step.ts`), which makes the pairs on the way tight. Repeat 2, until all are matched.
 * 4. Where no root comes to a place at level 0, or a list would grow too long, those who are left over are left to single
 *    searches, which know levels and keep no long lists.
 * 5. Subtract the floor from all prices of level 0.
 *
 * **Invariants**, between steps, at level 0. (a) Mentee's price + mentor's price ≥ score for every allowed pair. (b) They
 * are equal for matches, and mentors of dummies have the floor as their price. (c) Nobody has a price below the floor. (d)
 * No mentor off a list offers more than its bound. Where all places are filled in the end, every free place is at the
 * floor, so prices and matches prove each other; `idle-places.ts` settles what 4 leaves.
 *
 * Each phase fills a place at least, so there are at most as many as mentees left over and dummies. The generated
 * programme takes 14 at 20,000 mentees and 12 at 40,000, after bids in steps. Time of a phase O(t + m) for t listed pairs in
 * reach, and the scans of rows whose lists are made again.
 *
 * Source: J. B. Orlin and R. K. Ahuja (1992), "New scaling algorithms for the assignment and minimum mean cycle problems",
 * Mathematical Programming 54, doi:10.1007/BF01586040, for a phase from all rows at once after an auction. Departures: no
 * scaling; dummies; several places a mentor; candidate lists with bounds.
 *
 * @param unmatched mentees without a match, of priorities above 0
 * @param mostKept how many mentors a list that is made again in a phase may hold
 */
export function matchInPhases(
  state: SolverState,
  unmatched: readonly number[],
  mostKept = MOST_KEPT,
): readonly number[] {
  const balance = new Balance(state, unmatched); // 1
  const matching = new TightMatching(balance);
  const step = new DualStep(balance, furtherOf(balance), mostKept);
  matching.fill(); // 2
  while (balance.roots.length + balance.waiting > 0 && balance.unfilled() > 0 && step.take()) matching.fill(); // 3
  subtractFloor(balance); // 5
  return unmatched.filter((mentee) => state.assignment.mentorOf[mentee] === -1);
}

/**
 * Returns how far lists go below what is needed: a multiple of the unit of scores, as nobody ties in between. How many mentors
 * that adds depends on how far prices are apart, and not on the unit, which may be half a point or a thousandth.
 */
function furtherOf(balance: Balance): number {
  const { mentorPrices, assignment } = balance.state;
  const prices = mentorPrices.score.filter((_price, mentor) => balance.takesPart(mentor));
  const unit = commonUnit(assignment);
  const mean = prices.reduce((sum, price) => sum + price, 0) / Math.max(1, prices.length);
  return unit * Math.max(LEAST_FURTHER, Math.floor((FURTHER * mean) / unit));
}

function subtractFloor(balance: Balance): void {
  const { state, floor } = balance;
  if (floor === 0) return;
  const { score: prices } = state.mentorPrices;
  for (let mentor = 0; mentor < prices.length; mentor++)
    if (balance.takesPart(mentor)) reprice(state, mentor, 0, prices[mentor]! - floor);
  state.lists.afterFall(floor);
}
