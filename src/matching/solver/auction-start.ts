/** The bidding phase: matches most mentees fast, before augmenting paths are searched for the rest. */
import { hasFreePlace, place, release } from './assignment.ts';
import { findBestOffer, noOffer } from './best-offer.ts';
import { reprice, type SolverState } from './solver-state.ts';

/** How often a mentee bids by default before it is left to the search. Where scores tie, more bids go in circles. */
export const MOST_BIDS = 8;

/**
 * Lets mentees bid for places. Returns the mentees who are left unmatched although a match would be worth something to
 * them, in order.
 *
 * 1. A mentee finds the mentor who offers most (value − price), and what the second best offers. Staying unmatched counts
 *    as an offer of zero. The mentee's **bid** is the price at which both offers are worth the same.
 * 2. A mentee to whom no mentor offers more than zero stays unmatched for good, as prices only rise.
 * 3. Where the mentor has a free place, the mentee takes it, and the price stays at zero.
 * 4. Otherwise the mentee with the lowest bid, the bidder included, is outbid, and the price rises to the second lowest
 *    bid. None of the mentor's remaining mentees bid less. An earlier bid could only be higher if it were made now,
 *    because other prices have risen. A mentee who is outbid bids again, at most `mostBids` times. A mentor without any
 *    place is never the best: the price is above what any mentee has.
 *
 * Source: D. P. Bertsekas (1988), "The auction algorithm: a distributed relaxation method for the assignment
 * problem", Annals of Operations Research 14, doi:10.1007/BF02186476. Departures: no ε, so matches are exactly
 * the best offers; bids are vectors; several places a mentor.
 */
export function startByAuction(state: SolverState, mostBids: number): readonly number[] {
  const { assignment, mentorPrices, priorities } = state;
  const { length: mentees } = priorities;
  const bidsMade = new Uint32Array(mentees);
  const bidPriority = new Float64Array(mentees);
  const bidScore = new Float64Array(mentees);
  const left: number[] = [];
  const unassigned = new Int32Array(mentees);
  for (let k = 0; k < mentees; k++) unassigned[k] = mentees - 1 - k;
  const best = noOffer();

  for (let count = mentees; count > 0;) {
    const bidder = unassigned[--count]!;
    if (bidsMade[bidder]! >= mostBids) {
      left.push(bidder);
      continue;
    }
    bidsMade[bidder]!++;
    findBestOffer(state, bidder, best); // 1
    const { mentor, pairScore } = best;
    if (mentor === -1) continue; // 2
    bidPriority[bidder] = mentorPrices.priority[mentor]! + best.priority - best.nextPriority;
    bidScore[bidder] = mentorPrices.score[mentor]! + best.score - best.nextScore;

    if (hasFreePlace(assignment, mentor)) {
      place(assignment, bidder, mentor, pairScore); // 3
      continue;
    }
    let lowest = bidder; // 4
    let second = -1;
    const firstSlot = assignment.firstSlot[mentor]!;
    for (let k = 0; k < assignment.used[mentor]!; k++) {
      const rival = assignment.held[firstSlot + k]!;
      if (isLower(bidPriority, bidScore, rival, lowest)) {
        second = lowest;
        lowest = rival;
      } else if (second === -1 || isLower(bidPriority, bidScore, rival, second)) second = rival;
    }
    reprice(state, mentor, bidPriority[second]!, bidScore[second]!);
    if (lowest !== bidder) {
      release(assignment, lowest);
      place(assignment, bidder, mentor, pairScore);
    }
    unassigned[count++] = lowest;
  }
  return left.sort((a, b) => a - b);
}

function isLower(priority: Float64Array, score: Float64Array, a: number, b: number): boolean {
  return priority[a]! < priority[b]! || (priority[a] === priority[b] && score[a]! < score[b]!);
}
