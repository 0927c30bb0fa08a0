/** A proposal of groups without the parts that are in confidence, and how it is kept. */
import type { Absence } from '../input/absence.ts';
import { CRITERIA } from '../criteria/index.ts';
import { type Confidence, criteriaInConfidence, isRuleInConfidence } from '../proposal/in-confidence.ts';
import type { GroupPlan, PairInGroup } from './group-plan.ts';

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
  const ofPairs = pairs[0]?.points.map(({ criterion }) => criterion) ?? [];
  const ofMissing = plan.missing.flatMap((one) => ('criterion' in one ? one.criterion : []));
  const labels = [...new Set([...ofPairs, ...ofMissing])];
  const told = criteriaInConfidence(labels, confidence);
  const hidden = labels.filter((label) => told.includes(label) || hasSaid(label, pairs));
  return {
    ...plan,
    groups:
      hidden.length === 0
        ? plan.groups
        : plan.groups.map((group) => ({
            ...group,
            pairs: group.pairs.map((pair) => ({ ...pair, points: [] })),
          })),
    missing: plan.missing.filter((one) =>
      'rule' in one
        ? !isRuleInConfidence(one.rule, confidence.sensitiveFields)
        : !hidden.includes(one.criterion),
    ),
    pointsInConfidence: hidden,
  };
}

/** A plan can be older than what people ask for today: points other than the neutral ones tell that somebody had asked. */
function hasSaid(label: string, pairs: readonly PairInGroup[]): boolean {
  const criterion = CRITERIA.find(({ name }) => name === label);
  return (
    criterion?.isPrivateAmong !== undefined &&
    pairs.some(({ points }) =>
      points.some((one) => one.criterion === label && one.points !== criterion.neutral),
    )
  );
}
