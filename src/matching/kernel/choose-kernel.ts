/** Chooses the row kernel of a context's allowed pairs to suit where their scores come from. */
import { collectPairs } from '../scoring/allowed-pairs.ts';
import { columnKernel } from './column-kernel.ts';
import { compileColumns, countMissing } from './compile-columns.ts';
import type { PairRules } from '../scoring/pair-rules.ts';
import type { MissingValues } from '../proposal/proposal-plan.ts';
import type { RowKernel } from './row-kernel.ts';
import type { SecondThread } from './scan-memory.ts';
import { matrixOf } from './score-matrix.ts';
import { plainKernel } from './plain-kernel.ts';
import type { PairContext } from '../input/pair-context.ts';

/** With fewer pairs a second thread does not pay. */
const FEWEST_PAIRS_SHARED = 1 << 25;

export interface ChosenKernel {
  readonly kernel: RowKernel;
  /** Counts the pairs in which values were missing; see `ProposalPlan.missing`. */
  readonly countMissing: () => readonly MissingValues[];
}

/**
 * Returns the kernel of a context. Scores from criteria are worked out whenever they are asked for, and not kept.
 * External scores are kept, at 2 bytes a cell of their table or 12 bytes a pair.
 *
 * @param scan `assembly/scan.ts`, compiled. Without it every pair is judged one by one and kept, which takes longer and
 * has the same result
 * @param second scans rows beside this thread where scores come from criteria and the pairs are many
 */
export function chooseKernel(
  judge: PairRules,
  context: PairContext,
  isExternal: boolean,
  scan: WebAssembly.Module | undefined,
  second?: SecondThread,
): ChosenKernel {
  const [mentees, mentors] = [context.mentees.length, context.mentors.length];
  if (!isExternal && scan !== undefined) {
    const columns = compileColumns(judge, context);
    return {
      kernel: columnKernel(scan, columns, judge, context, {
        second: mentees * mentors < FEWEST_PAIRS_SHARED ? undefined : second,
      }),
      countMissing: () => {
        const { byRule, byCriterion } = countMissing(columns, judge, context);
        return missingValues(judge, byRule, byCriterion);
      },
    };
  }
  const pairs = collectPairs(mentees, mentors, judge.candidatesOf, judge.scoreOf);
  const matrix = isExternal && scan !== undefined ? matrixOf(scan, pairs) : null;
  const missing = missingValues(judge, judge.missingByRule, judge.missingByCriterion);
  return { kernel: matrix ?? plainKernel(pairs), countMissing: () => missing };
}

function missingValues(
  judge: PairRules,
  byRule: Float64Array,
  byCriterion: Float64Array,
): readonly MissingValues[] {
  return [
    ...judge.rules.map(({ label, isImplied }, k) => ({
      rule: label,
      pairs: isImplied ? 0 : (byRule[k] ?? 0),
    })),
    ...judge.criteria.map(({ label }, k) => ({ criterion: label, pairs: byCriterion[k] ?? 0 })),
  ].filter(({ pairs }) => pairs > 0);
}
