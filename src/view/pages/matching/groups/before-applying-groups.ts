/** What is shown before a proposal of groups becomes relationships. */
import { idOf } from '../../../../domain/reference.ts';
import type { Round } from '../../../../domain/round.ts';
import type { StoredGroupPlan } from '../../../../matching/groups/open-group-plan.ts';
import { type Document, textBlock } from '../../../document/document.ts';
import { plural } from '../../../words/words.ts';
import { linesUnder, notReadyBlocks, STILL_HOLDS } from '../before-applying.ts';
import { personTextOf } from '../../people.ts';
import { countText, membersOf, type People } from './group-words.ts';

interface ToApply {
  readonly proposal: { readonly id: number };
  readonly plan: StoredGroupPlan;
  readonly round: Round;
  readonly people: People;
  /** The people of each lock on a group. */
  readonly locked: readonly (readonly number[])[];
  readonly isChanged: boolean;
}

/** Returns how many relationships a proposal makes, which are locked, and who is left without one. */
export function beforeApplyingGroups({
  plan,
  round,
  people,
  locked,
  isChanged,
  ...shown
}: ToApply): Document {
  const proposal = idOf('X', shown.proposal.id);
  const called = (ids: readonly number[]): string => ids.map((id) => personTextOf(id, people)).join(', ');
  const kept = locked.filter((ids) =>
    plan.groups.some((group) => ids.every((id) => membersOf(group).includes(id))),
  );
  const left = plan.unmatched.map(
    ({ participantId, reason }) => `${personTextOf(participantId, people)}: ${reason}`,
  );
  return {
    schema: 'match.before-applying/1',
    json: { proposal, matched: plan.summary.matched },
    blocks: [
      { kind: 'heading', text: `Proposal ${proposal}` },
      textBlock(
        `${plural(plan.groups.length, 'relationship')} in preparation (${countText(plan.groups)}), for ${round.name}, which ends on ${round.endsOn}.`,
      ),
      ...(isChanged ? [textBlock(STILL_HOLDS, 'warning')] : []),
      ...linesUnder('Locked together', kept.map(called)),
      ...linesUnder('Without a group', left),
      ...notReadyBlocks(plan.notReady.length),
    ],
  };
}
