/** The bidding phase: matches most mentees fast, before augmenting paths are searched for the rest. */
import { hasFreePlace, place, release } from './assignment.ts';
import { eachBestOffer, isBestListed, noOffer } from './best-offer.ts';
import { byTurn } from '../kernel/row-kernel.ts';
import { reprice, type SolverState } from './solver-state.ts';

/** How often a mentee bids by default before it is left to the search. Where scores tie, more bids go in circles. */
export const MOST_BIDS = 8;
/** How often where a bid goes a step further, so that prices rise with each. */
export const MOST_BIDS_IN_STEPS = 100;

/**
 * Lets mentees bid for places. Returns the mentees who are left unmatched although a match would be worth something to
 * them, in order.
 *
 * 1. A mentee finds the mentor who offers most (value − price), and what the second best offers. Staying unmatched counts
 *    as an offer of zero. The mentee's **bid** is the price at which both offers are worth the same. Where a mentor off the
 *    list may offer more, the mentee waits until nobody else can bid; then all these lists are renewed at once.
 * 2. A mentee to whom no mentor offers more than zero stays unmatched for good, as prices only rise.
 * 3. Where the mentor has a free place, the mentee takes it, and the price stays as it is.
 * 4. Otherwise the mentee with the lowest bid, the bidder included, is outbid, and the price rises to the second lowest
 *    bid. None of the mentor's remaining mentees bid less. An earlier bid could only be higher if it were made now,
 *    because other prices have risen. A mentee who is outbid bids again, at most `mostBids` times. A mentor without any
 *    place is never the best: the price is above what any mentee has.
 * 5. With a step, each bid of level 0 is rounded down to a multiple of the step and then raised by one. Prices come to within
 *    a step of those of a solution, and bids do not go in circles where scores tie. But a match may be less than the best
 *    offer, by a step at most; at the end such a match is undone. Prices stay multiples of the step if they begin as such:
 *    bounds are not, and a price off the grid of scores would tie with nothing. Bids of higher levels go no further, so that
 *    mentors of such levels keep all their mentees, as the searches expect.
 *
 * Source: D. P. Bertsekas (1988), "The auction algorithm: a distributed relaxation method for the assignment
 * problem", Annals of Operations Research 14, doi:10.1007/BF02186476. Departures: without a step no ε, so matches are
 * exactly the best offers; bids are vectors; several places a mentor; lists with bounds.
 *
 * @param step an integer from 0, best the unit of all scores
 */
export function startByAuction(state: SolverState, mostBids: number, step = 0): readonly number[] {
  const { assignment, kernel, lists, mentorPrices, priorities } = state;
  const { length: mentees } = priorities;
  const bidsMade = new Uint32Array(mentees);
  const bidPriority = new Float64Array(mentees);
  const bidScore = new Float64Array(mentees);
  const left: number[] = [];
  const waiting: number[] = [];
  const inTurn = byTurn(kernel);
  const unassigned = new Int32Array(mentees);
  for (let k = 0; k < mentees; k++) unassigned[k] = mentees - 1 - k;
  const best = noOffer();

  for (let count = mentees; count > 0 || waiting.length > 0;) {
    if (count === 0) {
      lists.renewAll(waiting.sort(inTurn));
      while (waiting.length > 0) unassigned[count++] = waiting.pop()!;
    }
    const bidder = unassigned[--count]!;
    if (bidsMade[bidder]! >= mostBids) {
      left.push(bidder);
      continue;
    }
    lists.need(bidder);
    if (!isBestListed(state, bidder, best)) {
      waiting.push(bidder); // 1
      continue;
    }
    bidsMade[bidder]!++;
    const { mentor, pairScore } = best;
    if (mentor === -1) continue; // 2
    const bid = mentorPrices.score[mentor]! + best.score - best.nextScore;
    bidPriority[bidder] = mentorPrices.priority[mentor]! + best.priority - best.nextPriority;
    bidScore[bidder] = step > 0 && bidPriority[bidder] === 0 ? step * (Math.floor(bid / step) + 1) : bid; // 5

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
  if (step > 0) undoLesserMatches(state, left); // 5
  return left.sort((a, b) => a - b);
}

/** Undoes every match that is not the best offer of its mentee, who is added to `left`. */
function undoLesserMatches(state: SolverState, left: number[]): void {
  const { assignment, mentorPrices, priorities } = state;
  const { mentorOf, scoreOf } = assignment;
  const matched = Array.from(mentorOf.keys()).filter((mentee) => mentorOf[mentee] !== -1);
  const lesser: number[] = [];
  eachBestOffer(state, matched, (mentee, best) => {
    const mentor = mentorOf[mentee]!;
    const priority = priorities[mentee]! - mentorPrices.priority[mentor]!;
    const score = scoreOf[mentee]! - mentorPrices.score[mentor]!;
    if (priority !== best.priority || score !== best.score) lesser.push(mentee);
  });
  for (const mentee of lesser) release(assignment, mentee);
  left.push(...lesser);
}

function isLower(priority: Float64Array, score: Float64Array, a: number, b: number): boolean {
  return priority[a]! < priority[b]! || (priority[a] === priority[b] && score[a]! < score[b]!);
}
