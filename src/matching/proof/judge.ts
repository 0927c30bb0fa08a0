/**
 * The judge of the proof. It reads the people on its own and shares no code with the solver or the kernel that feeds it,
 * so it finds a pair that these overlook.
 */
import type { ExternalScores } from '../input/external-scores.ts';
import type { PlanPrices, PricePair } from '../proposal/proposal-plan.ts';
import type { PairContext } from '../input/pair-context.ts';
import type { Claim } from './certificate.ts';
import { addingPoints, type CriterionToProve } from './points.ts';
import { allowedByAll, type RuleToProve } from './rules.ts';
import type { Sums } from './reading.ts';
import { type Sample, sampleOf } from './sample.ts';

/** The rules and criteria in force. */
export interface Terms {
  readonly rules: readonly RuleToProve[];
  readonly criteria: readonly CriterionToProve[];
}

export interface ProofJudge {
  /** How many pairs are judged; all of them where `isWhole`. */
  readonly judged: Pick<Sample, 'pairs' | 'isWhole'>;
  /** Returns the score of a pair in units; `NaN` where it is not allowed. */
  readonly scoreOf: (mentee: number, mentor: number) => number;
  /**
   * Returns a finder of judged pairs that are allowed, score at least so much, and are worth more than the prices of the
   * two.
   */
  readonly dearAt: (prices: PlanPrices, least: number) => Claim['eachDear'];
}

/**
 * Compiles the judge of a context's pairs.
 *
 * @param priorities what matching each mentee is worth before any score
 * @param most how many pairs may be judged; all scores from a file are judged
 */
export function compileProofJudge(
  terms: Terms,
  scores: ExternalScores | null,
  context: PairContext,
  priorities: readonly number[],
  most: number,
): ProofJudge {
  const allows = allowedByAll(terms.rules, context);
  return scores === null
    ? byCriteria(terms.criteria, allows, context, priorities, most)
    : byFile(scores, allows, context, priorities);
}

type Allows = ReturnType<typeof allowedByAll>;

/**
 * Judges mentee by mentee.
 *
 * 1. Points with the mentors of a run are added up criterion by criterion, the weightiest first. A mentor whose sum would be
 *    too small for the prices even with all points of the criteria to come is left out from then on. Of generated
 *    people a quarter is left after topics, a twelfth after levels, and a hundredth after common hours.
 * 2. The pairs that are left are worth more than the prices. The rules are asked of these alone.
 *
 * With points p and weights w, S = Σ w p and W = Σ w, the score is ⌊(2000 S + W) ÷ 2 W⌋. It is above a sum of prices
 * u + v where 2000 S − (2 W (u + 1) − W) ≥ 2 W v, all in integers.
 */
function byCriteria(
  criteria: readonly CriterionToProve[],
  allows: Allows,
  context: PairContext,
  priorities: readonly number[],
  most: number,
): ProofJudge {
  const [mentees, mentors] = [context.mentees.length, context.mentors.length];
  const sample = sampleOf(mentees, mentors, most);
  const passes = addingPoints(criteria, context);
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const scoreFrom = (sum: number): number =>
    weights === 0 ? 0 : Math.floor((2000 * sum + weights) / (2 * weights));
  const everyone = Int32Array.from(context.mentors.keys());
  const sums: Sums = { mentorOf: new Int32Array(mentors), of: new Int32Array(mentors), length: 0 };
  const addUp = (
    mentee: number,
    from: number,
    to: number,
    own: number,
    limits: Float64Array | null,
  ): void => {
    sums.length = to - from;
    sums.mentorOf.set(everyone.subarray(from, to));
    sums.of.fill(0, 0, to - from);
    let toCome = passes.reduce((sum, pass) => sum + pass.most, 0);
    for (const pass of passes) {
      pass.add(mentee, sums);
      toCome -= pass.most;
      if (limits !== null) leaveOut(sums, toCome, own, limits); // 1
    }
  };
  let [timesAsked, remembered]: [number, Int32Array[] | null] = [0, null];
  return {
    judged: sample,
    scoreOf: (mentee, mentor) => {
      addUp(mentee, mentor, mentor + 1, 0, null);
      const score = scoreFrom(sums.of[0]!);
      return allows(mentee, mentor, score) ? score : NaN;
    },
    dearAt: (prices, least) => {
      // Under the objective `fair`, and where there are cases, the same pairs are judged against dozens of prices.
      remembered ??= timesAsked++ > 0 && sample.isWhole && mentees * mentors <= MOST_REMEMBERED ? [] : null;
      const limitsAt = limitsByLevel(prices.mentors, 2 * weights);
      return (mentee, see) => {
        const [level, price] = prices.mentees[mentee] ?? UNPRICED;
        const own = Math.abs(price) < EXACT ? 2 * weights * (price + 1) - weights : -Infinity;
        const limits = limitsAt(priorities[mentee]! - level);
        const judge = (mentor: number, sum: number): void => {
          if (2000 * sum - own < limits[mentor]!) return;
          const score = scoreFrom(sum);
          if (score >= least && allows(mentee, mentor, score)) see(mentor, score); // 2
        };
        const known = remembered?.[mentee];
        if (known !== undefined) {
          for (let mentor = 0; mentor < mentors; mentor++) judge(mentor, known[mentor]!);
          return;
        }
        sample.eachRun(mentee, (from, to) => {
          addUp(mentee, from, to, own, remembered === null ? limits : null);
          if (remembered !== null) remembered[mentee] = sums.of.slice();
          for (let k = 0; k < sums.length; k++) judge(sums.mentorOf[k]!, sums.of[k]!);
        });
      };
    },
  };
}

/** Leaves out the mentors with whom a pair cannot be dear any more, whatever is still to come. */
function leaveOut(sums: Sums, toCome: number, own: number, limits: Float64Array): void {
  const { mentorOf, of, length } = sums;
  let left = 0;
  for (let k = 0; k < length; k++) {
    const [mentor, sum] = [mentorOf[k]!, of[k]!];
    mentorOf[left] = mentor;
    of[left] = sum;
    if (2000 * (sum + toCome) - own >= limits[mentor]!) left++;
  }
  sums.length = left;
}

/** How many sums are kept: 64 MB. */
const MOST_REMEMBERED = 16_000_000;
const UNPRICED: PricePair = [0, 0];
/** Prices below this are exact when multiplied by twice the weights. Pairs at higher prices are all looked at. */
const EXACT = 2 ** 36;
/** How many levels may differ. There are few: as many as there are waits. */
const MOST_LEVELS = 16;

/**
 * Returns a function that gives, for each mentor, the sum that a pair must reach at that mentor's level. At a greater
 * level no sum is enough, and at a lower one every sum is.
 */
function limitsByLevel(prices: readonly PricePair[], factor: number): (lacking: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (lacking) => {
    let limits = known.get(lacking);
    if (limits !== undefined) return limits;
    limits = Float64Array.from(prices, ([level, price]) => {
      if (level !== lacking) return level > lacking ? Infinity : -Infinity;
      return Math.abs(price) < EXACT ? factor * price : -Infinity;
    });
    if (known.size >= MOST_LEVELS) known.clear();
    known.set(lacking, limits);
    return limits;
  };
}

/** Judges by a file of scores: every pair of the file is looked at. */
function byFile(
  { byMentee }: ExternalScores,
  allows: Allows,
  context: PairContext,
  priorities: readonly number[],
): ProofJudge {
  const mentorAt = new Map(context.mentors.map(({ key }, position) => [key, position]));
  const rows = context.mentees.map(({ key }) => byMentee.get(key));
  return {
    judged: { pairs: rows.reduce((sum, row) => sum + (row?.size ?? 0), 0), isWhole: true },
    scoreOf: (mentee, mentor) => {
      const score = rows[mentee]?.get(context.mentors[mentor]?.key ?? '');
      return score !== undefined && allows(mentee, mentor, score) ? score : NaN;
    },
    dearAt: (prices, least) => (mentee, see) => {
      const [level, price] = prices.mentees[mentee] ?? UNPRICED;
      const lacking = priorities[mentee]! - level;
      for (const [key, score] of rows[mentee] ?? []) {
        const mentor = mentorAt.get(key);
        if (mentor === undefined || score < least) continue;
        const [own, ownPrice] = prices.mentors[mentor] ?? UNPRICED;
        if (own > lacking || (own === lacking && price + ownPrice >= score)) continue;
        if (allows(mentee, mentor, score)) see(mentor, score);
      }
    },
  };
}
