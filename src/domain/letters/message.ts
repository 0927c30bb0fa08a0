/**
 * The words of a reminder: the programme's own, if it has any, in the person's language, if there is a wording in it.
 */
import { idOf } from '../reference.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { partnersOf } from '../relationship/members/members.ts';
import { oneLine } from '../words/text.ts';
import type { Reminder } from './due-reminders.ts';
import type { Recipient } from './letter.ts';
import { dayInWords, LETTER_WORDS, type LetterWord, letterWord } from './letter-words.ts';
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
    (language) => ({ ...reminderValues(about, language, wordings), forms: formsIn(language) }),
    wordings,
    `${reminder.kind}: {name}`,
  );
  return { reminder, recipient, ...words };
}

/** Returns what the braces of a reminder stand for, in a language. */
export function reminderValues(
  { reminder, recipient, relationship, programme, contact, resources }: AboutReminder,
  language: string,
  wordings: Wordings,
): Record<string, string> {
  const isIn = relationship?.people.some((one) => one.participantId === recipient.id) === true;
  const partners = isIn ? partnersOf(relationship, recipient.id).map((one) => oneLine(one.name)) : [];
  return {
    name: oneLine(recipient.name),
    partner: partners.join(', '),
    programme: oneLine(programme),
    relationship: relationship === undefined ? '' : idOf('R', relationship.id),
    phase: relationship === undefined ? '' : phaseIn(relationship.phase, language, wordings),
    what: whatIn(reminder, language, wordings),
    due_on: dayInWords(reminder.dueOn, language),
    days: String(reminder.days),
    contact: oneLine(contact),
    resources: resources.join(', '),
  };
}

/** What a phase asks for in the language of the letter; in English with its details. */
function whatIn({ what, kind, asked }: Reminder, language: string, { shipped }: Wordings): string {
  if (kind !== 'phase' || language === DEFAULT_LANGUAGE) return oneLine(what);
  const words = (asked ?? []).map(({ requirement, text }) => {
    const word = `asked.${requirement}`;
    return isWord(word) ? letterWord(word, language, shipped) : text;
  });
  return [...new Set(words.length === 0 ? [letterWord('asked.next', language, shipped)] : words)].join('; ');
}

function phaseIn(phase: string, language: string, { shipped }: Wordings): string {
  const word = `phase.${phase}`;
  return isWord(word) ? letterWord(word, language, shipped) : phase;
}

function isWord(word: string): word is LetterWord {
  return word in LETTER_WORDS;
}
