/** The allowed pairs of a world, listed in the way that suits where their scores come from. */
import { collectPairs } from './allowed-pairs.ts';
import { columnRows } from './column-rows.ts';
import type { PairJudge } from './pair-judge.ts';
import type { MissingValues } from './proposal-plan.ts';
import type { RowScorer } from './row-scorer.ts';
import { storedRows } from './scored-rows.ts';
import type { World } from './world.ts';

export interface JudgedRows {
  readonly rows: RowScorer;
  /** Counts where values were missing; see `ProposalPlan.missing`. */
  readonly countMissing: () => readonly MissingValues[];
}

/**
 * Returns the rows of a world. Scores from criteria are worked out as often as they are asked for and not kept;
 * external ones are, at 12 bytes a pair.
 */
export function judgedRows(judge: PairJudge, world: World, isExternal: boolean): JudgedRows {
  const [mentees, mentors] = [world.mentees.length, world.mentors.length];
  if (isExternal) {
    const rows = storedRows(collectPairs(mentees, mentors, judge.candidatesOf, judge.scoreOf));
    const missing = missingValues(judge, judge.missingByRule, judge.missingByCriterion);
    return { rows, countMissing: () => missing };
  }
  const rows = columnRows(judge, world);
  return {
    rows,
    countMissing: () => {
      const { byRule, byCriterion } = rows.countMissing();
      return missingValues(judge, byRule, byCriterion);
    },
  };
}

function missingValues(
  judge: PairJudge,
  byRule: Float64Array,
  byCriterion: Float64Array,
): readonly MissingValues[] {
  return [
    ...judge.rules.map(({ shown }, k) => ({ rule: shown, pairs: byRule[k] ?? 0 })),
    ...judge.criteria.map(({ label }, k) => ({ criterion: label, pairs: byCriterion[k] ?? 0 })),
  ].filter(({ pairs }) => pairs > 0);
}
