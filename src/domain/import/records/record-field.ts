/** A column of a file of meetings, check-ins, training or outcomes, and the kinds that several columns share. */
import { type FieldProblem, LONGEST_TEXT, propertyOf, wrong } from '../../people/fields/field-entry.ts';
import { ratingInWords } from './rating-words.ts';
import { type HeaderName, SUBMITTED_AT } from '../header-names.ts';
import { folded, nearest, quote } from '../../words/text.ts';
import { ambiguousDate, type DateFormat, readDate } from '../../time/written-dates.ts';

export type RecordValue = string | number | boolean;

/** What rows say, by column name. What they do not say is left out. */
export type Values = Readonly<Record<string, RecordValue>>;

export interface RecordField extends HeaderName {
  /** One line for the documentation. */
  readonly about: string;
  /** @param text Not blank, and trimmed. */
  readonly parse: (
    text: string,
    dateFormat: DateFormat | undefined,
  ) => { readonly value: RecordValue } | { readonly problem: FieldProblem };
}

/** An existing record: its number, and what it says. */
export interface Existing {
  readonly id: number;
  readonly values: Values;
}

/** Returns an existing record as values of the told columns, or null for none. */
export function existingAs(
  told: readonly RecordField[],
  record: { readonly id: number } | undefined,
): Existing | null {
  if (record === undefined) return null;
  const said = record as unknown as Readonly<Record<string, RecordValue | null | undefined>>;
  const values: Record<string, RecordValue> = {};
  for (const { name } of told) {
    const value = said[propertyOf(name)] ?? null;
    if (value !== null) values[name] = value;
  }
  return { id: record.id, values };
}

/** Returns what a record with those values says, by property; null means not said. */
export function recordOf(told: readonly RecordField[], values: Values): Record<string, RecordValue | null> {
  return Object.fromEntries(told.map(({ name }) => [propertyOf(name), values[name] ?? null]));
}

/** A name, its purpose, and its other headers. */
type Named = Pick<RecordField, 'name' | 'about' | 'aliases'> & Partial<RecordField>;

/** Returns a column of free text. */
export function textColumn(named: Named): RecordField {
  return {
    ...named,
    parse: (given) =>
      given.length > LONGEST_TEXT
        ? wrong(
            'too-long',
            `the text has ${given.length} characters`,
            `at most ${LONGEST_TEXT} are kept; shorten it`,
          )
        : { value: given },
  };
}

/**
 * Returns a column of dates.
 *
 * @param forAll The option that gives one date to a whole file, if there is one.
 */
export function dateColumn(named: Named, forAll?: string): RecordField {
  return {
    ...named,
    isDate: true,
    parse(given, dateFormat) {
      const date = readDate(given, dateFormat);
      if (date === 'ambiguous') return { problem: ambiguousDate(`${quote(given)} could be two dates`) };
      if (date !== undefined) return { value: date };
      const more = forAll === undefined ? '' : `; ${forAll} DATE gives one date to a whole file`;
      return wrong('not-a-date', `${quote(given)} is not a date`, `write it as YYYY-MM-DD${more}`);
    },
  };
}

/** Returns the column of the day of a form: the one that the form asks for, otherwise that on which it was sent. */
export function formDayColumn(named: Named): RecordField {
  const aliases = [...named.aliases, SUBMITTED_AT.name, ...SUBMITTED_AT.aliases];
  return dateColumn({ ...named, aliases, isFirstTaken: true });
}

/**
 * Returns a column of whole numbers. It accepts what surveys write around them: `4 - Satisfied`, `4/5`, `4 out of 5`. A
 * scale from 1 to 5 also accepts the usual words and stars.
 *
 * @example ratingColumn({ name: 'trust', about: '', aliases: [] }, 1, 5).parse('Strongly agree', undefined) // { value: 5 }
 */
export function ratingColumn(named: Named, least: number, most: number): RecordField {
  const around = `\\s*(?:/|out of|of|von|sur|de|su|van|z)\\s*${most}(?:\\s*stars?)?|\\s*(?:stars?|★|⭐)|\\.?\\s*[-–—:=(]\\s*[^\\d\\s].*|\\.\\s+[^\\d\\s].*`;
  const scale = new RegExp(`^(\\d{1,4})(?:\\.0+)?(?:${around})?$`, 'i');
  return {
    ...named,
    parse(given) {
      const inWords = least === 1 && most === 5 ? ratingInWords(given) : undefined;
      const value = inWords ?? Number(scale.exec(given)?.[1] ?? Number.NaN);
      return value >= least && value <= most
        ? { value }
        : wrong(
            'not-a-rating',
            `${quote(given)} is not a number from ${least} to ${most}`,
            `write a whole number from ${least} to ${most}, or leave it blank`,
          );
    },
  };
}

/** Returns a column whose values are a few fixed words, each with its other words. */
export function choiceColumn(
  named: Named,
  meanings: Readonly<Record<string, Iterable<string>>>,
): RecordField {
  const known = new Map(
    Object.entries(meanings).flatMap(([word, others]) =>
      [word, word.replaceAll('-', ' '), ...others].map((one) => [one, word] as const),
    ),
  );
  return {
    ...named,
    parse(given) {
      const value = known.get(folded(given).replaceAll('_', ' '));
      if (value !== undefined) return { value };
      const near = nearest(given, [...known.keys()]);
      const all = `write one of ${Object.keys(meanings).join(', ')}`;
      return wrong(
        `unknown-${named.name.replaceAll('_', '-')}`,
        `${quote(given)} is none of the words for ${named.name}`,
        near === undefined ? all : `did you mean ${quote(known.get(near) ?? near)}? ${all}`,
      );
    },
  };
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓', '✔', 'yes please', 'yes, please']);
const NO = new Set(['no', 'n', 'false', '0', 'no thanks', 'no, thanks', 'no thank you', 'none', 'n/a']);

/** Returns a column of yes and no. */
export function yesNoColumn(named: Named): RecordField {
  return {
    ...named,
    parse(given) {
      const word = folded(given);
      return YES.has(word) || NO.has(word)
        ? { value: YES.has(word) }
        : wrong(
            'not-yes-or-no',
            `${quote(given)} is neither yes nor no`,
            'write yes or no, or leave it blank',
          );
    },
  };
}

const MOST_MINUTES = 1440;
const HOURS = /^(\d{1,2}(?:[.,]\d{1,2})?) ?h(?:(?:ou)?rs?)?$/;
const HOURS_AND_MINUTES = /^(\d{1,2}) ?(?:h|hrs?|hours?|:)(?: |, | and )?(\d{1,2}) ?(?:m|mins?|minutes?)?$/;
const MINUTES = /^(\d{1,4})(?:\.0+)? ?(?:m|mins?|minutes?)?$/;

/**
 * Returns the minutes of a length in words, or undefined.
 *
 * @example minutesIn('1 h 30') // 90
 * @example minutesIn('1.5 hours') // 90
 * @example minutesIn('45 min') // 45
 */
export function minutesIn(given: string): number | undefined {
  const text = folded(given);
  const both = HOURS_AND_MINUTES.exec(text);
  const hours = HOURS.exec(text)?.[1];
  const minutes =
    both !== null
      ? Number(both[1]) * 60 + Number(both[2])
      : hours !== undefined
        ? Math.round(Number(hours.replace(',', '.')) * 60)
        : Number(MINUTES.exec(text)?.[1] ?? Number.NaN);
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}

/** Returns a column of lengths. */
export function minutesColumn(named: Named): RecordField {
  return {
    ...named,
    parse(given) {
      const value = minutesIn(given);
      return value === undefined
        ? wrong(
            'not-minutes',
            `${quote(given)} is not a length of 1 to ${MOST_MINUTES} minutes`,
            'write the minutes alone (45), or "1 h 30 min"',
          )
        : { value };
    },
  };
}
