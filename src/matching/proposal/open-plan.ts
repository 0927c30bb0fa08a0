/** A proposal without the parts that are in confidence. */
import { CRITERIA } from '../criteria/index.ts';
import { type Confidence, criteriaInConfidence, isRuleInConfidence } from './in-confidence.ts';
import type { PlannedPoints, ProposalPlan } from './proposal-plan.ts';

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
  const open = openMissing(plan.missing, plan.matches, confidence);
  const isHidden = open.pointsInConfidence.length > 0;
  return {
    ...plan,
    matches: isHidden ? plan.matches.map((match) => ({ ...match, points: [] })) : plan.matches,
    ...open,
  };
}

interface WithPoints {
  readonly points: readonly PlannedPoints[];
}

/** Returns the criteria because of which pairs show no points, and the missing values that may be told. See {@link openPlan}. */
export function openMissing(
  missing: ProposalPlan['missing'],
  pairs: readonly WithPoints[],
  confidence: Confidence,
): Pick<ShownPlan, 'missing' | 'pointsInConfidence'> {
  const ofPairs = pairs[0]?.points.map(({ criterion }) => criterion) ?? [];
  const ofMissing = missing.flatMap((one) => ('criterion' in one ? one.criterion : []));
  const labels = [...new Set([...ofPairs, ...ofMissing])];
  const told = criteriaInConfidence(labels, confidence);
  const hidden = labels.filter((label) => told.includes(label) || hasSaid(label, pairs));
  return {
    missing: missing.filter((one) =>
      'rule' in one
        ? !isRuleInConfidence(one.rule, confidence.sensitiveFields)
        : !hidden.includes(one.criterion),
    ),
    pointsInConfidence: hidden,
  };
}

function hasSaid(label: string, pairs: readonly WithPoints[]): boolean {
  const criterion = CRITERIA.find(({ name }) => name === label);
  return (
    criterion?.isPrivateAmong !== undefined &&
    pairs.some(({ points }) =>
      points.some((one) => one.criterion === label && one.points !== criterion.neutral),
    )
  );
}
