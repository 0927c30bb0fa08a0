/** Finds problems in how a row identifies a person. */
import type { MappedColumn } from '../header-mapping.ts';
import { folded } from '../../words/text.ts';
import { readMoment } from '../../time/submitted-at.ts';
import { ambiguousDate, type DateFormat } from '../../time/written-dates.ts';
import type { ConsentOptions } from './consent-reader.ts';
import { valueSaid } from './packed-draft.ts';
import type { Said } from './kept-rows.ts';
import { People, type Person } from './people-of-file.ts';
import type { Reading } from './reader.ts';
import type { ImportProblem, SourceRow } from '../row.ts';

/** Checks that rows identify a person well enough and do not contradict earlier rows. */
export class IdentityCheck {
  readonly #columns: readonly MappedColumn[];
  readonly #dateFormat: DateFormat | undefined;
  readonly #people: People;
  /** People in rows whose only problem is a cell that cannot be read. */
  readonly #refused = new People([]);

  /** @param people Enrolled people and those of the rows so far. */
  constructor({ columns, vocabulary }: ConsentOptions, people: People) {
    this.#columns = columns;
    this.#dateFormat = vocabulary.dateFormat;
    this.#people = people;
  }

  /**
   * Returns the problems in how a row identifies a person.
   *
   * @param known The person it is about; undefined for a new one.
   */
  problems(
    row: SourceRow,
    reading: Reading,
    rowHash: string | null,
    known: Person | undefined,
  ): ImportProblem[] {
    const { draft, submitted } = reading;
    const { line } = row;
    const refused = this.#refused.find(draft, rowHash);
    const lacks = known === undefined ? this.#lacks(row, reading) : [];
    const against = this.#against(this.#people, row, reading, known);
    const found = [
      ...lacks,
      ...(against.length > 0 ? against : this.#against(this.#refused, row, reading, refused)),
    ];
    // Once mended, the row identifies a person whom other rows may also be about.
    if (found.length === 0 && reading.problems.length > 0 && draft.name !== undefined)
      this.#refused.say(refused, rowHash, draft, { line, submitted, ...NOTHING_MORE });
    return found;
  }

  #against(people: People, row: SourceRow, reading: Reading, person: Person | undefined): ImportProblem[] {
    const clashes = people.clashes(row, reading.draft, this.#headerOf('email'));
    return clashes.length > 0 ? clashes : this.#contradicts(row, reading, person);
  }

  /** Returns what a row about a new person lacks. */
  #lacks({ line }: SourceRow, { draft, problems: unread }: Reading): ImportProblem[] {
    const problems: ImportProblem[] = [];
    if (draft.name === undefined)
      problems.push({
        line,
        column: this.#headerOf('name'),
        rule: 'name-missing',
        message: 'there is no name',
        hint: 'give the name, or remove the row',
      });
    if (draft.isMentor === undefined && !unread.some(({ field }) => field === 'roles'))
      problems.push({
        line,
        column: this.#headerOf('roles'),
        rule: 'role-missing',
        message: 'there is no role',
        hint: 'fill in the role, or say --as mentor|mentee|both for the whole file',
      });
    return problems;
  }

  /** Returns where a row contradicts an earlier row of the file about the same person. */
  #contradicts({ line }: SourceRow, reading: Reading, known: Person | undefined): ImportProblem[] {
    const { draft } = reading;
    const first = known?.said[0];
    if (known === undefined || first === undefined) return [];
    const problems: ImportProblem[] = [];
    if (draft.name !== undefined && folded(draft.name) !== folded(known.name))
      problems.push({
        line,
        column: this.#headerOf(draft.ref ? 'ref' : 'email'),
        rule: 'same-identity',
        message: `line ${first.line} has the same ${draft.ref ? 'ref' : 'e-mail'} under another name`,
        hint: 'give each person their own; if it is the number of a form’s answers, leave it out: --ignore HEADER',
      });
    else if (draft.email && (emailInFile(known) ?? draft.email) !== draft.email)
      problems.push({
        line,
        column: this.#headerOf('email'),
        rule: 'two-identities',
        message: `line ${first.line} gives the same person another e-mail`,
        hint: 'keep the one that is right',
      });
    if ([...known.said, reading].some((said) => this.#isUnclear(said)))
      problems.push({
        line,
        column: this.#headerOf('submitted_at'),
        ...ambiguousDate(
          `line ${first.line} is about the same person, and which answer is newer could be read two ways`,
        ),
      });
    return problems;
  }

  /** Returns the file's header for a field, or null. */
  #headerOf(field: string): string | null {
    return this.#columns.find((column) => column.field === field)?.header ?? null;
  }

  #isUnclear({ submitted }: Pick<Said, 'submitted'>): boolean {
    return readMoment(submitted, this.#dateFormat) === 'ambiguous';
  }
}

/** Returns the e-mail that the rows so far give a person. An e-mail on file may have been replaced. */
function emailInFile({ id, email, said }: Person): string | null {
  if (id === null) return email;
  return said.map((one) => valueSaid(one, 'email')).find((one) => typeof one === 'string') ?? null;
}

const NOTHING_MORE = { draft: {}, topics: null, consent: null };
