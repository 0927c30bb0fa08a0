/**
 * Sending letters, one at a time. What is known of each is in the data file before it is given to the server, and after its
 * answer, so that none is sent twice, whenever the program is ended.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { noteOf, type SentLetter } from '../../domain/letters/letters-sent.ts';
import type { LetterResult, Outcome } from '../../domain/letters/outgoing-letter.ts';
import type { Sender } from '../../mail/mail-settings.ts';
import { asSent } from '../../mail/outgoing.ts';
import { type GivenLetter, type MailServer, ServerFailure } from '../../mail/smtp.ts';
import {
  beginLetter,
  findLetterSent,
  letterEnded,
  letterNotTaken,
} from '../../store/people/letter-ledger.ts';
import type { Store } from '../../store/store.ts';
import { digestOf, type FoundLetter } from './letters-in.ts';
import { SecondLook } from './second-look.ts';

export interface Sending {
  readonly store: Store;
  readonly from: Sender;
  /** Who gets the answers, where it is not who sends. */
  readonly replyTo: Sender | null;
  /** Connects to the server. */
  readonly open: () => Promise<MailServer>;
  /** Whether a letter that was not sent, as far as is known, may be given to the server again. */
  readonly mayResend: (before: SentLetter) => boolean;
  readonly perMinute: number | null;
  /** Before each further try, in milliseconds. */
  readonly waits: readonly number[];
  readonly now: () => Date;
  /** Aborted where somebody wants it to end after the letter that is under way. */
  readonly signal: AbortSignal;
  readonly onDone: (done: number, total: number) => void;
}

/** Why a run ended before its end. */
export interface Stopped {
  readonly why: string;
  readonly hint: string | undefined;
  /** Whether somebody wanted it. */
  readonly isAsked: boolean;
}

/** What came of a run. */
export interface SendRun {
  /** In the order of the letters. */
  readonly results: readonly LetterResult[];
  /** Null where it came to its end. */
  readonly stopped: Stopped | null;
}

export const WAITS: readonly number[] = [5_000, 20_000, 60_000];
/** So many failures one after the other are no accident. */
const MOST_FAILURES = 5;

/** Returns what would come of letters, without sending any. */
export function lookAtLetters(
  store: Store,
  found: readonly FoundLetter[],
  mayResend: Sending['mayResend'],
): LetterResult[] {
  const look = new SecondLook(store);
  return found.map(({ letter }) => {
    const before = findLetterSent(store, letter.messageId);
    return (
      look.at(letter, before, mayResend) ?? told({ letter }, 'to-send', '', { id: before?.id ?? null }).result
    );
  });
}

/**
 * Sends letters.
 *
 * 1. Each is looked at again: whether it was sent before, and may still be sent to this person at this address.
 * 2. That it is being sent is committed; then it is given to the server.
 * 3. What the server answered is committed, with the reminders that it was. Where the program ends between the two, it
 *    stays unknown.
 * 4. Letters that the server certainly did not take, but may take another time, are tried again after all others, a few
 *    times. What is left then waits for the next run.
 *
 * @throws Failure where the data file cannot be written.
 */
export async function sendLetters(found: readonly FoundLetter[], sending: Sending): Promise<SendRun> {
  const run = new Run(sending);
  const results = new Map<FoundLetter, LetterResult>();
  try {
    let open = found;
    for (const wait of [...sending.waits, null]) {
      const later: FoundLetter[] = [];
      for (const one of open) {
        const { result, isForLater } = await run.send(one);
        results.set(one, result);
        if (isForLater) later.push(one);
        sending.onDone(results.size - later.length, found.length);
      }
      open = later;
      if (open.length === 0 || wait === null || run.stopped !== null) break;
      await run.pause(wait);
    }
  } finally {
    run.close();
  }
  return { results: found.flatMap((one) => results.get(one) ?? []), stopped: run.stopped };
}

interface Tried {
  readonly result: LetterResult;
  readonly isForLater: boolean;
}

/** One run: its connection, its pace, and whether it goes on. */
class Run {
  readonly #sending: Sending;
  readonly #look: SecondLook;
  #server: MailServer | undefined;
  #failures = 0;
  #nextAt = 0;
  stopped: SendRun['stopped'] = null;

  constructor(sending: Sending) {
    this.#sending = sending;
    this.#look = new SecondLook(sending.store);
  }

  close(): void {
    this.#server?.close();
  }

  async send(found: FoundLetter): Promise<Tried> {
    const seen = this.#seen(found);
    if (seen !== undefined) return seen;
    if (this.stopped === null) await this.#pace();
    const server = await this.#opened();
    if (server === undefined) return told(found, 'left', this.stopped?.why ?? '');
    // Waiting may have taken long.
    return this.#seen(found) ?? (await this.#give(found, server));
  }

  /** Waits, or less long where somebody wants it to end. */
  async pause(milliseconds: number): Promise<void> {
    const { signal } = this.#sending;
    try {
      if (milliseconds > 0) await sleep(milliseconds, undefined, { signal });
    } catch {
      // told below
    }
    if (signal.aborted) this.stopped ??= { why: 'you ended it', hint: undefined, isAsked: true };
  }

  /** Returns what keeps a letter from being sent, if anything does. */
  #seen(found: FoundLetter): Tried | undefined {
    const { store, mayResend } = this.#sending;
    const { letter } = found;
    const result = this.#look.at(letter, findLetterSent(store, letter.messageId), mayResend);
    if (result !== undefined) return { result, isForLater: false };
    return digestOf(found.path) === found.digest
      ? undefined
      : told(found, 'left', 'its file was changed meanwhile');
  }

  async #pace(): Promise<void> {
    const { perMinute, now } = this.#sending;
    await this.pause(Math.max(0, this.#nextAt - now().getTime()));
    if (perMinute !== null) this.#nextAt = now().getTime() + 60_000 / perMinute;
  }

  /** Returns a connection, or undefined where the run is over. */
  async #opened(): Promise<MailServer | undefined> {
    const { open, waits } = this.#sending;
    for (const wait of [...waits, null]) {
      if (this.stopped !== null) return undefined;
      if (this.#server?.isOpen === true) return this.#server;
      try {
        this.#server = await open();
      } catch (error) {
        if (!(error instanceof ServerFailure)) throw error;
        if (!error.isTemporary || wait === null) this.#stop(error);
        else await this.pause(wait);
      }
    }
    return this.stopped === null ? this.#server : undefined;
  }

  async #give({ letter, path }: FoundLetter, server: MailServer): Promise<Tried> {
    const { store, from, replyTo, now } = this.#sending;
    const { messageId, marks } = letter;
    const [to = ''] = letter.to;
    const bytes = asSent(readFileSync(path), from, replyTo, now());
    const isAgain = findLetterSent(store, messageId) !== undefined;
    if (!beginLetter(store, letter, isAgain)) return told({ letter }, 'unknown', 'another process has it');
    const id = findLetterSent(store, messageId)?.id ?? null;
    let given: GivenLetter;
    try {
      given = await server.give(from.address, to, bytes);
    } catch (error) {
      // Nothing but a ServerFailure says that the letter was not taken; after anything else it stays unknown.
      if (!(error instanceof ServerFailure)) throw error;
      letterNotTaken(store, messageId);
      this.#stop(error);
      return told({ letter }, 'left', error.message);
    }
    const words = noteOf(given.words, to);
    if (given.state === 'later') letterNotTaken(store, messageId);
    else {
      const isSent = given.state === 'sent';
      letterEnded(
        store,
        messageId,
        { state: given.state, note: isSent ? null : words },
        isSent ? this.#look.toMark(marks) : [],
      );
      if (isSent) this.#look.marked(marks);
    }
    this.#count(given, server);
    if (given.state === 'later')
      return told({ letter }, 'left', words, { isForLater: this.stopped === null });
    return told({ letter }, given.state, given.state === 'sent' ? '' : words, { id });
  }

  /** A server that always breaks off would be waited for with every letter. */
  #count({ state, words }: GivenLetter, server: MailServer): void {
    this.#failures = server.isOpen || state === 'sent' || state === 'refused' ? 0 : this.#failures + 1;
    if (this.#failures >= MOST_FAILURES)
      this.#stop({ message: `The server breaks off every time: ${words}`, hint: undefined });
  }

  #stop({ message, hint }: { readonly message: string; readonly hint: string | undefined }): void {
    this.stopped ??= { why: message, hint, isAsked: false };
  }
}

function told(
  { letter }: Pick<FoundLetter, 'letter'>,
  outcome: Outcome,
  words: string,
  { id = null, isForLater = false }: { readonly id?: number | null; readonly isForLater?: boolean } = {},
): Tried {
  return { result: { letter, outcome, withheld: null, id, words, isNew: true }, isForLater };
}
