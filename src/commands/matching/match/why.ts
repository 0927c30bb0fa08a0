/** `mentor match why`: shows what speaks for and against a pair, and what including it would cost. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { loadScan } from '../../../io/program-files.ts';
import { isProtective } from '../../../matching/scoring/in-force.ts';
import { whyPair } from '../../../matching/explain/why.ts';
import { whyDocument } from '../../../view/pages/matching/why.ts';
import { pairInRoles } from '../../../application/people/pair-in-roles.ts';
import { openScores, SCORES_OPTION } from '../../../application/match/scores.ts';
import { readOpenProposal, planOf } from '../../../application/match/open-proposal.ts';
import { twoPeopleArguments } from '../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  twoPeopleArguments(command, context)
    .description(
      'Explain a pair: the points of every criterion, or the rules that forbid it; how the mentor ranks for the mentee; and the exact price of having it, found by making the proposal again with the pair locked.',
    )
    .option(...SCORES_OPTION)
    .option('--confidential', 'show private and sensitive words too: whom they asked for, whom they avoid')
    .addHelpText('after', '\nExample:\n  $ mentor match why P3 P17')
    .action(async (first, second, options) => {
      const store = await context.store();
      const files = await openScores(context, options.scores);
      const { current, mentee, mentor } = store.read(() => {
        const [one, other] = pairInRoles(store, first, second);
        return { current: readOpenProposal(store, files), mentee: one, mentor: other };
      });
      const { input, absences, people } = current;
      const isInConfidence = options.confidential === true;
      const { plan, why } = await context.progress('Matching', () => {
        const made = planOf(current);
        return {
          plan: made,
          why: whyPair(input, made, mentee, mentor, { isInConfidence, absences, scan: loadScan() }),
        };
      });
      const proposal = current.proposal === undefined ? null : idOf('X', current.proposal.id);
      await context.show(whyDocument({ mentee, mentor, why, decimals: plan.decimals, proposal, people }));
      const [a, b] = [idOf('P', mentee.id), idOf('P', mentor.id)];
      if (why.forced !== null && !why.judgement.broken.some(({ rule }) => isProtective(rule)))
        await context.next(
          `mentor match lock ${a} ${b}${why.forced.isOverriding ? ' --override REASON' : ''}, to have it so`,
        );
      else await context.next('mentor match show');
    });
}
