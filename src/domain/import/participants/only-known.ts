/** `--only-known`: updates people who are enrolled, and passes over rows about anybody else. */
import type { Draft } from '../../people/field.ts';
import { plainOrganisation } from '../../people/organisations.ts';
import { plainName, turnedName } from '../../people/people-finder.ts';
import { ERASED } from '../../privacy/erasure.ts';
import { grouped } from '../../grouping.ts';
import { folded } from '../../words/text.ts';
import type { ImportProblem } from '../row.ts';
import { unpacked, valueSaid } from './packed-draft.ts';
import type { Said } from './kept-rows.ts';
import type { Enrolled, KnownPerson, People, Person } from './people-of-file.ts';
import type { Reading } from './reader.ts';

/** A row that is about nobody enrolled, or about nobody in particular. */
export interface SkippedRow {
  readonly line: number;
  /** What the row calls them: the name, otherwise the e-mail or the ref; '' for nothing. */
  readonly name: string;
  /** Those of the same name and organisation, where there are several. */
  readonly couldBe: readonly number[];
  /** Otherwise those of the same name whom no row of the file is about; absent where there are none. */
  readonly namesakes?: readonly Namesake[];
}

/** Somebody enrolled whose name a row has, and what keeps the row from being about them. */
export interface Namesake {
  readonly id: number;
  readonly why: 'other-email' | 'other-ref' | 'other-organisation' | 'no-organisation';
}

/** A value of a row that does not replace the one on file. */
export interface KeptOnFile {
  readonly line: number;
  readonly id: number;
  readonly field: 'name' | 'email' | 'ref';
  readonly onFile: string;
  readonly said: string;
}

export interface OnlyKnownTold {
  readonly skipped: readonly SkippedRow[];
  readonly kept: readonly KeptOnFile[];
}

/** A row about somebody whom ref and e-mail do not tell, until the others have been read. */
export interface HeldRow extends Said, Pick<Reading, 'problems' | 'notes'> {}

/** Takes a row to be about a person. */
type Say = (row: HeldRow, person: Person, draft: Draft) => void;

/** With more passes than this, rows would be chained one to the next by hand. */
const MOST_PASSES = 100;

/**
 * Finds the enrolled people whom rows are about, and keeps count of the rows and values that change nothing.
 *
 * Rows with a known ref or e-mail come first. The others are found by name and organisation once those are read, so that
 * the order of the rows does not matter, and a second import finds the same people. A person's organisation is what the
 * rows found so far say, otherwise the one on file.
 */
export class OnlyKnown {
  readonly #enrolled: Enrolled;
  readonly #people: People;
  readonly #held: HeldRow[] = [];
  readonly #skipped: SkippedRow[] = [];
  readonly #kept: KeptOnFile[] = [];
  /** The first row with a name about each person. */
  readonly #named = new Map<Person, { readonly line: number; readonly name: string }>();
  #byName: ReadonlyMap<string, readonly KnownPerson[]> | undefined;

  constructor(enrolled: Enrolled, people: People) {
    this.#enrolled = enrolled;
    this.#people = people;
  }

  /** Complete once the rows that were held are settled. */
  get told(): OnlyKnownTold {
    return { skipped: this.#skipped, kept: this.#kept };
  }

  hold(row: HeldRow): void {
    this.#held.push(row);
  }

  /** Returns what a row about a person may change: all but the name. */
  withoutName(line: number, { id, name: onFile }: Person, draft: Draft): Draft {
    const { name: said, ...rest } = draft;
    if (said !== undefined && folded(said) !== folded(onFile))
      this.#kept.push({ line, id: id ?? 0, field: 'name', onFile, said });
    return rest;
  }

  /** Returns the problem of a row whose ref or e-mail another row has under another name. */
  otherName(line: number, person: Person, { name }: Draft): ImportProblem[] {
    if (name === undefined) return [];
    const first = this.#named.get(person);
    if (first === undefined) this.#named.set(person, { line, name });
    if (first === undefined || folded(first.name) === folded(name)) return [];
    return [
      {
        line,
        column: null,
        rule: 'same-identity',
        message: `line ${first.line} has the same ref or e-mail under another name`,
        hint: 'give each person their own, or remove the row that is about somebody else',
      },
    ];
  }

  /** Finds out about the rows that were held. Those about nobody, or nobody in particular, are skipped. */
  settle(say: Say): void {
    let held: readonly HeldRow[] = this.#held;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const before = held.length;
      held = held.filter((row) => !this.#sayAddressed(row, say));
      held = this.#sayCalled(held, say);
      if (held.length === before) break;
    }
    for (const row of held) {
      const draft = unpacked(row);
      const name = draft.name ?? draft.email ?? draft.ref ?? '';
      const couldBe = this.#called(draft).map(({ id }) => id ?? 0);
      const namesakes = couldBe.length > 0 ? [] : this.#namesakes(draft);
      this.#skipped.push({ line: row.line, name, couldBe, ...(namesakes.length === 0 ? {} : { namesakes }) });
    }
  }

  #namesakes(draft: Draft): Namesake[] {
    return this.#ofName(draft)
      .filter(({ said }) => said.length === 0)
      .map((person) => ({ id: person.id ?? 0, why: this.#whyNot(draft, person) }));
  }

  #whyNot(draft: Draft, person: Person): Namesake['why'] {
    if (draft.email && person.email) return 'other-email';
    if (draft.ref && person.ref) return 'other-ref';
    return draft.organisation && this.#organisationsOf(person).length > 0
      ? 'other-organisation'
      : 'no-organisation';
  }

  #sayAddressed(row: HeldRow, say: Say): boolean {
    const draft = unpacked(row);
    const person = this.#people.find(draft, null);
    if (person === undefined) return false;
    say(row, person, draft);
    return true;
  }

  /** Takes rows to be about whoever alone has their name and organisation; returns the others. */
  #sayCalled(held: readonly HeldRow[], say: Say): HeldRow[] {
    const rest: HeldRow[] = [];
    const called = grouped(held, (row) => {
      const [only, ...more] = this.#called(unpacked(row));
      return more.length === 0 ? only : undefined;
    });
    const shared = sharedAddresses(called);
    for (const [person, rows] of called) {
      const unclear = person === undefined ? () => true : ambiguous(rows, person, shared);
      for (const row of rows)
        if (person === undefined || unclear(row)) rest.push(row);
        else say(row, person, this.#withoutAddress(row.line, person, unpacked(row)));
    }
    return rest;
  }

  /** Returns the enrolled people of a row's name and organisation. */
  #called(draft: Draft): readonly Person[] {
    if (!draft.organisation) return [];
    const plain = plainOrganisation(draft.organisation);
    return this.#ofName(draft).filter((one) =>
      this.#organisationsOf(one).some((own) => plainOrganisation(own) === plain),
    );
  }

  /** Returns the enrolled people of a row's name. */
  #ofName({ name }: Draft): readonly Person[] {
    if (name === undefined) return [];
    this.#byName ??= grouped(
      Array.from(this.#enrolled.people).filter(
        (one) => one.name !== ERASED || one.ref !== null || one.email !== null,
      ),
      (one) => plainName(turnedName(one.name)),
    );
    const called = this.#byName.get(plainName(turnedName(name))) ?? [];
    return called.map(({ id }) => this.#people.withId(id)).filter((one) => one !== undefined);
  }

  #organisationsOf({ id, said }: Person): readonly string[] {
    const own = said.map((row) => valueSaid(row, 'organisation')).filter((one) => typeof one === 'string');
    if (own.length > 0) return own;
    const onFile = this.#enrolled.load(id ?? 0).organisation;
    return onFile === null ? [] : [onFile];
  }

  /** A row with an address other than the one on file changes none: by the other, a second import would find them. */
  #withoutAddress(line: number, person: Person, draft: Draft): Draft {
    const said = ADDRESSES.filter((field) => draft[field]);
    if (!said.some((field) => person[field] && person[field] !== draft[field])) return draft;
    const rest = { ...draft };
    for (const field of said) {
      const onFile = person[field] ?? '';
      if (onFile !== draft[field])
        this.#kept.push({ line, id: person.id ?? 0, field, onFile, said: draft[field] ?? '' });
      delete rest[field];
    }
    return rest;
  }
}

const ADDRESSES = ['email', 'ref'] as const;

/**
 * Returns whether a row with an address of its own may be about a namesake: another row about the person has another
 * address, or one about somebody else has the same.
 */
function ambiguous(
  rows: readonly HeldRow[],
  person: Person,
  shared: ReadonlySet<string>,
): (row: HeldRow) => boolean {
  const several = ADDRESSES.filter((field) => {
    const said = new Set(rows.map((row) => valueSaid(row, field)).filter((one) => one));
    if (person.said.length > 0 && person[field]) said.add(person[field]);
    return said.size > 1;
  });
  return (row) => {
    const draft = unpacked(row);
    if (addressesOf(draft).some((address) => shared.has(address))) return true;
    return several.some((field) => Boolean(draft[field]) && draft[field] !== person[field]);
  };
}

/** Returns the addresses of which it is not clear whose they are. */
function sharedAddresses(called: ReadonlyMap<Person | undefined, readonly HeldRow[]>): Set<string> {
  const owners = new Map<string, Person>();
  const shared = new Set<string>();
  for (const [person, rows] of called) {
    if (person === undefined) continue;
    for (const address of rows.flatMap((row) => addressesOf(unpacked(row)))) {
      const owner = owners.get(address);
      if (owner === undefined) owners.set(address, person);
      else if (owner !== person) shared.add(address);
    }
  }
  return shared;
}

function addressesOf(draft: Draft): string[] {
  return ADDRESSES.flatMap((field) => (draft[field] ? [`${field} ${draft[field]}`] : []));
}
