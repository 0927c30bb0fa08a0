/** What erasing a person makes of a value: the same of the same value everywhere, so that the log still adds up. */
import type { Held } from './holdings.ts';
import { idOf } from './reference.ts';
import { folded } from './text.ts';

/** What stands where words or a name were. */
export const ERASED = 'erased';

export type Value = string | number | null;

/** How an erasure tells what is the person's: everything they were ever called, and what nobody else shares. */
export interface Erasing {
  readonly participantId: number;
  /** Every ref and e-mail they ever had, folded. */
  readonly addresses: ReadonlySet<string>;
  /** Finds a name or an address of theirs in a text; null where there is nothing to look for. */
  readonly mention: RegExp | null;
  /** The same in a text as JSON writes it: a quick look at whether an image in the log need be read. */
  readonly mentionInJson: RegExp | null;
  /** Returns whether somebody else has this value, or this item of a list, in a column. */
  readonly isShared: (table: string, column: string, value: string) => boolean;
}

/** What is known of a column. */
export interface ErasedColumn {
  readonly table: string;
  readonly column: string;
  readonly held: Held;
  readonly isNullable: boolean;
}

/**
 * Returns the pattern that finds any of the texts as words of their own, whatever their case, or null for none.
 *
 * @example mentionOf(['Ada Lovelace'])?.test('met ADA LOVELACE today') // true
 */
export function mentionOf(texts: readonly string[]): RegExp | null {
  const longestFirst = [...new Set(texts.map((text) => text.trim()))]
    .filter((text) => text.length >= 3)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longestFirst.length === 0) return null;
  const escaped = longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

type Rule = (erasing: Erasing, column: ErasedColumn, value: string) => Value;

const stays: Rule = (_, __, value) => value;
const becomesErased: Rule = () => ERASED;

/** In a row that is the person's own. */
const OWN: Readonly<Record<Held, Rule>> = {
  plain: stays,
  vocabulary: stays,
  identity: (erasing, { column, isNullable }) => {
    if (column === 'name') return ERASED;
    return isNullable ? null : `erased:${idOf('P', erasing.participantId)}`;
  },
  description: becomesErased,
  words: becomesErased,
  confidence: becomesErased,
  references: noReferences,
  'private-references': noReferences,
  term: sharedPart,
  'programme-words': withoutMention,
  document: documentWithoutMention,
};

/** In a row that is not: what names the person goes, the rest stays. */
const OTHERS: Readonly<Record<Held, Rule>> = {
  plain: stays,
  vocabulary: stays,
  identity: stays,
  term: stays,
  description: withoutMention,
  words: withoutMention,
  confidence: withoutMention,
  'programme-words': withoutMention,
  document: documentWithoutMention,
  references: otherReferences,
  'private-references': otherReferences,
};

/**
 * Returns what a value becomes in a row that is the person's own. Nothing stays nothing, so that what was counted as
 * said or not said is counted as before.
 *
 * @example ownValue(erasing, { table: 'meetings', column: 'notes', held: 'words', isNullable: true }, 'We met') // 'erased'
 */
export function ownValue(erasing: Erasing, column: ErasedColumn, value: Value): Value {
  return typeof value === 'string' ? OWN[column.held](erasing, column, value) : value;
}

/** Returns what a value becomes in a row that is not the person's own: what names them goes, the rest stays. */
export function otherValue(erasing: Erasing, column: ErasedColumn, value: Value): Value {
  return typeof value === 'string' ? OTHERS[column.held](erasing, column, value) : value;
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
  const isTheirs = (item: string): boolean =>
    addresses.has(folded(item)) || (mention !== null && item.search(mention) !== -1);
  if (!isList(value)) return isTheirs(value) ? (isNullable ? null : ERASED) : value;
  const items = JSON.parse(value) as string[];
  return items.some(isTheirs) ? JSON.stringify(items.filter((item) => !isTheirs(item))) : value;
}

function withoutMention({ mention }: Erasing, _: ErasedColumn, value: string): string {
  return mention === null ? value : value.replace(mention, ERASED);
}

/** In JSON each text is looked at by itself, so that what is left is JSON. */
function documentWithoutMention(erasing: Erasing, column: ErasedColumn, value: string): string {
  const { mention, mentionInJson } = erasing;
  if (mention === null || mentionInJson === null || value.search(mentionInJson) === -1) return value;
  const cleaned = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replace(mention, ERASED);
    if (Array.isArray(part)) return part.map(cleaned);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, item]) => [name.replace(mention, ERASED), cleaned(item)]),
    );
  };
  try {
    return JSON.stringify(cleaned(JSON.parse(value)));
  } catch {
    return withoutMention(erasing, column, value); // no JSON
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
