/** Mentors with more mentees than places, and how that came about, from the log. */
import type { Database } from 'better-sqlite3';
import { type Finding, type LoadStep, overloadOf } from '../../../domain/finding.ts';
import type { LoggedChange } from '../../log/change-log.ts';
import { rowsIn } from '../../rows.ts';

/** Returns the overloads that nobody decided on. */
export function overloads(db: Database): Finding[] {
  const mentors = rowsIn<{ id: number; places: number }>(
    db,
    `WITH taken AS (
       SELECT mentor.participant_id AS id, count(*) AS mentees FROM relationships r
       JOIN relationship_people mentor ON mentor.relationship_id = r.id AND mentor.role = 'mentor'
       JOIN relationship_people mentee ON mentee.relationship_id = r.id AND mentee.role = 'mentee'
       WHERE r.outcome IS NULL GROUP BY mentor.participant_id)
     SELECT p.id, default_capacity AS places FROM taken JOIN participants p ON p.id = taken.id, programme
     WHERE mentees > coalesce(p.capacity, default_capacity)`,
  );
  return mentors.flatMap(({ id, places }) => overloadOf(id, stepsOf(db, id), places) ?? []);
}

/** Returns everything in the log that affects a mentor's load, in order. */
function stepsOf(db: Database, mentorId: number): LoadStep[] {
  const relationships = rowsIn<{ id: number; mentees: number }>(
    db,
    `SELECT relationship_id AS id, (SELECT count(*) FROM relationship_people WHERE relationship_id = own.relationship_id AND role = 'mentee') AS mentees
     FROM relationship_people own WHERE participant_id = ? AND role = 'mentor'`,
    mentorId,
  );
  const mentees = new Map(relationships.map((one) => [one.id, one.mentees]));
  const rows = rowsIn<
    Pick<LoadStep, 'invocation' | 'command' | 'undoes'> & Omit<LoggedChange, 'id' | 'before'>
  >(
    db,
    `SELECT i.id AS invocation, command, undoes, table_name AS "table", row_id AS rowId, after FROM changes c JOIN invocations i ON i.id = c.invocation_id
     WHERE (table_name = 'relationships' AND row_id IN (SELECT value FROM json_each(?))) OR (table_name = 'participants' AND row_id = ?)
     ORDER BY c.id`,
    JSON.stringify([...mentees.keys()]),
    mentorId,
  );
  return rows.map(({ table, rowId, after, ...step }) => {
    const row =
      after === null ? null : (JSON.parse(after) as { capacity?: number | null; outcome?: string | null });
    if (table === 'participants') return { ...step, capacity: row?.capacity ?? null };
    return {
      ...step,
      relationship: { id: rowId, mentees: row?.outcome === null ? (mentees.get(rowId) ?? 0) : 0 },
    };
  });
}
