/** Whether a letter that was written may still be sent, looked at again at the moment of sending. */
import type { Participant } from '../people/participant.ts';
import type { LetterHead, LetterMark } from './letter-headers.ts';
import type { SentLetter } from './letters-sent.ts';

/** A letter of this programme, in a folder. */
export interface OutgoingLetter extends LetterHead {
  /** The name of its file. */
  readonly file: string;
  readonly messageId: string;
  /** Everybody to whom it is addressed, in copy too. */
  readonly to: readonly string[];
  readonly subject: string;
}

/** Why a letter is not sent, as people read it. */
export const WITHHELD = {
  gone: 'there is nobody of that id any more',
  withdrawn: 'they have left the programme',
  'no-consent': 'they do not consent',
  paused: 'they are paused',
  'no-address': 'they have no e-mail address',
  'address-changed': 'it is written to another address than theirs; make it anew',
  'several-addresses': 'it is addressed to more than one; make it anew',
  'not-due': 'what it reminds of is done',
} as const;
export type Withheld = keyof typeof WITHHELD;

/** Withheld for something that somebody should mend. */
export const TO_MEND: ReadonlySet<Withheld> = new Set(['no-address', 'address-changed', 'several-addresses']);

/**
 * Returns why a letter must not be sent; undefined where it may be.
 *
 * @param person With the status of today; undefined where there is nobody of that id.
 * @param isMarkAlive Whether a reminder in it is due as it is, or recorded as sent already.
 */
export function whyWithheld(
  { participantId, to, marks }: Pick<OutgoingLetter, 'participantId' | 'to' | 'marks'>,
  person: Pick<Participant, 'id' | 'email' | 'status' | 'consentOn'> | undefined,
  isMarkAlive: (mark: LetterMark) => boolean,
): Withheld | undefined {
  if (person === undefined || person.id !== participantId) return 'gone';
  if (person.status === 'withdrawn') return 'withdrawn';
  if (person.consentOn === null) return 'no-consent';
  if (person.status === 'paused') return 'paused';
  if (person.email === null) return 'no-address';
  const [first, ...others] = new Set(to.map((address) => address.trim().toLowerCase()));
  if (others.length > 0) return 'several-addresses';
  if (first !== person.email.trim().toLowerCase()) return 'address-changed';
  if (marks.length > 0 && !marks.some(isMarkAlive)) return 'not-due';
  return undefined;
}

/** What has come of a letter in one run. */
export type Outcome =
  | 'sent'
  /** In a run that only looks. */
  | 'to-send'
  /** Before. */
  | 'already-sent'
  | 'refused'
  | 'bounced'
  | 'unknown'
  /** The server did not take it; the next run tries again. */
  | 'left'
  | 'withheld';

/** What came of one letter. */
export interface LetterResult {
  readonly letter: OutgoingLetter;
  readonly outcome: Outcome;
  readonly withheld: Withheld | null;
  /** Its number in the ledger; null where it is not in it. */
  readonly id: number | null;
  /** What the server said, or why it is as it is; may be ''. */
  readonly words: string;
  /** Whether it came of this run, and not of one before. */
  readonly isNew: boolean;
}

/** Returns what a letter that was given to a server before is in this run, or undefined where it may be sent (again). */
export function outcomeBefore(
  before: SentLetter | undefined,
  mayResend: (before: SentLetter) => boolean,
): Outcome | undefined {
  if (before === undefined) return undefined;
  if (before.state !== 'sent' && mayResend(before)) return undefined;
  return before.state === 'sent' ? 'already-sent' : before.state;
}
