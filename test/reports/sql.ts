/** Parts of SQL that check figures, on the day of the reports; they share nothing with the reports themselves. */
import { AS_OF } from './year.ts';

export const OPEN = `outcome IS NULL`;
export const HELD = `status = 'held' AND met_on <= '${AS_OF}'`;
export const ANSWERS = `(SELECT * FROM check_ins WHERE answered_on <= '${AS_OF}')`;
/** Of a relationship `r`. */
export const LAST = `(SELECT max(met_on) FROM meetings m WHERE m.relationship_id = r.id AND ${HELD})`;
export const RHYTHM = `(SELECT rhythm_days FROM agreements a WHERE a.relationship_id = r.id ORDER BY version DESC LIMIT 1)`;

/** Of a goal. */
export const COMPLETE = `coalesce(statement, '') <> '' AND measure IS NOT NULL AND baseline IS NOT NULL AND target IS NOT NULL AND why IS NOT NULL AND due_on IS NOT NULL`;

/** Check-ins by day 30, 90, 150 … until closure began, or the end, or today; and at closure. */
export const DUE = `(WITH RECURSIVE days (day) AS (SELECT 30 UNION ALL SELECT day + 60 FROM days WHERE day < 400),
    spans AS (SELECT r.id, started_on, ended_on, outcome,
      (SELECT changed_on FROM phase_changes c WHERE c.relationship_id = r.id AND to_phase = 'closure') AS closure FROM relationships r),
    due AS (SELECT id, outcome, date(started_on, '+' || day || ' days') AS due_on, 7 AS early FROM spans JOIN days
        WHERE date(started_on, '+' || day || ' days') <= min('${AS_OF}', coalesce(ended_on, '9999'), coalesce(closure, '9999'))
          AND date(started_on, '+' || day || ' days') IS NOT closure
      UNION ALL SELECT id, outcome, closure, 0 FROM spans WHERE closure <= '${AS_OF}'),
    open AS (SELECT *, date(due_on, '-' || early || ' days') AS opens_on FROM due),
    closed AS (SELECT *, lead(opens_on) OVER (PARTITION BY id ORDER BY due_on) AS closes_on FROM open)
  SELECT closed.*, participant_id, EXISTS (SELECT 1 FROM ${ANSWERS} k WHERE k.relationship_id = closed.id AND k.participant_id = p.participant_id
      AND answered_on >= opens_on AND (closes_on IS NULL OR answered_on < closes_on)) AS answered
  FROM closed JOIN relationship_people p ON p.relationship_id = closed.id)`;
