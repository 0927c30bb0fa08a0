/** `mentor match show` of a proposal of groups. */
import type { Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { wrongUsage } from '../../../errors.ts';
import type { GroupRelaxation } from '../../../matching/groups/explain/group-relaxation.ts';
import {
  afterGroups,
  groupProposalDocument,
  type GroupView,
} from '../../../view/pages/matching/groups/group-proposal.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { requireProposal } from '../read-proposal.ts';
import { openScores } from '../scores.ts';
import { loadGroups } from './open-groups.ts';
import { PROPOSERS } from './proposers.ts';
import { sharedOf, shownGroupPlan } from './shown-groups.ts';

export interface ShowGroupsOptions {
  readonly byMentor?: true | undefined;
  readonly weakest?: true | undefined;
  readonly unmatched?: true | undefined;
  readonly blocking?: true | undefined;
  readonly scores?: readonly string[] | undefined;
  readonly confidential?: true | undefined;
}

/** Shows the groups of a proposal, or who has none and what would give them one. */
export async function showGroups(
  context: Context,
  given: string | undefined,
  options: ShowGroupsOptions,
): Promise<void> {
  const view = viewOf(options);
  const isInConfidence = options.confidential === true;
  const files = await openScores(context, options.scores);
  const store = await context.store();
  const { shown, ...loaded } = store.read(() => {
    const found = loadGroups(store, requireProposal(store, given), files, context.options.obfuscate === true);
    const { defaultCapacity } = loadProgramme(store);
    return {
      ...found,
      defaultCapacity,
      shown: shownGroupPlan(store, found.plan, found.people, isInConfidence),
    };
  });
  const { proposal, plan, people, isCurrent, stale, defaultCapacity } = loaded;
  const isAsked = plan.unmatched.length > 0 && (view === 'unmatched' || context.options.json === true);
  let relaxations: readonly GroupRelaxation[] | null = null;
  if (isAsked && isCurrent === true) {
    const { relaxGroups } = await import('../../../matching/groups/explain/relax-groups.ts');
    const propose = await PROPOSERS[plan.format]();
    const clock = (): number => context.host.now().getTime();
    relaxations = await context.progress('Explaining', (report) =>
      relaxGroups(loaded.input, plan, propose, { report, clock, isInConfidence }),
    );
  }
  await context.show(
    groupProposalDocument(proposal.id, shown, view, {
      people,
      decimals: plan.decimals,
      relaxations,
      defaultCapacity,
      shared: sharedOf(plan, people),
      isCurrent,
      stale,
    }),
  );
  const id = idOf('X', proposal.id);
  if (stale.length > 0)
    await context.say(
      `${id} no longer holds, and mentor match apply would refuse it:\n${stale.map((line) => `  ${line}`).join('\n')}`,
    );
  else if (proposal.status === 'open' && isCurrent === false)
    await context.say(
      `${id} was made from other people, rules or decisions than those of today; every group in it still holds.`,
    );
  if (view === 'unmatched' && plan.unmatched.length > 0 && relaxations === null)
    await context.say(
      `${id} was made from other people, rules or scores than those of today: what would place them is not worked out.`,
    );
  if (proposal.status === 'open')
    await context.next(
      isCurrent === false
        ? 'mentor match --keep proposes anew, and keeps what was approved'
        : afterGroups(plan),
    );
  else
    await context.say(
      `This proposal is ${proposal.status}${proposal.appliedOn === null ? '' : `, on ${proposal.appliedOn}`}.`,
    );
}

function viewOf({ byMentor, weakest, unmatched, blocking }: ShowGroupsOptions): GroupView {
  if (blocking === true)
    throw wrongUsage(
      '--blocking is for one-to-one proposals.',
      'mentor match why NAME shows the best other groups of somebody',
    );
  const chosen = [byMentor, weakest, unmatched].filter((one) => one === true);
  if (chosen.length > 1)
    throw wrongUsage('--by-mentor, --weakest, --unmatched and --blocking exclude each other.', 'choose one');
  return unmatched === true ? 'unmatched' : weakest === true ? 'weakest' : 'proposed';
}
