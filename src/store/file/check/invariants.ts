/**
 * What must hold in a data file beyond what SQLite checks itself: each invariant has a name and finds the rows that break
 * it.
 */
import type { Database } from 'better-sqlite3';
import type { Finding } from '../../../domain/finding.ts';
import { columnsOf, loggedTables, quoted } from '../../log/change-log.ts';
import { valuesIn, rowsIn } from '../../rows.ts';

interface Invariant {
  readonly name: string;
  /** Returns rows of `thing` and `message`, none where all is well. */
  readonly sql: string;
  readonly hint: string;
}

const SEE_LOG = 'mentor log THING tells how it came; mentor undo takes back the change that did it';

/** The invariants, in the order in which they are told. */
export const INVARIANTS: readonly Invariant[] = [
  {
    name: 'one-programme',
    sql: `SELECT 'programme' AS thing, 'the file has ' || count(*) || ' programmes' AS message FROM programme HAVING count(*) <> 1`,
    hint: 'mentor restore puts a backup in its place',
  },
  {
    name: 'keys',
    sql: `SELECT 'P' || id AS thing, 'the key does not follow from ref, e-mail or row' AS message FROM participants
      WHERE key NOT LIKE 'erased:%' AND key IS NOT
        CASE WHEN ref IS NOT NULL THEN 'ref:' || ref WHEN email IS NOT NULL THEN 'email:' || email ELSE 'row:' || row_hash END`,
    hint: 'mentor participant edit the person with --ref or --email to give the key anew',
  },
  {
    name: 'status',
    sql: `SELECT 'P' || id AS thing, 'the status is ' || status || ', with ' ||
        CASE WHEN withdrawn_on IS NULL THEN 'no day of withdrawal' ELSE 'a day of withdrawal' END AS message
      FROM participants WHERE (status = 'withdrawn') <> (withdrawn_on IS NOT NULL)
      UNION ALL
      SELECT 'P' || id, 'the status is ' || status || ', with an end of a pause' FROM participants
      WHERE status <> 'paused' AND paused_until IS NOT NULL`,
    hint: 'mentor participant resume, pause or withdraw sets both',
  },
  {
    name: 'one-open-round',
    sql: `SELECT 'N' || max(id) AS thing, count(*) || ' rounds are open' AS message FROM rounds WHERE status = 'open' HAVING count(*) > 1`,
    hint: 'mentor round close closes the newest',
  },
  {
    name: 'one-open-proposal',
    sql: `SELECT 'N' || round_id AS thing, count(*) || ' proposals of the round are open' AS message
      FROM proposals WHERE status = 'open' GROUP BY round_id HAVING count(*) > 1`,
    hint: 'mentor match discard puts the newest aside',
  },
  {
    name: 'proposals',
    sql: `SELECT 'X' || id AS thing, 'the proposal is ' || status || ', with ' ||
        CASE WHEN applied_on IS NULL THEN 'no' ELSE 'a' END || ' day on which it was applied' AS message
      FROM proposals WHERE (status = 'applied') <> (applied_on IS NOT NULL)`,
    hint: SEE_LOG,
  },
  {
    name: 'group-decisions',
    sql: `SELECT 'N' || d.round_id AS thing, 'a decision on a group names ' || count(p.id) || ' people' AS message
      FROM group_decisions d LEFT JOIN group_decision_people p ON p.decision_id = d.id GROUP BY d.id HAVING count(p.id) < 2`,
    hint: SEE_LOG,
  },
  {
    name: 'relationship-people',
    sql: `WITH counted AS (
        SELECT r.id, r.format, count(p.id) FILTER (WHERE p.role = 'mentor') AS mentors,
          count(p.id) FILTER (WHERE p.role = 'mentee') AS mentees, count(p.id) FILTER (WHERE p.role = 'peer') AS peers,
          EXISTS (SELECT 1 FROM relationship_people f
            WHERE f.relationship_id = r.id AND f.role = 'mentor' AND f.left_on IS NOT NULL) AS has_lost
        FROM relationships r LEFT JOIN relationship_people p ON p.relationship_id = r.id AND p.left_on IS NULL GROUP BY r.id)
      SELECT 'R' || id AS thing, 'the relationship has ' || mentors || ' mentors and ' || mentees || ' mentees' ||
        CASE WHEN peers > 0 OR format = 'peer' THEN ', and ' || peers || ' peers' ELSE '' END AS message
      FROM counted WHERE CASE format
        WHEN 'peer' THEN peers < 2 OR mentors + mentees > 0
        WHEN 'one-to-one' THEN mentors <> 1 OR mentees <> 1 OR peers > 0
        ELSE mentees = 0 OR peers > 0 OR (mentors = 0 AND (mentees = 1 OR NOT has_lost)) END`,
    hint: SEE_LOG,
  },
  {
    name: 'phases',
    sql: `WITH steps AS (
        SELECT relationship_id, from_phase, to_phase, changed_on,
          row_number() OVER each AS number,
          lag(to_phase) OVER each AS came_from, lag(changed_on) OVER each AS came_on,
          lead(relationship_id) OVER each IS NULL AS is_last
        FROM phase_changes WINDOW each AS (PARTITION BY relationship_id ORDER BY id)),
      ranked AS (SELECT *,
        CASE from_phase WHEN 'preparation' THEN 1 WHEN 'negotiation' THEN 2 WHEN 'growth' THEN 3 WHEN 'closure' THEN 4 ELSE 0 END AS from_rank,
        CASE to_phase WHEN 'preparation' THEN 1 WHEN 'negotiation' THEN 2 WHEN 'growth' THEN 3 WHEN 'closure' THEN 4 ELSE 5 END AS to_rank
        FROM steps)
      SELECT 'R' || r.id AS thing, 'the relationship has no history of its phases' AS message FROM relationships r
        WHERE NOT EXISTS (SELECT 1 FROM phase_changes WHERE relationship_id = r.id)
      UNION ALL
      SELECT 'R' || relationship_id, 'step ' || number || ' starts from ' || coalesce(from_phase, 'nothing') || ', not from ' || coalesce(came_from, 'nothing')
        FROM ranked WHERE from_phase IS NOT came_from
      UNION ALL
      SELECT 'R' || relationship_id, 'step ' || number || ' goes back, from ' || from_phase || ' to ' || to_phase FROM ranked WHERE to_rank <= from_rank
      UNION ALL
      SELECT 'R' || r.id, 'the phase is ' || r.phase || ', and its history ends in ' || coalesce(l.to_phase, 'the end')
        FROM relationships r JOIN ranked l ON l.relationship_id = r.id AND l.is_last
        WHERE r.phase IS NOT coalesce(l.to_phase, l.from_phase) OR (r.outcome IS NOT NULL) <> (l.to_phase IS NULL)`,
    hint: SEE_LOG,
  },
  {
    name: 'dates-in-order',
    sql: `SELECT 'R' || id AS thing, 'it ends before it starts' AS message FROM relationships WHERE ended_on < started_on OR planned_end_on < started_on
      UNION ALL
      SELECT 'R' || relationship_id, 'a step of its history is dated before the one it follows' FROM (
        SELECT relationship_id, changed_on, lag(changed_on) OVER (PARTITION BY relationship_id ORDER BY id) AS came_on FROM phase_changes)
        WHERE changed_on < came_on
      UNION ALL
      SELECT 'R' || r.id, 'it ended on another day than its history says' FROM relationships r
        JOIN phase_changes c ON c.relationship_id = r.id AND c.to_phase IS NULL WHERE r.ended_on IS NOT c.changed_on
      UNION ALL
      SELECT 'R' || r.id, 'somebody joined or left it while it did not go on' FROM relationships r
        JOIN relationship_people p ON p.relationship_id = r.id
        WHERE p.joined_on < r.started_on OR p.left_on < r.started_on OR p.joined_on > r.ended_on OR p.left_on > r.ended_on
      UNION ALL
      SELECT 'N' || id, 'the round ends before it starts' FROM rounds WHERE ends_on < starts_on
      UNION ALL
      SELECT 'N' || id, 'the round is ' || status || ', with ' || CASE WHEN closed_on IS NULL THEN 'no' ELSE 'a' END || ' day on which it was closed'
        FROM rounds WHERE (status = 'closed') <> (closed_on IS NOT NULL)`,
    hint: 'mentor log THING tells which change brought the date; mentor undo takes it back',
  },
  {
    name: 'own-relationship',
    sql: ['readiness_assessments', 'goals', 'check_ins', 'reflections']
      .map(
        (
          table,
        ) => `SELECT 'R' || t.relationship_id AS thing, 'a row of ${table} is of P' || t.participant_id || ', who is not in it' AS message
          FROM ${table} t WHERE t.participant_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM relationship_people p
            WHERE p.relationship_id = t.relationship_id AND p.participant_id = t.participant_id)`,
      )
      .join(' UNION ALL '),
    hint: SEE_LOG,
  },
  {
    name: 'nobody-writing',
    sql: `SELECT 'write_session' AS thing, 'a write was left unfinished' AS message FROM write_session`,
    hint: 'mentor restore puts a backup in its place',
  },
];

/** Returns the rows that break the invariants. */
export function brokenInvariants(db: Database): Finding[] {
  return INVARIANTS.flatMap(({ name, sql, hint }) =>
    rowsIn<{ thing: string; message: string }>(db, sql).map(({ thing, message }) => ({
      check: name,
      thing,
      message,
      hint: hint.replace('THING', thing),
    })),
  );
}

/** Returns the dates that do not exist in the calendar. The schema checks only their form. */
export function impossibleDates(db: Database): Finding[] {
  return loggedTables(db).flatMap((table) => {
    const dates = columnsOf(db, table).filter((column) => /_(on|until)$/.test(column));
    return dates.flatMap((column) =>
      valuesIn<number>(
        db,
        `SELECT id FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL AND date(${quoted(column)}) IS NOT ${quoted(column)}`,
      ).map((id) => ({
        check: 'dates',
        thing: `${table} ${id}`,
        message: `${column} is no date`,
        hint: 'mentor log tells which change brought it; mentor undo takes it back',
      })),
    );
  });
}
