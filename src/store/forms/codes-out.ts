/**
 * What the codes of forms that are out rest on, and what a restore must not take back: a code names people, pairs and goals by
 * their numbers, which therefore are never given to others; and a secret that was renewed stays renewed.
 */
import { rowsIn } from '../rows.ts';
import { loadProgrammeKey } from '../programme.ts';
import type { Store } from '../store.ts';

export interface CodesOut {
  readonly programmeKey: string;
  /** The last number that was given, by table. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly secret: Secret | undefined;
}

interface Secret {
  readonly secret: Buffer;
  readonly madeOn: string | null;
}

const NUMBERED = new Set(['participants', 'relationships', 'goals']);

/** Returns what the codes rest on that this file has made. */
export function loadCodesOut(store: Store): CodesOut {
  const { db } = store;
  const numbers = rowsIn<{ name: string; seq: number }>(db, 'SELECT name, seq FROM sqlite_sequence');
  return {
    programmeKey: loadProgrammeKey(store),
    numbers: new Map(numbers.filter(({ name }) => NUMBERED.has(name)).map(({ name, seq }) => [name, seq])),
    secret: secretOf(store),
  };
}

/** Has an earlier copy of the same programme go on from where a later one was. */
export function keepCodesOut(store: Store, { programmeKey, numbers, secret }: CodesOut): void {
  if (programmeKey !== loadProgrammeKey(store)) return;
  const { db } = store;
  for (const [table, last] of numbers)
    if (
      db.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?').run(last, table).changes === 0
    )
      db.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, last);
  const renewedOn = secret?.madeOn ?? null;
  if (secret !== undefined && renewedOn !== null && renewedOn >= (secretOf(store)?.madeOn ?? ''))
    db.prepare('UPDATE form_secret SET secret = ?, made_on = ?').run(secret.secret, renewedOn);
}

function secretOf({ db }: Store): Secret | undefined {
  const [secret] = rowsIn<Secret>(db, 'SELECT secret, made_on AS madeOn FROM form_secret');
  return secret;
}
