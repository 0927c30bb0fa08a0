/** The solver against trying everything, against linear programming, and against itself on shuffled rows. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { loadScan } from '../../src/io/program-files.ts';
import { solve, type SolveOptions } from '../../src/matching/solver/solve.ts';
import { chosenAssignment, NOT_SHOWN } from '../../src/matching/solver/fewest-changes.ts';
import { earliestAssignment } from '../../src/matching/solver/tie-break.ts';
import {
  anyOptions,
  aTable,
  byLinearProgramming,
  byTryingAll,
  faultsOf,
  merits,
  meritsAndKept,
  problemOf,
  randomFrom,
  type Table,
  weighedValue,
} from '../matching/oracle.ts';

/** Solves, has both the solution and the one in the fixed order proved, and returns the latter. */
function solved(table: Table, options: SolveOptions, scan?: WebAssembly.Module): Int32Array {
  const problem = problemOf(table, scan);
  const solution = solve(problem, options);
  const mentorOf = earliestAssignment(problem, solution);
  assert.deepEqual(faultsOf(problem, solution), []);
  assert.deepEqual(faultsOf(problem, { ...solution, mentorOf }), []);
  return mentorOf;
}

/** A mentor for each mentee, nobody, or somebody who is gone. */
function shownAtRandom({ waits, places }: Table, seed: number): number[] {
  const random = randomFrom(seed);
  return waits.map(() => NOT_SHOWN + Math.floor(random() * (places.length + 2)));
}

/** The same table with people in another order. */
function shuffled({ scores, waits, places }: Table, seed: number): Table {
  const random = randomFrom(seed);
  const order = (people: number): number[] =>
    Array.from({ length: people }, (_, person) => [random(), person] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, person]) => person);
  const [mentees, mentors] = [order(waits.length), order(places.length)];
  return {
    scores: mentees.map((mentee) => mentors.map((mentor) => scores[mentee]![mentor]!)),
    waits: mentees.map((mentee) => waits[mentee]!),
    places: mentors.map((mentor) => places[mentor]!),
  };
}

/**
 * Runs so many cases: 17 of 20 small enough to try everything, whatever people have been shown before, two larger ones for linear programming, and one
 * too large for either, which the certificate alone judges. Every case is also solved with its rows shuffled.
 */
export async function fuzzMatch(cases: number, seed: number): Promise<string> {
  const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
  const scan = loadScan();
  const agrees = (table: Table, options: SolveOptions, order: number): Int32Array => {
    const mentorOf = solved(table, options);
    assert.deepEqual(solved(table, options, scan), mentorOf);
    const other = shuffled(table, order);
    assert.deepEqual(merits(other, solved(other, {})), merits(table, mentorOf));
    return mentorOf;
  };
  const share = (twentieths: number) => ({
    numRuns: Math.ceil((cases * twentieths) / 20),
    seed,
  });

  fc.assert(
    fc.property(aTable(6, 4, 5), anyOptions, seeds, (table, options, order) => {
      assert.deepEqual([...agrees(table, options, order)], [...byTryingAll(table)]);
      const shown = shownAtRandom(table, order);
      const problem = { ...problemOf(table), shown };
      assert.deepEqual(
        [...chosenAssignment(problem, solve(problem, options))],
        [...byTryingAll(table, meritsAndKept(shown))],
      );
    }),
    share(17),
  );
  await fc.assert(
    fc.asyncProperty(aTable(24, 14, 60), anyOptions, seeds, async (table, options, order) => {
      assert.equal(weighedValue(table, agrees(table, options, order)), await byLinearProgramming(table));
    }),
    share(2),
  );
  fc.assert(
    fc.property(aTable(60, 40, 1000), anyOptions, seeds, (table, options, order) => {
      agrees(table, options, order);
    }),
    share(1),
  );
  return 'All agree.';
}
