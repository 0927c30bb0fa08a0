/** The secret with which the programme signs the codes of its forms. It is in the data file and nowhere else. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Sign } from '../../domain/forms/form-code.ts';
import { valueIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Returns what signs codes: HMAC-SHA-256 with the programme's secret, which is not given out. */
export function formSigner({ db }: Store): Sign {
  const secret = valueIn<Buffer>(db, 'SELECT secret FROM form_secret');
  if (secret === undefined) throw new Error('the file has no secret for codes');
  return (text) => createHmac('sha256', secret).update(text).digest();
}

/** Returns the day since which the codes are made with this secret; `null` since the programme began. */
export function codesSince({ db }: Store): string | null {
  return valueIn<string | null>(db, 'SELECT made_on FROM form_secret') ?? null;
}

/** Returns the first day on which there can have been any of the codes that hold. */
export function firstDayOfCodes(store: Store): string {
  return (
    codesSince(store) ?? valueIn<string>(store.db, 'SELECT min(recorded_on) FROM invocations') ?? store.today
  );
}

/** Makes a new secret, so that every code made before is refused. Nothing of it is logged, so it is not undone. */
export function renewFormSecret(store: Store): void {
  const { db, today } = store;
  const renew = (): void =>
    void db.prepare('UPDATE form_secret SET secret = ?, made_on = ?').run(randomBytes(32), today);
  store.writeUnlogged(renew, { isRequired: true });
}
