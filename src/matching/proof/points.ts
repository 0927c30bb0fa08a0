/** The points of a mentee with a stretch of the mentors, added up criterion by criterion. */
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

/**
 * Returns a function that adds up the points of some criteria.
 *
 * 1. A criterion that depends on groups of people becomes a table for each group of mentees, by the mentor's group. It is
 *    made when first asked for. Four of them are added in one pass.
 * 2. Topics are added in their own way (`topic-points.ts`).
 * 3. Any other criterion, and `choice` where either side has asked for anybody, is asked pair by pair.
 */
export function addingPoints(
  criteria: readonly CriterionToProve[],
  context: PairContext,
): readonly AddPoints[] {
  const tables: Table[] = [];
  const others: AddPoints[] = [];
  for (const each of criteria) {
    const { name, neutral } = each.criterion;
    const reader = CRITERION_READERS.get(name);
    if (reader !== undefined)
      tables.push(tableOf(reader(context, each.parameters), each.weight, neutral)); // 1
    else if (name === 'topics')
      others.push(topicPoints(context, each.weight, neutral)); // 2
    else others.push(oneByOne(each, name === 'choice' ? context : null)); // 3
  }
  const passes: AddPoints[] = [];
  for (let k = 0; k < tables.length; k += 4) passes.push(fourTables(tables.slice(k, k + 4), context));
  return [...passes, ...others];
}

interface Table {
  readonly groupOf: Int32Array;
  readonly of: (mentee: number) => Int32Array;
}

/** How many table entries of one criterion are kept. At the limit all are dropped. */
const MOST_KEPT = 1 << 22;

function tableOf({ mentees, mentors, say }: Reading, weight: number, neutral: number): Table {
  const known = new Map<number, Int32Array>();
  return {
    groupOf: mentors.of,
    of: (mentee) => {
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
    },
  };
}

function fourTables([a, b, c, d]: readonly Table[], { mentors }: PairContext): AddPoints {
  const none: Table = { groupOf: new Int32Array(mentors.length), of: () => NOTHING };
  const [first, second, third, fourth] = [a ?? none, b ?? none, c ?? none, d ?? none];
  const groups = [first.groupOf, second.groupOf, third.groupOf, fourth.groupOf] as const;
  return (mentee, sums, from, to) => {
    const [ga, gb, gc, gd] = groups;
    const [ta, tb, tc, td] = [first.of(mentee), second.of(mentee), third.of(mentee), fourth.of(mentee)];
    for (let j = from; j < to; j++) sums[j]! += ta[ga[j]!]! + tb[gb[j]!]! + tc[gc[j]!]! + td[gd[j]!]!;
  };
}

const NOTHING = new Int32Array(1);

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
  return (mentee, sums, from, to) => {
    const isAsked = isAsking?.[mentee] ?? true;
    for (let j = from; j < to; j++) {
      const points = isAsked || areAsking?.[j] === true ? pointsOf(mentee, j) : null;
      sums[j]! += points === null ? neutral : weight * points;
    }
  };
}
