/** Reminders that are due, as a document. */
import { idOrNull } from '../../domain/reference.ts';
import type { Message } from '../../domain/letters/message.ts';
import type { Document } from '../document/document.ts';
import { personJson } from './people.ts';
import { type Field, listing, lists } from '../document/result.ts';

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

/** Returns the reminders as a document: a line each, without their words; JSON has those too. */
export function remindDocument(
  messages: readonly Message[],
  today: string,
  marked: number,
  folder: string | null,
): Document {
  const reminders = listing(messages, REMINDER, {
    title: 'Who needs a word',
    whenEmpty: 'Nobody needs a word today.',
    tone: ({ reminder: { level } }) =>
      level === 'coordinator' ? 'bad' : level === 'firm' ? 'warning' : undefined,
  });
  return lists('remind/1', { reminders }, { as_of: today, marked, folder });
}
