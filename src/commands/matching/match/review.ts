/** `mentor match review`: goes through the matches of the open proposal on a full screen. */
import type { Command, Context } from '../../../context.ts';
import type { Decision } from '../../../domain/decision.ts';
import { idOf } from '../../../domain/reference.ts';
import { shellLine } from '../../../domain/words/text.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { loadDecisions } from '../../../store/matching/decisions.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import { loadSensitiveFields } from '../../../store/programme.ts';
import { afterApplying, appliedText } from '../../../view/pages/matching/before-applying.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import { isChanged, needsAnew, type ReviewState } from '../../../view/review/review-state.ts';
import { applyProposal } from '../../../application/match/apply-proposal.ts';
import { pairFields } from '../../../application/match/decide-pair.ts';
import { areGroupsOpen } from '../../../application/match/groups/open-groups.ts';
import { loadReviewed } from '../../../application/match/open-proposal.ts';
import { type Made, madeIn } from '../../../application/match/review/review-decisions.ts';
import { runReview } from '../../../application/match/review/run-review.ts';
import { madeText, stopped } from '../../../application/match/review/told-made.ts';
import { openScores, SCORES_OPTION } from '../../../application/match/scores.ts';
import { CONFIDENTIAL_POINTS } from '../../../application/match/shown-plan.ts';

const ELSEWHERE =
  'mentor match show lists the matches; mentor match approve, lock and forbid decide without questions';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Look at the matches of the open proposal on a full screen, the weakest first: both sides, the points, and what the next best mentors would cost. Approve, take another, lock, forbid or skip; ? lists the keys. Each decision is kept at once: stop when you like, and go on later where you left. It ends in the question whether to apply. Of groups: who is in each, what every pair scores, and who is taken out.',
    )
    .option('--by-name', 'by the mentees’ names (default: lowest scores first)')
    .option(...SCORES_OPTION)
    .option(...CONFIDENTIAL_POINTS)
    .addHelpText('after', '\nExample:\n  $ mentor match review')
    .action(async (options) => {
      const store = await context.store();
      if (await areGroupsOpen(context)) {
        refuseWithoutScreen(context);
        const { reviewGroups } = await import('../../../application/match/groups/review-groups.ts');
        await reviewGroups(context, options);
        return;
      }
      refuseWithoutScreen(context);
      const files = await openScores(context, options.scores);
      const isInConfidence = options.confidential === true;
      const { reviewed, decisions, sensitiveFields } = store.read(() => {
        const round = openRound(store);
        return {
          reviewed: loadReviewed(store, files),
          decisions: loadDecisions(store, round.id),
          sensitiveFields: loadSensitiveFields(store),
        };
      });
      if (reviewed === undefined)
        throw refused(
          'There is no open proposal that was made from the people and rules of today.',
          'mentor match --keep makes one, and keeps what was approved',
        );
      const { proposal, plan, people } = reviewed;
      const { state, how } = await runReview(context, {
        store,
        begun: {
          proposal: { id: proposal.id, fingerprint: proposal.fingerprint, plan },
          people,
          decisions,
          order: options.byName === true ? 'name' : 'weakest',
          hiddenFields: isInConfidence ? [] : sensitiveFields,
        },
        reviewed,
        files,
        isInConfidence,
      });
      const made = madeIn(state);
      const told = madeText(made, () => ['match', 'matches']);
      if (how === 'stopped') throw stopped(made.length === 0 ? null : told);
      const applied = how === 'apply' ? applyProposal(store, state.proposal.id) : undefined;
      const id = idOf('X', state.proposal.id);
      const pairs = listing(made, [
        ...pairFields(state.people),
        { key: 'decision', of: ({ decision }) => decision },
      ]);
      const text = [
        `${told}.`,
        ...(applied === undefined ? [] : [appliedText(id, applied.made.length)]),
      ].join(' ');
      await context.show(
        saidOfAll(
          'match.review/1',
          text,
          'decisions',
          pairs,
          { proposal: id },
          {
            matched: state.proposal.plan.matches.length,
            changed: state.rows.filter((row) => isChanged(state, row)).length,
            is_applied: applied !== undefined,
          },
        ),
      );
      if (made.length > 0) await context.again(...commandsOf(made, state, how));
      await context.next(nextStep(state, applied?.made[0]?.id));
    });
}

function refuseWithoutAsking(context: Context): void {
  if (context.ask.isInteractive) return;
  throw wrongUsage('A review needs a terminal, and somebody to look at each match.', ELSEWHERE);
}

function refuseWithoutScreen(context: Context): void {
  refuseWithoutAsking(context);
  if (context.host.env['TERM'] === 'dumb')
    throw wrongUsage(
      'A review draws on the whole screen, which this terminal cannot (TERM=dumb).',
      ELSEWHERE,
    );
}

function nextStep(state: ReviewState, firstMade: number | undefined): string {
  if (firstMade !== undefined) return afterApplying(firstMade);
  return needsAnew(state)
    ? 'mentor match --keep proposes anew, and keeps what was approved'
    : 'mentor match apply makes the relationships';
}

/** Approvals of pairs that came in with a later proposal are made once there is that one. */
function commandsOf(
  made: readonly Made[],
  { start, proposal }: ReviewState,
  how: 'apply' | 'leave',
): string[] {
  const of = (wanted: (decision: Decision | null) => boolean): Made[] =>
    made.filter(({ decision }) => wanted(decision));
  const approvals = of((decision) => decision === 'approve');
  const isEarly = ({ menteeId, mentorId }: Made): boolean => start.mentorOf.get(menteeId) === mentorId;
  const approving = (pairs: readonly Made[]): string[][] =>
    pairs.length === 0 ? [] : [['approve', ...pairs.map(({ menteeId }) => idOf('P', menteeId))]];
  const others = of((decision) => decision !== 'approve').map(({ decision, menteeId, mentorId, reason }) => [
    decision ?? 'release',
    idOf('P', menteeId),
    idOf('P', mentorId),
    ...(reason === null ? [] : ['--reason', reason]),
  ]);
  const isAnew = proposal.id !== start.proposalId;
  return [
    ...approving(approvals.filter(isEarly)),
    ...others,
    ...(isAnew ? [['--keep']] : []),
    ...approving(approvals.filter((one) => !isEarly(one))),
    ...(how === 'apply' ? [['apply', '--yes']] : []),
  ].map((words) => shellLine(['mentor', 'match', ...words]));
}
