/** The points of a mentee with mentors, criterion by criterion. */
import type { PairContext } from '../../input/pair-context.ts';
import { CRITERION_READERS } from '../criterion-readings.ts';
import type { Groups } from '../groups.ts';
import { MISSING, type Reading } from '../reading.ts';

/** A criterion, with the programme's own points for a pair; `null` where a value is missing. */
export interface CriterionToProve {
  readonly criterion: { readonly name: string; readonly neutral: number };
  readonly parameters: object;
  readonly weight: number;
  readonly pointsOf: (mentee: number, mentor: number) => number | null;
}

/**
 * The first `length` numbers of `mentorOf` are mentors. Beside each are the sum of their points with a mentee so far, and what
 * 2000 × the sum of all must come to.
 */
export interface Sums {
  readonly mentorOf: Int32Array;
  readonly of: Int32Array;
  readonly needed: Float64Array;
  length: number;
}

/** The points of one criterion, with its weight. */
export interface Points {
  /** Returns what they come to at most with a mentee. */
  readonly mostOf: (mentee: number) => number;
  readonly pointsOf: (mentee: number, mentor: number) => number;
  /** Adds those of a mentee with the mentors that are there. */
  readonly add: (mentee: number, sums: Sums) => void;
  /** Mentors of one group have the same points with any mentee; `null` where the points do not depend on groups. */
  readonly mentors: Groups<unknown> | null;
  /** Whether there are so many groups that to read all of their points takes long. */
  readonly isLarge: boolean;
}

/** What every criterion gives at most. */
const MOST_POINTS = 100;
/** The points of a criterion with more pairs of groups are read only for those pairs that are asked about. */
const LARGE = 1 << 16;

/**
 * Returns the points of a criterion other than topics.
 *
 * 1. A criterion that depends on groups of people becomes a table for each group of mentees, by the mentor's group.
 * 2. Any other criterion, and `choice` where either side has asked for anybody, is asked pair by pair.
 */
export function pointsOf(each: CriterionToProve, context: PairContext): Points {
  const { name, neutral } = each.criterion;
  const reader = CRITERION_READERS.get(name);
  return reader === undefined
    ? oneByOne(each, name === 'choice' ? context : null) // 2
    : byTable(reader(context, each.parameters), each.weight, neutral); // 1
}

/** How many table entries of one criterion are kept: 16 MB. At the limit all are dropped. */
const MOST_KEPT = 1 << 24;
/** Stands in a table for points that nobody has asked for yet. */
const UNREAD = 255;

function byTable({ mentees, mentors, say }: Reading, weight: number, neutral: number): Points {
  const known = new Map<number, Uint8Array>();
  const tableOf = (group: number): Uint8Array => {
    let table = known.get(group);
    if (table !== undefined) return table;
    table = new Uint8Array(mentors.values.length).fill(UNREAD);
    if (known.size * table.length >= MOST_KEPT) known.clear();
    known.set(group, table);
    return table;
  };
  const read = (mentee: number, table: Uint8Array, mentor: number): number => {
    const said = say(mentees.values[mentee], mentors.values[mentor]);
    return (table[mentor] = said === MISSING ? neutral : said);
  };
  const pointsWith = (own: number, other: number): number => {
    const table = tableOf(own);
    const points = table[other]!;
    return weight * (points === UNREAD ? read(own, table, other) : points);
  };
  const isLarge = mentees.values.length * mentors.values.length > LARGE;
  const most: number[] = [];
  return {
    mostOf: (mentee) =>
      isLarge
        ? MOST_POINTS * weight
        : (most[mentees.of[mentee]!] ??= mentors.values.reduce<number>(
            (greatest, _value, other) => Math.max(greatest, pointsWith(mentees.of[mentee]!, other)),
            0,
          )),
    mentors,
    isLarge,
    pointsOf: (mentee, mentor) => pointsWith(mentees.of[mentee]!, mentors.of[mentor]!),
    add: (mentee, { mentorOf, of: sums, length }) => {
      const own = mentees.of[mentee]!;
      const table = tableOf(own);
      for (let k = 0; k < length; k++) {
        const other = mentors.of[mentorOf[k]!]!;
        let points = table[other]!;
        if (points === UNREAD) points = read(own, table, other);
        sums[k]! += weight * points;
      }
    },
  };
}

/**
 * @param choosing the people, for the criterion `choice`: its values are missing where neither side has asked for anybody
 */
function oneByOne(
  { criterion, weight, pointsOf: ask }: CriterionToProve,
  choosing: PairContext | null,
): Points {
  const isAsking = choosing?.mentees.map(({ prefers }) => prefers.length > 0);
  const areAsking = choosing?.mentors.map(({ prefers }) => prefers.length > 0);
  const isAsked = (mentee: number, mentor: number): boolean =>
    isAsking === undefined || isAsking[mentee] === true || areAsking![mentor] === true;
  const ofPair = (mentee: number, mentor: number): number =>
    weight * ((isAsked(mentee, mentor) ? ask(mentee, mentor) : null) ?? criterion.neutral);
  const isAny = areAsking?.includes(true) ?? true;
  return {
    mostOf: (mentee) => weight * (isAny || isAsking![mentee] === true ? MOST_POINTS : criterion.neutral),
    mentors: null,
    isLarge: false,
    pointsOf: ofPair,
    add: (mentee, { mentorOf, of: sums, length }) => {
      for (let k = 0; k < length; k++) sums[k]! += ofPair(mentee, mentorOf[k]!);
    },
  };
}
