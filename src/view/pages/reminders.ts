/** Reminders that are due, as a document. */
import { idOf } from '../../domain/reference.ts';
import type { Message } from '../../domain/letters/message.ts';
import type { Document } from '../document/document.ts';
import { personJson } from './people.ts';

/** Returns the reminders as a document: a line each, without their words; JSON has those too. */
export function remindDocument(
  messages: readonly Message[],
  today: string,
  marked: number,
  folder: string | null,
): Document {
  return {
    schema: 'remind/1',
    json: {
      as_of: today,
      marked,
      folder,
      reminders: messages.map(({ reminder, recipient, subject, body, language }) => ({
        participant: personJson(recipient),
        relationship: reminder.relationshipId === null ? null : idOf('R', reminder.relationshipId),
        kind: reminder.kind,
        occasion: reminder.occasion,
        step: reminder.level,
        due_on: reminder.dueOn,
        days: reminder.days,
        language,
        subject,
        body,
      })),
    },
    blocks: [
      {
        kind: 'table',
        table: {
          title: 'Who needs a word',
          columns: [
            { key: 'participant', label: 'P', give: 0 },
            { key: 'name', label: 'Who' },
            { key: 'relationship', label: 'Of', give: 0 },
            { key: 'kind', label: 'About', give: 0 },
            { key: 'step', label: 'Step', give: 0 },
            { key: 'due_on', label: 'Due', give: 0 },
            { key: 'days', label: 'Days', align: 'right', give: 0 },
            { key: 'what', label: 'What', give: 2 },
          ],
          rows: messages.map(({ reminder, recipient }) => [
            idOf('P', recipient.id),
            recipient.name,
            reminder.relationshipId === null ? null : idOf('R', reminder.relationshipId),
            reminder.kind,
            reminder.level,
            reminder.dueOn,
            reminder.days,
            reminder.what,
          ]),
          tones: messages.map(({ reminder }) =>
            reminder.level === 'coordinator' ? 'bad' : reminder.level === 'firm' ? 'warning' : undefined,
          ),
          whenEmpty: 'Nobody needs a word today.',
        },
      },
    ],
  };
}
