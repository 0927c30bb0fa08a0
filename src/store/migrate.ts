/** Brings a data file to the newest schema: forward only, one transaction a migration. */
import type { Database } from 'better-sqlite3';
import { writeLogTriggers } from './change-log.ts';
import { foundation } from './migrations/0001-foundation.ts';
import { imports } from './migrations/0004-imports.ts';
import type { Migration } from './migrations/migration.ts';

/** Every migration, oldest first. Released ones never change: a new one is added below them. */
export const MIGRATIONS: readonly Migration[] = [foundation, imports];

/** `application_id` of a data file: "MNTR" in ASCII. */
export const APPLICATION_ID = 0x4d4e5452;

/** Returns the schema version that this program writes. */
export function newestVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Runs the migrations a file has not had yet. A failing one is rolled back whole, and the file stays at the
 * version before it.
 *
 * @throws Error where a migration leaves a foreign key that points nowhere: a bug in the migration.
 */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  for (const migration of migrations) {
    if (migration.version <= Number(db.pragma('user_version', { simple: true }))) continue;
    // Foreign keys cannot be switched inside a transaction; off, a migration may rebuild a table.
    db.pragma('foreign_keys = OFF');
    db.transaction(() => {
      // Another process may have migrated while this one waited for the file.
      if (migration.version <= Number(db.pragma('user_version', { simple: true }))) return;
      migration.up(db);
      writeLogTriggers(db);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Error(`migration ${migration.name} leaves ${broken.length} broken references`);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
    db.pragma('foreign_keys = ON');
  }
}
