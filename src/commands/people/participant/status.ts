/** `mentor participant pause` and `resume`: records that a person takes a break, or is back. */
import type { Command, Context } from '../../../context.ts';
import type { Participant, ParticipantStatus } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { pauseParticipant, resumeParticipant } from '../../../store/people/participant-writer.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import type { Document } from '../../../view/document/document.ts';
import { personJson, personText } from '../../../view/pages/people.ts';
import { said } from '../../../view/document/result.ts';
import { dayPlanned } from '../../../application/options/values.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  if (command.name() === 'pause') definePause(command, context);
  else defineResume(command, context);
}

function definePause(command: Command, context: Context): void {
  personArgument(command, context)
    .description('Pause a participant: they are not matched meanwhile. Relationships they are in go on.')
    .option(
      '--until <day>',
      'the last day of the pause (default: until mentor participant resume)',
      dayPlanned,
    )
    .addHelpText('after', '\nExample:\n  $ mentor participant pause P12 --until 2027-01-31')
    .action(async (given, options) => {
      const store = await context.store();
      const until = options.until ?? null;
      if (until !== null && until < store.today)
        throw wrongUsage(`--until ${until} is in the past.`, `give a day from ${store.today} on`);
      const person = store.write('participant pause', () => {
        const found = findParticipant(store, given);
        if (found.status === 'withdrawn')
          throw refused(
            `${personText(found)} has withdrawn.`,
            `mentor participant resume P${found.id} brings them back`,
          );
        pauseParticipant(store, found.id, until);
        return found;
      });
      await context.show(
        statusDocument(
          'participant.pause/1',
          person,
          'paused',
          until === null ? 'is paused' : `is paused until ${until}`,
          until,
        ),
      );
      await context.next(`mentor participant resume P${person.id} ends the pause`);
    });
}

function defineResume(command: Command, context: Context): void {
  personArgument(command, context)
    .description('Make a participant active again, after a pause or a withdrawal.')
    .action(async (given) => {
      const person = await context.write('participant resume', (store) => {
        const found = findParticipant(store, given);
        resumeParticipant(store, found.id);
        return found;
      });
      const is = person.status === 'active' ? 'was active already' : 'is active again';
      await context.show(statusDocument('participant.resume/1', person, 'active', is));
    });
}

function statusDocument(
  schema: string,
  person: Participant,
  status: ParticipantStatus,
  is: string,
  until: string | null = null,
): Document {
  return {
    ...said(schema, `${personText(person)} ${is}.`, { id: idOf('P', person.id), status, until }),
    json: { participant: personJson(person), status, until },
  };
}
