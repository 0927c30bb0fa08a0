/**
 * What the entry of a field of participants says. What fields of one kind have in common is in `field-kinds.ts`; what the
 * program makes of an entry is a `Field`.
 */
import type { Held } from '../../privacy/held.ts';
import type { DateFormat } from '../../time/written-dates.ts';

/** What is wrong with a value, in words, and what mends it. */
export interface FieldProblem {
  /** A short name of the kind of problem, for scripts: `not-a-date`. */
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** What the programme knows, against which values are read. */
export interface Vocabulary {
  /** Lowest first. */
  readonly levels: readonly string[];
  /** `YYYY-MM-DD`: the day after which nothing can have happened. */
  readonly today?: string | undefined;
  /** How dates in numbers are ordered, where somebody has said so. */
  readonly dateFormat?: DateFormat | undefined;
  /** Folded name or alias of each topic → the topic's name. */
  readonly topics: ReadonlyMap<string, string>;
  /** Names of organisations that were merged, as they are compared → the name that each was merged into. */
  readonly organisations?: ReadonlyMap<string, string> | undefined;
  /** Whether a topic that is not among them is a mistake. */
  readonly isClosed?: boolean | undefined;
  /** What capacities in words mean: folded words → places. */
  readonly capacities?: ReadonlyMap<string, number> | undefined;
}

export interface Wrong {
  readonly problem: FieldProblem;
}

export interface Normalisable {
  /** Whether the value is not what was written, and the person should be told. */
  readonly isNormalised?: true;
}

/** A value as an entry reads it. */
export type Read<V> = ({ readonly value: V } & Normalisable) | Wrong;

/**
 * Where the data file keeps a field: in a column of `participants` as it is, as a JSON list, or as a 0 or 1 for each
 * property; as rows of `participant_topics`; or as rows of `person_references`, for people or for one person.
 */
export type Kept = 'column' | 'list' | 'bits' | 'topics' | 'people' | 'person';

/** What is said of a field in its entry and holds wherever it is used. */
export interface Traits {
  /** For people. */
  readonly label: string;
  /** One line for the help of its option. */
  readonly about: string;
  /** What a sentence calls it, where that is not its name. */
  readonly words?: string;
  /** Who has it, where not everyone does. */
  readonly side?: 'mentor' | 'mentee';
  /** Whether the form of `enrol`, which stays short, asks for it. */
  readonly isAsked?: true;
  /** Whether two columns of a file that could be it are a question even where one has the very name. */
  readonly isAlwaysAsked?: true;
  /** Whether somebody whose reference in it is undecided is matched with nobody: anybody might be the person who is barred. */
  readonly isBarring?: true;
  readonly kept: Kept;
  /** What access, erasure and masks make of it. What is in confidence is shown to the coordinator alone, on demand. */
  readonly held: Held;
  /**
   * How rules and criteria compare it, if they may. Names, addresses, free text and what is in confidence are not
   * compared: values of a field are quoted in explanations.
   */
  readonly matchedOn?: 'value' | 'number';
  /** Whether a text, though not blank, says nothing: "none" where people are named. */
  readonly saysNothing?: (text: string) => boolean;
}

/** The one entry of a field, under the name of its property of a participant. Everything else follows from it. */
export interface FieldEntry<V = unknown, K extends Kept = Kept> extends Traits {
  readonly kept: K;
  /** Other headers, each with `_` for blanks and punctuation, the likeliest first, with blanks between them. */
  readonly aliases: string;
  /** The value where nobody has said any. */
  readonly nothing: V;
  read(this: void, text: string, vocabulary: Vocabulary): Read<V>;
  /** Returns the canonical text, which reads back to the same value; '' for none. */
  write(this: void, value: V): string;
  /** Returns what two columns say together, the first's first; only a list can have several columns. */
  join?(this: void, first: V, second: V): V;
}

/** Values by property, as entries have them. */
export type ValuesOf<E extends Readonly<Record<string, { readonly nothing: unknown }>>> = {
  readonly [P in keyof E]: E[P]['nothing'];
};

export const LONGEST_TEXT = 20_000;

export function wrong(rule: string, message: string, hint: string): Wrong {
  return { problem: { rule, message, hint } };
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
  // Kept, because it is asked for every row of a file.
  if (property === undefined) {
    property = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    properties.set(column, property);
  }
  return property;
}
