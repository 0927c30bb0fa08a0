/**
 * The words of a reminder: the programme's own, if it has any, in the person's language, if there is a wording in it.
 */
import type { Participant } from '../people/participant.ts';
import { idOf } from '../reference.ts';
import { type Relationship, side } from '../relationship/relationship.ts';
import { filled, type OwnTemplate, wordingFor } from './templates.ts';
import { oneLine } from '../words/text.ts';
import type { Reminder } from './due-reminders.ts';

/** To whom a reminder goes. */
type Recipient = Pick<Participant, 'id' | 'name' | 'email' | 'languages'>;

export interface Message {
  readonly reminder: Reminder;
  readonly recipient: Recipient;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
}

/**
 * Returns a reminder in words. It holds what both sides know, and nothing that one side said in confidence.
 *
 * @param relationship The one it is about; undefined where it is about the person alone.
 * @param resources Titles and links that help, in one line; may be empty.
 */
export function messageOf(
  reminder: Reminder,
  recipient: Recipient,
  relationship: Pick<Relationship, 'id' | 'people' | 'phase'> | undefined,
  programme: string,
  own: readonly OwnTemplate[],
  resources: string,
): Message {
  const name = `reminder.${reminder.kind}${reminder.level === 'gentle' ? '' : `.${reminder.level}`}`;
  const wording = wordingFor(name, own, recipient.languages);
  const role = relationship?.people.find((one) => one.participantId === recipient.id)?.role;
  const partners =
    relationship === undefined || role === undefined
      ? []
      : side(relationship, role === 'mentor' ? 'mentee' : 'mentor').map((one) => oneLine(one.name));
  const values = {
    name: oneLine(recipient.name),
    partner: partners.join(', '),
    programme: oneLine(programme),
    relationship: relationship === undefined ? '' : idOf('R', relationship.id),
    phase: relationship?.phase ?? '',
    what: oneLine(reminder.what),
    due_on: reminder.dueOn,
    days: String(reminder.days),
    resources,
  };
  return {
    reminder,
    recipient,
    subject: oneLine(filled(wording.subject ?? `${reminder.kind}: {name}`, values)),
    // A line that is left out also removes the blank line before it.
    body: filled(wording.body, values)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    language: wording.language,
  };
}
