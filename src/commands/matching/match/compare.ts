/** `mentor match compare`: shows what changed between two proposals, by person. */
import type { Command, Context } from '../../../context.ts';
import { byKey } from '../../../domain/people/participant.ts';
import { compareProposals } from '../../../matching/explain/compare.ts';
import { textBlock } from '../../../view/document/document.ts';
import { changeFields } from '../../../view/pages/matching/why.ts';
import type { StoredPlan } from '../../../view/pages/matching/proposal.ts';
import { listing } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';
import { loadPeople, loadProposal } from '../../../application/match/read-proposal.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Show which mentees two proposals treat differently, and what each proposal comes to.')
    .argument('<before>', 'X1')
    .argument('<after>', 'X2')
    .action(async (first, second) => {
      const { before, after, people } = await context.read((store) => ({
        before: loadProposal(store, first).plan,
        after: loadProposal(store, second).plan,
        people: loadPeople(store),
      }));
      const keyOf = (id: number): string => people.get(id)?.key ?? '';
      const changes = compareProposals(before, after).sort((a, b) =>
        byKey({ key: keyOf(a.menteeId) }, { key: keyOf(b.menteeId) }),
      );
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
          textBlock(`${plural(changes.length, 'mentee')} treated differently; ${matched}.`),
          differing.block,
        ],
      });
    });
}

function countsOf({ summary }: StoredPlan): { matched: number; unmatched: number } {
  return { matched: summary.matched, unmatched: summary.unmatched };
}
