/** Takes people out of rows and out of the log's images of them, and collects what was taken. */
import type { Database, Statement } from 'better-sqlite3';
import type { Row } from '../../../domain/change.ts';
import {
  type ErasedColumn,
  type Erasing,
  otherValue,
  ownValue,
  type Value,
} from '../../../domain/privacy/erasure.ts';
import { COLUMN_PRIVACY } from '../../../domain/privacy/column-privacy.ts';
import { LOGGED_CHANGE, type LoggedChange, quoted } from '../../log/change-log.ts';
import { preparing } from '../../rows.ts';
import type { Scope } from './scope.ts';

type Columns = ReadonlyMap<string, readonly ErasedColumn[]>;

/** Tables in which one person names another by ref or e-mail. */
const HAS_REFERENCES = new Set(
  Object.entries(COLUMN_PRIVACY)
    .filter(([, { columns, gone }]) =>
      Object.values({ ...columns, ...gone }).some(
        (held) => held === 'references' || held === 'private-references',
      ),
    )
    .map(([table]) => table),
);

export class Scrubber {
  readonly #db: Database;
  readonly #prepared: (sql: string) => Statement;
  readonly #erasing: Erasing;
  readonly #columns: Columns;
  readonly #scope: Scope;
  /** Every text that was removed, for the search of the bytes. */
  readonly removed = new Set<string>();

  constructor(db: Database, erasing: Erasing, columns: Columns, scope: Scope) {
    this.#db = db;
    this.#prepared = preparing(db);
    this.#erasing = erasing;
    this.#columns = columns;
    this.#scope = scope;
  }

  /** Takes the people out of the present rows, and returns how many changed. */
  rows(): number {
    let count = 0;
    for (const [table, columns] of this.#columns) {
      if (columns.every(({ held }) => held === 'plain' || held === 'vocabulary')) continue;
      for (const row of this.#db.prepare(`SELECT * FROM ${quoted(table)} ORDER BY id`).all() as Row[]) {
        const erased = this.#erased(table, Number(row['id']), row);
        const names = Object.keys(erased);
        if (names.length === 0) continue;
        this.#prepared(
          `UPDATE ${quoted(table)} SET ${names.map((name) => `${quoted(name)} = ?`).join(', ')} WHERE id = ?`,
        ).run(...Object.values(erased), row['id']);
        count++;
      }
    }
    return count;
  }

  /** Takes the people out of the images in the log, and returns how many entries changed. */
  log(): number {
    const changed: { id: number; side: 'before' | 'after'; erased: Record<string, Value> }[] = [];
    const entries = this.#db
      .prepare<[], LoggedChange>(`SELECT ${LOGGED_CHANGE} FROM changes ORDER BY id`)
      .iterate();
    for (const { id, table, rowId, ...sides } of entries)
      for (const side of ['before', 'after'] as const) {
        const image = sides[side];
        if (image === null || !this.#mayHold(table, rowId, image)) continue;
        const erased = this.#erased(table, rowId, JSON.parse(image) as Row);
        if (Object.keys(erased).length > 0) changed.push({ id, side, erased });
      }
    for (const { id, side, erased } of changed) {
      // Set one by one, so that SQLite leaves every other value as it wrote it, 2.0 and all.
      const paths = Object.keys(erased).map((name) => `'$."${name}"', ?`);
      this.#prepared(`UPDATE changes SET ${side} = json_set(${side}, ${paths.join(', ')}) WHERE id = ?`).run(
        ...Object.values(erased),
        id,
      );
    }
    return new Set(changed.map(({ id }) => id)).size;
  }

  /** Returns whether an image has to be read: most of a long log is about other people. */
  #mayHold(table: string, rowId: number, image: string): boolean {
    if (this.#scope.get(table)?.has(rowId) === true) return true;
    if (this.#erasing.mention.mayBeInJson(image)) return true;
    return HAS_REFERENCES.has(table);
  }

  /** Returns the columns of a row that change, with their new values. */
  #erased(table: string, id: number, row: Row): Record<string, Value> {
    const isOwn = this.#scope.get(table)?.has(id) === true;
    const erased: Record<string, Value> = {};
    for (const column of this.#columns.get(table) ?? []) {
      const value = row[column.column];
      if (value === undefined) continue;
      const becomes = (isOwn ? ownValue : otherValue)(this.#erasing, column, value, id);
      if (becomes === value) continue;
      erased[column.column] = becomes;
      if (isOwn && typeof value === 'string') this.#remember(value, becomes);
    }
    return erased;
  }

  #remember(value: string, becomes: Value): void {
    if (!value.startsWith('["')) {
      this.removed.add(value);
      return;
    }
    const kept = new Set(
      typeof becomes === 'string' && becomes.startsWith('[') ? (JSON.parse(becomes) as string[]) : [],
    );
    for (const item of JSON.parse(value) as string[]) if (!kept.has(item)) this.removed.add(item);
  }
}
