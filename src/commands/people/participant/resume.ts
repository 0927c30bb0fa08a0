/** `mentor participant resume`: somebody is back. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { resumeParticipant } from '../../../store/people/participant-writer.ts';
import { personText } from '../../../view/pages/people.ts';
import { statusDocument } from '../../../application/people/participant-status.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Make a participant active again, after a pause or a withdrawal.')
    .argument('<participant>', 'P12, an e-mail, a ref or a full name')
    .action(async (given) => {
      const store = await context.store();
      const person = store.write('participant resume', () => {
        const found = findParticipant(store, given);
        resumeParticipant(store, found.id);
        return found;
      });
      const said = person.status === 'active' ? 'was active already' : 'is active again';
      await context.show(
        statusDocument('participant.resume/1', person, 'active', `${personText(person)} ${said}.`),
      );
    });
}
