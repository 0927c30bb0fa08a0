/** `mentor remind`: shows who should write to whom, and the text. The program sends nothing. */
import type { Command, Context } from '../../context.ts';
import { keyOf } from '../../domain/letters/due-reminders.ts';
import { wrongUsage } from '../../errors.ts';
import { writeFileSet } from '../../io/file-set.ts';
import { insertSentReminders } from '../../store/relationships/reminders.ts';
import type { Store } from '../../store/store.ts';
import type { ReminderFormat, ReminderSet } from '../../view/files/reminder-files.ts';
import { remindDocument } from '../../view/pages/reminders.ts';
import { plural } from '../../view/words/words.ts';
import { type FormatName, showAs } from '../../application/options/output.ts';
import { oneOf, text, wholeNumber } from '../../application/options/values.ts';
import { sendCommand } from '../../application/sending/is-set-up.ts';
import { loadDueReminders, loadReminderSet } from '../../application/reports/reminder-set.ts';

const FILES = ['text', 'csv', 'eml', 'ics'] as const satisfies readonly ReminderFormat[];
const LISTS = ['table', 'tsv', 'csv', 'json', 'md', 'html'] as const satisfies readonly FormatName[];

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'List who needs a word: one letter a person, with all that is due, a step of the ladder at a time: gentle, firm, then the coordinator. Listing changes nothing, and nothing is sent: --out writes what you can send, --mark records that you did.',
    )
    .option(
      '--every <days>',
      'days from one letter to somebody to their next (default: --letter-every-days of attention edit, usually 7)',
      wholeNumber(0, 1000),
    )
    .option('--by-item', 'a line and a message for each thing that is due, however many go to one person')
    .option('--out <folder>', 'write reminders as text, mail merge, e-mail drafts and a calendar', text)
    .option(
      '--format <format>',
      `with --out only one of ${FILES.join(', ')}; without it text, or the list as ${LISTS.join(', ')}`,
      oneOf([...new Set([...FILES, ...LISTS])]),
    )
    .option('--mark', 'record that they were sent: each is gone until its next step')
    .option('--exit-code', 'exit 8 where somebody needs a word')
    .addHelpText('after', '\nExample:\n  $ mentor remind --out reminders --mark')
    .action(async (options) => {
      const { out, format, mark, exitCode, every, byItem } = options;
      if (byItem === true && every !== undefined)
        throw wrongUsage('--every is for letters, and --by-item makes none.', 'leave one of them out');
      const asFile = FILES.find((one) => one === format);
      const asList = LISTS.find((one) => one === format);
      if (out === undefined && (asFile === 'eml' || asFile === 'ics'))
        throw wrongUsage(`--format ${asFile} is written to files.`, 'say where: --out FOLDER');
      if (out !== undefined && format !== undefined && asFile === undefined)
        throw wrongUsage(
          `--format ${format} is shown, not written to files.`,
          `leave --out out, or say one of ${FILES.join(', ')}`,
        );
      const store = await context.store();
      const set = store.read(() => loadReminderSet(store, { everyDays: every, isByItem: byItem }));
      const count = set.letters.length + set.forCoordinator.length;
      const folder = out === undefined ? null : context.path(out);
      if (folder !== null) {
        const { OWN_FILES, reminderFiles } = await import('../../view/files/reminder-files.ts');
        const files = await reminderFiles(set, asFile === undefined ? FILES : [asFile], context.hasMark);
        writeFileSet(folder, files, (name) => OWN_FILES.test(name), context.home);
      }
      const marked = mark === true ? markSent(store, set) : 0;
      if (out === undefined && format === 'text' && context.options.json !== true) {
        const { reminderText } = await import('../../view/files/reminder-files.ts');
        await context.print(reminderText(set));
      } else {
        const document = remindDocument(set, marked, folder);
        await showAs(context, document, { format: folder === null ? asList : undefined });
      }
      if (folder !== null) await context.say(`Wrote ${plural(count, 'reminder')} to ${folder}.`);
      if (set.held !== null)
        await context.say(
          `${plural(set.held.count, 'letter waits', 'letters wait')}, because one went to the person lately; the first can go on ${set.held.until}.`,
        );
      if (mark === true) await context.say(`Marked ${plural(marked, 'reminder')} as sent on ${store.today}.`);
      else if (count > 0) await context.next(nextOf(context, out, asFile));
      if (exitCode === true && count > 0) context.leaveWith('attention');
    });
}

/** Says how what is listed, or was written, is sent. What `mentor send` sends it marks itself. */
function nextOf(context: Context, out: string | undefined, only: ReminderFormat | undefined): string {
  const send = sendCommand(context, out ?? 'reminders');
  if (out === undefined) return `mentor remind --out reminders, then ${send ?? 'send them'}`;
  const hasDrafts = only === undefined || only === 'eml';
  return send !== undefined && hasDrafts
    ? `${send}, which marks those that it sends`
    : 'send them, then: mentor remind --mark';
}

/** Marks what was shown and is still due, in one transaction, and returns how many were marked. */
function markSent(store: Store, set: ReminderSet): number {
  const shown = new Map(set.messages.map(({ reminder }) => [keyOf(reminder), reminder.level]));
  return store.write('remind', () => {
    const due = loadDueReminders(store).filter((reminder) => shown.get(keyOf(reminder)) === reminder.level);
    insertSentReminders(store, due);
    return due.length;
  });
}
