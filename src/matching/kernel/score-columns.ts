/** A criterion by classes of people whom it treats alike. */
import { alikeBy, type Classes } from './people-classes.ts';
import type { NamedPoints } from '../criteria/criterion.ts';
import { type MentorSets, setsWhere } from './mentor-sets.ts';
import type { CompiledCriterion } from '../scoring/score.ts';
import type { PairContext } from '../input/pair-context.ts';

/** A criterion by classes of people whom it treats alike. */
export interface CriterionColumn {
  /** The mentors with whom a mentee's pair lacks a value. */
  readonly missing: MentorSets;
  readonly weight: number;
  readonly neutral: number;
  readonly mentees: Classes;
  readonly mentors: Classes;
  /** Fills in the points of a mentee with each class of mentors, −1 where a value is missing. */
  readonly fillPoints: (mentee: number, points: Int32Array) => void;
  /** The points of pairs that are named. */
  readonly named: NamedPoints;
}

const NONE_NAMED: NamedPoints = new Map();

/** Returns a criterion by its own columns. Without columns everybody is a class of their own. */
export function criterionColumn(
  { criterion, parameters, pointsOf, weight }: CompiledCriterion,
  context: PairContext,
): CriterionColumn {
  const columns = criterion.compileColumns?.(parameters, context);
  const alike = alikeBy(columns?.keys, context);
  const { mentees, mentors } = alike;
  const oneByOne = (mentee: number, points: Int32Array): void => {
    for (let k = 0; k < points.length; k++) points[k] = pointsOf(mentee, mentors.first[k]!) ?? -1;
  };
  return {
    weight,
    neutral: criterion.neutral,
    mentees,
    mentors,
    fillPoints: columns?.rowsOver?.(mentors.first) ?? oneByOne,
    named: columns?.named ?? NONE_NAMED,
    missing: setsWhere(
      columns?.lacking === undefined ? alike : alikeBy(columns.lacking, context),
      (mentee, mentor) => pointsOf(mentee, mentor) === null,
    ),
  };
}
