/** `mentor match compare`: shows what changed between two proposals, by person. */
import type { Command, Context } from '../../../context.ts';
import { byKey } from '../../../domain/people/participant.ts';
import { idOf, requireId } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { compareProposals } from '../../../matching/explain/compare.ts';
import { findProposal, newestProposals } from '../../../store/matching/proposals.ts';
import type { Store } from '../../../store/store.ts';
import { textBlock } from '../../../view/document/document.ts';
import { changeFields } from '../../../view/pages/matching/why.ts';
import type { StoredPlan } from '../../../view/pages/matching/proposal.ts';
import { listing } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';
import { isOfGroups } from '../../../application/match/groups/open-groups.ts';
import { loadPeople, loadProposal } from '../../../application/match/read-proposal.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('Show which mentees two proposals treat differently, and what each proposal comes to.')
    .argument('[before]', 'X1; left out, the last two are compared')
    .argument('[after]', 'X2; left out, the newest')
    .addHelpText('after', '\nExamples:\n  $ mentor match compare\n  $ mentor match compare X1 X3')
    .action(async (one, other) => {
      const [from, to] = await context.read((store) =>
        other === undefined ? twoProposals(store, one) : [one ?? '', other],
      );
      if ((await isOfGroups(context, from)) || (await isOfGroups(context, to))) {
        const { compareGroups } = await import('../../../application/match/groups/compare-proposals.ts');
        await compareGroups(context, from, to, other !== undefined);
        return;
      }
      const [first, second] = [from, to];
      const { before, after, people } = await context.read((store) => ({
        before: loadProposal(store, from).plan,
        after: loadProposal(store, to).plan,
        people: loadPeople(store),
      }));
      const keyOf = (id: number): string => people.get(id)?.key ?? '';
      const changes = compareProposals(before, after).sort((a, b) =>
        byKey({ key: keyOf(a.menteeId) }, { key: keyOf(b.menteeId) }),
      );
      const which = other === undefined ? `From ${first} to ${second}: ` : '';
      const matched = `${before.summary.matched} matched before, ${after.summary.matched} after`;
      const differing = listing(changes, changeFields(people, 'Before', 'After'), {
        whenEmpty: 'The same matches.',
      });
      await context.show({
        schema: 'match.compare/1',
        json: {
          before: { proposal: first.toUpperCase(), ...countsOf(before) },
          after: { proposal: second.toUpperCase(), ...countsOf(after) },
          changes: differing.json,
        },
        blocks: [
          textBlock(`${which}${plural(changes.length, 'mentee')} treated differently; ${matched}.`),
          differing.block,
        ],
      });
    });
}

/**
 * Returns which proposals are compared where at most one is named: that one and the newest. The newest, or none, is compared
 * with the one before it.
 */
function twoProposals(store: Store, named: string | undefined): readonly [before: string, after: string] {
  const [newest] = newestProposals(store, 1);
  const given = named === undefined ? newest : findProposal(store, requireId('X', named)).id;
  if (newest === undefined || given === undefined)
    throw refused('There is no proposal yet.', 'mentor match makes one');
  const [before] = given === newest ? newestProposals(store, 1, newest) : [given];
  if (before === undefined)
    throw refused(
      `${idOf('X', newest)} is the only proposal: there is none to compare it with.`,
      'mentor match show shows it; mentor match makes another when something has changed',
    );
  return [idOf('X', before), idOf('X', newest)];
}

function countsOf({ summary }: StoredPlan): { matched: number; unmatched: number } {
  return { matched: summary.matched, unmatched: summary.unmatched };
}
