/**
 * The ledger of letters, by Message-ID. It is not logged: what has left cannot be undone. In the table `sending` stands for a
 * letter of which it is not known whether the server took it.
 */
import type { LetterMark } from '../../domain/letters/letter-headers.ts';
import type { LetterState, SentLetter } from '../../domain/letters/letters-sent.ts';
import { insertSentReminders } from '../relationships/reminders.ts';
import { rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** A letter that is about to be given to a server. */
export type LetterToSend = Pick<SentLetter, 'participantId' | 'messageId' | 'kind'>;

const COLUMNS = `id, participant_id AS participantId, message_id AS messageId, kind,
  iif(state = 'sending', 'unknown', state) AS state, begun_on AS begunOn, ended_on AS endedOn, note`;

/** Returns all letters, in the order in which they were first sent. */
export function loadLettersSent({ db }: Store): SentLetter[] {
  return rowsIn<SentLetter>(db, `SELECT ${COLUMNS} FROM letters_sent ORDER BY id`);
}

/** Returns what became of a letter; undefined where it was never given to a server. */
export function findLetterSent({ db }: Store, messageId: string): SentLetter | undefined {
  const [found] = rowsIn<SentLetter>(
    db,
    `SELECT ${COLUMNS} FROM letters_sent WHERE message_id = ?`,
    messageId,
  );
  return found;
}

/** Returns the last letter to whoever has one of these e-mail addresses now; undefined where there is none. */
export function findLastLetterTo({ db }: Store, addresses: readonly string[]): SentLetter | undefined {
  const [found] = rowsIn<SentLetter>(
    db,
    `SELECT ${COLUMNS} FROM letters_sent WHERE participant_id IN
       (SELECT id FROM participants WHERE lower(email) IN (SELECT value FROM json_each(?)))
     ORDER BY id DESC LIMIT 1`,
    JSON.stringify(addresses.map((address) => address.toLowerCase())),
  );
  return found;
}

/**
 * Keeps that a letter is about to be given to a server, before it is. From then on it is unknown until
 * {@link letterEnded} or {@link letterNotTaken} says more.
 *
 * @param isAgain Whether one that was given to a server before may be given again.
 * @returns false, with nothing kept, where another process has it, or had it.
 * @throws Failure where it cannot be kept.
 */
export function beginLetter(store: Store, letter: LetterToSend, isAgain: boolean): boolean {
  const { db, today } = store;
  let isBegun = false;
  const begin = (): void => {
    const sql = `INSERT INTO letters_sent (participant_id, message_id, kind, state, begun_on)
      VALUES (@participantId, @messageId, @kind, 'sending', @today) ON CONFLICT (message_id) DO `;
    const { changes } = db
      .prepare(
        sql +
          (isAgain
            ? `UPDATE SET state = 'sending', begun_on = excluded.begun_on, ended_on = NULL, note = NULL`
            : 'NOTHING'),
      )
      .run({ ...letter, today });
    isBegun = changes > 0;
  };
  store.writeUnlogged(begin, { isRequired: true });
  return isBegun;
}

/** Keeps that the server certainly did not take a letter, which may be sent another time. */
export function letterNotTaken(store: Store, messageId: string): void {
  const forget = (): void =>
    void store.db
      .prepare(`DELETE FROM letters_sent WHERE message_id = ? AND state = 'sending'`)
      .run(messageId);
  store.writeUnlogged(forget, { isRequired: true });
}

/**
 * Keeps what became of a letter, and with it, in one transaction, the reminders that it was.
 *
 * @param reminders Those that are not recorded as sent.
 */
export function letterEnded(
  store: Store,
  messageId: string,
  { state, note }: { readonly state: LetterState; readonly note: string | null },
  reminders: readonly LetterMark[] = [],
): void {
  const end = (): void => {
    const kept = state === 'unknown' ? 'sending' : state;
    store.db
      .prepare('UPDATE letters_sent SET state = ?, ended_on = ?, note = ? WHERE message_id = ?')
      .run(kept, state === 'unknown' ? null : store.today, note, messageId);
    insertSentReminders(store, reminders);
  };
  if (reminders.length === 0) store.writeUnlogged(end, { isRequired: true });
  else store.write('send', end);
}

/** Takes letters of another copy of the same file into the ledger; what it knows of them has the last word. */
export function adoptLetters({ db }: Store, letters: readonly SentLetter[]): void {
  const adopt = db.prepare(
    `INSERT INTO letters_sent (participant_id, message_id, kind, state, begun_on, ended_on, note)
     VALUES (@participantId, @messageId, @kind, @kept, @begunOn, @endedOn, @note)
     ON CONFLICT (message_id) DO UPDATE SET state = excluded.state, begun_on = excluded.begun_on,
       ended_on = excluded.ended_on, note = excluded.note`,
  );
  for (const { id: _, state, ...letter } of letters)
    adopt.run({ ...letter, kept: state === 'unknown' ? 'sending' : state });
}

/** Records reminders of letters that were sent before. */
export function recordReminders(store: Store, reminders: readonly LetterMark[]): void {
  if (reminders.length > 0) store.write('send', () => insertSentReminders(store, reminders));
}
