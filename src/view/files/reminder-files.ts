/** Reminders as files for the coordinator to send: text, mail merge, e-mail drafts, a calendar. */
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { idOf } from '../../domain/reference.ts';
import { keyOf } from '../../domain/letters/due-reminders.ts';
import type { Message } from '../../domain/letters/message.ts';
import { oneLine } from '../../domain/words/text.ts';
import { calendarFile } from './calendar.ts';
import { csvForFile, renderCsv } from './csv.ts';
import { listing } from '../document/result.ts';
import { forTerminal } from '../document/sanitise.ts';

export const REMINDER_FORMATS = ['text', 'csv', 'eml', 'ics'] as const;
export type ReminderFormat = (typeof REMINDER_FORMATS)[number];

/** What the files are made from. */
export interface ReminderSet {
  /** In their order. */
  readonly messages: readonly Message[];
  readonly programme: string;
  /** Tells this programme's files from those of any other. */
  readonly programmeKey: string;
  readonly today: string;
}

/** Names that only this program gives, so that files of an earlier run can be recognised. */
export const OWN_FILES = /^(?:reminders\.(?:txt|csv|ics)|\d{3,}-(?:R\d+-)?P\d+-[a-z-]+\.eml)$/;

/**
 * Returns the files of a set, by name; the same set gives the same bytes. No name of a file is made from anybody's
 * name. A message at the coordinator's step is for the coordinator: it is in the text and the calendar alone.
 *
 * @param hasMark Whether the mail merge begins with a byte-order mark.
 */
export async function reminderFiles(
  set: ReminderSet,
  formats: readonly ReminderFormat[],
  hasMark: boolean,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  if (formats.includes('text')) files.set('reminders.txt', reminderText(set));
  if (formats.includes('csv')) files.set('reminders.csv', csvForFile(mergeFile(set), hasMark));
  if (formats.includes('ics')) files.set('reminders.ics', calendarOf(set));
  if (formats.includes('eml'))
    for (const [at, message] of set.messages.entries()) {
      if (message.reminder.level === 'coordinator' || message.recipient.email === null) continue;
      const { relationshipId, participantId, kind } = message.reminder;
      const of = relationshipId === null ? '' : `${idOf('R', relationshipId)}-`;
      const name = `${String(at + 1).padStart(3, '0')}-${of}${idOf('P', participantId)}-${kind}.eml`;
      files.set(name, await draft(message, set));
    }
  return files;
}

/** Returns all messages as text to read, or to copy from. */
export function reminderText({ messages, programme, today }: ReminderSet): string {
  const parts = messages.map(({ reminder, recipient, subject, body }) => {
    const to =
      reminder.level === 'coordinator'
        ? `For you, about ${oneLine(recipient.name)}`
        : `To: ${oneLine(recipient.name)} <${recipient.email ?? 'no e-mail address'}>`;
    return [to, `Subject: ${subject}`, `Step: ${reminder.level}`, '', body].join('\n');
  });
  const text = [`Reminders of ${oneLine(programme)}, ${today}`, ...parts].join(`\n\n${'-'.repeat(72)}\n`);
  return `${forTerminal(text, { keepNewlines: true })}\n`;
}

function mergeFile({ messages }: ReminderSet): string {
  const sent = messages.filter(({ reminder }) => reminder.level !== 'coordinator');
  const merged = listing(sent, [
    { key: 'email', of: ({ recipient }) => recipient.email },
    { key: 'name', of: ({ recipient }) => recipient.name },
    { key: 'subject', of: ({ subject }) => subject },
    { key: 'body', of: ({ body }) => body },
    { key: 'kind', of: ({ reminder }) => reminder.kind },
    { key: 'step', of: ({ reminder }) => reminder.level },
    { key: 'participant', of: ({ recipient }) => idOf('P', recipient.id) },
    {
      key: 'relationship',
      of: ({ reminder: { relationshipId: id } }) => (id === null ? null : idOf('R', id)),
    },
    { key: 'due_on', of: ({ reminder }) => reminder.dueOn },
  ]);
  return renderCsv(merged.table);
}

function calendarOf({ messages, programme, programmeKey, today }: ReminderSet): string {
  return calendarFile(
    messages.map((message) => ({
      uid: `${keyOf(message.reminder).replaceAll(/[^A-Za-z0-9-]+/g, '.')}.${message.reminder.level}.${programmeKey}@mentor`,
      sequence: 0,
      on: today,
      startsAt: null,
      minutes: 0,
      summary:
        message.reminder.level === 'coordinator'
          ? `Ring ${message.recipient.name}: ${message.reminder.kind}`
          : `A word with ${message.recipient.name}: ${message.subject}`,
      description: message.body,
      isCancelled: false,
    })),
    { name: `Reminders of ${programme}`, stampedOn: today },
  );
}

/** An e-mail that a mail program opens as a draft. Header lines take no control characters, whatever a name holds. */
async function draft({ recipient, subject, body, reminder }: Message, set: ReminderSet): Promise<string> {
  const line = (text: string): string =>
    oneLine(text)
      .replace(/\p{Cc}|\p{Bidi_Control}/gu, ' ')
      .replace(/\p{Surrogate}/gu, '\ufffd');
  const mail = new MailComposer({
    to: { name: line(recipient.name), address: recipient.email ?? '' },
    subject: line(subject),
    text: body.replace(/(?![\n\t])\p{Cc}/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd'),
    date: new Date(`${set.today}T00:00:00Z`),
    messageId: `<${keyOf(reminder).replaceAll(/[^A-Za-z0-9-]+/g, '.')}.${reminder.level}.${set.today}.${set.programmeKey}@mentor.invalid>`,
    headers: { 'X-Unsent': '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return (await mail.compile().build()).toString('utf8');
}
