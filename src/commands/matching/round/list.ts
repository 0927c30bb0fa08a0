/** `mentor round list`. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { loadRounds } from '../../../store/matching/rounds.ts';
import { roundJson, roundTable } from '../../../view/pages/rounds.ts';

export function define(command: Command, context: Context): void {
  command.description('List the rounds, oldest first.').action(async () => {
    const store = await context.store();
    const rounds = store.read(() => loadRounds(store));
    await context.show({
      schema: 'round.list/1',
      json: { rounds: rounds.map(roundJson) },
      blocks: [{ kind: 'table', table: roundTable(rounds) }],
    });
  });
}
