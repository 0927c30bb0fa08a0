/**
 * What an erasure turns a value into. Equal values become equal everywhere, so that the log can still be replayed.
 */
import type { Held } from './held.ts';
import type { Mention } from './mention.ts';
import { idOf } from '../reference.ts';
import { folded } from '../words/text.ts';

/** The replacement for words or a name. */
export const ERASED = 'erased';

export type Value = string | number | null;

/**
 * How an erasure recognises what belongs to people: everything they were ever called, and values that nobody else has.
 */
export interface Erasing {
  /** Every ref and e-mail they ever had, folded. */
  readonly addresses: ReadonlySet<string>;
  /** Finds a name or an address of theirs in a text. */
  readonly mention: Mention;
  /** Returns whether somebody else has this value, or this item of a list, in a column. */
  readonly isShared: (table: string, column: string, value: string) => boolean;
}

/** What an erasure still has to do, as the file records it. */
export interface OpenErasure {
  /** The people whose erasure is not complete, by number. */
  readonly people: readonly number[];
  /** Whether the file itself still has to be rewritten. */
  readonly isFileOpen: boolean;
  /** Backups of this file that still contain them, as far as is known. */
  readonly copies: readonly { readonly path: string; readonly trouble: string | null }[];
  /** Unfinished outputs left by a kill that could not be cleared, each with where and why. */
  readonly outputs: readonly string[];
}

/** What is known of a column. */
export interface ErasedColumn {
  readonly table: string;
  readonly column: string;
  readonly held: Held;
  readonly isNullable: boolean;
  /** Whether no two rows may have the same value where the other columns are equal. */
  readonly isUnique: boolean;
  /** Whether it always holds a JSON list of texts. */
  readonly isList: boolean;
}

type Rule = (erasing: Erasing, column: ErasedColumn, value: string, rowId: number) => Value;

const stays: Rule = (_, __, value) => value;
const becomesErased: Rule = (_, column, value) =>
  column.isList ? (value === '[]' ? value : JSON.stringify([ERASED])) : ERASED;

/** In a row that is the person's own. */
const OWN: Readonly<Record<Held, Rule>> = {
  plain: stays,
  vocabulary: stays,
  // Only participants have such columns, and their rows are numbered as the people are.
  identity: (_, { column, isNullable }, __, rowId) => {
    if (column === 'name') return ERASED;
    return isNullable ? null : `erased:${idOf('P', rowId)}`;
  },
  description: becomesErased,
  words: becomesErased,
  confidence: becomesErased,
  references: noReferences,
  'private-references': noReferences,
  term: sharedPart,
  code: sharedPart,
  'programme-words': withoutMention,
  document: documentWithoutMention,
};

/** In somebody else's row: what names the person goes, the rest stays. */
const OTHERS: Readonly<Record<Held, Rule>> = {
  plain: stays,
  vocabulary: stays,
  identity: stays,
  term: stays,
  code: stays,
  description: withoutMention,
  words: withoutMention,
  confidence: withoutMention,
  'programme-words': withoutMention,
  document: documentWithoutMention,
  references: otherReferences,
  'private-references': otherReferences,
};

/**
 * Returns what a value becomes in the person's own row. An empty value stays empty, so counts of what was said or not
 * said stay the same.
 *
 * @example ownValue(erasing, { table: 'meetings', column: 'notes', held: 'words', isNullable: true }, 'We met', 9) // 'erased'
 */
export function ownValue(erasing: Erasing, column: ErasedColumn, value: Value, rowId: number): Value {
  return typeof value === 'string' ? OWN[column.held](erasing, column, value, rowId) : value;
}

/** Returns what a value becomes in somebody else's row: what names the person goes, the rest stays. */
export function otherValue(erasing: Erasing, column: ErasedColumn, value: Value, rowId: number): Value {
  return typeof value === 'string' ? OTHERS[column.held](erasing, column, value, rowId) : value;
}

function noReferences(_: Erasing, { isNullable }: ErasedColumn, value: string): Value {
  if (isList(value)) return '[]';
  return value === '' ? value : isNullable ? null : ERASED;
}

function otherReferences(
  { addresses, mention }: Erasing,
  { isNullable }: ErasedColumn,
  value: string,
): Value {
  const isTheirs = (item: string): boolean => addresses.has(folded(item)) || mention.isIn(item);
  if (!isList(value)) return isTheirs(value) ? (isNullable ? null : ERASED) : value;
  const items = JSON.parse(value) as string[];
  return items.some(isTheirs) ? JSON.stringify(items.filter((item) => !isTheirs(item))) : value;
}

/** Where values must differ, the replacement of a mention has the number of the row: `erased 7`. */
function withoutMention(
  { mention }: Erasing,
  { isUnique }: ErasedColumn,
  value: string,
  rowId: number,
): string {
  return mention.replaced(value, isUnique ? `${ERASED} ${rowId}` : ERASED);
}

/** In JSON each text is treated by itself, so that the result is JSON. */
function documentWithoutMention(
  erasing: Erasing,
  column: ErasedColumn,
  value: string,
  rowId: number,
): string {
  const { mention } = erasing;
  if (!mention.mayBeInJson(value)) return value;
  const cleaned = (part: unknown): unknown => {
    if (typeof part === 'string') return mention.replaced(part, ERASED);
    if (Array.isArray(part)) return part.map(cleaned);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, item]) => [mention.replaced(name, ERASED), cleaned(item)]),
    );
  };
  try {
    return JSON.stringify(cleaned(JSON.parse(value)));
  } catch {
    return withoutMention(erasing, column, value, rowId); // no JSON
  }
}

function sharedPart(erasing: Erasing, { table, column, isNullable }: ErasedColumn, value: string): Value {
  if (isList(value)) {
    const items = JSON.parse(value) as string[];
    const kept = items.filter((item) => erasing.isShared(table, column, item));
    return kept.length === items.length ? value : JSON.stringify(kept);
  }
  if (erasing.isShared(table, column, value)) return value;
  return isNullable ? null : ERASED;
}

function isList(value: string): boolean {
  if (!value.startsWith('[')) return false;
  try {
    return Array.isArray(JSON.parse(value));
  } catch {
    return false; // somebody's words that begin with a bracket
  }
}
