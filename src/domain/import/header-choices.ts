/** What a person has said about the columns of a file, this time or in a profile. */
import { type Failure, refused, wrongUsage } from '../../errors.ts';
import { type CustomField, customNamed } from '../people/custom-field.ts';
import { type HeaderName, normalised } from './header-names.ts';
import { nearest, quote } from '../words/text.ts';

/** What a person has said about the columns. A header is written as in the file, or `#3` for the third. */
export interface ColumnChoices {
  /** Field → headers: one, or for a list all its columns in order. */
  readonly set: ReadonlyMap<string, readonly string[]>;
  readonly ignore: readonly string[];
  /** `HEADER`, or `HEADER=NAME` for a custom field of another name. */
  readonly keep: readonly string[];
}

/** The same, where some of it may not have been said. */
export type MappingChoices = Partial<ColumnChoices>;

/** A column as it is decided, step by step. */
export interface Decided {
  /** The canonical name of a field, the name of a custom field, or null for a column that is not imported. */
  readonly field: string | null;
  readonly how: 'exact' | 'alias' | 'evidence' | 'profile' | 'set' | 'kept' | 'ignored' | 'not imported';
  /** The custom field that it is kept as. */
  readonly custom?: CustomField | undefined;
  /** The column's place, from 0, where several columns make up a list. */
  readonly order?: number | undefined;
  /** For a column that is not needed: the header of the one that says the same in every row. */
  readonly sameAs?: string;
  /** For a name: whether the last name comes first. */
  readonly isTurned?: true;
}

/**
 * Combines what was said of earlier files and of this one. An earlier word is dropped where this one says something
 * else of the same column or field.
 */
export function choicesTogether(
  headers: readonly string[],
  before: MappingChoices,
  given: MappingChoices,
): ColumnChoices {
  const columnOf = (header: string): number | string => {
    const index = indexOf(headers, header);
    return index < 0 ? header : index;
  };
  const columnKept = (kept: string): number | string =>
    columnOf(indexOf(headers, kept) >= 0 ? kept : headerAndName(kept)[0]);
  const said = new Set([
    ...[...(given.set?.values() ?? [])].flat().map(columnOf),
    ...(given.ignore ?? []).map(columnOf),
    ...(given.keep ?? []).map(columnKept),
  ]);
  const setBefore = [...(before.set ?? [])].flatMap(([field, all]) => {
    const left = all.filter((header) => !said.has(columnOf(header)));
    return left.length === 0 ? [] : [[field, left] as const];
  });
  return {
    set: new Map([...setBefore, ...(given.set ?? [])]),
    ignore: [
      ...new Set([
        ...(before.ignore ?? []).filter((one) => !said.has(columnOf(one))),
        ...(given.ignore ?? []),
      ]),
    ],
    keep: [
      ...new Set([...(before.keep ?? []).filter((one) => !said.has(columnKept(one))), ...(given.keep ?? [])]),
    ],
  };
}

/**
 * Decides the columns that somebody has spoken of.
 *
 * @param decided The decisions so far, by the column's place; added to.
 * @param taken The fields that already have a column by choice; added to.
 * @throws Failure `refused` where a choice names no field or no header, or gives one column to two fields; `usage`
 *   where a field of one value is given two columns. A profile's choices for columns that the file lacks are skipped.
 */
export function decide(
  headers: readonly string[],
  known: readonly HeaderName[],
  custom: readonly CustomField[],
  { set = new Map(), ignore = [], keep = [] }: MappingChoices,
  how: 'set' | 'profile',
  decided: Map<number, Decided>,
  taken: Set<string>,
): void {
  const find = (option: string, header: string): number | undefined => {
    const index = indexOf(headers, header);
    if (index >= 0) return decided.has(index) && how === 'profile' ? undefined : index;
    if (how === 'profile') return undefined;
    throw noSuchHeader(option, header, headers);
  };
  for (const [field, all] of set) {
    const name = known.find((one) => one.name === field);
    if (name === undefined) {
      if (how === 'profile') continue;
      throw noSuchField(field, known);
    }
    const found = all.map((header) => find(`--set ${field}=${header}`, header));
    const indexes = [...new Set(found)].filter((index) => index !== undefined);
    if (indexes.length === 0 || (how === 'profile' && taken.has(field))) continue;
    if (indexes.length > 1 && name.isList !== true)
      throw twoColumns(
        field,
        indexes.map((index) => headers[index] ?? ''),
      );
    for (const [order, index] of indexes.entries()) {
      if (decided.has(index))
        throw refused(
          `--set gives the column ${quote(headers[index] ?? '')} to two fields: ${field} is one.`,
          'name each column once',
        );
      decided.set(index, { field, how, ...(indexes.length > 1 ? { order } : {}) });
    }
    taken.add(field);
  }
  const ignored = new Set<number>();
  for (const header of ignore) {
    const index = find(`--ignore ${header}`, header);
    if (index === undefined) continue;
    if (decided.has(index)) throw saidTwice('--ignore', header);
    ignored.add(index);
  }
  for (const index of ignored) decided.set(index, { field: null, how: 'ignored' });
  for (const kept of keep) {
    const [header, name] = indexOf(headers, kept) >= 0 ? [kept, ''] : headerAndName(kept);
    const index = find(`--keep ${kept}`, header);
    if (index === undefined) continue;
    const before = decided.get(index);
    const field = customNamed(name, headers[index] ?? header, known, custom);
    if (before !== undefined && (before.how !== 'kept' || before.field !== field.name))
      throw saidTwice('--keep', kept);
    decided.set(index, { field: field.name, how: 'kept', custom: field });
  }
}

function twoColumns(field: string, headers: readonly string[]): Failure {
  const [first = '', second = ''] = headers;
  return wrongUsage(
    `--set gives ${field} ${headers.length} columns, ${headers.map(quote).join(' and ')}, and it holds one value.`,
    `say which one it is: --set ${field}=${JSON.stringify(first)}; --keep ${JSON.stringify(second)}=NAME keeps the other as a custom field`,
  );
}

function saidTwice(option: string, header: string): Failure {
  return refused(
    `${option} ${quote(header)}: another option says what this column is.`,
    'say one thing of each column: --set, --ignore or --keep',
  );
}

function headerAndName(kept: string): [header: string, name: string] {
  const at = kept.lastIndexOf('=');
  return at < 0 ? [kept, ''] : [kept.slice(0, at), kept.slice(at + 1)];
}

function indexOf(headers: readonly string[], header: string): number {
  const exact = headers.indexOf(header);
  if (exact >= 0) return exact;
  const place = /^#(\d{1,4})$/.exec(header)?.[1];
  if (place !== undefined) return Number(place) <= headers.length ? Number(place) - 1 : -1;
  const name = normalised(header);
  return name === '' ? -1 : headers.findIndex((known) => normalised(known) === name);
}

function noSuchField(field: string, known: readonly HeaderName[]): Failure {
  const names = known.map(({ name }) => name);
  const near = nearest(field, names);
  return refused(
    `--set ${field}=…: there is no field ${quote(field)}.`,
    near === undefined ? `the fields are ${names.join(', ')}` : `did you mean ${near}?`,
  );
}

function noSuchHeader(option: string, header: string, headers: readonly string[]): Failure {
  const near = nearest(header, headers);
  return refused(
    `${option}: the file has no such header.`,
    near === undefined ? `its headers are ${headers.map(quote).join(', ')}` : `did you mean ${quote(near)}?`,
  );
}
