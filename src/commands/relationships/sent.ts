/** `mentor sent`: lists the letters that were sent, and what became of them. */
import type { Command, Context } from '../../context.ts';
import { LETTER_STATES } from '../../domain/letters/letters-sent.ts';
import { loadLettersSent } from '../../store/people/letter-ledger.ts';
import { loadRoll } from '../../store/people/participants.ts';
import { sentDocument } from '../../view/pages/letters/sent.ts';
import { oneOf, text } from '../../application/options/values.ts';
import { whichPerson } from '../../application/naming/which-person.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'List the letters that mentor send gave to the mail server: sent, refused by it, bounced (mentor import bounces), or unknown, where mentor was ended or the connection broke before the server had answered.',
    )
    .option('--state <state>', `only those that are ${LETTER_STATES.join(', ')}`, oneOf(LETTER_STATES))
    .option('--who <person>', 'only those to one person: P3, an e-mail, a name', text)
    .option('--exit-code', 'exit 8 where a letter is refused, bounced or unknown')
    .addHelpText('after', '\nExamples:\n  $ mentor sent\n  $ mentor sent --state unknown')
    .action(async ({ state, who, exitCode }) => {
      const person = who === undefined ? undefined : await whichPerson(context, who);
      const store = await context.store();
      const { letters, people } = store.read(() => ({
        letters: loadLettersSent(store),
        people: new Map(loadRoll(store, []).map((one) => [one.id, one])),
      }));
      const shown = letters.filter(
        (one) =>
          (state === undefined || one.state === state) &&
          (person === undefined || one.participantId === person.id),
      );
      await context.show(sentDocument(shown, people, store.today));
      if (exitCode === true && shown.some((one) => one.state !== 'sent')) context.leaveWith('attention');
    });
}
