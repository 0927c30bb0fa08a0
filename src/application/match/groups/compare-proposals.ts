/** `mentor match compare` where one of the two proposals is of groups. */
import type { Context } from '../../../context.ts';
import { byKey } from '../../../domain/people/participant.ts';
import { compareCompanions } from '../../../matching/groups/explain/compare-groups.ts';
import type { ProposalPlan } from '../../../matching/proposal/proposal-plan.ts';
import { isGroupPlan, type StoredGroupPlan } from '../../../matching/groups/open-group-plan.ts';
import type { Store } from '../../../store/store.ts';
import { textBlock } from '../../../view/document/document.ts';
import { listing } from '../../../view/document/result.ts';
import { changeFields } from '../../../view/pages/matching/groups/companion-changes.ts';
import { plural } from '../../../view/words/words.ts';
import { loadPeople, requireProposal } from '../read-proposal.ts';

/** Shows who has somebody else in the second of two proposals, whatever their formats. */
export async function compareGroups(
  context: Context,
  first: string,
  second: string,
  isNamed: boolean,
): Promise<void> {
  const { before, after, people } = await context.read((store) => ({
    before: planOf(store, first),
    after: planOf(store, second),
    people: loadPeople(store),
  }));
  const keyOf = (id: number): string => people.get(id)?.key ?? '';
  const changes = compareCompanions(before, after).sort((a, b) =>
    byKey({ key: keyOf(a.participantId) }, { key: keyOf(b.participantId) }),
  );
  const differing = listing(changes, changeFields(people, 'Before', 'After'), {
    whenEmpty: 'Everybody has the same people.',
  });
  const which = isNamed ? '' : `From ${first} to ${second}: `;
  const matched = `${before.summary.matched} placed before, ${after.summary.matched} after`;
  await context.show({
    schema: 'match.compare.group/1',
    json: {
      before: { proposal: first.toUpperCase(), ...countsOf(before) },
      after: { proposal: second.toUpperCase(), ...countsOf(after) },
      changes: differing.json,
    },
    blocks: [
      textBlock(
        `${which}${plural(changes.length, 'person is', 'people are')} treated differently; ${matched}.`,
      ),
      differing.block,
    ],
  });
}

function planOf(store: Store, given: string): StoredGroupPlan | ProposalPlan {
  return JSON.parse(requireProposal(store, given).plan) as StoredGroupPlan | ProposalPlan;
}

function countsOf(plan: StoredGroupPlan | ProposalPlan): {
  format: string;
  matched: number;
  unmatched: number;
} {
  const { matched, unmatched } = plan.summary;
  return { format: isGroupPlan(plan) ? plan.format : 'one-to-one', matched, unmatched };
}
