/** The scores of a mentee with all mentors, for whole rows at once. */
import { byClass } from '../input/per-class-cache.ts';
import { type Classes, classesOf, everyoneApart, type Keys } from './people-classes.ts';
import type { NamedPoints, PairPoints } from '../criteria/criterion.ts';
import { marking, mentorSets, type MentorSets } from '../input/mentor-sets.ts';
import { type CompiledCriterion, thousandths } from '../scoring/score.ts';
import type { World } from '../input/pair-context.ts';

export interface ScoreRows {
  /** Puts the weighted sums of points of a mentee with every mentor into an array. */
  readonly addUp: (mentee: number, sums: Int32Array) => void;
  /** The scores, in thousandths of a point, that weighted sums stand for. */
  readonly toScores: (sums: Int32Array) => void;
}

/** Up to so many different sums the scores are looked up rather than worked out. */
const MOST_SUMS = 1 << 20;

/** Small numbers in little room: more of them are at hand at a time. */
type ClassOf = Uint16Array | Int32Array;

/** A criterion by classes of people who are alike to it. */
export interface CriterionColumn {
  /** The mentors with whom a mentee lacks a value. */
  readonly missing: MentorSets;
  readonly weight: number;
  readonly neutral: number;
  readonly mentees: Classes;
  readonly mentors: Classes;
  /** Gives the points of a mentee with the classes of mentors, −1 where a value is missing. */
  readonly fillPoints: (mentee: number, points: Int32Array) => void;
  /** Those of pairs that are singled out by name. */
  readonly named: NamedPoints;
}

interface ScoreColumn {
  readonly weight: number;
  readonly classOf: ClassOf;
  /** Weighted points by class of mentors. */
  readonly points: (mentee: number) => Int32Array;
  readonly named: NamedPoints;
}

const NONE_NAMED: NamedPoints = new Map();

/**
 * Returns the criteria by rows.
 *
 * 1. Mentees and mentors who are alike to a criterion are one class, by the criterion's own columns; to a
 *    criterion that has none, everybody is apart.
 * 2. For a class of mentees the points with all classes of mentors, times the weight, make a table, once for
 *    each class where memory allows.
 * 3. The sum for a mentor is one look-up in the table of each criterion.
 * 4. Sums are few, so what score a sum gives is looked up too.
 *
 * Time for a row O(c m) for c criteria and m mentors, once the tables are there.
 */
export function scoreRows(criteria: readonly CriterionColumn[]): ScoreRows {
  const columns = criteria.map(scoreColumn);
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const lookUp = Int32Array.from({ length: Math.min(100 * weights + 1, MOST_SUMS) }, (_, sum) =>
    thousandths(sum, weights),
  );
  return {
    addUp: (mentee, sums) => {
      sums.fill(0); // 3
      for (let k = 0; k + 1 < columns.length; k += 2) {
        const [one, other] = [columns[k]!, columns[k + 1]!];
        addTwo(sums, one.points(mentee), one.classOf, other.points(mentee), other.classOf);
      }
      const last = columns.at(-1);
      if (columns.length % 2 === 1 && last !== undefined) addOne(sums, last.points(mentee), last.classOf);
      for (const column of columns) renamed(column, mentee, sums);
    },
    toScores: (sums) => {
      for (let k = 0; k < sums.length; k++) {
        const sum = sums[k]!; // 4
        sums[k] = sum < lookUp.length ? lookUp[sum]! : thousandths(sum, weights);
      }
    },
  };
}

/** Puts the points of pairs by name in the place of those of their classes. */
function renamed({ named, weight, classOf, points }: ScoreColumn, mentee: number, sums: Int32Array): void {
  const own = named.get(mentee);
  if (own === undefined) return;
  const table = points(mentee);
  for (const [mentor, given] of own) sums[mentor]! += weight * given - table[classOf[mentor]!]!;
}

function addOne(sums: Int32Array, table: Int32Array, classOf: ClassOf): void {
  for (let k = 0; k < sums.length; k++) sums[k]! += table[classOf[k]!]!;
}

/** Two criteria at once, which reads and writes the sums half as often. */
function addTwo(sums: Int32Array, a: Int32Array, aOf: ClassOf, b: Int32Array, bOf: ClassOf): void {
  for (let k = 0; k < sums.length; k++) sums[k]! += a[aOf[k]!]! + b[bOf[k]!]!;
}

/** Returns a criterion by its own columns; to one that has none everybody is apart (1). */
export function criterionColumn(
  { criterion, parameters, pointsOf, weight }: CompiledCriterion,
  world: World,
): CriterionColumn {
  const columns = criterion.compileColumns?.(parameters, world);
  const mentees =
    columns === undefined ? everyoneApart(world.mentees.length) : classesOf(columns.keys.mentees);
  const mentors =
    columns === undefined ? everyoneApart(world.mentors.length) : classesOf(columns.keys.mentors);
  const classes = mentors.first.length;
  const oneByOne = (mentee: number, points: Int32Array): void => {
    for (let k = 0; k < classes; k++) points[k] = pointsOf(mentee, mentors.first[k]!) ?? -1;
  };
  const fillPoints = columns?.rowsOver?.(mentors.first) ?? oneByOne;
  return {
    weight,
    neutral: criterion.neutral,
    mentees,
    mentors,
    fillPoints,
    named: columns?.named ?? NONE_NAMED,
    missing: missingSets(columns?.lacking, pointsOf, mentees, mentors),
  };
}

function missingSets(
  lacking: Keys | undefined,
  pointsOf: PairPoints,
  alikeMentees: Classes,
  alikeMentors: Classes,
): MentorSets {
  const mentees = lacking === undefined ? alikeMentees : classesOf(lacking.mentees);
  const mentors = lacking === undefined ? alikeMentors : classesOf(lacking.mentors);
  return mentorSets(
    mentees,
    mentors,
    marking(mentors, (mentee, mentor) => pointsOf(mentee, mentor) === null),
  );
}

function scoreColumn({ weight, neutral, mentees, mentors, fillPoints, named }: CriterionColumn): ScoreColumn {
  const classes = mentors.first.length;
  return {
    weight,
    named,
    classOf: classes <= 0x10000 ? Uint16Array.from(mentors.of) : mentors.of,
    points: byClass(mentees, classes, (mentee, table) => {
      fillPoints(mentee, table); // 2
      for (let k = 0; k < classes; k++) table[k] = weight * (table[k]! < 0 ? neutral : table[k]!);
    }),
  };
}
