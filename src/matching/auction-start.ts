/** Matches most mentees fast, before paths are searched for the rest. */
import { place, release } from './assignment.ts';
import type { Solving } from './solving.ts';
import { assertExact } from './solving.ts';

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
 *    grown since, because other prices have risen. With a mentor who has no place at all the bidder is the
 *    only contender, and the price rises to its limit. Who goes without bids again, `mostBids` times at most.
 *
 * Source: D. P. Bertsekas (1988), "The auction algorithm: a distributed relaxation method for the assignment
 * problem", Annals of Operations Research 14, doi:10.1007/BF02186476. Departures: no ε, so matches are best
 * offers exactly; bids are vectors; several places a mentor.
 */
export function startByAuction(state: Solving, mostBids: number): readonly number[] {
  const { pairs, priorities, assignment, menteePrices, mentorPrices } = state;
  const bids = new Uint32Array(pairs.mentees);
  const limitPriority = new Float64Array(pairs.mentees);
  const limitScore = new Float64Array(pairs.mentees);
  const left: number[] = [];
  const waiting = Array.from({ length: pairs.mentees }, (_, k) => pairs.mentees - 1 - k);

  for (let bidder = waiting.pop(); bidder !== undefined; bidder = waiting.pop()) {
    if (bids[bidder]! >= mostBids) {
      left.push(bidder);
      continue;
    }
    bids[bidder]!++;
    const { mentor, priority, score, nextPriority, nextScore } = bestOffer(state, bidder); // 1
    if (mentor === -1) continue; // 2
    limitPriority[bidder] = mentorPrices.priority[mentor]! + priority - nextPriority;
    limitScore[bidder] = mentorPrices.score[mentor]! + score - nextScore;

    if (assignment.used[mentor]! < assignment.places[mentor]!) {
      place(assignment, bidder, mentor); // 3
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
    const decisive = second === -1 ? lowest : second;
    mentorPrices.priority[mentor] = limitPriority[decisive]!;
    mentorPrices.score[mentor] = limitScore[decisive]!;
    assertExact(mentorPrices.score[mentor]);
    if (lowest !== bidder) {
      release(assignment, lowest);
      place(assignment, bidder, mentor);
    }
    waiting.push(lowest);
  }
  priceMatched();
  return left.sort((a, b) => a - b);

  /** A match leaves its mentee what the value exceeds the mentor's price by. */
  function priceMatched(): void {
    for (let mentee = 0; mentee < pairs.mentees; mentee++) {
      const mentor = assignment.mentorOf[mentee]!;
      if (mentor === -1) continue;
      let edge = pairs.starts[mentee]!;
      while (pairs.mentorOf[edge] !== mentor) edge++;
      menteePrices.priority[mentee] = priorities[mentee]! - mentorPrices.priority[mentor]!;
      menteePrices.score[mentee] = pairs.scores[edge]! - mentorPrices.score[mentor]!;
    }
  }
}

interface Offer {
  /** −1 where no mentor offers more than staying unmatched. */
  mentor: number;
  priority: number;
  score: number;
  nextPriority: number;
  nextScore: number;
}

/**
 * The best offer to a mentee and the value of the second best. The look goes round from a place that depends
 * on the mentee: where all offers tie, mentees who all began with the first mentor would drive each other out.
 */
function bestOffer({ pairs, priorities, mentorPrices }: Solving, mentee: number): Offer {
  const best: Offer = { mentor: -1, priority: 0, score: 0, nextPriority: 0, nextScore: 0 };
  const start = pairs.starts[mentee]!;
  const end = pairs.starts[mentee + 1]!;
  const value = priorities[mentee]!;
  const offset = end === start ? 0 : (Math.imul(mentee, 0x9e3779b1) >>> 0) % (end - start);
  for (let k = 0, edge = start + offset; k < end - start; k++) {
    const mentor = pairs.mentorOf[edge]!;
    const priority = value - mentorPrices.priority[mentor]!;
    const score = pairs.scores[edge]! - mentorPrices.score[mentor]!;
    if (priority > best.priority || (priority === best.priority && score > best.score)) {
      best.nextPriority = best.priority;
      best.nextScore = best.score;
      best.mentor = mentor;
      best.priority = priority;
      best.score = score;
    } else if (priority > best.nextPriority || (priority === best.nextPriority && score > best.nextScore)) {
      best.nextPriority = priority;
      best.nextScore = score;
    }
    edge++;
    if (edge === end) edge = start;
  }
  return best;
}

function isLower(priority: Float64Array, score: Float64Array, a: number, b: number): boolean {
  return priority[a]! < priority[b]! || (priority[a] === priority[b] && score[a]! < score[b]!);
}
