/** Why mentees are unmatched, and the smallest single change that would match each of them. */
import type { Reading } from '../explain-pair.ts';
import type { ProposalPlan } from '../../proposal/proposal-plan.ts';
import type { Asked } from '../../proposal/propose.ts';
import type { MatchingInput } from '../../input/pair-context.ts';
import { relaxedByPlace } from './by-place.ts';
import { relaxedByRule } from './by-rule.ts';
import { closedSetOf } from './closed-set.ts';
import { MOST_RELAXATIONS, type Relaxation } from './relaxation.ts';
import { type Setting, settingOf } from './setting.ts';

/** People who compete for too few places. By key. */
export interface TooFewPlaces {
  readonly menteeIds: readonly number[];
  readonly mentors: readonly { readonly mentorId: number; readonly places: number }[];
  readonly places: number;
  /** Whether these mentors have further places that are locked. */
  readonly isBesideLocks: boolean;
}

export interface ExplainedMentee {
  readonly menteeId: number;
  /** The people with whom they compete; `null` where they are allowed no mentor. */
  readonly tooFewPlaces: TooFewPlaces | null;
  /** Cheapest first, three at most; empty where no single change helps. */
  readonly relaxations: readonly Relaxation[];
}

/** Steps of progress: the search takes a step or two, and each rule tried takes one. */
const STEPS = 10;

/**
 * Explains mentees whom a plan leaves unmatched.
 *
 * 1. Find the people who share too few places with each of them (`closed-set.ts`).
 * 2. Try one more place with each mentor. A place is the cheapest change, as it gives up no rule. The fewest moves come
 *    first, then the greatest total, then the mentor's key (`by-place.ts`).
 * 3. For those whom no place would match, try one rule less (`by-rule.ts`).
 *
 * Some things are never given up: what people asked for in private, consent, that nobody mentors themselves, and rules
 * that protect people (line managers, assessors, training). Whatever else is in confidence (that two are kept apart, a
 * rule on a sensitive field) is given up only where it is read in confidence.
 *
 * @param plan made from the input unchanged, under the default objective
 * @param menteeIds unmatched in the plan
 * @returns in the order of `menteeIds`
 */
export function explainUnmatched(
  input: MatchingInput,
  plan: ProposalPlan,
  menteeIds: readonly number[],
  { report = () => undefined, scan, isInConfidence = false }: Omit<Asked, 'absences'> & Reading = {},
): ExplainedMentee[] {
  if (menteeIds.length === 0) return [];
  const setting = settingOf(input, plan, scan);
  report(1, STEPS);
  const places = relaxedByPlace(plan, setting, menteeIds);
  report(2, STEPS);
  const others = relaxedByRule(
    input,
    plan,
    setting,
    menteeIds.filter((id) => !places.has(id)),
    { scan, isInConfidence, report: (done, total) => report(2 + ((STEPS - 3) * done) / total, STEPS) },
  );
  report(STEPS - 1, STEPS);
  const positionOf = new Map(setting.mentees.map(({ id }, at) => [id, at]));
  const isBesideLocks = plan.matches.some(({ heldBy }) => heldBy !== undefined);
  return menteeIds.map((menteeId) => ({
    menteeId,
    tooFewPlaces: tooFewPlaces(positionOf.get(menteeId)!, setting, isBesideLocks),
    relaxations: (places.get(menteeId) ?? others.get(menteeId) ?? []).slice(0, MOST_RELAXATIONS),
  }));
}

function tooFewPlaces(mentee: number, setting: Setting, isBesideLocks: boolean): TooFewPlaces | null {
  const closed = closedSetOf(mentee, setting.kernel, setting.places, setting.menteesOf);
  if (closed === null) return null;
  return {
    menteeIds: closed.mentees.map((at) => setting.mentees[at]!.id),
    mentors: closed.mentors.map((at) => ({
      mentorId: setting.mentors[at]!.id,
      places: setting.places[at]!,
    })),
    places: closed.places,
    isBesideLocks,
  };
}
