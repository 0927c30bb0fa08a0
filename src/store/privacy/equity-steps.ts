/**
 * The moments at which equity figures may be renewed. They follow from the log alone, and a later change
 * never moves an earlier moment, so every query about a day gets the same ones.
 */
import type { LogMoment } from '../log/as-of.ts';
import { Sqlite } from '../file/sqlite.ts';
import type { Store } from '../store.ts';
import { rowsIn } from '../rows.ts';

/** What has to have grown: people, relationships, answers. */
const GROWING = {
  participants: 'people',
  relationships: 'relationships',
  check_ins: 'answers',
  reflections: 'answers',
} as const;
type Grown = (typeof GROWING)[keyof typeof GROWING];

/** Figures may be renewed after growth by at least this many, and by this share of what there was. */
const LEAST_GROWTH = 5;
const PART = 0.2;

/**
 * Returns the moments of the log, oldest first, after which figures about groups may be made anew, up to the store's
 * date: at the end of each quarter of a year in which anything was recorded, and whenever people, relationships or answers
 * have grown by {@link PART} and by at least {@link LEAST_GROWTH} since the moment before.
 *
 * The log is read from the file, for a copy of a past day has none. Call it inside `store.read`.
 */
export function equitySteps({ file, today }: Store): LogMoment[] {
  const db = new Sqlite(':memory:');
  try {
    db.prepare('ATTACH ? AS source').run(file);
    const growth = growthByInvocation(db, today);
    const invocations = rowsIn<{ id: number; day: string }>(
      db,
      `SELECT id, recorded_on AS day FROM source.invocations WHERE recorded_on <= ? ORDER BY recorded_on, id`,
      today,
    );
    const steps: LogMoment[] = [];
    const now: Record<Grown, number> = { people: 0, relationships: 0, answers: 0 };
    let before = { ...now };
    // What is recorded of days before the first command is known, but of those days there is no programme to read.
    const first = Math.min(...invocations.map(({ id }) => id));
    let isBegun = false;
    for (const [at, { id, day }] of invocations.entries()) {
      for (const [what, count] of growth.get(id) ?? []) now[what] += count;
      const next = invocations[at + 1]?.day ?? today;
      const isQuarterOver = quarterOf(next) !== quarterOf(day);
      isBegun ||= id === first;
      if (!isBegun || (!isQuarterOver && !hasGrown(before, now))) continue;
      steps.push({ day: isQuarterOver ? lastDayOf(quarterOf(day)) : day, invocation: id });
      before = { ...now };
    }
    return steps;
  } finally {
    db.close();
  }
}

function growthByInvocation(
  db: InstanceType<typeof Sqlite>,
  today: string,
): Map<number, (readonly [Grown, number])[]> {
  const growth = new Map<number, (readonly [Grown, number])[]>();
  const rows = rowsIn<{ invocation: number; table: keyof typeof GROWING; count: number }>(
    db,
    `SELECT invocation_id AS invocation, table_name AS "table", count(*) AS count FROM source.changes
     JOIN source.invocations i ON i.id = invocation_id AND recorded_on <= ?
     WHERE before IS NULL AND table_name IN (${Object.keys(GROWING)
       .map((table) => `'${table}'`)
       .join(', ')})
       GROUP BY invocation_id, table_name`,
    today,
  );
  for (const { invocation, table, count } of rows)
    growth.set(invocation, [...(growth.get(invocation) ?? []), [GROWING[table], count]]);
  return growth;
}

function hasGrown(before: Readonly<Record<Grown, number>>, now: Readonly<Record<Grown, number>>): boolean {
  return (Object.keys(now) as Grown[]).some(
    (what) => now[what] - before[what] >= Math.max(LEAST_GROWTH, PART * before[what]),
  );
}

/** `2026-11-22` is in `2026-4`. */
function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function lastDayOf(quarter: string): string {
  const [year, nth] = quarter.split('-');
  return `${year ?? ''}-${['03-31', '06-30', '09-30', '12-31'][Number(nth) - 1] ?? ''}`;
}
