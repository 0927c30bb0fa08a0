/** `mentor match apply`: turns the open proposal into relationships, after checking it against today's data. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import {
  afterApplying,
  appliedText,
  beforeApplying,
  STILL_HOLDS,
} from '../../../view/pages/matching/before-applying.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';
import { areGroupsToApply } from '../../../application/match/groups/open-groups.ts';
import { applyProposal, findApplicable } from '../../../application/match/apply-proposal.ts';

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
      const shownId = await askFirst(context);
      const { proposal, made, isChanged } = applyProposal(store, shownId);
      const id = idOf('X', proposal.id);
      const relationships = listing(made, [
        { key: 'relationship', json: 'id', of: (one) => idOf('R', one.id) },
        { key: 'mentee', of: ({ mentee }) => mentee },
        { key: 'mentor', of: ({ mentor }) => mentor },
      ]);
      const text =
        proposal.status === 'applied'
          ? `Proposal ${id} was applied on ${proposal.appliedOn}; nothing more to do.`
          : appliedText(id, made.length);
      const before = { proposal: id };
      const after = { applied_on: proposal.appliedOn ?? store.today };
      await context.show(saidOfAll('match.apply/1', text, 'relationships', relationships, before, after));
      if (isChanged && shownId === undefined) await context.say(STILL_HOLDS);
      const [first] = made;
      if (proposal.status === 'open' && first !== undefined) await context.next(afterApplying(first.id));
    });
}

/** Shows the open proposal to whoever can be asked, and returns which it was once they said yes. */
async function askFirst(context: Context): Promise<number | undefined> {
  if (!context.ask.isInteractive || context.options.yes === true) return undefined;
  const found = await context.read(findApplicable);
  if ('applied' in found) return undefined;
  await context.tell(beforeApplying(found));
  await context.ask.confirm(`Make ${plural(found.plan.matches.length, 'relationship')}?`);
  return found.proposal.id;
}
