/**
 * What words in the cells of a file mean, where somebody has said so: `--means availability:"Mornings=Mon-Fri
 * 09:00-12:00"`. The words are replaced before the field reads the cell, so they can also override what could be read.
 */
import { isBlank } from '../../words/invisible-characters.ts';
import { listText } from '../../words/text.ts';
import { unaccented } from '../../words/unaccented.ts';

/** Words, in the form of {@link wordsKey} → the text to read in their place; '' where they say nothing. */
export type MeaningsOfField = ReadonlyMap<string, string>;

/** By the name of the field. */
export type Meanings = ReadonlyMap<string, MeaningsOfField>;

/** What some words of a field mean. */
export interface Meaning {
  readonly field: string;
  readonly words: string;
  /** '' where they say nothing. */
  readonly value: string;
}

/**
 * Returns the form in which words of a cell are looked up: without case, accents and doubled blanks.
 *
 * @example wordsKey(' Après-midi ') // 'apres-midi'
 */
export const wordsKey = unaccented;

/** Returns meanings with more of them. Where both speak of the same words, the later ones count. */
export function withMeanings(before: Meanings, more: Iterable<Meaning>): Meanings {
  const all = new Map(Array.from(before, ([field, meanings]) => [field, new Map(meanings)] as const));
  for (const { field, words, value } of more) {
    const ofField = all.get(field) ?? new Map<string, string>();
    ofField.set(wordsKey(words), value.trim());
    all.set(field, ofField);
  }
  return all;
}

/** Returns meanings one by one, field by field. The words are in the form of {@link wordsKey}. */
export function meaningsIn(meanings: Meanings): Meaning[] {
  return [...meanings].flatMap(([field, ofField]) =>
    Array.from(ofField, ([words, value]) => ({ field, words, value })),
  );
}

/**
 * Returns the text to read in place of a cell: what the whole cell means, otherwise the cell with each item that has a
 * meaning replaced by it.
 *
 * @param itemsOf Cuts a cell of several items.
 * @example meantBy('Flexible; Mon 9:00-10:00', new Map([['flexible', '']]), listItems) // 'Mon 9:00-10:00'
 */
export function meantBy(
  text: string,
  meanings: MeaningsOfField | undefined,
  itemsOf?: (text: string) => readonly string[],
): string {
  if (meanings === undefined) return text;
  const whole = meanings.get(wordsKey(text));
  if (whole !== undefined || itemsOf === undefined) return whole ?? text;
  const items = itemsOf(text);
  const meant = items.map((item) => meanings.get(wordsKey(item)) ?? item);
  return meant.every((item, at) => item === items[at])
    ? text
    : listText(meant.filter((item) => !isBlank(item)));
}
