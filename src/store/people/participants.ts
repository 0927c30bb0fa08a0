/** Participants: loading them, whole or as a roll, and finding one by what people type. */
import { grouped } from '../../domain/grouping.ts';
import { REFERENCE_FIELDS, TOPIC_FIELDS } from '../../domain/people/fields/field-lookup.ts';
import type { PropertyKept } from '../../domain/people/fields/entry-types.ts';
import type { Enrolled, KnownPerson } from '../../domain/import/participants/people-of-file.ts';
import type { Participant, ProposalPerson, RollEntry } from '../../domain/people/participant.ts';
import { readinessNeeds } from '../../domain/people/readiness.ts';
import { idOf, requireId } from '../../domain/reference.ts';
import { quote } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import { PeopleByName } from './people-by-name.ts';
import { NO_REFERENCES, referenceLoader, type LoadedReferences } from './person-references.ts';
import { listIn, rowsIn } from '../rows.ts';
import { FIELD_COLUMNS, OWN_COLUMNS, type SqlValue } from './participant-columns.ts';
import type { Store } from '../store.ts';

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
  return loadWhere(store, '1', {});
}

/**
 * Returns every participant, by id, with what lists and reports of thousands need: names, where people are,
 * and whether they are ready. The rest is left out because loading it takes time.
 *
 * @param also Properties that are loaded besides.
 */
export function loadRoll(
  store: Store,
  requiredFields: readonly string[],
  also: readonly (keyof Participant)[] = [],
): RollEntry[] {
  return loadWhere(store, '1', {}, new Set([...ROLL, ...readinessNeeds(requiredFields), ...also]));
}

/** See {@link ProposalPerson}. */
const OF_PROPOSALS = [
  'name',
  'email',
  'key',
  'capacity',
  'prefers',
] as const satisfies readonly (keyof ProposalPerson)[];

/** Returns every participant, by id, as proposals speak of them. */
export function loadProposalPeople(store: Store): ProposalPerson[] {
  return loadWhere(store, '1', {}, new Set(OF_PROPOSALS));
}

/** Returns what an import finds participants by; those that a file names are loaded whole when it comes to them. */
export function loadForImport(store: Store): Enrolled {
  const people = rowsIn<KnownPerson>(
    store.db, // A person who no longer has a ref or an e-mail is found only by the key.
    `SELECT id, name, ref, email,
         coalesce(row_hash, CASE WHEN key LIKE 'row:%' THEN substr(key, 5) END) AS rowHash
       FROM participants ORDER BY id`,
  );
  const load = loader(store, 'participants.id = @id');
  return {
    people,
    load(id) {
      const [found] = load({ id });
      if (found === undefined) throw new Error('a participant is gone in the middle of an import');
      return found;
    },
  };
}

/** Returns the names, by number, of the people whom records are of. */
export function loadNamesOf(
  store: Store,
  records: readonly { readonly participantId: number }[],
): Map<number, string> {
  const ids = [...new Set(records.map(({ participantId }) => participantId))];
  return new Map(loadParticipantsById(store, ids).map(({ id, name }) => [id, name]));
}

/** Returns the participants with those ids, by id. */
export function loadParticipantsById(store: Store, ids: readonly number[]): Participant[] {
  return loadWhere(store, 'participants.id IN (SELECT value FROM json_each(@ids))', {
    ids: JSON.stringify(ids),
  });
}

/**
 * Returns the participant of that number.
 *
 * @throws Failure `refused` where there is none.
 */
export function requireParticipant(store: Store, id: number): Participant {
  const [found] = loadParticipantsById(store, [id]);
  if (found !== undefined) return found;
  throw refused(`There is no participant ${idOf('P', id)}.`, 'see them all: mentor participant list');
}

/**
 * Returns the participant of an id, `P12`.
 *
 * @throws Failure `refused` where there is none.
 */
export function findParticipant(store: Store, given: string): Participant {
  return requireParticipant(store, requireId('P', given));
}

/**
 * Returns the only one who is called so, or undefined where nobody is.
 *
 * @param people What they are, for a sentence: `participants`.
 * @throws Failure `refused` where there are several.
 */
export function onlyOne<T extends { readonly id: number }>(
  called: readonly T[],
  given: string,
  people: string,
): T | undefined {
  if (called.length < 2) return called[0];
  throw refused(
    `${called.length} ${people} are called ${quote(given)}: ${called.map(({ id }) => idOf('P', id)).join(', ')}.`,
    'name the one you mean by id',
  );
}

/**
 * Returns who is meant: the one with that id, ref or e-mail, else all who are called so (see `PeopleFinder`), by id. Where
 * names are made up, people are found by those that are shown and by their own.
 */
export function participantsCalled(store: Store, given: string): Participant[] {
  return loadParticipantsById(store, new PeopleByName(store).called(given));
}

/** Returns the participants that meet a condition, by id, with all of their properties or those that are wanted. */
function loadWhere(
  store: Store,
  condition: string,
  parameters: Record<string, unknown>,
  wanted?: ReadonlySet<keyof Participant>,
): Participant[] {
  return loader(store, condition, wanted)(parameters);
}

/** Prepares what {@link loadWhere} does, for an import that asks for one participant after the other. */
function loader(
  { db }: Store,
  condition: string,
  wanted?: ReadonlySet<keyof Participant>,
): (parameters: Record<string, unknown>) => Participant[] {
  const isWanted = (property: keyof Participant): boolean =>
    wanted === undefined || property === 'id' || wanted.has(property);
  const loaded = LOADED.filter(([, property]) => isWanted(property));
  const blank = blankOf(loaded);
  const columns = loaded.map(([column]) => column).join(', ');
  // Each row comes as one JSON text, which is faster to parse than so many columns are to step through.
  const people = db
    .prepare<[Record<string, unknown>], string>(
      `SELECT json_array(${columns}) FROM participants WHERE ${condition} ORDER BY id`,
    )
    .pluck();
  const owned = `JOIN participants ON participants.id = participant_id WHERE ${condition}`;
  const hasTopics = TOPIC_FIELDS.some(({ property }) => isWanted(property));
  const isWhole = REFERENCE_FIELDS.some(({ property }) => isWanted(property));
  const referencesOf = referenceLoader(db, condition, isWhole);
  const topicsOf = hasTopics ? topicLoader(db, owned) : () => new Map<number, Topics>();
  const customOf = isWanted('custom') ? customLoader(db, owned) : () => new Map<number, CustomRow[]>();
  return (parameters) => {
    const rows = people.all(parameters);
    if (rows.length === 0) return [];
    const topics = topicsOf(parameters);
    const custom = customOf(parameters);
    const references = referencesOf(parameters);
    return rows.map((text) => {
      const row = JSON.parse(text) as SqlValue[];
      const id = Number(row[0]);
      return participantOf(blank, loaded, row, {
        topics: topics.get(id) ?? NO_TOPICS,
        custom: custom.get(id) ?? [],
        references: references.get(id) ?? NO_REFERENCES,
      });
    });
  };
}

function customLoader(
  db: Store['db'],
  owned: string,
): (parameters: Record<string, unknown>) => Map<number, CustomRow[]> {
  const rows = db.prepare<[Record<string, unknown>], CustomRow>(
    `SELECT participant_id, custom_fields.name, value FROM custom_values
     JOIN custom_fields ON custom_fields.id = field_id ${owned} ORDER BY participant_id, custom_fields.name`,
  );
  return (parameters) => grouped(rows.iterate(parameters), (row) => row.participant_id);
}

type TopicRow = readonly [participantId: number, kind: string, topicId: number, position: number];
type Topics = Record<PropertyKept<'topics'>, readonly string[]>;

const NO_TOPICS: Topics = eachKind(() => []);

/** Loads each participant's topics. There are many rows: they come as numbers in one JSON text, and are named here. */
function topicLoader(
  db: Store['db'],
  owned: string,
): (parameters: Record<string, unknown>) => Map<number, Topics> {
  const names = new Map(
    db.prepare<[], [number, string]>('SELECT id, name FROM topics').raw().iterate() as Iterable<
      [number, string]
    >,
  );
  const properties = new Map(TOPIC_FIELDS.map(({ name, property }) => [name, property]));
  // Stepping through this many rows would take three times as long.
  const rows = db
    .prepare<[Record<string, unknown>], string>(
      `SELECT json_group_array(json_array(participant_id, kind, topic_id, position)) FROM participant_topics ${owned}`,
    )
    .pluck();
  return (parameters) => {
    const idsOf = new Map<number, Record<keyof Topics, number[]>>();
    const all = JSON.parse(rows.get(parameters)!) as TopicRow[];
    all.sort(([, , , a], [, , , b]) => a - b); // a third of the time that SQLite takes to sort them
    for (const [participantId, kind, topicId] of all) {
      let own = idsOf.get(participantId);
      if (own === undefined) idsOf.set(participantId, (own = eachKind(() => [])));
      own[properties.get(kind)!].push(topicId);
    }
    const lists = new Map<string, readonly string[]>();
    // Equal lists are one, which takes less memory, and what is read of them is read once.
    const shared = (ids: readonly number[]): readonly string[] => {
      const text = ids.join();
      const known = lists.get(text) ?? ids.map((id) => names.get(id) ?? '');
      lists.set(text, known);
      return known;
    };
    const topics = new Map<number, Topics>();
    for (const [id, ids] of idsOf)
      topics.set(
        id,
        eachKind((property) => shared(ids[property])),
      );
    return topics;
  };
}

function eachKind<T>(make: (property: keyof Topics) => T): Record<keyof Topics, T> {
  const made = {} as Record<keyof Topics, T>;
  for (const { property } of TOPIC_FIELDS) made[property] = make(property);
  return made;
}

/** What of a participant is in other tables. */
interface Beside {
  readonly topics: Topics;
  readonly custom: readonly CustomRow[];
  readonly references: LoadedReferences;
}

/**
 * Returns a participant of whom nothing is known, with every property that is loaded. If so many properties
 * are added one by one, V8 turns the object into a dictionary, which is slower to make and to read. A parsed
 * object and its copies stay fast.
 */
function blankOf(loaded: typeof LOADED): Record<string, unknown> {
  const properties = [
    ...loaded.map(([, property]) => property),
    ...Object.keys(NO_TOPICS),
    ...Object.keys(NO_REFERENCES),
  ];
  const blank = JSON.parse(`{${properties.map((property) => `"${property}":null`).join()}}`) as Record<
    string,
    unknown
  >;
  // V8 gives an object a new hidden class when a property changes type. Setting both types once up front
  // avoids that for every copy.
  for (const property of properties) for (const value of [0, '', null]) blank[property] = value;
  return blank;
}

/**
 * @param blank What to begin with; see {@link blankOf}.
 * @param row The loaded columns in their order, the id first.
 */
function participantOf(
  blank: Record<string, unknown>,
  loaded: typeof LOADED,
  row: readonly SqlValue[],
  { topics, custom, references }: Beside,
): Participant {
  const participant = { ...blank };
  let at = 0;
  for (const [, property, kept] of loaded) {
    const value = row[at++] ?? null;
    participant[property] = kept === 'column' ? value : kept === 'bits' ? value === 1 : listIn(String(value));
  }
  Object.assign(participant, topics, references);
  if (custom.length > 0)
    participant['custom'] = {
      ...Object.fromEntries(custom.map(({ name, value }) => [name, value])),
      ...references.custom,
    };
  return participant as unknown as Participant; // the tables above name every property but these
}
