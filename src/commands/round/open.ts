/** `mentor round open`: starts a matching cycle. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { addMonths } from '../../domain/dates.ts';
import { idOf } from '../../domain/reference.ts';
import { Failure } from '../../errors.ts';
import { insertRound, loadRounds } from '../../store/rounds.ts';
import { roundDocument } from '../../view/rounds.ts';
import { date } from '../options.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Open a round: one matching cycle. There is one open round at a time.')
    .argument('[name]', 'its name (default: Round N)')
    .option('--starts <date>', 'first day (default: today)', date)
    .option('--ends <date>', 'last day (default: twelve months from the start)', date)
    .action(async (name, options) => {
      const store = await context.store();
      const startsOn = options.starts ?? store.today;
      const endsOn = options.ends ?? addMonths(startsOn, 12);
      if (endsOn < startsOn)
        throw new Failure('usage', 'The round ends before it starts.', 'mend --starts or --ends');
      const rounds = store.write('round open', () => {
        const before = loadRounds(store);
        const open = before.find((round) => round.status === 'open');
        if (open !== undefined)
          throw new Failure(
            'refused',
            `${idOf('N', open.id)} ${open.name} is open.`,
            'mentor round close closes it',
          );
        insertRound(store, {
          name: name?.trim() || `Round ${before.length + 1}`,
          startsOn,
          endsOn,
          openedOn: store.today,
        });
        return loadRounds(store);
      });
      const round = rounds.at(-1);
      if (round === undefined) throw new Error('the new round is not there');
      await context.show(
        roundDocument('round.open/1', round, `Opened ${round.name}, ${startsOn} to ${endsOn}.`),
      );
      await context.next('mentor match');
    });
}
