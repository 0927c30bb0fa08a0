/** What people gained: contacts, careers, suggestions. */
import { insertRow, updateRow, rowsIn } from '../rows.ts';
import type { OutcomeRecord } from '../../domain/relationship/outcomes.ts';
import type { Store } from '../store.ts';

/** Returns outcomes, oldest first: everybody's, or one participant's. */
export function loadOutcomes({ db }: Store, participantId?: number): OutcomeRecord[] {
  return rowsIn<OutcomeRecord>(
    db,
    `SELECT id, participant_id AS participantId, relationship_id AS relationshipId, kind,
       happened_on AS happenedOn, value, notes
     FROM outcome_records WHERE @id IS NULL OR participant_id = @id ORDER BY happened_on, id`,
    { id: participantId ?? null },
  );
}

/** Adds an outcome. */
export function insertOutcome({ db }: Store, outcome: Omit<OutcomeRecord, 'id'>): void {
  insertRow(db, 'outcome_records', outcome);
}

/** Replaces an outcome's value and words. */
export function updateOutcome(
  { db }: Store,
  id: number,
  { value, notes }: Pick<OutcomeRecord, 'value' | 'notes'>,
): void {
  updateRow(db, 'outcome_records', id, { value, notes });
}
