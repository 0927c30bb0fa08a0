/**
 * Whether the file is what its log says. Replayed from the start, the log must give every row as it is now: each change
 * starts where the one before left the row, and the last leaves it as it is.
 */
import type { Database } from 'better-sqlite3';
import type { Row } from '../../../domain/change.ts';
import type { Finding } from '../../../domain/finding.ts';
import { columnsOf, loggedTables, quoted, rowAsJson, rowIn } from '../../log/change-log.ts';
import { valuesIn, rowsIn } from '../../rows.ts';

const HINT = 'something else than mentor has written to the file: mentor restore puts a backup in its place';

/** Returns where the log and the file differ, up to so many findings. */
export function replayDifferences(db: Database, most = 100): Finding[] {
  return [
    ...strangers(db),
    ...brokenChains(db, most),
    ...loggedTables(db).flatMap((table) => unlike(db, table, most)),
  ].slice(0, most);
}

/** Finds changes of missing tables, changes of a row whose number is not its own, and numbers out of order. */
function strangers(db: Database): Finding[] {
  const known = new Set(loggedTables(db));
  const tables = valuesIn<string>(db, 'SELECT DISTINCT table_name FROM changes');
  const unordered = valuesIn<number>(
    db,
    `SELECT id FROM (SELECT id, invocation_id, lag(invocation_id) OVER (ORDER BY id) AS before FROM changes)
     WHERE invocation_id < before
     UNION SELECT id FROM invocations WHERE undoes >= id LIMIT 20`,
  );
  return [
    ...tables
      .filter((table) => !known.has(table))
      .map((table) => finding(table, 'the log speaks of a table that is not there')),
    ...unordered.map((id) => finding('changes', `change ${id} of the log is out of order`)),
  ];
}

/** Finds rows whose changes do not follow from each other. */
function brokenChains(db: Database, most: number): Finding[] {
  const rows = rowsIn<{ table: string; id: number; at: number; before: string | null; came: string | null }>(
    db,
    `SELECT table_name AS "table", row_id AS id, invocation_id AS at, before, came FROM (
       SELECT table_name, row_id, invocation_id, before,
         lag(after) OVER each AS came, row_number() OVER each AS number
       FROM changes WINDOW each AS (PARTITION BY table_name, row_id ORDER BY id))
     WHERE (number = 1 AND before IS NOT NULL) OR (number > 1 AND before IS NOT came) LIMIT ?`,
    most,
  );
  return rows
    .filter(({ before, came }) => !isSame(rowIn(before), rowIn(came)))
    .map(({ table, id, at }) =>
      finding(`${table} ${id}`, `change ${at} does not begin where the change before it left the row`),
    );
}

/** Finds rows that are not as their last change left them. */
function unlike(db: Database, table: string, most: number): Finding[] {
  const present = rowAsJson('t', columnsOf(db, table));
  const rows = rowsIn<{ id: number; now: string | null; logged: string | null; isLogged: number }>(
    db, // The newest change of a row is found by the index; nothing is sorted.
    `WITH last AS (SELECT row_id, max(id) AS id FROM changes WHERE table_name = @table GROUP BY row_id)
       SELECT t.id, ${present} AS now, c.after AS logged, c.id IS NOT NULL AS isLogged
         FROM ${quoted(table)} t LEFT JOIN last ON last.row_id = t.id LEFT JOIN changes c ON c.id = last.id
         WHERE ${present} IS NOT c.after
       UNION ALL
       SELECT last.row_id, NULL, c.after, 1 FROM last JOIN changes c ON c.id = last.id
         WHERE c.after IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${quoted(table)} t WHERE t.id = last.row_id)
       LIMIT @most`,
    { table, most },
  );
  return rows
    .filter(({ now, logged }) => !isSame(rowIn(logged), rowIn(now)))
    .map(({ id, now, isLogged }) =>
      finding(
        `${table} ${id}`,
        isLogged === 0
          ? 'the log knows nothing of the row'
          : now === null
            ? 'the row is gone, and the log does not say why'
            : 'the row is not as the log says',
      ),
    );
}

/** A migration may have added a column since, so columns missing from an older image are not compared. */
function isSame(older: Row | null, newer: Row | null): boolean {
  if (older === null || newer === null) return older === newer;
  return Object.entries(older).every(([column, value]) => !(column in newer) || newer[column] === value);
}

function finding(thing: string, message: string): Finding {
  return { check: 'log-replay', thing, message, hint: HINT };
}
