/** Participants: loading them whole, finding one by what people type, and writing them. */
import type { Statement } from 'better-sqlite3';
import type { ExistingParticipant } from '../domain/import-plan.ts';
import type { Participant, ParticipantFields, ParticipantStatus } from '../domain/participant.ts';
import { parseId } from '../domain/reference.ts';
import { folded, quote } from '../domain/text.ts';
import { codeOf, Failure } from '../errors.ts';
import { bit, grouped, listIn } from './rows.ts';
import type { Store } from './store.ts';

interface ParticipantRow {
  id: number;
  key: string;
  row_hash: string | null;
  ref: string | null;
  name: string;
  email: string | null;
  is_mentor: number;
  is_mentee: number;
  organisation: string | null;
  department: string | null;
  manager: string | null;
  job_title: string | null;
  level: string | null;
  years_experience: number | null;
  sector: string | null;
  country: string | null;
  region: string | null;
  timezone: string | null;
  languages: string;
  availability: string | null;
  channels: string;
  about: string | null;
  motivation: string | null;
  capacity: number | null;
  hours_per_month: number | null;
  worked_in: string;
  formats: string;
  prefers: string;
  avoids: string;
  consent_on: string | null;
  consent_notice: string | null;
  status: ParticipantStatus;
  paused_until: string | null;
  enrolled_on: string;
  withdrawn_on: string | null;
}

interface TopicRow {
  participant_id: number;
  kind: 'expertise' | 'goals' | 'challenges';
  name: string;
}

interface CustomRow {
  participant_id: number;
  name: string;
  value: string;
}

/** Returns every participant, by id. */
export function loadParticipants(store: Store): Participant[] {
  return loadWhere(store, '1', {}).map(({ participant }) => participant);
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
  const [first] = exact;
  if (first !== undefined) return first.participant;
  const wanted = folded(given);
  const ids = store.db
    .prepare<[], { id: number; name: string }>('SELECT id, name FROM participants')
    .all()
    .filter(({ name }) => folded(name) === wanted)
    .map((row) => row.id);
  if (ids.length > 1)
    throw new Failure(
      'refused',
      `${ids.length} participants are called ${quote(given)}: ${ids.map((one) => `P${one}`).join(', ')}.`,
      'name the one you mean by id',
    );
  const [only] = loadParticipantsById(store, ids);
  if (only !== undefined) return only;
  throw new Failure(
    'refused',
    `There is no participant ${quote(given)}.`,
    'name one by id, e-mail, ref or full name; mentor participant list shows them all',
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

  readonly #statements = new Map<string, Statement<unknown[]>>();

  #prepared(sql: string): Statement<unknown[]> {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#store.db.prepare(sql)));
    return statement;
  }
}

/** Records that a participant has left. */
export function withdrawParticipant(store: Store, id: number, on: string): void {
  store.db.prepare(`UPDATE participants SET status = 'withdrawn', withdrawn_on = ? WHERE id = ?`).run(on, id);
}

function loadWhere(
  store: Store,
  condition: string,
  parameters: Record<string, unknown>,
): ExistingParticipant[] {
  const rows = store.db
    .prepare<[Record<string, unknown>], ParticipantRow>(
      `SELECT * FROM participants WHERE ${condition} ORDER BY id`,
    )
    .all(parameters);
  const only = rows.length > 20 ? '1' : `participant_id IN (${rows.map((row) => row.id).join(', ')})`;
  const topics = grouped(
    store.db
      .prepare<[], TopicRow>(
        `SELECT participant_id, kind, name FROM participant_topics JOIN topics ON topics.id = topic_id
         WHERE ${only} ORDER BY participant_id, kind, position`,
      )
      .iterate(),
    (row) => row.participant_id,
  );
  const custom = grouped(
    store.db
      .prepare<[], CustomRow>(
        `SELECT participant_id, name, value FROM custom_values JOIN custom_fields ON custom_fields.id = field_id
         WHERE ${only} ORDER BY participant_id, name`,
      )
      .iterate(),
    (row) => row.participant_id,
  );
  return rows.map((row) => ({
    participant: participantOf(row, topics.get(row.id) ?? [], custom.get(row.id) ?? []),
    rowHash: row.row_hash,
  }));
}

function participantOf(
  row: ParticipantRow,
  topics: readonly TopicRow[],
  custom: readonly CustomRow[],
): Participant {
  const topicsOf = (kind: TopicRow['kind']): string[] =>
    topics.filter((topic) => topic.kind === kind).map((topic) => topic.name);
  return {
    id: row.id,
    key: row.key,
    ref: row.ref,
    name: row.name,
    email: row.email,
    isMentor: row.is_mentor === 1,
    isMentee: row.is_mentee === 1,
    organisation: row.organisation,
    department: row.department,
    manager: row.manager,
    jobTitle: row.job_title,
    level: row.level,
    yearsExperience: row.years_experience,
    sector: row.sector,
    country: row.country,
    region: row.region,
    timezone: row.timezone,
    languages: listIn(row.languages),
    availability: row.availability,
    channels: listIn(row.channels),
    expertise: topicsOf('expertise'),
    goals: topicsOf('goals'),
    challenges: topicsOf('challenges'),
    about: row.about,
    motivation: row.motivation,
    capacity: row.capacity,
    hoursPerMonth: row.hours_per_month,
    workedIn: listIn(row.worked_in),
    formats: listIn(row.formats),
    prefers: listIn(row.prefers),
    avoids: listIn(row.avoids),
    consentOn: row.consent_on,
    consentNotice: row.consent_notice,
    custom: Object.fromEntries(custom.map(({ name, value }) => [name, value])),
    status: row.status,
    pausedUntil: row.paused_until,
    enrolledOn: row.enrolled_on,
    withdrawnOn: row.withdrawn_on,
  };
}

function rowOf(
  fields: ParticipantFields,
): Omit<
  ParticipantRow,
  'id' | 'key' | 'row_hash' | 'status' | 'paused_until' | 'enrolled_on' | 'withdrawn_on'
> {
  return {
    ref: fields.ref,
    name: fields.name,
    email: fields.email,
    is_mentor: bit(fields.isMentor),
    is_mentee: bit(fields.isMentee),
    organisation: fields.organisation,
    department: fields.department,
    manager: fields.manager,
    job_title: fields.jobTitle,
    level: fields.level,
    years_experience: fields.yearsExperience,
    sector: fields.sector,
    country: fields.country,
    region: fields.region,
    timezone: fields.timezone,
    languages: JSON.stringify(fields.languages),
    availability: fields.availability,
    channels: JSON.stringify(fields.channels),
    about: fields.about,
    motivation: fields.motivation,
    capacity: fields.capacity,
    hours_per_month: fields.hoursPerMonth,
    worked_in: JSON.stringify(fields.workedIn),
    formats: JSON.stringify(fields.formats),
    prefers: JSON.stringify(fields.prefers),
    avoids: JSON.stringify(fields.avoids),
    consent_on: fields.consentOn,
    consent_notice: fields.consentNotice,
  };
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
