/** `mentor match discard`: puts the open proposal aside. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { discardProposal, requireOpenProposal } from '../../../store/matching/proposals.ts';
import { openRound } from '../../../store/matching/rounds.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Put the open proposal aside: it can still be shown, and is never applied.')
    .action(async () => {
      const store = await context.store();
      const proposal = store.write('match discard', () => {
        const round = openRound(store);
        const open = requireOpenProposal(store, round.id);
        discardProposal(store, round.id);
        return open;
      });
      const id = idOf('X', proposal.id);
      await context.show({
        schema: 'match.discard/1',
        json: { proposal: id, status: 'discarded' },
        blocks: [{ kind: 'text', text: `Discarded proposal ${id}.` }],
        table: {
          columns: ['proposal', 'status'].map((key) => ({ key, label: key })),
          rows: [[id, 'discarded']],
        },
      });
      await context.next('mentor match proposes anew');
    });
}
