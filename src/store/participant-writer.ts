/** Writing participants. Loading them is in `participants.ts`. */
import type { Statement } from 'better-sqlite3';
import type { ParticipantFields } from '../domain/participant.ts';
import { folded } from '../domain/text.ts';
import { codeOf, Failure } from '../errors.ts';
import { FIELD_COLUMNS, type SqlValue } from './participant-columns.ts';
import { bit } from './rows.ts';
import { consentWithdrawnOn } from './consent.ts';
import type { Store } from './store.ts';

/** Writes participants; statements are prepared once, for imports of many. */
export class ParticipantWriter {
  readonly #store: Store;
  readonly #topics: Map<string, number>;

  constructor(store: Store) {
    this.#store = store;
    const rows = store.db
      .prepare<[], { folded: string; id: number }>(
        'SELECT folded, id FROM topics UNION ALL SELECT folded, topic_id FROM topic_aliases',
      )
      .all();
    this.#topics = new Map(rows.map((row) => [row.folded, row.id]));
  }

  /**
   * Adds a participant and returns the new id.
   *
   * @param rowHash Their identity where they have neither ref nor e-mail.
   * @throws Failure `refused` where ref or e-mail is somebody else's.
   */
  insert(fields: ParticipantFields, rowHash: string | null): number {
    const columns = Object.keys(rowOf(fields));
    const statement = this.#prepared(
      `INSERT INTO participants (key, row_hash, enrolled_on, ${columns.join(', ')})
       VALUES (@key, @row_hash, @enrolled_on, ${columns.map((column) => `@${column}`).join(', ')})`,
    );
    // Someone enrolled by hand without ref or e-mail is nobody else: their key is their number.
    const next = this.#nextId();
    const hash = fields.ref !== null || fields.email !== null ? null : (rowHash ?? `by-hand#${next}`);
    const { lastInsertRowid } = unique(() =>
      statement.run({
        ...rowOf(fields),
        key: keyOf(fields, hash),
        row_hash: hash,
        enrolled_on: this.#store.today,
      }),
    );
    this.#writeTopics(Number(lastInsertRowid), fields);
    return Number(lastInsertRowid);
  }

  /**
   * Replaces the fields of a participant. Consent that is not later than the day on which they took it back is not
   * taken from an older form: only a later one is consent again.
   */
  update(id: number, fields: ParticipantFields): void {
    const rowHash = this.#prepared('SELECT row_hash FROM participants WHERE id = ?').pluck().get(id) as
      string | null;
    const columns = Object.keys(rowOf(fields));
    const statement = this.#prepared(
      `UPDATE participants SET key = @key, ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`,
    );
    unique(() =>
      statement.run({
        ...rowOf({ ...fields, consentOn: this.#consentAfterWithdrawal(id, fields.consentOn) }),
        key: keyOf(fields, rowHash ?? `by-hand#${id}`),
        id,
      }),
    );
    this.#writeTopics(id, fields);
  }

  #consentAfterWithdrawal(id: number, consentOn: string | null): string | null {
    if (consentOn === null) return null;
    const withdrawnOn = consentWithdrawnOn(this.#store, id);
    if (withdrawnOn === null) return consentOn;
    if (consentOn <= withdrawnOn) return null;
    this.#prepared('UPDATE participants SET consent_withdrawn_on = NULL WHERE id = ?').run(id);
    return consentOn;
  }

  #writeTopics(id: number, fields: ParticipantFields): void {
    const existing = this.#prepared(
      'SELECT id, kind, topic_id, position FROM participant_topics WHERE participant_id = ?',
    ).all(id) as { id: number; kind: string; topic_id: number; position: number }[];
    const known = new Map(existing.map((row) => [`${row.kind} ${row.topic_id}`, row]));
    for (const kind of ['expertise', 'goals', 'challenges'] as const) {
      for (const [position, topic] of fields[kind].entries()) {
        const topicId = this.#topicId(topic);
        const row = known.get(`${kind} ${topicId}`);
        known.delete(`${kind} ${topicId}`);
        if (row === undefined)
          this.#prepared(
            'INSERT INTO participant_topics (participant_id, kind, topic_id, position) VALUES (?, ?, ?, ?)',
          ).run(id, kind, topicId, position);
        else if (row.position !== position)
          this.#prepared('UPDATE participant_topics SET position = ? WHERE id = ?').run(position, row.id);
      }
    }
    for (const row of known.values())
      this.#prepared('DELETE FROM participant_topics WHERE id = ?').run(row.id);
  }

  #topicId(name: string): number {
    const known = this.#topics.get(folded(name));
    if (known !== undefined) return known;
    const { lastInsertRowid } = this.#prepared('INSERT INTO topics (name, folded) VALUES (?, ?)').run(
      name,
      folded(name),
    );
    this.#topics.set(folded(name), Number(lastInsertRowid));
    return Number(lastInsertRowid);
  }

  #nextId(): number {
    const last = this.#prepared(`SELECT seq FROM sqlite_sequence WHERE name = 'participants'`)
      .pluck()
      .get() as number | undefined;
    return (last ?? 0) + 1;
  }

  readonly #statements = new Map<string, Statement>();

  #prepared(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#store.db.prepare(sql)));
    return statement;
  }
}

/** Pauses a participant until a day, that day included, or without an end. */
export function pauseParticipant(store: Store, id: number, until: string | null): void {
  store.db.prepare(`UPDATE participants SET status = 'paused', paused_until = ? WHERE id = ?`).run(until, id);
}

/** Makes a participant active again after a pause or a withdrawal. */
export function resumeParticipant(store: Store, id: number): void {
  store.db
    .prepare(
      `UPDATE participants SET status = 'active', paused_until = NULL, withdrawn_on = NULL WHERE id = ?`,
    )
    .run(id);
}

/** Records that a participant has left. */
export function withdrawParticipant(store: Store, id: number, on: string): void {
  store.db
    .prepare(
      `UPDATE participants SET status = 'withdrawn', withdrawn_on = ?, paused_until = NULL WHERE id = ?`,
    )
    .run(on, id);
}
function rowOf(fields: ParticipantFields): Record<string, SqlValue> {
  return Object.fromEntries(
    FIELD_COLUMNS.map(([column, property, kept]) => {
      const value = fields[property];
      if (kept === 'list') return [column, JSON.stringify(value)];
      return [column, kept === 'bit' ? bit(value === true) : (value as SqlValue)];
    }),
  );
}

function keyOf(fields: ParticipantFields, rowHash: string | null): string {
  if (fields.ref !== null) return `ref:${fields.ref}`;
  return fields.email === null ? `row:${rowHash}` : `email:${fields.email}`;
}

function unique<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
    throw new Failure(
      'refused',
      'Another participant has this ref or e-mail already.',
      'mentor participant show E-MAIL shows who; nothing was changed',
    );
  }
}
