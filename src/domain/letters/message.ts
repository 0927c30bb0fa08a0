/**
 * The words of a reminder: the programme's own, if it has any, in the person's language, if there is a wording in it.
 */
import { idOf } from '../reference.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { partnersOf } from '../relationship/members/members.ts';
import { oneLine } from '../words/text.ts';
import type { Reminder } from './due-reminders.ts';
import type { Recipient } from './letter.ts';
import { DEFAULT_LANGUAGE, type Wordings } from './templates.ts';
import { writeLetter } from './write-letter.ts';

/** A reminder by itself, in words. */
export interface Message {
  readonly reminder: Reminder;
  readonly recipient: Recipient;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
}

/** What a reminder is about. */
export interface AboutReminder {
  readonly reminder: Reminder;
  readonly recipient: Recipient;
  /** Undefined where it is about the person alone. */
  readonly relationship: Pick<Relationship, 'id' | 'people' | 'phase'> | undefined;
  readonly programme: string;
  /** Who signs; may be empty. */
  readonly contact: string;
  /** Titles and links that help, each in one line; may be empty. */
  readonly resources: readonly string[];
}

/**
 * Returns a reminder in words, as a letter of its own. It holds what both sides know, and nothing that one side said in
 * confidence. What is the coordinator's turn is in English.
 *
 * @param formsIn Returns what is said in a language of the forms that go with it; may be empty.
 */
export function messageOf(
  about: AboutReminder,
  wordings: Wordings,
  formsIn: (language: string) => string = () => '',
): Message {
  const { reminder, recipient } = about;
  const name = `reminder.${reminder.kind}${reminder.level === 'gentle' ? '' : `.${reminder.level}`}`;
  const languages = reminder.level === 'coordinator' ? [DEFAULT_LANGUAGE] : recipient.languages;
  const words = writeLetter(
    name,
    languages,
    (language) => ({ ...reminderValues(about), forms: formsIn(language) }),
    wordings,
    `${reminder.kind}: {name}`,
  );
  return { reminder, recipient, ...words };
}

/** Returns what the braces of a reminder stand for. */
export function reminderValues({
  reminder,
  recipient,
  relationship,
  programme,
  contact,
  resources,
}: AboutReminder): Record<string, string> {
  const isIn = relationship?.people.some((one) => one.participantId === recipient.id) === true;
  const partners = isIn ? partnersOf(relationship, recipient.id).map((one) => oneLine(one.name)) : [];
  return {
    name: oneLine(recipient.name),
    partner: partners.join(', '),
    programme: oneLine(programme),
    relationship: relationship === undefined ? '' : idOf('R', relationship.id),
    phase: relationship?.phase ?? '',
    what: oneLine(reminder.what),
    due_on: reminder.dueOn,
    days: String(reminder.days),
    contact: oneLine(contact),
    resources: resources.join(', '),
  };
}
