/** Writing participants. Loading them is in `participants.ts`. */
import type { Statement } from 'better-sqlite3';
import type { CustomField } from '../../domain/people/custom-field.ts';
import { TOPIC_FIELDS } from '../../domain/people/fields/field-lookup.ts';
import type { ParticipantFields } from '../../domain/people/participant.ts';
import { folded } from '../../domain/words/text.ts';
import { codeOf, refused } from '../../errors.ts';
import type { Findable } from '../../domain/people/people-finder.ts';
import { FIELD_COLUMNS, type SqlValue } from './participant-columns.ts';
import { ReferenceWriter } from './person-references.ts';
import { bit, preparing, rowsIn, updateRow } from '../rows.ts';
import type { Store } from '../store.ts';

const COLUMNS = FIELD_COLUMNS.map(([column]) => column);

const INSERT = `INSERT INTO participants (key, row_hash, enrolled_on, ${COLUMNS.join(', ')})
  VALUES (?, ?, ?, ${COLUMNS.map(() => '?').join(', ')})`;
const UPDATE = `UPDATE participants SET key = ?, ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;

/** Writes participants; statements are prepared once, for imports of many. */
export class ParticipantWriter {
  readonly #store: Store;
  readonly #prepared: (sql: string) => Statement;
  /** Folded name or alias, and every spelling that was looked up → id. */
  readonly #topics: Map<string, number>;
  readonly #custom: Map<string, number>;
  /** By how many rows they add. */
  readonly #topicInserts: (Statement | undefined)[] = [];

  readonly #references: ReferenceWriter;

  /**
   * @param before Where many are written at once: who was there before. Whom they name is kept in the end, by `finish`.
   */
  constructor(store: Store, before?: Iterable<Findable>) {
    this.#store = store;
    this.#prepared = preparing(store.db);
    this.#references = new ReferenceWriter(store, before);
    const rows = rowsIn<{ name: string; id: number }>(
      store.db,
      'SELECT name, id FROM topics UNION ALL SELECT alias, topic_id FROM topic_aliases',
    );
    // Folded here, because an earlier program, which may fold differently, wrote the file.
    this.#topics = new Map(rows.map((row) => [folded(row.name), row.id]));
    const fields = rowsIn<{ name: string; id: number }>(store.db, 'SELECT name, id FROM custom_fields');
    this.#custom = new Map(fields.map((row) => [row.name, row.id]));
  }

  /** Adds the custom fields that the programme does not have yet; one that is sensitive from now on becomes so. */
  addCustomFields(fields: Iterable<CustomField>): void {
    for (const { name, label, isSensitive } of fields) {
      const known = this.#custom.get(name);
      if (known !== undefined) {
        if (isSensitive)
          this.#prepared('UPDATE custom_fields SET is_sensitive = 1 WHERE id = ? AND is_sensitive = 0').run(
            known,
          );
        continue;
      }
      const { lastInsertRowid } = this.#prepared(
        'INSERT INTO custom_fields (name, label, is_sensitive) VALUES (?, ?, ?)',
      ).run(name, label, bit(isSensitive));
      this.#custom.set(name, Number(lastInsertRowid));
    }
  }

  /**
   * Adds a participant and returns the new id.
   *
   * @param rowHash Their identity where they have neither ref nor e-mail.
   * @throws Failure `refused` where ref or e-mail is somebody else's.
   */
  insert(fields: ParticipantFields, rowHash: string | null): number {
    const statement = this.#prepared(INSERT);
    // Someone who is enrolled by hand without ref or e-mail is a new person. Their key is their number.
    const isNamed = fields.ref !== null || fields.email !== null;
    const hash = isNamed ? null : (rowHash ?? `by-hand#${this.#nextId()}`);
    const values = valuesOf(fields);
    values.unshift(keyOf(fields, hash), hash, this.#store.today);
    const { lastInsertRowid } = unique(() => statement.run(values));
    const id = Number(lastInsertRowid);
    for (const { name, property } of TOPIC_FIELDS) {
      const topics = fields[property];
      if (topics.length > 0) this.#insertTopics(id, name, topics);
    }
    this.#writeCustom(id, fields.custom);
    this.#references.settle();
    this.#references.keep(id, fields, true);
    return id;
  }

  /** Ends the writing of many. */
  finish(): void {
    this.#references.finish();
  }

  /** Replaces the fields of a participant. */
  update(id: number, fields: ParticipantFields): void {
    const rowHash = this.#prepared('SELECT row_hash FROM participants WHERE id = ?').pluck().get(id) as
      string | null;
    const statement = this.#prepared(UPDATE);
    unique(() => statement.run(keyOf(fields, rowHash ?? `by-hand#${id}`), ...valuesOf(fields), id));
    this.#writeTopics(id, fields);
    for (const { name } of this.#prepared(
      `SELECT custom_fields.name FROM custom_values JOIN custom_fields ON custom_fields.id = field_id
       WHERE participant_id = ?`,
    ).all(id) as { name: string }[])
      if (fields.custom[name] === undefined)
        this.#prepared('DELETE FROM custom_values WHERE participant_id = ? AND field_id = ?').run(
          id,
          this.#custom.get(name),
        );
    this.#writeCustom(id, fields.custom);
    this.#references.settle();
    this.#references.keep(id, fields, false);
  }

  #writeCustom(id: number, custom: ParticipantFields['custom']): void {
    for (const [name, value] of Object.entries(custom)) {
      if (this.#references.customFields.includes(name)) continue;
      const field = this.#custom.get(name);
      if (field === undefined) throw new Error('a custom field is written before it is added');
      this.#prepared(
        `INSERT INTO custom_values (participant_id, field_id, value) VALUES (?, ?, ?)
         ON CONFLICT (participant_id, field_id) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
      ).run(id, field, value);
    }
  }

  /** One statement for all of a kind: for a hundred thousand people that saves time. */
  #insertTopics(id: number, kind: string, topics: readonly string[]): void {
    const values: SqlValue[] = [];
    for (const [position, topic] of topics.entries()) values.push(id, kind, this.#topicId(topic), position);
    this.#topicInserts[topics.length] ??= this.#store.db.prepare(
      `INSERT INTO participant_topics (participant_id, kind, topic_id, position)
       VALUES ${topics.map(() => '(?, ?, ?, ?)').join(', ')}`,
    );
    this.#topicInserts[topics.length]?.run(values);
  }

  #writeTopics(id: number, fields: ParticipantFields): void {
    const existing = this.#prepared(
      'SELECT id, kind, topic_id, position FROM participant_topics WHERE participant_id = ?',
    ).all(id) as { id: number; kind: string; topic_id: number; position: number }[];
    const known = new Map(existing.map((row) => [`${row.kind} ${row.topic_id}`, row]));
    for (const { name: kind, property } of TOPIC_FIELDS) {
      for (const [position, topic] of fields[property].entries()) {
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
    let id = this.#topics.get(name) ?? this.#topics.get(folded(name));
    if (id === undefined) {
      const { lastInsertRowid } = this.#prepared('INSERT INTO topics (name, folded) VALUES (?, ?)').run(
        name,
        folded(name),
      );
      id = Number(lastInsertRowid);
      this.#topics.set(folded(name), id);
    }
    this.#topics.set(name, id);
    return id;
  }

  #nextId(): number {
    const last = this.#prepared(`SELECT seq FROM sqlite_sequence WHERE name = 'participants'`)
      .pluck()
      .get() as number | undefined;
    return (last ?? 0) + 1;
  }
}

/** Pauses a participant until a day, that day included, or without an end. */
export function pauseParticipant({ db }: Store, id: number, until: string | null): void {
  updateRow(db, 'participants', id, { status: 'paused', pausedUntil: until });
}

/** Makes a participant active again after a pause or a withdrawal. */
export function resumeParticipant({ db }: Store, id: number): void {
  updateRow(db, 'participants', id, { status: 'active', pausedUntil: null, withdrawnOn: null });
}

/** Records that a participant has left. */
export function withdrawParticipant({ db }: Store, id: number, on: string): void {
  updateRow(db, 'participants', id, { status: 'withdrawn', withdrawnOn: on, pausedUntil: null });
}

/** Returns the values of the columns, in their order. */
function valuesOf(fields: ParticipantFields): SqlValue[] {
  return FIELD_COLUMNS.map(([, property, kept]) => {
    const value = fields[property];
    if (kept === 'list') return (value as readonly string[]).length === 0 ? '[]' : JSON.stringify(value);
    return kept === 'bits' ? bit(value === true) : (value as SqlValue);
  });
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
    throw refused(
      'Another participant has this ref or e-mail already.',
      'mentor participant show E-MAIL shows who; nothing was changed',
    );
  }
}
