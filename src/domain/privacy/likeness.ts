/** Whether a text may speak of somebody: by their whole name, or by one word of it. */
import { partsOf, spellingsOf, type Word, wordsIn } from '../words/spellings.ts';
import { type Called, isTelling, Mention } from './mention.ts';

/** How sure it is that a text speaks of somebody: their whole name or an address, or one word of it. */
export type Likeness = 'name' | 'part';

/** Shorter words of a name also occur as other words. */
const SHORTEST_PART = 3;

/** A word of a name of this length is also found with an ending. */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 2;

/**
 * Returns a function that tells whether a text may speak of somebody: by their whole name or an address, or by one
 * word of their name that is written as a name is, with a capital where the script has them, also with an ending
 * (`Müllers`), or by a ref that may be something else.
 *
 * @example likenessTo({ names: ['Zoë Müller'], emails: [], refs: [] })('ask Zoe') // 'part'
 */
export function likenessTo({ names, emails, refs }: Called): (text: string) => Likeness | null {
  const whole = new Mention(names.flatMap(spellingsOf), [...emails, ...refs.filter(isTelling)]);
  const runs = new Mention(
    names.flatMap((name) => partsOf(name).runs),
    refs.filter((ref) => ref.length >= SHORTEST_PART && !isTelling(ref)),
  );
  const partsIn = findingParts(names);
  return (text) => {
    if (whole.isIn(text)) return 'name';
    return partsIn(text).length > 0 || runs.isIn(text) ? 'part' : null;
  };
}

/**
 * Returns what takes single words of people's names out of a text, as {@link likenessTo} finds them.
 *
 * @param stays Whether a word that may be a name is none where it stands.
 * @example withoutParts(['Zoë Müller'], 'somebody', () => false)('Ask Zoe') // 'Ask somebody'
 */
export function withoutParts(
  names: readonly string[],
  by: string,
  stays: (text: string, word: Word) => boolean,
): (text: string) => string {
  const runs = new Mention(
    names.flatMap((name) => partsOf(name).runs),
    [],
  );
  const partsIn = findingParts(names);
  return (text) =>
    runs.replaced(
      partsIn(text)
        .filter((word) => !stays(text, word))
        .reduceRight((told, { start, end }) => `${told.slice(0, start)}${by}${told.slice(end)}`, text),
      by,
    );
}

/** Returns a function that finds the words of a text that may be words of somebody's name. */
function findingParts(names: readonly string[]): (text: string) => Word[] {
  const words = names.flatMap((name) => partsOf(name).words).filter((word) => word.length >= SHORTEST_PART);
  const exact = new Set(words.flatMap((word) => [word, `${word}s`]));
  const stems = new Set(words.map(stemOf).filter((stem) => stem.length >= SHORTEST_STEM));
  const isWord = (form: string): boolean =>
    exact.has(form) ||
    Array.from({ length: LONGEST_ENDING + 1 }, (_, ending) => form.slice(0, form.length - ending)).some(
      (stem) => stems.has(stem),
    );
  return (text) =>
    wordsIn(text).filter(
      ({ forms, start, end }) => forms.some(isWord) && !/^\p{Ll}/u.test(text.slice(start, end)),
    );
}

/** Returns what stays of a word of a name where it is inflected: `Wałęsa`, `Wałęsy`. */
function stemOf(word: string): string {
  return word.length > SHORTEST_STEM ? word.replace(/[aeiouyаеиоуыюя]$/u, '') : word;
}
