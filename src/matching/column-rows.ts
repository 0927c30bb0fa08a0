/** Scored rows by columns: what the pair judge says pair by pair, for a row at once. */
import { countCommon, wordsFor } from './bits.ts';
import type { PairJudge } from './pair-judge.ts';
import { ruleRows } from './rule-columns.ts';
import { scoreRows } from './score-columns.ts';
import type { RowScorer } from './row-scorer.ts';
import type { World } from './world.ts';

/** Pairs in which a value was missing, beside the judge's rules and criteria. */
export interface MissingCounts {
  readonly byRule: Float64Array;
  readonly byCriterion: Float64Array;
}

export interface ColumnRows extends RowScorer {
  /**
   * Counts the pairs in which a value was missing: for a rule those that no rule before it refused, for a
   * criterion those that the rules before the score allow. It is what the judge counts when it is asked about
   * every pair.
   */
  readonly countMissing: () => MissingCounts;
}

/**
 * Returns a scorer that lists the very pairs and scores that the judge gives one by one.
 *
 * 1. The rules give the set of allowed mentors (`rule-columns.ts`), the criteria the sums of points with all
 *    mentors (`score-columns.ts`).
 * 2. Turn the sums into scores, and list those of the set's mentors.
 * 3. Ask the rules that judge the score about each pair listed, if there are such rules.
 *
 * It is for scores from criteria; external ones are few, and are collected (`collectPairs`).
 */
export function columnRows(judge: PairJudge, world: World): ColumnRows {
  const [mentees, mentors] = [world.mentees.length, world.mentors.length];
  const rules = ruleRows(judge.rules, world);
  const { addUp, toScores, missing } = scoreRows(judge.criteria, world);
  const afterScore = judge.rules.filter(({ leastScore }) => leastScore > -Infinity);
  const bits = new Int32Array(wordsFor(mentors));
  const sums = new Int32Array(mentors);
  const mentorOf = new Int32Array(mentors);
  const scores = new Float64Array(mentors);
  const keepPassing = (mentee: number, size: number): number => {
    let kept = 0;
    for (let k = 0; k < size; k++) {
      const [mentor, score] = [mentorOf[k]!, scores[k]!];
      if (afterScore.some((rule) => rule.verdictOn(mentee, mentor, score) === 'refused')) continue;
      mentorOf[kept] = mentor;
      scores[kept] = score;
      kept++;
    }
    return kept;
  };
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
          mentorOf[size] = mentor;
          scores[size] = sums[mentor]!;
          size++;
        }
      }
      if (afterScore.length > 0) size = keepPassing(mentee, size); // 3
      row.mentorOf = mentorOf;
      row.scores = scores;
      row.from = 0;
      row.to = size;
    },
    countMissing: () => {
      const byRule = new Float64Array(judge.rules.length);
      const byCriterion = new Float64Array(judge.criteria.length);
      for (let mentee = 0; mentee < mentees; mentee++) {
        rules.allowAndCount(mentee, bits, byRule);
        for (let k = 0; k < missing.length; k++) byCriterion[k]! += countCommon(bits, missing[k]!(mentee));
      }
      return { byRule, byCriterion };
    },
  };
}
