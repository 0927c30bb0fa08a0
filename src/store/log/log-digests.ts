/**
 * The digests of the change log. Each invocation has two: one of its changes, and one of who, when and which
 * command together with the digest before it. A change made to the log by other means is found, unless every
 * later digest was computed again too. This protects against accidents and editing by hand, not against a
 * forger.
 */
import { createHash, type Hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { valueIn, valuesIn, rowsIn } from '../rows.ts';

/** An entry of the log with a wrong digest. */
export interface BrokenDigest {
  /** The number of the invocation. */
  readonly id: number;
  /**
   * `changes`: what it did is not as recorded; `heading`: who, when, which command, or that an entry before it is gone;
   * `added`: it has no digest; `removed`: it has a digest and is gone; `end`: the log ends before its last entry.
   */
  readonly what: 'changes' | 'heading' | 'added' | 'removed' | 'end';
}

interface Heading {
  readonly id: number;
  readonly recorded_on: string;
  readonly recorded_at: string;
  readonly actor: string;
  readonly command: string;
  readonly undoes: number | null;
  readonly content: string | null;
  readonly chain: string | null;
}

const HEADINGS = `SELECT i.id, recorded_on, recorded_at, actor, command, undoes, content, chain
  FROM invocations i LEFT JOIN log_digests d ON d.id = i.id`;

/** Adds digests to the invocations that have none. Every write ends with this. Older schemas have no digests. */
export function addDigests(db: Database): void {
  if (!hasDigests(db)) return;
  const last = db
    .prepare<[], { id: number; chain: string }>('SELECT id, chain FROM log_digests ORDER BY id DESC LIMIT 1')
    .get();
  const insert = db.prepare('INSERT INTO log_digests (id, content, chain) VALUES (?, ?, ?)');
  let before = last?.chain ?? '';
  for (const heading of rowsIn<Heading>(db, `${HEADINGS} WHERE i.id > ? ORDER BY i.id`, last?.id ?? 0)) {
    const content = digestOfChanges(db, heading.id);
    before = digestOfHeading(before, heading, content);
    insert.run(heading.id, content, before);
  }
}

/**
 * Does an erasure, the only thing that rewrites the log, and computes digests again: those of the changes that it
 * touched, and the chain. A digest that was wrong before stays wrong.
 */
export function withDigestsAnew<T>(db: Database, erase: () => T): T {
  const broken = new Set(brokenHeadings(db));
  db.exec(`
    CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY);
    CREATE TEMP TRIGGER touched_changes AFTER UPDATE ON main.changes
      BEGIN INSERT OR IGNORE INTO touched VALUES (NEW.invocation_id); END;
    CREATE TEMP TRIGGER touched_removals AFTER DELETE ON main.changes
      BEGIN INSERT OR IGNORE INTO touched VALUES (OLD.invocation_id); END;`);
  const result = erase();
  const touched = new Set(valuesIn<number>(db, 'SELECT id FROM touched'));
  db.exec('DROP TRIGGER touched_changes; DROP TRIGGER touched_removals; DROP TABLE touched');
  const update = db.prepare('UPDATE log_digests SET content = ?, chain = ? WHERE id = ?');
  let before = '';
  for (const heading of rowsIn<Heading>(db, `${HEADINGS} WHERE chain IS NOT NULL ORDER BY i.id`)) {
    const content = touched.has(heading.id) ? digestOfChanges(db, heading.id) : (heading.content ?? '');
    before = broken.has(heading.id) ? '' : digestOfHeading(before, heading, content);
    update.run(content, before, heading.id);
  }
  return result;
}

/** Returns the entries of the log with a wrong digest, in order. */
export function brokenDigests(db: Database): BrokenDigest[] {
  const headings = new Set(brokenHeadings(db));
  const found: BrokenDigest[] = [];
  for (const { id, content } of rowsIn<Heading>(db, `${HEADINGS} ORDER BY i.id`)) {
    if (content === null) found.push({ id, what: 'added' });
    else if (content !== digestOfChanges(db, id)) found.push({ id, what: 'changes' });
    else if (headings.has(id)) found.push({ id, what: 'heading' });
  }
  const removed = valuesIn<number>(
    db,
    'SELECT id FROM log_digests WHERE id NOT IN (SELECT id FROM invocations) ORDER BY id',
  );
  const end = valuesIn<number>(
    db,
    `SELECT seq FROM sqlite_sequence WHERE name = 'invocations' AND seq > (SELECT coalesce(max(id), 0) FROM invocations)
     AND seq > (SELECT coalesce(max(id), 0) FROM log_digests)`,
  );
  return [
    ...found,
    ...removed.map((id) => ({ id, what: 'removed' as const })),
    ...end.map((id) => ({ id, what: 'end' as const })),
  ];
}

/** Returns the invocations whose heading, or whose place in the chain, is not as recorded. */
function brokenHeadings(db: Database): number[] {
  let before = '';
  const broken: number[] = [];
  for (const heading of rowsIn<Heading>(db, `${HEADINGS} WHERE chain IS NOT NULL ORDER BY i.id`)) {
    if (heading.chain !== digestOfHeading(before, heading, heading.content ?? '')) broken.push(heading.id);
    before = heading.chain ?? '';
  }
  return broken;
}

function digestOfHeading(before: string, heading: Heading, content: string): string {
  const { id, recorded_on: on, recorded_at: at, actor, command, undoes } = heading;
  return sha256()
    .update(JSON.stringify([before, id, on, at, actor, command, undoes, content]))
    .digest('hex');
}

function digestOfChanges(db: Database, invocation: number): string {
  const hash = sha256();
  const changes = db
    .prepare<[number]>(
      'SELECT id, table_name, row_id, before, after FROM changes WHERE invocation_id = ? ORDER BY id',
    )
    .raw();
  for (const row of changes.iterate(invocation)) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

function sha256(): Hash {
  return createHash('sha256');
}

function hasDigests(db: Database): boolean {
  return (
    valueIn<number>(
      db,
      `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'log_digests'`,
    ) === 1
  );
}
