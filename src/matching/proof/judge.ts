/**
 * The judge of the proof. It reads the people on its own and shares no code with the solver or the kernel that feeds it,
 * so it finds a pair that these overlook.
 */
import type { ExternalScores } from '../input/external-scores.ts';
import type { PlanPrices, PricePair } from '../proposal/proposal-plan.ts';
import type { PairContext } from '../input/pair-context.ts';
import type { Claim } from './certificate.ts';
import { blocksOf, kindsOf } from './pairs/blocks.ts';
import { dearInBlocks } from './pairs/dear-in-blocks.ts';
import { type CriterionToProve, pointsOf, type Sums } from './pairs/points.ts';
import { allowedByAll, type RuleToProve } from './rules.ts';
import { type Sample, sampleOf } from './sample.ts';
import { topicPoints } from './pairs/topic-points.ts';

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
 * 1. Mentors are put in blocks of those who are alike by the weightiest criteria, by price (`blocks.ts`), once for all
 *    prices. A pair is judged only where topics and these criteria can make it dear: that leaves out most mentors a
 *    block at a time (`dear-in-blocks.ts`).
 * 2. Points with the mentors who are left are added up criterion by criterion. A mentor whose sum would be too small for the
 *    prices even with all points of the criteria to come is left out from then on. Those with few groups come first, as
 *    their points are soon read. Common hours come late.
 * 3. The pairs that are left are worth more than the prices. The rules are asked of these alone.
 *
 * With points p and weights w, S = Σ w p and W = Σ w, the score is ⌊(2000 S + W) ÷ 2 W⌋. It is above a sum of prices
 * u + v where 2000 S ≥ 2 W (u + 1) − W + 2 W v, all in integers.
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
  const heaviest = criteria.toSorted((a, b) => b.weight - a.weight);
  const topic = heaviest.find(({ criterion }) => criterion.name === 'topics');
  const topics = topic === undefined ? null : topicPoints(context, topic.weight, topic.criterion.neutral);
  const others = heaviest.filter((each) => each !== topic).map((each) => pointsOf(each, context));
  const kinds = kindsOf(mentors, topics, others);
  const left = others.filter((each) => !kinds.by.includes(each));
  const late = [...left.filter(({ isLarge }) => !isLarge), ...left.filter(({ isLarge }) => isLarge)];
  const list = dearInBlocks(kinds, topics);
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scoreFrom = (sum: number): number => Math.floor((2000 * sum + weights) / (2 * weights));
  const priceOf = (price: number): number => (Math.abs(price) < EXACT ? 2 * weights * price : -Infinity);
  const sums: Sums = {
    mentorOf: new Int32Array(mentors),
    of: new Int32Array(mentors),
    needed: new Float64Array(mentors),
    length: 0,
  };
  return {
    judged: sample,
    scoreOf: (mentee, mentor) => {
      const sum = others.reduce(
        (points, each) => points + each.pointsOf(mentee, mentor),
        topics?.pointsOf(mentee, mentor) ?? 0,
      );
      const score = scoreFrom(sum);
      return allows(mentee, mentor, score) ? score : NaN;
    },
    dearAt: (prices, least) => {
      const blocks = blocksOf(
        kinds,
        topics,
        (mentor) => (prices.mentors[mentor] ?? UNPRICED)[0],
        (mentor) => priceOf((prices.mentors[mentor] ?? UNPRICED)[1]),
      );
      return (mentee, see) => {
        const [level, price] = prices.mentees[mentee] ?? UNPRICED;
        const own = { level: priorities[mentee]! - level, price: priceOf(price) + weights };
        const ofLate = late.reduce((sum, each) => sum + each.mostOf(mentee), 0);
        sample.eachRun(mentee, (...run) => {
          list(mentee, own, blocks, run, sums, ofLate); // 1
          let toCome = ofLate;
          for (const each of late) {
            each.add(mentee, sums);
            leaveOut(sums, (toCome -= each.mostOf(mentee))); // 2
          }
          for (let k = 0; k < sums.length; k++) {
            const [mentor, score] = [sums.mentorOf[k]!, scoreFrom(sums.of[k]!)];
            if (score >= least && allows(mentee, mentor, score)) see(mentor, score); // 3
          }
        });
      };
    },
  };
}

/** Leaves out the mentors with whom a pair cannot be dear any more, whatever is still to come. */
function leaveOut(sums: Sums, toCome: number): void {
  const { mentorOf, of, needed, length } = sums;
  let left = 0;
  for (let k = 0; k < length; k++) {
    mentorOf[left] = mentorOf[k]!;
    of[left] = of[k]!;
    needed[left] = needed[k]!;
    if (2000 * (of[left]! + toCome) >= needed[left]!) left++;
  }
  sums.length = left;
}

const UNPRICED: PricePair = [0, 0];
/** Prices below this are exact when multiplied by twice the weights. Pairs at higher prices are all looked at. */
const EXACT = 2 ** 36;

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
