/** `mentor match apply`: turns the open proposal into relationships, after checking it against today's data. */
import type { Command, Context } from '../../../context.ts';
import { beforeApplying } from '../../../view/pages/matching/before-applying.ts';
import type { Field } from '../../../view/document/result.ts';
import { areGroupsToApply } from '../../../application/match/groups/open-groups.ts';
import {
  applyProposal,
  findApplicable,
  type MadeRelationship,
} from '../../../application/match/apply-proposal.ts';
import { askFirst, showApplied } from '../../../application/match/applying.ts';

const PAIR: readonly Field<MadeRelationship>[] = [
  { key: 'mentee', of: ({ mentee }) => mentee },
  { key: 'mentor', of: ({ mentor }) => mentor },
];

export function define(command: Command, context: Context): void {
  command
    .description(
      'Make relationships of the open proposal. In a terminal it shows what it makes and who is left, and asks first. Everything is checked again: what no longer holds is named, and nothing is done. Applying twice does nothing the second time.',
    )
    .addHelpText('after', '\nExamples:\n  $ mentor match apply\n  $ mentor match apply --yes')
    .action(async () => {
      if (await areGroupsToApply(context)) {
        const { applyGroups } = await import('../../../application/match/groups/apply-groups.ts');
        await applyGroups(context);
        return;
      }
      const store = await context.store();
      const shownId = await askFirst(context, findApplicable, (found) => ({
        document: beforeApplying(found),
        count: found.plan.matches.length,
      }));
      const applied = applyProposal(store, shownId);
      await showApplied(context, 'match.apply/1', applied, { fields: PAIR, isAsked: shownId !== undefined });
    });
}
