/** Random problems of groups by the thousand, against brute force and HiGHS. */
import { describe, expect, test } from '@jest/globals';
import { valueOf } from '../../../src/matching/circles/group-problem.ts';
import { groupSolutionFaults } from '../../../src/matching/proof/group-bound-check.ts';
import { randomFrom } from '../oracle.ts';
import { compareWithHighs, expectBest, PEOPLE } from './expect-best.ts';
import { randomProblem, worse } from './group-oracle.ts';

const SMALL_CASES = 5000;
/** How many of up to 30 people: `npm run fuzz -- groups` has more. */
const LARGE_CASES = { joiners: 300, openers: 300 };

describe.each(['joiners', 'openers'] as const)('groups in which %s count', (counted) => {
  const { small } = PEOPLE[counted];

  test('are the best there are by brute force, however rows are ordered, and proofs of worse ones are refused', () => {
    let solved = 0;
    for (let seed = 1; seed <= SMALL_CASES; seed++) {
      const random = randomFrom(seed * 7919);
      const problem = randomProblem(random, { counted, ...small });
      const solution = expectBest(problem, seed);
      if (solution === null || solution.value[0] === 0) continue;
      solved++;
      // A plan without one of the groups is no better, even where its proof is that of the best.
      const other = worse(solution, random);
      if (problem.held.length > 0) continue;
      const value = valueOf(problem, other);
      const [service, total] = [solution.proof.service, solution.value.at(-2)!];
      const said = {
        ...solution,
        ...other,
        value,
        bound: { ...solution.bound, total: Math.min(total, value.at(-2)!) },
      };
      expect({ seed, isRefused: groupSolutionFaults(problem, said).length > 0 }).toEqual({
        seed,
        isRefused: true,
      });
      // Nor is a bound that the best plan exceeds.
      const lower = {
        ...solution,
        proof: { ...solution.proof, service: { ...service, bound: service.bound - 1 } },
      };
      expect(groupSolutionFaults(problem, lower)).not.toEqual([]);
    }
    expect(solved).toBeGreaterThan(SMALL_CASES / 2);
  }, 300_000);

  test('are the best there are by HiGHS, however rows are ordered, or have a bound that holds', async () => {
    const { bounded } = await compareWithHighs(counted, 1, 1 + LARGE_CASES[counted]);
    // Two sets of classes in which nobody may be alone take long.
    expect(bounded).toBeLessThan(LARGE_CASES[counted] / 20);
  }, 600_000);
});
