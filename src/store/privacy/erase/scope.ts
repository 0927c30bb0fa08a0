/**
 * Whose rows are whose: finds every row, present or in the log, that is a person's according to
 * `domain/privacy/column-privacy.ts`.
 */
import type { Database } from 'better-sqlite3';
import { COLUMN_PRIVACY } from '../../../domain/privacy/column-privacy.ts';
import { quoted } from '../../log/change-log.ts';
import { valuesIn } from '../../rows.ts';

/** The numbers of people's rows, by table. Tables that hold nothing about anybody are left out. */
export type Scope = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Returns every row that is or ever was one of these people's: rows that name one of them as an owner, and rows without
 * an owner in one of their relationships. A row that another person owns is that person's, even where both are in a
 * relationship. It makes one pass over the log, however many people there are.
 */
export function scopeOf(db: Database, ...participantIds: readonly number[]): Scope {
  return scopeWithout(db, participantIds, new Set());
}

/**
 * Returns what an erasure of these people takes out: their scope without what is several others’ as well. A circle keeps its
 * notes, its agreement and the goals of all; only the name of the one who is erased is taken out of them. What mentors alone
 * would be left with, of a panel, was about its mentee, and goes.
 */
export function erasedScopeOf(db: Database, participantIds: readonly number[]): Scope {
  const ofOthers = valuesIn<number>(
    db,
    `SELECT relationship_id FROM relationship_people WHERE participant_id NOT IN (SELECT value FROM json_each(@ids))
       AND participant_id NOT IN (SELECT participant_id FROM erasures)
     GROUP BY relationship_id HAVING count(DISTINCT participant_id) > 1 AND sum(role <> 'mentor') > 0`,
    { ids: JSON.stringify(participantIds) },
  );
  return scopeWithout(db, participantIds, new Set(ofOthers));
}

/** @param others Numbers of relationships that are not taken for these people’s, whoever is in them. */
function scopeWithout(db: Database, participantIds: readonly number[], others: ReadonlySet<number>): Scope {
  const scope = new Map<string, Set<number>>();
  const rowsOf = (table: string): Set<number> => {
    let rows = scope.get(table);
    if (rows === undefined) {
      rows = ownRows(db, table, participantIds, rowsOf);
      if (table === 'relationships') for (const id of others) rows.delete(id);
      scope.set(table, rows);
    }
    return rows;
  };
  for (const [table, { owners, within, peopleIn }] of Object.entries(COLUMN_PRIVACY))
    if (owners !== undefined || within !== undefined || peopleIn !== undefined) rowsOf(table);
  return scope;
}

function ownRows(
  db: Database,
  table: string,
  participantIds: readonly number[],
  rowsOf: (table: string) => ReadonlySet<number>,
): Set<number> {
  if (table === 'participants') return new Set(participantIds);
  const { owners = [], within, peopleIn } = COLUMN_PRIVACY[table] ?? {};
  if (peopleIn !== undefined) return rowsWhere(db, ...peopleIn, 'participant_id', participantIds);
  const rows = new Set<number>();
  for (const owner of owners)
    for (const id of rowsWhere(db, table, 'id', owner, participantIds)) rows.add(id);
  if (within !== undefined) {
    const [column, parent] = within;
    const nobody = owners.map((owner) => `AND image ->> '${owner}' IS NULL`).join(' ');
    for (const id of rowsWhere(db, table, 'id', column, [...rowsOf(parent)], nobody)) rows.add(id);
  }
  return rows;
}

/** Returns the values of one column in the rows, present or in the log, where another has one of the values. */
function rowsWhere(
  db: Database,
  table: string,
  wanted: string,
  column: string,
  values: readonly number[],
  more = '',
): Set<number> {
  const images = `SELECT before AS image FROM changes WHERE table_name = @table AND before IS NOT NULL
    UNION ALL SELECT after FROM changes WHERE table_name = @table AND after IS NOT NULL
    UNION ALL SELECT json_object('id', id, '${wanted}', ${quoted(wanted)}, '${column}', ${quoted(column)}${(COLUMN_PRIVACY[table]?.owners ?? []).map((owner) => `, '${owner}', ${quoted(owner)}`).join('')}) FROM ${quoted(table)}`;
  return new Set(
    valuesIn<number>(
      db,
      `SELECT DISTINCT image ->> '${wanted}' FROM (${images})
       WHERE image ->> '${column}' IN (SELECT value FROM json_each(@values)) ${more}`,
      { table, values: JSON.stringify(values) },
    ),
  );
}
