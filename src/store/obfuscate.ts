/**
 * `--obfuscate`: a copy of the programme in memory in which nobody can be told, for screenshots and bug reports. Who is
 * who, how many there are and what was counted stays; names, addresses and words are made up, by the list of holdings.
 */
import { Sqlite } from './sqlite.ts';
import type { Database as Connection } from 'better-sqlite3';
import type { Row } from '../domain/change.ts';
import { type Held, heldIn } from '../domain/holdings.ts';
import { capitalised, folded } from '../domain/text.ts';
import { columnsOf, loggedTables, quoted } from './change-log.ts';
import { withDigestsAnew } from './log-digests.ts';
import type { Store } from './store.ts';

/** Returns a store of such a copy. It cannot be written to. */
export function obfuscatedCopy(store: Store): Store {
  const copy = new Sqlite(store.db.serialize());
  for (const name of copy
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all())
    copy.exec(`DROP TRIGGER ${quoted(name)}`);
  withDigestsAnew(copy, () => obfuscate(copy));
  copy.pragma('query_only = ON');
  const obfuscated = store.onCopy(copy, store.today);
  obfuscated.isObfuscated = true;
  return obfuscated;
}

/** Makes up names and words in every row of a copy that may be written to, and in the log where it has one. */
export function obfuscate(db: Connection): void {
  const masks = new Masks(db);
  db.exec('BEGIN');
  for (const table of loggedTables(db)) {
    const columns = columnsOf(db, table).filter((column) => isMasked(heldIn(table, column)));
    if (columns.length === 0) continue;
    const update = db.prepare(
      `UPDATE ${quoted(table)} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE id = ?`,
    );
    for (const row of db.prepare(`SELECT * FROM ${quoted(table)}`).all() as Row[])
      update.run(
        ...columns.map((column) => masks.of(table, column, Number(row['id']), row[column] ?? null)),
        row['id'],
      );
  }
  if (columnsOf(db, 'changes').length > 0) obfuscateLog(db, masks);
  obfuscateActors(db);
  db.exec('COMMIT');
}

/** Who made changes: login names, or whatever somebody called themselves. */
function obfuscateActors(db: Connection): void {
  const update = db.prepare('UPDATE invocations SET actor = ? WHERE actor = ?');
  const actors = db.prepare<[], string>('SELECT actor FROM invocations GROUP BY actor ORDER BY min(id)');
  for (const [at, actor] of actors.pluck().all().entries()) update.run(`Actor ${at + 1}`, actor);
}

function obfuscateLog(db: Connection, masks: Masks): void {
  const update = db.prepare('UPDATE changes SET before = ?, after = ? WHERE id = ?');
  const entries = db
    .prepare<
      [],
      { id: number; table_name: string; row_id: number; before: string | null; after: string | null }
    >('SELECT id, table_name, row_id, before, after FROM changes')
    .all();
  for (const { id, table_name: table, row_id: rowId, before, after } of entries) {
    const masked = (image: string | null): string | null =>
      image === null
        ? null
        : JSON.stringify(
            Object.fromEntries(
              Object.entries(JSON.parse(image) as Row).map(([column, value]) => [
                column,
                masks.of(table, column, rowId, value),
              ]),
            ),
          );
    update.run(masked(before), masked(after), id);
  }
}

const MASKED: ReadonlySet<Held> = new Set([
  'identity',
  'description',
  'references',
  'private-references',
  'words',
  'confidence',
  'programme-words',
]);

function isMasked(held: Held): boolean {
  return MASKED.has(held);
}

/** What stands for what. The same value has the same mask wherever it stands, so that what is equal stays equal. */
class Masks {
  readonly #people = new Map<string, string>();
  readonly #descriptions = new Map<string, number>();

  constructor(db: Connection) {
    const rows = db.prepare<[], { id: number; email: string | null; ref: string | null }>(
      'SELECT id, email, ref FROM participants',
    );
    for (const { id, email, ref } of rows.all()) {
      if (email !== null) this.#people.set(folded(email), addressOf(id));
      if (ref !== null) this.#people.set(folded(ref), `ref${id}`);
    }
  }

  of(table: string, column: string, rowId: number, value: string | number | null): string | number | null {
    if (typeof value !== 'string') return value;
    const held = heldIn(table, column);
    if (!isMasked(held)) return value;
    if (held === 'identity') return identityOf(column, rowId);
    if (held === 'description' || held === 'programme-words') return this.#description(column, value);
    if (held === 'references' || held === 'private-references') return this.#references(value);
    return `(${value.length} characters)`;
  }

  #description(column: string, value: string): string {
    const name = `${column} ${value}`;
    const number = this.#descriptions.get(name) ?? this.#descriptions.size + 1;
    this.#descriptions.set(name, number);
    const label = column.replaceAll('_', ' ');
    return `${capitalised(label)} ${number}`;
  }

  #references(value: string): string {
    const mask = (one: string): string => this.#people.get(folded(one)) ?? 'somebody@example.invalid';
    return value.startsWith('[') ? JSON.stringify((JSON.parse(value) as string[]).map(mask)) : mask(value);
  }
}

function identityOf(column: string, id: number): string {
  if (column === 'name') return `Person ${id}`;
  if (column === 'email') return addressOf(id);
  return column === 'key' ? `email:${addressOf(id)}` : `ref${id}`;
}

function addressOf(id: number): string {
  return `person${id}@example.invalid`;
}
