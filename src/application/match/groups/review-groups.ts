/** `mentor match review` of a proposal of groups: group by group, a question each. */
import type { Context } from '../../../context.ts';
import { type Decision, peopleKey } from '../../../domain/decision.ts';
import { idOf } from '../../../domain/reference.ts';
import { capitalised, shellLine } from '../../../domain/words/text.ts';
import { Failure } from '../../../errors.ts';
import type { PlannedGroup } from '../../../matching/groups/group-plan.ts';
import { formatUnits } from '../../../matching/input/units.ts';
import { loadGroupDecisions } from '../../../store/matching/group-decisions.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import type { Store } from '../../../store/store.ts';
import { type Block, textBlock } from '../../../view/document/document.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import { blocksOfGroup } from '../../../view/pages/matching/groups/group-proposal.ts';
import { groupText, meanOf, membersOf } from '../../../view/pages/matching/groups/group-words.ts';
import { personJsonOf, personTextOf } from '../../../view/pages/people.ts';
import { plural } from '../../../view/words/words.ts';
import { requireProposal } from '../read-proposal.ts';
import { madeText, stopped } from '../review/told-made.ts';
import { approveGroup } from './approve-groups.ts';
import { findGroupInRound, keepApart } from './decide-group.ts';
import { lockGroup } from './lock-group.ts';
import { type LoadedGroups, loadGroups, requireCurrent } from './open-groups.ts';
import { sharedOfGroup, shownGroupPlan } from './shown-groups.ts';

export interface ReviewGroupsOptions {
  readonly byName?: true | undefined;
  readonly confidential?: true | undefined;
}

interface Made {
  readonly decision: Decision;
  readonly ids: readonly number[];
  readonly reason: string | null;
}

/** Goes through the groups that nothing was decided of, the weakest first. Each decision is kept at once. */
export async function reviewGroups(context: Context, options: ReviewGroupsOptions): Promise<void> {
  const store = await context.store();
  const { found, plan, settled } = store.read(() => {
    const loaded = loadGroups(store, requireProposal(store, undefined), undefined);
    requireCurrent(store, loaded);
    const decisions = loadGroupDecisions(store, openRound(store).id);
    return {
      found: loaded,
      plan: shownGroupPlan(store, loaded.plan, loaded.people, options.confidential === true),
      settled: new Set(
        decisions
          .filter(({ decision }) => decision !== 'forbid')
          .map(({ participantIds }) => peopleKey(participantIds)),
      ),
    };
  });
  const { people, proposal } = found;
  const id = idOf('X', proposal.id);
  const first = (group: PlannedGroup): string => people.get(membersOf(group)[0] ?? 0)?.name ?? '';
  const open = plan.groups
    .filter((group) => !settled.has(peopleKey(membersOf(group))))
    .toSorted((a, b) => (options.byName === true ? (first(a) < first(b) ? -1 : 1) : meanOf(a) - meanOf(b)));
  const made: Made[] = [];
  try {
    for (const [at, group] of open.entries()) {
      const title = `${at + 1} of ${plural(open.length, 'group')} to decide on`;
      const shown = { group, shared: sharedOfGroup(group, people) };
      await context.tell({
        schema: 'match.review.group/1',
        json: {},
        blocks: [textBlock(title, 'muted'), ...blocksOf(shown, found)],
      });
      if ((await decideOn(context, store, group, found, made)) === 'leave') break;
    }
  } catch (error) {
    if (error instanceof Failure && error.kind === 'cancelled')
      throw stopped(made.length === 0 ? null : toldOf(made));
    throw error;
  }
  const isAnew = made.some(({ decision }) => decision !== 'approve');
  const list = listing(made, [
    {
      key: 'people',
      of: ({ ids }) => ids.map((one) => personJsonOf(one, people)),
      text: ({ ids }) => ids.map((one) => personTextOf(one, people)).join('; '),
    },
    { key: 'decision', of: ({ decision }) => decision },
  ]);
  await context.show(
    saidOfAll(
      'match.review.group/1',
      `${toldOf(made)}.`,
      'decisions',
      list,
      { proposal: id },
      { matched: plan.summary.matched, groups: plan.groups.length },
    ),
  );
  if (made.length > 0) await context.again(...made.map(lineOf));
  await context.next(
    isAnew
      ? 'mentor match --keep proposes anew, and keeps what was approved'
      : 'mentor match apply makes the relationships',
  );
}

function blocksOf(shown: Parameters<typeof blocksOfGroup>[0], { plan, people }: LoadedGroups): Block[] {
  const { group } = shown;
  if (group.format === 'circle' || group.format === 'panel') return blocksOfGroup(shown, plan, people);
  return [
    { kind: 'heading', text: capitalised(groupText(group, people)) },
    textBlock(`Score ${formatUnits(group.score, plan.decimals)}.`),
  ];
}

/** Asks what is to be with one group until something is decided, or it is passed over. */
async function decideOn(
  context: Context,
  store: Store,
  group: PlannedGroup,
  { people, plan }: LoadedGroups,
  made: Made[],
): Promise<'next' | 'leave'> {
  for (;;) {
    const answer = await context.ask.one({
      option: 'decision',
      message: 'What is to be with it?',
      kind: 'choice',
      choices: [
        {
          value: 'approve',
          label: 'Approve it',
          about: 'mentor match --keep holds it, as far as it is possible',
        },
        { value: 'lock', label: 'Lock it', about: 'every proposal of this round has these people together' },
        { value: 'apart', label: 'Take somebody out', about: 'they are kept apart in this round' },
        { value: 'points', label: 'Show the score of each', about: 'pair by pair' },
        { value: 'next', label: 'Decide later' },
        { value: 'leave', label: 'Leave the review', about: 'what was decided is kept' },
      ],
    });
    if (answer === 'next' || answer === 'leave') return answer;
    if (answer === 'points') {
      await context.tell({
        schema: 'match.review.group/1',
        json: {},
        blocks: [pairsBlock(group, plan, people)],
      });
      continue;
    }
    const ids = membersOf(group);
    try {
      if (answer === 'approve') store.write('match review', () => approveGroup(store, group));
      if (answer === 'lock')
        store.write('match review', () => lockGroup(store, findGroupInRound(store, ids), {}));
      if (answer === 'apart') {
        const apart = await whoIsApart(context, group, people);
        if (apart === undefined) continue;
        const { reason } = apart;
        store.write('match review', () =>
          keepApart(store, findGroupInRound(store, apart.ids), { reason, isForGood: false }),
        );
        made.push({ decision: 'forbid', ...apart });
        return 'next';
      }
      made.push({ decision: answer === 'lock' ? 'lock' : 'approve', ids, reason: null });
      return 'next';
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'refused') throw error;
      await context.say(`${error.message}${error.hint === undefined ? '' : ` (${error.hint})`}`);
    }
  }
}

/** Asks who is taken out, and why; the person they stand against is the mentor, the mentee of a panel, or the other peer. */
async function whoIsApart(
  context: Context,
  group: PlannedGroup,
  people: LoadedGroups['people'],
): Promise<{ readonly ids: readonly number[]; readonly reason: string } | undefined> {
  const [owner, ...others] =
    group.format === 'panel'
      ? [...group.menteeIds, ...group.mentorIds]
      : group.format === 'peer'
        ? group.peerIds
        : [...group.mentorIds, ...group.menteeIds];
  const called = (one: number): string => personTextOf(one, people);
  const [only] = others;
  const chosen =
    others.length === 1
      ? String(only)
      : await context.ask.one({
          option: 'out',
          message: `Who is not to be with ${called(owner ?? 0)}?`,
          kind: 'choice',
          choices: [
            ...others.map((one) => ({ value: String(one), label: called(one) })),
            { value: '', label: 'Nobody after all' },
          ],
        });
  if (chosen === '') return undefined;
  const reason = await context.ask.one({
    option: '--reason',
    message: 'Why? The reason is kept for you, and shown to nobody else.',
    kind: 'text',
    check: (given) => (given.trim().length < 3 ? 'Say why, in a few words.' : undefined),
  });
  return { ids: [Number(chosen), owner ?? 0], reason: reason.trim() };
}

function pairsBlock(
  group: PlannedGroup,
  { decimals }: LoadedGroups['plan'],
  people: LoadedGroups['people'],
): Block {
  const isPeer = group.format === 'peer';
  return listing(
    group.pairs.toSorted((a, b) => a.score - b.score),
    [
      { key: 'one', label: isPeer ? 'Peer' : 'Mentee', of: ({ ids }) => personTextOf(ids[0], people) },
      { key: 'other', label: isPeer ? 'With' : 'Mentor', of: ({ ids }) => personTextOf(ids[1], people) },
      {
        key: 'score',
        label: 'Score',
        align: 'right',
        give: 0,
        of: ({ score }) => formatUnits(score, decimals),
      },
    ],
  ).block;
}

function toldOf(made: readonly Made[]): string {
  return madeText(made, (decision) => (decision === 'forbid' ? ['pair', 'pairs'] : ['group', 'groups']));
}

function lineOf({ decision, ids, reason }: Made): string {
  const all = ids.map((id) => idOf('P', id));
  const named = decision === 'approve' ? all.slice(0, 1) : all;
  return shellLine(['mentor', 'match', decision, ...named, ...(reason === null ? [] : ['--reason', reason])]);
}
