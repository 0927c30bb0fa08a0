/** Check-ins: recording them, and loading them for an import. Otherwise they are loaded with their relationship. */
import type { CheckIn } from '../../domain/relationship/check-in.ts';
import type { KeptCheckIn } from '../../domain/import/records/check-ins.ts';
import { insertRow, updateRow, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Adds one person's answers. */
export function insertCheckIn({ db }: Store, relationshipId: number, checkIn: CheckIn): void {
  insertRow(db, 'check_ins', { relationshipId, ...checkIn });
}

/** Replaces one person's answers. */
export function updateCheckIn({ db }: Store, id: number, checkIn: CheckIn): void {
  const { participantId: _, answeredOn: __, ...answers } = checkIn;
  updateRow(db, 'check_ins', id, answers);
}

/** Returns every check-in, by id. */
export function loadCheckIns({ db }: Store): KeptCheckIn[] {
  return rowsIn<Omit<KeptCheckIn, 'asksHelp'> & { asksHelp: number }>(
    db,
    `SELECT id, relationship_id AS relationshipId, participant_id AS participantId, answered_on AS answeredOn,
       satisfaction, trust, communication, commitment, recommend, words, asks_help AS asksHelp
     FROM check_ins ORDER BY id`,
  ).map((row) => ({ ...row, asksHelp: row.asksHelp === 1 }));
}
