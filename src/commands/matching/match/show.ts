/** `mentor match show`: shows a proposal in several views. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { wrongUsage } from '../../../errors.ts';
import { areScoresKept } from '../../../store/matching/kept-scores.ts';
import { latestProposal } from '../../../store/matching/proposals.ts';
import { whatChanged } from '../../../matching/proposal/stale.ts';
import type { Store } from '../../../store/store.ts';
import { afterNoMatch, proposalDocument, type ProposalView } from '../../../view/pages/matching/proposal.ts';
import { explain, MOST_EXPLAINED } from '../../../application/match/explain-on-request.ts';
import { inputOfPlan } from '../../../application/match/kept-approvals.ts';
import { type LoadedProposal, loadPeople, loadProposal } from '../../../application/match/read-proposal.ts';
import { isMadeFrom, loadPool, scoresOfProposal } from '../../../application/match/read-pool.ts';
import { openScores, type ScoreFile, SCORES_OPTION } from '../../../application/match/scores.ts';
import { isOfGroups } from '../../../application/match/groups/open-groups.ts';
import { CONFIDENTIAL_POINTS, shownPlan } from '../../../application/match/shown-plan.ts';
import {
  isMadeFromScores,
  readOpenProposal,
  type OpenProposal,
} from '../../../application/match/open-proposal.ts';

/** The options that choose a view, each with its view. */
const VIEWS = {
  byMentor: 'by-mentor',
  weakest: 'weakest',
  unmatched: 'unmatched',
  blocking: 'blocking',
} as const;
type ViewOption = keyof typeof VIEWS;

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('Show a proposal: who would be matched with whom and why, and who would not.')
    .argument('[proposal]', 'X3 (default: the newest)')
    .option('--by-mentor', 'in the order of the mentors, with how sought after their places are')
    .option('--weakest', 'lowest scores first')
    .option(
      '--unmatched',
      'only those who are not matched, each with what would match them, and those who are not ready',
    )
    .option('--blocking', 'only the pairs who would rather have each other than what they have')
    .option('--all', `explain everybody who is not matched, not the first ${MOST_EXPLAINED} alone`)
    .option(...SCORES_OPTION)
    .option(...CONFIDENTIAL_POINTS)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor match show --weakest\n  $ mentor match show --unmatched\n  $ mentor match show X2 --by-mentor',
    )
    .action(async (given, options) => {
      if (await isOfGroups(context, given)) {
        const { showGroups } = await import('../../../application/match/groups/show-groups.ts');
        await showGroups(context, given, options);
        return;
      }
      const view = viewOf(options);
      const store = await context.store();
      const files = await openScores(context, options.scores);
      const isExplaining = view === 'unmatched' || context.options.json === true;
      const isInConfidence = options.confidential === true;
      const { proposal, plan, shown, people, stale, isCurrent, current } = store.read(() => {
        const loaded = loadProposal(store, given);
        const everybody = loadPeople(store);
        const isAsked = view === 'blocking' || (isExplaining && loaded.plan.unmatched.length > 0);
        return {
          ...loaded,
          shown: shownPlan(store, loaded.plan, everybody, isInConfidence),
          people: everybody,
          current: isAsked ? currentOf(store, loaded, files) : undefined,
          ...sinceThen(store, loaded, context.options.obfuscate === true),
        };
      });
      if (view === 'blocking') {
        const { showBlocking } = await import('../../../application/match/blocking.ts');
        await showBlocking(context, proposal, current);
        return;
      }
      const told =
        current === undefined
          ? { isInConfidence }
          : await explain(context, store, current, plan, { isAll: options.all === true, isInConfidence });
      await context.show(proposalDocument(proposal.id, shown, people, view, { ...told, isCurrent }, stale));
      if (stale.length > 0)
        await context.say(
          `${idOf('X', proposal.id)} no longer holds, and mentor match apply would refuse it:\n${stale.map((line) => `  ${line}`).join('\n')}`,
        );
      else if (proposal.status === 'open' && isCurrent === false)
        await context.say(
          `${idOf('X', proposal.id)} was made from other people, rules or decisions than those of today; every match in it still holds.`,
        );
      if (view === 'unmatched' && plan.unmatched.length > 0) {
        if (current === undefined)
          await context.say(
            `${idOf('X', proposal.id)} was made from other people, rules or scores than those named: what would match them is not worked out.`,
          );
        else if (plan.unmatched.length > MOST_EXPLAINED && options.all !== true)
          await context.say(
            `The first ${MOST_EXPLAINED} of ${plan.unmatched.length} are explained; --all explains everybody.`,
          );
      }
      if (proposal.status === 'open')
        await context.next(
          isCurrent === false
            ? 'mentor match --keep proposes anew, and keeps what was approved'
            : plan.matches.length > 0
              ? 'mentor match review, or mentor match apply'
              : afterNoMatch(plan),
        );
      else
        await context.say(
          `This proposal is ${proposal.status}${proposal.appliedOn === null ? '' : `, on ${proposal.appliedOn}`}.`,
        );
    });
}

function viewOf(options: Partial<Readonly<Record<ViewOption, true | undefined>>>): ProposalView | 'blocking' {
  const chosen = (Object.keys(VIEWS) as ViewOption[]).filter((option) => options[option] === true);
  if (chosen.length > 1)
    throw wrongUsage('--by-mentor, --weakest, --unmatched and --blocking exclude each other.', 'choose one');
  return chosen[0] === undefined ? 'by-mentee' : VIEWS[chosen[0]];
}

/**
 * Returns what no longer holds of an open proposal, and whether it would be made from the same input today. The latter
 * is `null` where names are hidden, because names are part of the input.
 */
function sinceThen(
  store: Store,
  { proposal, plan }: LoadedProposal,
  isObfuscated: boolean,
): { readonly stale: readonly string[]; readonly isCurrent: boolean | null } {
  if (proposal.status !== 'open') return { stale: [], isCurrent: false };
  const pool = loadPool(store, { again: plan.again });
  const stale = whatChanged(plan, pool);
  if (stale.length > 0) return { stale, isCurrent: false };
  return {
    stale,
    isCurrent: isObfuscated ? null : isMadeFrom(pool, inputOfPlan(pool.input, plan), proposal),
  };
}

/** Returns the proposal with the people it was made from, if they are today's people. */
function currentOf(
  store: Store,
  { proposal, plan }: LoadedProposal,
  files: readonly ScoreFile[] | undefined,
): OpenProposal | undefined {
  if (latestProposal(store)?.id !== proposal.id) return undefined;
  const isLacking =
    files === undefined && isMadeFromScores(plan) && !areScoresKept(store, scoresOfProposal(proposal));
  if (isLacking) return undefined;
  const current = readOpenProposal(store, files);
  return current.proposal?.id === proposal.id ? current : undefined;
}
