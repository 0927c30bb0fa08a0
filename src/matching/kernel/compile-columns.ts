/** The rules and criteria of a judge by columns: what it says pair by pair, for a row at once. */
import { wordsFor } from '../solver/bits.ts';
import type { PairRules } from '../scoring/pair-rules.ts';
import { ruleRows, type RuleRows } from './rule-columns.ts';
import { type CriterionColumn, criterionColumn } from './score-columns.ts';
import type { PairContext } from '../input/pair-context.ts';

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
export function compileColumns(judge: PairRules, context: PairContext): Columns {
  return {
    rules: ruleRows(judge.rules, context),
    criteria: judge.criteria.map((criterion) => criterionColumn(criterion, context)),
  };
}

/**
 * Counts the pairs in which a value was missing: for a rule those that no rule before it refused, for a criterion
 * those that the rules before the score allow. It is what the judge counts when it is asked about every pair.
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
