/** The programme's own versions of its forms. */
import type { Form, FormKind } from '../../domain/forms/form.ts';
import { formAsJson, readFormDefinition } from '../../domain/forms/read-form.ts';
import { insertRow, rowsIn, valueIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Returns a form that comes with the program, as version 1. */
export type ShippedForm = (kind: FormKind) => Form;

interface Kept {
  readonly version: number;
  readonly definition: string;
}

/** Returns every version of a form, oldest first; the first comes with the program. */
export function loadVersions({ db }: Store, kind: FormKind, shipped: ShippedForm): Form[] {
  const kept = rowsIn<Kept>(
    db,
    'SELECT version, definition FROM forms WHERE form = ? ORDER BY version',
    kind,
  );
  return [shipped(kind), ...kept.map((one) => formOf(kind, one))];
}

/** Returns the days on which the programme changed a form, by version. */
export function loadChangeDays({ db }: Store, kind: FormKind): ReadonlyMap<number, string> {
  const days = db.prepare<[FormKind], [number, string]>(
    'SELECT version, changed_on FROM forms WHERE form = ?',
  );
  return new Map(days.raw().all(kind));
}

/** Returns the number of a form's next version. One that was undone is not used again: its codes may have been sent. */
export function nextVersion(store: Store, kind: FormKind): number {
  return lastVersion(store, kind) + 1;
}

/** Returns the number of the last version that a form has had, undone or not. */
export function lastVersion({ db }: Store, kind: FormKind): number {
  const last = valueIn<number | null>(
    db,
    `SELECT max(json_extract(after, '$.version')) FROM changes
     WHERE table_name = 'forms' AND json_extract(after, '$.form') = ?`,
    kind,
  );
  return last ?? 1;
}

/** Adds a version of a form, which is in use from then on. */
export function insertForm({ db, today }: Store, form: Form): void {
  insertRow(db, 'forms', {
    form: form.form,
    version: form.version,
    changedOn: today,
    definition: JSON.stringify(formAsJson(form)),
  });
}

function formOf(kind: FormKind, { version, definition }: Kept): Form {
  return { ...readFormDefinition(JSON.parse(definition), kind), version };
}
