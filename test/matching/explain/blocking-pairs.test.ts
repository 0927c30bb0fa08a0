import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { countBlockingPairs } from '../../../src/matching/explain/blocking-pairs.ts';
import { listBlockingPairs } from '../../../src/matching/explain/list-blocking.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { solve } from '../../../src/matching/solver/solve.ts';
import { aTable, problemOf, type Table } from '../oracle.ts';
import { inputOf, KEY_OF } from '../table-input.ts';

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
  return countBlockingPairs(problemOf(table).kernel, table.places, mentorOf, scoreOf);
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

test('are listed by name, as many as are counted, the greatest score first', () => {
  fc.assert(
    fc.property(aTable(7, 5, 4), fc.nat(), (table, pick) => {
      const input = inputOf(table);
      const first = propose(input).matches[pick % 3];
      const locks = input.mentees
        .filter(({ participant }) => participant.id === first?.menteeId)
        .map(({ participant }) => ({
          menteeKey: participant.key,
          mentorKey: KEY_OF.mentor(first!.mentorId - 101),
          by: 'lock' as const,
          overrides: [] as string[],
        }));
      const locked = { ...input, locks };
      const plan = propose(locked);
      const listed = listBlockingPairs(locked, plan);
      expect(listed).toHaveLength(plan.summary.blockingPairs);
      expect(listed.map(({ score }) => score)).toEqual(
        listed.map(({ score }) => score).toSorted((a, b) => b - a),
      );
      for (const { menteeId, mentorId, score } of listed)
        expect(table.scores[menteeId - 1]![mentorId - 101]).toBe(score);
    }),
    { numRuns: 200 },
  );
});
