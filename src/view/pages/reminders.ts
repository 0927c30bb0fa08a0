/** Reminders that are due, as a document: a letter a line, or a reminder a line. */
import type { Reminder } from '../../domain/letters/due-reminders.ts';
import type { Message } from '../../domain/letters/message.ts';
import type { ReminderLetter } from '../../domain/letters/reminder-letter.ts';
import { idOf, idOrNull } from '../../domain/reference.ts';
import type { Document } from '../document/document.ts';
import { type Field, listing, lists } from '../document/result.ts';
import type { ReminderSet } from '../files/reminder-files.ts';
import { personJson } from './people.ts';

const REMINDER: readonly Field<Message>[] = [
  { key: 'participant', label: 'P', give: 0, of: ({ recipient }) => personJson(recipient) },
  { key: 'name', label: 'Who', of: ({ recipient }) => recipient.name, only: 'table' },
  {
    key: 'relationship',
    label: 'Of',
    give: 0,
    of: ({ reminder }) => idOrNull('R', reminder.relationshipId),
  },
  { key: 'kind', label: 'About', give: 0, of: ({ reminder }) => reminder.kind },
  { key: 'occasion', of: ({ reminder }) => reminder.occasion, only: 'json' },
  { key: 'step', label: 'Step', give: 0, isLevel: true, of: ({ reminder }) => reminder.level },
  { key: 'due_on', label: 'Due', give: 0, of: ({ reminder }) => reminder.dueOn },
  { key: 'days', label: 'Days', align: 'right', give: 0, of: ({ reminder }) => reminder.days },
  { key: 'what', label: 'What', give: 2, of: ({ reminder }) => reminder.what, only: 'table' },
  { key: 'language', of: ({ language }) => language, only: 'json' },
  { key: 'subject', of: ({ subject }) => subject, only: 'json' },
  { key: 'body', of: ({ body }) => body, only: 'json' },
];

/** A line for people: a letter with all that it holds, or what is the coordinator's turn. */
interface Line {
  readonly recipient: Message['recipient'];
  readonly step: Reminder['level'];
  /** Most urgent first. */
  readonly reminders: readonly Reminder[];
}

const LINE: readonly Field<Line>[] = [
  { key: 'participant', label: 'P', give: 0, of: ({ recipient }) => personJson(recipient) },
  { key: 'name', label: 'Who', of: ({ recipient }) => recipient.name, only: 'table' },
  { key: 'relationship', label: 'Of', give: 0, of: ({ reminders }) => relationshipsOf(reminders).join(', ') },
  { key: 'kind', label: 'About', give: 1, of: ({ reminders }) => kindsOf(reminders).join(', ') },
  { key: 'step', label: 'Step', give: 0, isLevel: true, of: ({ step }) => step },
  { key: 'due_on', label: 'Due', give: 0, of: ({ reminders }) => longest(reminders)?.dueOn ?? null },
  {
    key: 'days',
    label: 'Days',
    align: 'right',
    give: 0,
    of: ({ reminders }) => longest(reminders)?.days ?? 0,
  },
  {
    key: 'what',
    label: 'What',
    give: 2,
    of: ({ reminders }) => reminders.map(({ what }) => what).join('; '),
    only: 'table',
  },
];

const LETTER: readonly Field<ReminderLetter>[] = [
  { key: 'participant', of: ({ recipient }) => personJson(recipient) },
  { key: 'step', of: ({ step }) => step },
  { key: 'language', of: ({ language }) => language },
  { key: 'subject', of: ({ subject }) => subject },
  { key: 'body', of: ({ body }) => body },
  {
    key: 'holds',
    of: ({ reminders }) =>
      reminders.map(({ relationshipId, kind, occasion, level }) => ({
        relationship: idOrNull('R', relationshipId),
        kind,
        occasion,
        step: level,
      })),
    only: 'json',
  },
  { key: 'attachments', of: ({ attachments }) => attachments.map(({ name }) => name), only: 'json' },
];

/** Returns what is due as a document; JSON has every reminder and every letter with its words. */
export function remindDocument(set: ReminderSet, marked: number, folder: string | null): Document {
  const { letters, forCoordinator, messages, held, isByItem, today } = set;
  const about = { title: 'Who needs a word', whenEmpty: 'Nobody needs a word today.' };
  const tone = (level: Reminder['level']): 'bad' | 'warning' | undefined =>
    level === 'coordinator' ? 'bad' : level === 'firm' ? 'warning' : undefined;
  const items = listing(messages, REMINDER, { ...about, tone: ({ reminder }) => tone(reminder.level) });
  const lines: Line[] = [
    ...forCoordinator.map(({ recipient, reminder }): Line => ({
      recipient,
      step: reminder.level,
      reminders: [reminder],
    })),
    ...letters,
  ];
  const shown = isByItem ? items : listing(lines, LINE, { ...about, tone: ({ step }) => tone(step) });
  const document = lists(
    'remind/1',
    { reminders: { json: items.json, table: shown.table, block: shown.block } },
    { as_of: today, marked, folder },
  );
  return {
    ...document,
    json: {
      ...document.json,
      letters: isByItem ? [] : listing(letters, LETTER).json,
      held: held === null ? null : { letters: held.count, until: held.until },
    },
  };
}

function relationshipsOf(reminders: readonly Reminder[]): string[] {
  return [...new Set(reminders.flatMap(({ relationshipId: id }) => (id === null ? [] : idOf('R', id))))];
}

function kindsOf(reminders: readonly Reminder[]): string[] {
  return [...new Set(reminders.map(({ kind }) => kind))];
}

/** Returns the one that has been due longest. */
function longest(reminders: readonly Reminder[]): Reminder | undefined {
  return reminders.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0];
}
