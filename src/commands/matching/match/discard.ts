/** `mentor match discard`: puts the open proposal aside. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { discardProposal, requireOpenProposal } from '../../../store/matching/proposals.ts';
import { openRound } from '../../../store/matching/rounds.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Put the open proposal aside: it can still be shown, and is never applied.')
    .action(async () => {
      const proposal = await context.write('match discard', (store) => {
        const round = openRound(store);
        const open = requireOpenProposal(store, round.id);
        discardProposal(store, round.id);
        return open;
      });
      const id = idOf('X', proposal.id);
      await context.did('match.discard/1', `Discarded proposal ${id}.`, {
        proposal: id,
        status: 'discarded',
      });
      await context.next('mentor match proposes anew');
    });
}
