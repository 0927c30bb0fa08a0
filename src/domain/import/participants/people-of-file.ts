/** The people an import works on, enrolled or from the file, found by ref, e-mail or row. */
import type { ConsentSaid } from '../../privacy/consent.ts';
import type { Draft } from '../../people/field.ts';
import type { PackedDraft } from './packed-draft.ts';
import type { OwnName } from './own-identity.ts';
import type { TopicTexts } from './topic-cells.ts';
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

/** What one row said of a person. */
export interface Said extends PackedDraft {
  readonly line: number;
  readonly submitted: string;
  readonly topics: TopicTexts | null;
  readonly consent: ConsentSaid | null;
}

export interface Person {
  /** Null for a new person. */
  readonly id: number | null;
  readonly rowHash: string | null;
  /** As it stands after the rows so far. */
  name: string;
  ref: string | null;
  email: string | null;
  /** What the rows of the file said, in order. */
  readonly said: Said[];
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

  constructor(known: Iterable<KnownPerson>) {
    for (const { id, name, ref, email, rowHash } of known)
      this.#remember({ id, rowHash, name, ref, email, said: [] });
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
  say(known: Person | undefined, rowHash: string | null, draft: Draft, said: Said): Person {
    if (known === undefined) {
      const person: Person = {
        id: null,
        rowHash: draft.ref || draft.email ? null : rowHash,
        name: draft.name ?? '',
        ref: draft.ref ?? null,
        email: draft.email ?? null,
        // An array that grows from empty reserves 17 slots at its first push.
        said: [said],
      };
      this.#remember(person);
      return person;
    }
    known.name = draft.name ?? known.name;
    known.ref = draft.ref ?? known.ref;
    known.email = draft.email ?? known.email;
    known.said.push(said);
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
