/** Guesses starting dual prices from a sample of people. */
import type { Limit, RowKernel } from '../../kernel/row-kernel.ts';
import { commonUnit } from './common-unit.ts';
import { ForwardReverseAuction } from './forward-reverse-auction.ts';
import type { Problem, Solution } from '../problem.ts';

/** One in so many people is in the sample. */
const ONE_IN = 4;
/** How far below the sample's price each price begins, as a share of the sample's mean price. */
const MARGIN = 0.3;
/** How much a bid outdoes the one before, and how much is taken off at the end, as a share of the mean. */
const STEP = 1 / 100;
/** How many mentees are asked for their worths at first. */
const FIRST_ASKED = 16;
/** With fewer mentees a guess does not pay. */
const FEWEST_GUESSED = 4000;

/** Returns whether a guess pays. A sample predicts scores only where they depend on what people have in common. */
export function isWorthGuessing({ isAlike, mentees }: RowKernel): boolean {
  return isAlike && mentees >= FEWEST_GUESSED;
}

/** Starting prices. */
export interface GuessedPrices {
  /** Of mentors: multiples of `unit` from 0, of level 0. */
  readonly prices: Float64Array;
  /** The greatest unit of which the scores of matches in a sample are multiples. */
  readonly unit: number;
}

/**
 * Guesses the dual prices of mentors in a solution: integers in units of score from 0, of level 0. The solver is correct
 * with any prices, and faster the closer they are from below.
 *
 * 1. Take a quarter of the mentees and of the mentors with places, by a hash of their position. Where they are few, solve for
 *    them; otherwise guess for them in the same way, by 1 to 3, which is as good here.
 * 2. For each mentor, work out what each mentee of the sample would pay: what the mentor is worth to the mentee beyond
 *    what the mentee has. The second greatest of these, less a margin, is the first guess. The margin allows for mentors
 *    unlike any in the sample. The second greatest is taken because a single mentee may want one mentor very much.
 * 3. At these prices list the best offers to every mentee, and run an auction on the lists
 *    (`forward-reverse-auction.ts`).
 * 4. Take a little off: prices that are too low are corrected faster than prices that are too high.
 *
 * Expected time a little more than that of scoring every pair once, and a third of the pairs again for all the samples.
 *
 * Source: 2 is the c-transform of the sample's prices; see C. Villani (2009), "Optimal Transport: Old and New",
 * chapter 5, doi:10.1007/978-3-540-71050-9. Departure: the second greatest.
 *
 * @param solve solves a smaller problem
 * @param fewest samples of fewer mentees are solved for
 */
export function guessPrices(
  problem: Problem,
  solve: (problem: Problem) => Solution,
  fewest = FEWEST_GUESSED,
): GuessedPrices {
  const { mentorPrices, unit, mean } = guess(problem, solve, fewest);
  const discount = stepOf(unit, mean);
  const prices = mentorPrices.map((price) => Math.max(0, onGrid(unit, price - discount))); // 4
  return { prices, unit };
}

/** Prices that are about right. */
interface Guess {
  readonly mentorPrices: Float64Array;
  /** `Infinity` for mentees who are to say nothing. */
  readonly menteePrices: Float64Array;
  /** The unit of scores. */
  readonly unit: number;
  /** The mean price of mentors with places. */
  readonly mean: number;
}

/** Steps 1 to 3. */
function guess(problem: Problem, solve: (problem: Problem) => Solution, fewest: number): Guess {
  const { kernel, places, priorities } = problem;
  const everyone = kernel.order ?? Int32Array.from({ length: kernel.mentees }, (_, mentee) => mentee);
  const mentees = everyone.filter(isSampled);
  const sampled = {
    kernel: rowsOf(kernel, mentees),
    priorities: Float64Array.from(mentees, (mentee) => priorities[mentee]!),
    places: sampledPlaces(places),
  };
  const sample = mentees.length < fewest ? solved(sampled, solve) : guess(sampled, solve, fewest); // 1
  const { unit, mean } = sample;
  const prices = worths(problem, mentees, sample).map((worth) =>
    Math.max(0, onGrid(unit, worth - MARGIN * mean)),
  ); // 2
  reset(problem, prices);
  const auction = new ForwardReverseAuction(kernel, places, prices);
  auction.run(stepOf(unit, mean)); // 3
  return {
    mentorPrices: prices,
    menteePrices: auction.bestOffers(),
    unit,
    mean: meanPrice(prices, (mentor) => places[mentor]! > 0),
  };
}

/** Returns the greatest multiple of a unit that is no more than a price. */
function onGrid(unit: number, price: number): number {
  return unit * Math.floor(price / unit);
}

function stepOf(unit: number, mean: number): number {
  return Math.max(unit, onGrid(unit, STEP * mean));
}

/** The prices of a solution. A mentee whose match keeps others unmatched has a price of a lower level, and says nothing. */
function solved(problem: Problem, solve: (problem: Problem) => Solution): Guess {
  const { priorities, places } = problem;
  const solution = solve(problem);
  const { mentorOf, menteePrices, mentorPrices } = solution;
  return {
    mentorPrices: mentorPrices.score,
    menteePrices: menteePrices.score.map((price, mentee) =>
      mentorOf[mentee] === -1 || menteePrices.priority[mentee] !== priorities[mentee] ? Infinity : price,
    ),
    unit: commonUnit(solution),
    mean: meanPrice(
      mentorPrices.score,
      (mentor) => places[mentor]! > 0 && mentorPrices.priority[mentor] === 0,
    ),
  };
}

/**
 * Step 2: what the second keenest mentee of the sample would pay for each mentor. After as many mentees as before, the kernel
 * is told what is known, so that it lists only mentors for whom others would pay more.
 */
function worths(problem: Problem, mentees: Int32Array, { menteePrices }: Guess): Float64Array {
  const { kernel } = problem;
  const own = new Float64Array(kernel.mentees);
  for (const [k, mentee] of mentees.entries()) own[mentee] = menteePrices[k]!;
  const speaking = mentees.filter((mentee) => own[mentee]! < Infinity);
  const greatest = new Float64Array(kernel.mentors);
  const second = new Float64Array(kernel.mentors);
  const limitOf = (mentee: number): Limit => ({ level: 0, score: own[mentee]! + 1 });
  for (let begin = 0, end = FIRST_ASKED; begin < speaking.length; begin = end, end *= 2) {
    reset(problem, second);
    kernel.eachAtLeast(speaking.subarray(begin, end), limitOf, (mentee, wanted) => {
      for (let at = 0; at < wanted.length; at++) {
        const mentor = wanted.mentorOf[at]!;
        const worth = wanted.scores[at]! - own[mentee]!;
        if (worth <= second[mentor]!) continue;
        second[mentor] = Math.min(worth, greatest[mentor]!);
        greatest[mentor] = Math.max(worth, greatest[mentor]!);
      }
    });
  }
  return second;
}

/** Returns the kernel of some of the mentees, in the given order. */
function rowsOf(kernel: RowKernel, mentees: Int32Array): RowKernel {
  const rowOf = new Int32Array(kernel.mentees);
  for (const [row, mentee] of mentees.entries()) rowOf[mentee] = row;
  const menteesOf = (rows: Iterable<number>): Int32Array => Int32Array.from(rows, (row) => mentees[row]!);
  return {
    ...kernel,
    mentees: mentees.length,
    order: null,
    best: (row, count, list) => kernel.best(mentees[row]!, count, list),
    bestOpen: (row, count, list) => kernel.bestOpen(mentees[row]!, count, list),
    atLeast: (row, level, score, list, least) => kernel.atLeast(mentees[row]!, level, score, list, least),
    eachBest: (rows, count, see) =>
      kernel.eachBest(menteesOf(rows), count, (mentee, list) => see(rowOf[mentee]!, list)),
    eachAtLeast: (rows, limitOf, see) =>
      kernel.eachAtLeast(
        menteesOf(rows),
        (mentee) => limitOf(rowOf[mentee]!),
        (mentee, list) => see(rowOf[mentee]!, list),
      ),
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

/** Keeps the places of one in so many of the mentors who have any. */
function sampledPlaces(places: ArrayLike<number>): Float64Array {
  let withPlaces = 0;
  return Float64Array.from(places, (count) => (count > 0 && isSampled(withPlaces++) ? count : 0));
}

function meanPrice(prices: Float64Array, counts: (mentor: number) => boolean): number {
  const counted = prices.filter((_price, mentor) => counts(mentor));
  return counted.reduce((sum, price) => sum + price, 0) / Math.max(1, counted.length);
}
