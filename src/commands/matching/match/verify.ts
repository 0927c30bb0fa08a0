/** `mentor match verify`: proves a stored proposal again, with code that shares nothing with the solver. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { faultsOfPlan } from '../../../matching/proposal/verify-plan.ts';
import { optimalText } from '../../../view/pages/matching/proposal.ts';
import { plural } from '../../../view/words/words.ts';
import { loadProposal } from '../../../application/match/read-proposal.ts';
import { inputOfPlan } from '../../../application/match/kept-approvals.ts';
import { loadPool, proposalFingerprint } from '../../../application/match/read-pool.ts';
import { refuseUnproved } from '../../../application/match/refuse-unproved.ts';
import { openScores, SCORES_OPTION } from '../../../application/match/scores.ts';
import { isOfGroups } from '../../../application/match/groups/open-groups.ts';
import { isMadeFromScores } from '../../../application/match/open-proposal.ts';

/** What no other match achieves, by objective. */
const BETTER = {
  default: 'serves more, or longer waits, or scores higher',
  score: 'scores higher',
  fair: 'serves more, or longer waits, or has a higher lowest score, or scores higher beside that',
} as const;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Prove again that a proposal is the best there is, from the people and rules up. It must have been made from the people and rules of today.',
    )
    .argument('[proposal]', 'X3 (default: the newest)')
    .option(...SCORES_OPTION)
    .action(async (given, options) => {
      if (await isOfGroups(context, given)) {
        const { verifyGroups } = await import('../../../application/match/groups/prove-groups.ts');
        await verifyGroups(context, given, options.scores);
        return;
      }
      const store = await context.store();
      const files = await openScores(context, options.scores);
      const { proposal, plan, pool } = store.read(() => {
        const loaded = loadProposal(store, given);
        const { again } = loaded.plan;
        return { ...loaded, pool: loadPool(store, { files, proposal: loaded.proposal, again }) };
      });
      const id = idOf('X', proposal.id);
      if (proposal.fingerprint !== proposalFingerprint(pool, inputOfPlan(pool.input, plan)))
        throw refused(
          `${id} was made from other people, rules or scores than those of today.`,
          isMadeFromScores(plan) && pool.input.scores === null
            ? `name the file it was made from: mentor match verify ${id} --scores FILE`
            : 'mentor match makes one from today’s, and proves it',
        );
      refuseUnproved(id, faultsOfPlan(pool.input, plan));
      const { mentees, mentors, matched } = plan.summary;
      // Every pair has been judged now, whatever was judged when the plan was made.
      const optimal = plan.summary.bound === undefined ? 'proved' : 'bounded';
      await context.did(
        'match.verify/1',
        plan.summary.bound === undefined
          ? `${id} is proved: no other match of ${plural(mentees, 'mentee')} with ${plural(mentors, 'mentor')} ${BETTER[plan.objective]}.`
          : `What ${id} says of itself is proved: ${optimalText(plan.summary)}.`,
        { proposal: id, optimal, matched },
        { mentees, mentors },
      );
    });
}
