/** The only way to read and write a data file. The queries themselves are in the files beside this one. */
import type { Database } from 'better-sqlite3';
import { dateInZone } from '../domain/time/dates.ts';
import type { Findable } from '../domain/people/people-finder.ts';
import { codeOf, wrongUsage } from '../errors.ts';
import { inBulk } from './log/bulk-log.ts';
import { asFailure, cannotWrite } from './file/failures.ts';
import { addDigests, withDigestsAnew } from './log/log-digests.ts';
import { valueIn } from './rows.ts';

/** Who writes, and when. */
export interface Writer {
  readonly actor: string;
  readonly now: () => Date;
  /** The time zone that `Date` uses, where it is known. */
  readonly ownZone?: string | undefined;
  /** `--today`: the date in place of the programme's own. */
  readonly today: string | undefined;
}

export class Store {
  readonly db: Database;
  readonly file: string;
  readonly #writer: Writer;
  #today: string | undefined;
  #hasWritten = false;
  /**
   * The real names of people, in a copy with made-up names (see `obfuscate.ts`). They are used to find people
   * and never shown. Undefined if the names in the copy are real.
   */
  behindMasks: readonly Findable[] | undefined;

  constructor(db: Database, file: string, writer: Writer) {
    this.db = db;
    this.file = file;
    this.#writer = writer;
  }

  /** The date: `--today`, or today in the programme's time zone. */
  get today(): string {
    // Computed once, so that a command that runs past midnight keeps one date.
    this.#today ??= this.#writer.today ?? this.#todayInProgramme();
    return this.#today;
  }

  /** Whether anything was committed through this store. */
  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** The number of the last change in the log. While it is the same, nothing has changed. 0 before the first. */
  get lastChange(): number {
    return valueIn<number>(this.db, 'SELECT coalesce(max(id), 0) FROM changes')!;
  }

  /** Runs several queries on one snapshot and returns what `load` returns. */
  read<T>(load: () => T): T {
    const transaction = this.db.transaction(load);
    return this.#guard(() => transaction.deferred());
  }

  /**
   * Runs `apply` in one IMMEDIATE transaction, recorded in the change log under `command`, and returns what
   * it returns. All of it happens or none. Where `apply` changes nothing, nothing is recorded either, and
   * the file keeps its bytes.
   *
   * @param command The words of the command alone (`participant edit`), never the value of an argument.
   * @param options.undoes The invocation that this one reverses.
   * @param options.isErasing Whether the log itself may be written to: for taking a person out of it.
   * @param options.isBulk Whether it adds rows by the thousand, and changes none that it has added.
   */
  write<T>(
    command: string,
    apply: () => T,
    options: {
      readonly undoes?: number;
      readonly isErasing?: boolean;
      readonly isBulk?: boolean;
    } = {},
  ): T {
    if (this.db.pragma('query_only', { simple: true }) === 1)
      throw wrongUsage(
        'What is looked at is a copy, which is not changed.',
        'leave --obfuscate out to change the programme',
      );
    const begin = this.db.prepare('BEGIN IMMEDIATE');
    return this.#guard(() => {
      begin.run();
      let invocation: number | bigint | undefined;
      try {
        invocation = this.#openInvocation(command, options);
        const result = this.#apply(apply, options);
        const count = this.db.prepare<[number | bigint], number>(
          'SELECT count(*) FROM (SELECT 1 FROM changes WHERE invocation_id = ? LIMIT 1)',
        );
        if (count.pluck().get(invocation) === 0) {
          this.db.prepare('ROLLBACK').run();
          return result;
        }
        addDigests(this.db);
        this.db.prepare('DELETE FROM write_session').run();
        this.db.prepare('COMMIT').run();
        this.#hasWritten = true;
        return result;
      } catch (error) {
        if (this.db.inTransaction) this.db.prepare('ROLLBACK').run();
        // The change may have been made although the last step, syncing the folder, failed.
        if (invocation !== undefined) this.#hasWritten ||= this.#isRecorded(invocation);
        throw error;
      }
    });
  }

  /**
   * Runs `apply` in one IMMEDIATE transaction for what is no change of the programme and stands in no log, such as the day
   * of a look. A file that cannot be written, or that another process is writing, stays as it is.
   *
   * @param options.isRequired Whether it must be kept: then another process is waited for, and what cannot be written is a
   *   Failure.
   */
  writeUnlogged(apply: () => void, { isRequired = false }: { readonly isRequired?: boolean } = {}): void {
    if (isRequired) {
      this.#guard(() => this.db.transaction(apply).immediate());
      this.#hasWritten = true;
      return;
    }
    const patience = Number(this.db.pragma('busy_timeout', { simple: true }));
    this.db.pragma('busy_timeout = 0'); // nobody waits for what may as well be left out
    try {
      this.db.transaction(apply).immediate();
    } catch (error) {
      if (!cannotWrite(codeOf(error))) throw error;
    } finally {
      this.db.pragma(`busy_timeout = ${patience}`);
    }
  }

  /** Returns a store over another connection, for a copy of this file on another day. */
  onCopy(db: Database, today: string): Store {
    const copy = new Store(db, this.file, { ...this.#writer, today });
    copy.behindMasks = this.behindMasks;
    return copy;
  }

  close(): void {
    this.db.close();
  }

  #isRecorded(invocation: number | bigint): boolean {
    try {
      return this.db.prepare('SELECT 1 FROM invocations WHERE id = ?').get(invocation) !== undefined;
    } catch {
      return false; // from here on nothing can be read, and what is not committed is rolled back
    }
  }

  #apply<T>(
    apply: () => T,
    { isBulk, isErasing }: { readonly isBulk?: boolean; readonly isErasing?: boolean },
  ): T {
    if (isErasing === true) return withDigestsAnew(this.db, apply);
    return isBulk === true ? inBulk(this.db, apply) : apply();
  }

  #openInvocation(
    command: string,
    { undoes, isErasing }: { readonly undoes?: number; readonly isErasing?: boolean },
  ): number | bigint {
    const { lastInsertRowid } = this.db
      .prepare(
        'INSERT INTO invocations (recorded_on, recorded_at, actor, command, undoes) VALUES (?, ?, ?, ?, ?)',
      )
      .run(this.today, this.#writer.now().toISOString(), this.#writer.actor, command, undoes ?? null);
    this.db
      .prepare('INSERT INTO write_session (id, invocation_id, is_erasing) VALUES (1, ?, ?)')
      .run(lastInsertRowid, isErasing === true ? 1 : 0);
    return lastInsertRowid;
  }

  #todayInProgramme(): string {
    const zone = valueIn<string>(this.db, 'SELECT timezone FROM programme');
    return dateInZone(this.#writer.now(), zone ?? 'UTC', this.#writer.ownZone);
  }

  #guard<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw asFailure(error, this.file);
    }
  }
}
