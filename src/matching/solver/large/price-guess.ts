/** Guesses starting dual prices from a sample of people. */
import { emptyList, type RowKernel } from '../../kernel/row-kernel.ts';
import { commonUnit } from './common-unit.ts';
import { ForwardReverseAuction } from './forward-reverse-auction.ts';
import type { Problem, Solution } from '../problem.ts';

/** One in so many people is in the sample. */
const ONE_IN = 4;
/** How far below the sample's price each price begins, as a share of the sample's mean price. */
const MARGIN = 0.4;
/** How much a bid outdoes the one before, as a share of the mean. */
const STEP = 1 / 100;
/** How much is taken off at the end, as a share of the mean. */
const DISCOUNT = 1 / 40;
/** With fewer mentees a guess does not pay. */
const FEWEST_GUESSED = 4000;

/** Returns whether a guess pays. A sample predicts scores only where they depend on what people have in common. */
export function isWorthGuessing({ isAlike, mentees }: RowKernel): boolean {
  return isAlike && mentees >= FEWEST_GUESSED;
}

/**
 * Guesses the dual prices of mentors in a solution: integers in units of score from 0, of level 0. The solver is correct
 * with any prices, and faster the closer they are from below.
 *
 * 1. Take a quarter of the mentees and of the mentors, by a hash of their position, and solve for them.
 * 2. For each mentor, work out what each mentee of the sample would pay: what the mentor is worth to the mentee beyond
 *    what the mentee has. The second greatest of these, less a margin, is the first guess. The margin allows for mentors
 *    unlike any in the sample. The second greatest is taken because a single mentee may want one mentor very much.
 * 3. At these prices list the best offers to every mentee, and run an auction on the lists
 *    (`forward-reverse-auction.ts`).
 * 4. Take a little off: prices that are too low are corrected faster than prices that are too high.
 *
 * Expected time a little more than that of scoring every pair twice.
 *
 * Source: 2 is the c-transform of the sample's prices; see C. Villani (2009), "Optimal Transport: Old and New",
 * chapter 5, doi:10.1007/978-3-540-71050-9. Departure: the second greatest.
 *
 * @param solve solves the smaller problem
 */
export function guessPrices(problem: Problem, solve: (problem: Problem) => Solution): Float64Array {
  const { kernel, places, priorities } = problem;
  const everyone = kernel.order ?? Int32Array.from({ length: kernel.mentees }, (_, mentee) => mentee);
  const mentees = everyone.filter(isSampled);
  const sample = solve({
    kernel: rowsOf(kernel, mentees),
    priorities: Float64Array.from(mentees, (mentee) => priorities[mentee]!),
    places: Float64Array.from(places, (count, mentor) => (isSampled(mentor) ? count : 0)),
  }); // 1
  const mean = meanPrice(sample, places);
  const unit = commonUnit(sample);
  const onGrid = (price: number): number => unit * Math.floor(price / unit);
  const prices = worths(problem, mentees, sample).map((worth) => Math.max(0, onGrid(worth - MARGIN * mean))); // 2
  reset(problem, prices);
  const auction = new ForwardReverseAuction(kernel, places, prices);
  auction.run(Math.max(unit, onGrid(STEP * mean))); // 3
  return prices.map((price) => Math.max(0, onGrid(price - DISCOUNT * mean))); // 4
}

/** Step 2: what the second keenest mentee of the sample would pay for each mentor. */
function worths(problem: Problem, mentees: Int32Array, { mentorOf, menteePrices }: Solution): Float64Array {
  const { kernel, priorities } = problem;
  const greatest = new Float64Array(kernel.mentors);
  const second = new Float64Array(kernel.mentors);
  reset(problem, second);
  const wanted = emptyList();
  for (const [k, mentee] of mentees.entries()) {
    // A mentee whose match keeps others unmatched has a price of a lower level, so it is skipped.
    if (mentorOf[k] === -1 || menteePrices.priority[k] !== priorities[mentee]) continue;
    const own = menteePrices.score[k]!;
    kernel.atLeast(mentee, 0, own + 1, wanted);
    for (let at = 0; at < wanted.length; at++) {
      const mentor = wanted.mentorOf[at]!;
      const worth = wanted.scores[at]! - own;
      const price = Math.min(worth, greatest[mentor]!);
      second[mentor] = price;
      greatest[mentor] = Math.max(worth, greatest[mentor]!);
      kernel.reprice(mentor, 0, price);
    }
  }
  return second;
}

/** Returns the kernel of some of the mentees, in the given order. */
function rowsOf(kernel: RowKernel, mentees: Int32Array): RowKernel {
  return {
    ...kernel,
    mentees: mentees.length,
    order: null,
    best: (k, count, list) => kernel.best(mentees[k]!, count, list),
    bestOpen: (k, count, list) => kernel.bestOpen(mentees[k]!, count, list),
    atLeast: (k, level, score, list, least) => kernel.atLeast(mentees[k]!, level, score, list, least),
  };
}

/** Sets prices of level 0, or of a higher level for mentors without places. */
function reset({ kernel, places }: Problem, prices: Float64Array): void {
  for (let mentor = 0; mentor < kernel.mentors; mentor++)
    kernel.reprice(mentor, places[mentor] === 0 ? 1 : 0, prices[mentor]!);
}

function isSampled(position: number): boolean {
  return (Math.imul(position + 1, 0x9e3779b1) >>> 0) % ONE_IN === 0;
}

/** Returns the mean price of the sample's mentors who have places. */
function meanPrice({ mentorPrices }: Solution, places: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  for (const [mentor, price] of mentorPrices.score.entries()) {
    if (!isSampled(mentor) || places[mentor] === 0 || mentorPrices.priority[mentor] !== 0) continue;
    sum += price;
    count++;
  }
  return sum / Math.max(1, count);
}
