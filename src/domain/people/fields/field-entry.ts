/**
 * The entry of a field of participants, as a type. What fields of one kind share is in `field-kinds.ts`. The program
 * turns each entry into a `Field`.
 */
import type { Held } from '../../privacy/held.ts';
import { oneLine } from '../../words/text.ts';
import type { DateFormat } from '../../time/written-dates.ts';
import type { Meanings } from './meanings.ts';

/** Words in a cell that could not be read, as `--means` takes them. */
export interface Unread {
  /** The whole cell, or one item of a list. */
  readonly words: string;
  /** A text that the field reads and that is probably meant; '' where the words probably say nothing. */
  readonly likely?: string;
}

/** What is wrong with a value, in words, and how to mend it. */
export interface FieldProblem {
  /** A short name of the kind of problem, for scripts: `not-a-date`. */
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** All words of the value that could not be read, where somebody could say what they mean. */
  readonly unread?: readonly Unread[];
}

/** What the programme knows when values are read. */
export interface Vocabulary {
  /** Lowest first. */
  readonly levels: readonly string[];
  /** `YYYY-MM-DD`. Nothing can have happened after this day. */
  readonly today?: string | undefined;
  /** The order of day and month in numeric dates, where somebody has said so. */
  readonly dateFormat?: DateFormat | undefined;
  /** Folded name or alias of each topic → the topic's name. */
  readonly topics: ReadonlyMap<string, string>;
  /** Names of merged organisations, in the form used for comparison → the name each was merged into. */
  readonly organisations?: ReadonlyMap<string, string> | undefined;
  /** Whether a topic that is not among them is a mistake. */
  readonly isClosed?: boolean | undefined;
  /** Whether texts are cells of a file: people wrote them as they pleased. Otherwise they are in the forms that are documented. */
  readonly isFromFile?: boolean | undefined;
  /** What words in a file mean. Readers of files replace them before a field reads the text. */
  readonly means?: Meanings | undefined;
}

export interface Wrong {
  readonly problem: FieldProblem;
}

export interface Normalisable {
  /** Whether the value differs from what was written, so that the person should be told. */
  readonly isNormalised?: true;
}

/** A value as an entry reads it. */
export type Read<V> = ({ readonly value: V } & Normalisable) | Wrong;

/**
 * Where the data file keeps a field. In `participants`: a column as it is, a JSON list, or a 0 or 1 for each property.
 * Elsewhere: rows of `participant_topics`, or rows of `person_references` for people or for one person.
 */
export type Kept = 'column' | 'list' | 'bits' | 'topics' | 'people' | 'person';

/** What the entry of a field says that holds wherever the field is used. */
export interface Traits {
  /** For people. */
  readonly label: string;
  /** One line for the help of its option. */
  readonly about: string;
  /** What sentences call it, where that is not its name. */
  readonly words?: string;
  /** The side that has it, where not everyone does. */
  readonly side?: 'mentor' | 'mentee';
  /** Whether the form of `enrol` asks for it. The form stays short. */
  readonly isAsked?: true;
  /** Whether two columns that could be it are a question even where one has its exact name. */
  readonly isAlwaysAsked?: true;
  /** Whether it holds a date. */
  readonly isDate?: true;
  /** Whether an undecided reference in it keeps a person out of matching: anybody might be the person who is barred. */
  readonly isBarring?: true;
  readonly kept: Kept;
  /** What access, erasure and masks do with it. Only the coordinator sees confidential fields, on demand. */
  readonly held: Held;
  /**
   * How rules and criteria compare it, if they may. Names, addresses, free text and confidential fields are not
   * compared, because explanations quote the values of a field.
   */
  readonly matchedOn?: 'value' | 'number';
  /** Whether a text that is not blank still says nothing: "none" where people are named. */
  readonly saysNothing?: (text: string) => boolean;
  /** Returns the items of a text that holds several. Absent where a field holds one value. */
  readonly itemsOf?: (this: void, text: string, vocabulary: Vocabulary) => readonly string[];
}

/** The one entry of a field, under the name of its property of a participant. Everything else follows from it. */
export interface FieldEntry<V = unknown, K extends Kept = Kept> extends Traits {
  readonly kept: K;
  /** Other headers, separated by blanks, the likeliest first. Each has `_` for blanks and punctuation. */
  readonly aliases: string;
  /** The value where nobody has given any. */
  readonly nothing: V;
  read(this: void, text: string, vocabulary: Vocabulary): Read<V>;
  /** Returns the canonical text, which reads back to the same value; '' for none. */
  write(this: void, value: V): string;
  /** Returns what two columns say together, the first column's values first. Only a list can have several columns. */
  join?(this: void, first: V, second: V): V;
}

/** Values by property, as entries have them. */
export type ValuesOf<E extends Readonly<Record<string, { readonly nothing: unknown }>>> = {
  readonly [P in keyof E]: E[P]['nothing'];
};

export const LONGEST_TEXT = 20_000;

/** @param unread The words that could not be read, where somebody could say what they mean. */
export function wrong(rule: string, message: string, hint: string, unread?: readonly Unread[]): Wrong {
  const short = unread?.filter(({ words }) => words.length <= LONGEST_WORDS) ?? [];
  return { problem: { rule, message, hint, ...(short.length > 0 && { unread: short }) } };
}

/** Returns how to mend a value: by the text that is probably meant, where all of it is words that could not be read. */
export function hintFor({ hint, unread = [] }: Pick<FieldProblem, 'hint' | 'unread'>, given: string): string {
  const [one, ...more] = unread;
  const likely = one?.words === oneLine(given) && more.length === 0 ? (one.likely ?? '') : '';
  return likely === '' || hint.startsWith('did you mean') ? hint : `did you mean "${likely}"?`;
}

/** Nobody says on a command line what a longer text means. */
const LONGEST_WORDS = 200;

/** Returns words that could not be read, and the text that is probably meant, if there is one. */
export function unreadWords(words: string, likely?: string): Unread {
  return { words: oneLine(words), ...(likely !== undefined && { likely }) };
}

/**
 * Returns the column that keeps a property.
 *
 * @example columnOf('jobTitle') // 'job_title'
 */
export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const properties = new Map<string, string>();

/**
 * Returns the property that a column keeps.
 *
 * @example propertyOf('job_title') // 'jobTitle'
 */
export function propertyOf(column: string): string {
  let property = properties.get(column);
  // Cached, because it is asked for every row of a file.
  if (property === undefined) {
    property = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    properties.set(column, property);
  }
  return property;
}
