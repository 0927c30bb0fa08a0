/**
 * Decides what importing a file of participants would do. Pure: a dry run and the real run print the same
 * plan, and only the real one hands it to the store.
 */
import { type Duplicate, likelyDuplicates, type Newcomer } from '../../people/duplicates.ts';
import { answerOf, consentAfter, type ConsentSaid } from '../../privacy/consent.ts';
import { NOBODY } from '../../people/draft.ts';
import { type ConsentsOfFile, ConsentTally } from './consent-tally.ts';
import { IdentityCheck } from './identity-problems.ts';
import { differencesOf, type FieldDifference, layOver } from './merge-rows.ts';
import { OwnIdentity } from './own-identity.ts';
import { ERASED } from '../../privacy/erasure.ts';
import type { Draft } from '../../people/field.ts';
import { type NearInFile, nearInFile } from './near-in-file.ts';
import { DraftPacker, unpacked } from './packed-draft.ts';
import { type OpenInFile, openReferences } from './references-of-file.ts';
import { type Enrolled, People, type Person, type Said } from './people-of-file.ts';
import { type Normalised, type Reading, type ReadingOptions, RowReader } from './reader.ts';
import {
  byLine,
  type ImportProblem,
  type ImportSummary,
  type Overlaid,
  overlaidOf,
  raggedProblem,
  type SourceRow,
} from '../row.ts';
import { TopicsOfFile } from '../topics.ts';
import { type NearOrganisations, nearOrganisations } from '../../people/near-organisations.ts';
import { inOrderOfTime } from '../../time/submitted-at.ts';
import type { Participant, ParticipantFields } from '../../people/participant.ts';
import { type Findable, PeopleFinder } from '../../people/people-finder.ts';
import { withReferencesTo } from '../../people/person-references.ts';
import { ERROR_HEADER } from '../header-names.ts';
import { folded } from '../../words/text.ts';

export type PlannedRow =
  | {
      readonly kind: 'new';
      readonly line: number;
      readonly name: string;
      readonly email: string | null;
      /** Made when it is asked for: of a hundred thousand people only what was said is kept. */
      readonly fields: ParticipantFields;
      readonly rowHash: string | null;
    }
  | {
      readonly kind: 'changed';
      readonly line: number;
      readonly participant: Pick<Participant, 'id' | 'name'>;
      /** Made when it is asked for. */
      readonly fields: ParticipantFields;
      readonly differences: readonly FieldDifference[];
    }
  | { readonly kind: 'unchanged'; readonly line: number; readonly participant: { readonly id: number } };

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** Rows that stand for people who were erased where the file comes from: there is nobody to enrol. */
  readonly erased: number;
  /** New people who are paused or have withdrawn where the file comes from; they are enrolled as active. */
  readonly away: readonly { readonly line: number; readonly name: string }[];
  /** By line, then in the order of the columns. */
  readonly problems: readonly ImportProblem[];
  /** Rows about a person of whom an earlier row of the file speaks: the newer was laid over the older. */
  readonly overlaid: readonly Overlaid[];
  /** Topics that the programme does not have yet, in the order in which they come. */
  readonly newTopics: readonly string[];
  /** Organisations that may be one, and stay two. */
  readonly nearOrganisations: readonly NearOrganisations[];
  /** Values that were put right without asking. */
  readonly normalised: { readonly count: number; readonly examples: readonly Normalised[] };
  /** What it says of consent; null where it says nothing. */
  readonly consents: ConsentsOfFile | null;
  /** People who may be one, and stay two. */
  readonly duplicates: readonly Duplicate[];
  /** People who may be one, of whom nobody was asked before; by line. */
  readonly near: readonly NearInFile[];
  /** Who is named and is nobody for certain, by line. */
  readonly openReferences: readonly OpenInFile[];
  readonly summary: ImportSummary;
}

export interface ImportOptions extends ReadingOptions {
  /** Returns a short fixed digest of a text. */
  readonly digest: (text: string) => string;
  /** Every name of an organisation that somebody has → how many have it. */
  readonly organisations?: ReadonlyMap<string, number>;
}

/** So many values that were put right are shown; the rest is counted. */
const MOST_EXAMPLES = 20;

/**
 * Returns what each row would do to the participants there are.
 *
 * A person is found by ref, else by e-mail, else by the row's own cells, so that importing twice changes
 * nothing and two people without an address stay two. Roles add up: a mentor who fills in the mentees'
 * form becomes both. Of two rows about one person the newer is laid over the older: by the form's timestamp
 * where both have one, else in the order of the file. What the newer leaves blank stays as the older said it.
 */
export function planImport(
  rows: Iterable<SourceRow>,
  enrolled: Enrolled,
  options: ImportOptions,
): ImportPlan {
  const planning = new Planning(enrolled, options);
  for (const row of rows) planning.add(row);
  return planning.finish();
}

class Planning {
  readonly #enrolled: Enrolled;
  readonly #identity: IdentityCheck;
  readonly #options: ImportOptions;
  readonly #reader: RowReader;
  readonly #people: People;
  readonly #own: OwnIdentity;
  /** Those of whom rows speak that have a cell which cannot be read, and nothing else against them. */
  readonly #refused = new People([]);
  readonly #topics: TopicsOfFile;
  /** New names of organisations → how many rows have them. */
  readonly #newOrganisations = new Map<string, number>();
  readonly #consents: ConsentTally;
  readonly #packer = new DraftPacker();
  /** Those whom the file speaks of, in the order in which it does. */
  readonly #spoken = new Set<Person>();
  readonly #occurrences = new Map<string, number>();
  readonly #problems: ImportProblem[] = [];
  readonly #examples: Normalised[] = [];
  #finder: PeopleFinder<Findable> | undefined;
  #normalised = 0;
  readonly #away: { line: number; name: string }[] = [];
  #erased = 0;
  #rows = 0;
  #rejected = 0;

  constructor(enrolled: Enrolled, options: ImportOptions) {
    this.#enrolled = enrolled;
    this.#options = options;
    this.#reader = new RowReader(options);
    this.#identity = new IdentityCheck(options.columns, options.vocabulary.dateFormat);
    this.#people = new People(enrolled.people);
    this.#own = new OwnIdentity(options.columns);
    this.#consents = new ConsentTally(options);
    this.#topics = new TopicsOfFile(options.vocabulary.topics);
  }

  add(row: SourceRow): void {
    this.#rows++;
    const { columns } = this.#options;
    if (row.cells.length !== columns.length) return this.#reject([raggedProblem(row, columns.length)]);
    const reading = this.#reader.read(row);
    const { draft } = reading;
    if (isErased(draft)) {
      this.#erased++;
      return;
    }
    const rowHash = draft.ref || draft.email ? null : (this.#own.rowHash(row) ?? this.#hashOf(row));
    const known =
      this.#people.find(draft, rowHash) ??
      (rowHash === null ? undefined : this.#people.calledOwn(this.#own.said(row), draft.name));
    const found = [...reading.problems, ...this.#identityProblems(row, reading, rowHash, known)];
    if (found.length > 0) {
      // Once it is mended it speaks of somebody, of whom other rows speak too.
      if (found.length === reading.problems.length && draft.name !== undefined)
        this.#refuse(row, reading, rowHash);
      return this.#reject(found);
    }
    this.#note(reading.notes);
    this.#topics.learn(reading.topics);
    this.#learnOrganisation(draft.organisation);
    const { line } = row;
    const { submitted, topics, consent } = reading;
    const person = this.#people.say(known, rowHash, draft, {
      line,
      submitted,
      ...this.#packer.pack(draft),
      topics,
      consent,
    });
    this.#spoken.add(person);
    if (known === undefined && this.#own.isAway(row)) this.#away.push({ line, name: person.name });
  }

  finish(): ImportPlan {
    this.#topics.settle(allTopics(this.#spoken));
    const planned = Array.from(this.#spoken, (person) => this.#planned(person));
    const count = (kind: PlannedRow['kind']): number => planned.filter((row) => row.kind === kind).length;
    const [fresh, changed] = [count('new'), count('changed')];
    return {
      rows: planned,
      erased: this.#erased,
      away: this.#away,
      problems: this.#problems.sort(byLine),
      overlaid: [...this.#spoken].flatMap((person) => this.#overlaidOf(person)).sort(byLine),
      newTopics: this.#topics.added(),
      nearOrganisations: nearOrganisations(this.#newOrganisations, this.#options.organisations),
      normalised: { count: this.#normalised, examples: this.#examples },
      consents: this.#consents.result,
      duplicates: likelyDuplicates(newcomersOf(planned), this.#enrolled),
      near: nearInFile(this.#spoken, planned, this.#enrolled),
      openReferences: openReferences(this.#spoken, this.#enrolled, this.#options.peopleFields),
      summary: {
        rows: this.#rows,
        new: fresh,
        changed,
        // A second row about one person adds nothing to the counts of people.
        unchanged: this.#rows - this.#rejected - fresh - changed,
        rejected: this.#rejected,
      },
    };
  }

  #learnOrganisation(name: string | null | undefined): void {
    if (name === null || name === undefined || this.#options.organisations?.has(name) === true) return;
    this.#newOrganisations.set(name, (this.#newOrganisations.get(name) ?? 0) + 1);
  }

  #reject(found: readonly ImportProblem[]): void {
    this.#problems.push(...found);
    this.#rejected++;
  }

  #refuse({ line }: SourceRow, { draft, submitted }: Reading, rowHash: string | null): void {
    const said = { line, submitted, properties: [], values: [], topics: null, consent: null };
    this.#refused.say(this.#refused.find(draft, rowHash), rowHash, draft, said);
  }

  #note(notes: readonly Normalised[]): void {
    this.#normalised += notes.length;
    for (const note of notes) if (this.#examples.length < MOST_EXAMPLES) this.#examples.push(note);
  }

  #planned(person: Person): PlannedRow {
    const line = person.said[0]?.line ?? 0;
    const before = person.id === null ? null : this.#enrolled.load(person.id);
    const last = person.said.at(-1)?.line ?? line;
    const consent = this.#consentSaid(person);
    const told = person.said.findLast((one) => one.consent === consent)?.line ?? last;
    this.#consents.add({ line: told, name: person.name }, before, consent);
    if (before === null) return new NewRow(person, line, this.#fieldsOfNew);
    const participant = { id: before.id, name: before.name };
    const differences = differencesOf(before, this.#withReferences(person, before));
    if (differences.length === 0) return { kind: 'unchanged', line: last, participant };
    const fields = (): ParticipantFields => this.#withReferences(person, this.#enrolled.load(before.id));
    return {
      kind: 'changed',
      line: last,
      participant,
      differences,
      get fields() {
        return fields();
      },
    };
  }

  /** Two ways of naming one person are no difference. */
  #withReferences(person: Person, before: Participant): ParticipantFields {
    const finder = (): PeopleFinder<Findable> => (this.#finder ??= new PeopleFinder(this.#enrolled.people));
    return withReferencesTo(this.#fieldsOf(person, before), finder, this.#options.peopleFields, before.id);
  }

  readonly #fieldsOfNew = (person: Person): ParticipantFields => this.#fieldsOf(person, null);

  #fieldsOf(person: Person, before: ParticipantFields | null): ParticipantFields {
    const fields = { ...(before ?? NOBODY) };
    for (const one of this.#inOrder(person)) layOver(fields, unpacked(one), this.#topics.named(one.topics));
    const after = consentAfter(fields, this.#consentSaid(person), this.#options.today);
    return { ...fields, consentOn: after.consentOn, consentWithdrawnOn: after.consentWithdrawnOn };
  }

  /** The oldest first. */
  #inOrder({ said }: Person): readonly Said[] {
    const { vocabulary, timezone } = this.#options;
    return inOrderOfTime(said, vocabulary.dateFormat, timezone).order;
  }

  #overlaidOf({ said }: Person): Overlaid[] {
    return overlaidOf(said, this.#options.vocabulary.dateFormat, this.#options.timezone);
  }

  #consentSaid(person: Person): ConsentSaid | null {
    return answerOf(this.#inOrder(person).map(({ consent }) => consent));
  }

  #identityProblems(
    row: SourceRow,
    reading: Reading,
    rowHash: string | null,
    known: Person | undefined,
  ): ImportProblem[] {
    const { draft } = reading;
    const emailHeader = this.#identity.headerOf('email');
    const against = (people: People, person: Person | undefined): ImportProblem[] => {
      const clashes = people.clashes(row, draft, emailHeader);
      return clashes.length > 0 ? clashes : this.#identity.contradicts(row, reading, person);
    };
    const lacks = known === undefined ? this.#identity.lacks(row, reading) : [];
    const found = against(this.#people, known);
    const more = found.length > 0 ? [] : against(this.#refused, this.#refused.find(draft, rowHash));
    return [...lacks, ...found, ...more];
  }

  #hashOf(row: SourceRow): string {
    const cells = this.#options.columns
      .map((column, index) => [column.header, folded(row.cells[index] ?? '')])
      // What was wrong with a row is no part of it: mended, it is the row that it was.
      .filter(([header]) => header !== ERROR_HEADER);
    const digest = this.#options.digest(
      JSON.stringify(cells.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))),
    );
    const occurrence = (this.#occurrences.get(digest) ?? 0) + 1;
    this.#occurrences.set(digest, occurrence);
    return `${digest}#${occurrence}`;
  }
}

/** Whoever was erased is nobody any more. */
function isErased({ name, ref, email }: Draft): boolean {
  return name === ERASED && !ref && !email;
}

function* newcomersOf(rows: readonly PlannedRow[]): Generator<Newcomer> {
  for (const row of rows) if (row.kind === 'new') yield row;
}

function* allTopics(people: Iterable<Person>): Generator<Said['topics']> {
  for (const { said } of people) for (const { topics } of said) yield topics;
}

/** Somebody new, of whom nothing is kept beside what was said. */
class NewRow {
  readonly kind = 'new';
  readonly line: number;
  readonly #person: Person;
  readonly #fieldsOf: (person: Person) => ParticipantFields;

  constructor(person: Person, line: number, fieldsOf: (person: Person) => ParticipantFields) {
    this.#person = person;
    this.line = line;
    this.#fieldsOf = fieldsOf;
  }

  get name(): string {
    return this.#person.name;
  }

  get email(): string | null {
    return this.#person.email;
  }

  get rowHash(): string | null {
    return this.#person.rowHash;
  }

  get fields(): ParticipantFields {
    return this.#fieldsOf(this.#person);
  }
}
