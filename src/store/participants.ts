/** Participants: loading them, whole or as a roll, and finding one by what people type. */
import type { ExistingParticipant } from '../domain/import-people.ts';
import type { Participant, RollEntry } from '../domain/participant.ts';
import { readinessNeeds } from '../domain/readiness.ts';
import { parseId } from '../domain/reference.ts';
import { folded, nearest, quote } from '../domain/text.ts';
import { Failure } from '../errors.ts';
import { grouped, listIn } from './rows.ts';
import { FIELD_COLUMNS, OWN_COLUMNS, type SqlValue } from './participant-columns.ts';
import type { Store } from './store.ts';

const LOADED = [...OWN_COLUMNS, ...FIELD_COLUMNS];

/** See {@link RollEntry}. */
const ROLL: readonly (keyof Participant)[] = [
  'name',
  'email',
  'organisation',
  'level',
  'capacity',
  'enrolledOn',
  'withdrawnOn',
];

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
