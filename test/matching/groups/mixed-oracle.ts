/** Random mixed proposals, and the best there is by trying everything. */
import assert from 'node:assert/strict';
import { compareValues } from '../../../src/matching/circles/group-problem.ts';
import type { AskedOfGroups, GroupInput } from '../../../src/matching/groups/group-input.ts';
import type { GroupPlan } from '../../../src/matching/groups/group-plan.ts';
import { proposeMixed } from '../../../src/matching/groups/propose-mixed.ts';
import { faultsOfGroupPlan } from '../../../src/matching/groups/verify-groups.ts';
import { randomFrom } from '../oracle.ts';
import { aPerson, candidate, scoresOf } from '../people.ts';
import { aGroupInput, settingsOf } from './group-people.ts';

/** A small mixed problem as a table; `null` is a pair that is not allowed. */
export interface MixedTable {
  readonly scores: readonly (readonly (number | null)[])[];
  readonly waits: readonly number[];
  readonly places: readonly number[];
  /** What each accepts; none for either. */
  readonly menteeFormats: readonly (readonly string[])[];
  readonly mentorFormats: readonly (readonly string[])[];
  readonly size: readonly [number, number];
  readonly circlesEach: number;
  /** The mentee who each mentor is as well; −1 for none. */
  readonly menteeAlso: readonly number[];
}

export function aMixedTable(seed: number, mostMentees: number, mostMentors: number): MixedTable {
  const random = randomFrom(seed * 104_729);
  for (let k = 0; k < 5; k++) random();
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const [mentees, mentors] = [1 + upTo(mostMentees - 1), 1 + upTo(mostMentors - 1)];
  const barred = random() < 0.5 ? 0.1 : 0.4;
  const formats = (): string[] => [[], [], ['one-to-one'], ['circle'], ['one-to-one', 'circle']][upTo(4)]!;
  const least = 2 + upTo(1);
  const isTwoRoled = random() < 0.3;
  const menteeAlso = Array.from({ length: mentors }, (_, k) =>
    isTwoRoled && k < mentees && random() < 0.8 ? k : -1,
  );
  const menteeFormats = Array.from({ length: mentees }, formats);
  return {
    scores: Array.from({ length: mentees }, (_row, mentee) =>
      Array.from({ length: mentors }, (_, mentor) =>
        random() < barred || menteeAlso[mentor] === mentee ? null : upTo(20),
      ),
    ),
    waits: Array.from({ length: mentees }, () => upTo(1)),
    places: Array.from({ length: mentors }, () => upTo(2)),
    menteeFormats,
    mentorFormats: menteeAlso.map((mentee) => (mentee === -1 ? formats() : menteeFormats[mentee]!)),
    size: [least, least + upTo(2)],
    circlesEach: 1 + upTo(1),
    menteeAlso,
  };
}

/** The input of a table, its rows in any order. Ids are 1 …, mentors' from 101 unless they are mentees as well. */
export function inputOfMixed(table: MixedTable, random: () => number): GroupInput {
  const key = (side: string, k: number): string => `ref:${side} ${String(k).padStart(2, '0')}`;
  const mentorKey = (k: number): string =>
    table.menteeAlso[k] === -1 ? key('mentor', k) : key('mentee', table.menteeAlso[k]!);
  const mentees = table.waits.map((_, k) =>
    aPerson(`Mentee ${k}`, {
      id: 1 + k,
      key: key('mentee', k),
      formats: table.menteeFormats[k] as never,
    }),
  );
  const mentors = table.places.map(
    (_, k) =>
      mentees[table.menteeAlso[k]!] ??
      aPerson(`Mentor ${k}`, {
        id: 101 + k,
        key: mentorKey(k),
        formats: table.mentorFormats[k] as never,
      }),
  );
  return aGroupInput({
    mentees: inAnyOrder(
      mentees.map((one, k) => candidate(one, { wait: table.waits[k]! })),
      random,
    ),
    mentors: inAnyOrder(
      mentors.map((one, k) => candidate(one, { places: table.places[k]! })),
      random,
    ),
    everyone: [...new Set([...mentees, ...mentors])],
    rules: [{ rule: 'reciprocal' }],
    scores: scoresOf(
      table.scores.flatMap((row, mentee) =>
        row.flatMap((score, mentor) =>
          score === null ? [] : [[key('mentee', mentee), mentorKey(mentor), score] as const],
        ),
      ),
    ),
  });
}

function inAnyOrder<T>(list: readonly T[], random: () => number): T[] {
  const order = list.map((each) => [random(), each] as const).sort(([a], [b]) => a - b);
  return order.map(([, each]) => each);
}

/** A mentee's place: −1 for none, mentor × 2 for a pair, mentor × 2 + 1 for the mentor's circle. */
export type Choice = readonly number[];

export function choiceOf({ groups }: GroupPlan, { waits, menteeAlso }: MixedTable): number[] {
  const choice = waits.map(() => -1);
  for (const { format, mentorIds, menteeIds } of groups) {
    const mentor = mentorIds[0]! > 100 ? mentorIds[0]! - 101 : menteeAlso.indexOf(mentorIds[0]! - 1);
    for (const id of menteeIds) choice[id - 1] = 2 * mentor + (format === 'circle' ? 1 : 0);
  }
  return choice;
}

/** How many are placed, how many of those who waited, and the total; of pairs alone, or of all. */
export function valueOfChoice({ scores, waits }: MixedTable, choice: Choice, isPairsOnly: boolean): number[] {
  const placed = [...choice.keys()].filter((k) => choice[k] !== -1 && (!isPairsOnly || choice[k]! % 2 === 0));
  return [
    placed.length,
    placed.filter((k) => waits[k] === 1).length,
    placed.reduce((sum, k) => sum + scores[k]![choice[k]! >> 1]!, 0),
  ];
}

/** What is looked for: all, pairs alone, or circles beside the pairs of a choice. */
export type Looked = 'all' | 'pairs' | { readonly beside: Choice };

/** Two pairs of people who would mentor each other: mentee and mentor of each. */
export type Mutual = readonly (readonly [mentee: number, mentor: number])[];

export function mutualPairs({ menteeAlso, scores }: MixedTable): Mutual[] {
  const found: Mutual[] = [];
  for (const [one, mentee] of menteeAlso.entries())
    for (const [other, mate] of menteeAlso.entries())
      if (one < other && mentee !== -1 && mate !== -1)
        if (scores[mentee]![other] !== null && scores[mate]![one] !== null)
          found.push([
            [mentee, other],
            [mate, one],
          ]);
  return found;
}

/** Returns whether two who want each other accept this kind of place. */
export function canBe(table: MixedTable, mentee: number, place: number): boolean {
  const accepts = (formats: readonly string[]): boolean =>
    formats.length === 0 || formats.includes(place % 2 === 0 ? 'one-to-one' : 'circle');
  const mentor = place >> 1;
  if (table.scores[mentee]![mentor] === null) return false;
  return accepts(table.menteeFormats[mentee]!) && accepts(table.mentorFormats[mentor]!);
}

/**
 * Returns the value of the best plan, by trying for each mentor all sets of mentees. Of two who would mentor each other, one
 * way round is left out, and then the other.
 */
export function bestOfAll(table: MixedTable, looked: Looked): number[] {
  const mutual = mutualPairs(table);
  let best: number[] = [-1];
  for (let way = 0; way < 1 << mutual.length; way++) {
    const out = mutual.map((pairs, k) => pairs[(way >> k) & 1]!);
    const scores = table.scores.map((row, mentee) =>
      row.map((score, mentor) => (out.some(([a, b]) => a === mentee && b === mentor) ? null : score)),
    );
    const value = bestOneWay({ ...table, scores }, looked);
    if (compareValues(value, best) > 0) best = value;
  }
  return best;
}

function bestOneWay(table: MixedTable, looked: Looked): number[] {
  const { scores, waits, places } = table;
  const all = 1 << waits.length;
  let totals: (number | undefined)[] = [0];
  for (let mentor = 0; mentor < places.length; mentor++) {
    const next: (number | undefined)[] = [];
    for (const mentees of setsOf(table, mentor, looked)) {
      let gain = 0;
      for (const [mentee, row] of scores.entries()) if ((mentees >> mentee) & 1) gain += row[mentor]!;
      const others = all - 1 - mentees;
      for (let before = others; ; before = (before - 1) & others) {
        const total = totals[before];
        if (total !== undefined && !(next[before | mentees]! >= total + gain))
          next[before | mentees] = total + gain;
        if (before === 0) break;
      }
    }
    totals = next;
  }
  let best: number[] = [-1];
  for (const [mentees, total] of totals.entries()) {
    if (total === undefined) continue;
    const placed = waits.filter((_, mentee) => (mentees >> mentee) & 1);
    const value = [placed.length, placed.filter((wait) => wait === 1).length, total];
    if (compareValues(value, best) > 0) best = value;
  }
  return best;
}

/** Lists the sets of mentees that a mentor can have, as bits. */
function setsOf(table: MixedTable, mentor: number, looked: Looked): number[] {
  const { waits, size, circlesEach, places } = table;
  const isBeside = typeof looked === 'object';
  const bits = (place: number): number =>
    waits.reduce((sum, _, mentee) => sum + (canBe(table, mentee, place) ? 1 << mentee : 0), 0);
  const taken = isBeside
    ? looked.beside.reduce(
        (sum, place, mentee) => sum + (place !== -1 && place % 2 === 0 ? 1 << mentee : 0),
        0,
      )
    : 0;
  const own = isBeside
    ? looked.beside.reduce((sum, place, mentee) => sum + (place === 2 * mentor ? 1 << mentee : 0), 0)
    : 0;
  const paired = isBeside ? 0 : bits(2 * mentor);
  const circled = looked === 'pairs' ? 0 : bits(2 * mentor + 1) & ~taken;
  if ((own & ~bits(2 * mentor)) !== 0) return [];
  const found = new Set<number>();
  const add = (mentees: number, left: number, circles: number): void => {
    found.add(mentees);
    if (left === 0) return;
    for (const mentee of waits.keys())
      if ((paired >> mentee) & 1 && !((mentees >> mentee) & 1))
        add(mentees | (1 << mentee), left - 1, circles);
    const free = circled & ~mentees;
    if (circles > 0)
      for (let circle = free; circle > 0; circle = (circle - 1) & free) {
        const count = countOf(circle);
        if (count >= size[0] && count <= size[1]) add(mentees | circle, left - 1, circles - 1);
      }
  };
  add(own, places[mentor]! - countOf(own), circlesEach);
  return [...found];
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count++;
  return count;
}

/** Proposes both ways from rows in any order, and has both checked by code that shares nothing with the solver. */
export function bothWays(
  table: MixedTable,
  seed: number,
  asked: AskedOfGroups = {},
): readonly [GroupPlan, GroupPlan] {
  const random = randomFrom(seed * 15_485_863);
  const { size, circlesEach } = table;
  const settings = settingsOf('mixed', { size, circlesEach, wished: null, seconds: 1 });
  const plans = (['together', 'one-to-one-first'] as const).map((way) => {
    const plan = proposeMixed(inputOfMixed(table, random), { ...settings, way }, asked);
    assert.deepEqual([seed, way, faultsOfGroupPlan(inputOfMixed(table, random), plan)], [seed, way, []]);
    return plan;
  });
  return [plans[0]!, plans[1]!];
}

/** Compares proposals with trying everything, for seeds in a range. Returns how many are not proved. */
export function compareWithAll(from: number, to: number, mentees: number, mentors: number): number {
  let bounded = 0;
  for (let seed = from; seed < to; seed++) {
    const table = aMixedTable(seed, mentees, mentors);
    const [together, first] = bothWays(table, seed);
    const [all, beside] = [choiceOf(together, table), choiceOf(first, table)];
    const best = bestOfAll(table, 'all');
    assert.deepEqual([seed, valueOfChoice(table, all, false)], [seed, best]);
    assert.deepEqual([seed, valueOfChoice(table, beside, true)], [seed, bestOfAll(table, 'pairs')]);
    assert.deepEqual([seed, valueOfChoice(table, beside, false)], [seed, bestOfAll(table, { beside })]);
    for (const { summary } of [together, first]) if (summary.optimal !== 'proved') bounded++;
  }
  return bounded;
}
