/** The people an import works on, enrolled or from the file, found by ref, e-mail or row. */
import type { Draft } from '../../people/field.ts';
import { KeptRows, type RowRead, type Said } from './kept-rows.ts';
import type { OwnName } from './own-identity.ts';
import type { ImportProblem, SourceRow } from '../row.ts';
import type { Participant, ParticipantFields } from '../../people/participant.ts';
import type { PlannedRow } from '../plan-import.ts';
import { withoutInvisible } from '../../words/invisible-characters.ts';
import { folded, quote } from '../../words/text.ts';

/** What an import finds a participant by, and what it calls them. */
export interface KnownPerson {
  readonly id: number;
  readonly name: string;
  readonly ref: string | null;
  readonly email: string | null;
  readonly rowHash: string | null;
}

/** The enrolled people. Of thousands, only those that a file names are loaded in full. */
export interface Enrolled {
  readonly people: Iterable<KnownPerson>;
  readonly load: (id: number) => Participant;
}

/** A person, as they stand after the rows so far. */
export class Person {
  /** Null for a new person. */
  readonly id: number | null;
  readonly rowHash: string | null;
  name: string;
  ref: string | null;
  email: string | null;
  readonly #rows: KeptRows;
  /** Where the rows about them are; most people have one, and need no list. */
  #places: number | number[] | null = null;

  constructor(
    { id, rowHash, name, ref, email }: Pick<Person, 'id' | 'rowHash' | 'name' | 'ref' | 'email'>,
    rows: KeptRows,
  ) {
    this.id = id;
    this.rowHash = rowHash;
    this.name = name;
    this.ref = ref;
    this.email = email;
    this.#rows = rows;
  }

  /** What the rows of the file said, in order. */
  get said(): Said[] {
    const places = this.#places;
    if (typeof places === 'number') return [this.#rows.at(places)];
    return places === null ? [] : places.map((place) => this.#rows.at(place));
  }

  /** Adds what a row said. */
  add(row: RowRead): void {
    this.#addPlaces([this.#rows.keep(row)]);
  }

  /** Adds what the rows about another person said. */
  addRowsOf(other: Person): void {
    const places = other.#places;
    this.#addPlaces(typeof places === 'number' ? [places] : (places ?? []));
  }

  /** Puts one row in place of all. */
  replaceRows(row: RowRead): void {
    this.#places = this.#rows.keep(row);
  }

  sortRows(): void {
    if (Array.isArray(this.#places)) this.#places.sort((a, b) => this.#rows.line(a) - this.#rows.line(b));
  }

  #addPlaces(more: readonly number[]): void {
    if (Array.isArray(this.#places)) this.#places.push(...more);
    else if (this.#places === null) this.#places = more.length === 1 ? (more[0] ?? null) : [...more];
    else if (more.length > 0) this.#places = [this.#places, ...more];
  }
}

/** What happens to a person in the file. */
export interface PlannedPerson extends PlannedRow {
  readonly email: string | null;
  /** Whether they have an e-mail or a ref. */
  readonly hasAddress: boolean;
  readonly rowHash: string | null;
  /** Made on request: for a hundred thousand people, only what was said is kept. */
  readonly fields: ParticipantFields;
}

/** Finds people by ref, e-mail and row hash, including those of the file. */
export class People {
  readonly #byRef = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();
  readonly #byRow = new Map<string, Person>();
  readonly #byId = new Map<number, Person>();
  readonly #rows = new KeptRows();

  constructor(known: Iterable<KnownPerson>) {
    for (const one of known) this.#remember(new Person(one, this.#rows));
  }

  /** Returns a new person without an address, whom only the caller knows. */
  unknown(name: string, rowHash: string): Person {
    return new Person({ id: null, rowHash, name, ref: null, email: null }, this.#rows);
  }

  /** Forgets whom to find by what; called once all rows are read. */
  forget(): void {
    for (const map of [this.#byRef, this.#byEmail, this.#byRow, this.#byId]) map.clear();
  }

  find(draft: Draft, rowHash: string | null): Person | undefined {
    return (
      (draft.ref ? this.#byRef.get(draft.ref) : undefined) ??
      (draft.email ? this.#byEmail.get(draft.email) : undefined) ??
      (rowHash === null ? undefined : this.#byRow.get(rowHash))
    );
  }

  withId(id: number): Person | undefined {
    return this.#byId.get(id);
  }

  /** Returns the person with that id or row key in this programme, if they also have that name. */
  calledOwn({ id, rowHash }: OwnName, name: string | undefined): Person | undefined {
    const found =
      (rowHash === null ? undefined : this.#byRow.get(rowHash)) ??
      (id === null ? undefined : this.#byId.get(id));
    return found !== undefined && folded(found.name) === folded(name ?? '') ? found : undefined;
  }

  /** The ref identifies a person. An e-mail that belongs to another ref or another person is a mistake. */
  clashes({ line }: SourceRow, draft: Draft, emailHeader: string | null): ImportProblem[] {
    const byRef = draft.ref ? this.#byRef.get(draft.ref) : undefined;
    const byEmail = draft.email ? this.#byEmail.get(draft.email) : undefined;
    const other = byEmail?.ref ?? draft.ref;
    if (!draft.ref || byEmail === undefined || byEmail === byRef) return [];
    if (byRef === undefined && other === draft.ref) return [];
    const whose =
      byRef === undefined
        ? `, whose ref is ${quote(other ?? '')}`
        : ` and the ref that of ${quote(byRef.name)}`;
    return [
      {
        line,
        column: emailHeader,
        rule: 'two-identities',
        message: `the e-mail is that of ${quote(byEmail.name)}${whose}`,
        hint: 'mend the ref or the e-mail',
      },
    ];
  }

  /** Adds what a row said of a person, who is new if none is given. */
  say(known: Person | undefined, rowHash: string | null, draft: Draft, said: RowRead): Person {
    if (known === undefined) {
      const { name = '', ref = null, email = null } = draft;
      const person = new Person(
        { id: null, rowHash: ref || email ? null : rowHash, name, ref, email },
        this.#rows,
      );
      person.add(said);
      this.#remember(person);
      return person;
    }
    known.name = draft.name ?? known.name;
    known.ref = draft.ref ?? known.ref;
    known.email = draft.email ?? known.email;
    known.add(said);
    this.#remember(known);
    return known;
  }

  #remember(person: Person): void {
    // Older entries may contain invisible characters: refs and e-mails were not always checked for them.
    if (person.ref) this.#byRef.set(withoutInvisible(person.ref), person);
    if (person.email) this.#byEmail.set(withoutInvisible(person.email), person);
    if (person.rowHash !== null) this.#byRow.set(person.rowHash, person);
    if (person.id !== null) this.#byId.set(person.id, person);
  }
}
