/** Scored rows by columns: what the pair judge says pair by pair, for a row at once. */
import { wordsFor } from '../solver/bits.ts';
import type { PairJudge } from '../scoring/pair-rules.ts';
import { ruleRows, type RuleRows } from './rule-columns.ts';
import { criterionColumn, type CriterionColumn, scoreRows } from './score-columns.ts';
import type { RowScorer } from '../scoring/row-scorer.ts';
import type { World } from '../input/pair-context.ts';

/** Pairs in which a value was missing, beside the judge's rules and criteria. */
export interface MissingCounts {
  readonly byRule: Float64Array;
  readonly byCriterion: Float64Array;
}

/** Rules and criteria by columns, compiled once for whatever reads them. */
export interface Columns {
  readonly rules: RuleRows;
  readonly criteria: readonly CriterionColumn[];
}

/** Returns the rules and criteria of a judge by columns. */
export function compileColumns(judge: PairJudge, world: World): Columns {
  return {
    rules: ruleRows(judge.rules, world),
    criteria: judge.criteria.map((criterion) => criterionColumn(criterion, world)),
  };
}

/**
 * Counts the pairs in which a value was missing: for a rule those that no rule before it refused, for a criterion
 * those that the rules before the score allow. It is what the judge counts when it is asked about every pair.
 */
export function countMissing({ rules, criteria }: Columns, judge: PairJudge, world: World): MissingCounts {
  const byRule = new Float64Array(judge.rules.length);
  const byCriterion = new Float64Array(criteria.length);
  const bits = new Int32Array(wordsFor(world.mentors.length));
  for (let mentee = 0; mentee < world.mentees.length; mentee++) {
    rules.allowAndCount(mentee, bits, byRule);
    for (let k = 0; k < criteria.length; k++) byCriterion[k]! += criteria[k]!.missing.countIn(mentee, bits);
  }
  return { byRule, byCriterion };
}

/**
 * Returns a scorer that lists the very pairs and scores that the judge gives one by one.
 *
 * 1. The rules give the set of allowed mentors (`rule-columns.ts`), the criteria the sums of points with all
 *    mentors (`score-columns.ts`).
 * 2. Turn the sums into scores, and list those of the set's mentors.
 * 3. Leave out those whose score is under the least that a rule allows.
 *
 * It is for scores from criteria; external ones are few, and are collected (`collectPairs`).
 */
export function columnRows({ rules, criteria }: Columns, judge: PairJudge, world: World): RowScorer {
  const [mentees, mentors] = [world.mentees.length, world.mentors.length];
  const { addUp, toScores } = scoreRows(criteria);
  const least = leastScoreOf(judge);
  const bits = new Int32Array(wordsFor(mentors));
  const sums = new Int32Array(mentors);
  const mentorOf = new Int32Array(mentors);
  const scores = new Float64Array(mentors);
  return {
    mentees,
    mentors,
    score: (mentee, row) => {
      rules.allow(mentee, bits); // 1
      addUp(mentee, sums);
      toScores(sums);
      let size = 0;
      for (let word = 0; word < bits.length; word++) {
        for (let left = bits[word]!; left !== 0; left &= left - 1) {
          const mentor = 32 * word + 31 - Math.clz32(left & -left); // 2
          if (sums[mentor]! < least) continue; // 3
          mentorOf[size] = mentor;
          scores[size] = sums[mentor]!;
          size++;
        }
      }
      row.mentorOf = mentorOf;
      row.scores = scores;
      row.from = 0;
      row.to = size;
    },
  };
}

/** Returns the least score, in units, that the rules allow; −∞ where none judges the score. */
export function leastScoreOf({ rules }: PairJudge): number {
  return rules.reduce((most, { leastScore }) => Math.max(most, leastScore), -Infinity);
}
