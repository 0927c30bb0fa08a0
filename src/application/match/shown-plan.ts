/** A stored plan in the form that may be shown. */
import type { ProposalPerson } from '../../domain/people/participant.ts';
import { openPlan, type ShownPlan, wholePlan } from '../../matching/proposal/open-plan.ts';
import { loadSensitiveFields } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';

/** For `command.option(...CONFIDENTIAL_POINTS)`, where matches are shown with the points that make up their scores. */
export const CONFIDENTIAL_POINTS = [
  '--confidential',
  'show points and reasons too that tell whom people asked for or avoid, or what is in sensitive fields',
] as const;

/** Returns a plan in full, or without its confidential parts. Call it inside `store.read`. */
export function shownPlan(
  store: Store,
  plan: StoredPlan,
  people: ReadonlyMap<number, ProposalPerson>,
  isInConfidence: boolean,
): ShownPlan<StoredPlan> {
  if (isInConfidence) return wholePlan(plan);
  return openPlan(plan, { sensitiveFields: loadSensitiveFields(store), everyone: [...people.values()] });
}
