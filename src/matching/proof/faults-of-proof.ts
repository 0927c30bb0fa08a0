/** What has to be proved of a proposal under each objective. It shares no code with the solver. */
import { boundFaults, type Claim, violations } from './certificate.ts';
import type { PlanPrices, ProposalPlan } from '../proposal/proposal-plan.ts';

/** The problem that a proposal answers, apart from what is held. */
export interface ProvableProblem extends Pick<Claim, 'priorities' | 'places' | 'order' | 'scoreOf'> {
  /**
   * Returns a function that calls back at least for each allowed pair that scores at least so much and is worth more than
   * the prices of the two.
   */
  readonly dearAt: (prices: PlanPrices, least: number) => Claim['eachDear'];
}

/** The parts of a plan that prove it. */
export type Proof = Pick<ProposalPlan, 'prices' | 'fair'>;

/**
 * Lists why an assignment is not proved to be the best; empty where it is.
 *
 * 1. The prices prove that nothing is worth more: see `violations`. Under the objective `fair` this covers the pairs from
 *    the lowest score on.
 * 2. Under `fair`, prices for all pairs prove that nobody else could be served: nothing has a greater sum of priorities.
 * 3. Under `fair`, prices for the pairs above the lowest score prove that these do not serve as many, or not those who
 *    waited as long: no assignment of them alone has as great a sum of priorities. So the lowest score is as high as it
 *    can be.
 *
 * @param mentorOf the mentor of each mentee who is not held, −1 where unmatched
 */
export function faultsOfProof(problem: ProvableProblem, mentorOf: Int32Array, proof: Proof): string[] {
  const least = proof.fair?.least ?? -Infinity;
  const claimOf = (prices: PlanPrices, from: number): Omit<Claim, 'matches'> => ({
    priorities: problem.priorities,
    places: problem.places,
    order: problem.order ?? null,
    scoreOf: (mentee, mentor) => {
      const score = problem.scoreOf(mentee, mentor);
      return score >= from ? score : NaN;
    },
    eachDear: problem.dearAt(prices, from),
    menteePrices: prices.mentees,
    mentorPrices: prices.mentors,
  });
  const matches = [...mentorOf.entries()].filter(([, mentor]) => mentor !== -1);
  const faults = [...violations({ ...claimOf(proof.prices, least), matches })]; // 1
  if (proof.fair === undefined) return faults;
  const { ofAll, above } = proof.fair;
  const served = matches.reduce((sum, [mentee]) => sum + BigInt(problem.priorities[mentee] ?? 0), 0n);
  const lowest = matches.reduce((low, pair) => Math.min(low, problem.scoreOf(...pair)), Infinity);
  if (matches.length > 0 && lowest !== proof.fair.least)
    faults.push(`the lowest score is ${lowest}, not ${proof.fair.least}`);
  faults.push(...boundFaults(claimOf(ofAll, -Infinity), served).map((fault) => `of all pairs: ${fault}`)); // 2
  if (above !== null)
    faults.push(
      ...boundFaults(claimOf(above, lowest + 1), served - 1n).map((fault) => `above the lowest: ${fault}`),
    ); // 3
  else if (matches.length > 0) faults.push('nothing proves that the lowest score is as high as it can be');
  return faults;
}
