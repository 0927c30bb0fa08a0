/** The allowed pairs of a world as a row kernel, in the way that suits where their scores come from. */
import { collectPairs } from '../scoring/allowed-pairs.ts';
import { columnKernel } from './column-kernel.ts';
import { columnRows, compileColumns, countMissing } from './column-rows.ts';
import type { PairJudge } from '../scoring/pair-rules.ts';
import type { MissingValues } from '../proposal/proposal-plan.ts';
import type { RowKernel } from './row-kernel.ts';
import type { RowScorer } from '../scoring/row-scorer.ts';
import { matrixOf } from './score-matrix.ts';
import { kernelOf, storedRows } from './scored-rows.ts';
import type { World } from '../input/pair-context.ts';

export interface JudgedKernel {
  readonly kernel: RowKernel;
  /** Counts where values were missing; see `ProposalPlan.missing`. */
  readonly countMissing: () => readonly MissingValues[];
}

/**
 * Returns the kernel of a world. Scores from criteria are worked out as often as they are asked for and not kept;
 * external ones are, at 2 bytes a cell of their table or 12 bytes a pair.
 *
 * @param scan `assembly/scan.ts`, compiled; without it rows are scanned in plain TypeScript, which takes longer and
 *   comes to the same
 */
export function judgedKernel(
  judge: PairJudge,
  world: World,
  isExternal: boolean,
  scan: WebAssembly.Module | undefined,
): JudgedKernel {
  if (isExternal) {
    const [mentees, mentors] = [world.mentees.length, world.mentors.length];
    const pairs = collectPairs(mentees, mentors, judge.candidatesOf, judge.scoreOf);
    const matrix = scan === undefined ? null : matrixOf(scan, pairs);
    const missing = missingValues(judge, judge.missingByRule, judge.missingByCriterion);
    return { kernel: matrix ?? kernelOf(storedRows(pairs)), countMissing: () => missing };
  }
  const columns = compileColumns(judge, world);
  return {
    kernel:
      scan === undefined
        ? kernelOf(columnRows(columns, judge, world))
        : columnKernel(scan, columns, judge, world),
    countMissing: () => {
      const { byRule, byCriterion } = countMissing(columns, judge, world);
      return missingValues(judge, byRule, byCriterion);
    },
  };
}

/** Returns the same pairs a whole row at a time, for what looks at all of them. */
export function judgedRows(judge: PairJudge, world: World, isExternal: boolean): RowScorer {
  if (!isExternal) return columnRows(compileColumns(judge, world), judge, world);
  const [mentees, mentors] = [world.mentees.length, world.mentors.length];
  return storedRows(collectPairs(mentees, mentors, judge.candidatesOf, judge.scoreOf));
}

function missingValues(
  judge: PairJudge,
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
