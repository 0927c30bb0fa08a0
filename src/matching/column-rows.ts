/** Scored rows by columns: what the pair judge says pair by pair, for a row at once. */
import { countCommon, wordsFor } from './bits.ts';
import type { PairJudge } from './pair-judge.ts';
import { ruleRows } from './rule-columns.ts';
import { scoreRows } from './score-columns.ts';
import type { RowScorer } from './row-scorer.ts';
import type { World } from './world.ts';

/**
 * Returns a scorer that lists the very pairs and scores that the judge gives one by one.
 *
 * 1. The rules give the set of allowed mentors (`rule-columns.ts`), the criteria the sums of points with all
 *    mentors (`score-columns.ts`).
 * 2. Go through the set's mentors and turn their sums into scores.
 * 3. Ask the rules that judge the score about each pair, if there are such rules.
 *
 * It is for scores from criteria; external ones are few, and are collected (`collectPairs`).
 */
export function columnRows(judge: PairJudge, world: World): RowScorer {
  const [mentees, mentors] = [world.mentees.length, world.mentors.length];
  const rules = ruleRows(judge.rules, world);
  const { addUp, scoreOf } = scoreRows(judge.criteria, world);
  const afterScore = judge.rules.filter(({ rule }) => rule.followsScore === true);
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
      let size = 0;
      for (let word = 0; word < bits.length; word++) {
        for (let left = bits[word]!; left !== 0; left &= left - 1) {
          const mentor = 32 * word + 31 - Math.clz32(left & -left); // 2
          const score = scoreOf(sums[mentor]!);
          if (afterScore.some((rule) => rule.verdictOn(mentee, mentor, score) === 'refused')) continue; // 3
          mentorOf[size] = mentor;
          scores[size] = score;
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

/**
 * Counts the pairs in which a value was missing: for a rule those that no rule before it refused, for a
 * criterion those that the rules before the score allow. The counts are beside `judge.rules` and
 * `judge.criteria`, as the judge itself makes them when it is asked about every pair.
 */
export function countMissing(
  judge: PairJudge,
  world: World,
): { readonly byRule: Float64Array; readonly byCriterion: Float64Array } {
  const rules = ruleRows(judge.rules, world);
  const { missing } = scoreRows(judge.criteria, world);
  const bits = new Int32Array(wordsFor(world.mentors.length));
  const byRule = new Float64Array(judge.rules.length);
  const byCriterion = new Float64Array(judge.criteria.length);
  for (let mentee = 0; mentee < world.mentees.length; mentee++) {
    rules.allowAndCount(mentee, bits, byRule);
    for (let k = 0; k < missing.length; k++) byCriterion[k]! += countCommon(bits, missing[k]!(mentee));
  }
  return { byRule, byCriterion };
}
