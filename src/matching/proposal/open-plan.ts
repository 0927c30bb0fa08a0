/** A proposal without the parts that are in confidence. */
import { CRITERIA } from '../criteria/index.ts';
import { type Confidence, criteriaInConfidence, isRuleInConfidence } from './in-confidence.ts';
import type { ProposalPlan } from './proposal-plan.ts';

/** Names the criteria because of which its matches show no points; empty where they show them. */
export type ShownPlan<P extends ProposalPlan = ProposalPlan> = P & {
  readonly pointsInConfidence: readonly string[];
};

/** Returns a plan as only the coordinator sees it, with everything in it. */
export function wholePlan<P extends ProposalPlan>(plan: P): ShownPlan<P> {
  return { ...plan, pointsInConfidence: [] };
}

/**
 * Returns a plan as anybody may see it. Where points of a criterion are in confidence (see {@link criteriaInConfidence}),
 * no match has any points. Missing values of what is in confidence are not told.
 *
 * A plan can be older than what people ask for today. Points other than the neutral ones for something private show that
 * somebody had asked when it was made.
 */
export function openPlan<P extends ProposalPlan>(plan: P, confidence: Confidence): ShownPlan<P> {
  const ofMatches = plan.matches[0]?.points.map(({ criterion }) => criterion) ?? [];
  const ofMissing = plan.missing.flatMap((one) => ('criterion' in one ? one.criterion : []));
  const labels = [...new Set([...ofMatches, ...ofMissing])];
  const told = criteriaInConfidence(labels, confidence);
  const hidden = labels.filter((label) => told.includes(label) || hasSaid(label, plan));
  return {
    ...plan,
    matches: hidden.length === 0 ? plan.matches : plan.matches.map((match) => ({ ...match, points: [] })),
    missing: plan.missing.filter((one) =>
      'rule' in one
        ? !isRuleInConfidence(one.rule, confidence.sensitiveFields)
        : !hidden.includes(one.criterion),
    ),
    pointsInConfidence: hidden,
  };
}

function hasSaid(label: string, { matches }: ProposalPlan): boolean {
  const criterion = CRITERIA.find(({ name }) => name === label);
  return (
    criterion?.isPrivateAmong !== undefined &&
    matches.some(({ points }) =>
      points.some((one) => one.criterion === label && one.points !== criterion.neutral),
    )
  );
}
