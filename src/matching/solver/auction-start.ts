/** Matches most mentees fast, before paths are searched for the rest. */
import { hasFreePlace, place, release } from './assignment.ts';
import { findBestOffer, noOffer } from './best-offer.ts';
import { reprice, type Solving } from './solver-state.ts';

/** How often a mentee bids, unless told, before it is left to the search. More bids go in circles where scores tie. */
export const MOST_BIDS = 8;

/**
 * Lets mentees bid for places and returns those left unmatched who still want a place, in order.
 *
 * 1. A mentee finds the mentor who offers most (value − price), and what the second best offers, staying
 *    unmatched counting as an offer of zero. Its **limit** there is the price at which both are worth the
 *    same: up to it the mentee has no better offer.
 * 2. A mentee whom no mentor offers more than zero stays unmatched for good, as prices only rise.
 * 3. Where the mentor has a free place, the mentee takes it, and the price stays as it is: zero.
 * 4. Else the contender with the lowest limit, the bidder included, goes without, and the price rises to
 *    the second lowest. That is within the limits of all who stay; a limit noted earlier can only have
 *    grown since, because other prices have risen. Who goes without bids again, `mostBids` times at most.
 *    Mentors who have no place at all are never the best: they are priced above what anybody has.
 *
 * Source: D. P. Bertsekas (1988), "The auction algorithm: a distributed relaxation method for the assignment
 * problem", Annals of Operations Research 14, doi:10.1007/BF02186476. Departures: no ε, so matches are best
 * offers exactly; bids are vectors; several places a mentor.
 */
export function startByAuction(state: Solving, mostBids: number): readonly number[] {
  const { assignment, mentorPrices, priorities } = state;
  const { length: mentees } = priorities;
  const bids = new Uint32Array(mentees);
  const limitPriority = new Float64Array(mentees);
  const limitScore = new Float64Array(mentees);
  const left: number[] = [];
  const waiting = new Int32Array(mentees);
  for (let k = 0; k < mentees; k++) waiting[k] = mentees - 1 - k;
  const best = noOffer();

  for (let still = mentees; still > 0;) {
    const bidder = waiting[--still]!;
    if (bids[bidder]! >= mostBids) {
      left.push(bidder);
      continue;
    }
    bids[bidder]!++;
    findBestOffer(state, bidder, best); // 1
    const { mentor, pairScore } = best;
    if (mentor === -1) continue; // 2
    limitPriority[bidder] = mentorPrices.priority[mentor]! + best.priority - best.nextPriority;
    limitScore[bidder] = mentorPrices.score[mentor]! + best.score - best.nextScore;

    if (hasFreePlace(assignment, mentor)) {
      place(assignment, bidder, mentor, pairScore); // 3
      continue;
    }
    let lowest = bidder; // 4
    let second = -1;
    const firstSlot = assignment.firstSlot[mentor]!;
    for (let k = 0; k < assignment.used[mentor]!; k++) {
      const rival = assignment.held[firstSlot + k]!;
      if (isLower(limitPriority, limitScore, rival, lowest)) {
        second = lowest;
        lowest = rival;
      } else if (second === -1 || isLower(limitPriority, limitScore, rival, second)) second = rival;
    }
    reprice(state, mentor, limitPriority[second]!, limitScore[second]!);
    if (lowest !== bidder) {
      release(assignment, lowest);
      place(assignment, bidder, mentor, pairScore);
    }
    waiting[still++] = lowest;
  }
  return left.sort((a, b) => a - b);
}

function isLower(priority: Float64Array, score: Float64Array, a: number, b: number): boolean {
  return priority[a]! < priority[b]! || (priority[a] === priority[b] && score[a]! < score[b]!);
}
