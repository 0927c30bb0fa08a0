/**
 * Finds people by part of a name, for command lines alone. Imports, and people who name each other, need the whole
 * name: see `PeopleFinder`.
 */
import { ERASED } from '../../privacy/erasure.ts';
import { plainName } from '../people-finder.ts';

interface Named {
  readonly name: string;
}

/** Whether a word that was said is found in a word of a name. */
type Fits = (said: string, word: string) => boolean;

/** The strongest first. Each also takes what those before it take. */
const TIERS: readonly Fits[] = [
  (said, word) => word === said,
  (said, word) => word.startsWith(said),
  (said, word) => word.startsWith(said) || (isTelling(said) && word.includes(said)),
];

/** People, to be found by part of their names. */
export class NameParts<T extends Named> {
  readonly #people: readonly { readonly person: T; readonly words: readonly string[] }[];

  constructor(people: Iterable<T>) {
    this.#people = Array.from(people)
      .filter(({ name }) => name !== ERASED)
      .map((person) => ({ person, words: nameWords(person.name) }));
  }

  /**
   * Returns everybody who may be meant by part of a name: one, several, or nobody. Every word said is found in another
   * word of the name, in any order, without regard to case, accents and punctuation: as the whole word; else as its
   * beginning; else, from two letters on, inside it. The first of these that finds anybody decides.
   *
   * @example new NameParts([{ name: 'Ana Ruiz' }, { name: 'Susana Lee' }]).called('ana') // Ana Ruiz alone
   * @example new NameParts([{ name: 'Úna Reyes' }]).called('reyes una') // Úna Reyes
   */
  called(given: string): readonly T[] {
    const said = nameWords(given);
    if (said.length === 0) return [];
    for (const fits of TIERS) {
      const found = this.#people.filter(({ words }) => isEachIn(said, words, fits));
      if (found.length > 0) return found.map(({ person }) => person);
    }
    return [];
  }
}

/** Returns the words of a name in the form in which they are compared. */
export function nameWords(name: string): string[] {
  // Composed again: a syllable of Hangul is one character.
  return plainName(name)
    .normalize('NFC')
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether each word said has a word of the name to itself. */
function isEachIn([first, ...rest]: readonly string[], words: readonly string[], fits: Fits): boolean {
  if (first === undefined) return true;
  if (rest.length >= words.length) return false;
  return words.some((word, at) => fits(first, word) && isEachIn(rest, words.toSpliced(at, 1), fits));
}

/** Whether a part says enough to be looked for inside words. */
function isTelling(said: string): boolean {
  return Array.from(said).length > 1 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(said);
}
