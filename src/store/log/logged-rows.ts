/** The rows that the change log describes: checks that they match it, and puts them back. */
import type { Database, Statement } from 'better-sqlite3';
import type { Change, Row } from '../../domain/change.ts';
import { refused } from '../../errors.ts';
import { preparing } from '../rows.ts';
import { columnsOf, loggedTables, quoted } from './change-log.ts';

/** Columns and statements are kept for the length of one undo, which may reverse a hundred thousand rows. */
export class LoggedRows {
  readonly #prepared: (sql: string) => Statement;
  readonly #columns: ReadonlyMap<string, readonly string[]>;

  constructor(db: Database) {
    this.#prepared = preparing(db);
    this.#columns = new Map(loggedTables(db).map((table) => [table, columnsOf(db, table)]));
  }

  /** Throws where a row is not as its last change left it, which is a bug. */
  assertAsLeft({ table, rowId, after }: Change): void {
    const row = this.#prepared(`SELECT * FROM ${this.#known(table)} WHERE id = ?`).get(rowId) as
      Row | undefined;
    const isSame =
      row === undefined || after === null
        ? row === undefined && after === null
        : Object.entries(after).every(([column, value]) => !(column in row) || row[column] === value);
    if (!isSame) throw new Error('a row is not as the log says');
  }

  /** Puts a row back as it was before a change. */
  reverse({ table, rowId, before, after }: Change): void {
    const from = this.#known(table);
    this.#refuseGone(table, before, after);
    if (before === null) {
      this.#prepared(`DELETE FROM ${from} WHERE id = ?`).run(rowId);
      return;
    }
    const columns = (this.#columns.get(table) ?? []).filter((column) => column in before);
    const values = columns.map((column) => before[column] ?? null);
    const exists = this.#prepared(`SELECT 1 FROM ${from} WHERE id = ?`).get(rowId) !== undefined;
    if (exists)
      this.#prepared(
        `UPDATE ${from} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE id = ?`,
      ).run(...values, rowId);
    else
      this.#prepared(
        `INSERT INTO ${from} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ).run(values);
  }

  /** A change from before a migration cannot be undone where the migration has moved its data. */
  #refuseGone(table: string, before: Change['before'], after: Change['after']): void {
    const present = this.#columns.get(table) ?? [];
    const gone = Object.keys({ ...before, ...after }).filter((column) => !present.includes(column));
    const said = (value: string | number | null | undefined): unknown =>
      value === '[]' ? null : (value ?? null);
    if (gone.every((column) => said(before?.[column]) === said(after?.[column]))) return;
    throw refused(
      `It cannot be undone: how the programme keeps ${gone.join(' and ')} has changed since.`,
      'make the change that you want by hand; nothing was changed',
    );
  }

  /** The log is ours, but a name from the file is not put into SQL unchecked. */
  #known(table: string): string {
    if (!this.#columns.has(table)) throw new Error('the log names a table that is not there');
    return quoted(table);
  }
}
