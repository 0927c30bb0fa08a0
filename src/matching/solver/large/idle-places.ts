/** Lowers prices that were guessed too high. */
import { hasFreePlace } from '../assignment.ts';
import type { PathSearch } from '../shortest-path.ts';
import { reprice, type SolverState } from '../solver-state.ts';

/**
 * Changes prices and assignment until every mentor with a free place has price zero, while each match stays the best
 * offer of its mentee. This restores complementary slackness where prices did not begin at zero. Where they did, a mentor
 * gets a price only once all places are taken, and they stay taken.
 *
 * Imagine a dummy mentee on every free place, to whom all mentors are worth the same, and "unmatched" as one more free
 * place of price zero. A dummy prefers the place of the **least** price. It moves there along an alternating path from a
 * mentor of the least price to the priced free place.
 *
 * 1. Search for the shortest alternating path to a priced free place, from all mentors of the least price and all
 *    unmatched mentees at once (`shortest-path.ts`). Every other mentor starts with a label: the difference between its
 *    price and the least. The distance is at most the least such difference of a priced free place.
 * 2. Raise the prices of scanned mentors as after any search, and the least price by the whole distance, because prices
 *    count from the least price. If there is a path, augment along it; otherwise a priced free place now has the least
 *    price. Either way there is one priced free place fewer.
 * 3. Finally subtract the least price from all prices.
 *
 * Prices only rise until step 3, so candidate lists stay valid. Levels do not matter: prices begin at level 0, and those
 * of mentors with a free place stay there. Time: one search for each such place, through all mentors near the least
 * price.
 */
export function settleIdlePlaces(state: SolverState, search: PathSearch): void {
  const { assignment, mentorPrices, kernel } = state;
  let least = 0;
  const isPriced = (mentor: number): boolean =>
    hasFreePlace(assignment, mentor) && mentorPrices.score[mentor]! > least;
  let idle: number[] = [];
  for (let mentor = 0; mentor < kernel.mentors; mentor++) if (isPriced(mentor)) idle.push(mentor);
  for (; idle.length > 0; idle = idle.filter(isPriced)) least += search.settleOne(idle, least); // 1, 2
  if (least === 0) return;
  for (let mentor = 0; mentor < kernel.mentors; mentor++)
    if (assignment.places[mentor]! > 0)
      reprice(state, mentor, mentorPrices.priority[mentor]!, mentorPrices.score[mentor]! - least); // 3
  state.lists.afterFall(least);
}
