/** A good plan of groups: valid whatever the rules, mostly the best of small ones, and near the bound in large ones. */
import { expect, test } from '@jest/globals';
import { faultsOf } from '../../../src/matching/circles/group-faults.ts';
import {
  compareValues,
  type GroupProblem,
  type GroupValue,
  isFreeAt,
  NOT_ALLOWED,
  slotsIn,
  valueOf,
} from '../../../src/matching/circles/group-problem.ts';
import { goodPlan } from '../../../src/matching/circles/plan/good-plan.ts';
import { slotsOfGroups } from '../../../src/matching/circles/slots-in-turn.ts';
import { collectPairs } from '../../../src/matching/scoring/allowed-pairs.ts';
import { plainKernel } from '../../../src/matching/kernel/plain-kernel.ts';
import { solve } from '../../../src/matching/solver/solve.ts';
import { randomFrom } from '../oracle.ts';
import { NO_RULES } from './no-rules.ts';

/** Any small problem: both kinds of counting, all rules, sizes and places of 0 to 4. */
function aSmallProblem(seed: number): GroupProblem {
  const random = randomFrom(seed * 7919);
  for (let k = 0; k < 5; k++) random();
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const isRare = (): boolean => random() < 0.3;
  const [openers, joiners] = [1 + upTo(2), 1 + upTo(5)];
  const [barred, isPanel] = [random() < 0.5 ? 0.1 : 0.4, isRare()];
  const least = Int32Array.from({ length: openers }, () => 1 + upTo(2));
  const classOf = (): Int32Array => Int32Array.from({ length: joiners }, () => upTo(2) - 1);
  const bits = (count: number): Uint32Array[] =>
    Array.from({ length: count }, () => Uint32Array.of(1 + upTo(14), upTo(3)));
  return {
    openers,
    joiners,
    scores: Float64Array.from({ length: openers * joiners }, () =>
      random() < barred ? NOT_ALLOWED : upTo(99) - (isRare() ? 50 : 0),
    ),
    least,
    most: least.map((size) => size + upTo(2)),
    placesOf: Int32Array.from({ length: joiners }, () => (isPanel ? upTo(2) : 1)),
    counted: isPanel ? 'openers' : 'joiners',
    waits: Int32Array.from({ length: isPanel ? openers : joiners }, () => upTo(2)),
    wished: isRare() ? 3 : null,
    twins: [],
    held: [],
    together: isRare() && joiners > 2 ? [[0, 2]] : [],
    apart: isRare() && joiners > 3 ? [[1, 3]] : [],
    caps: [
      ...(isRare() ? [{ classOf: classOf(), most: 1 + upTo(1), isAloneAllowed: true }] : []),
      ...(isRare() ? [{ classOf: classOf(), most: null, isAloneAllowed: false }] : []),
    ],
    slots: isRare()
      ? {
          ofOpener: bits(openers),
          ofJoiner: bits(joiners),
          inTurn: openers > 1 && upTo(1) === 0 ? [[0, 1]] : [],
          span: 1 + upTo(2),
        }
      : null,
  };
}

/** Returns the value of the best plan, by trying everything. */
function bestValue(problem: GroupProblem): GroupValue {
  const { openers, joiners, slots } = problem;
  const openerOf: number[][] = Array.from({ length: joiners }, () => []);
  const sets = Array.from({ length: 1 << openers }, (_, set) =>
    Array.from({ length: openers }, (__, opener) => opener).filter((opener) => ((set >> opener) & 1) === 1),
  );
  let best: GroupValue = [-1];
  const tryFrom = (joiner: number): void => {
    if (joiner === joiners) {
      const free = Array.from({ length: openers }, (_, opener) => {
        const members = [...openerOf.keys()].filter((one) => openerOf[one]!.includes(opener));
        if (members.length === 0 || slots === null) return null;
        return slotsIn(slots.ofOpener[opener]!).filter((slot) =>
          members.every((one) => isFreeAt(slots.ofJoiner[one]!, slot)),
        );
      });
      const slotOf = slotsOfGroups(slots ?? { inTurn: [], span: 1 }, free);
      if (slotOf === null || faultsOf(problem, { openerOf, slotOf }).length > 0) return;
      const value = valueOf(problem, { openerOf, slotOf });
      if (compareValues(value, best) > 0) best = value;
      return;
    }
    for (const set of sets)
      if (
        set.length <= problem.placesOf[joiner]! &&
        set.every((opener) => problem.scores[joiner * openers + opener] !== NOT_ALLOWED)
      ) {
        openerOf[joiner] = set;
        tryFrom(joiner + 1);
      }
    openerOf[joiner] = [];
  };
  tryFrom(0);
  return best;
}

test('is valid whatever the rules, never better than the best, mostly the best, and the same each time', () => {
  let [tried, missed] = [0, 0];
  for (let seed = 1; seed <= 150; seed++) {
    const problem = aSmallProblem(seed);
    const plan = goodPlan(problem)!;
    expect([seed, faultsOf(problem, plan)]).toEqual([seed, []]);
    expect(goodPlan(problem)).toEqual(plan);
    const comparison = compareValues(valueOf(problem, plan), bestValue(problem));
    expect(comparison).toBeLessThanOrEqual(0);
    tried++;
    if (comparison < 0) missed++;
  }
  expect(missed / tried).toBeLessThan(0.06);
});

/** Mentees and mentors with topics, some pairs barred. */
function aProgramme(joiners: number, openers: number, sizes: readonly [number, number]): GroupProblem {
  const random = randomFrom(5);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const topics = (count: number): number[] => Array.from({ length: count }, () => upTo(19));
  const wanted = Array.from({ length: joiners }, () => topics(3));
  const known = Array.from({ length: openers }, () => topics(5));
  return {
    openers,
    joiners,
    scores: Float64Array.from({ length: joiners * openers }, (_, at) => {
      const covered = wanted[Math.floor(at / openers)]!.filter((one) =>
        known[at % openers]!.includes(one),
      ).length;
      return random() < 0.15 ? NOT_ALLOWED : 25_000 * covered + upTo(25_000);
    }),
    least: new Int32Array(openers).fill(sizes[0]),
    most: new Int32Array(openers).fill(sizes[1]),
    placesOf: new Int32Array(joiners).fill(1),
    counted: 'joiners',
    waits: Int32Array.from({ length: joiners }, () => Math.max(0, upTo(4) - 2)),
    ...NO_RULES,
  };
}

/** Returns how many could be placed, and the greatest total, if no circle had a least size. */
function bound({ openers, joiners, scores, most, waits }: GroupProblem): { placed: number; total: number } {
  const everyone = Int32Array.from(most, (_, opener) => opener);
  const pairs = collectPairs(
    joiners,
    openers,
    () => everyone,
    (joiner, opener) => {
      const score = scores[joiner * openers + opener]!;
      return score === NOT_ALLOWED ? NaN : score;
    },
  );
  const { mentorOf, scoreOf } = solve({
    kernel: plainKernel(pairs),
    priorities: Array.from(waits, (wait) => wait + 1),
    places: most,
  });
  const placed = [...mentorOf.keys()].filter((joiner) => mentorOf[joiner] !== -1);
  return { placed: placed.length, total: placed.reduce((sum, joiner) => sum + scoreOf[joiner]!, 0) };
}

test('400 mentees and 60 mentors, sizes 4 to 8: everybody placed, within 1 % of the bound, whatever the rules', () => {
  const problem = aProgramme(400, 60, [4, 8]);
  const { placed, total } = bound(problem);
  let asked = 0;
  const isOver = (): boolean => asked++ > 300;
  const value = valueOf(problem, goodPlan(problem, { isOver })!);
  expect(value[0]).toBe(placed);
  expect(value.at(-2)).toBeGreaterThan(0.99 * total);
  const ruled: GroupProblem = {
    ...problem,
    together: [
      [0, 1],
      [5, 9, 11],
    ],
    held: [{ joiner: 20, opener: problem.scores.slice(20 * 60).findIndex((score) => score !== NOT_ALLOWED) }],
    apart: Array.from({ length: 200 }, (_, k) => [12 + k, 399 - (k % 180)] as const),
    caps: [
      { classOf: Int32Array.from({ length: 400 }, (_, k) => (k * 7) % 12), most: 2, isAloneAllowed: true },
    ],
  };
  asked = 0;
  const plan = goodPlan(ruled, { isOver })!;
  expect(faultsOf(ruled, plan)).toEqual([]);
  const ofRuled = valueOf(ruled, plan);
  expect(ofRuled[0]).toBe(placed);
  expect(ofRuled.at(-2)).toBeGreaterThan(0.98 * total);
});

test('whom nothing can be held with', () => {
  const problem = aProgramme(3, 2, [4, 8]);
  const opener = problem.scores.findIndex((score) => score !== NOT_ALLOWED);
  expect(goodPlan({ ...problem, held: [{ joiner: 0, opener }] })).toBeNull();
  expect(valueOf(problem, goodPlan(problem)!)[0]).toBe(0);
});

test('ends where exchanges and swaps would undo each other for ever', () => {
  const problem: GroupProblem = {
    openers: 5,
    joiners: 2,
    scores: Float64Array.of(0, 4, NOT_ALLOWED, 3, -2, 5, 5, 6, 6, 0),
    least: Int32Array.of(1, 2, 1, 1, 2),
    most: Int32Array.of(3, 3, 2, 3, 4),
    placesOf: Int32Array.of(2, 3),
    counted: 'openers',
    waits: Int32Array.of(2, 2, 2, 0, 1),
    ...NO_RULES,
  };
  let asked = 0;
  const plan = goodPlan(problem, { isOver: () => ++asked > 100_000 });
  expect(asked).toBeLessThan(100_000);
  expect(faultsOf(problem, plan!)).toEqual([]);
});
