/** How long records are kept, and the people of whom that is asked. */
import type { Kept, RetentionSubject } from '../../domain/privacy/retention.ts';
import { insertRow, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Returns the months that are set, by subject. */
export function loadRetention({ db }: Store): Partial<Record<RetentionSubject, number>> {
  const rows = db.prepare<[], [RetentionSubject, number]>(
    'SELECT subject, months FROM retention ORDER BY id',
  );
  return Object.fromEntries(rows.raw().all());
}

/** Sets after how many months something is past its time; null keeps it without end. */
export function saveRetention({ db }: Store, subject: RetentionSubject, months: number | null): void {
  if (months === null) db.prepare('DELETE FROM retention WHERE subject = ?').run(subject);
  else insertRow(db, 'retention', { subject, months }, ['subject']);
}

/** Returns everyone who was not erased, by id. */
export function loadKept({ db }: Store): Kept[] {
  return rowsIn<Omit<Kept, 'hasOpenRelationship'> & { hasOpenRelationship: number }>(
    db,
    `SELECT p.id, p.name, p.email, p.status, enrolled_on AS enrolledOn, withdrawn_on AS withdrawnOn,
       consent_on AS consentOn, consent_withdrawn_on AS consentWithdrawnOn, max(coalesce(rp.left_on, r.ended_on)) AS lastEndedOn,
       count(r.id) FILTER (WHERE r.outcome IS NULL AND rp.left_on IS NULL) > 0 AS hasOpenRelationship
     FROM participants p
     LEFT JOIN relationship_people rp ON rp.participant_id = p.id LEFT JOIN relationships r ON r.id = rp.relationship_id
     WHERE p.id NOT IN (SELECT participant_id FROM erasures) GROUP BY p.id ORDER BY p.id`,
  ).map((row) => ({ ...row, hasOpenRelationship: row.hasOpenRelationship === 1 }));
}
