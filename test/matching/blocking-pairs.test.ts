import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { countBlockingPairs } from '../../src/matching/blocking-pairs.ts';
import { storedRows } from '../../src/matching/scored-rows.ts';
import { solve } from '../../src/matching/solve.ts';
import type { Table } from './oracle.ts';
import { aTable, problemOf } from './oracle.ts';

/** The design's definition, word for word. */
function blockingPairs({ scores, places }: Table, mentorOf: ArrayLike<number>): number {
  const scoreOf = (mentee: number): number => scores[mentee]![mentorOf[mentee]!] ?? NaN;
  const menteesOf = (mentor: number): number[] => [...scores.keys()].filter((k) => mentorOf[k] === mentor);
  return scores.flatMap((row, mentee) =>
    row.filter((score, mentor) => {
      if (score === null || mentorOf[mentee] === mentor) return false;
      const gains = mentorOf[mentee] === -1 || score > scoreOf(mentee);
      const hasRoom = menteesOf(mentor).length < places[mentor]!;
      return gains && (hasRoom || menteesOf(mentor).some((other) => scoreOf(other) < score));
    }),
  ).length;
}

function counted(table: Table, mentorOf: Int32Array): number {
  const scoreOf = table.scores.map((row, mentee) => row[mentorOf[mentee]!] ?? NaN);
  return countBlockingPairs(storedRows(problemOf(table).pairs), table.places, mentorOf, scoreOf);
}

test('counts those who would rather have each other', () => {
  const table = {
    scores: [
      [100, 99],
      [98, null],
    ],
    waits: [0, 0],
    places: [1, 1],
  };
  expect(counted(table, Int32Array.of(1, 0))).toBe(1);
  expect(counted(table, Int32Array.of(0, -1))).toBe(0);
  expect(counted(table, Int32Array.of(-1, -1))).toBe(3);
});

test('equals the definition for the best assignment and for none', () => {
  fc.assert(
    fc.property(aTable(9, 6, 4), (table) => {
      const problem = problemOf(table);
      for (const mentorOf of [solve(problem).mentorOf, new Int32Array(table.waits.length).fill(-1)]) {
        expect(counted(table, mentorOf)).toBe(blockingPairs(table, mentorOf));
      }
    }),
    { numRuns: 500 },
  );
});
