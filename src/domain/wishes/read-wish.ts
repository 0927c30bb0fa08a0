/** What somebody wishes the other side to have, read from their own words, and the values that it is held against. */
import { countryCode, languageTag } from '../people/countries-and-languages.ts';
import { organisationWords } from '../people/organisations.ts';
import { folded, listItems } from '../words/text.ts';
import {
  canonicalWords,
  CONJUNCTIONS,
  FILLERS,
  LIKE_MINE,
  MODIFIERS,
  NEGATIONS,
  NO_PREFERENCE,
  NOT_TOLD,
} from './wish-words.ts';

/** The field that holds the wish, and the field of the other side that it is about. */
export interface WishFields {
  readonly wish: string;
  readonly of: string;
}

export interface Wish {
  /** Whether nothing is wished for, so that anybody is welcome. */
  readonly isOpen: boolean;
  /** Whether the wisher's own values are wished for. */
  readonly isLikeMine: boolean;
  /** The keys of the values that are wished for, any of which will do; see {@link valueKeys}. */
  readonly named: readonly string[];
}

const OPEN: Wish = { isOpen: true, isLikeMine: false, named: [] };

/**
 * Returns what somebody wishes for. Every text is read in these steps:
 *
 * 1. What is a value as it stands names that value.
 * 2. What says that it does not matter wishes for nothing, and so does a text without letters.
 * 3. "The same as mine" names the wisher's own values.
 * 4. Otherwise a text names each value that somebody has and whose words stand in it, the longest first. A part with a
 *    "not", "but" or "except" beside a value is not understood; the whole text then names nothing else.
 *
 * @param texts the values of the field that holds the wish
 * @param known the keys of all values that anybody has in the field that the wish is about
 * @example readWish(['A woman'], { wish: 'prefers', of: 'gender' }, new Set(['female'])) // names 'female', and 'afemale'
 */
export function readWish(texts: readonly string[], fields: WishFields, known: ReadonlySet<string>): Wish {
  if (texts.length === 0) return OPEN;
  if (isCoded(fields.wish))
    return { isOpen: false, isLikeMine: false, named: texts.map((text) => keyOf(text, fields.of)) };
  const named = new Set<string>();
  let [isOpen, isLikeMine] = [false, false];
  for (const text of texts) {
    const read = readText(text, fields, known);
    if (read.isOpen) isOpen = true;
    if (read.isLikeMine) isLikeMine = true;
    for (const key of read.named) named.add(key);
  }
  return isOpen ? OPEN : { isOpen, isLikeMine, named: [...named] };
}

function readText(text: string, fields: WishFields, known: ReadonlySet<string>): Wish {
  const { of: field } = fields;
  const whole = keyOf(text, field);
  const named = new Set([whole]);
  if (!/[\p{L}\p{N}]/u.test(text)) return OPEN; // 2
  let [isOpen, isLikeMine] = [false, false];
  for (const item of text.split(/[;|\r\n]+/u)) {
    const key = keyOf(item, field);
    if (known.has(key) && !says(NO_PREFERENCE, item, fields)) {
      named.add(key); // 1
      continue;
    }
    for (const part of item.split(/[,!?()]+|(?<=\p{Ll}{3})\.(?=\s|$)/u)) {
      const answers = answersIn(part);
      if (answers.some((answer) => says(NO_PREFERENCE, answer, fields))) isOpen = true; // 2
      if (answers.some((answer) => says(LIKE_MINE, answer, fields))) isLikeMine = true; // 3
      const found = valuesIn(part, answers, fields, known); // 4
      if (found === null) return { isOpen: false, isLikeMine: false, named: [whole] };
      for (const value of found) named.add(value);
    }
  }
  return isOpen ? OPEN : { isOpen, isLikeMine, named: [...named] };
}

/** Returns a part as a whole, then the answers in it that conjunctions and slashes separate, where there are several. */
function answersIn(part: string): readonly string[] {
  const answers: string[] = [];
  let words: string[] = [];
  for (const word of [...part.replaceAll('/', ' or ').split(/\s+/u), 'or']) {
    if (!CONJUNCTIONS.has(word.toLowerCase())) words.push(word);
    else if (words.some((one) => one !== '')) {
      answers.push(words.join(' '));
      words = [];
    }
  }
  return answers.length > 1 ? [part, ...answers] : [part];
}

/** Returns the words of a text without case, accents and punctuation. */
function wordsOf(text: string): string[] {
  return organisationWords(text.replaceAll('&', ' and '));
}

function says(phrases: ReadonlySet<string>, answer: string, fields: WishFields): boolean {
  return phrases.has(wordsOf(answer).join(' ')) || phrases.has(bare(answer, fields));
}

/** Returns the words of an answer without those that change nothing, and without the names of the fields. */
function bare(answer: string, { wish, of }: WishFields): string {
  const isName = (word: string): boolean => `_${wish}_${of}_`.includes(`_${word}_`);
  return wordsOf(answer)
    .filter((word) => !FILLERS.has(word) && !isName(word))
    .join(' ');
}

/** How many words of a wish can be the name of one value. */
const MOST_WORDS = 8;

/** Returns the keys of the values whose words stand in a part of a wish; `null` where it seems to rule one out. */
function valuesIn(
  part: string,
  answers: readonly string[],
  fields: WishFields,
  known: ReadonlySet<string>,
): readonly string[] | null {
  const isValue = (key: string | undefined): key is string => key !== undefined && known.has(key);
  const words = canonicalWords(wordsOf(part), fields.of);
  // In a sentence a short word is hardly a value: the department IT, the language "no".
  const fewest = isCoded(fields.of) ? 4 : 3;
  const alone = answers.flatMap((answer) => [answer, bare(answer, fields)]);
  const found = alone
    .filter((answer) => wordsOf(answer).join('').length < fewest)
    .map((answer) => keyOf(answer, fields.of))
    .filter(isValue);
  const capitals = part.match(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu)?.map((word) => word.toLowerCase()) ?? [];
  let isTurned = false;
  for (let at = 0; at < words.length;) {
    let length = Math.min(MOST_WORDS, words.length - at);
    for (; length > 0; length--) {
      const run = words.slice(at, at + length);
      const joined = run.join('');
      const key = codeOf(run.join(' '), fields.of) ?? joined;
      if (!isValue(key) || (joined.length < fewest && !capitals.includes(joined))) continue;
      found.push(key);
      break;
    }
    if (length === 0 && NEGATIONS.has(words[at]!)) isTurned = true;
    at += Math.max(1, length);
  }
  // "No preference" rules nothing out.
  const turning = (answers.length > 1 ? answers.slice(1) : answers).filter((answer) =>
    wordsOf(answer).some((word) => NEGATIONS.has(word)),
  );
  const isRulingOut = isTurned && !turning.every((answer) => says(NO_PREFERENCE, answer, fields));
  return isRulingOut && found.length > 0 ? null : found;
}

/**
 * Returns the keys under which a value is known: of the whole, of each item of a list in it, and of an item without what
 * stands in brackets and without "cis" or "trans". Two values are the same to a wish where they share a key: letter case,
 * accents, blanks and punctuation make no difference, and words for one gender are one. Empty where the text keeps the
 * value back ("Prefer not to say").
 *
 * @example valueKeys('Woman (she/her)', 'gender') // ['femalesheher', 'female']
 */
export function valueKeys(text: string, field: string): readonly string[] {
  if (NOT_TOLD.has(wordsOf(text).join(' ')) || !/[\p{L}\p{N}]/u.test(text)) return [];
  if (isCoded(field)) return [keyOf(text, field)];
  const keys = new Set([keyOf(text, field)]);
  for (const item of [text, ...listItems(text)]) {
    const plain = item.replace(/\([^)]*\)?/gu, ' ');
    for (const part of [item, plain, ...plain.split('/')]) {
      const words = canonicalWords(wordsOf(part), field);
      const core = words.filter((word) => !MODIFIERS.has(word));
      for (const key of [words.join(''), core.join('')]) if (key !== '') keys.add(key);
    }
  }
  return [...keys];
}

function keyOf(text: string, field: string): string {
  return codeOf(text, field) ?? (canonicalWords(wordsOf(text), field).join('') || folded(text));
}

/** Fields whose values are codes, which people call by their names. */
function isCoded(field: string): boolean {
  return field === 'languages' || field === 'country' || field === 'worked_in';
}

function codeOf(text: string, field: string): string | undefined {
  if (!isCoded(field)) return undefined;
  // The region of a language makes no difference: `en-GB` and `en-US` are English.
  if (field === 'languages') return languageTag(text)?.split('-')[0];
  return countryCode(text)?.toLowerCase();
}
