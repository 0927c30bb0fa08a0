/** `mentor send`: sends letters through the organisation's mail server. No other command speaks to a network. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command, Context } from '../../context.ts';
import type { SentLetter } from '../../domain/letters/letters-sent.ts';
import { type LetterResult, TO_MEND } from '../../domain/letters/outgoing-letter.ts';
import { parseId } from '../../domain/reference.ts';
import { quote } from '../../domain/words/text.ts';
import { refused, wrongUsage } from '../../errors.ts';
import { whileLocked } from '../../store/file/process-lock.ts';
import { loadRoll } from '../../store/people/participants.ts';
import { loadProgramme, loadProgrammeKey } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { type SendTold, sendDocument } from '../../view/pages/letters/send.ts';
import { plural } from '../../view/words/words.ts';
import { repeated, text, wholeNumber } from '../../application/options/values.ts';
import { type FoundLetter, lettersIn } from '../../application/sending/letters-in.ts';
import type { SendRun } from '../../application/sending/send-letters.ts';
import { MAIL_SETTINGS } from '../../application/sending/is-set-up.ts';
import type { Sender } from '../../mail/mail-settings.ts';

const RESENT: ReadonlySet<string> = new Set(['unknown', 'refused', 'bounced']);
/** For another run; afterwards the line is to be run again. */
const WAIT_MS = 10_000;
const MOST_PER_MINUTE = 6000;

interface SendOptions {
  readonly settings?: string | undefined;
  readonly dryRun?: true | undefined;
  readonly rate?: number | undefined;
  readonly resend?: readonly string[] | undefined;
  readonly inTheClear?: true | undefined;
  readonly exitCode?: true | undefined;
}

export function define(command: Command, context: Context): void {
  command
    .description(
      'Send the letters of a folder, as mentor letter and mentor remind --out wrote them, through your organisation’s mail server. None is sent twice: what was sent is kept in the data file. Looked at again at the moment of sending: consent, whether they have left or are paused, their address, and whether what a letter reminds of is still due. Reminders that are sent are marked as such. mentor help sending says how the server is set.',
    )
    .argument('<folder>', 'where the letters are, or the .eml file of one', text)
    .option(
      '--settings <file>',
      `how the server is reached (default: ${MAIL_SETTINGS} beside the data file)`,
      text,
    )
    .option('--dry-run', 'show what would be sent to whom; speaks to no server')
    .option('--rate <number>', 'at most so many letters a minute', wholeNumber(1, MOST_PER_MINUTE))
    .option(
      '--resend <what>',
      'send again what is not known to be sent: unknown, refused, bounced, or a letter, L12; repeatable',
      repeated,
    )
    .option('--in-the-clear', 'allow "security": "none" to a server that is another machine')
    .option('--exit-code', 'exit 8 where somebody must act')
    .addHelpText(
      'after',
      '\nWhere it is not known whether the server took a letter, because mentor was ended or the\nconnection broke, it is not sent again unless you say so: ask the person, or look into the\nlog of the server.\nExit 3: some letters were refused, are left for the next run, or are not known.\n\nExamples:\n  $ mentor send letters --dry-run\n  $ mentor send letters --rate 30\n  $ mentor send letters --resend L12',
    )
    .action(async (folder, options) => {
      if (context.options.obfuscate === true)
        throw wrongUsage('With --obfuscate nobody gets letters.', 'leave --obfuscate out');
      const mayResend = resending(options.resend ?? []);
      const store = await context.store();
      const { programme, key } = store.read(() => ({
        programme: loadProgramme(store),
        key: loadProgrammeKey(store),
      }));
      const path = context.path(folder);
      const { letters, others } = await lettersIn(path, key);
      const { lookAtLetters } = await import('../../application/sending/send-letters.ts');
      const looked = store.read(() => lookAtLetters(store, letters, mayResend));
      const due = looked.filter(({ outcome }) => outcome === 'to-send').length;
      const isDryRun = options.dryRun === true;
      const contact = programme.contact && {
        name: programme.contact.name ?? programme.name,
        address: programme.contact.email,
      };
      const run =
        isDryRun || due === 0
          ? { results: looked, stopped: null }
          : await send(context, store, letters, { options, contact, due, mayResend });
      if (!isDryRun) await recordMissed(store, run.results);
      const { stopped } = run;
      const isNothingSent = run.results.every(({ outcome }) => outcome !== 'sent');
      if (stopped !== null && !stopped.isAsked && isNothingSent && !context.hasChanged)
        throw refused(`${stopped.why}.`, stopped.hint);
      const told = { folder: path, isDryRun, others, results: run.results, stopped: stopped?.why ?? null };
      await show(context, store, told);
      if (isSomebodyToAct(run.results) && options.exitCode === true) context.leaveWith('attention');
      if (run.results.some(isUndone)) context.leaveWith('partial');
      if (stopped?.isAsked === true) context.leaveWith('cancelled');
    });
}

/** Returns which letters that were given to a server before may be given again. */
function resending(asked: readonly string[]): (before: SentLetter) => boolean {
  const states = new Set<string>();
  const ids = new Set<number>();
  for (const what of asked) {
    const id = parseId('L', what);
    if (id !== undefined) ids.add(id);
    else if (RESENT.has(what.toLowerCase())) states.add(what.toLowerCase());
    else
      throw wrongUsage(
        `--resend ${quote(what)} is neither unknown, refused nor bounced, nor a letter.`,
        'mentor sent lists the letters, with their numbers',
      );
  }
  return ({ id, state }) => states.has(state) || ids.has(id);
}

/** Asks, connects and sends, while no other run does for the same data file. */
async function send(
  context: Context,
  store: Store,
  letters: readonly FoundLetter[],
  {
    options,
    contact,
    due,
    mayResend,
  }: {
    readonly options: SendOptions;
    readonly contact: Sender | null;
    readonly due: number;
    readonly mayResend: (before: SentLetter) => boolean;
  },
): Promise<SendRun> {
  const { mailSettings } = await import('../../mail/mail-settings.ts');
  const beside = join(context.home, MAIL_SETTINGS);
  const file =
    options.settings === undefined
      ? existsSync(beside)
        ? beside
        : undefined
      : context.path(options.settings);
  const settings = mailSettings(file, context.host.env, options.inTheClear === true);
  const from = settings.from ?? contact;
  if (from === null)
    throw refused(
      'Nobody is named from whom the letters are.',
      'mentor programme edit --contact "NAME <EMAIL>", or "from" in the settings',
    );
  const sender = from.name === '' && contact !== null ? { ...from, name: contact.name } : from;
  await context.ask.confirm(
    `Send ${plural(due, 'letter')} as ${sender.name} <${sender.address}> through ${settings.host}?`,
  );
  const { sendLetters, WAITS } = await import('../../application/sending/send-letters.ts');
  const { MailServer } = await import('../../mail/smtp.ts');
  const lock = join(context.home, `.${basename(context.file)}.send.lock`);
  const what = `letters of ${context.file}`;
  const onWait = (): Promise<void> => context.say('Another mentor send is at work; waiting for it.');
  const ended = new AbortController();
  const forget = context.host.beforeEnd?.(() => ended.abort());
  try {
    return await whileLocked(lock, { what, waitMs: WAIT_MS, onWait }, () =>
      context.progress('Sending', (onDone) =>
        sendLetters(letters, {
          store,
          from: sender,
          replyTo: contact?.address.toLowerCase() === sender.address.toLowerCase() ? null : contact,
          open: () => MailServer.open(settings),
          mayResend,
          perMinute: options.rate ?? null,
          waits: WAITS,
          now: context.host.now,
          signal: ended.signal,
          onDone,
        }),
      ),
    );
  } finally {
    forget?.();
  }
}

/** A run that was killed after the server's yes had not recorded the reminders that the letter was. */
async function recordMissed(store: Store, results: readonly LetterResult[]): Promise<void> {
  const before = results.filter(({ outcome, isNew }) => outcome === 'already-sent' && !isNew);
  const { SecondLook } = await import('../../application/sending/second-look.ts');
  new SecondLook(store).recordMissed(before.map(({ letter }) => letter));
}

async function show(context: Context, store: Store, told: Omit<SendTold, 'people'>): Promise<void> {
  const people = store.read(() => new Map(loadRoll(store, []).map((one) => [one.id, one])));
  await context.show(sendDocument({ ...told, people }));
  const has = (outcome: LetterResult['outcome']): boolean =>
    told.results.some((one) => one.outcome === outcome);
  const next: string[] = [];
  if (has('to-send')) next.push('mentor send FOLDER, without --dry-run');
  if (has('unknown')) next.push('ask those whose letter is not known, then: mentor send FOLDER --resend L…');
  if (has('refused') || has('bounced'))
    next.push(
      'mentor participant edit P… --email ADDRESS, where the address is wrong, and make the letter anew',
    );
  if (has('left')) next.push('mentor send FOLDER, later, for those that are left');
  await context.next(...next);
}

function isSomebodyToAct(results: readonly LetterResult[]): boolean {
  return results.some(
    ({ outcome, withheld }) =>
      ['refused', 'bounced', 'unknown'].includes(outcome) || (withheld !== null && TO_MEND.has(withheld)),
  );
}

/** Whether this run was to send a letter, and cannot say that it did. */
function isUndone({ outcome, isNew }: LetterResult): boolean {
  return isNew && ['refused', 'unknown', 'left'].includes(outcome);
}
