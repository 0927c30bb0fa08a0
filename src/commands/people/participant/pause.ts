/** `mentor participant pause`: somebody takes a break. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { Failure } from '../../../errors.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { pauseParticipant } from '../../../store/people/participant-writer.ts';
import { personText } from '../../../view/pages/people.ts';
import { date } from '../../../application/options/values.ts';
import { statusDocument } from '../../../application/people/participant-status.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Pause a participant: they are not matched meanwhile. Relationships they are in go on.')
    .argument('<participant>', 'P12, an e-mail, a ref or a full name')
    .option('--until <date>', 'the last day of the pause (default: until mentor participant resume)', date)
    .addHelpText('after', '\nExample:\n  $ mentor participant pause P12 --until 2027-01-31')
    .action(async (given, options) => {
      const store = await context.store();
      const until = options.until ?? null;
      if (until !== null && until < store.today)
        throw new Failure('usage', `--until ${until} is in the past.`, `give a day from ${store.today} on`);
      const person = store.write('participant pause', () => {
        const found = findParticipant(store, given);
        if (found.status === 'withdrawn')
          throw new Failure(
            'refused',
            `${personText(found)} has withdrawn.`,
            `mentor participant resume P${found.id} brings them back`,
          );
        pauseParticipant(store, found.id, until);
        return found;
      });
      const said = until === null ? 'paused' : `paused until ${until}`;
      await context.show(
        statusDocument('participant.pause/1', person, 'paused', `${personText(person)} is ${said}.`, until),
      );
      await context.next(`mentor participant resume P${person.id} ends the pause`);
    });
}
