/** The words of one language, and how a text is read in it: phrases, stems and compounds. */
import { distance } from 'fastest-levenshtein';
import type { Concept, Vocabulary } from './words/concepts.ts';

/** A word of a header, or a phrase, and what it may mean; nothing where it is not known. */
export interface Meaning {
  readonly word: string;
  readonly concepts: readonly Concept[];
  /** Whether the word is part of a compound that no vocabulary has: "Firmenname". */
  readonly isPart?: true;
}

/** A shorter word is too near to too many others. */
const SHORTEST_MENDED = 6;
/** Letters of an inflection. What is longer may be the second part of a compound. */
const LONGEST_ENDING = 3;

/** The words of one language, by how they are looked up. */
export class Lexicon {
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

  /**
   * Returns what the longest stem means with which a word, or the last word of a phrase, begins.
   *
   * @param most How many letters may follow it.
   */
  private stem(key: string, most = key.length): readonly Concept[] | undefined {
    const shortest = Math.max(key.lastIndexOf('_') + 1, 2, key.length - most - 1);
    for (let end = key.length; end > shortest; end--) {
      const found = this.stems.get(key.slice(0, end));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Returns the meanings of both parts of a compound, or undefined. */
  private compound(word: string): Meaning[] | undefined {
    for (let at = word.length - 4; at >= 3; at--) {
      const second = this.exact.get(word.slice(at));
      if (second === undefined || second.includes('light')) continue;
      const start = word.slice(0, at);
      for (const first of [start, start.replace(/(?:s|es|n|en)$/, ''), `${start}e`]) {
        const found = first.length < 3 ? undefined : (this.exact.get(first) ?? this.stem(first));
        if (found !== undefined && !found.includes('light'))
          return [
            { word: first, concepts: found, isPart: true },
            { word: word.slice(at), concepts: second, isPart: true },
          ];
      }
    }
    return undefined;
  }

  /** Returns what a word means, or its two parts. */
  private word(word: string): readonly Meaning[] {
    const listed = this.exact.get(word) ?? this.stem(word, LONGEST_ENDING);
    if (listed !== undefined) return [{ word, concepts: listed }];
    return this.compound(word) ?? [{ word, concepts: this.stem(word) ?? [] }];
  }

  /** Returns the listed word of which a mistyped one is a near spelling, or the word itself. */
  mended(word: string): string {
    if (word.length < SHORTEST_MENDED || this.word(word).every(({ concepts }) => concepts.length > 0))
      return word;
    const most = word.length < 9 ? 1 : 2;
    for (const listed of this.exact.keys())
      if (
        listed.startsWith(word.charAt(0)) &&
        Math.abs(listed.length - word.length) <= most &&
        distance(word, listed) <= most
      )
        return listed;
    return word;
  }

  /** Returns what the longest phrase at a place means, and how many words it has. */
  private phrase(
    words: readonly string[],
    at: number,
    isFirst: boolean,
  ): { meaning: Meaning; count: number } | undefined {
    for (let count = Math.min(this.longest, words.length - at); count > 0; count--) {
      const word = words.slice(at, at + count).join('_');
      const first = isFirst ? this.exact.get(`^${word}`) : undefined;
      const concepts = first ?? (count > 1 ? (this.exact.get(word) ?? this.stem(word)) : undefined);
      if (concepts !== undefined) return { meaning: { word, concepts }, count };
    }
    return undefined;
  }

  /**
   * Returns the meanings of words in a row, the longest phrases first.
   *
   * @param isWhole Whether a header begins with them. "Do you …" asks for a yes or a no only there.
   */
  meanings(words: readonly string[], isWhole = true): Meaning[] {
    const all: Meaning[] = [];
    for (let at = 0; at < words.length;) {
      const found = this.phrase(words, at, isWhole && at === 0);
      if (found === undefined) all.push(...this.word(words[at] ?? ''));
      else all.push(found.meaning);
      at += found?.count ?? 1;
    }
    return all;
  }
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
