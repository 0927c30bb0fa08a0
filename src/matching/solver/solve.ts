/** The exact solver. `certificate.ts` checks its answer and shares no code with it. */
import { emptyAssignment, type Prices } from './assignment.ts';
import { MOST_BIDS, MOST_BIDS_IN_STEPS, startByAuction } from './auction-start.ts';
import { guessPrices, isWorthGuessing } from './large/price-guess.ts';
import { settleIdlePlaces } from './large/idle-places.ts';
import { CandidateLists } from './candidate-lists.ts';
import type { RowKernel } from '../kernel/row-kernel.ts';
import type { Problem, Solution } from './problem.ts';
import { PathSearch } from './shortest-path.ts';
import { ParallelTrees } from './large/parallel-trees.ts';
import { matchInPhases } from './large/phases.ts';
import { assertExact, reprice, type SolverState } from './solver-state.ts';
import { tightPairs } from './tight-pairs.ts';

/** How to match many mentees at once; `none` leaves all of them to single searches. */
export type AtOnce = 'none' | 'trees' | 'phases';

/** With fewer left over, searching from one after another is as fast. */
const FEWEST_AT_ONCE = 1000;
/** The greatest share of mentees that may be left over by bids without a step. With more, they would crowd each other. */
const MOST_AT_ONCE = 1 / 5;

/** With fewer mentees, bids that go further leave phases no less to do. */
const FEWEST_IN_STEPS = 16_000;
/** How many mentors a first list holds where bids go a step further. More bids look at more of a list. */
const FIRST_IN_STEPS = 16;

/** Options of the solver. None of them changes what the assignment is worth. */
export interface SolveOptions {
  /** How often a mentee bids in step 1; 0 leaves all mentees to the searches. */
  readonly mostBids?: number;
  /** By how much a bid goes further than it would: an integer from 0. The default is the unit of scores where that pays. */
  readonly step?: number;
  /** How to match those whom bidding leaves over, before step 3. The default is what pays. */
  readonly atOnce?: AtOnce;
  /** How many mentors a list may hold that phases make again. With fewer, more is left to step 3. */
  readonly mostKept?: number;
  /** Whether to guess prices from a sample of people first. The default is where it pays: see {@link isWorthGuessing}. */
  readonly isGuessing?: boolean;
  /** Starting prices of mentors, of level 0: integers from 0. The default is guessed prices, or zero. */
  readonly from?: ArrayLike<number>;
  /** How many mentors a candidate list holds. */
  readonly listed?: number;
}

/**
 * Returns an assignment of greatest value, with prices that prove it.
 *
 * Mentees are the rows and mentors the columns of an assignment problem. A match of mentee i with mentor j is worth the
 * vector (priority of i, score of i and j); a mentee without a match is worth (0, 0). Vectors are added and compared
 * component by component, the first deciding. There is no big number that stands for "rather matched", so none can be too
 * small or overflow.
 *
 * **Why priorities serve both "as many as possible" and "longest wait first".** The sets of mentees who can all be
 * matched at once are the independent sets of a transversal matroid (Edmonds and Fulkerson). In a matroid with positive
 * weights, the sets of greatest total weight depend only on the order of the weights (Edmonds). They are all bases, so
 * they have as many mentees as possible. No set has more mentees of the greatest weight, then of the next, and so on
 * down. So the weights 1, 2, 3 … for the classes of wait in ascending order are enough, however many mentees a class has.
 *
 * 0. Where that pays, guess the dual prices of mentors (`price-guess.ts`), so that little is left to do.
 * 1. Bidding phase: mentees bid for places in turn (`auction-start.ts`). Most are matched at once, at prices under which
 *    each match is the best offer of its mentee.
 * 2. Where many are left over, match them at once: in phases where scores tie (`phases.ts`), which takes priorities above 0,
 *    and otherwise by alternating trees that grow in parallel (`parallel-trees.ts`).
 * 3. For each mentee still left over, find the shortest augmenting path, by the reduced cost
 *    price of mentee + price of mentor − value, to a free place or to a mentee who becomes unmatched
 *    (`shortest-path.ts`).
 * 4. Raise the prices of scanned mentors by the distance from their label to the end of the path, then augment. One
 *    search settles a mentee.
 * 5. Where a guess was too high, bring prices down until no mentor with a free place has one (`idle-places.ts`).
 * 6. A mentee's dual price is what the match is worth less the mentor's price.
 * 7. Collect the tight pairs: all assignments that are as good consist of them (`tight-pairs.ts`).
 *
 * All steps see only each mentee's candidate list: the best pairs, and a bound on the others (`candidate-lists.ts`). The
 * kernel makes it when it is first needed. Prices only rise, so a bound stays valid, and the answer is optimal for *all*
 * pairs.
 *
 * At the end mentee's price + mentor's price ≥ value for every allowed pair, with equality for matches. Unmatched mentees
 * and mentors with a free place have price 0. By linear programming duality, which needs only an ordered group of values,
 * nothing is worth more.
 *
 * Time O(n (m + e log m)) for n mentees, m mentors and e pairs at worst; in practice little more than scoring every pair
 * once or twice. Memory O(n K + m) for lists of K, besides what the kernel holds. The result depends only on the problem
 * and the options.
 *
 * Sums are exact as long as the score part of every price is within 2^51, which is checked as prices change. It always is
 * while (matched mentees + 1) × (greatest − least score) + greatest size of a score is within 2^51. Scores in points
 * never exceed it. External scores over the whole of ±1,000,000 with six places do not with 1,100 mentees or fewer, and
 * with more only in contrived cases. Where a price leaves that range, a `Failure` says so.
 *
 * Sources: R. Jonker and A. Volgenant (1987), "A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems", Computing 38, doi:10.1007/BF02278710; D. F. Crouse (2016), "On implementing
 * 2D rectangular assignment algorithms", IEEE Transactions on Aerospace and Electronic Systems 52(4),
 * doi:10.1109/TAES.2016.140952; J. Edmonds (1971), "Matroids and the greedy algorithm", Mathematical
 * Programming 1, doi:10.1007/BF01584082; J. Edmonds and D. R. Fulkerson (1965), "Transversals and matroid
 * partition", Journal of Research of the National Bureau of Standards 69B, doi:10.6028/jres.069B.016.
 * Departures: vectors for values and prices; a mentor is one column with several slots, not several columns;
 * pairs that are not allowed are absent; mentees may stay unmatched, which ends a path like a free place
 * does; an auction replaces column reduction; candidate lists with bounds stand for the rows of the matrix.
 */
export function solve(problem: Problem, options: SolveOptions = {}): Solution {
  const { kernel, priorities, places } = problem;
  const assignment = emptyAssignment(kernel.mentees, places);
  let highest = 0;
  for (let mentee = 0; mentee < kernel.mentees; mentee++) highest = Math.max(highest, priorities[mentee]!);
  const mentorPrices = zeroPrices(kernel.mentors);
  const isGuessing = options.isGuessing ?? isWorthGuessing(kernel);
  const guessed = options.from === undefined && isGuessing ? guessPrices(problem, solve) : null; // 0
  const isInSteps = highest > 0 && kernel.mentees >= FEWEST_IN_STEPS;
  const step = options.step ?? (isInSteps ? (guessed?.unit ?? 0) : 0);
  const state: SolverState = {
    kernel,
    lists: new CandidateLists(kernel, mentorPrices, options.listed, step > 0 ? FIRST_IN_STEPS : undefined),
    priorities,
    assignment,
    mentorPrices,
    mentorsAt: new Float64Array(highest + 2),
  };
  setFirstPrices(state, places, highest + 1, options.from ?? guessed?.prices ?? []);

  // Where the kernel has no preferred order, lists are made when they are needed, at prices closer to the final ones.
  if (kernel.order !== null) state.lists.makeFirst(kernel.order);
  const mostBids = options.mostBids ?? (step > 0 ? MOST_BIDS_IN_STEPS : MOST_BIDS);
  const outbid = startByAuction(state, mostBids, step); // 1
  const atOnce = options.atOnce ?? whatPays(kernel, outbid.length, step);
  const left = matchAtOnce(state, outbid, highest > 0, { ...options, atOnce }); // 2
  const search = new PathSearch(state);
  for (const mentee of left) search.matchOneMore(mentee); // 3, 4
  settleIdlePlaces(state, search); // 5

  const { mentorOf, scoreOf } = assignment;
  const prices = menteePrices(state); // 6
  const tight = tightPairs(state, prices); // 7
  return { mentorOf, scoreOf, menteePrices: prices, mentorPrices, tight };
}

/** Step 2. */
function matchAtOnce(
  state: SolverState,
  outbid: readonly number[],
  hasPriorities: boolean,
  { atOnce, mostKept }: SolveOptions,
): readonly number[] {
  if (atOnce === 'none') return outbid;
  if (atOnce === 'phases' && hasPriorities) return matchInPhases(state, outbid, mostKept);
  return new ParallelTrees(state).matchFrom(outbid);
}

/** Scores from what people have in common tie. Where ties are rare, trees take half of the time of phases. */
function whatPays({ isAlike, mentees }: RowKernel, left: number, step: number): AtOnce {
  if (left < FEWEST_AT_ONCE || (step === 0 && left > MOST_AT_ONCE * mentees)) return 'none';
  return isAlike ? 'phases' : 'trees';
}

/** Sets the starting prices. A mentor without any place is priced above what any mentee has. */
function setFirstPrices(
  state: SolverState,
  places: ArrayLike<number>,
  unaffordable: number,
  from: ArrayLike<number>,
): void {
  const { kernel, assignment, mentorsAt } = state;
  for (let mentor = 0; mentor < kernel.mentors; mentor++) {
    kernel.reprice(mentor, 0, 0);
    if (assignment.places[mentor]! > 0) mentorsAt[0]!++;
    if (places[mentor] === 0) reprice(state, mentor, unaffordable, 0);
    else if ((from[mentor] ?? 0) > 0) reprice(state, mentor, 0, from[mentor]!);
  }
}

/** Returns the mentees' prices. Unmatched mentees have price zero. */
function menteePrices({ assignment, priorities, mentorPrices }: SolverState): Prices {
  const prices = zeroPrices(priorities.length);
  for (let mentee = 0; mentee < priorities.length; mentee++) {
    const mentor = assignment.mentorOf[mentee]!;
    if (mentor === -1) continue;
    prices.priority[mentee] = priorities[mentee]! - mentorPrices.priority[mentor]!;
    const score = assignment.scoreOf[mentee]! - mentorPrices.score[mentor]!;
    assertExact(score);
    prices.score[mentee] = score;
  }
  return prices;
}

function zeroPrices(people: number): Prices {
  return { priority: new Float64Array(people), score: new Float64Array(people) };
}
