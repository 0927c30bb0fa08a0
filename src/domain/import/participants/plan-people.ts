/**
 * Plans an import of participants: who each row is about, what it says about consent, which people and topics it names,
 * and who may be there twice.
 */
import { answerOf, consentAfter, type ConsentSaid } from '../../privacy/consent.ts';
import { NOBODY } from '../../people/draft.ts';
import { likelyDuplicates } from '../../people/duplicates.ts';
import { ERASED } from '../../privacy/erasure.ts';
import type { Draft } from '../../people/field.ts';
import { nearOrganisations } from '../../people/near-organisations.ts';
import type { Participant, ParticipantFields } from '../../people/participant.ts';
import { type Findable, PeopleFinder } from '../../people/people-finder.ts';
import { withReferencesTo } from '../../people/person-references.ts';
import { ConsentTally } from './consent-tally.ts';
import { NAME_PARTS } from '../header-names.ts';
import { IdentityCheck } from './identity-problems.ts';
import { differencesOf, layOver } from './merging/merge-rows.ts';
import { type MergedRows, mergeRows } from './merging/merged-rows.ts';
import { nearInFile } from './near-in-file.ts';
import { FactsTally } from './facts.ts';
import { type HeldRow, OnlyKnown } from './only-known.ts';
import { OwnIdentity } from './own-identity.ts';
import { type Overwritten, overwritesOf } from './overwritten.ts';
import { DraftPacker, unpacked } from './packed-draft.ts';
import type { RowRead, Said } from './kept-rows.ts';
import { type Enrolled, People, type Person, type PlannedPerson } from './people-of-file.ts';
import type { PeopleOptions, PeoplePlan, PeopleTold } from './people-plan.ts';
import { KnownRow, NewPerson } from './person-row.ts';
import { repeatedNames } from './repeated-names.ts';
import { totalsProblem } from './totals-row.ts';
import { inOrderOfTime } from '../../time/submitted-at.ts';
import { planImport, type Planner, type Rejected } from '../plan-import.ts';
import { type Normalised, type Reading, RowReader } from './reader.ts';
import { openReferences } from './references-of-file.ts';
import { byLine, type ImportProblem, type SourceRow } from '../row.ts';
import { TopicsOfFile } from '../topics.ts';

/** At most this many corrected values are shown; the rest are counted. */
const MOST_EXAMPLES = 20;

const NAMES: ReadonlySet<string> = new Set(['name', ...NAME_PARTS]);

/**
 * Returns what each row would do to the existing participants, see {@link planImport}.
 *
 * A person is found by ref, otherwise by e-mail, otherwise by the row's own cells. So importing twice changes nothing,
 * and two people without an address stay two. Roles add up: a mentor who fills in the mentees' form becomes both.
 */
export function planPeople(
  rows: Iterable<SourceRow>,
  enrolled: Enrolled,
  options: PeopleOptions,
): PeoplePlan {
  const { columns, vocabulary, timezone } = options;
  const file = { columns, dateFormat: vocabulary.dateFormat, timezone };
  return planImport(rows, new PeoplePlanner(enrolled, options), file);
}

class PeoplePlanner implements Planner<Said, Person, PlannedPerson, PeopleTold> {
  readonly #enrolled: Enrolled;
  readonly #options: PeopleOptions;
  readonly #reader: RowReader;
  readonly #own: OwnIdentity;
  readonly #people: People;
  readonly #identity: IdentityCheck;
  readonly #only: OnlyKnown | undefined;
  readonly #topics: TopicsOfFile;
  readonly #topicsOfRejected: TopicsOfFile;
  readonly #rejected: Said['topics'][] = [];
  readonly #consents: ConsentTally;
  readonly #facts = new FactsTally();
  readonly #overwritten: Overwritten[] = [];
  readonly #packer = new DraftPacker();
  #finder: PeopleFinder<Findable> | undefined;
  /** New names of organisations → how many rows have them. */
  readonly #newOrganisations = new Map<string, number>();
  readonly #normalised = { count: 0, counts: new Map<string, number>(), examples: [] as Normalised[] };
  readonly #away: { line: number; name: string }[] = [];
  /** Rows without a name or a role, until the others have been read. */
  readonly #held: HeldRow[] = [];
  readonly #hasRoles: boolean;
  #merged: readonly MergedRows[] = [];
  /** Whether no column of the file is a name: new people are then called by their ref. */
  readonly #isNameless: boolean;
  #erased = 0;

  constructor(enrolled: Enrolled, options: PeopleOptions) {
    this.#enrolled = enrolled;
    this.#options = options;
    this.#isNameless = !options.columns.some(({ field }) => field !== null && NAMES.has(field));
    this.#reader = new RowReader(options);
    this.#own = new OwnIdentity(options);
    this.#people = new People(enrolled.people);
    this.#identity = new IdentityCheck(options, this.#people);
    this.#only = options.onlyKnown === true ? new OnlyKnown(enrolled, this.#people) : undefined;
    const { topics, means } = options.vocabulary;
    this.#topics = new TopicsOfFile(topics, means);
    this.#topicsOfRejected = new TopicsOfFile(topics, means);
    this.#consents = new ConsentTally(options);
    this.#hasRoles = options.columns.some(({ field }) => field === 'roles');
  }

  take(row: SourceRow): Person | Rejected | null {
    const reading = this.#reader.read(row);
    const { draft } = reading;
    if (isErased(draft)) {
      this.#erased++;
      return null;
    }
    const totals = this.#only === undefined ? totalsProblem(row, draft) : undefined;
    if (totals !== undefined) return { problems: [totals] };
    const rowHash = draft.ref || draft.email ? null : this.#own.rowHash(row);
    const known =
      this.#people.find(draft, rowHash) ??
      (rowHash === null ? undefined : this.#people.calledOwn(this.#own.said(row), draft.name));
    if (known === undefined && this.#isNameless && draft.ref) draft.name ??= draft.ref;
    const { problems, notes } = reading;
    const held = (): HeldRow => ({ ...this.#said(row.line, reading), problems, notes });
    if (this.#only === undefined) {
      if (known !== undefined || !this.#mayBeTold(draft)) return this.#say(row, reading, rowHash, known);
      this.#held.push(held());
      return null;
    }
    if (known !== undefined) return this.#sayKnown(this.#only, row, reading, known);
    this.#only.hold(held());
    return null;
  }

  /** Returns whether another row about the same person may say the name or the role that a row lacks. */
  #mayBeTold({ ref, email, name, isMentor }: Draft): boolean {
    return (!!ref || !!email) && (name === undefined || (isMentor === undefined && this.#hasRoles));
  }

  settle(people: Set<Person>): readonly ImportProblem[] {
    const problems: ImportProblem[] = [];
    const only = this.#only;
    only?.settle((held, person, draft) => {
      const taken = this.#sayKnown(only, { line: held.line, cells: [] }, { ...held, draft }, person);
      if ('problems' in taken) problems.push(...taken.problems);
      else people.add(taken);
    });
    for (const held of this.#held) {
      const draft = unpacked(held);
      const taken = this.#say(
        { line: held.line, cells: [] },
        { ...held, draft },
        null,
        this.#people.find(draft, null),
      );
      if ('problems' in taken) problems.push(...taken.problems);
      else people.add(taken);
    }
    if (only !== undefined || this.#held.length > 0) for (const person of people) person.sortRows();
    if (this.#options.mergeRows === true) problems.push(...this.#merge(people));
    this.#people.forget();
    this.#topics.settle(allTopics(people));
    this.#topicsOfRejected.settle(this.#rejected);
    return problems;
  }

  #merge(people: Set<Person>): readonly ImportProblem[] {
    const { columns, vocabulary, timezone, digest } = this.#options;
    const { merged, problems } = mergeRows(people, this.#people, {
      columns,
      dateFormat: vocabulary.dateFormat,
      timezone,
      digest,
      isByName: this.#only === undefined,
    });
    this.#merged = merged;
    return problems;
  }

  get skipped(): number | undefined {
    return this.#only?.told.skipped.length;
  }

  /** Adds a row about somebody who is enrolled, and keeps their name. */
  #sayKnown(only: OnlyKnown, row: SourceRow, reading: Reading, person: Person): Person | Rejected {
    const other = only.otherName(row.line, person, reading.draft);
    const draft = only.withoutName(row.line, person, reading.draft);
    return this.#say(row, { ...reading, draft, problems: [...reading.problems, ...other] }, null, person);
  }

  #say(
    row: SourceRow,
    reading: Reading,
    rowHash: string | null,
    known: Person | undefined,
  ): Person | Rejected {
    const problems = [...reading.problems, ...this.#identity.problems(row, reading, rowHash, known)];
    if (problems.length > 0) {
      this.#topicsOfRejected.learn(reading.topics);
      this.#rejected.push(reading.topics);
      return { problems };
    }
    this.#learn(reading);
    const person = this.#people.say(known, rowHash, reading.draft, rowRead(row.line, reading));
    if (known === undefined && this.#own.isAway(row)) this.#away.push({ line: row.line, name: person.name });
    return person;
  }

  #said(line: number, { draft, submitted, topics, consent }: Reading): Said {
    return { line, submitted, ...this.#packer.pack(draft), topics, consent };
  }

  plan(person: Person, order: readonly Said[]): PlannedPerson {
    const { said } = person;
    const last = said.at(-1)?.line ?? 0;
    const before = this.#loaded(person);
    const consent = consentSaid(order);
    const told = said.findLast((one) => one.consent === consent)?.line ?? last;
    this.#consents.add({ line: told, name: person.name }, before, consent);
    this.#facts.add(person, before, order);
    this.#overwritten.push(...overwritesOf(order, this.#topics));
    if (before === null) return new NewPerson(person, this.#fieldsOf);
    const differences = differencesOf(before, this.#laidOver(order, before));
    return new KnownRow(person, last, before.name, differences, this.#fieldsOf);
  }

  more(people: ReadonlySet<Person>, rows: readonly PlannedPerson[]): PeopleTold {
    const { organisations, peopleFields, defaultCapacity } = this.#options;
    const enrolled = this.#enrolled;
    const overwritten = this.#overwritten.sort(byLine);
    const repeated = repeatedNames(rows);
    const consents = this.#consents.result;
    return {
      enrolled,
      erased: this.#erased,
      away: this.#away,
      newTopics: this.#topics.added(),
      topicsOfRejected: this.#topicsOfRejected.added(),
      nearOrganisations: nearOrganisations(this.#newOrganisations, organisations),
      normalised: this.#normalised,
      blankWords: this.#reader.blankWords,
      consents,
      overwritten,
      repeated: repeated.unclear,
      onlyKnown: this.#only?.told ?? null,
      merged: this.#merged,
      facts: this.#facts.result(defaultCapacity, repeated, overwritten, consents),
      duplicates: likelyDuplicates(newcomersOf(rows), enrolled),
      near: nearInFile(people, rows, enrolled),
      openReferences: openReferences(people, enrolled, peopleFields),
    };
  }

  #learn({ notes, topics, draft }: Reading): void {
    this.#normalised.count += notes.length;
    const { examples, counts } = this.#normalised;
    for (const note of notes) {
      const before = counts.get(note.field) ?? 0;
      counts.set(note.field, before + 1);
      if (examples.length < MOST_EXAMPLES || before === 0) examples.push(note);
    }
    this.#topics.learn(topics);
    const name = draft.organisation;
    if (name === null || name === undefined || this.#options.organisations?.has(name) === true) return;
    this.#newOrganisations.set(name, (this.#newOrganisations.get(name) ?? 0) + 1);
  }

  readonly #fieldsOf = (person: Person): ParticipantFields => {
    const { vocabulary, timezone } = this.#options;
    const { order } = inOrderOfTime(person.said, vocabulary.dateFormat, timezone);
    return this.#laidOver(order, this.#loaded(person));
  };

  /** Returns what rows say, laid over what is on file. */
  #laidOver(order: readonly Said[], before: Participant | null): ParticipantFields {
    const { today, peopleFields } = this.#options;
    const fields = { ...(before ?? NOBODY) };
    for (const one of order) layOver(fields, unpacked(one), this.#topics.named(one.topics));
    const { consentOn, consentWithdrawnOn } = consentAfter(fields, consentSaid(order), today);
    const said = { ...fields, consentOn, consentWithdrawnOn };
    if (before === null) return said;
    // Two ways of naming one person make no difference.
    const finder = (): PeopleFinder<Findable> => (this.#finder ??= new PeopleFinder(this.#enrolled.people));
    return withReferencesTo(said, finder, peopleFields, before.id);
  }

  #loaded({ id }: Person): Participant | null {
    return id === null ? null : this.#enrolled.load(id);
  }
}

function rowRead(line: number, { draft, topics, consent, submitted }: Reading): RowRead {
  return { line, draft, topics, consent, submitted };
}

/** An erased person is no longer anybody. */
function isErased({ name, ref, email }: Draft): boolean {
  return name === ERASED && !ref && !email;
}

function consentSaid(order: readonly Said[]): ConsentSaid | null {
  return answerOf(order.map(({ consent }) => consent));
}

function* newcomersOf(rows: readonly PlannedPerson[]): Generator<PlannedPerson> {
  for (const row of rows) if (row.kind === 'new') yield row;
}

function* allTopics(people: Iterable<Person>): Generator<Said['topics']> {
  for (const { said } of people) for (const { topics } of said) yield topics;
}
