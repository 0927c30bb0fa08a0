/** The tables of a data file as the schema has them, and rows for any of them. */
import type { Database } from 'better-sqlite3';

export type SqlRow = Record<string, string | number | null>;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
}

/** The log itself, and the row that says who is writing. Kept apart from the source's own list on purpose. */
const NOT_LOGGED = new Set([
  'changes',
  'form_secret',
  'invocations',
  'kept_scores',
  'letters_sent',
  'log_digests',
  'looks',
  'write_session',
]);

export function tablesToLog(db: Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
    )
    .pluck()
    .all()
    .filter((name) => !NOT_LOGGED.has(name));
}

/** Every row of every logged table, as text that is the same for the same rows. */
export function dump(db: Database): string {
  return tablesToLog(db)
    .flatMap((table) => [
      `-- ${table}`,
      ...db
        .prepare(`SELECT * FROM "${table}" ORDER BY id`)
        .all()
        .map((row) => JSON.stringify(row)),
    ])
    .join('\n');
}

/** Returns a row of a table, making one that meets every constraint where there is none. */
export function someRow(db: Database, table: string): SqlRow {
  const first = db.prepare<[], SqlRow>(`SELECT * FROM "${table}" ORDER BY id LIMIT 1`);
  const found = first.get();
  if (found !== undefined) return found;
  const parents = parentsOf(db, table);
  const row: SqlRow = {};
  for (const { name, type, notnull, dflt_value: given } of columnsOf(db, table)) {
    const parent = parents.get(name);
    if (notnull === 0 || given !== null) continue;
    if (parent !== undefined) row[name] = someRow(db, parent.table)[parent.to] ?? null;
    else row[name] = valuesFor(db, table, name, type)[0] ?? null;
  }
  const names = Object.keys(row);
  db.prepare(
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  ).run(row);
  return first.get() ?? {};
}

/** Returns a column of a table that may be changed, and another value for it. */
export function someChange(
  db: Database,
  table: string,
  row: SqlRow,
): [column: string, value: string | number] {
  const parents = parentsOf(db, table);
  const free = columnsOf(db, table).filter(({ name }) => name !== 'id' && !parents.has(name));
  const order = [
    free.filter(({ name, type }) => type === 'TEXT' && !/CHECK/.test(lineOf(db, table, name))),
    free.filter(({ name }) => name.endsWith('_on')),
    free.filter(({ type }) => type !== 'TEXT'),
    free,
  ];
  const [column] = order.flat();
  if (column === undefined) throw new Error(`${table} has nothing to change`);
  const value = valuesFor(db, table, column.name, column.type).find((one) => one !== row[column.name]);
  if (value === undefined) throw new Error(`${table}.${column.name} has one value only`);
  return [column.name, value];
}

/** Returns the columns of a table that hold any text at all: no reference, no date, no choice, no JSON. */
export function columnsToFill(db: Database, table: string): string[] {
  const parents = parentsOf(db, table);
  return columnsOf(db, table)
    .filter(
      ({ name, type }) => type === 'TEXT' && !parents.has(name) && !/CHECK/.test(lineOf(db, table, name)),
    )
    .map(({ name }) => name);
}

/** Two values that a column may have. */
function valuesFor(db: Database, table: string, column: string, type: string): (string | number)[] {
  if (column.endsWith('_on')) return ['2026-01-01', '2026-01-02'];
  const line = lineOf(db, table, column);
  const choices = [...(/ IN \(([^)]*)\)/.exec(line)?.[1] ?? '').matchAll(/'([^']*)'|(\d+)/g)].map(
    ([, text, digits]) => text ?? Number(digits),
  );
  if (choices.length > 0) return type === 'TEXT' ? choices : choices.toReversed();
  if (type !== 'TEXT') return [1, 2];
  return line.includes('json_valid') ? ['[]', '["x"]'] : [`some ${column}`, `other ${column}`];
}

function columnsOf(db: Database, table: string): Column[] {
  return (db.pragma(`table_info("${table}")`) as Column[]).filter(({ name }) => name !== 'id');
}

function parentsOf(db: Database, table: string): Map<string, { table: string; to: string }> {
  const rows = db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string; to: string }[];
  return new Map(rows.map(({ from, ...parent }) => [from, parent]));
}

/** The line of the schema that declares a column. */
function lineOf(db: Database, table: string, column: string): string {
  const sql = db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table);
  return sql?.split('\n').find((line) => line.trim().startsWith(`${column} `)) ?? '';
}
