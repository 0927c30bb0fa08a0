/** What signals look at besides relationships: the programme's settings, snoozes, loads and who is paused. */
import { grouped } from '../../domain/grouping.ts';
import type { Circumstances, Load, Snooze } from '../../domain/attention/signal.ts';
import { scheduleOf, type SettingValues, thresholdsOf } from '../../domain/attention/thresholds.ts';
import { loadPhases } from '../programme.ts';
import { insertRow, valuesIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Returns everything that signals look at besides the relationships themselves, as of today. */
export function loadCircumstances(store: Store): Circumstances {
  const settings = loadSettings(store);
  return {
    phases: loadPhases(store),
    thresholds: thresholdsOf(settings),
    schedule: scheduleOf(settings),
    loads: loadMentorLoads(store),
    away: loadAway(store),
    snoozes: loadSnoozes(store),
  };
}

/** Returns the numbers that the programme has set. */
export function loadSettings({ db }: Store): SettingValues {
  return new Map(
    db.prepare<[], [string, number]>('SELECT name, value FROM settings').raw().iterate() as Iterable<
      [string, number]
    >,
  );
}

/** Sets a number of the programme. */
export function saveSetting({ db }: Store, name: string, value: number): void {
  insertRow(db, 'settings', { name, value }, ['name']);
}

/** Returns the load of each mentor. */
function loadMentorLoads({ db }: Store): ReadonlyMap<number, Load> {
  const rows = db
    .prepare<[], [number, number, number]>(
      `SELECT mentor.participant_id, count(DISTINCT relationships.id),
         coalesce(participants.capacity, (SELECT default_capacity FROM programme))
       FROM relationship_people AS mentor
       JOIN relationships ON relationships.id = mentor.relationship_id AND relationships.outcome IS NULL
       JOIN relationship_people AS mentee ON mentee.relationship_id = mentor.relationship_id AND mentee.role = 'mentee'
         AND mentee.left_on IS NULL
       JOIN participants ON participants.id = mentor.participant_id
       WHERE mentor.role = 'mentor' AND mentor.left_on IS NULL GROUP BY mentor.participant_id`,
    )
    .raw()
    .all();
  return new Map(rows.map(([id, relationships, places]) => [id, { relationships, places }]));
}

function loadAway({ db, today }: Store): ReadonlySet<number> {
  return new Set(
    valuesIn<number>(
      db,
      `SELECT id FROM participants WHERE status = 'paused' AND (paused_until IS NULL OR paused_until >= ?)`,
      today,
    ),
  );
}

/** Returns every snooze by relationship, oldest first. */
function loadSnoozes({ db }: Store): ReadonlyMap<number, Snooze[]> {
  return grouped(
    db
      .prepare<[], Snooze & { relationshipId: number }>(
        `SELECT relationship_id AS relationshipId, signal, until_on AS until, reason, snoozed_on AS snoozedOn
         FROM attention_snoozes ORDER BY id`,
      )
      .iterate(),
    ({ relationshipId }) => relationshipId,
  );
}

/** Adds a snooze. */
export function insertSnooze({ db }: Store, relationshipId: number, snooze: Snooze): void {
  const { until, ...rest } = snooze;
  insertRow(db, 'attention_snoozes', { relationshipId, untilOn: until, ...rest });
}

/** Ends the snoozes of a relationship that are still in force on a date, and returns how many there were. */
export function removeSnoozes({ db }: Store, relationshipId: number, today: string): number {
  return db
    .prepare('DELETE FROM attention_snoozes WHERE relationship_id = ? AND until_on >= ?')
    .run(relationshipId, today).changes;
}
