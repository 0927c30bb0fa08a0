/** Which column of a file is which field. Decides, never guesses: what is not certain is suggested, or asked. */
import { Failure } from '../errors.ts';
import { type CustomField, customNamed } from './custom-field.ts';
import { type HeaderName, normalised, phrasings, spaced } from './header-names.ts';
import { nearest, quote } from './text.ts';

export interface MappedColumn {
  /** As the file has it. */
  readonly header: string;
  /** Canonical field name, the name of a custom field, or null where the column is not imported. */
  readonly field: string | null;
  readonly how: 'exact' | 'alias' | 'profile' | 'set' | 'kept' | 'ignored' | 'not imported';
  /** For a column that is not imported: the field that it may be. */
  readonly suggestion: string | undefined;
  /** The custom field that it is kept as. */
  readonly custom?: CustomField | undefined;
}

/** Several columns that could be one field. */
export interface MappingQuestion {
  readonly field: string;
  /** Their places, the first being 0, and their headers. */
  readonly columns: readonly { readonly index: number; readonly header: string }[];
}

export interface Mapping {
  readonly columns: readonly MappedColumn[];
  readonly questions: readonly MappingQuestion[];
}

/** What somebody has said of the columns. A header is as in the file, or `#3` for the third. */
export interface MappingChoices {
  /** Field → header. */
  readonly set?: ReadonlyMap<string, string>;
  readonly ignore?: readonly string[];
  /** `HEADER`, or `HEADER=NAME` for a custom field of another name. */
  readonly keep?: readonly string[];
}

export interface MappingOptions {
  /** What a column of such a file can be. */
  readonly known: readonly HeaderName[];
  readonly choices?: MappingChoices;
  /** What was said of an earlier file; headers that this one does not have are passed over. */
  readonly profile?: MappingChoices;
  /** The custom fields there are. */
  readonly custom?: readonly CustomField[];
}

/** A column as it is decided step by step. */
type Decided = Pick<MappedColumn, 'field' | 'how' | 'custom'>;

/**
 * Returns what each column of a file is, in the file's order:
 *
 * 1. what was said of this file: `--set`, `--ignore`, `--keep`;
 * 2. what a profile says;
 * 3. the exact name, of a field or of a custom field there is;
 * 4. an alias, in several phrasings.
 *
 * Headers are compared without case, and with blanks and punctuation alike. An exact name wins over an alias, save
 * where the field says otherwise: two columns that could be the e-mail are a question.
 *
 * @throws Failure `refused` where a choice names no field or no header, or one column is given to two fields.
 * @example mapHeaders(['E-mail address', 'Shoe size'], { known: PARTICIPANT_HEADERS }).columns[0]?.field // 'email'
 */
export function mapHeaders(headers: readonly string[], options: MappingOptions): Mapping {
  const { known, choices = {}, profile = {}, custom = [] } = options;
  const decided = new Map<number, Decided>();
  const taken = new Set<string>();
  decide(headers, options, choices, 'set', decided, taken);
  decide(headers, options, profile, 'profile', decided, taken);
  const names = new Map(known.map((one) => [one.name, one]));
  const aliases = new Map(
    known.flatMap(({ name, aliases: all }) => all.map((alias) => [alias, name] as const)),
  );
  const customs = new Map(custom.map((field) => [field.name, field]));
  for (const [index, header] of headers.entries()) {
    if (decided.has(index)) continue;
    // Written by --rejects: what was wrong with a row is not part of it.
    if (header === '_error') {
      decided.set(index, { field: null, how: 'ignored' });
      continue;
    }
    const apart = normalised(spaced(header));
    const name = names.has(apart) ? apart : normalised(header);
    const found = phrasings(header)
      .map((form) => aliases.get(form))
      .find((field) => field !== undefined);
    if (names.has(name) && !taken.has(name)) decided.set(index, { field: name, how: 'exact' });
    else if (customs.has(name)) decided.set(index, { field: name, how: 'exact', custom: customs.get(name) });
    else if (found !== undefined && !taken.has(found)) decided.set(index, { field: found, how: 'alias' });
    else {
      const plain = phrasings(header).find((form) => names.has(form) && !taken.has(form));
      if (plain !== undefined) decided.set(index, { field: plain, how: 'alias' });
    }
  }
  const questions = settle(headers, decided, names);
  leaveLonePart(decided);
  const mapped = new Set([...decided.values()].map(({ field }) => field));
  // Where there is a whole name, its parts are of no use.
  if (mapped.has('name')) for (const part of NAME_PARTS) mapped.add(part);
  const columns = headers.map((header, index): MappedColumn => {
    const one = decided.get(index) ?? { field: null, how: 'not imported' };
    const isOpen = one.field === null && one.how !== 'ignored' && header !== '';
    return { header, suggestion: isOpen ? suggestionFor(header, known, mapped) : undefined, ...one };
  });
  return { columns, questions };
}

const NAME_PARTS = ['first_name', 'last_name'];

/** One part of a name, such as what people like to be called, is not the name where a column has it whole. */
function leaveLonePart(decided: Map<number, Decided>): void {
  const of = (fields: readonly string[]): [number, Decided][] =>
    [...decided].filter(([, { field }]) => field !== null && fields.includes(field));
  const parts = of(NAME_PARTS);
  const [first] = parts;
  if (first === undefined || parts.length > 1 || of(['name']).length === 0) return;
  if (first[1].how === 'exact' || first[1].how === 'alias') decided.delete(first[0]);
}

/**
 * Returns the Failure for columns that could be one field, where nobody can be asked.
 */
export function asFailure({ field, columns }: MappingQuestion): Failure {
  const [first, second] = columns;
  const headers = columns.map(({ header }) => quote(header));
  const isSame = first?.header === second?.header;
  const one = isSame ? `#${(first?.index ?? 0) + 1}` : JSON.stringify(first?.header);
  return new Failure(
    'refused',
    `${columns.length === 2 ? 'Two' : columns.length} columns could be ${field}: ${headers.slice(0, -1).join(', ')} and ${headers.at(-1)}.`,
    `say which one it is: --set ${field}=${one}`,
  );
}

function decide(
  headers: readonly string[],
  { known, custom = [] }: MappingOptions,
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
  for (const [field, header] of set) {
    if (!known.some(({ name }) => name === field)) {
      if (how === 'profile') continue;
      throw noSuchField(field, known);
    }
    const index = find(`--set ${field}=${header}`, header);
    if (index === undefined || (how === 'profile' && taken.has(field))) continue;
    if (decided.has(index))
      throw new Failure(
        'refused',
        `--set gives the column ${quote(header)} to two fields: ${field} is one.`,
        'name each column once',
      );
    decided.set(index, { field, how });
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

function saidTwice(option: string, header: string): Failure {
  return new Failure(
    'refused',
    `${option} ${quote(header)}: another option says what this column is.`,
    'say one thing of each column: --set, --ignore or --keep',
  );
}

function headerAndName(kept: string): [header: string, name: string] {
  const at = kept.lastIndexOf('=');
  return at < 0 ? [kept, ''] : [kept.slice(0, at), kept.slice(at + 1)];
}

const NO_NAMES: HeaderName = { name: '', aliases: [] };

/** Leaves each field one column; what cannot be settled is returned. */
function settle(
  headers: readonly string[],
  decided: Map<number, Decided>,
  names: ReadonlyMap<string, HeaderName>,
): MappingQuestion[] {
  const byField = new Map<string, number[]>();
  for (const index of [...decided.keys()].sort((a, b) => a - b)) {
    const { field } = decided.get(index) ?? {};
    if (typeof field === 'string') byField.set(field, [...(byField.get(field) ?? []), index]);
  }
  const questions: MappingQuestion[] = [];
  for (const [field, all] of byField) {
    let indexes = all;
    const { isFirstTaken, isAlwaysAsked, aliases } = names.get(field) ?? NO_NAMES;
    const isExact = (index: number): boolean => {
      const how = decided.get(index)?.how;
      return how !== 'alias' && (how !== 'exact' || isFirstTaken !== true);
    };
    const exact = indexes.filter(isExact);
    if (exact.length > 0 && isAlwaysAsked !== true) indexes = exact;
    if (isFirstTaken === true && indexes.length > 1) {
      // The name itself may stand among the aliases, behind those that say more.
      const order = (index: number): number => aliases.indexOf(normalised(headers[index] ?? ''));
      indexes = [indexes.reduce((best, index) => (order(index) < order(best) ? index : best))];
    }
    for (const index of all) if (!indexes.includes(index)) decided.delete(index);
    if (indexes.length > 1)
      questions.push({
        field,
        columns: indexes.map((index) => ({ index, header: headers[index] ?? '' })),
      });
  }
  return questions;
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
  return new Failure(
    'refused',
    `--set ${field}=…: there is no field ${quote(field)}.`,
    near === undefined ? `the fields are ${names.join(', ')}` : `did you mean ${near}?`,
  );
}

function noSuchHeader(option: string, header: string, headers: readonly string[]): Failure {
  const near = nearest(header, headers);
  return new Failure(
    'refused',
    `${option}: the file has no such header.`,
    near === undefined ? `its headers are ${headers.map(quote).join(', ')}` : `did you mean ${quote(near)}?`,
  );
}

const NEGATIONS = new Set([
  'non',
  'not',
  'no',
  'never',
  'without',
  'cannot',
  'dont',
  'un',
  'anti',
  'least',
  'dislike',
]);
const NEGATIVE_FIELDS = new Set(['avoids']);

function suggestionFor(
  header: string,
  known: readonly HeaderName[],
  taken: ReadonlySet<string | null>,
): string | undefined {
  const forms = phrasings(header);
  // It is a name of a field that another column has; a field with a similar name is not meant.
  if (known.some(({ name, aliases }) => taken.has(name) && forms.some((form) => aliases.includes(form))))
    return undefined;
  const words = normalised(spaced(header)).split('_');
  const isNegated = words.some((word) => NEGATIONS.has(word));
  // What is not preferred, or not wanted, is never the field for what is.
  const free = known.filter(({ name }) => !taken.has(name) && (!isNegated || NEGATIVE_FIELDS.has(name)));
  const byWord =
    free.find((field) => field.name.length > 3 && words.includes(field.name)) ??
    free.find(({ aliases }) => aliases.some((alias) => alias.length > 4 && words.includes(alias)));
  if (byWord !== undefined) return byWord.name;
  const spellings = new Map(
    free.flatMap((field) => [field.name, ...field.aliases].map((one) => [one, field.name] as const)),
  );
  const near = nearest(normalised(header), [...spellings.keys()]);
  return near === undefined ? undefined : spellings.get(near);
}
