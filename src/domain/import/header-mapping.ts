/** Maps the columns of a file to fields. It never guesses: what is uncertain is asked. */
import { type CustomField, customInHeader } from '../people/custom-field.ts';
import { putBlankBack, setBlankAside } from './blank-columns.ts';
import {
  askEvidence,
  type MappingQuestion,
  settle,
  takeAsLastName,
  takeEvidence,
} from './column-questions.ts';
import type { FileEvidence } from './evidence/column-evidence.ts';
import { decide, type Decided, type MappingChoices } from './header-choices.ts';
import { ERROR_HEADER, type HeaderName, NAME_PARTS, normalised, phrasings, spaced } from './header-names.ts';
import { nearest, quote, words } from '../words/text.ts';

export interface MappedColumn extends Decided {
  /** As in the file. */
  readonly header: string;
  /** For a column that is not imported: the field it may be. */
  readonly suggestion: string | undefined;
  /** For a column that is mapped but not read: why, or in which rows. */
  readonly notUsed?: string;
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
  /** Place of a column, from 0 → the field that it is by the title of a question. Its cells are not asked. */
  readonly titled?: ReadonlyMap<number, string>;
  /** The existing custom fields; undefined where such a file can have none. */
  readonly custom?: readonly CustomField[] | undefined;
  /** What the headers' words and the cells say; absent where only names of columns count. */
  readonly evidence?: FileEvidence | undefined;
}

/**
 * Returns what each column of a file is, in the file's order. The first of these decides:
 *
 * 1. what was said of this file: `--set`, `--ignore`, `--keep`;
 * 2. what a profile says;
 * 3. the title of a question of a form;
 * 4. the exact name of a field or of an existing custom field;
 * 5. an alias, in several phrasings, unless the cells contradict it;
 * 6. strong evidence from the words of the header, unless the cells contradict it.
 *
 * Weak evidence is a question. Headers are compared without case, and blanks count as punctuation. An exact name wins
 * over an alias, and an alias over evidence, unless the field says otherwise: two columns that could be the e-mail are a
 * question.
 *
 * @throws Failure `refused` where a choice names no field or no header, or gives one column to two fields; `usage`
 *   where a field of one value is given two columns.
 * @example mapHeaders(['E-mail address', 'Shoe size'], { known: PARTICIPANT_HEADERS }).columns[0]?.field // 'email'
 */
export function mapHeaders(headers: readonly string[], options: MappingOptions): Mapping {
  const { known, choices = {}, profile = {}, titled = new Map(), custom = [], evidence } = options;
  const decided = new Map<number, Decided>();
  const taken = new Set<string>();
  decide(headers, known, custom, choices, 'set', decided, taken);
  decide(headers, known, custom, profile, 'profile', decided, taken);
  const names = new Map(known.map((one) => [one.name, one]));
  for (const [index, field] of titled) {
    if (decided.has(index) || taken.has(field) || !names.has(field)) continue;
    decided.set(index, { field, how: 'alias' });
    taken.add(field);
  }
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
    const isPossible = (field: string): boolean =>
      evidence === undefined || (evidence.isUseful(field) && evidence.fit(index, field) !== 'against');
    const found = phrasings(header)
      .map((form) => aliases.get(form))
      .find((field) => field !== undefined && isPossible(field));
    if (names.has(name) && !taken.has(name)) decided.set(index, { field: name, how: 'exact' });
    else if (customs.has(name)) decided.set(index, { field: name, how: 'exact', custom: customs.get(name) });
    else if (found !== undefined && !taken.has(found)) decided.set(index, { field: found, how: 'alias' });
    else {
      const plain = phrasings(header).find((form) => names.has(form) && !taken.has(form) && isPossible(form));
      if (plain !== undefined) decided.set(index, { field: plain, how: 'alias' });
    }
  }
  const open = { headers, decided, taken, names, evidence };
  const blank = setBlankAside(decided, evidence);
  takeEvidence(open);
  const questions = settle(open);
  takeAsLastName(open);
  leaveLonePart(decided);
  questions.push(...askEvidence(open));
  putBlankBack(
    blank,
    decided,
    questions.map(({ field }) => field),
  );
  const mapped = new Set([...decided.values()].map(({ field }) => field));
  // With a whole name, its parts are not needed.
  if (mapped.has('name')) for (const part of NAME_PARTS) mapped.add(part);
  const headerOf = (field: string): string | undefined =>
    headers.find((_, index) => decided.get(index)?.field === field);
  const columns = headers.map((header, index): MappedColumn => {
    const one = decided.get(index) ?? { field: null, how: 'not imported' };
    const isOpen = one.field === null && one.how !== 'ignored' && one.sameAs === undefined && header !== '';
    const suggested = isOpen ? suggestionFor(header, known, mapped) : undefined;
    const suggestion =
      suggested !== undefined && evidence?.fit(index, suggested) === 'against' ? undefined : suggested;
    const notUsed = whyNotUsed(one, names.get(one.field ?? ''), headerOf);
    return { header, suggestion, ...one, ...(notUsed === undefined ? {} : { notUsed }) };
  });
  return { columns, questions };
}

/** Returns what overrides a mapped column: an option, or other columns of the file. */
function whyNotUsed(
  { sameAs }: Decided,
  { standsInFor = [], notUsed }: Pick<HeaderName, 'standsInFor' | 'notUsed'> = {},
  headerOf: (field: string) => string | undefined,
): string | undefined {
  if (sameAs !== undefined) return `for ${quote(sameAs)} says the same`;
  if (notUsed !== undefined) return notUsed;
  const others = standsInFor.flatMap((field) => headerOf(field) ?? []).map(quote);
  return others.length === 0 ? undefined : `where ${others.join(' or ')} says it`;
}

/** Drops a single part of a name, such as a preferred name, where another column holds the whole name. */
function leaveLonePart(decided: Map<number, Decided>): void {
  const of = (fields: readonly string[]): [number, Decided][] =>
    [...decided].filter(([, { field }]) => field !== null && fields.includes(field));
  const parts = of(NAME_PARTS);
  const [first] = parts;
  if (first === undefined || parts.length > 1 || of(['name']).length === 0) return;
  if (first[1].how === 'exact' || first[1].how === 'alias') decided.delete(first[0]);
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
