/** A group of peers as a proposal has it. */
import type { PlannedPoints } from '../proposal/proposal-plan.ts';
import type { PairInGroup, PlannedGroup } from './group-plan.ts';
import type { PeerSettings } from './group-settings.ts';
import type { JudgedPeers } from './peer-pool.ts';
import { symmetricScore, unitOf } from './peer-scores.ts';

/**
 * Returns a group with the scores of its pairs. The rules are not asked.
 *
 * @param members by position
 */
export function plannedPeers(
  { context, judge, scores }: Pick<JudgedPeers, 'context' | 'judge' | 'scores'>,
  settings: PeerSettings,
  members: readonly number[],
): PlannedGroup {
  const isExternal = scores !== null;
  const unit = unitOf(settings, isExternal);
  const inOrder = members.toSorted((a, b) => a - b);
  const pairs = inOrder.flatMap((one, at) =>
    inOrder.slice(at + 1).map((other): PairInGroup => {
      const [there, back] = [judge.rawScoreOf(one, other), judge.rawScoreOf(other, one)];
      return {
        ids: [context.mentees[one]!.id, context.mentees[other]!.id],
        score: unit * symmetricScore(there, back, settings.symmetric, isExternal),
        points: pointsOf(
          judge,
          one,
          other,
          settings.symmetric === 'mean' ? 'mean' : there <= back ? 'there' : 'back',
        ),
      };
    }),
  );
  return {
    format: 'peer',
    mentorIds: [],
    menteeIds: [],
    peerIds: inOrder.map((at) => context.mentees[at]!.id),
    score: pairs.reduce((sum, { score }) => sum + score, 0),
    pairs,
  };
}

/** The points of both directions' mean, or of the direction whose score counts. */
function pointsOf(
  { criteria }: JudgedPeers['judge'],
  one: number,
  other: number,
  which: 'mean' | 'there' | 'back',
): readonly PlannedPoints[] {
  return criteria.map(({ criterion, label, weight, pointsOf: pointsBetween }) => {
    const there = pointsBetween(one, other) ?? criterion.neutral;
    const back = pointsBetween(other, one) ?? criterion.neutral;
    return {
      criterion: label,
      points: which === 'mean' ? (there + back) / 2 : which === 'there' ? there : back,
      weight,
    };
  });
}
