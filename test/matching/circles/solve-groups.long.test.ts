/** Random problems of groups by the thousand, against brute force and HiGHS. */
import { describe, expect, test } from '@jest/globals';
import { valueOf } from '../../../src/matching/circles/group-problem.ts';
import { solveGroups } from '../../../src/matching/circles/solve-groups.ts';
import { groupSolutionFaults } from '../../../src/matching/proof/group-bound-check.ts';
import { randomFrom } from '../oracle.ts';
import { expectBest } from './expect-best.ts';
import { byHighs, randomProblem, weighed, worse } from './group-oracle.ts';

/** Problems of up to 12 people, and of up to 30. */
const SIZES = {
  joiners: { small: { mostOpeners: 3, mostJoiners: 9 }, large: { mostOpeners: 6, mostJoiners: 24 } },
  openers: { small: { mostOpeners: 7, mostJoiners: 5 }, large: { mostOpeners: 20, mostJoiners: 10 } },
} as const;
const SMALL_CASES = 4970;
const LARGE_CASES = 30;

describe.each(['joiners', 'openers'] as const)('groups in which %s count', (counted) => {
  const { small, large } = SIZES[counted];

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

  test('are the best there are by HiGHS', async () => {
    let cases = 0;
    for (let seed = 1; cases < LARGE_CASES; seed++) {
      const problem = randomProblem(randomFrom(seed * 1009), { counted, ...large });
      // Two sets of classes in which nobody may be alone take long in both.
      if (problem.caps.length > 1) continue;
      cases++;
      const wanted = await byHighs(problem);
      if (wanted === null) {
        expect(() => solveGroups(problem)).toThrow('There is no plan of groups');
        continue;
      }
      const solution = solveGroups(problem);
      expect({ seed, value: weighed(problem, solution.value), isProved: solution.isProved }).toEqual({
        seed,
        value: wanted,
        isProved: true,
      });
      expect({ seed, faults: groupSolutionFaults(problem, solution) }).toEqual({ seed, faults: [] });
    }
  }, 300_000);
});
