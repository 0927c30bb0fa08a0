/** The columns of the tables as an erasure sees them, and who else has the values of one. */
import type { Database } from 'better-sqlite3';
import type { ErasedColumn } from '../../../domain/privacy/erasure.ts';
import { heldIn, COLUMN_PRIVACY, isListColumn } from '../../../domain/privacy/column-privacy.ts';
import { loggedTables, quoted } from '../../log/change-log.ts';

/** Returns what is known of every column of every logged table, by table. */
export function erasedColumns(db: Database): Map<string, ErasedColumn[]> {
  const info = db.prepare<[string], { name: string; notnull: number }>(
    'SELECT name, "notnull" FROM pragma_table_info(?) ORDER BY cid',
  );
  const unique = db.prepare<[string], string>(
    `SELECT DISTINCT c.name FROM pragma_index_list(?) i, pragma_index_info(i.name) c WHERE i."unique" = 1`,
  );
  return new Map(
    loggedTables(db).map((table) => {
      const isUnique = new Set(unique.pluck().all(table));
      return [
        table,
        [
          ...info.all(table).map(({ name, notnull }) => ({
            table,
            column: name,
            held: heldIn(table, name),
            isNullable: notnull === 0,
            isUnique: isUnique.has(name),
            isList: isListColumn(table, name),
          })),
          // No row has them any more, but the log does.
          ...Object.entries(COLUMN_PRIVACY[table]?.gone ?? {}).map(([column, held]) => {
            return { table, column, held, isNullable: true, isUnique: false, isList: false };
          }),
        ],
      ];
    }),
  );
}

/**
 * Returns whether a value, or an item of a list, is in a row that is not among those given. A column's content is read
 * once, when it is first asked about.
 */
export function sharedValues(
  db: Database,
  isOwn: (table: string, id: number) => boolean,
): (table: string, column: string, value: string) => boolean {
  const known = new Map<string, Set<string>>();
  return (table, column, value) => {
    const name = `${table}.${column}`;
    let values = known.get(name);
    if (values === undefined) known.set(name, (values = valuesOf(db, table, column, isOwn)));
    return values.has(value);
  };
}

function valuesOf(
  db: Database,
  table: string,
  column: string,
  isOwn: (table: string, id: number) => boolean,
): Set<string> {
  const values = new Set<string>();
  const rows = db
    .prepare<[], { id: number; value: string }>(
      `SELECT id, ${quoted(column)} AS value FROM ${quoted(table)} WHERE typeof(${quoted(column)}) = 'text'`,
    )
    .iterate();
  for (const { id, value } of rows) {
    if (isOwn(table, id)) continue;
    values.add(value);
    if (value.startsWith('["')) for (const item of JSON.parse(value) as string[]) values.add(item);
  }
  return values;
}
