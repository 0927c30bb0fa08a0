/** Check-ins: recording them, and loading them for an import. Otherwise they are loaded with their relationship. */
import type { CheckIn } from '../../domain/relationship/check-in/check-in.ts';
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

type Row = Omit<KeptCheckIn, 'asksHelp'> & { readonly asksHelp: number };

const COLUMNS = `id, relationship_id AS relationshipId, participant_id AS participantId, answered_on AS answeredOn,
  satisfaction, trust, communication, commitment, recommend, words, asks_help AS asksHelp`;

/** Returns every check-in, by id. */
export function loadCheckIns({ db }: Store): KeptCheckIn[] {
  return rowsIn<Row>(db, `SELECT ${COLUMNS} FROM check_ins ORDER BY id`).map(keptCheckIn);
}

/** Returns what somebody answered on a day in a relationship; the last, where there are several. */
export function findCheckIn(
  { db }: Store,
  relationshipId: number,
  participantId: number,
  on: string,
): KeptCheckIn | undefined {
  const [found] = rowsIn<Row>(
    db,
    `SELECT ${COLUMNS} FROM check_ins WHERE relationship_id = ? AND participant_id = ? AND answered_on = ?
     ORDER BY id DESC LIMIT 1`,
    relationshipId,
    participantId,
    on,
  );
  return found === undefined ? undefined : keptCheckIn(found);
}

function keptCheckIn(row: Row): KeptCheckIn {
  return { ...row, asksHelp: row.asksHelp === 1 };
}
