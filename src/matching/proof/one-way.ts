/** What has to be proved of a proposal in which nobody is paired both ways. It shares no code with the solver. */
import { faultsOfProof, type Proof, type ProvableProblem } from './faults-of-proof.ts';
import type { PairSet } from '../input/pair-set.ts';
import type { Branches, OneWayBound, ProposalPlan } from '../proposal/proposal-plan.ts';
import { leavesOf } from '../one-way/branches.ts';
import { numberIfExact } from '../input/units.ts';
import { compareMerits, type Merits, meritsOf } from '../one-way/merits.ts';
import { mutualPairs, type TwoRoles } from '../one-way/two-roles.ts';

/** What the cases show about an assignment. */
export interface Judged {
  /** Faults of the assignment, or of what the cases say of it; empty where there are none. */
  readonly faults: readonly string[];
  /** An upper bound on the best there can be; `null` where the assignment itself is proved to be the best. */
  readonly bound: OneWayBound | null;
}

/**
 * Judges an assignment by the cases through which it was found.
 *
 * 1. It is valid: each match is allowed, no mentor has more mentees than places, and nobody is paired both ways.
 * 2. Each case that was not split has an assignment that is proved to be the best in it (see `faultsOfProof`), where
 *    people may mentor each other.
 * 3. Every assignment in which nobody is paired both ways is allowed in one of the cases (`leavesOf`). So none has
 *    greater merits than the greatest of theirs. An assignment with merits as great is the best there is.
 */
function judgeCases(
  problem: ProvableProblem,
  roles: TwoRoles,
  mentorOf: Int32Array,
  branches: Branches,
  isFair: boolean,
): Judged {
  const valued = { priorities: problem.priorities, scoreOf: problem.scoreOf, isFair };
  const faults = assignmentFaults(problem, roles, mentorOf); // 1
  for (const branch of branches)
    if ('pair' in branch && branch.pair.some((mentee) => (roles.asMentor[mentee] ?? -1) === -1))
      return { faults: [...faults, 'a case speaks of somebody who has one role only'], bound: null };
  let greatest: Merits | null = null;
  for (const { leaf, without } of leavesOf(branches, roles)) {
    const best = Int32Array.from(leaf.mentorOf);
    const proof: Proof = leaf;
    if (isFair && leaf.fair === undefined) faults.push('nothing proves that a case is fair');
    faults.push(...faultsOfProof(restricted(problem, without), best, proof)); // 2
    if (faults.length > 0) continue; // a pair that is not allowed has no score, and so no merits
    const merits = meritsOf(best, valued);
    if (greatest === null || compareMerits(merits, greatest) > 0) greatest = merits;
  }
  if (faults.length > 0 || greatest === null) return { faults, bound: null };
  const own = meritsOf(mentorOf, valued);
  if (compareMerits(own, greatest) >= 0) return { faults, bound: null }; // 3
  const isCounted = greatest.length > 1;
  return {
    faults,
    bound: {
      matched: isCounted ? Number(greatest[0]) : null,
      isSameServed: own.slice(0, -1).every((one, k) => one === greatest[k]),
      total: numberIfExact(greatest.at(-1)!),
    },
  };
}

function assignmentFaults(problem: ProvableProblem, roles: TwoRoles, mentorOf: Int32Array): string[] {
  const faults: string[] = [];
  const used = problem.places.map(() => 0);
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor === -1) continue;
    if (Number.isNaN(problem.scoreOf(mentee, mentor)))
      faults.push(`match ${mentee}–${mentor} is not allowed`);
    used[mentor]!++;
  }
  for (const [mentor, count] of used.entries())
    if (count > problem.places[mentor]!)
      faults.push(`mentor ${mentor} has ${count} mentees and ${problem.places[mentor]} places`);
  return [...faults, ...mutualFaults(mentorOf, roles)];
}

function mutualFaults(mentorOf: Int32Array, roles: TwoRoles): string[] {
  return mutualPairs(mentorOf, roles).map(([one, other]) => `mentees ${one} and ${other} mentor each other`);
}

/** The problem without some of its pairs. */
function restricted(problem: ProvableProblem, without: PairSet): ProvableProblem {
  const isOut = (mentee: number, mentor: number): boolean => without.get(mentee)?.has(mentor) === true;
  return {
    ...problem,
    scoreOf: (mentee, mentor) => (isOut(mentee, mentor) ? NaN : problem.scoreOf(mentee, mentor)),
    dearAt: (prices, least) => {
      const eachDear = problem.dearAt(prices, least);
      return (mentee, see) =>
        eachDear(mentee, (mentor, score) => {
          if (!isOut(mentee, mentor)) see(mentor, score);
        });
    },
  };
}

/** Returns the proof of a plan as one result, whether or not it has cases. */
export function judgeProof(
  problem: ProvableProblem,
  roles: TwoRoles | null,
  mentorOf: Int32Array,
  plan: Pick<ProposalPlan, 'prices' | 'fair' | 'branches' | 'objective'>,
): Judged {
  if (plan.branches !== undefined && roles !== null)
    return judgeCases(problem, roles, mentorOf, plan.branches, plan.objective === 'fair');
  const faults = faultsOfProof(problem, mentorOf, plan);
  return { faults: roles === null ? faults : [...faults, ...mutualFaults(mentorOf, roles)], bound: null };
}
