/** A proposal of groups, as a document. */
import { idOf } from '../../../../domain/reference.ts';
import { capitalised, sentence } from '../../../../domain/words/text.ts';
import type { OtherWay, PlannedGroup } from '../../../../matching/groups/group-plan.ts';
import type { ShownGroupPlan, StoredGroupPlan } from '../../../../matching/groups/open-group-plan.ts';
import { shortUnits } from '../../../../matching/input/units.ts';
import { type Block, type Document, textBlock } from '../../../document/document.ts';
import { type Field, listing, type Listing } from '../../../document/result.ts';
import { percent, plural } from '../../../words/words.ts';
import { notesBeside } from '../beside-proposal.ts';
import { afterNoMatch, missingText } from '../proposal.ts';
import { personTextOf } from '../../people.ts';
import {
  askedText,
  countText,
  groupScoreText,
  groupText,
  optimalGroupsText,
  type People,
  servedNoun,
  sharedText,
  slotText,
} from './group-words.ts';
import { memberRows } from '../../../files/group-rows.ts';
import { documentJson, type ShownGroup } from './group-json.ts';
import type { GroupTelling } from './group-telling.ts';
import { timesNotGivenBlocks } from './who-gave-no-time.ts';
import { unplacedBlocks, unplacedList } from './without-group.ts';

/** `proposed`: as it is made; `weakest`: the groups with the lowest mean score first. */
export type GroupView = 'proposed' | 'weakest' | 'unmatched';

/** Returns what comes after a proposal of groups. */
export function afterGroups(plan: StoredGroupPlan): string {
  return plan.groups.length > 0 ? 'mentor match review, or mentor match apply' : afterNoMatch(plan);
}

/** Returns a proposal of groups; the JSON is the same in every view. */
export function groupProposalDocument(
  id: number,
  plan: ShownGroupPlan,
  view: GroupView,
  telling: GroupTelling,
): Document {
  const { summary } = plan;
  const noun = servedNoun(plan.format);
  const served = noun === 'peer' ? summary.peers : summary.mentees;
  const mentors = summary.mentors === 0 ? '' : `, with ${plural(summary.mentors, 'mentor')} to choose from`;
  const blocks: Block[] = [
    { kind: 'heading', text: `Proposal ${idOf('X', id)}: ${askedText(plan.settings)}` },
    textBlock(
      `Placed ${summary.matched} of ${plural(served, noun)} (${percent(summary.matched, served)}) in ${countText(plan.groups)}${mentors}.`,
    ),
    textBlock(scoreText(plan), 'muted'),
    ...(plan.otherWay === undefined ? [] : [textBlock(otherWayText(plan, plan.otherWay), 'muted')]),
    ...timesNotGivenBlocks(plan.timesNotGiven, telling.people),
  ];
  const shown = plan.groups
    .map((group, at) => ({ group, shared: telling.shared[at] ?? [] }))
    .toSorted((a, b) => (view === 'weakest' ? mean(a.group) - mean(b.group) : 0));
  if (view === 'unmatched') blocks.push(...unplacedBlocks(plan.unmatched, telling, served, noun));
  else blocks.push(...groupBlocks(shown, plan, telling.people));
  return {
    schema: 'match/1',
    get json() {
      return documentJson(id, plan, telling);
    },
    blocks,
    notes: notesBeside(plan, telling.people, view === 'unmatched', {
      words: 'who have no group',
      blocksOf: (some) => unplacedBlocks(some, telling, plan.unmatched.length, noun),
    }),
    get table() {
      return view === 'unmatched'
        ? unplacedList(plan.unmatched, telling).table
        : memberRows({ ...plan, groups: shown.map(({ group }) => group) }, telling.people).table;
    },
  };
}

/** Says what the other way of making a mixed proposal would give, so that what was given up is seen. */
function otherWayText({ decimals }: StoredGroupPlan, other: OtherWay): string {
  const { way, matched, oneToOne, groups, total } = other;
  const found = `${plural(matched, 'mentee')} placed, ${oneToOne} of them one to one, in ${plural(groups, 'group')}; a total of ${shortUnits(BigInt(total), decimals)}`;
  return way === 'together'
    ? `The best of all together: ${found} (--way together).`
    : `One-to-one pairs first: ${found} (--way one-to-one-first).`;
}

function mean({ score, pairs }: PlannedGroup): number {
  return pairs.length === 0 ? 0 : score / pairs.length;
}

function scoreText({ summary, decimals, missing }: StoredGroupPlan): string {
  const told = sentence(optimalGroupsText(summary));
  if (summary.lowest === null || summary.mean === null) return told;
  const small =
    summary.underWished === 0 ? '' : ` ${plural(summary.underWished, 'circle')} smaller than wished.`;
  return `Mean score of a pair ${shortUnits(summary.mean, decimals)}, lowest ${shortUnits(summary.lowest, decimals)}. ${told}${small}${missingText(missing)}`;
}

/** Circles and panels have a block each; pairs, of which there are many, are the rows of one table. */
function groupBlocks(shown: readonly ShownGroup[], plan: StoredGroupPlan, people: People): Block[] {
  if (shown.length === 0) return [textBlock('Nobody can be placed.')];
  const pairs = shown.filter(({ group }) => group.format === 'peer' || group.format === 'one-to-one');
  const others = shown.filter(({ group }) => group.format === 'circle' || group.format === 'panel');
  return [
    ...others.flatMap((one) => blocksOfGroup(one, plan, people)),
    ...(pairs.length === 0 ? [] : [pairsList(pairs, plan, people).block]),
  ];
}

/** Returns one circle or panel: who is in it, when they meet, how good it is, what they share. */
export function blocksOfGroup({ group, shared }: ShownGroup, plan: StoredGroupPlan, people: People): Block[] {
  const called = (ids: readonly number[]): string => ids.map((id) => personTextOf(id, people)).join(', ');
  const size = group.format === 'panel' ? group.mentorIds.length : group.menteeIds.length;
  const share = sharedText(shared);
  return [
    { kind: 'heading', text: capitalised(groupText(group, people)) },
    {
      kind: 'fields',
      fields: [
        group.format === 'panel'
          ? [plural(size, 'mentor'), called(group.mentorIds)]
          : [plural(size, 'mentee'), called(group.menteeIds)],
        ...(group.slot === undefined ? [] : [['Time', slotText(group.slot)] as const]),
        ['Score', groupScoreText(group, plan, people)],
        ['Share', share === '' ? 'nothing that the programme knows' : share],
        ...(group.heldBy === undefined
          ? []
          : [['Held by', group.heldBy === 'lock' ? 'a lock' : 'an approval'] as const]),
      ],
    },
  ];
}

function pairsList(shown: readonly ShownGroup[], plan: StoredGroupPlan, people: People): Listing {
  const isPeers = shown[0]?.group.format === 'peer';
  const names = (ids: readonly number[]): string => ids.map((id) => personTextOf(id, people)).join(', ');
  const hasHeld = shown.some(({ group }) => group.heldBy !== undefined);
  const held: Field<ShownGroup> = {
    key: 'held_by',
    label: 'Held by',
    give: 0,
    of: ({ group }) => group.heldBy ?? null,
  };
  return listing(
    shown,
    [
      {
        key: 'one',
        label: isPeers ? 'Peer' : 'Mentee',
        of: ({ group }) => names(isPeers ? group.peerIds.slice(0, 1) : group.menteeIds),
      },
      {
        key: 'other',
        label: isPeers ? 'With' : 'Mentor',
        of: ({ group }) => names(isPeers ? group.peerIds.slice(1) : group.mentorIds),
      },
      {
        key: 'score',
        label: 'Score',
        align: 'right',
        give: 0,
        of: ({ group }) => shortUnits(group.score, plan.decimals),
      },
      { key: 'shared', label: 'Share', give: 2, spare: 1, of: ({ shared }) => sharedText(shared) },
      ...(hasHeld ? [held] : []),
    ],
    { title: isPeers ? 'Peers' : 'One-to-one' },
  );
}
