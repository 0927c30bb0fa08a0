/** Answers found in other ways than the solver's: by trying everything, and by linear programming. */
import * as fc from 'fast-check';
import type { Problem, Solution } from '../../src/matching/solver/problem.ts';
import type { SolveOptions } from '../../src/matching/solver/solve.ts';
import { type AllowedPairs, collectPairs } from '../../src/matching/scoring/allowed-pairs.ts';
import { type PriceVector, violations } from '../../src/matching/proof/certificate.ts';
import type { RowKernel } from '../../src/matching/kernel/row-kernel.ts';
import { scoreMatrix } from '../../src/matching/kernel/score-matrix.ts';
import { plainKernel } from '../../src/matching/kernel/plain-kernel.ts';
import { Program } from './highs.ts';

/** A small problem as a table; `null` is a pair that is not allowed. */
export interface Table {
  readonly scores: readonly (readonly (number | null)[])[];
  readonly waits: readonly number[];
  readonly places: readonly number[];
}

/** A problem, and the pairs that its kernel knows. */
export interface StoredProblem extends Problem {
  readonly pairs: AllowedPairs;
}

/** The problem of a table; `scan` has the fast kernel scan its rows. */
export function problemOf({ scores, waits, places }: Table, scan?: WebAssembly.Module): StoredProblem {
  const classes = [...new Set(waits)].toSorted((a, b) => a - b);
  const everyone = Int32Array.from(places, (_places, mentor) => mentor);
  const pairs = collectPairs(
    waits.length,
    places.length,
    () => everyone,
    (mentee, mentor) => scores[mentee]?.[mentor] ?? NaN,
  );
  return {
    pairs,
    kernel: scan === undefined ? plainKernel(pairs) : filledMatrix(scan, pairs),
    priorities: waits.map((wait) => classes.indexOf(wait) + 1),
    places,
  };
}

/** A matrix however empty. */
function filledMatrix(scan: WebAssembly.Module, pairs: AllowedPairs): RowKernel {
  const { kernel, allow } = scoreMatrix(scan, pairs.mentees, pairs.mentors);
  for (let mentee = 0; mentee < pairs.mentees; mentee++)
    for (let k = pairs.starts[mentee]!; k < pairs.starts[mentee + 1]!; k++)
      allow(mentee, pairs.mentorOf[k]!, pairs.scores[k]!);
  return kernel;
}

/** What assignments of a table are compared by, most important first. */
export type MeritsOf = (table: Table, mentorOf: ArrayLike<number>) => readonly number[];

/** What an assignment achieves, in the order of the objective: matched, matched by wait from the longest, total. */
export function merits(table: Table, mentorOf: ArrayLike<number>): readonly number[] {
  const classes = [...new Set(table.waits)].toSorted((a, b) => b - a);
  const matched = table.waits.map((_wait, mentee) => mentorOf[mentee] !== -1);
  const count = (wait: number): number =>
    table.waits.filter((each, mentee) => each === wait && matched[mentee]).length;
  const total = matched.reduce(
    (sum, isMatched, mentee) => sum + (isMatched ? (table.scores[mentee]?.[mentorOf[mentee]!] ?? NaN) : 0),
    0,
  );
  return [matched.filter(Boolean).length, ...classes.map(count), total];
}

/** The merits of an assignment, and then how many mentees have what they were shown. */
export function meritsAndKept(shown: readonly number[]): MeritsOf {
  return (table, mentorOf) => [
    ...merits(table, mentorOf),
    shown.filter((mentor, mentee) => mentorOf[mentee] === mentor).length,
  ];
}

export function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, k) => value !== b[k]);
  return differing === -1 ? 0 : a[differing]! - b[differing]!;
}

/**
 * The best assignment by trying all of them, mentees in turn with each mentor in turn and then none: of
 * equally good ones the first met is the one that the fixed order wants.
 */
export function byTryingAll(table: Table, meritsOf: MeritsOf = merits): readonly number[] {
  const free = [...table.places];
  const mentorOf = table.waits.map(() => -1);
  let best: readonly number[] = [];
  let bestMerits: readonly number[] | null = null;
  const tryFrom = (mentee: number): void => {
    if (mentee === mentorOf.length) {
      const found = meritsOf(table, mentorOf);
      if (bestMerits === null || compare(found, bestMerits) > 0) {
        bestMerits = found;
        best = [...mentorOf];
      }
      return;
    }
    for (const [mentor, score] of table.scores[mentee]!.entries()) {
      if (score === null || free[mentor] === 0) continue;
      free[mentor]!--;
      mentorOf[mentee] = mentor;
      tryFrom(mentee + 1);
      free[mentor]!++;
    }
    mentorOf[mentee] = -1;
    tryFrom(mentee + 1);
  };
  tryFrom(0);
  return best;
}

/** The merits that HiGHS reaches, one weighted sum standing for the levels; small numbers only. */
export async function byLinearProgramming(table: Table): Promise<number> {
  const program = new Program();
  const ofMentee = table.waits.map((): string[] => []);
  const ofMentor = table.places.map((): string[] => []);
  for (const [mentee, row] of table.scores.entries()) {
    for (const [mentor, score] of row.entries()) {
      if (score === null) continue;
      const name = `x${mentee}_${mentor}`;
      program.terms.push(`${weighed(table, mentee) + score} ${name}`);
      ofMentee[mentee]!.push(name);
      ofMentor[mentor]!.push(name);
    }
  }
  if (program.terms.length === 0) return 0;
  for (const names of ofMentee) program.row(names, '<= 1');
  for (const [mentor, names] of ofMentor.entries()) program.row(names, `<= ${table.places[mentor]}`);
  return (await program.greatest()) ?? NaN;
}

/** The value of an assignment in the sum that {@link byLinearProgramming} maximises. */
export function weighedValue(table: Table, mentorOf: ArrayLike<number>): number {
  return table.waits.reduce((sum, _wait, mentee) => {
    const mentor = mentorOf[mentee]!;
    return mentor === -1 ? sum : sum + weighed(table, mentee) + (table.scores[mentee]?.[mentor] ?? NaN);
  }, 0);
}

/** Each class of wait outweighs all scores and all shorter waits together, as the design defines it. */
function weighed(table: Table, mentee: number): number {
  const size = Math.max(1, ...table.scores.flat().map((score) => Math.abs(score ?? 0)));
  const mentees = table.waits.length + 1;
  const shorter = new Set(table.waits.filter((wait) => wait < table.waits[mentee]!)).size;
  const classes = new Set(table.waits).size;
  // One matched mentee more comes first, then the classes of wait.
  return 2 * size * mentees * (mentees ** classes + mentees ** shorter);
}

/** Prices as the certificate takes them. */
export function vectors({ priority, score }: Solution['menteePrices']): readonly PriceVector[] {
  return Array.from(priority, (first, k) => [first, score[k]!]);
}

/** What the certificate says of a solution. */
export function faultsOf(problem: StoredProblem, solution: Solution): readonly string[] {
  const { pairs } = problem;
  return violations({
    priorities: Array.from(problem.priorities),
    places: Array.from(problem.places),
    scoreOf: (mentee, mentor) => {
      const row = pairs.mentorOf.subarray(pairs.starts[mentee], pairs.starts[mentee + 1]);
      const at = row.indexOf(mentor);
      return at === -1 ? NaN : pairs.scores[pairs.starts[mentee]! + at]!;
    },
    eachDear: (mentee, see) => {
      for (let k = pairs.starts[mentee]!; k < pairs.starts[mentee + 1]!; k++) {
        see(pairs.mentorOf[k]!, pairs.scores[k]!);
      }
    },
    matches: [...solution.mentorOf.entries()].filter(([, mentor]) => mentor !== -1),
    menteePrices: vectors(solution.menteePrices),
    mentorPrices: vectors(solution.mentorPrices),
  });
}

/** Problems of up to so many mentees and mentors: capacities 0 to 3, forbidden pairs, ties, waits. */
export function aTable(mostMentees: number, mostMentors: number, mostScore: number): fc.Arbitrary<Table> {
  const few = fc.constantFrom(0, 1, mostScore);
  const size = fc.tuple(
    fc.integer({ min: 0, max: mostMentees }),
    fc.integer({ min: 0, max: mostMentors }),
    fc.constantFrom(0, 0.3, 0.8, 1),
    fc.oneof(few, fc.constant(mostScore)),
  );
  return size.chain(([mentees, mentors, forbidden, most]) => {
    const score = fc.integer({ min: -most, max: most });
    const cell = fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), score)
      .map(([chance, value]) => (chance < forbidden ? null : value));
    return fc.record({
      scores: fc.array(fc.array(cell, exactly(mentors)), exactly(mentees)),
      waits: fc.array(fc.integer({ min: 0, max: 2 }), exactly(mentees)),
      places: fc.array(fc.integer({ min: 0, max: 3 }), exactly(mentors)),
    });
  });
}

function exactly(length: number): fc.ArrayConstraints {
  return { minLength: length, maxLength: length };
}

/** Ways to solve that must not matter: no or few bids, bids that go further, lists down to a single mentor, prices out of the air. */
export const anyOptions: fc.Arbitrary<SolveOptions> = fc.oneof(
  fc.constant({}),
  fc.record({
    mostBids: fc.constantFrom(0, 1, 2, 8),
    atOnce: fc.constantFrom('none', 'trees', 'phases'),
    mostKept: fc.constantFrom(1, 3, 1000),
    isGuessing: fc.boolean(),
    listed: fc.constantFrom(1, 2, 3, 9),
  }),
  // Prices to begin with, far too high ones among them.
  fc.record({
    from: fc.oneof(fc.array(fc.integer({ min: 0, max: 9 })), fc.array(fc.integer({ min: 0, max: 2000 }))),
    atOnce: fc.constantFrom('none', 'trees', 'phases'),
    mostBids: fc.constantFrom(0, 1, 8, 100),
    step: fc.constantFrom(0, 1, 5, 1000),
    listed: fc.constantFrom(1, 3, 9),
  }),
);

/** Numbers from 0 up to but not including 1, always the same for a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
