/** How words are compared whatever their spelling, and the ways in which names are written. */
import { withoutStrokes } from './letters-with-strokes.ts';

/** A run of letters and digits of a text, as it is compared, and where it stands. */
export interface Word {
  /** Without case, accents and invisible characters; where there are two ways to write a letter, both. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Letters of scripts that do not set words apart, or that set what belongs to a word close behind it. */
const CLOSE = String.raw`(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;
const SYLLABLE = String.raw`[\u1100-\u115f][\u1160-\u11a7]+[\u11a8-\u11ff]*`;

/** A letter of such a script is a word by itself: what is looked for may stand anywhere in a sentence. */
const RUN = new RegExp(
  String.raw`(?:${SYLLABLE}|${CLOSE})[\p{M}\p{Cf}\uff9e\uff9f]*|(?:(?!${CLOSE})[\p{L}\p{N}\p{M}\p{Cf}])+`,
  'gu',
);
const BEGINS_CLOSE = new RegExp(`^${CLOSE}`, 'u');

/** Matches text of which each letter has one form. */
export const PLAIN = /^[\0-\x7f]*$/;

/** The other way of writing letters where there is no key for them. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const HAS_LONGER = new RegExp(`[${Object.keys(WRITTEN_OUT).join('')}]`, 'gu');

function formsOf(run: string): string[] {
  if (PLAIN.test(run)) return [run.toLowerCase()];
  // Their marks are vowels and tones; without them it would be another word.
  if (isClose(run))
    return [
      run
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .toLowerCase(),
    ];
  const visible = run
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const written = visible.replace(HAS_LONGER, (letter) => WRITTEN_OUT[letter] ?? letter);
  return [...new Set([withoutMarks(visible), withoutMarks(written)])].filter((form) => form !== '');
}

function withoutMarks(text: string): string {
  return withoutStrokes(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}

function isClose(run: string): boolean {
  return BEGINS_CLOSE.test(run.normalize('NFKC'));
}

/** Returns the words of a text, in their order. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(RUN)]
    .map(({ 0: run, index: start }) => ({ forms: formsOf(run), start, end: start + run.length }))
    .filter(({ forms }) => forms.some((form) => form !== ''));
}

/**
 * Returns the words of a text as they are compared: blind to case, accents, strokes, the way an accent is encoded,
 * blanks of every kind, punctuation and invisible characters.
 *
 * @example comparedWords('MÜLLER,\u00a0Zoë') // ['muller', 'zoe']
 */
export function comparedWords(text: string): string[] {
  return wordsIn(text).map(({ forms }) => forms[0] ?? '');
}

/** The most ways of writing a name that are looked for. */
const MOST_WAYS = 16;

/** Returns every way of writing words of which some have two forms. */
function waysOf(words: readonly Word[]): string[][] {
  return words.reduce<string[][]>(
    (ways, { forms }) =>
      ways.flatMap((way) => forms.slice(0, ways.length < MOST_WAYS ? 2 : 1).map((form) => [...way, form])),
    [[]],
  );
}

/** Returns the words of a name; one of a script without blanks has several letters, each of them a {@link Word}. */
function nameWords(name: string): Word[][] {
  const groups: Word[][] = [];
  for (const word of wordsIn(name)) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isNext = before?.end === word.start && [before, word].every(({ forms }) => isClose(forms[0] ?? ''));
    if (group !== undefined && isNext) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

const HAN = /^\p{Script=Han}+$/u;
const HAN_OR_HANGUL = /^[\p{Script=Han}\p{Script=Hang}]+$/u;

/** Returns whether one word of a script without blanks is so long that, within a sentence, it is somebody's name. */
function isWholeName(letters: readonly Word[]): boolean {
  const text = letters.map(({ forms }) => forms[0]).join('');
  return letters.length >= (HAN.test(text) ? 2 : 3);
}

/**
 * Returns the ways in which a name is written, as words that are compared: as it is, the last word first, without the
 * words in the middle, and umlauts written out. Of a name of one word there is none that tells whose it is, but where
 * the script has no blanks.
 *
 * @example spellingsOf('Zoë Müller') // [['zoe', 'muller'], ['zoe', 'mueller'], ['muller', 'zoe'], ['mueller', 'zoe']]
 */
export function spellingsOf(name: string): string[][] {
  const words = nameWords(name);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (words.length === 1) return isWholeName(first) ? waysOf(first) : [];
  const orders = [words, [last, ...words.slice(0, -1)]];
  if (words.length > 2) orders.push([...words.slice(1), first], [first, last], [last, first]);
  return distinct(orders.flatMap((order) => waysOf(order.flat())));
}

/** What may mean somebody who has a name, in other people's words. */
export interface NameParts {
  /** Single words. */
  readonly words: readonly string[];
  /** Runs of letters of a script without blanks. */
  readonly runs: readonly (readonly string[])[];
}

/**
 * Returns the words of a name, each in all of its forms. A Chinese or Korean name in one word is taken apart too: the
 * last two letters, and what stands before them.
 *
 * @example partsOf('王小明').runs // [['王', '小', '明'], ['小', '明']]
 */
export function partsOf(name: string): NameParts {
  const groups = nameWords(name);
  const close = groups.filter(([word]) => word !== undefined && isClose(word.forms[0] ?? ''));
  const runs = close
    .map((group) => group.map(({ forms }) => forms[0] ?? ''))
    .flatMap((run) => (HAN_OR_HANGUL.test(run.join('')) ? [run, run.slice(0, -2), run.slice(-2)] : [run]))
    .filter((run) => run.length >= 2);
  const words = groups.filter((group) => !close.includes(group)).flat();
  return { words: words.flatMap(({ forms }) => forms), runs: distinct(runs) };
}

function distinct(runs: readonly string[][]): string[][] {
  return [...new Map(runs.map((words) => [words.join(' '), words])).values()];
}
