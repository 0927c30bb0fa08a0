/** Consent: given on a day to a version of a notice, and taken back on another. */
import { updateRow } from '../rows.ts';
import type { Store } from '../store.ts';

/** Records that a participant consents. */
export function giveConsent({ db }: Store, id: number, on: string, notice: string | null): void {
  db.prepare(
    `UPDATE participants SET consent_on = @on, consent_notice = coalesce(@notice, consent_notice), consent_withdrawn_on = NULL WHERE id = @id`,
  ).run({ id, on, notice });
}

/** Records that a participant takes consent back. The notice to which it was given stays on file. */
export function withdrawConsent({ db }: Store, id: number, on: string): void {
  updateRow(db, 'participants', id, { consentOn: null, consentWithdrawnOn: on });
}
