/** Maps the columns of a file to fields. It never guesses: what is uncertain is suggested or asked. */
import { type Failure, refused } from '../../errors.ts';
import { type CustomField, customInHeader } from '../people/custom-field.ts';
import { decide, type Decided, type MappingChoices } from './header-choices.ts';
import { ERROR_HEADER, type HeaderName, normalised, phrasings, spaced } from './header-names.ts';
import { nearest, quote, words } from '../words/text.ts';

export interface MappedColumn extends Decided {
  /** As in the file. */
  readonly header: string;
  /** For a column that is not imported: the field it may be. */
  readonly suggestion: string | undefined;
  /** For a column that is mapped but not read: why, or in which rows. */
  readonly notUsed?: string;
}

/** Several columns that could be the same field. */
export interface MappingQuestion {
  readonly field: string;
  /** Whether the field can take them all. */
  readonly isList: boolean;
  /** Their headers and places; the first place is 0. */
  readonly columns: readonly { readonly index: number; readonly header: string }[];
}

export interface Mapping {
  readonly columns: readonly MappedColumn[];
  readonly questions: readonly MappingQuestion[];
}

export interface MappingOptions {
  /** What the columns of such a file can be. */
  readonly known: readonly HeaderName[];
  readonly choices?: MappingChoices;
  /** What was said of an earlier file. Headers that this file lacks are skipped. */
  readonly profile?: MappingChoices;
  /** The existing custom fields; undefined where such a file can have none. */
  readonly custom?: readonly CustomField[] | undefined;
}

/**
 * Returns what each column of a file is, in the file's order. The first of these decides:
 *
 * 1. what was said of this file: `--set`, `--ignore`, `--keep`;
 * 2. what a profile says;
 * 3. the exact name of a field or of an existing custom field;
 * 4. an alias, in several phrasings.
 *
 * Headers are compared without case, and blanks count as punctuation. An exact name wins over an alias unless the field
 * says otherwise: two columns that could be the e-mail are a question.
 *
 * @throws Failure `refused` where a choice names no field or no header, or gives one column to two fields; `usage`
 *   where a field of one value is given two columns.
 * @example mapHeaders(['E-mail address', 'Shoe size'], { known: PARTICIPANT_HEADERS }).columns[0]?.field // 'email'
 */
export function mapHeaders(headers: readonly string[], options: MappingOptions): Mapping {
  const { known, choices = {}, profile = {}, custom = [] } = options;
  const decided = new Map<number, Decided>();
  const taken = new Set<string>();
  decide(headers, known, custom, choices, 'set', decided, taken);
  decide(headers, known, custom, profile, 'profile', decided, taken);
  const names = new Map(known.map((one) => [one.name, one]));
  const aliases = new Map(
    known.flatMap(({ name, aliases: all }) => all.map((alias) => [alias, name] as const)),
  );
  const customs = new Map(custom.map((field) => [field.name, field]));
  for (const [index, header] of headers.entries()) {
    if (decided.has(index)) continue;
    // `--rejects` writes this column: the errors of a row are not part of the row.
    if (header === ERROR_HEADER) {
      decided.set(index, { field: null, how: 'ignored' });
      continue;
    }
    const own = options.custom === undefined ? undefined : customInHeader(header, known, custom);
    if (own !== undefined) {
      decided.set(index, { field: own.name, how: 'kept', custom: own });
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
  // With a whole name, its parts are not needed.
  if (mapped.has('name')) for (const part of NAME_PARTS) mapped.add(part);
  const headerOf = (field: string): string | undefined =>
    headers.find((_, index) => decided.get(index)?.field === field);
  const columns = headers.map((header, index): MappedColumn => {
    const one = decided.get(index) ?? { field: null, how: 'not imported' };
    const isOpen = one.field === null && one.how !== 'ignored' && header !== '';
    const suggestion = isOpen ? suggestionFor(header, known, mapped) : undefined;
    const notUsed = whyNotUsed(names.get(one.field ?? ''), headerOf);
    return { header, suggestion, ...one, ...(notUsed === undefined ? {} : { notUsed }) };
  });
  return { columns, questions };
}

/** Returns what overrides a mapped column: an option, or other columns of the file. */
function whyNotUsed(
  { standsInFor = [], notUsed }: HeaderName = NO_NAMES,
  headerOf: (field: string) => string | undefined,
): string | undefined {
  if (notUsed !== undefined) return notUsed;
  const others = standsInFor.flatMap((field) => headerOf(field) ?? []).map(quote);
  return others.length === 0 ? undefined : `where ${others.join(' or ')} says it`;
}

const NAME_PARTS = ['first_name', 'last_name'];

/** Drops a single part of a name, such as a preferred name, where another column holds the whole name. */
function leaveLonePart(decided: Map<number, Decided>): void {
  const of = (fields: readonly string[]): [number, Decided][] =>
    [...decided].filter(([, { field }]) => field !== null && fields.includes(field));
  const parts = of(NAME_PARTS);
  const [first] = parts;
  if (first === undefined || parts.length > 1 || of(['name']).length === 0) return;
  if (first[1].how === 'exact' || first[1].how === 'alias') decided.delete(first[0]);
}

/** Returns the Failure for columns that could be the same field, for when nobody can be asked. */
export function asFailure({ field, columns, isList }: MappingQuestion): Failure {
  const [first, second] = columns;
  const headers = columns.map(({ header }) => quote(header));
  const isSame = first?.header === second?.header;
  const option = ({ index, header }: (typeof columns)[number]): string =>
    `--set ${field}=${isSame ? `#${index + 1}` : JSON.stringify(header)}`;
  return refused(
    `${columns.length === 2 ? 'Two' : columns.length} columns could be ${field}: ${headers.slice(0, -1).join(', ')} and ${headers.at(-1)}.`,
    `say which one it is: ${columns.slice(0, 1).map(option).join('')}${isList ? `; or take them all: ${columns.map(option).join(' ')}` : ''}`,
  );
}

const NO_NAMES: HeaderName = { name: '', aliases: [] };

/** Leaves each field one column, and returns what cannot be settled. */
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
    if (all.some((index) => decided.get(index)?.order !== undefined)) continue;
    let indexes = all;
    const { isFirstTaken, isAlwaysAsked, isList, aliases } = names.get(field) ?? NO_NAMES;
    const isExact = (index: number): boolean => {
      const how = decided.get(index)?.how;
      return how !== 'alias' && (how !== 'exact' || isFirstTaken !== true);
    };
    const exact = indexes.filter(isExact);
    if (exact.length > 0 && isAlwaysAsked !== true) indexes = exact;
    if (isFirstTaken === true && indexes.length > 1) {
      // The exact name may also stand among the aliases, after more specific ones.
      const order = (index: number): number => aliases.indexOf(normalised(headers[index] ?? ''));
      indexes = [indexes.reduce((best, index) => (order(index) < order(best) ? index : best))];
    }
    for (const index of all) if (!indexes.includes(index)) decided.delete(index);
    if (indexes.length > 1)
      questions.push({
        field,
        isList: isList === true,
        columns: indexes.map((index) => ({ index, header: headers[index] ?? '' })),
      });
  }
  return questions;
}

const NEGATIONS = new Set(words('non not no never without cannot dont un anti least dislike'));
const NEGATIVE_FIELDS = new Set(['avoids']);

function suggestionFor(
  header: string,
  known: readonly HeaderName[],
  taken: ReadonlySet<string | null>,
): string | undefined {
  const forms = phrasings(header);
  // The header is a name of a field that another column has, so a field with a similar name is not meant.
  if (known.some(({ name, aliases }) => taken.has(name) && forms.some((form) => aliases.includes(form))))
    return undefined;
  const parts = normalised(spaced(header)).split('_');
  const isNegated = parts.some((word) => NEGATIONS.has(word));
  // A negated header ("not wanted", "not preferred") never means the positive field.
  const free = known.filter(({ name }) => !taken.has(name) && (!isNegated || NEGATIVE_FIELDS.has(name)));
  const byWord =
    free.find((field) => field.name.length > 3 && parts.includes(field.name)) ??
    free.find(({ aliases }) => aliases.some((alias) => alias.length > 4 && parts.includes(alias)));
  if (byWord !== undefined) return byWord.name;
  const spellings = new Map(
    free.flatMap((field) => [field.name, ...field.aliases].map((one) => [one, field.name] as const)),
  );
  const near = nearest(normalised(header), [...spellings.keys()]);
  return near === undefined ? undefined : spellings.get(near);
}
