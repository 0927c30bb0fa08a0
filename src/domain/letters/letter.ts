/** A letter to one person, in words: what every file of letters is made from. */
import type { Participant } from '../people/participant.ts';
import type { Reminder } from './due-reminders.ts';

export const LETTER_KINDS = [
  'welcome',
  'matched',
  'not-matched',
  'forms',
  'reminder',
  'half-way',
  'closing',
  'thanks',
  'certificate',
  'announcement',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** To whom a letter goes. */
export type Recipient = Pick<Participant, 'id' | 'name' | 'email' | 'languages'>;

/** A file that goes with a letter. */
export interface Attachment {
  /** Made of ids, never of anybody's name. */
  readonly name: string;
  /** `text/html`. */
  readonly type: string;
  readonly content: string;
}

export interface Letter {
  readonly kind: LetterKind;
  readonly recipient: Recipient;
  /** The relationship that it is about; `null` where it is about several, or none. */
  readonly relationshipId: number | null;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  /** Tells it from every other letter of the programme. Made again on another day, the same letter has the same. */
  readonly key: string;
  /** What it reminds of, so that sending it marks all of them. */
  readonly reminders: readonly Reminder[];
  readonly attachments: readonly Attachment[];
}
