/** What became of the letters that were sent. */

/** `unknown`: whether the server took it was not learnt, because the program ended or the connection broke. */
export const LETTER_STATES = ['sent', 'refused', 'unknown', 'bounced'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** A letter that was given to a mail server, or was to be. */
export interface SentLetter {
  readonly id: number;
  readonly participantId: number;
  readonly messageId: string;
  readonly kind: string;
  readonly state: LetterState;
  /** The day on which it was given to the server. */
  readonly begunOn: string;
  /** The day on which its state was learnt; null while it is unknown. */
  readonly endedOn: string | null;
  /** What the server said, without the address; null where it said nothing that matters. */
  readonly note: string | null;
}

/** As much of a server's words as is kept. */
const MOST_NOTE = 300;

/**
 * Returns the words of a server as they are kept: in one line, without the address, which is that of the participant.
 *
 * @example noteOf('550 5.1.1 <ana@example.org>: unknown', 'ana@example.org') // '550 5.1.1 <address>: unknown'
 */
export function noteOf(words: string, address: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if (address === '') return line.slice(0, MOST_NOTE);
  const sought = address.replaceAll(/[^\w]/g, '\\$&');
  return line.replaceAll(new RegExp(sought, 'gi'), 'address').slice(0, MOST_NOTE);
}
