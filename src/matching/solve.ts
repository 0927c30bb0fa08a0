/** The exact solver. Its answer is checked elsewhere, by `certificate.ts`, which shares no code with it. */
import type { AllowedPairs } from './allowed-pairs.ts';
import type { Prices } from './assignment.ts';
import { emptyAssignment } from './assignment.ts';
import { MOST_BIDS, startByAuction } from './auction-start.ts';
import { pathSearch } from './shortest-path.ts';

export interface Problem {
  readonly pairs: AllowedPairs;
  /** What matching each mentee is worth, before any score: positive integers, greater for a longer wait. */
  readonly priorities: ArrayLike<number>;
  /** Free places of each mentor. */
  readonly places: ArrayLike<number>;
}

export interface Solution {
  /** The mentor of each mentee, −1 where unmatched. */
  readonly mentorOf: Int32Array;
  readonly menteePrices: Prices;
  readonly mentorPrices: Prices;
}

/**
 * Returns an assignment of greatest value, with prices that prove it so.
 *
 * A match of mentee i with mentor j is worth the vector (priority of i, score of i and j), a mentee without
 * a match (0, 0). Vectors are added and compared component by component, the first deciding: there is no
 * big number that stands for "rather matched", and so none that could be too small or overflow.
 *
 * **Why priorities serve both "as many as possible" and "longest wait first".** The sets of mentees who can
 * all be matched at once are the independent sets of a transversal matroid (Edmonds and Fulkerson). In a
 * matroid the sets of greatest total weight, the weights being positive, depend only on the order of the
 * weights (Edmonds): they are all bases, so as many mentees as possible are in them, and no set has more
 * mentees of the greatest weight, then of the next, and so on down. The weights 1, 2, 3 … for the classes of
 * wait in ascending order therefore do, however many mentees a class has.
 *
 * 1. Start: mentees bid for places in turn (`auction-start.ts`). Most are matched at once, and the prices
 *    that come of it are such that each match made is the best offer its mentee has.
 * 2. For each mentee left over, find the shortest alternating path, by the reduced cost
 *    price of mentee + price of mentor − value, to a free place or to a mentee who becomes unmatched
 *    (`shortest-path.ts`).
 * 3. Lower the prices of mentees and raise those of mentors on the way by what is left of the path's length,
 *    then move everybody on the path along. Each mentee is done with after one search.
 *
 * At the end mentee's price + mentor's price ≥ value for every allowed pair, with equality for matches;
 * unmatched mentees and mentors with a place left have price 0. By duality of linear programming, which
 * needs no more than an ordered group of values, nothing is worth more.
 *
 * Time O(n (m + e log m)) for n mentees, m mentors and e pairs, and far less in practice; memory O(n + m)
 * beside the pairs. The result depends only on the problem.
 *
 * Sums stay exact as long as the score part of every price stays within 2^51, which is checked as prices
 * change. It cannot be left while (matched mentees + 1) × (greatest − least score) + greatest size of a
 * score is within it: for scores in points, never; for external scores over the whole of ±1,000,000 with
 * six places, with 1,100 mentees or fewer, and with any number in all but contrived cases. A `Failure` says
 * so where it is left.
 *
 * Sources: R. Jonker and A. Volgenant (1987), "A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems", Computing 38, doi:10.1007/BF02278710; D. F. Crouse (2016), "On implementing
 * 2D rectangular assignment algorithms", IEEE Transactions on Aerospace and Electronic Systems 52(4),
 * doi:10.1109/TAES.2016.140952; J. Edmonds (1971), "Matroids and the greedy algorithm", Mathematical
 * Programming 1, doi:10.1007/BF01584082; J. Edmonds and D. R. Fulkerson (1965), "Transversals and matroid
 * partition", Journal of Research of the National Bureau of Standards 69B, doi:10.6028/jres.069B.016.
 * Departures: vectors for values and prices; a mentor is one column with several slots, not several columns;
 * pairs that are not allowed are absent; mentees may stay unmatched, which ends a path like a free place
 * does; an auction replaces column reduction.
 *
 * @param mostBids how often a mentee bids in step 1; none leaves all to the search. It does not change what
 * the assignment is worth.
 */
export function solve({ pairs, priorities, places }: Problem, mostBids = MOST_BIDS): Solution {
  const assignment = emptyAssignment(pairs.mentees, places);
  const menteePrices = zeroPrices(pairs.mentees);
  const mentorPrices = zeroPrices(pairs.mentors);
  const state = { pairs, priorities, assignment, menteePrices, mentorPrices };

  const left = startByAuction(state, mostBids); // 1
  const searchFrom = pathSearch(state);
  for (const mentee of left) searchFrom(mentee); // 2, 3

  return { mentorOf: assignment.mentorOf, menteePrices, mentorPrices };
}

function zeroPrices(people: number): Prices {
  return { priority: new Float64Array(people), score: new Float64Array(people) };
}
