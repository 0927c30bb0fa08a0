/**
 * What the codes of forms that are out rest on, and what a restore must not take back: a code names people, pairs and the version
 * of its form by their numbers, and its form goals and actions by theirs, which therefore are never given to others; the day
 * of an asking for a yes is that of no other words; and a secret that was renewed stays renewed.
 */
import { FORM_KINDS, type FormKind } from '../../domain/forms/form.ts';
import { insertRow, rowsIn } from '../rows.ts';
import { loadProgrammeKey } from '../programme.ts';
import { type DaysOfAsking, loadDaysOut, useUpDays } from '../relationships/days-of-asking.ts';
import type { Store } from '../store.ts';
import { insertForm, lastVersion, loadVersions, type ShippedForm } from './forms.ts';

export interface CodesOut {
  readonly programmeKey: string;
  /** The last number that was given, by table. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly secret: Secret | undefined;
  /** The last days of forms that ask for a yes. */
  readonly daysOfAsking: DaysOfAsking;
  /** The last version of each form, undone or not. */
  readonly lastVersions: ReadonlyMap<FormKind, number>;
  /** The programme's own versions. */
  readonly versions: readonly KeptVersion[];
}

interface KeptVersion {
  readonly form: FormKind;
  readonly version: number;
  readonly changedOn: string;
  readonly definition: string;
}

interface Secret {
  readonly secret: Buffer;
  readonly madeOn: string | null;
}

const NUMBERED = new Set(['participants', 'relationships', 'goals', 'meeting_actions']);

/** Returns what the codes rest on that this file has made. */
export function loadCodesOut(store: Store): CodesOut {
  const { db } = store;
  const numbers = rowsIn<{ name: string; seq: number }>(db, 'SELECT name, seq FROM sqlite_sequence');
  return {
    programmeKey: loadProgrammeKey(store),
    numbers: new Map(numbers.filter(({ name }) => NUMBERED.has(name)).map(({ name, seq }) => [name, seq])),
    secret: secretOf(store),
    daysOfAsking: loadDaysOut(store),
    lastVersions: new Map(FORM_KINDS.map((kind) => [kind, lastVersion(store, kind)])),
    versions: rowsIn<KeptVersion>(
      db,
      'SELECT form, version, changed_on AS changedOn, definition FROM forms ORDER BY id',
    ),
  };
}

/** Has an earlier copy of the same programme go on from where a later one was. */
export function keepCodesOut(store: Store, codes: CodesOut, shipped: ShippedForm): void {
  const { programmeKey, numbers, secret } = codes;
  if (programmeKey !== loadProgrammeKey(store)) return;
  const { db } = store;
  for (const kind of FORM_KINDS) keepVersions(store, kind, codes, shipped);
  useUpDays(store, codes.daysOfAsking);
  for (const [table, last] of numbers)
    if (
      db.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?').run(last, table).changes === 0
    )
      db.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, last);
  const renewedOn = secret?.madeOn ?? null;
  if (secret !== undefined && renewedOn !== null && renewedOn >= (secretOf(store)?.madeOn ?? ''))
    db.prepare('UPDATE form_secret SET secret = ?, made_on = ?').run(secret.secret, renewedOn);
}

/**
 * Keeps the versions of a form that are out and not in the copy, so that their answers are read by them; and has the form that
 * the copy has in use stand behind them, as the next version.
 */
function keepVersions(
  store: Store,
  kind: FormKind,
  { lastVersions, versions }: CodesOut,
  shipped: ShippedForm,
): void {
  const [out, last] = [lastVersions.get(kind) ?? 1, lastVersion(store, kind)];
  if (out <= last) return;
  const inUse = loadVersions(store, kind, shipped).at(-1) ?? shipped(kind);
  for (const one of versions)
    if (one.form === kind && one.version > last) insertRow(store.db, 'forms', { ...one });
  insertForm(store, { ...inUse, version: out + 1 });
}

function secretOf({ db }: Store): Secret | undefined {
  const [secret] = rowsIn<Secret>(db, 'SELECT secret, made_on AS madeOn FROM form_secret');
  return secret;
}
