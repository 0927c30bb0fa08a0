/** A proposal of groups without the parts that are in confidence, and how it is kept. */
import type { Absence } from '../input/absence.ts';
import type { Confidence } from '../proposal/in-confidence.ts';
import { openMissing } from '../proposal/open-plan.ts';
import type { GroupPlan } from './group-plan.ts';

/** A plan as it is kept: with those who took no part when it was made. */
export interface StoredGroupPlan extends GroupPlan {
  readonly absences: readonly Absence[];
  /** Mentees who are matched once more in their round. */
  readonly again: readonly number[];
  readonly notReady: readonly { readonly participantId: number; readonly missing: readonly string[] }[];
  /** The approvals that it keeps, each the numbers of its people. */
  readonly kept: readonly (readonly number[])[];
}

/** Names the criteria because of which its pairs show no points; empty where they show them. */
export type ShownGroupPlan<P extends GroupPlan = StoredGroupPlan> = P & {
  readonly pointsInConfidence: readonly string[];
};

/** Returns whether a plan as it is kept is one of groups. */
export function isGroupPlan(plan: object): plan is StoredGroupPlan {
  return 'groups' in plan;
}

/** Returns a plan as anybody may see it: see `openPlan`, which does the same for a proposal of pairs. */
export function openGroupPlan<P extends GroupPlan>(plan: P, confidence: Confidence): ShownGroupPlan<P> {
  const pairs = plan.groups.flatMap((group) => group.pairs);
  const open = openMissing(plan.missing, pairs, confidence);
  return {
    ...plan,
    groups:
      open.pointsInConfidence.length === 0
        ? plan.groups
        : plan.groups.map((group) => ({
            ...group,
            pairs: group.pairs.map((pair) => ({ ...pair, points: [] })),
          })),
    ...open,
  };
}
