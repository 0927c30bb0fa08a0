import { describe, expect, test } from '@jest/globals';
import type { GroupSolution, ProvedBound } from '../../../src/matching/circles/group-solution.ts';
import { type GroupProblem, valueOf } from '../../../src/matching/circles/group-problem.ts';
import { solveGroups } from '../../../src/matching/circles/solve-groups.ts';
import { groupSolutionFaults } from '../../../src/matching/proof/group-bound-check.ts';
import { randomProblem, worse } from '../circles/group-oracle.ts';
import { randomFrom } from '../oracle.ts';

/** A problem whose proof tells cases apart. */
function problemWithCases(): { readonly problem: GroupProblem; readonly solution: GroupSolution } {
  for (let seed = 1; ; seed++) {
    const problem = randomProblem(randomFrom(seed * 7919), {
      counted: 'joiners',
      mostOpeners: 4,
      mostJoiners: 8,
      isPossible: true,
    });
    const solution = solveGroups(problem);
    if (solution.proof.merit.cases.length > 3 && solution.value[0]! > 3) return { problem, solution };
  }
}

const { problem, solution } = problemWithCases();

function withMerit(change: Partial<ProvedBound>): GroupSolution {
  return { ...solution, proof: { ...solution.proof, merit: { ...solution.proof.merit, ...change } } };
}

describe('the check of groups', () => {
  test('accepts what the solver proves', () => {
    expect(groupSolutionFaults(problem, solution)).toEqual([]);
  });

  test('refuses a worse plan, whatever is said of it', () => {
    const other = worse(solution, randomFrom(1));
    const value = valueOf(problem, other);
    expect(groupSolutionFaults(problem, { ...solution, ...other })).toEqual([
      `the plan is worth ${String(value)}`,
    ]);
    expect(groupSolutionFaults(problem, { ...solution, ...other, value })).toContain(
      'a better plan is not ruled out',
    );
  });

  test('refuses a plan that breaks a constraint', () => {
    const openerOf = solution.openerOf.map(() => [0]);
    expect(groupSolutionFaults(problem, { ...solution, openerOf })).not.toEqual([]);
  });

  const { merit } = solution.proof;
  test.each<[string, GroupSolution, RegExp]>([
    [
      'prices that are too low',
      withMerit({
        prices: merit.prices.map((list) => ({
          ...list,
          joiners: list.joiners.map((price) => price - 10_000),
        })),
      }),
      /do not prove the bound/,
    ],
    [
      'prices that are no integers',
      withMerit({ prices: merit.prices.map((list) => ({ ...list, joiners: list.joiners.map(() => 0.5) })) }),
      /do not prove the bound/,
    ],
    ['no prices', withMerit({ prices: [] }), /do not prove the bound/],
    [
      'a negative price of serving',
      withMerit({ prices: merit.prices.map((list) => ({ ...list, served: list.served.map(() => -1) })) }),
      /do not prove the bound/,
    ],
    [
      'a lower bound',
      withMerit({ bound: merit.bound - 1000 * 1000 }),
      /no plan has|do not prove the bound|a bound is below/,
    ],
    ['a missing case', withMerit({ cases: merit.cases.slice(0, -1) }), /is missing, or there twice/],
    [
      'a case that is there twice',
      withMerit({
        cases: merit.cases.map((each) =>
          'decision' in each ? { ...each, cases: [each.cases[0], each.cases[0]] as const } : each,
        ),
      }),
      /is missing, or there twice/,
    ],
    ['no parts', withMerit({ priceParts: 0 }), /no such part of a price/],
    ['a proof of one case', withMerit({ cases: [{ prices: 0 }] }), /do not prove the bound/],
    [
      'a total that is said to be bounded by less',
      { ...solution, bound: { ...solution.bound, total: solution.bound.total - 1 } },
      /a greater total is not ruled out/,
    ],
    [
      'fewer people than are bounded',
      { ...solution, bound: { ...solution.bound, counted: solution.bound.counted - 1 } },
      /more people than said/,
    ],
  ])('refuses %s', (_what, said, fault) => {
    expect(groupSolutionFaults(problem, said).join('; ')).toMatch(fault);
  });
});
