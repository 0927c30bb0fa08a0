/** Prices that were guessed too high, brought down again. */
import { hasFreePlace } from '../assignment.ts';
import type { PathSearch } from '../shortest-path.ts';
import { reprice, type Solving } from '../solver-state.ts';

/**
 * Changes prices and assignment so that every mentor with a place left has the price zero, and each match is still the
 * best offer its mentee has. It is for prices that did not begin at zero: other mentors have a price only once
 * all their places are taken, and keep them taken.
 *
 * Think of somebody who stands on each place left, likes all places alike, and would rather have one with no price; and
 * of "unmatched" as one more such place. Such a person wants to move from a priced place to a place with the **least** price:
 * whoever has that has to go on, and so forth, until somebody takes the place that became free.
 *
 * 1. From all who have the least price at once, and from mentees who are unmatched, look for the shortest way to a
 *    priced place that is left (`shortest-path.ts`). Others with a price are reached straight from the least one, at the
 *    difference. The distance is at most the least difference to a priced place that is left.
 * 2. Prices on the way rise by what is left of the distance, the least price by the whole: all prices that count are
 *    those above it. Where there is a way, everybody on it moves along. Else a priced place that is left has the least price
 *    now. Either is one priced place less.
 * 3. At last take the least price from all.
 *
 * So prices only rise until step 3, and lists stay valid. Levels do not come into it: prices begin at level 0, and
 * mentors with a place left never rise. Time: a search for each such place, through all mentors near the least price.
 */
export function settleIdlePlaces(state: Solving, search: PathSearch): void {
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
}
