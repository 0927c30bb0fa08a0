/** Mixed proposals of few people by trying everything. */
import { expect } from '@jest/globals';
import { compareValues } from '../../../src/matching/circles/group-problem.ts';
import type { GroupInput } from '../../../src/matching/groups/group-input.ts';
import type { GroupPlan } from '../../../src/matching/groups/group-plan.ts';
import { proposeMixed } from '../../../src/matching/groups/propose-mixed.ts';
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
}

export function aMixedTable(seed: number, mostMentees: number, mostMentors: number): MixedTable {
  const random = randomFrom(seed * 104_729);
  for (let k = 0; k < 5; k++) random();
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const [mentees, mentors] = [1 + upTo(mostMentees - 1), 1 + upTo(mostMentors - 1)];
  const barred = random() < 0.5 ? 0.1 : 0.4;
  const formats = (): string[] => [[], [], ['one-to-one'], ['circle'], ['one-to-one', 'circle']][upTo(4)]!;
  const least = 2 + upTo(1);
  return {
    scores: Array.from({ length: mentees }, () =>
      Array.from({ length: mentors }, () => (random() < barred ? null : upTo(20))),
    ),
    waits: Array.from({ length: mentees }, () => upTo(1)),
    places: Array.from({ length: mentors }, () => upTo(2)),
    menteeFormats: Array.from({ length: mentees }, formats),
    mentorFormats: Array.from({ length: mentors }, formats),
    size: [least, least + upTo(2)],
  };
}

/** The input of a table. Ids are 1 …, mentors' from 101. */
export function inputOfMixed(table: MixedTable): GroupInput {
  const key = (side: string, k: number): string => `ref:${side} ${String(k).padStart(2, '0')}`;
  return aGroupInput({
    mentees: table.waits.map((wait, k) =>
      candidate(
        aPerson(`Mentee ${k}`, {
          id: 1 + k,
          key: key('mentee', k),
          formats: table.menteeFormats[k] as never,
        }),
        { wait },
      ),
    ),
    mentors: table.places.map((places, k) =>
      candidate(
        aPerson(`Mentor ${k}`, {
          id: 101 + k,
          key: key('mentor', k),
          formats: table.mentorFormats[k] as never,
        }),
        { places },
      ),
    ),
    scores: scoresOf(
      table.scores.flatMap((row, mentee) =>
        row.flatMap((score, mentor) =>
          score === null ? [] : [[key('mentee', mentee), key('mentor', mentor), score] as const],
        ),
      ),
    ),
  });
}

/** A mentee's place: −1 for none, mentor × 2 for a pair, mentor × 2 + 1 for the mentor's circle. */
export type Choice = readonly number[];

export function choiceOf({ groups }: GroupPlan, { waits }: MixedTable): number[] {
  const choice = waits.map(() => -1);
  for (const { format, mentorIds, menteeIds } of groups)
    for (const id of menteeIds) choice[id - 1] = 2 * (mentorIds[0]! - 101) + (format === 'circle' ? 1 : 0);
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

export function isValid(table: MixedTable, choice: Choice): boolean {
  const accepts = (formats: readonly string[], place: number): boolean =>
    formats.length === 0 || formats.includes(place % 2 === 0 ? 'one-to-one' : 'circle');
  const counts = table.places.map(() => [0, 0]);
  for (const [mentee, place] of choice.entries()) {
    if (place === -1) continue;
    const mentor = place >> 1;
    if (table.scores[mentee]![mentor] === null) return false;
    if (!accepts(table.menteeFormats[mentee]!, place) || !accepts(table.mentorFormats[mentor]!, place))
      return false;
    counts[mentor]![place % 2]!++;
  }
  return counts.every(
    ([pairs, members], mentor) =>
      (members === 0 || (members! >= table.size[0] && members! <= table.size[1])) &&
      pairs! + (members === 0 ? 0 : 1) <= table.places[mentor]!,
  );
}

/** Returns the best value of all valid choices that a condition allows, the pairs' or that of all. */
export function bestOfAll(
  table: MixedTable,
  isPairsOnly: boolean,
  allows: (choice: Choice) => boolean = () => true,
): number[] {
  const choice = table.waits.map(() => -1);
  let best: number[] = [-1];
  const tryFrom = (mentee: number): void => {
    if (mentee === choice.length) {
      if (!allows(choice) || !isValid(table, choice)) return;
      const value = valueOfChoice(table, choice, isPairsOnly);
      if (compareValues(value, best) > 0) best = value;
      return;
    }
    for (let place = -1; place < 2 * table.places.length; place++) {
      if (place !== -1 && table.scores[mentee]![place >> 1] === null) continue;
      choice[mentee] = place;
      tryFrom(mentee + 1);
    }
    choice[mentee] = -1;
  };
  tryFrom(0);
  return best;
}

/** Compares proposals with trying everything, for seeds in a range. */
export function compareWithAll(from: number, to: number, mentees: number, mentors: number): void {
  for (let seed = from; seed < to; seed++) {
    const table = aMixedTable(seed, mentees, mentors);
    const input = inputOfMixed(table);
    const settings = settingsOf('mixed', { size: table.size });
    const together = proposeMixed(input, { ...settings, way: 'together' });
    const all = choiceOf(together, table);
    expect([seed, isValid(table, all)]).toEqual([seed, true]);
    expect([seed, valueOfChoice(table, all, false)]).toEqual([seed, bestOfAll(table, false)]);
    expect([seed, together.summary.optimal]).toEqual([seed, 'proved']);
    const first = choiceOf(proposeMixed(input, settings), table);
    expect([seed, isValid(table, first)]).toEqual([seed, true]);
    const isPair = (choice: readonly number[], k: number): boolean =>
      choice[k] !== -1 && choice[k]! % 2 === 0;
    expect([seed, valueOfChoice(table, first, true)]).toEqual([seed, bestOfAll(table, true)]);
    const withSamePairs = bestOfAll(table, false, (choice) =>
      choice.every((place, k) => (isPair(first, k) || isPair(choice, k) ? place === first[k] : true)),
    );
    expect([seed, valueOfChoice(table, first, false)]).toEqual([seed, withSamePairs]);
    const shuffled = { ...input, mentees: input.mentees.toReversed(), mentors: input.mentors.toReversed() };
    expect(proposeMixed(shuffled, { ...settings, way: 'together' }).groups).toEqual(together.groups);
  }
}
