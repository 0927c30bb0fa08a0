/**
 * `--obfuscate`: a copy of the programme in memory in which nobody can be recognised, for screenshots and bug
 * reports. Relations between rows, counts and figures stay. Names, addresses and words are made up, column by
 * column.
 */
import { Sqlite } from '../file/sqlite.ts';
import type { Database as Connection } from 'better-sqlite3';
import type { Row } from '../../domain/change.ts';
import type { Held } from '../../domain/privacy/held.ts';
import { heldIn, isListColumn } from '../../domain/privacy/column-privacy.ts';
import { OWN_SUBJECTS } from '../../domain/people/skills.ts';
import { namesOrganisations, plainOrganisation } from '../../domain/people/organisations.ts';
import { capitalised, folded } from '../../domain/words/text.ts';
import { columnsOf, LOGGED_CHANGE, type LoggedChange, loggedTables, quoted } from '../log/change-log.ts';
import { withDigestsAnew } from '../log/log-digests.ts';
import { loadFindable } from '../people/person-references.ts';
import { RareCodes } from './rare-codes.ts';
import { listIn, rowsIn, valuesIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Returns a store of such a copy. It cannot be written to. */
export function obfuscatedCopy(store: Store): Store {
  const copy = new Sqlite(store.db.serialize());
  for (const name of valuesIn<string>(copy, `SELECT name FROM sqlite_schema WHERE type = 'trigger'`))
    copy.exec(`DROP TRIGGER ${quoted(name)}`);
  withDigestsAnew(copy, () => obfuscate(copy));
  copy.pragma('query_only = ON');
  const obfuscated = store.onCopy(copy, store.today);
  obfuscated.behindMasks = loadFindable(store);
  return obfuscated;
}

/** Makes up names and words in every row of a copy that may be written to, and in the log where it has one. */
export function obfuscate(db: Connection): void {
  db.pragma('foreign_keys = OFF'); // what refers to a name is masked after it, or before it
  const masks = new Masks(db);
  db.exec('BEGIN');
  for (const table of loggedTables(db)) obfuscateTable(db, masks, table);
  if (columnsOf(db, 'changes').length > 0) obfuscateLog(db, masks);
  obfuscateActors(db);
  obfuscateUnlogged(db);
  db.exec('COMMIT');
}

/**
 * The rows are removed and added again, because a mask may be another row's name (a level named "Level 1").
 */
function obfuscateTable(db: Connection, masks: Masks, table: string): void {
  const columns = columnsOf(db, table);
  if (!columns.some((column) => isMasked(table, column))) return;
  const rows = db.prepare(`SELECT * FROM ${quoted(table)}`).all() as Row[];
  db.exec(`DELETE FROM ${quoted(table)}`);
  const insert = db.prepare(
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows)
    insert.run(columns.map((column) => masks.of(table, column, Number(row['id']), row)));
}

/** Who made changes: login names, or whatever somebody called themselves. */
function obfuscateActors(db: Connection): void {
  const update = db.prepare('UPDATE invocations SET actor = ? WHERE actor = ?');
  const actors = db.prepare<[], string>('SELECT actor FROM invocations GROUP BY actor ORDER BY min(id)');
  for (const [at, actor] of actors.pluck().all().entries()) update.run(`Actor ${at + 1}`, actor);
}

/** Codes are shown with forms: those of the copy answer nothing. What servers said of letters may name somebody. */
function obfuscateUnlogged(db: Connection): void {
  db.exec(`UPDATE form_secret SET secret = zeroblob(32);
    UPDATE letters_sent SET note = '(' || length(note) || ' characters)'`);
}

function obfuscateLog(db: Connection, masks: Masks): void {
  const update = db.prepare('UPDATE changes SET before = ?, after = ? WHERE id = ?');
  const entries = rowsIn<LoggedChange>(db, `SELECT ${LOGGED_CHANGE} FROM changes`);
  for (const { id, table, rowId, before, after } of entries) {
    const masked = (image: string | null): string | null => {
      if (image === null) return null;
      const row = JSON.parse(image) as Row;
      const columns = Object.keys(row).map((column) => [column, masks.of(table, column, rowId, row)]);
      return JSON.stringify(Object.fromEntries(columns));
    };
    update.run(masked(before), masked(after), id);
  }
}

const MASKED: ReadonlySet<Held> = new Set([
  'identity',
  'description',
  'term',
  'references',
  'private-references',
  'words',
  'confidence',
  'programme-words',
  'vocabulary',
  'document',
]);

/** The labels of masks, if the name of the column does not give one or several columns name one thing. */
const LABELS: Readonly<Record<string, string>> = {
  'levels.name': 'level',
  'topics.name': 'topic',
  'skill_ratings.subject': 'topic',
  'topic_aliases.alias': 'topic alias',
  'courses.name': 'course',
  'organisation_aliases.alias': 'organisation',
  'import_profiles.name': 'profile',
  'custom_fields.name': 'field',
  'custom_fields.label': 'field label',
  'rounds.name': 'round',
  'backups.path': 'backup',
  'backups.trouble': 'trouble',
  'backups.made_from': 'file',
};

/** The column whose value, folded, another column holds. */
const FOLDED_OF: Readonly<Record<string, string>> = {
  'topics.folded': 'name',
  'topic_aliases.folded': 'alias',
  'courses.folded': 'name',
  'organisation_aliases.plain': 'alias',
};

/** Codes that stay as they are where many have them. */
const CODES: Readonly<Record<string, 'timezone' | 'languages'>> = {
  'participants.timezone': 'timezone',
  'participants.languages': 'languages',
};

/** Columns of words that documents may speak of. */
const SPOKEN_OF = ['levels.name', 'topics.name', 'courses.name'];

/** The parts of a form that are words, by language. */
const WORDINGS: ReadonlySet<string> = new Set(['title', 'intro', 'help', 'words']);

/** Codes among which the name of a custom field may stand. */
const NAMING_FIELDS: ReadonlySet<string> = new Set(['programme.required_fields', 'person_references.field']);

function isMasked(table: string, column: string): boolean {
  return (
    MASKED.has(heldIn(table, column)) ||
    LABELS[`${table}.${column}`] !== undefined ||
    CODES[`${table}.${column}`] !== undefined ||
    NAMING_FIELDS.has(`${table}.${column}`)
  );
}

/** The mask of each value. A value has the same mask everywhere, so that equal values stay equal. */
class Masks {
  readonly #people = new Map<string, string>();
  /** Label → value → number. */
  readonly #numbers = new Map<string, Map<string, number>>();
  /** Folded words of the programme, as documents may have them → their masks. */
  readonly #vocabulary = new Map<string, string>();
  readonly #fields = new Map<string, string>();
  readonly #rare: RareCodes;

  constructor(db: Connection) {
    this.#rare = new RareCodes(db);
    const rows = db.prepare<[], { id: number; email: string | null; ref: string | null }>(
      'SELECT id, email, ref FROM participants',
    );
    for (const { id, email, ref } of rows.all()) {
      if (email !== null) this.#people.set(folded(email), addressOf(id));
      if (ref !== null) this.#people.set(folded(ref), `ref${id}`);
    }
    const fields = db.prepare<[], string>('SELECT name FROM custom_fields ORDER BY id').pluck();
    for (const field of fields.all()) this.#fields.set(field, this.#named('custom_fields.name', field));
    for (const name of SPOKEN_OF) {
      const [table = '', column = ''] = name.split('.');
      const order = table === 'levels' ? 'position' : 'id';
      const words = db.prepare<[], string>(
        `SELECT ${quoted(column)} FROM ${quoted(table)} ORDER BY ${order}`,
      );
      for (const word of words.pluck().all()) this.#vocabulary.set(folded(word), this.#named(name, word));
    }
  }

  of(table: string, column: string, rowId: number, row: Row): string | number | null {
    const value = row[column] ?? null;
    if (typeof value !== 'string' || value === '' || !isMasked(table, column)) return value;
    const name = `${table}.${column}`;
    const origin = FOLDED_OF[name];
    if (origin !== undefined) {
      return folded(this.#named(`${table}.${origin}`, String(row[origin] ?? value)));
    }
    const code = CODES[name];
    if (code !== undefined) return this.#rare[code](value);
    if (name === 'programme.name') return 'Programme';
    if (LABELS[name] !== undefined) return this.#named(name, value);
    if (name === 'programme.criteria' || name === 'programme.required_fields') return this.#codes(value);
    if (name === 'person_references.field') return this.#codeOrMask(value);
    if (name === 'import_profiles.headers')
      return this.#document(value, (word) => this.#numbered('header', word));
    if (name === 'forms.definition') return this.#form(value);
    if (name === 'import_profiles.choices') return this.#choices(value);
    const mask = (text: string): string => this.#held(heldIn(table, column), column, rowId, text);
    return isListColumn(table, column) ? JSON.stringify(listIn(value).map(mask)) : mask(value);
  }

  #held(held: Held, column: string, rowId: number, value: string): string {
    if (held === 'identity') return identityOf(column, rowId);
    if (held === 'document') return this.#codes(value);
    if (held === 'description' || held === 'term' || held === 'programme-words' || held === 'vocabulary')
      return this.#numbered(column.replaceAll('_', ' '), value);
    if (held === 'references' || held === 'private-references') return this.#references(value);
    return `(${value.length} characters)`;
  }

  #named(name: string, value: string): string {
    if (name === 'skill_ratings.subject' && (OWN_SUBJECTS as readonly string[]).includes(value)) return value;
    const number = this.#numbered(LABELS[name] ?? name, value);
    return name === 'custom_fields.name' ? folded(number).replaceAll(' ', '_') : number;
  }

  #numbered(label: string, value: string): string {
    if (!namesOrganisations(label)) return `${capitalised(label)} ${this.#number(label, value)}`;
    // Two spellings of an organisation get different masks that still compare as one.
    const plain = plainOrganisation(value);
    const others = this.#number(`spelling of ${label} ${plain}`, value) - 1;
    return `${capitalised(label)} ${this.#number(label, plain)}${'′'.repeat(others)}`;
  }

  #number(label: string, value: string): number {
    const numbers = this.#numbers.get(label) ?? new Map<string, number>();
    this.#numbers.set(label, numbers);
    const number = numbers.get(value) ?? numbers.size + 1;
    numbers.set(value, number);
    return number;
  }

  /** A code of ours stays; a word of the programme has its mask, also after the name of a rule (`same:field`). */
  #codeOrMask(word: string): string {
    const field = this.#fields.get(word);
    if (field !== undefined) return field;
    const at = word.indexOf(':');
    if (at > 0) return `${this.#codeOrMask(word.slice(0, at))}:${this.#codeOrMask(word.slice(at + 1))}`;
    return /^(?:[a-z0-9_./-]*|[a-z]+(?:[A-Z][a-z]+)+)$/u.test(word)
      ? word
      : (this.#vocabulary.get(folded(word)) ?? `(${word.length} characters)`);
  }

  #codes(json: string): string {
    return this.#document(json, (word, of) => {
      const known = /course|level|topic/u.test(of) ? this.#vocabulary.get(folded(word)) : undefined;
      return known ?? this.#codeOrMask(word);
    });
  }

  #document(json: string, mask: JsonMask): string {
    return JSON.stringify(maskedJson(JSON.parse(json), mask));
  }

  /** Of a form: what is asked and how stays, the words do not. Different words stay different. */
  #form(json: string): string {
    const form = JSON.parse(json) as Record<string, unknown>;
    const masked = (of: string, part: unknown): unknown => {
      if (typeof part !== 'object' || part === null) return part;
      if (Array.isArray(part)) return part.map((one: unknown) => masked(of, one));
      return Object.fromEntries(
        Object.entries(part).map(([key, value]) => [
          key,
          WORDINGS.has(key) ? this.#wording(key === 'title' ? of : key, value) : masked('question', value),
        ]),
      );
    };
    return JSON.stringify(masked('form', form));
  }

  #wording(label: string, given: unknown): unknown {
    if (typeof given === 'string') return this.#numbered(label, given);
    return Object.fromEntries(
      Object.entries(given ?? {}).map(([key, value]) => [key, this.#wording(label, value)]),
    );
  }

  /** Of a profile: the fields and the ways to read stay, the headers and the words of answers do not. */
  #choices(json: string): string {
    const header = (word: string): string => this.#numbered('header', word);
    const words = (word: string): string => (word === '' ? '' : header(word));
    const { set, ignore, keep, capacity, means, ...others } = JSON.parse(json) as Record<string, unknown>;
    const fields = Object.entries((set ?? {}) as Record<string, string | string[]>);
    return JSON.stringify({
      ...(maskedJson(others, (word) => this.#codeOrMask(word)) as object),
      set: Object.fromEntries(
        fields.map(([field, from]) => [this.#codeOrMask(field), maskedJson(from, header)]),
      ),
      ...(maskedJson({ ignore, keep }, (word) =>
        /^(ignore|keep)$/u.test(word) ? word : header(word),
      ) as object),
      ...(capacity === undefined ? {} : { capacity: maskedJson(capacity, header) }),
      means: Object.fromEntries(
        Object.entries((means ?? {}) as Record<string, unknown>).map(([field, meanings]) => [
          this.#codeOrMask(field),
          maskedJson(meanings, words),
        ]),
      ),
    });
  }

  #references(value: string): string {
    const mask = (one: string): string => this.#people.get(folded(one)) ?? 'somebody@example.invalid';
    return value.startsWith('[') ? JSON.stringify((JSON.parse(value) as string[]).map(mask)) : mask(value);
  }
}

/** Returns the mask of a text, or of the name of a property; told the property that it is in. */
type JsonMask = (word: string, of: string) => string;

/** Returns the JSON with each text and each name of a property as the mask has it. */
function maskedJson(value: unknown, mask: JsonMask, of = ''): unknown {
  if (typeof value === 'string') return mask(value, of);
  if (Array.isArray(value)) return value.map((one) => maskedJson(one, mask, of));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [mask(name, ''), maskedJson(inner, mask, name)]),
  );
}

function identityOf(column: string, id: number): string {
  if (column === 'name') return `Person ${id}`;
  if (column === 'email') return addressOf(id);
  return column === 'key' ? `email:${addressOf(id)}` : `ref${id}`;
}

function addressOf(id: number): string {
  return `person${id}@example.invalid`;
}
