/** `mentor import bounces`: takes in what mail servers report of letters that did not arrive. */
import type { Command, Context } from '../../../context.ts';
import { wrongUsage } from '../../../errors.ts';
import { loadRoll } from '../../../store/people/participants.ts';
import { text } from '../../../application/options/values.ts';
import { takeBounces } from '../../../application/sending/take-bounces.ts';
import { bouncesDocument } from '../../../view/pages/letters/bounces.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Take in what mail servers report of letters that did not arrive, from mails that were saved as .eml or .mbox: the letter is then bounced, and the person is named. Other mails are left alone, and so is a report of a delay. The same mails again change nothing.',
    )
    .argument('<path>', 'a folder of saved mails, or a file', text)
    .option('--exit-code', 'exit 8 where a letter has come back')
    .addHelpText('after', '\nExample:\n  $ mentor import bounces inbox')
    .action(async (given, { exitCode }) => {
      if (context.options.obfuscate === true)
        throw wrongUsage('With --obfuscate nothing is taken in.', 'leave --obfuscate out');
      const path = context.path(given);
      const store = await context.store();
      const taken = await takeBounces(store, path);
      const people = store.read(() => new Map(loadRoll(store, []).map((one) => [one.id, one])));
      await context.show(bouncesDocument(taken, path, people));
      const isNew = taken.bounces.some((one) => one.isNew);
      if (isNew) await context.next('mentor participant edit P… --email ADDRESS, and make the letter anew');
      if (isNew && exitCode === true) context.leaveWith('attention');
    });
}
