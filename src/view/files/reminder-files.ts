/** Reminders as files for the coordinator to send: text, mail merge, e-mail drafts, a calendar. */
import { idOf } from '../../domain/reference.ts';
import { keyOf, type Reminder } from '../../domain/letters/due-reminders.ts';
import type { Letter } from '../../domain/letters/letter.ts';
import type { Message } from '../../domain/letters/message.ts';
import type { ReminderLetter } from '../../domain/letters/reminder-letter.ts';
import { longDate } from '../../domain/time/dates.ts';
import { oneLine } from '../../domain/words/text.ts';
import { listing } from '../document/result.ts';
import { letterDraft, messageIdOf } from '../letters/letter-draft.ts';
import { plainLetter, plainParts } from '../letters/letter-files.ts';
import { type CalendarEvent, calendarFile } from './calendar.ts';
import { csvForFile, renderCsv } from './csv.ts';

export const REMINDER_FORMATS = ['text', 'csv', 'eml', 'ics'] as const;
export type ReminderFormat = (typeof REMINDER_FORMATS)[number];

/** What the files are made from. */
export interface ReminderSet {
  /** One a person, most urgent first. With `--by-item` one a reminder. */
  readonly letters: readonly ReminderLetter[];
  /** What is the coordinator's turn. */
  readonly forCoordinator: readonly Message[];
  /** Everything that is due in these, in its own words: what is listed with `--by-item`. */
  readonly messages: readonly Message[];
  /** Letters that wait because one went to the person lately: how many, and the first day for one of them. */
  readonly held: { readonly count: number; readonly until: string } | null;
  readonly isByItem: boolean;
  readonly programme: string;
  /** Tells this programme's files from those of any other. */
  readonly programmeKey: string;
  readonly today: string;
}

/** Names that only this program gives, so that files of an earlier run can be recognised. */
export const OWN_FILES =
  /^(?:reminders\.(?:txt|csv|ics)|reminder-P\d+\.eml|\d{3,}-(?:R\d+-)?P\d+-[a-z-]+\.eml)$/;

/**
 * Returns the files of a set, by name; the same set gives the same bytes. No name of a file is made from anybody's
 * name. What is the coordinator's turn is in the text and the calendar alone.
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
    for (const [name, letter] of drafts(set))
      if (letter.recipient.email !== null) files.set(name, await letterDraft(letter, set));
  return files;
}

/** Each letter by the name of its file. A reminder by itself has its place in the list in its name, as there may be several to one person. */
function drafts({ letters, messages, isByItem }: ReminderSet): [string, Letter][] {
  if (!isByItem) return letters.map((letter) => [`reminder-${idOf('P', letter.recipient.id)}.eml`, letter]);
  const places = new Map(messages.map(({ reminder }, at) => [reminder, at + 1]));
  return letters.flatMap((letter): [string, Letter][] =>
    letter.reminders.map((reminder) => {
      const { relationshipId, participantId, kind } = reminder;
      const of = relationshipId === null ? '' : `${idOf('R', relationshipId)}-`;
      const place = String(places.get(reminder) ?? 0).padStart(3, '0');
      return [`${place}-${of}${idOf('P', participantId)}-${kind}.eml`, letter];
    }),
  );
}

/** Returns all of them as text to read, or to copy from. */
export function reminderText(set: ReminderSet): string {
  const { programme, today } = set;
  const letter = (one: ReminderLetter): string => plainLetter(one, one.step);
  const forYou = ({ recipient, subject, body }: Message): string =>
    [`For you, about ${oneLine(recipient.name)}`, `Subject: ${subject}`, 'Step: coordinator', '', body].join(
      '\n',
    );
  return plainParts([
    `Reminders of ${oneLine(programme)}, ${longDate(today)}`,
    ...inOrder(set, letter, forYou),
  ]);
}

/** By item in the order of the list; else what is for the coordinator comes first. */
function inOrder<T>(
  { letters, forCoordinator, messages, isByItem }: ReminderSet,
  ofLetter: (letter: ReminderLetter) => T,
  ofMessage: (message: Message) => T,
): T[] {
  if (!isByItem) return [...forCoordinator.map(ofMessage), ...letters.map(ofLetter)];
  const own = new Map(letters.flatMap((letter) => letter.reminders.map((one) => [one, letter])));
  return messages.map((message) => {
    const letter = own.get(message.reminder);
    return letter === undefined ? ofMessage(message) : ofLetter(letter);
  });
}

function mergeFile({ letters }: ReminderSet): string {
  const joined = (all: readonly string[]): string | null =>
    all.length === 0 ? null : [...new Set(all)].join('; ');
  const merged = listing(letters, [
    { key: 'email', of: ({ recipient }) => recipient.email },
    { key: 'name', of: ({ recipient }) => recipient.name },
    { key: 'subject', of: ({ subject }) => subject },
    { key: 'body', of: ({ body }) => body },
    { key: 'kind', of: ({ reminders }) => joined(reminders.map(({ kind }) => kind)) },
    { key: 'step', of: ({ step }) => step },
    { key: 'participant', of: ({ recipient }) => idOf('P', recipient.id) },
    {
      key: 'relationship',
      of: ({ reminders }) =>
        joined(reminders.flatMap(({ relationshipId: id }) => (id === null ? [] : idOf('R', id)))),
    },
    { key: 'due_on', of: ({ reminders }) => earliest(reminders.map(({ dueOn }) => dueOn)) },
    { key: 'attachments', of: ({ attachments }) => joined(attachments.map(({ name }) => name)) },
  ]);
  return renderCsv(merged.table);
}

function calendarOf(set: ReminderSet): string {
  const { programme, programmeKey, today } = set;
  const event = (uid: string, summary: string, description: string): CalendarEvent => ({
    uid,
    sequence: 0,
    on: today,
    startsAt: null,
    minutes: 0,
    summary,
    description,
    isCancelled: false,
  });
  const uidOf = (one: Reminder): string =>
    `${keyOf(one).replaceAll(/[^A-Za-z0-9-]+/g, '.')}.${one.level}.${programmeKey}@mentor`;
  const events = inOrder(
    set,
    (letter) => {
      const { recipient, subject, body, reminders } = letter;
      const [only, ...others] = reminders;
      const isOne = only !== undefined && others.length === 0;
      const uid = isOne ? uidOf(only) : messageIdOf(letter, programmeKey);
      return event(uid, `A word with ${recipient.name}: ${subject}`, body);
    },
    ({ reminder, recipient, body }) =>
      event(uidOf(reminder), `Ring ${recipient.name}: ${reminder.kind}`, body),
  );
  return calendarFile(events, { name: `Reminders of ${programme}`, stampedOn: today });
}

/** Returns the first of some days. */
function earliest(days: readonly string[]): string | null {
  return days.toSorted()[0] ?? null;
}
