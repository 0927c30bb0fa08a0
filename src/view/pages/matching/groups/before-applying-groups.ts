/** What is shown before a proposal of groups becomes relationships. */
import { idOf } from '../../../../domain/reference.ts';
import type { Round } from '../../../../domain/round.ts';
import type { StoredGroupPlan } from '../../../../matching/groups/open-group-plan.ts';
import { type Block, type Document, textBlock } from '../../../document/document.ts';
import { plural } from '../../../words/words.ts';
import { STILL_HOLDS } from '../before-applying.ts';
import { personTextOf } from '../../people.ts';
import { countText, membersOf, type People } from './group-words.ts';

interface ToApply {
  readonly proposal: { readonly id: number };
  readonly plan: StoredGroupPlan;
  readonly round: Round;
  readonly people: People;
  /** The people of each lock on a group. */
  readonly locked: readonly (readonly number[])[];
  readonly isCurrent: boolean | null;
}

/** Up to this many people or sets are named under each heading. */
const MOST_NAMED = 8;

/** Returns how many relationships a proposal makes, which are locked, and who is left without one. */
export function beforeApplyingGroups({
  plan,
  round,
  people,
  locked,
  isCurrent,
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
  const { length: notReady } = plan.notReady;
  return {
    schema: 'match.before-applying/1',
    json: { proposal, matched: plan.summary.matched },
    blocks: [
      { kind: 'heading', text: `Proposal ${proposal}` },
      textBlock(
        `${plural(plan.groups.length, 'relationship')} in preparation (${countText(plan.groups)}), for ${round.name}, which ends on ${round.endsOn}.`,
      ),
      ...(isCurrent === true ? [] : [textBlock(STILL_HOLDS, 'warning')]),
      ...linesUnder('Locked together', kept.map(called)),
      ...linesUnder('Without a group', left),
      ...(notReady === 0
        ? []
        : [textBlock(`${plural(notReady, 'person is', 'people are')} not ready to be matched.`, 'muted')]),
    ],
  };
}

function linesUnder(title: string, lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_NAMED;
  return [
    { kind: 'heading', text: `${title}: ${lines.length}` },
    ...lines.slice(0, MOST_NAMED).map((line) => textBlock(line)),
    ...(more > 0 ? [textBlock(`and ${more} more: mentor match show lists them`, 'muted')] : []),
  ];
}
