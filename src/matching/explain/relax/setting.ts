/** A plan by position, used to ask how it could be different. */
import type { Participant } from '../../../domain/people/participant.ts';
import type { TwoRoles } from '../../one-way/two-roles.ts';
import type { PairRules } from '../../scoring/pair-rules.ts';
import type { ProposalPlan } from '../../proposal/proposal-plan.ts';
import { readyToAsk } from '../../proposal/best-matches.ts';
import type { MatchingInput, PairContext } from '../../input/pair-context.ts';
import type { Proved } from './one-more-place.ts';

/** The mentees who are not held and all mentors, by key, with what the plan gives them. */
export interface Setting extends Proved {
  readonly context: PairContext;
  readonly mentees: readonly Participant[];
  readonly mentors: readonly Participant[];
  /** Judges their pairs as if every mentor had a place. */
  readonly judge: PairRules;
  /** Those of both roles, where nobody may be their own mentor's mentor. */
  readonly roles: TwoRoles | null;
}

/** Returns the setting of a plan that was made from the input under the default objective. */
export function settingOf(
  input: MatchingInput,
  plan: ProposalPlan,
  scan: WebAssembly.Module | undefined,
): Setting {
  const { context, judge, problem, roles } = readyToAsk(input, scan);
  const { mentees, mentors } = context;
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  const mentorOf = new Int32Array(mentees.length).fill(-1);
  const menteesOf = mentors.map((): number[] => []);
  for (const { menteeId, mentorId } of plan.matches) {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    if (mentee === undefined || mentor === undefined) continue; // held
    mentorOf[mentee] = mentor;
    menteesOf[mentor]!.push(mentee);
  }
  return {
    context,
    mentees,
    mentors,
    kernel: problem.kernel,
    judge,
    roles,
    priorities: problem.priorities,
    places: problem.places,
    mentorOf,
    menteesOf,
    menteePrices: plan.prices.mentees,
    mentorPrices: plan.prices.mentors,
  };
}
