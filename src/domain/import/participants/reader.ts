/** Reads the rows of a file of participants into drafts, cell by cell. */
import { NOBODY } from '../../people/draft.ts';
import type { Draft, Field, Parsed } from '../../people/field.ts';
import { LONGEST_TEXT, type Vocabulary } from '../../people/fields/field-entry.ts';
import { fieldNamed } from '../../people/fields/field-lookup.ts';
import { meantBy, type MeaningsOfField } from '../../people/fields/meanings.ts';
import type { ConsentSaid } from '../../privacy/consent.ts';
import { gridColumn, parseInGrid } from '../availability-grid.ts';
import { type BlankWords, BlankWordsTally } from './blank-words.ts';
import { isOwnTable } from './own-identity.ts';
import { type ConsentOptions, ConsentReader } from './consent-reader.ts';
import { isBlank } from '../../words/invisible-characters.ts';
import type { ImportProblem, SourceRow } from '../row.ts';
import { NO_ITEMS, TopicCells, type TopicTexts } from './topic-cells.ts';
import type { Roles } from '../../people/fields/choices.ts';
import { givenNameFirst, isSurnameFirst } from '../../people/names/written-names.ts';
import { namesNobody } from '../../people/people-in-text.ts';
import { isNoAnswer, isSpreadsheetError } from '../../words/answer.ts';
import { owned } from '../../words/text.ts';

export interface Reading {
  /** All that the row says except topics and consent. */
  readonly draft: Draft;
  readonly topics: TopicTexts | null;
  /** Null where the row says nothing about consent. */
  readonly consent: ConsentSaid | null;
  /** When the answer was given, as the cell has it; '' where the row does not say. */
  readonly submitted: string;
  readonly problems: readonly ImportProblem[];
  /** Values that were read as something other than what was written. */
  readonly notes: readonly Normalised[];
}

/** A value that was corrected without asking, and is reported. */
export interface Normalised {
  readonly line: number;
  readonly column: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface ReadingOptions extends ConsentOptions {
  /** `--as`: replaces any role column. */
  readonly roles: Roles | undefined;
  /** Custom fields that hold people. */
  readonly peopleFields: readonly string[];
}

/** What identifies a person. A blank cell never erases it. */
const NEVER_CLEARED = new Set(['name', 'roles', 'ref', 'email']);

/** Up to this many different texts of a column are cached: the same few answers fill most columns. */
const MOST_KEPT = 5000;
const LONGEST_KEPT = 300;

interface Cell {
  readonly index: number;
  readonly header: string;
  readonly field: Field;
  readonly kept: Map<string, Parsed | null>;
  /** What somebody has said that its words mean. */
  readonly meanings: MeaningsOfField | undefined;
  /** The texts so far → what to read in their place. */
  readonly meant: Map<string, string>;
  /** Whether an earlier column has begun the list. */
  readonly isMore: boolean;
  readonly parse: (text: string, vocabulary: Vocabulary) => Parsed | null;
}

/** Reads rows one by one. */
export class RowReader {
  readonly #options: ReadingOptions;
  readonly #cells: readonly Cell[];
  readonly #blankWords = new BlankWordsTally();
  readonly #topics: TopicCells;
  readonly #custom: readonly (readonly [index: number, name: string, header: string])[];
  readonly #nameParts: readonly number[];
  readonly #nameIndex: number;
  readonly #submittedIndex: number;
  readonly #consent: ConsentReader;
  readonly #given: Draft;
  /** Whether the file is a table of our own, in which a word stands as somebody has said it. */
  readonly #isOurs: boolean;

  constructor(options: ReadingOptions) {
    const vocabulary = { ...options.vocabulary, isFromFile: true };
    this.#options = { ...options, vocabulary };
    const { columns, roles } = options;
    const at = (field: string): number => columns.findIndex((column) => column.field === field);
    const inOrder = columns
      .map((column, index) => ({ ...column, index }))
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    this.#isOurs = isOwnTable(columns);
    this.#cells = inOrder.flatMap(({ field: name, header, index, order = 0, isTurned }) => {
      const field = name === null ? undefined : fieldNamed(name);
      if (field === undefined || field.kept === 'topics') return [];
      if (name === 'consent_on' || (name === 'roles' && roles !== undefined)) return [];
      const meanings = vocabulary.means?.get(field.name);
      const caches = { kept: new Map<string, Parsed | null>(), meant: new Map<string, string>() };
      const parse =
        this.#isOurs && name === 'name' ? asWritten(field) : parserOf(field, header, isTurned === true);
      return [{ index, header, field, meanings, ...caches, isMore: order > 0, parse }];
    });
    this.#topics = new TopicCells(columns, vocabulary, this.#blankWords, this.#isOurs);
    this.#custom = columns.flatMap(({ custom, header }, index) =>
      custom === undefined ? [] : [[index, custom.name, header] as const],
    );
    this.#nameIndex = at('name');
    this.#nameParts = [at('first_name'), at('last_name')].filter((index) => index >= 0);
    this.#submittedIndex = at('submitted_at');
    this.#consent = new ConsentReader(options);
    this.#given = draftOf('roles', roles, vocabulary);
  }

  /** Words of the rows so far that were read as blank. */
  get blankWords(): readonly BlankWords[] {
    return this.#blankWords.found;
  }

  /** Returns what a row says. It must have as many cells as there are columns. */
  read({ line, cells }: SourceRow): Reading {
    const draft: Draft = {};
    const problems: ImportProblem[] = [];
    const notes: Normalised[] = [];
    if (isBlank(cells[this.#nameIndex] ?? '')) this.#readNameParts(cells, draft);
    for (const cell of this.#cells) {
      const raw = cells[cell.index] ?? '';
      const text = this.#meant(cell, raw.trim());
      const parsed = isEmptyFor(cell.field, text) ? null : this.#parsed(cell, text);
      if (parsed === null) {
        // In a grid of availability, "no" is an answer.
        if (text !== '' && (cell.field.name !== 'availability' || isNoAnswer(text)))
          this.#blankWords.add(line, cell.header, text);
        if (this.#options.clearBlank && !cell.isMore) clear(draft, cell.field);
        continue;
      }
      if ('problem' in parsed)
        problems.push({ line, column: cell.header, field: cell.field.name, ...parsed.problem });
      else {
        const said = cell.isMore ? (cell.field.join?.(draft, parsed.draft) ?? {}) : parsed.draft;
        // Object.assign would be slower: this runs for each cell of a file.
        for (const property in said)
          (draft as Record<string, unknown>)[property] = said[property as keyof Draft];
        if (
          parsed.isNormalised === true ||
          (cell.field.name === 'email' && raw !== text && cell.meanings === undefined)
        )
          notes.push({
            line,
            column: cell.header,
            field: cell.field.name,
            from: raw,
            to: cell.field.format({ ...NOBODY, ...parsed.draft }),
          });
      }
    }
    Object.assign(draft, this.#given);
    const submitted = owned((cells[this.#submittedIndex] ?? '').trim());
    const consent = this.#consent.read(line, cells, submitted, problems);
    this.#readCustom(line, cells, draft, problems);
    return {
      draft,
      topics: this.#topics.read(line, cells, this.#options.clearBlank, problems),
      consent,
      submitted,
      problems,
      notes,
    };
  }

  /** Returns the text to read in place of a cell, by what somebody has said that its words mean. */
  #meant({ field, meanings, meant }: Cell, text: string): string {
    if (meanings === undefined) return text;
    const kept = meant.get(text);
    if (kept !== undefined) return kept;
    const { vocabulary } = this.#options;
    const read = meantBy(
      text,
      meanings,
      field.itemsOf && ((cell) => field.itemsOf?.(cell, vocabulary) ?? []),
    );
    if (meant.size < MOST_KEPT && text.length <= LONGEST_KEPT) meant.set(owned(text), read);
    return read;
  }

  /** Returns null where a text stands for a blank: "n/a". */
  #parsed(cell: Cell, text: string): Parsed | null {
    const kept = cell.kept.get(text);
    if (kept !== undefined) return kept;
    const read = cell.parse(owned(text), this.#options.vocabulary);
    const parsed =
      read !== null && !this.#isOurs && isNoAnswer(text) && isBlankFor(cell.field, text, read) ? null : read;
    if (cell.kept.size < MOST_KEPT && text.length <= LONGEST_KEPT) cell.kept.set(owned(text), parsed);
    return parsed;
  }

  #readNameParts(cells: readonly string[], draft: Draft): void {
    const parts = this.#nameParts
      .map((index) => (cells[index] ?? '').trim())
      .filter((part) => !isBlank(part));
    if (parts.length > 0) draft.name = owned(parts.join(' '));
  }

  #readCustom(line: number, cells: readonly string[], draft: Draft, problems: ImportProblem[]): void {
    if (this.#custom.length === 0) return;
    const custom: Record<string, string> = {};
    for (const [index, name, header] of this.#custom) {
      const given = meantBy((cells[index] ?? '').trim(), this.#options.vocabulary.means?.get(name));
      const saysNothing = isBlank(given) || (this.#options.peopleFields.includes(name) && namesNobody(given));
      const text = saysNothing ? '' : given;
      if (text.length > LONGEST_TEXT)
        problems.push({
          line,
          column: header,
          rule: 'too-long',
          message: `the text has ${text.length} characters`,
          hint: `at most ${LONGEST_TEXT} are kept; shorten it`,
        });
      else if (text !== '' || this.#options.clearBlank) custom[name] = owned(text);
    }
    draft.custom = custom;
  }
}

/** In a table of our own a name stands as somebody has it, title and all. */
function asWritten(field: Field): Cell['parse'] {
  return (text, vocabulary) => field.parse(text, { ...vocabulary, isFromFile: false });
}

/** Returns how the cells of a column are read, where its header says more than which field it is. */
function parserOf(field: Field, header: string, isTurned: boolean): Cell['parse'] {
  if (field.name === 'name' && (isTurned || isSurnameFirst(header)))
    return (text, vocabulary) => {
      const name = givenNameFirst(text);
      const parsed = field.parse(name, vocabulary);
      return name === text || 'problem' in parsed ? parsed : { ...parsed, isNormalised: true };
    };
  const grid = field.name === 'availability' ? gridColumn(header) : undefined;
  if (grid !== undefined) return (text) => parseInGrid(grid, text);
  return field.parse;
}

function isEmptyFor(field: Field, text: string): boolean {
  return (
    isBlank(text) || (field.join !== undefined && NO_ITEMS.test(text)) || field.saysNothing?.(text) === true
  );
}

function draftOf(field: string, text: string | undefined, vocabulary: Vocabulary): Draft {
  const parsed = text === undefined ? undefined : fieldNamed(field)?.parse(text, vocabulary);
  return parsed === undefined || 'problem' in parsed ? {} : parsed.draft;
}

/** Texts in which "none" says nothing. A name can be None, and a country code NA. */
const TEXTS = new Set([
  'ref',
  'organisation',
  'department',
  'job_title',
  'sector',
  'region',
  'consent_notice',
]);

/** Returns whether a text such as "n/a" is no value of a field. "None" as a number of mentees may well mean none. */
function isBlankFor({ name }: Field, text: string, parsed: Parsed): boolean {
  if (name === 'roles' || (name === 'capacity' && /^(?:none|nil)$/i.test(text))) return false;
  return 'problem' in parsed || TEXTS.has(name) || isSpreadsheetError(text);
}

/** A blank cell clears a field, except those that make a participant: name, roles and identity. */
function clear(draft: Draft, { name, nothing }: Field): void {
  if (!NEVER_CLEARED.has(name)) Object.assign(draft, nothing);
}
