/** Rows of tables: writing one whole, and small conversions between SQLite's values and ours. */
import type { Database, Statement } from 'better-sqlite3';
import { columnOf } from '../domain/people/fields/field-entry.ts';

/** A row to write, by its columns in camelCase: `metOn` goes into `met_on`. A boolean is kept as 0 or 1. */
type Row<R> = { readonly [Column in keyof R]: string | number | boolean | null };

/**
 * Adds a row and returns its number.
 *
 * @param replacing The columns by which an existing row with the same values is replaced. The number returned is then
 * meaningless.
 */
export function insertRow<R extends Row<R>>(
  db: Database,
  table: string,
  row: R,
  replacing?: readonly string[],
): number {
  const columns = Object.keys(row);
  const others = columns.filter((column) => replacing?.includes(column) === false).map(columnOf);
  const conflict =
    replacing === undefined
      ? ''
      : ` ON CONFLICT (${replacing.map(columnOf).join(', ')}) DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO ${table} (${columns.map(columnOf).join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})${conflict}`,
    )
    .run(asKept(row));
  return Number(lastInsertRowid);
}

/** Replaces some columns of a row. */
export function updateRow<R extends Row<R>>(db: Database, table: string, id: number, row: R): void {
  const columns = Object.keys(row).map((name) => `${columnOf(name)} = @${name}`);
  db.prepare(`UPDATE ${table} SET ${columns.join(', ')} WHERE id = @id`).run({ ...asKept(row), id });
}

function asKept(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'boolean' ? bit(value) : value]),
  );
}

/** Returns the rows that a query finds. */
export function rowsIn<T>(db: Database, sql: string, ...parameters: readonly unknown[]): T[] {
  return db.prepare<unknown[], T>(sql).all(...parameters);
}

/** Returns the first column of every row that a query finds. */
export function valuesIn<T>(db: Database, sql: string, ...parameters: readonly unknown[]): T[] {
  const query = db.prepare<unknown[], T>(sql).pluck();
  return query.all(...parameters);
}

/** Returns the first column of the first row that a query finds, or undefined where it finds none. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the query says what is found
export function valueIn<T>(db: Database, sql: string, ...parameters: readonly unknown[]): T | undefined {
  const query = db.prepare<unknown[], T>(sql).pluck();
  return query.get(...parameters);
}

/** The SQL of each property. */
export type Columns<T> = { readonly [Property in keyof T]: string };

/** Where the rows of groups come from. */
interface GroupSource<T> {
  /** The SQL of what the rows of a group have in common: a whole number. */
  readonly group: string;
  readonly columns: Columns<T>;
  /** The rest of the query, from FROM to WHERE. */
  readonly from: string;
  /** The property, or the SQL, by which the rows of a group are ordered before their ids; absent for ids alone. */
  readonly order?: string;
  /** The SQL of the id, where it is no property. Default `id`. */
  readonly id?: string;
}

/**
 * Loads rows in groups, and returns a function that gives the rows of a group. They come as one JSON text a group, which
 * takes a third of the time of stepping through as many rows, and become objects when they are asked for.
 */
export function groupsIn<T>(
  db: Database,
  { group, columns, from, order, id = 'id' }: GroupSource<T>,
  parameters: Readonly<Record<string, string>>,
): (key: number) => T[] {
  const properties = Object.keys(columns) as (keyof T & string)[];
  const loaded = Object.values<string>(columns);
  const placeOf = (property: string, sql: string): number => {
    const at = properties.indexOf(property as keyof T & string);
    return at >= 0 ? at : loaded.push(sql) - 1;
  };
  const idAt = placeOf('id', id);
  const orderAt = order === undefined ? idAt : placeOf(order, order);
  const texts = db
    .prepare<[typeof parameters], [number, string]>(
      `SELECT ${group}, json_group_array(json_array(${loaded.join(', ')})) ${from} GROUP BY ${group}`,
    )
    .raw()
    .all(parameters);
  const byKey = new Map(texts);
  const compare = (a: KeptRow, b: KeptRow): number => {
    const [one, other] = [a[orderAt]!, b[orderAt]!];
    return one < other ? -1 : one > other ? 1 : Number(a[idAt]) - Number(b[idAt]);
  };
  return (key) => {
    const text = byKey.get(key);
    if (text === undefined) return [];
    const rows = JSON.parse(text) as KeptRow[];
    // They mostly come in their order; sorting them in SQL would take as long as loading them.
    if (!rows.every((row, at) => at === 0 || compare(rows[at - 1]!, row) <= 0)) rows.sort(compare);
    return rows.map((row) => {
      const thing: Partial<T> = {};
      for (let at = 0; at < properties.length; at++) thing[properties[at]!] = row[at] as T[keyof T & string];
      return thing as T; // it has every property
    });
  };
}

type KeptRow = readonly (string | number | null)[];

/** SQL: a column of 0, 1 or NULL as a boolean for {@link groupsIn}. */
export function asBoolean(column: string): string {
  return `json(CASE ${column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)`;
}

/** Returns a function that prepares each statement once. */
export function preparing(db: Database): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    let statement = statements.get(sql);
    if (statement === undefined) statements.set(sql, (statement = db.prepare(sql)));
    return statement;
  };
}

/** A boolean as SQLite keeps it. */
export function bit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

/** A cache: the same few languages, channels and countries are loaded thousands of times. */
const listsBefore = new Map<string, readonly string[]>([['[]', []]]);
const MOST_KEPT = 10_000;

/** Returns the list in a JSON column. Equal lists may be one and the same array. */
export function listIn(json: string): readonly string[] {
  const known = listsBefore.get(json);
  if (known !== undefined) return known;
  const list = JSON.parse(json) as readonly string[];
  if (listsBefore.size < MOST_KEPT) listsBefore.set(json, list);
  return list;
}
