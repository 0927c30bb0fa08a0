/** What `mentor match --keep` takes over from the open proposal besides approvals. */
import { idOf } from '../../domain/reference.ts';
import type { Objective } from '../../matching/input/pair-context.ts';
import type { StoredProposal } from '../../store/matching/proposals.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';
import { isMadeFromScores } from './open-proposal.ts';

export interface KeptOfProposal {
  readonly objective: Objective;
  /** Mentees who are matched again, by number. */
  readonly again: readonly number[];
  /** The proposal whose scores are reused, where they came from a file. */
  readonly scoresOf: StoredProposal | undefined;
  /** What to say about it; `null` where only defaults are taken over. */
  readonly words: string | null;
}

/** The result without `--keep` or without an open proposal. */
export const NOTHING_KEPT: KeptOfProposal = {
  objective: 'default',
  again: [],
  scoresOf: undefined,
  words: null,
};

/** Returns what is taken over from a proposal, where neither scores nor an objective are given instead. */
export function keptOf(
  proposal: StoredProposal,
  plan: StoredPlan,
  given: { readonly scores?: readonly string[] | undefined; readonly objective?: Objective | undefined },
): KeptOfProposal {
  const isByScores = given.scores === undefined && isMadeFromScores(plan);
  const { objective } = plan;
  const isByObjective = given.objective === undefined && objective !== 'default';
  const said = [
    ...(isByScores ? ['by the scores of its file'] : []),
    ...(isByObjective ? [`under the objective ${objective}`] : []),
  ].join(' and ');
  return {
    objective,
    again: plan.again ?? [],
    scoresOf: isByScores ? proposal : undefined,
    words:
      said === ''
        ? null
        : `Matched like ${idOf('X', proposal.id)}, ${said}; without --keep mentor match begins afresh.`,
  };
}
