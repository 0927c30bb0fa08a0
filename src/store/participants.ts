/** Participants: loading them whole, finding one by what people type, and writing them. */
import type { Statement } from 'better-sqlite3';
import type { ExistingParticipant } from '../domain/import-plan.ts';
import type { Participant, ParticipantFields, RollEntry } from '../domain/participant.ts';
import { readinessNeeds } from '../domain/readiness.ts';
import { parseId } from '../domain/reference.ts';
import { folded, nearest, quote } from '../domain/text.ts';
import { codeOf, Failure } from '../errors.ts';
import { bit, grouped, listIn } from './rows.ts';
import type { Store } from './store.ts';

/** How a value is kept: as it is, as 0 or 1, or as a JSON list. */
type Kept = 'plain' | 'bit' | 'list';

/** What people say of a participant: the column, the property, and how it is kept. */
const FIELD_COLUMNS: readonly (readonly [column: string, property: keyof ParticipantFields, kept: Kept])[] = [
  ['ref', 'ref', 'plain'],
  ['name', 'name', 'plain'],
  ['email', 'email', 'plain'],
  ['is_mentor', 'isMentor', 'bit'],
  ['is_mentee', 'isMentee', 'bit'],
  ['organisation', 'organisation', 'plain'],
  ['department', 'department', 'plain'],
  ['manager', 'manager', 'plain'],
  ['job_title', 'jobTitle', 'plain'],
  ['level', 'level', 'plain'],
  ['years_experience', 'yearsExperience', 'plain'],
  ['sector', 'sector', 'plain'],
  ['country', 'country', 'plain'],
  ['region', 'region', 'plain'],
  ['timezone', 'timezone', 'plain'],
  ['languages', 'languages', 'list'],
  ['availability', 'availability', 'plain'],
  ['channels', 'channels', 'list'],
  ['about', 'about', 'plain'],
  ['motivation', 'motivation', 'plain'],
  ['capacity', 'capacity', 'plain'],
  ['hours_per_month', 'hoursPerMonth', 'plain'],
  ['worked_in', 'workedIn', 'list'],
  ['formats', 'formats', 'list'],
  ['prefers', 'prefers', 'list'],
  ['avoids', 'avoids', 'list'],
  ['consent_on', 'consentOn', 'plain'],
  ['consent_notice', 'consentNotice', 'plain'],
];

/** What the program keeps beside that. */
const OWN_COLUMNS: readonly (readonly [column: string, property: keyof Participant, kept: Kept])[] = [
  ['id', 'id', 'plain'],
  ['key', 'key', 'plain'],
  ['status', 'status', 'plain'],
  ['paused_until', 'pausedUntil', 'plain'],
  ['enrolled_on', 'enrolledOn', 'plain'],
  ['withdrawn_on', 'withdrawnOn', 'plain'],
];

const LOADED = [...OWN_COLUMNS, ...FIELD_COLUMNS];

/** See {@link RollEntry}. */
const ROLL: readonly (keyof Participant)[] = ['name', 'email', 'organisation', 'level', 'capacity'];

type SqlValue = string | number | null;

interface CustomRow {
  participant_id: number;
  name: string;
  value: string;
}

/** Returns every participant, by id. */
export function loadParticipants(store: Store): Participant[] {
  return loadWhere(store, '1', {}).map(({ participant }) => participant);
}

/**
 * Returns every participant, by id, with what lists and reports of thousands need: what names and places
 * them, and what tells whether they are ready. The rest is left out, for the time it takes.
 */
export function loadRoll(store: Store, requiredFields: readonly string[]): RollEntry[] {
  return loadWhere(store, '1', {}, new Set([...ROLL, ...readinessNeeds(requiredFields)])).map(
    ({ participant }) => participant,
  );
}

/** Returns every participant with what an import finds them by. */
export function loadForImport(store: Store): ExistingParticipant[] {
  return loadWhere(store, '1', {});
}

/** Returns the participants with those ids, by id. */
export function loadParticipantsById(store: Store, ids: readonly number[]): Participant[] {
  const found = loadWhere(store, 'participants.id IN (SELECT value FROM json_each(@ids))', {
    ids: JSON.stringify(ids),
  });
  return found.map(({ participant }) => participant);
}

/**
 * Returns the participant that a person means: by id (`P12`), e-mail, ref, or a name that is unique.
 *
 * @throws Failure `refused` where there is none, or where several have the name.
 */
export function findParticipant(store: Store, given: string): Participant {
  const id = parseId('P', given) ?? -1;
  const exact = loadWhere(store, 'participants.id = @id OR ref = @ref OR email = @email', {
    id,
    ref: given.trim(),
    email: given.trim().toLowerCase(),
  });
  // Somebody's ref may read like an id: the id is meant, as everywhere.
  const first = exact.find(({ participant }) => participant.id === id) ?? exact[0];
  if (first !== undefined) return first.participant;
  const wanted = folded(given);
  const names = store.db.prepare<[], { id: number; name: string }>('SELECT id, name FROM participants').all();
  const ids = names.filter(({ name }) => folded(name) === wanted).map((row) => row.id);
  if (ids.length > 1)
    throw new Failure(
      'refused',
      `${ids.length} participants are called ${quote(given)}: ${ids.map((one) => `P${one}`).join(', ')}.`,
      'name the one you mean by id',
    );
  const [only] = loadParticipantsById(store, ids);
  if (only !== undefined) return only;
  const near = nearest(
    given,
    names.map(({ name }) => name),
  );
  throw new Failure(
    'refused',
    `There is no participant ${quote(given)}.`,
    near === undefined
      ? 'name one by id, e-mail, ref or full name; see them all: mentor participant list'
      : `did you mean ${near}?`,
  );
}

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

  /** Replaces the fields of a participant. */
  update(id: number, fields: ParticipantFields): void {
    const rowHash = this.#prepared('SELECT row_hash FROM participants WHERE id = ?').pluck().get(id) as
      string | null;
    const columns = Object.keys(rowOf(fields));
    const statement = this.#prepared(
      `UPDATE participants SET key = @key, ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`,
    );
    unique(() => statement.run({ ...rowOf(fields), key: keyOf(fields, rowHash ?? `by-hand#${id}`), id }));
    this.#writeTopics(id, fields);
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

function loadWhere(
  store: Store,
  condition: string,
  parameters: Record<string, unknown>,
  wanted?: ReadonlySet<keyof Participant>,
): ExistingParticipant[] {
  const isWanted = (property: keyof Participant): boolean =>
    wanted === undefined || property === 'id' || wanted.has(property);
  const loaded = LOADED.filter(([, property]) => isWanted(property));
  const columns = loaded.map(([column]) => `participants.${column}`).join(', ');
  // Rows as arrays: with so many columns it takes half the time.
  const rows = store.db
    .prepare<[Record<string, unknown>]>(
      `SELECT row_hash, ${columns} FROM participants WHERE ${condition} ORDER BY id`,
    )
    .raw()
    .all(parameters) as SqlValue[][];
  const owned = `JOIN participants ON participants.id = participant_id WHERE ${condition}`;
  const hasTopics = isWanted('expertise') || isWanted('goals') || isWanted('challenges');
  const topics = hasTopics ? loadTopics(store, owned, parameters) : new Map<number, Topics>();
  const custom = isWanted('custom') ? loadCustom(store, owned, parameters) : new Map<number, CustomRow[]>();
  return rows.map((row) => {
    const id = Number(row[1]);
    const participant = participantOf(loaded, row, topics.get(id) ?? NO_TOPICS, custom.get(id) ?? []);
    return { participant, rowHash: row[0] as string | null };
  });
}

function loadCustom(
  store: Store,
  owned: string,
  parameters: Record<string, unknown>,
): Map<number, CustomRow[]> {
  const rows = store.db
    .prepare<[Record<string, unknown>], CustomRow>(
      `SELECT participant_id, custom_fields.name, value FROM custom_values
       JOIN custom_fields ON custom_fields.id = field_id ${owned} ORDER BY participant_id, custom_fields.name`,
    )
    .iterate(parameters);
  return grouped(rows, (row) => row.participant_id);
}

type Topics = Record<'expertise' | 'goals' | 'challenges', string[]>;

const NO_TOPICS: Topics = { expertise: [], goals: [], challenges: [] };

/** Returns each participant's topics. There are many rows: they come as numbers, and are named here. */
function loadTopics(store: Store, owned: string, parameters: Record<string, unknown>): Map<number, Topics> {
  const names = new Map(
    store.db.prepare<[], [number, string]>('SELECT id, name FROM topics').raw().iterate() as Iterable<
      [number, string]
    >,
  );
  const rows = store.db
    .prepare<[Record<string, unknown>], [number, keyof Topics, number]>(
      `SELECT participant_id, kind, topic_id FROM participant_topics ${owned} ORDER BY participant_id, kind, position`,
    )
    .raw()
    .iterate(parameters) as Iterable<[number, keyof Topics, number]>;
  const topics = new Map<number, Topics>();
  for (const [participantId, kind, topicId] of rows) {
    let own = topics.get(participantId);
    if (own === undefined) topics.set(participantId, (own = { expertise: [], goals: [], challenges: [] }));
    own[kind].push(names.get(topicId) ?? '');
  }
  return topics;
}

const NO_CUSTOM: Participant['custom'] = {};

/** @param row The row hash, then the loaded columns in their order, the id first. */
function participantOf(
  loaded: typeof LOADED,
  row: readonly SqlValue[],
  topics: Topics,
  custom: readonly CustomRow[],
): Participant {
  const participant: Record<string, unknown> = {};
  let at = 1;
  for (const [, property, kept] of loaded) {
    const value = row[at++] ?? null;
    participant[property] = kept === 'plain' ? value : kept === 'bit' ? value === 1 : listIn(String(value));
  }
  participant['expertise'] = topics.expertise;
  participant['goals'] = topics.goals;
  participant['challenges'] = topics.challenges;
  participant['custom'] =
    custom.length === 0 ? NO_CUSTOM : Object.fromEntries(custom.map(({ name, value }) => [name, value]));
  return participant as unknown as Participant; // the tables above name every property but these four
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
