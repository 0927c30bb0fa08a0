/** `mentor round list`. */
import type { Command, Context } from '../../../context.ts';
import { loadRounds } from '../../../store/matching/rounds.ts';
import { listing, lists } from '../../../view/document/result.ts';
import { ROUND } from '../../../view/pages/programme/rounds.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command.description('List the rounds, oldest first.').action(async () => {
    const rounds = await context.read((store) => loadRounds(store));
    await context.show(
      lists('round.list/1', { rounds: listing(rounds, ROUND, { whenEmpty: 'No rounds.' }) }),
    );
  });
}
