/** A plan by position, used to ask how it could be different. */
import type { Participant } from '../../../domain/people/participant.ts';
import { chooseKernel } from '../../kernel/choose-kernel.ts';
import { placeLocks } from '../../input/locks.ts';
import { type TwoRoles, twoRolesOf } from '../../one-way/two-roles.ts';
import { compilePairRules, isOneWay, type PairRules } from '../../scoring/pair-rules.ts';
import type { ProposalPlan } from '../../proposal/proposal-plan.ts';
import {
  type MatchingInput,
  type PairContext,
  pairContextOf,
  prioritiesOf,
} from '../../input/pair-context.ts';
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

/** Returns the setting of a plan that was made from the input. */
export function settingOf(
  input: MatchingInput,
  plan: ProposalPlan,
  scan: WebAssembly.Module | undefined,
): Setting {
  const { mentees, mentors } = placeLocks(input);
  // A mentor without a place would be allowed nobody, but the question is what one more place would bring.
  const open = mentors.map((one) => ({ ...one, places: Math.max(1, one.places) }));
  const context = pairContextOf(input, mentees, open);
  const menteeAt = new Map(context.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(context.mentors.map(({ id }, at) => [id, at]));
  const mentorOf = new Int32Array(mentees.length).fill(-1);
  const menteesOf = mentors.map((): number[] => []);
  for (const { menteeId, mentorId } of plan.matches) {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    if (mentee === undefined || mentor === undefined) continue; // held
    mentorOf[mentee] = mentor;
    menteesOf[mentor]!.push(mentee);
  }
  const judge = compilePairRules(input, context);
  return {
    context,
    mentees: context.mentees,
    mentors: context.mentors,
    kernel: chooseKernel(judge, context, input.scores !== null, scan).kernel,
    judge,
    roles: isOneWay(judge) ? twoRolesOf(context) : null,
    priorities: prioritiesOf(mentees, 'default'),
    places: mentors.map(({ places }) => Math.max(0, places)),
    mentorOf,
    menteesOf,
    menteePrices: plan.prices.mentees,
    mentorPrices: plan.prices.mentors,
  };
}
