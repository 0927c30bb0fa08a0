/**
 * References to people: loading them by who gave them, keeping them, and resolving them when the person enrols.
 */
import type { Database, Statement } from 'better-sqlite3';
import { grouped } from '../../domain/grouping.ts';
import { REFERENCE_FIELDS } from '../../domain/people/fields/field-lookup.ts';
import { type Findable, PeopleFinder } from '../../domain/people/people-finder.ts';
import type { PropertyKept } from '../../domain/people/fields/entry-types.ts';
import type { Participant, ParticipantFields } from '../../domain/people/participant.ts';
import {
  isBarringField,
  isErasedText,
  isReferenceField,
  ofTexts,
  type OpenReference,
  referencesOf,
  referenceTo,
  whoIsMeant,
} from '../../domain/people/person-references.ts';
import { peopleIn } from '../../domain/people/people-in-text.ts';
import { folded } from '../../domain/words/text.ts';
import { bit, updateRow, valuesIn, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** The names of the standard fields that name people. */
const STANDARD = REFERENCE_FIELDS.map(({ name }) => name);

/** Those whose references anybody may read, as SQL has them in brackets. */
export const OPEN_FIELDS = inSql(
  REFERENCE_FIELDS.filter(({ isPrivate }) => !isPrivate).map(({ name }) => name),
);

function inSql(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

/** The part of a participant that comes from their references. `custom` has the custom fields that hold people, as texts. */
export type LoadedReferences = Pick<Participant, PropertyKept<'people' | 'person'> | 'undecided' | 'custom'>;

export const NO_REFERENCES = referencesIn([]);

type LoadedRow = readonly [
  participantId: number,
  field: string,
  position: number,
  text: string,
  isOutside: number,
  personId: number | null,
  ref: string | null,
  email: string | null,
];

/**
 * Prepares the loading of references by participant.
 *
 * @param condition Of the participants, whose table is called `participants`.
 * @param isWhole Whether all are wanted, or only those of custom fields and what is undecided.
 */
export function referenceLoader(
  db: Database,
  condition: string,
  isWhole: boolean,
): (parameters: Record<string, unknown>) => Map<number, LoadedReferences> {
  const some = isWhole
    ? ''
    : `AND (r.field NOT IN (${inSql(STANDARD)}) OR (r.person_id IS NULL AND r.is_outside = 0))`;
  const rows = db
    .prepare<[Record<string, unknown>], string>(
      `SELECT json_group_array(json_array(r.participant_id, r.field, r.position, r.text, r.is_outside, r.person_id, person.ref, person.email))
       FROM person_references r JOIN participants ON participants.id = r.participant_id
       LEFT JOIN participants person ON person.id = r.person_id WHERE (${condition}) ${some}`,
    )
    .pluck();
  return (parameters) => {
    const all = JSON.parse(rows.get(parameters)!) as LoadedRow[];
    all.sort(([, , a], [, , b]) => a - b);
    const byPerson = grouped(all, ([participantId]) => participantId);
    return new Map([...byPerson].map(([id, own]) => [id, referencesIn(own)]));
  };
}

function referencesIn(rows: readonly LoadedRow[]): LoadedReferences {
  const byField = grouped(rows, ([, field]) => field);
  const texts = (field: string): readonly string[] => (byField.get(field) ?? []).map(textOf);
  const custom = [...byField.keys()].filter((field) => !isReferenceField(field));
  return {
    ...ofTexts(({ name }) => texts(name)),
    undecided: STANDARD.filter(
      (field) => isBarringField(field) && byField.get(field)?.some(isUndecided) === true,
    ),
    custom: Object.fromEntries(custom.map((field) => [field, texts(field).join('; ')])),
  };
}

function textOf([, , , text, , id, ref, email]: LoadedRow): string {
  return id === null ? text : referenceTo({ id, ref, email });
}

function isUndecided([, , , text, isOutside]: LoadedRow): boolean {
  return text !== '' && isOutside === 0 && !isErasedText(text);
}

/** Returns what all participants are found by, by id. */
export function loadFindable({ db }: Pick<Store, 'db'>): Findable[] {
  return rowsIn<Findable>(db, 'SELECT id, name, ref, email FROM participants ORDER BY id');
}

/** Returns the finder of all participants. */
export function loadFinder(store: Pick<Store, 'db'>): PeopleFinder<Findable> {
  return new PeopleFinder(loadFindable(store));
}

/** Returns the names of the custom fields that hold people: those that the rule `assessor` uses, or used. */
export function customReferenceFields({ db }: Pick<Store, 'db'>): string[] {
  return valuesIn<string>(
    db,
    `SELECT coalesce(value ->> 'field', 'assessor') FROM programme, json_each(criteria, '$.rules') WHERE value ->> 'rule' = 'assessor'
     UNION SELECT DISTINCT field FROM person_references WHERE field NOT IN (SELECT value FROM json_each(?))`,
    JSON.stringify(STANDARD),
  ).filter((field) => !isReferenceField(field));
}

interface Kept {
  readonly id: number;
  readonly field: string;
  readonly position: number;
  readonly text: string;
  readonly isOutside: number;
  readonly personId: number | null;
  readonly ref: string | null;
  readonly email: string | null;
  readonly name: string | null;
}

/** Returns what is kept of a participant, by field and place. */
function keptOf({ db }: Store, participantId: number): Kept[] {
  return rowsIn<Kept>(
    db,
    `SELECT r.id, field, position, text, is_outside AS isOutside, person_id AS personId, ref, email, name
     FROM person_references r LEFT JOIN participants person ON person.id = person_id
     WHERE participant_id = ? ORDER BY field, position`,
    participantId,
  );
}

/** What is to be kept for one field of a participant. */
interface Change {
  readonly participantId: number;
  readonly field: string;
  readonly texts: readonly string[];
  /** Folded texts about which somebody decided that they are no participant. */
  readonly outside: ReadonlySet<string>;
}

/**
 * Keeps the references of participants. In a bulk, a person may be named before their own row comes, so
 * everything is put off until `finish`.
 */
export class ReferenceWriter {
  readonly #store: Store;
  readonly customFields: readonly string[];
  readonly #before: PeopleFinder<Findable> | undefined;
  readonly #isBulk: boolean;
  readonly #later: Change[] = [];
  #finder: PeopleFinder<Findable> | undefined;
  #statement: Statement | undefined;

  /** @param before In a bulk, the people who were there before it, by their names. */
  constructor(store: Store, before?: Iterable<Findable>) {
    this.#store = store;
    this.customFields = customReferenceFields(store);
    this.#isBulk = before !== undefined;
    this.#before = before === undefined ? undefined : new PeopleFinder(before);
  }

  /** Keeps the people that a participant names, in the fields where these have changed. */
  keep(participantId: number, fields: ParticipantFields, isNew: boolean): void {
    const given = referencesOf(fields, this.customFields);
    if (isNew && [...given.values()].every((texts) => texts.length === 0)) return;
    const kept = grouped(isNew ? [] : keptOf(this.#store, participantId), ({ field }) => field);
    for (const [field, texts] of given) {
      const rows = kept.get(field) ?? [];
      const now = rows.map(({ text, personId, ref, email }) =>
        personId === null ? text : referenceTo({ id: personId, ref, email }),
      );
      if (now.length === texts.length && now.every((text, at) => text === texts[at])) continue;
      const outside = new Set(rows.flatMap(({ isOutside, text }) => (isOutside === 1 ? [folded(text)] : [])));
      for (const { id } of rows) this.#store.db.prepare('DELETE FROM person_references WHERE id = ?').run(id);
      const change = { participantId, field, texts, outside };
      if (this.#isBulk) this.#later.push(change);
      else this.#insert(change);
    }
  }

  /** Keeps the people of a custom field that held text until now. */
  keepText(participantId: number, field: string, value: string): void {
    this.#insert({ participantId, field, texts: peopleIn(value), outside: new Set() });
  }

  /** Resolves references that named nobody, after somebody was added or renamed. */
  settle(): void {
    this.#finder = undefined;
    if (!this.#isBulk) settleReferences(this.#store);
  }

  /** Ends a bulk. */
  finish(): void {
    if (!this.#isBulk) return;
    this.#finder = undefined;
    settleReferences(this.#store);
    for (const change of this.#later.splice(0)) this.#insert(change);
  }

  #insert({ participantId, field, texts, outside }: Change): void {
    const insert = (this.#statement ??= this.#store.db.prepare(
      `INSERT INTO person_references (participant_id, field, position, person_id, text, is_outside) VALUES (?, ?, ?, ?, ?, ?)`,
    ));
    const meant = new Set<number>();
    let position = 0;
    for (const text of texts) {
      const personId = this.#meant(text, field, participantId);
      if (personId !== null && meant.has(personId)) continue;
      if (personId !== null) meant.add(personId);
      insert.run(
        participantId,
        field,
        position++,
        personId,
        personId === null ? text : '',
        bit(personId === null && outside.has(folded(text))),
      );
    }
  }

  /** A text that names one person before a bulk and another one after it is undecided. */
  #meant(text: string, field: string, self: number): number | null {
    this.#finder ??= loadFinder(this.#store);
    const now = whoIsMeant(this.#finder, text, field, self)?.id;
    const before = this.#before === undefined ? now : whoIsMeant(this.#before, text, field, self)?.id;
    if (now !== undefined && before !== undefined && now !== before) return null;
    return now ?? before ?? null;
  }
}

/** Resolves references that named nobody until now, within the current write. */
function settleReferences(store: Store): void {
  const open = rowsIn<{ id: number; participantId: number; field: string; text: string }>(
    store.db,
    'SELECT id, participant_id AS participantId, field, text FROM person_references WHERE person_id IS NULL ORDER BY id',
  );
  if (open.length === 0) return;
  const finder = loadFinder(store);
  const settle = store.db.prepare(
    `UPDATE person_references SET person_id = ?, text = '', is_outside = 0 WHERE id = ?`,
  );
  for (const { id, participantId, field, text } of open) {
    // An id that belonged to nobody when it was given does not mean the next newcomer.
    const meant = whoIsMeant(finder, text, field, participantId, 'never');
    if (meant !== undefined) settle.run(meant.id, id);
  }
}

/** Turns the texts of custom fields into references once the rule `assessor` uses these fields. */
export function adoptReferenceFields(store: Store): void {
  const { db } = store;
  const values = rowsIn<{ id: number; participantId: number; field: string; value: string }>(
    db,
    `SELECT custom_values.id, participant_id AS participantId, name AS field, value FROM custom_values
     JOIN custom_fields ON custom_fields.id = field_id
     WHERE name IN (SELECT value FROM json_each(?)) ORDER BY custom_values.id`,
    JSON.stringify(customReferenceFields(store)),
  );
  if (values.length === 0) return;
  const writer = new ReferenceWriter(store);
  for (const { id, participantId, field, value } of values) {
    writer.keepText(participantId, field, value);
    db.prepare('DELETE FROM custom_values WHERE id = ?').run(id);
  }
}

/** One reference of a participant, as it is shown. */
export interface ShownReference {
  readonly field: string;
  /** Who is meant, or null. */
  readonly person: { readonly id: number; readonly name: string; readonly email: string | null } | null;
  /** The text that was given, where it is not certain who is meant. */
  readonly text: string;
  readonly isOutside: boolean;
}

/** Returns all references of a participant, by field and place. */
export function loadReferencesOf(store: Store, participantId: number): ShownReference[] {
  return keptOf(store, participantId).map(({ field, text, isOutside, personId, email, name }) => ({
    field,
    person: personId === null ? null : { id: personId, name: name ?? '', email },
    text,
    isOutside: isOutside === 1,
  }));
}

/** Returns the references for which it is not certain who is meant, by participant; for everybody, or for one. */
export function loadOpenReferences({ db }: Store, participantId?: number): OpenReference[] {
  return rowsIn<Omit<OpenReference, 'isOutside'> & { isOutside: number }>(
    db,
    `SELECT r.id, participant_id AS participantId, name AS participantName, email AS participantEmail, field, text, is_outside AS isOutside
     FROM person_references r JOIN participants p ON p.id = participant_id
     WHERE person_id IS NULL AND participant_id = coalesce(?, participant_id) ORDER BY participant_id, field, position`,
    participantId ?? null,
  )
    .filter(({ text }) => !isErasedText(text))
    .map((one) => ({ ...one, isOutside: one.isOutside === 1 }));
}

/** Records who is meant by a reference: a participant, or nobody in the programme. */
export function decideReference({ db }: Store, id: number, personId: number | null): void {
  if (personId === null) updateRow(db, 'person_references', id, { isOutside: true });
  else updateRow(db, 'person_references', id, { personId, text: '', isOutside: false });
}
