/** Whether words occur in texts, how well, and the text around them. */
import { oneLine } from '../words/text.ts';
import { plainlyTyped } from '../words/unaccented.ts';

/**
 * Returns the words of what is looked for, in the form in which texts are compared: without case and accents.
 *
 * @example wordsOf(' Úna  REYES ') // ['una', 'reyes']
 */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(plainlyTyped(text).split(' '))].filter((word) => word !== '');
}

/** How well words fit a text, best first: it is them, it has words that begin so, it has them somewhere. */
export type Fit = 'whole' | 'beginnings' | 'parts';

const FITS: readonly Fit[] = ['whole', 'beginnings', 'parts'];

/**
 * Returns how well all the words fit a text; undefined where one does not occur in it.
 *
 * @param words As {@link wordsOf} gives them.
 * @example fitOf(['reyes', 'una'], 'Úna Reyes') // 'whole'
 * @example fitOf(['rey'], 'Úna Reyes') // 'beginnings'
 */
export function fitOf(words: readonly string[], text: string): Fit | undefined {
  const plain = plainlyTyped(text);
  if (!words.every((word) => plain.includes(word))) return undefined;
  const own = plain.split(/[^\p{L}\p{N}\p{M}'+#@._-]+/u).filter((word) => word !== '');
  if (own.length > 0 && own.every((word) => words.includes(word))) return 'whole';
  return words.every((word) => own.some((one) => one.startsWith(word))) ? 'beginnings' : 'parts';
}

/** Returns whether all the words occur in some texts, each in one of them. */
export function haveAll(words: readonly string[], texts: readonly { readonly text: string }[]): boolean {
  const plain = plainlyTyped(texts.map(({ text }) => text).join('\n'));
  return words.every((word) => plain.includes(word));
}

/** Returns the text with most of the words; of those with as many, the first. There must be one. */
export function mostOf<T extends { readonly text: string }>(
  words: readonly string[],
  texts: readonly T[],
): T {
  let best: T | undefined;
  let most = -1;
  for (const one of texts) {
    const plain = plainlyTyped(one.text);
    const has = words.filter((word) => plain.includes(word)).length;
    if (has > most) [best, most] = [one, has];
  }
  if (best === undefined) throw new Error('there is no text to choose from');
  return best;
}

/** Returns the place of a fit among others: 0 is the best. */
export function rankOfFit(fit: Fit): number {
  return FITS.indexOf(fit);
}

/**
 * Returns the part of a text around the first of some words, on one line, cut at blanks.
 *
 * @param longest How many characters it has at most, the marks of omission apart.
 * @example around(['lead'], 'We spoke about how to lead a meeting well.', 20) // '…about how to lead a…'
 */
export function around(words: readonly string[], text: string, longest: number): string {
  const line = oneLine(text).trim();
  if (line.length <= longest) return line;
  // Each letter folds by itself, so that a place in the plain text is one in this.
  const characters = Array.from(line);
  const at = isAscii(line)
    ? placeIn(line.toLowerCase(), words)
    : placeOfFirst(
        words,
        characters.map((one) => plainlyTyped(one) || ' '),
      );
  let from = Math.max(0, Math.min(at - Math.floor(longest / 3), characters.length - longest));
  let to = Math.min(characters.length, from + longest);
  if (from > 0) from = nextBlank(characters, from, at);
  if (to < characters.length) to = previousBlank(characters, to, at);
  const part = characters.slice(from, to).join('').trim();
  return `${from > 0 ? '…' : ''}${part}${to < characters.length ? '…' : ''}`;
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Returns where the first of some words begins that is there. */
function placeIn(plain: string, words: readonly string[]): number {
  const found = words.map((word) => plain.indexOf(word)).filter((place) => place >= 0);
  return Math.min(...found, plain.length);
}

function placeOfFirst(words: readonly string[], plain: readonly string[]): number {
  const starts: number[] = [];
  let line = '';
  for (const one of plain) {
    starts.push(line.length);
    line += one;
  }
  const first = placeIn(line, words);
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= first),
  );
}

/** Returns the place after the next blank, where one comes before what must be seen. */
function nextBlank(characters: readonly string[], from: number, seen: number): number {
  const blank = characters.indexOf(' ', from);
  return blank >= 0 && blank < seen ? blank + 1 : from;
}

function previousBlank(characters: readonly string[], to: number, seen: number): number {
  const blank = characters.lastIndexOf(' ', to);
  return blank > seen ? blank : to;
}
