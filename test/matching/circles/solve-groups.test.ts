import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../../src/errors.ts';
import { faultsOf } from '../../../src/matching/circles/group-faults.ts';
import { type GroupProblem, NOT_ALLOWED, valueOf } from '../../../src/matching/circles/group-problem.ts';
import { solveGroups } from '../../../src/matching/circles/solve-groups.ts';
import { groupSolutionFaults } from '../../../src/matching/proof/group-bound-check.ts';
import { randomFrom } from '../oracle.ts';
import { expectBest, expectWithin, PEOPLE } from './expect-best.ts';
import { randomProblem } from './group-oracle.ts';
import { byHighs } from './group-program.ts';
import { NO_RULES } from './no-rules.ts';

/** Circles of 2 to 3 with everybody allowed everywhere. */
function circles(scores: readonly (readonly number[])[], change: Partial<GroupProblem> = {}): GroupProblem {
  const openers = scores[0]!.length;
  return {
    openers,
    joiners: scores.length,
    scores: Float64Array.from(scores.flat()),
    least: new Int32Array(openers).fill(2),
    most: new Int32Array(openers).fill(3),
    placesOf: new Int32Array(scores.length).fill(1),
    counted: 'joiners',
    waits: new Int32Array(scores.length),
    ...NO_RULES,
    ...change,
  };
}

function plan(problem: GroupProblem): readonly (readonly number[])[] {
  const solution = solveGroups(problem);
  expect(faultsOf(problem, solution)).toEqual([]);
  expect(valueOf(problem, solution)).toEqual(solution.value);
  expect(solution.isProved).toBe(true);
  expect(groupSolutionFaults(problem, solution)).toEqual([]);
  return solution.openerOf;
}

describe('solveGroups', () => {
  test('opens the circles that are worth most, and none that is too small', () => {
    expect(
      plan(
        circles([
          [9, 1],
          [8, 9],
          [7, 1],
        ]),
      ),
    ).toEqual([[0], [0], [0]]);
    expect(
      plan(
        circles([
          [9, 1],
          [8, 1],
          [7, 6],
          [1, 5],
        ]),
      ),
    ).toEqual([[0], [0], [1], [1]]);
    expect(plan(circles([[9, 9]]))).toEqual([[]]);
  });

  test('places as many as possible, then those who have waited, whatever the scores', () => {
    expect(plan(circles([[90], [90], [90], [1]], { waits: Int32Array.of(0, 0, 0, 1) }))).toContainEqual([0]);
    expect(plan(circles([[90], [90], [90], [1]], { waits: Int32Array.of(0, 0, 0, 1) }))[3]).toEqual([0]);
    expect(
      plan(
        circles([
          [50, 0],
          [50, 0],
          [50, -99],
          [50, -99],
        ]),
      ),
    ).toHaveLength(4);
    expect(
      plan(
        circles([
          [50, 0],
          [50, 0],
          [50, -99],
          [50, -99],
        ]),
      ),
    ).toEqual([[1], [1], [0], [0]]);
  });

  test('serves as many mentees as possible with panels', () => {
    const panels = circles(
      [
        [5, 9],
        [9, 5],
        [1, NOT_ALLOWED],
      ],
      {
        counted: 'openers',
        waits: Int32Array.of(0, 0),
        placesOf: Int32Array.of(2, 1, 1),
        most: Int32Array.of(2, 2),
      },
    );
    expect(plan(panels)).toEqual([[0, 1], [1], [0]]);
  });

  test('prefers groups of the wished size where nothing else differs', () => {
    const even = [
      [5, 5],
      [5, 5],
      [5, 5],
      [5, 5],
    ];
    const sizes = (wished: number | null): number[] => {
      const openerOf = plan(circles(even, { most: Int32Array.of(4, 4), wished }));
      return [0, 1]
        .map((opener) => openerOf.filter((own) => own.includes(opener)).length)
        .sort((a, b) => a - b);
    };
    expect(sizes(3)).toEqual([0, 4]);
  });

  test('says that those who are held cannot be', () => {
    const problem = circles([[1], [1], [1]], {
      held: [{ joiner: 0, opener: 0 }],
      apart: [
        [0, 1],
        [0, 2],
      ],
    });
    expect(() => solveGroups(problem)).toThrow(Failure);
    expect(() => solveGroups(problem)).toThrow('There is no plan of groups with all who are held.');
  });

  test('says that none with those who are held was found, where time is up', () => {
    const problem = randomProblem(randomFrom(346 * 7), { counted: 'joiners', ...PEOPLE.joiners.small });
    let asked = 0;
    const stopped = (): unknown => solveGroups(problem, { seconds: 1, now: () => asked++ * 1e6 });
    expect(stopped).toThrow('No groups with all who are held were found in time.');
    expect(solveGroups(problem).isProved).toBe(true);
  });

  test('refuses scores whose sums would not be exact', () => {
    expect(() => solveGroups(circles([[2 ** 50], [1]]))).toThrow('lie too far apart');
  });

  test('says that it cannot tell who waited longer where there are too many waits to weigh', () => {
    const people = Array.from({ length: 60 }, (_, wait) => wait);
    const some = (most: number): GroupProblem =>
      circles(
        people.map(() => [1, 1]),
        { waits: Int32Array.from(people), most: Int32Array.of(most, most) },
      );
    const all = solveGroups(some(40));
    expect(all).toMatchObject({ isProved: true, bound: { counted: 60, isServiceProved: true } });
    expect(groupSolutionFaults(some(40), all)).toEqual([]);
    const few = solveGroups(some(4));
    expect(few).toMatchObject({ isProved: false, bound: { counted: 8, isServiceProved: false } });
    expect(groupSolutionFaults(some(4), few)).toEqual([]);
    expect(groupSolutionFaults(some(4), { ...few, isProved: true })).toContain(
      'a better plan is not ruled out',
    );
  });

  test('when stopped says what is still to gain at most, and is right about it', async () => {
    for (const seed of [6, 7, 30, 36, 37, 40]) {
      const problem = randomProblem(randomFrom(seed * 7919), { counted: 'joiners', ...PEOPLE.joiners.large });
      let asked = 0;
      const stopped = solveGroups(problem, { seconds: 1, now: () => asked++ * 20 });
      expect({ seed, isProved: stopped.isProved }).toEqual({ seed, isProved: false });
      expect(groupSolutionFaults(problem, stopped)).toEqual([]);
      expectWithin(stopped, (await byHighs(problem))!, seed);
    }
  });

  test('knows well how good panels can be where many want few places', () => {
    const random = randomFrom(7919);
    const [openers, joiners] = [30, 20];
    const many = circles(
      Array.from({ length: joiners }, () =>
        Array.from({ length: openers }, () => 20 + Math.floor(random() * 60)),
      ),
      {
        counted: 'openers',
        placesOf: new Int32Array(joiners).fill(2, 1).fill(1, 0, 1),
        waits: Int32Array.from({ length: openers }, (_, opener) => opener % 3),
      },
    );
    let asked = 0;
    const stopped = solveGroups(many, { seconds: 1, now: () => asked++ * 2 });
    expect(groupSolutionFaults(many, stopped)).toEqual([]);
    expect(stopped.bound).toMatchObject({ counted: 19, isServiceProved: true });
    expect(stopped.bound.gap).toBeLessThan(0.02);
  });

  test('knows without a search that no more groups can be than places last for', () => {
    const scarce = circles(
      [9, 1, 1].map(() => [1, 2, 3, 4, 5, 6, 7, 8]),
      {
        counted: 'openers',
        placesOf: Int32Array.of(9, 1, 1),
        waits: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3),
      },
    );
    const stopped = solveGroups(scarce, { seconds: 0, now: () => 0 });
    expect(stopped.value.slice(0, 2)).toEqual([2, 2]);
    expect(stopped.bound).toMatchObject({ counted: 2, isServiceProved: true });
    expect(groupSolutionFaults(scarce, stopped)).toEqual([]);
    const enough = { ...scarce, placesOf: Int32Array.of(9, 2, 2) };
    expect(plan(enough).flat()).toHaveLength(8);
    expect(groupSolutionFaults(enough, { ...solveGroups(enough), ...stopped })).not.toEqual([]);
  });

  test('equals what trying everything finds where places are few', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomFrom(seed * 15_485_863);
      const sizes = { counted: 'openers', mostOpeners: 6, mostJoiners: 4 } as const;
      expectBest({ ...randomProblem(random, sizes), slots: null }, seed);
    }
  });

  test.each(['joiners', 'openers'] as const)(
    'equals what trying everything finds where %s count',
    (counted) => {
      const sizes =
        counted === 'joiners' ? { mostOpeners: 3, mostJoiners: 8 } : { mostOpeners: 5, mostJoiners: 5 };
      for (let seed = 1; seed <= 25; seed++)
        expectBest(randomProblem(randomFrom(seed * 104_729), { counted, ...sizes }), seed);
    },
  );

  test.each(['joiners', 'openers'] as const)('equals what HiGHS finds where %s count', async (counted) => {
    const sizes =
      counted === 'joiners' ? { mostOpeners: 4, mostJoiners: 14 } : { mostOpeners: 10, mostJoiners: 6 };
    for (let seed = 1; seed <= 2; seed++) {
      const problem = randomProblem(randomFrom(seed * 1009), { counted, ...sizes, isPossible: true });
      expect([seed, solveGroups(problem).value]).toEqual([seed, await byHighs(problem)]);
    }
  });
});
