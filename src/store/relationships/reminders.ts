/** Reminders that were sent. */
import type { SentReminder } from '../../domain/letters/due-reminders.ts';
import type { LetterMark } from '../../domain/letters/letter-headers.ts';
import type { Store } from '../store.ts';
import { rowsIn } from '../rows.ts';

/** Returns every reminder that was sent, oldest first. */
export function loadSentReminders({ db }: Store): SentReminder[] {
  return rowsIn<SentReminder>(
    db,
    `SELECT participant_id AS participantId, relationship_id AS relationshipId, kind, occasion, level,
     sent_on AS sentOn FROM reminders_sent ORDER BY sent_on, id`,
  );
}

/** Records that reminders were sent today. */
export function insertSentReminders({ db, today }: Store, reminders: readonly LetterMark[]): void {
  const insert = db.prepare(
    `INSERT INTO reminders_sent (participant_id, relationship_id, kind, occasion, level, sent_on)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const { participantId, relationshipId, kind, occasion, level } of reminders)
    insert.run(participantId, relationshipId, kind, occasion, level, today);
}
