/** What mentees rated, as it was recorded: the log tells what was known on every day, whatever was corrected since. */
import type { RecordedRow } from '../../reports/facts/mentee-ratings.ts';
import { Sqlite } from '../file/sqlite.ts';
import { rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

type Kind = RecordedRow['kind'];

const TABLES = {
  relationships: 'relationship',
  relationship_people: 'person',
  check_ins: 'check-in',
  reflections: 'reflection',
} as const satisfies Record<string, Kind>;

/**
 * Returns every change of the relationships in which somebody was ever the mentor, of the people in them and of their
 * answers, in the order in which they were recorded. What `--today` recorded for a day that was over counts as of the day on
 * which it was done, by the clock: before that, nobody can have been shown it.
 *
 * The log is read from the file, for a copy of a past day has none. Call it inside `store.read`.
 */
export function recordedRatings({ file }: Store, mentorId: number): RecordedRow[] {
  const db = new Sqlite(':memory:');
  try {
    db.prepare('ATTACH ? AS source').run(file);
    return rowsIn<{
      day: string;
      table: keyof typeof TABLES;
      id: number;
      row: string | null;
    }>(
      db,
      `WITH own AS (
         SELECT DISTINCT coalesce(after, before) ->> 'relationship_id' AS id FROM source.changes
         WHERE table_name = 'relationship_people' AND coalesce(after, before) ->> 'participant_id' = ?
           AND coalesce(after, before) ->> 'role' = 'mentor')
       SELECT max(recorded_on, substr(recorded_at, 1, 10)) AS day, table_name AS "table", row_id AS id,
         iif(after IS NULL, NULL, json_object('endedOn', after ->> 'ended_on', 'relationshipId', after ->> 'relationship_id',
           'participantId', after ->> 'participant_id', 'role', after ->> 'role',
           'satisfaction', after ->> 'satisfaction')) AS row
       FROM source.changes c JOIN source.invocations i ON i.id = invocation_id
       WHERE table_name IN (SELECT value FROM json_each(?))
         AND iif(table_name = 'relationships', row_id, coalesce(after, before) ->> 'relationship_id') IN (SELECT id FROM own)
       ORDER BY day, c.id`,
      mentorId,
      JSON.stringify(Object.keys(TABLES)),
    ).map(
      ({ day, table, id, row }) =>
        ({
          on: day,
          kind: TABLES[table],
          id,
          row: row === null ? null : (JSON.parse(row) as unknown),
        }) as RecordedRow, // the row has what every kind of row says
    );
  } finally {
    db.close();
  }
}
