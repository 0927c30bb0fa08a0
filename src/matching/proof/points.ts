/** The points of a mentee with some mentors, added up criterion by criterion. */
import type { PairContext } from '../input/pair-context.ts';
import { CRITERION_READERS } from './criterion-readings.ts';
import { type AddPoints, MISSING, type Reading } from './reading.ts';
import { topicPoints } from './topic-points.ts';

/** A criterion, with the programme's own points for a pair; `null` where a value is missing. */
export interface CriterionToProve {
  readonly criterion: { readonly name: string; readonly neutral: number };
  readonly parameters: object;
  readonly weight: number;
  readonly pointsOf: (mentee: number, mentor: number) => number | null;
}

/** Adds the points of one criterion, which are at most `most` with its weight. */
export interface Pass {
  readonly add: AddPoints;
  readonly most: number;
}

/**
 * Returns how to add up the points of some criteria, those of the greatest weight first.
 *
 * 1. A criterion that depends on groups of people becomes a table for each group of mentees, by the mentor's group. It is
 *    made when first asked for.
 * 2. Topics are added in their own way (`topic-points.ts`).
 * 3. Any other criterion, and `choice` where either side has asked for anybody, is asked pair by pair.
 */
export function addingPoints(criteria: readonly CriterionToProve[], context: PairContext): readonly Pass[] {
  return criteria
    .toSorted((a, b) => b.weight - a.weight)
    .map((each) => ({ add: addingOf(each, context), most: MOST_POINTS * each.weight }));
}

/** What every criterion gives at most. */
const MOST_POINTS = 100;

function addingOf(each: CriterionToProve, context: PairContext): AddPoints {
  const { name, neutral } = each.criterion;
  const reader = CRITERION_READERS.get(name);
  if (reader !== undefined) return byTable(reader(context, each.parameters), each.weight, neutral); // 1
  if (name === 'topics') return topicPoints(context, each.weight, neutral); // 2
  return oneByOne(each, name === 'choice' ? context : null); // 3
}

/** How many table entries of one criterion are kept. At the limit all are dropped. */
const MOST_KEPT = 1 << 22;

function byTable({ mentees, mentors, say }: Reading, weight: number, neutral: number): AddPoints {
  const known = new Map<number, Int32Array>();
  const tableOf = (mentee: number): Int32Array => {
    const group = mentees.of[mentee]!;
    const before = known.get(group);
    if (before !== undefined) return before;
    const value = mentees.values[group];
    const table = new Int32Array(mentors.values.length);
    for (let k = 0; k < table.length; k++) {
      const points = say(value, mentors.values[k]);
      table[k] = weight * (points === MISSING ? neutral : points);
    }
    if (known.size * table.length >= MOST_KEPT) known.clear();
    known.set(group, table);
    return table;
  };
  return (mentee, { mentorOf, of: sums, length }) => {
    const table = tableOf(mentee);
    for (let k = 0; k < length; k++) sums[k]! += table[mentors.of[mentorOf[k]!]!]!;
  };
}

/**
 * @param choosing the people, for the criterion `choice`: its values are missing where neither side has asked for anybody
 */
function oneByOne(
  { criterion, weight, pointsOf }: CriterionToProve,
  choosing: PairContext | null,
): AddPoints {
  const neutral = weight * criterion.neutral;
  const isAsking = choosing?.mentees.map(({ prefers }) => prefers.length > 0);
  const areAsking = choosing?.mentors.map(({ prefers }) => prefers.length > 0);
  return (mentee, { mentorOf, of: sums, length }) => {
    const isAsked = isAsking?.[mentee] ?? true;
    for (let k = 0; k < length; k++) {
      const mentor = mentorOf[k]!;
      const points = isAsked || areAsking?.[mentor] === true ? pointsOf(mentee, mentor) : null;
      sums[k]! += points === null ? neutral : weight * points;
    }
  };
}
