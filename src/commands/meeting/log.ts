/** `mentor meeting log`: a meeting that was held, planned or not. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import type { Meeting } from '../../domain/meetings.ts';
import { CHANNELS } from '../../domain/participant.ts';
import { happenedOn } from '../../domain/relationship.ts';
import { date, oneOf, text, wholeNumber } from '../options.ts';
import { recordMeeting } from './record.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Record a meeting that was held. One that was planned for that day becomes the one that was held.',
    )
    .argument('<relationship>', 'R7; or M9, a planned meeting')
    .option('--on <date>', 'the day they met (default for M9: as planned)', date)
    .option('--minutes <n>', 'how long', wholeNumber(1, 1440))
    .option('--channel <channel>', `how: ${CHANNELS.join(', ')}`, oneOf(CHANNELS))
    .option('--notes <text>', 'key points; both sides may read them', text)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor meeting log R7 --on 2026-10-02 --minutes 45 --channel video\n  $ mentor meeting log M9 --notes "Agreed on a first draft"',
    )
    .action((given, options) =>
      recordMeeting(context, given, options.on, 'meeting log', (planned, on, store) => {
        const metOn = happenedOn(on, store.today);
        const meeting: Omit<Meeting, 'id' | 'relationshipId' | 'sequence'> = {
          status: 'held',
          metOn,
          startsAt: planned?.metOn === metOn ? planned.startsAt : null,
          minutes: options.minutes ?? planned?.minutes ?? null,
          channel: options.channel ?? planned?.channel ?? null,
          notes: options.notes ?? planned?.notes ?? null,
          absentId: null,
        };
        return {
          meeting,
          text: (id, relationship) =>
            `${id} of ${relationship}: met on ${metOn}${planned === undefined ? '' : planned.metOn === metOn ? ', as planned' : `, planned for ${planned.metOn}`}.`,
          values: { on: metOn, minutes: meeting.minutes },
        };
      }),
    );
}
