/** The score of a pair: the weighted mean of the points that the criteria give it. */
import * as v from 'valibot';
import { CRITERIA } from '../criteria/index.ts';
import type { Criterion, PairPoints } from '../criteria/criterion.ts';
import { type CriterionEntry, labelOf } from '../input/criteria-types.ts';
import type { PairContext } from '../input/pair-context.ts';

export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly parameters: object;
  /** The criterion's name and field: `same:sector`. */
  readonly label: string;
  readonly weight: number;
  readonly pointsOf: PairPoints;
}

/** Returns the criteria of a file ready for the pairs of a context, in the file's order. */
export function compileCriteria(
  entries: readonly CriterionEntry[],
  context: PairContext,
): readonly CompiledCriterion[] {
  return entries.map((entry) => {
    const criterion = CRITERIA.find((each) => each.name === entry.criterion);
    if (criterion === undefined) throw new Error(`There is no criterion ${entry.criterion}`);
    const parameters = v.parse(criterion.parameters, entry);
    const label = labelOf(criterion.name, entry);
    return {
      criterion,
      parameters,
      label,
      weight: entry.weight,
      pointsOf: criterion.compile(parameters, context),
    };
  });
}

/**
 * Returns the score of pairs in thousandths of a point: 1000 × Σ weight × points ÷ Σ weight, halves up, in integers
 * throughout. Where a value is missing, the criterion's neutral points count, and `missing[k]` of criterion k rises by
 * one. Without criteria every score is 0.
 */
export function compileScore(
  criteria: readonly CompiledCriterion[],
  missing: Float64Array,
): (mentee: number, mentor: number) => number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (mentee, mentor) => {
    let sum = 0;
    for (let k = 0; k < criteria.length; k++) {
      const { criterion, pointsOf, weight } = criteria[k]!;
      let points = pointsOf(mentee, mentor);
      if (points === null) {
        points = criterion.neutral;
        missing[k]!++;
      }
      sum += weight * points;
    }
    return thousandths(sum, weights);
  };
}

/** Returns a weighted sum of points as thousandths of a point, halves up; 0 where nothing has weight. */
export function thousandths(weightedPoints: number, weights: number): number {
  if (weights === 0) return 0;
  return Math.floor((2000 * weightedPoints + weights) / (2 * weights));
}
