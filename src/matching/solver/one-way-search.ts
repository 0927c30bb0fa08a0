/** Finds the best assignment in which no two people mentor each other. */
import { solveFairly } from './fair.ts';
import { pairSet } from '../input/pair-set.ts';
import type { Problem, Solution } from './problem.ts';
import type { Branches, Leaf, PlanPrices, PricePair, Split } from '../proposal/proposal-plan.ts';
import type { Proof } from '../proof/faults-of-proof.ts';
import { solve } from './solve.ts';
import type { Prices } from './assignment.ts';
import { chosenAssignment, countChanges } from './fewest-changes.ts';
import { type Pairs, parted } from '../one-way/branches.ts';
import { compareMerits, type Merits, meritsOf } from '../one-way/merits.ts';
import { mutualPairs, type TwoRoles } from '../one-way/two-roles.ts';
import { withoutPairs } from '../kernel/without-pairs.ts';

/** An assignment and its proof. */
export interface Found {
  readonly mentorOf: Int32Array;
  readonly proof: Proof;
  /** The cases that prove it. Absent where it is the best even if people may mentor each other. */
  readonly branches?: Branches;
}

/** How to search. */
export interface Means {
  readonly isFair: boolean;
  /** The score of an allowed pair. */
  readonly scoreOf: (mentee: number, mentor: number) => number;
  /** How many cases are solved at most; see {@link mostCases} for the default. */
  readonly mostCases?: number;
}

/** A case that has been solved and may be split. */
interface Open {
  /** Its position among the branches. */
  readonly at: number;
  readonly without: Pairs;
  readonly mentorOf: Int32Array;
  readonly proof: Proof;
  readonly merits: Merits;
  /** How many mentees have not what they were shown. */
  readonly changes: number;
}

/** The scores of all cases together: solving them takes about as long as scoring so many pairs. */
const MOST_PAIRS = 400_000_000;
/** The prices of all cases together are about so many numbers. */
const MOST_PRICES = 400_000;
/** The limit on the number of cases lies between these two. */
const [FEWEST_CASES, MOST_CASES] = [24, 2000];

/** Returns how many cases are solved at most with so many mentees and mentors. */
export function mostCases(mentees: number, mentors: number): number {
  const fitting = Math.min(
    MOST_PAIRS / Math.max(1, mentees * mentors),
    MOST_PRICES / Math.max(1, mentees + mentors),
  );
  return Math.max(FEWEST_CASES, Math.min(MOST_CASES, Math.floor(fitting)));
}

/**
 * Returns the best assignment of a problem, and of equally good ones the first in the fixed order of those that change least
 * of what people were shown. Where `roles` are
 * given, nobody in it is the mentor of their own mentor.
 *
 * This rule concerns two pairs at once, so no network flow can express it. Finding a cycle cover of greatest weight
 * without cycles of two in a directed graph is APX-complete (M. Bläser and B. Manthey (2005), "Approximating maximum
 * weight cycle covers in directed graphs with weights zero and one", Algorithmica 42, doi:10.1007/s00453-004-1131-0). But
 * few people have both roles, and fewer want each other. So the search branches into cases (A. H. Land and A. G. Doig
 * (1960), "An automatic method of solving discrete programming problems", Econometrica 28, doi:10.2307/1910129):
 *
 * 1. Solve the whole problem without the rule.
 * 2. Take the case of the greatest merits. Of equal ones take the case whose assignment changes least, and of these the one
 *    whose assignment is first in the fixed order.
 * 3. Where nobody in it is paired both ways, it is the answer: in every other case even the best assignment, or the first
 *    of the best, comes after it.
 * 4. Otherwise take the first two who are paired both ways, and split the case in two. In one the second does not mentor
 *    the first; in the other the first does not mentor the second. Solve both and go on with 2.
 *
 * The number of cases is limited, because solving more would take too long. At the limit, the best case left is taken. Of
 * each two who are paired both ways in it, the pair of the lower score is ruled out, again and again, until there are
 * none. The best that the remaining cases could reach is then a bound, not a proof.
 *
 * The result depends only on the problem.
 */
export function bestAssignment(problem: Problem, roles: TwoRoles | null, means: Means): Found {
  const whole = solved(problem, [], means); // 1
  if (roles === null || mutualPairs(whole.mentorOf, roles).length === 0) return whole;
  const valued = { priorities: problem.priorities, ...means };
  const branches: (Split | Leaf)[] = [];
  const queue: Open[] = [];
  const add = (without: Pairs, from?: PlanPrices): number => {
    const found = from === undefined ? whole : solved(problem, without, means, from);
    const at = branches.length;
    branches.push(leafOf(found));
    const { mentorOf } = found;
    queue.push({
      at,
      without,
      ...found,
      merits: meritsOf(mentorOf, valued),
      changes: countChanges(problem, mentorOf),
    });
    return at;
  };
  add([]);
  const most = means.mostCases ?? mostCases(problem.kernel.mentees, problem.kernel.mentors);
  for (;;) {
    const best = queue.reduce((a, b) => (isBefore(a, b) ? a : b)); // 2
    const pair = mutualPairs(best.mentorOf, roles)[0];
    if (pair === undefined) return { mentorOf: best.mentorOf, proof: best.proof, branches }; // 3
    if (branches.length + 2 > most)
      return { mentorOf: madeDo(problem, roles, best, means), proof: best.proof, branches };
    queue.splice(queue.indexOf(best), 1);
    const [first, second] = parted(pair, roles, best.without); // 4
    branches[best.at] = {
      pair,
      cases: [add(first, best.proof.prices), add(second, best.proof.prices)],
    };
  }
}

/** Rules out the pair of the lower score, until nobody is paired both ways. */
function madeDo(problem: Problem, roles: TwoRoles, best: Open, means: Means): Int32Array {
  const { asMentor } = roles;
  let { mentorOf, without, proof } = best;
  for (;;) {
    const pairs = mutualPairs(mentorOf, roles);
    if (pairs.length === 0) return mentorOf;
    const lower = pairs.map(([one, other]) => {
      const ways = [
        [one, asMentor[other]!],
        [other, asMentor[one]!],
      ] as const;
      return means.scoreOf(...ways[0]) < means.scoreOf(...ways[1]) ? ways[0] : ways[1];
    });
    without = without.concat(lower);
    ({ mentorOf, proof } = solved(problem, without, means, proof.prices));
  }
}

/** Orders cases by merits, the greatest first, then by changes, the fewest first, then by assignment: an earlier mentor first, and no mentor last. */
function isBefore(a: Open, b: Open): boolean {
  const difference = compareMerits(a.merits, b.merits);
  if (difference !== 0) return difference > 0;
  if (a.changes !== b.changes) return a.changes < b.changes;
  for (const [mentee, mentor] of a.mentorOf.entries()) {
    const other = b.mentorOf[mentee]!;
    if (mentor !== other) return other === -1 || (mentor !== -1 && mentor < other);
  }
  return a.at < b.at;
}

/** Solves a case. It starts from the prices of the case that was split, which are nearly right. */
function solved(problem: Problem, without: Pairs, { isFair }: Means, from?: PlanPrices): Found {
  const part: Problem = { ...problem, kernel: withoutPairs(problem.kernel, pairSet(without)) };
  part.kernel.allowFrom(-Infinity);
  const fair = isFair ? solveFairly(part) : null;
  const options =
    from === undefined ? {} : { from: from.mentors.map(([level, score]) => (level === 0 ? score : 0)) };
  const solution = fair?.solution ?? solve(part, options);
  const mentorOf = chosenAssignment(part, solution);
  const prices = pricesOf(solution);
  if (fair === null) return { mentorOf, proof: { prices } };
  const { least, ofAll, above } = fair;
  const proof = { least, ofAll: pricesOf(ofAll), above: above === null ? null : pricesOf(above) };
  return { mentorOf, proof: { prices, fair: proof } };
}

function leafOf({ mentorOf, proof }: Found): Leaf {
  return { mentorOf: [...mentorOf], ...proof };
}

function pricesOf({ menteePrices, mentorPrices }: Solution): PlanPrices {
  return { mentees: pricePairs(menteePrices), mentors: pricePairs(mentorPrices) };
}

function pricePairs(prices: Prices): readonly PricePair[] {
  return Array.from(prices.priority, (priority, person) => [priority, prices.score[person]!] as const);
}
