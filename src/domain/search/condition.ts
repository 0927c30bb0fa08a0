/** Conditions on the rows of a list, as people write them: `organisation=Elm Hill`, `years_experience>5`, `topic~behav`. */
import { nearest, nearSpelling } from '../words/text.ts';
import { plainlyTyped } from '../words/unaccented.ts';

/** What a list can be asked about each of its rows. */
export interface Asked<Row> {
  /** With `_` for blanks: `job_title`. */
  readonly name: string;
  /** Other names, written so. */
  readonly aliases?: readonly string[];
  /** Returns the values of a row as text: one, several of a list, or none. */
  readonly valuesOf: (row: Row) => readonly string[];
  /** Returns the text in which a value is kept, where people write it in other ways, too: GB for "United Kingdom". */
  readonly read?: (given: string) => string | undefined;
  /** Returns the form in which two values are the same. Default: without case and accents. */
  readonly plain?: (value: string) => string;
  /** Returns the place of a value in the order of its kind; undefined where it has none. Absent where there is no order. */
  readonly placeOf?: (value: string) => number | undefined;
}

const COMPARISONS = ['!=', '<=', '>=', '=', '~', '<', '>'] as const;
type Comparison = (typeof COMPARISONS)[number];

/** A condition in its parts. */
export interface Condition<Row, A extends Asked<Row> = Asked<Row>> {
  readonly asked: A;
  readonly comparison: Comparison;
  /** As given; '' for nothing. */
  readonly value: string;
  readonly isMet: (row: Row) => boolean;
}

/** What is wrong with a condition: in words, with how to mend it. */
export interface WrongCondition {
  readonly problem: string;
  readonly hint: string;
}

/**
 * Reads a condition. `=` and `!=` compare whole values, `~` a part of one; the order of numbers, days and levels is asked with
 * `<`, `<=`, `>` and `>=`. A row of several values meets it with any of them, and `!=` with none. Nothing behind `=` asks for
 * rows without a value.
 *
 * @example readCondition('organisation=elm hill', asked) // { comparison: '=', value: 'elm hill', … }
 */
export function readCondition<Row, A extends Asked<Row>>(
  given: string,
  all: readonly A[],
): Condition<Row, A> | WrongCondition {
  const [, name = '', sign = '', value = ''] = /^([^=!<>~]*)(!=|<=|>=|[=~<>])([^]*)$/.exec(given) ?? [];
  const comparison = COMPARISONS.find((one) => one === sign);
  if (comparison === undefined || name.trim() === '')
    return {
      problem: 'it must be FIELD=VALUE',
      hint: 'write it as organisation="Elm Hill", topic~behav or years_experience>5',
    };
  const asked = named(name, all);
  if (asked === undefined) return unknownName(name, all);
  const wanted = value.trim();
  if (comparison !== '=' && comparison !== '!=' && wanted === '')
    return { problem: `it compares ${asked.name} with nothing`, hint: `say a value: ${asked.name}${sign}…` };
  if (comparison === '=' || comparison === '!=' || comparison === '~') {
    const isMet = equality(asked, comparison, wanted);
    return { asked, comparison, value: wanted, isMet };
  }
  const limit = asked.placeOf?.(asked.read?.(wanted) ?? wanted);
  if (limit === undefined)
    return asked.placeOf === undefined
      ? { problem: `${asked.name} has no order`, hint: 'compare it with =, != or ~' }
      : {
          problem: `"${wanted}" has no place in the order of ${asked.name}`,
          hint: 'it takes numbers, days as YYYY-MM-DD, or levels of the programme',
        };
  return { asked, comparison, value: wanted, isMet: order(asked, comparison, limit) };
}

function equality<Row>(
  { valuesOf, read, plain = plainlyTyped }: Asked<Row>,
  comparison: '=' | '!=' | '~',
  wanted: string,
): (row: Row) => boolean {
  if (wanted === '') return (row) => (valuesOf(row).length === 0) === (comparison === '=');
  if (comparison === '~') {
    const part = plainlyTyped(wanted);
    return (row) => valuesOf(row).some((value) => plainlyTyped(value).includes(part));
  }
  const forms = new Set([wanted, read?.(wanted) ?? wanted].map(plain));
  const has = (row: Row): boolean => valuesOf(row).some((value) => forms.has(plain(value)));
  return comparison === '=' ? has : (row) => !has(row);
}

function order<Row>(
  { valuesOf, placeOf }: Asked<Row>,
  comparison: '<' | '<=' | '>' | '>=',
  limit: number,
): (row: Row) => boolean {
  const isMet = (place: number | undefined): boolean => {
    if (place === undefined) return false;
    if (place === limit) return comparison.endsWith('=');
    return place < limit === comparison.startsWith('<');
  };
  return (row) => valuesOf(row).some((value) => isMet(placeOf?.(value)));
}

function named<A extends Pick<Asked<never>, 'name' | 'aliases'>>(
  given: string,
  all: readonly A[],
): A | undefined {
  const name = underscored(given);
  return all.find((one) => one.name === name) ?? all.find(({ aliases }) => aliases?.includes(name) === true);
}

function unknownName(given: string, all: readonly Pick<Asked<never>, 'name'>[]): WrongCondition {
  const names = all.map(({ name }) => name);
  const near = nearest(underscored(given), names);
  return {
    problem: `there is no field "${given.trim()}"`,
    hint: near === undefined ? `the fields are ${names.join(', ')}` : `did you mean ${near}?`,
  };
}

function underscored(name: string): string {
  return plainlyTyped(name).replace(/[\s-]+/g, '_');
}

/** A value that rows have, and how many have it. */
export interface Held {
  readonly value: string;
  readonly rows: number;
}

const MOST_NEAR = 5;

/**
 * Returns what could be meant by a condition that no row meets: the values most like the one given, with how many rows have
 * each. Empty where a row has the value, where no value is like it, and where it does not ask for a value.
 */
export function nearValues<Row>(
  { asked, comparison, value }: Condition<Row>,
  rows: readonly Row[],
): readonly Held[] {
  if ((comparison !== '=' && comparison !== '~') || value === '') return [];
  const held = new Map<string, { value: string; rows: number }>();
  for (const row of rows)
    for (const one of new Set(asked.valuesOf(row))) {
      const known = held.get(plainlyTyped(one));
      if (known === undefined) held.set(plainlyTyped(one), { value: one, rows: 1 });
      else known.rows++;
    }
  const wanted = plainlyTyped(value);
  const spelled = nearSpelling(wanted, [...held.keys()]) ?? nearest(wanted, [...held.keys()]);
  const words = wanted.split(' ').filter((word) => word.length > 2);
  const near = [...held]
    .filter(
      ([form]) =>
        form === spelled || form.includes(wanted) || words.some((word) => form.split(' ').includes(word)),
    )
    .map(([form, one]) => ({ ...one, isSpelled: form === spelled }));
  return near
    .toSorted(
      (a, b) => Number(b.isSpelled) - Number(a.isSpelled) || b.rows - a.rows || (a.value < b.value ? -1 : 1),
    )
    .slice(0, MOST_NEAR)
    .map(({ value: text, rows: count }) => ({ value: text, rows: count }));
}
