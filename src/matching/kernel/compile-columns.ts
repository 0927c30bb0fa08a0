/** The rules and criteria of a judge by columns: a whole row at once instead of pair by pair. */
import { wordsFor } from '../solver/bits.ts';
import type { PairRules } from '../scoring/pair-rules.ts';
import { ruleRows, type RuleRows } from './rule-columns.ts';
import { type CriterionColumn, criterionColumn } from './score-columns.ts';
import type { PairContext } from '../input/pair-context.ts';

/** The number of pairs in which a value was missing, for each of the judge's rules and criteria. */
export interface MissingCounts {
  readonly byRule: Float64Array;
  readonly byCriterion: Float64Array;
}

/** Rules and criteria by columns, compiled once for everything that reads them. */
export interface Columns {
  readonly rules: RuleRows;
  readonly criteria: readonly CriterionColumn[];
}

/** Returns the rules and criteria of a judge by columns. */
export function compileColumns(judge: PairRules, context: PairContext): Columns {
  return {
    rules: ruleRows(judge.rules, context),
    criteria: judge.criteria.map((criterion) => criterionColumn(criterion, context)),
  };
}

/**
 * Counts the pairs in which a value was missing. For a rule, these are pairs that no earlier rule refused; for a
 * criterion, pairs that the rules before the score allow. The counts equal those of a judge that is asked about every
 * pair.
 */
export function countMissing(
  { rules, criteria }: Columns,
  judge: PairRules,
  context: PairContext,
): MissingCounts {
  const byRule = new Float64Array(judge.rules.length);
  const byCriterion = new Float64Array(criteria.length);
  const bits = new Int32Array(wordsFor(context.mentors.length));
  for (let mentee = 0; mentee < context.mentees.length; mentee++) {
    rules.allowAndCount(mentee, bits, byRule);
    for (let k = 0; k < criteria.length; k++) byCriterion[k]! += criteria[k]!.missing.countIn(mentee, bits);
  }
  return { byRule, byCriterion };
}

/** Returns the least score, in units, that the rules allow; −∞ where none judges the score. */
export function leastScoreOf({ rules }: PairRules): number {
  return rules.reduce((most, { leastScore }) => Math.max(most, leastScore), -Infinity);
}
