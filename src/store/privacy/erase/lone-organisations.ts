/** Names of organisations that are in the file only because of people who are erased. */
import type { Database } from 'better-sqlite3';
import { valuesIn, rowsIn } from '../../rows.ts';

/**
 * Removes the aliases of organisations that only these people ever had, from the rows and from the log. Returns them.
 */
export function removeOrganisationsOf(db: Database, participantIds: readonly number[]): Set<string> {
  const ids = JSON.stringify(participantIds);
  const names = valuesIn<string>(
    db,
    `WITH own AS MATERIALIZED (SELECT value AS id FROM json_each(@ids)), had AS MATERIALIZED (
       SELECT id, organisation AS name FROM participants
       UNION SELECT row_id, before ->> 'organisation' FROM changes WHERE table_name = 'participants' AND before IS NOT NULL
       UNION SELECT row_id, after ->> 'organisation' FROM changes WHERE table_name = 'participants' AND after IS NOT NULL)
     SELECT name FROM had WHERE name IS NOT NULL AND id IN (SELECT id FROM own)
     EXCEPT SELECT name FROM had WHERE id NOT IN (SELECT id FROM own)`,
    { ids },
  );
  const sole = JSON.stringify(names);
  const those = '(SELECT value FROM json_each(@sole))';
  const aliases = rowsIn<{ id: number; plain: string }>(
    db,
    `SELECT id, plain FROM organisation_aliases WHERE alias IN ${those}
     OR organisation IN ${those}
     UNION SELECT row_id, coalesce(after, before) ->> 'plain' FROM changes WHERE table_name = 'organisation_aliases'
       AND (before ->> 'alias' IN ${those} OR after ->> 'alias' IN ${those}
         OR before ->> 'organisation' IN ${those} OR after ->> 'organisation' IN ${those})`,
    { sole },
  );
  if (aliases.length === 0) return new Set();
  const rows = JSON.stringify(aliases.map(({ id }) => id));
  for (const sql of [
    `DELETE FROM organisation_aliases WHERE id IN (SELECT value FROM json_each(@rows))`,
    ...['before', 'after'].map(
      (side) =>
        `UPDATE changes SET ${side} = json_set(${side}, '$.organisation', 'erased', '$.alias', 'erased ' || row_id, '$.plain', 'erased ' || row_id)
         WHERE table_name = 'organisation_aliases' AND row_id IN (SELECT value FROM json_each(@rows)) AND ${side} IS NOT NULL`,
    ),
  ])
    db.prepare(sql).run({ rows });
  return new Set([...names, ...aliases.map(({ plain }) => plain)]);
}
