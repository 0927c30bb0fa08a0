/** From a header to its words, and from words to concepts, language by language. */
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
import type { Concept, Vocabulary } from './words/concepts.ts';

/** A word of a header, or a phrase, and what it may mean; nothing where it is not known. */
export interface Meaning {
  readonly word: string;
  readonly concepts: readonly Concept[];
  /** Whether the word is part of a compound that no vocabulary has: "Firmenname". */
  readonly isPart?: true;
}

/** The words of one language, by how they are looked up. */
class Lexicon {
  private readonly exact = new Map<string, Concept[]>();
  private readonly stems = new Map<string, Concept[]>();
  private readonly longest: number;

  constructor(...vocabularies: readonly Vocabulary[]) {
    let longest = 1;
    for (const vocabulary of vocabularies)
      for (const [concept, list] of Object.entries(vocabulary))
        for (const entry of list.split(/\s+/)) {
          if (entry === '') continue;
          const isStem = entry.endsWith('*');
          const key = plain(isStem ? entry.slice(0, -1) : entry);
          const map = isStem ? this.stems : this.exact;
          const concepts = map.get(key) ?? [];
          if (!concepts.includes(concept as Concept)) map.set(key, [...concepts, concept as Concept]);
          longest = Math.max(longest, key.split('_').length);
        }
    this.longest = longest;
  }

  /** Returns what a word or a phrase (`how_many`) means. */
  private find(key: string): readonly Concept[] | undefined {
    const found = this.exact.get(key);
    if (found !== undefined) return found;
    const last = Math.max(key.lastIndexOf('_') + 1, 2);
    for (let end = key.length; end > last; end--) {
      const stem = this.stems.get(key.slice(0, end));
      if (stem !== undefined) return stem;
    }
    return undefined;
  }

  /** Returns the meanings of both parts of a compound, or undefined. */
  private compound(word: string): Meaning[] | undefined {
    for (let at = word.length - 3; at >= 3; at--) {
      const second = this.exact.get(word.slice(at));
      if (second === undefined || second.includes('light')) continue;
      const start = word.slice(0, at);
      for (const first of [start, start.replace(/(?:s|es|n|en)$/, ''), `${start}e`]) {
        const found = first.length < 3 ? undefined : (this.exact.get(first) ?? this.find(first));
        if (found !== undefined && !found.includes('light'))
          return [
            { word: first, concepts: found, isPart: true },
            { word: word.slice(at), concepts: second, isPart: true },
          ];
      }
    }
    return undefined;
  }

  /** Returns the meanings of words in a row, the longest phrases first. */
  meanings(words: readonly string[]): Meaning[] {
    const all: Meaning[] = [];
    for (let at = 0; at < words.length;) {
      let taken = 0;
      for (let count = Math.min(this.longest, words.length - at); count > 0; count--) {
        const key = words.slice(at, at + count).join('_');
        const concepts = (at === 0 ? this.exact.get(`^${key}`) : undefined) ?? this.find(key);
        if (concepts === undefined) continue;
        all.push({ word: key, concepts });
        taken = count;
        break;
      }
      if (taken === 0) {
        const word = words[at] ?? '';
        all.push(...(this.compound(word) ?? [{ word, concepts: [] }]));
        taken = 1;
      }
      at += taken;
    }
    return all;
  }
}

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
 */
export function readings(words: readonly string[]): readonly (readonly Meaning[])[] {
  const all = allLexicons().map((lexicon) => lexicon.meanings(words));
  const unknown = all.map((meanings) =>
    meanings.reduce((sum, { concepts, isPart }) => sum + (concepts.length === 0 ? 1 : isPart ? 0.1 : 0), 0),
  );
  const fewest = Math.min(...unknown);
  return all.filter((_, index) => unknown[index] === fewest);
}

/** Returns text in lower case without accents. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o');
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
