/** Brings a data file to the newest schema: forward only, one transaction for each migration. */
import type { Database } from 'better-sqlite3';
import { columnsOf, loggedTables, quoted, rowAsJson, writeLogTriggers } from '../log/change-log.ts';
import { addDigests } from '../log/log-digests.ts';
import { foundation } from './migrations/0001-foundation.ts';
import { contact } from './migrations/0002-contact.ts';
import { trust } from './migrations/0003-trust.ts';
import { life } from './migrations/0004-life.ts';
import { imports } from './migrations/0005-imports.ts';
import { portableLog } from './migrations/0006-portable-log.ts';
import { erasedFromTheLog } from './migrations/0007-erased-from-the-log.ts';
import { logDigests } from './migrations/0008-log-digests.ts';
import { keptScores } from './migrations/0009-kept-scores.ts';
import { whatPointsAtARow } from './migrations/0010-what-points-at-a-row.ts';
import { peopleNamed } from './migrations/0011-people-named.ts';
import { openErasures } from './migrations/0012-open-erasures.ts';
import { decisionsThatLast } from './migrations/0013-decisions-that-last.ts';
import { nearIdentities } from './migrations/0014-near-identities.ts';
import { dateOrder } from './migrations/0015-date-order.ts';
import { looks } from './migrations/0016-looks.ts';
import { forms } from './migrations/0017-forms.ts';
import { contactOfProgramme } from './migrations/0018-contact-of-programme.ts';
import { groups } from './migrations/0019-groups.ts';
import { decisionsOnGroups } from './migrations/0020-decisions-on-groups.ts';
import { goalsConfirmed } from './migrations/0021-goals-confirmed.ts';
import { joinedAgainstRules } from './migrations/0022-joined-against-rules.ts';
import { daysOfAgreements } from './migrations/0023-days-of-agreements.ts';
import { targets } from './migrations/0024-targets.ts';
import type { Migration } from './migrations/migration.ts';

/** Every migration, oldest first. Released ones never change; a new one is added at the end. */
export const MIGRATIONS: readonly Migration[] = [
  foundation,
  contact,
  trust,
  life,
  imports,
  portableLog,
  erasedFromTheLog,
  logDigests,
  keptScores,
  whatPointsAtARow,
  peopleNamed,
  openErasures,
  decisionsThatLast,
  nearIdentities,
  dateOrder,
  looks,
  forms,
  contactOfProgramme,
  groups,
  decisionsOnGroups,
  goalsConfirmed,
  joinedAgainstRules,
  daysOfAgreements,
  targets,
];

/** `application_id` of a data file: "MNTR" in ASCII. */
export const APPLICATION_ID = 0x4d4e5452;

/** Returns the schema version that this program writes. */
export function newestVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Who migrates and when, for the log. */
export interface MigrationEntry {
  readonly recordedOn: string;
  /** The true instant, UTC. */
  readonly recordedAt: string;
  readonly actor: string;
}

/**
 * Runs the migrations that a file has not had yet. A failing one is rolled back completely, and the file stays at the
 * version before it. In a file with a log, each migration is recorded, with the rows that it changes or adds. A file
 * that holds nothing yet has them all in one transaction.
 *
 * @param entry Who and when; null for a file that is being created, which has no log yet.
 * @param afterLast Runs in the transaction of the last one, recorded with it.
 * @throws Error where a migration leaves a foreign key that points nowhere: a bug in the migration.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[] = MIGRATIONS,
  entry: MigrationEntry | null = null,
  afterLast: () => void = () => undefined,
): void {
  if (entry === null && versionOf(db) === 0) return create(db, migrations);
  for (const migration of migrations) {
    if (migration.version <= versionOf(db)) continue;
    // Foreign keys cannot be switched inside a transaction. While they are off, a migration may rebuild a table.
    db.pragma('foreign_keys = OFF');
    db.transaction(() => {
      // Another process may have migrated while this one waited for the file.
      if (migration.version <= versionOf(db)) return;
      const invocation = entry === null ? null : openInvocation(db, entry);
      const known = new Set(loggedTables(db));
      migration.up(db);
      writeLogTriggers(db);
      if (invocation !== null) {
        for (const table of loggedTables(db)) if (!known.has(table)) logRowsOf(db, table, invocation);
        if (migration === migrations.at(-1)) afterLast();
        db.exec('DELETE FROM write_session');
        addDigests(db);
      }
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Error(`migration ${migration.name} leaves ${broken.length} broken references`);
      sign(db, migration.version);
    }).immediate();
    db.pragma('foreign_keys = ON');
  }
}

/** Nobody sees the versions in between, so the triggers are written once, after the last. */
function create(db: Database, migrations: readonly Migration[]): void {
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    for (const migration of migrations) migration.up(db);
    writeLogTriggers(db);
    sign(db, newestVersion(migrations));
  }).immediate();
  db.pragma('foreign_keys = ON');
}

/** Returns the version of the schema of an open file. */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function sign(db: Database, version: number): void {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${version}`);
}

function openInvocation(db: Database, entry: MigrationEntry): number | bigint {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO invocations (recorded_on, recorded_at, actor, command) VALUES (@recordedOn, @recordedAt, @actor, 'migrate')`,
    )
    .run(entry);
  db.prepare('INSERT INTO write_session (id, invocation_id) VALUES (1, ?)').run(lastInsertRowid);
  return lastInsertRowid;
}

/** A table made by a migration has no triggers while it is filled. */
function logRowsOf(db: Database, table: string, invocation: number | bigint): void {
  db.prepare(
    `INSERT INTO changes (invocation_id, table_name, row_id, after)
     SELECT ?, '${table}', id, ${rowAsJson('t', columnsOf(db, table))} FROM ${quoted(table)} t ORDER BY id`,
  ).run(invocation);
}
