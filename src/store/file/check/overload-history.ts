/** Mentors who are in more relationships than they have places, and how that came about, from the log. */
import type { Database } from 'better-sqlite3';
import { type Finding, type LoadStep, overloadOf } from '../../../domain/finding.ts';
import type { LoggedChange } from '../../log/change-log.ts';
import { rowsIn } from '../../rows.ts';

/** Returns the overloads that nobody decided on. */
export function overloads(db: Database): Finding[] {
  const mentors = rowsIn<{ id: number; places: number }>(
    db,
    `WITH taken AS (
       SELECT mentor.participant_id AS id, count(DISTINCT r.id) AS relationships FROM relationships r
       JOIN relationship_people mentor ON mentor.relationship_id = r.id AND mentor.role = 'mentor' AND mentor.left_on IS NULL
       JOIN relationship_people mentee ON mentee.relationship_id = r.id AND mentee.role = 'mentee' AND mentee.left_on IS NULL
       WHERE r.outcome IS NULL GROUP BY mentor.participant_id)
     SELECT p.id, default_capacity AS places FROM taken JOIN participants p ON p.id = taken.id, programme
     WHERE taken.relationships > coalesce(p.capacity, default_capacity)`,
  );
  return mentors.flatMap(({ id, places }) => overloadOf(id, stepsOf(db, id), places) ?? []);
}

/** Returns everything in the log that affects a mentor's load, in order. */
function stepsOf(db: Database, mentorId: number): LoadStep[] {
  const own = `SELECT relationship_id FROM relationship_people WHERE participant_id = @id AND role = 'mentor'`;
  const rows = rowsIn<Pick<LoadStep, 'invocation' | 'command' | 'undoes'> & Omit<LoggedChange, 'id'>>(
    db,
    `SELECT i.id AS invocation, command, undoes, table_name AS "table", row_id AS rowId, before, after FROM changes c JOIN invocations i ON i.id = c.invocation_id
     WHERE (table_name = 'relationships' AND row_id IN (${own})) OR (table_name = 'participants' AND row_id = @id)
       OR (table_name = 'relationship_people' AND row_id IN (SELECT id FROM relationship_people WHERE relationship_id IN (${own})))
     ORDER BY c.id`,
    { id: mentorId },
  );
  const people = new Map<number, Member>();
  const open = new Set<number>();
  const takesPlace = (id: number): boolean => {
    const members = [...people.values()].filter(
      ({ relationship_id: of, left_on: left }) => of === id && (left ?? null) === null,
    );
    const isTheirs = members.some((one) => one.role === 'mentor' && one.participant_id === mentorId);
    return open.has(id) && isTheirs && members.some(({ role }) => role === 'mentee');
  };
  return rows.flatMap(({ table, rowId, before, after, ...step }): LoadStep[] => {
    const row = after === null ? null : (JSON.parse(after) as Partial<Row>);
    if (table === 'participants') return [{ ...step, capacity: row?.capacity ?? null }];
    let id = rowId;
    if (table === 'relationships') {
      if (row?.outcome === null) open.add(id);
      else open.delete(id);
    } else {
      id = (row ?? (JSON.parse(before ?? '{}') as Partial<Row>)).relationship_id ?? 0;
      if (row === null) people.delete(rowId);
      else people.set(rowId, row as Member);
    }
    return [{ ...step, relationship: { id, takesPlace: takesPlace(id) } }];
  });
}

interface Member {
  readonly relationship_id: number;
  readonly participant_id: number;
  readonly role: string;
  /** Not there in what was recorded before anybody could leave. */
  readonly left_on?: string | null;
}

interface Row extends Member {
  readonly capacity: number | null;
  readonly outcome: string | null;
}
