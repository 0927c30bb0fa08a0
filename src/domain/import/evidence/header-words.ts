/** From a header to its words, and from words to concepts, in the language that knows them. */
import { DUTCH } from './words/dutch-words.ts';
import { ENGLISH } from './words/english-words.ts';
import { FRENCH } from './words/french-words.ts';
import { GERMAN } from './words/german-words.ts';
import { ITALIAN } from './words/italian-words.ts';
import { POLISH } from './words/polish-words.ts';
import { PORTUGUESE } from './words/portuguese-words.ts';
import { SPANISH } from './words/spanish-words.ts';
import { WELSH } from './words/welsh-words.ts';
import { SHARED } from './words/shared-words.ts';
import { Lexicon, type Meaning, plain } from './lexicon.ts';

let lexicons: readonly Lexicon[] | undefined;

/** Returns the words of each language. They are read at the first use. */
function allLexicons(): readonly Lexicon[] {
  lexicons ??= [ENGLISH, WELSH, FRENCH, GERMAN, SPANISH, PORTUGUESE, ITALIAN, DUTCH, POLISH].map(
    (words) => new Lexicon(words, SHARED),
  );
  return lexicons;
}

/**
 * Returns the meanings of a header's words in the language that knows most of them; in several, where they know as many.
 *
 * @param aside Words in brackets after it. Those that are not known are left out.
 * @param isMended Whether mistyped words are read as what they are near to.
 */
export function readings(
  words: readonly string[],
  aside: readonly string[] = [],
  isMended = false,
): readonly (readonly Meaning[])[] {
  const all = allLexicons().map((lexicon) => ({
    meanings: lexicon.meanings(isMended ? words.map((word) => lexicon.mended(word)) : words),
    beside: lexicon.meanings(aside, false),
  }));
  return fewest(fewest(all, 'meanings'), 'beside').map(({ meanings, beside }) => [
    ...meanings,
    ...beside.filter(({ concepts }) => concepts.length > 0),
  ]);
}

interface Reading {
  readonly meanings: readonly Meaning[];
  readonly beside: readonly Meaning[];
}

/** Returns the readings that leave fewest words unknown. */
function fewest(all: readonly Reading[], where: keyof Reading): readonly Reading[] {
  const unknown = all.map((one) => strangeness(one[where]));
  const least = Math.min(...unknown);
  return all.filter((_, index) => unknown[index] === least);
}

/** Counts the words that a language does not know. A compound is a little less certain than a word that is listed. */
function strangeness(meanings: readonly Meaning[]): number {
  return meanings.reduce(
    (sum, { concepts, isPart }) => sum + (concepts.length === 0 ? 1 : isPart === true ? 0.1 : 0),
    0,
  );
}

/** Letters cut from the beginning or the end of a word by an apostrophe: `l'adresse`, `manager's`. */
const ELIDED = /\b(?:l|d|qu|j|n|s|c|m|t|dell|nell|all|un|sull|dall|quest|lorsqu|jusqu)'(?=\p{L}{2})/gu;
const CLITIC = /'(?:s|d|m|re|ve|ll|r|ch|n|i|w|u)\b/gu;

/** Returns the words of a piece of a header, folded, in order. */
export function wordsOf(text: string): string[] {
  return plain(
    text
      .replace(/[’‘ʼ`´]/g, "'")
      // Forms for all genders: "Mentor:in", "MentorInnen", "étudiant·e·s", "alumno/a", "Teilnehmer(in)".
      .replace(/(?<=\p{Ll})(?:[:*_·/]in|In)(nen)?(?!\p{L})/gu, 'in$1')
      .replace(/(?<=\p{L})(?:[·•](?:\p{L}{1,4}))+/gu, '')
      .replace(/(?<=\p{L})\((?:e|s|es|n|en|a|as|o|os|a\/s|ne|nes|in|innen|r)\)s?/gu, '')
      .replace(/(?<=\p{L}{2})\/(?:a|as|os|e|es|in|r|trice|ka|czka)(?!\p{L})/gu, '')
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '),
  )
    .replace(/[#№]/g, ' nr ')
    .replace(/n't\b/g, 'nt')
    .replace(ELIDED, '')
    .replace(CLITIC, '')
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
