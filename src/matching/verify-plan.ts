/** Checking a stored proposal again, from the people and the rules up. */
import { idOf } from '../domain/reference.ts';
import { violations } from './certificate.ts';
import { compileJudge, type PairJudge } from './pair-judge.ts';
import type { ProposalPlan } from './proposal-plan.ts';
import { byCandidateKey, prioritiesOf, worldOf } from './propose.ts';
import { formatUnits } from './units.ts';
import type { MatchingInput, World } from './world.ts';

/**
 * Lists what keeps a plan from being the best there is for an input; empty where it is proved.
 *
 * 1. Everybody matched is among those to be matched.
 * 2. The score of each match, and the total, are what the criteria or the file of scores give.
 * 3. The prices prove it, over every allowed pair: see `violations`.
 *
 * Pairs are judged one by one here, not by the columns that the solver is fed with. Time O(n m) for n mentees
 * and m mentors.
 */
export function faultsOfPlan(input: MatchingInput, plan: ProposalPlan): string[] {
  const mentees = input.mentees.toSorted(byCandidateKey);
  const mentors = input.mentors.toSorted(byCandidateKey);
  const world = worldOf(input, mentees, mentors);
  const judge = compileJudge(input, world);
  const positions = positionsOf(plan, world);
  if ('faults' in positions) return positions.faults; // 1
  return [
    ...scoreFaults(plan, positions.matches, judge), // 2
    ...violations({
      priorities: prioritiesOf(mentees), // 3
      places: world.places,
      eachAllowed: (mentee, see) => {
        for (const mentor of judge.candidatesOf(mentee)) {
          const score = judge.scoreOf(mentee, mentor);
          if (!Number.isNaN(score)) see(mentor, score);
        }
      },
      matches: positions.matches,
      menteePrices: plan.prices.mentees,
      mentorPrices: plan.prices.mentors,
    }),
  ];
}

type Positions = readonly (readonly [mentee: number, mentor: number])[];

function positionsOf(plan: ProposalPlan, world: World): { matches: Positions } | { faults: string[] } {
  const menteeAt = new Map(world.mentees.map((person, at) => [person.id, at]));
  const mentorAt = new Map(world.mentors.map((person, at) => [person.id, at]));
  const faults: string[] = [];
  const matches = plan.matches.map(({ menteeId, mentorId }) => {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    if (mentee === undefined) faults.push(`${idOf('P', menteeId)} is not a mentee to be matched`);
    if (mentor === undefined) faults.push(`${idOf('P', mentorId)} is not a mentor to be matched`);
    return [mentee ?? -1, mentor ?? -1] as const;
  });
  return faults.length > 0 ? { faults } : { matches };
}

function scoreFaults(plan: ProposalPlan, matches: Positions, judge: PairJudge): string[] {
  const shown = (units: number): string =>
    Number.isNaN(units) ? 'none, for the pair is not allowed' : formatUnits(units, plan.decimals);
  const faults = plan.matches.flatMap((match, at) => {
    const [mentee = -1, mentor = -1] = matches[at] ?? [];
    const score = judge.scoreOf(mentee, mentor);
    const pair = `${idOf('P', match.menteeId)} with ${idOf('P', match.mentorId)}`;
    return score === match.score ? [] : [`${pair}: the score is ${shown(score)}, not ${shown(match.score)}`];
  });
  const total = plan.matches.reduce((sum, match) => sum + BigInt(match.score), 0n);
  return total === BigInt(plan.summary.total)
    ? faults
    : [...faults, 'the total is not the sum of the scores'];
}
