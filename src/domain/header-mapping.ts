/** Which column of a file is which field. Decides, never guesses: what is not certain is suggested. */
import { Failure } from '../errors.ts';
import { FIELDS } from './fields.ts';
import { folded, nearest, quote } from './text.ts';

/** Parts of a name, for files that have no `name`. */
const NAME_PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['first_name', ['first', 'firstname', 'given_name', 'forename', 'preferred_name']],
  ['last_name', ['last', 'lastname', 'surname', 'family_name']],
];

const NAMES = [...FIELDS.map((field) => field.name), ...NAME_PARTS.map(([name]) => name)];
const ALIASES = new Map([
  ...FIELDS.flatMap((field) => field.aliases.map((alias) => [alias, field.name] as const)),
  ...NAME_PARTS.flatMap(([name, aliases]) => aliases.map((alias) => [alias, name] as const)),
]);

export interface MappedColumn {
  /** As the file has it. */
  readonly header: string;
  /** Canonical field name, or null where the column is not imported. */
  readonly field: string | null;
  readonly how: 'exact' | 'alias' | 'set' | 'not imported';
  /** For a column that is not imported: the field that it may be. */
  readonly suggestion: string | undefined;
}

/**
 * Returns what each column of a file is, in the file's order: by `--set`, else by the exact name, else by
 * an alias. Headers are compared without case, and with blanks and punctuation alike.
 *
 * @param set Field → header, from `--set FIELD=HEADER`.
 * @throws Failure `refused` where a `--set` names no field or no header, or two columns are one field.
 * @example mapHeaders(['E-mail address', 'Shoe size'], new Map())[0]?.field // 'email'
 */
export function mapHeaders(headers: readonly string[], set: ReadonlyMap<string, string>): MappedColumn[] {
  const chosen = new Map([...set].map(([field, header]) => [indexOfHeader(headers, field, header), field]));
  for (const [field, header] of set)
    if (chosen.get(indexOfHeader(headers, field, header)) !== field)
      throw new Failure(
        'refused',
        `--set gives the column ${quote(header)} to two fields: ${field} is one.`,
        'name each column once',
      );
  const taken = new Set(set.keys());
  const columns = headers.map((header, index): MappedColumn => {
    const name = normalised(header);
    const field = chosen.get(index);
    if (field !== undefined) return { header, field, how: 'set', suggestion: undefined };
    if (NAMES.includes(name) && !taken.has(name))
      return { header, field: name, how: 'exact', suggestion: undefined };
    const alias = ALIASES.get(name);
    if (alias !== undefined && !taken.has(alias))
      return { header, field: alias, how: 'alias', suggestion: undefined };
    return { header, field: null, how: 'not imported', suggestion: suggestionFor(name, taken) };
  });
  const settled = preferExact(columns);
  refuseTwice(settled);
  const mapped = new Set(settled.map((column) => column.field));
  return settled.map((column) =>
    column.suggestion !== undefined && mapped.has(column.suggestion)
      ? { ...column, suggestion: undefined }
      : column,
  );
}

/**
 * Returns a header in the form in which two of them are the same.
 *
 * @example normalised('E-mail  Address*') // 'e_mail_address'
 */
export function normalised(header: string): string {
  return folded(header)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

function indexOfHeader(headers: readonly string[], field: string, header: string): number {
  if (!NAMES.includes(field)) {
    const near = nearest(field, NAMES);
    throw new Failure(
      'refused',
      `--set ${field}=…: there is no field ${quote(field)}.`,
      near === undefined ? `the fields are ${NAMES.join(', ')}` : `did you mean ${near}?`,
    );
  }
  const exact = headers.indexOf(header);
  const index = exact >= 0 ? exact : headers.findIndex((known) => normalised(known) === normalised(header));
  if (index < 0) {
    const near = nearest(header, headers);
    throw new Failure(
      'refused',
      `--set ${field}=${header}: the file has no such header.`,
      near === undefined
        ? `its headers are ${headers.map(quote).join(', ')}`
        : `did you mean ${quote(near)}?`,
    );
  }
  return index;
}

/** A field's own name wins over an alias of it in the same file. */
function preferExact(columns: readonly MappedColumn[]): MappedColumn[] {
  const exact = new Set(columns.filter((column) => column.how === 'exact').map((column) => column.field));
  return columns.map((column) =>
    column.how === 'alias' && exact.has(column.field) && column.field !== 'email'
      ? { ...column, field: null, how: 'not imported', suggestion: undefined }
      : column,
  );
}

function refuseTwice(columns: readonly MappedColumn[]): void {
  const first = new Map<string, string>();
  for (const { field, header } of columns) {
    if (field === null) continue;
    const other = first.get(field);
    if (other !== undefined)
      throw new Failure(
        'refused',
        `Two columns could be ${field}: ${quote(other)} and ${quote(header)}.`,
        `say which one it is: --set ${field}=${JSON.stringify(other)}`,
      );
    first.set(field, header);
  }
}

function suggestionFor(name: string, taken: ReadonlySet<string>): string | undefined {
  const free = (field: string): boolean => !taken.has(field);
  const word = NAMES.find((field) => free(field) && field.length > 3 && name.split('_').includes(field));
  if (word !== undefined) return word;
  const near = nearest(name, [...NAMES, ...ALIASES.keys()]);
  const field = near === undefined ? undefined : (ALIASES.get(near) ?? near);
  return field !== undefined && free(field) ? field : undefined;
}
