/** `mentor meeting log`: a meeting that was held. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { CHANNELS } from '../../domain/participant.ts';
import { idOf } from '../../domain/reference.ts';
import { happenedOn } from '../../domain/relationship.ts';
import { insertMeeting } from '../../store/meetings.ts';
import { date, oneOf, text, wholeNumber } from '../options.ts';
import { record } from '../relationship/record.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Record a meeting that was held.')
    .argument('<relationship>', 'R7')
    .requiredOption('--on <date>', 'the day they met', date)
    .option('--minutes <n>', 'how long', wholeNumber(1, 1440))
    .option('--channel <channel>', `how: ${CHANNELS.join(', ')}`, oneOf(CHANNELS))
    .option('--notes <text>', 'key points', text)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor meeting log R7 --on 2026-10-02 --minutes 45 --channel video',
    )
    .action((relationship, options) =>
      record(context, relationship, 'meeting log', (facts, store) => {
        const metOn = happenedOn(options.on, store.today);
        const id = insertMeeting(store, {
          relationshipId: facts.id,
          status: 'held',
          metOn,
          minutes: options.minutes ?? null,
          channel: options.channel ?? null,
          notes: options.notes ?? null,
        });
        return {
          text: `${idOf('M', id)} of ${idOf('R', facts.id)}: met on ${metOn}.`,
          values: { meeting: idOf('M', id), on: metOn, minutes: options.minutes ?? null },
        };
      }),
    );
}
