/** `mentor match verify` of a proposal of groups. */
import type { Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import type { GroupInput } from '../../../matching/groups/group-input.ts';
import type { GroupPlan } from '../../../matching/groups/group-plan.ts';
import { optimalGroupsText, servedNoun } from '../../../view/pages/matching/groups/group-words.ts';
import { plural } from '../../../view/words/words.ts';
import { requireProposal } from '../read-proposal.ts';
import { refuseUnproved } from '../refuse-unproved.ts';
import { openScores } from '../scores.ts';
import { loadGroups, requireCurrent } from './open-groups.ts';

/** Proves again that a proposal of groups is as good as it says. */
export async function verifyGroups(
  context: Context,
  given: string | undefined,
  scores: readonly string[] | undefined,
): Promise<void> {
  const files = await openScores(context, scores);
  const store = await context.store();
  const { proposal, plan, input } = store.read(() => {
    const loaded = loadGroups(store, requireProposal(store, given), files);
    requireCurrent(store, loaded);
    return loaded;
  });
  const id = idOf('X', proposal.id);
  refuseUnproved(id, await context.progress('Checking', () => faultsOf(input, plan)));
  const { mentees, mentors, peers, matched, optimal } = plan.summary;
  const noun = servedNoun(plan.format);
  const people = plural(noun === 'peer' ? peers : mentees, noun);
  await context.did(
    'match.verify/1',
    optimal === 'proved'
      ? `${id} is proved: no other groups of ${people} serve more, or longer waits, or score higher.`
      : `What ${id} says of itself is proved: ${optimalGroupsText(plan.summary)}.`,
    { proposal: id, optimal, matched },
    { mentees: noun === 'peer' ? peers : mentees, mentors },
  );
}

async function faultsOf(input: GroupInput, plan: GroupPlan): Promise<readonly string[]> {
  if (plan.format === 'peer') {
    const { faultsOfPeerPlan } = await import('../../../matching/groups/verify-peers.ts');
    return faultsOfPeerPlan(input, plan);
  }
  const { faultsOfGroupPlan } = await import('../../../matching/groups/verify-groups.ts');
  return faultsOfGroupPlan(input, plan);
}
