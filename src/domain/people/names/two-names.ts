/** Reads the words of a command line as the names of two people. */

/** More words than this are no two names. */
const MOST_WORDS = 12;
const BETWEEN = /^(?:and|with|[,;&+])$/i;

/**
 * Returns every way to read words as two names, which may stand with "and", "&" or a comma between them. Words in quotes
 * on the command line stay together.
 *
 * @example twoNames(['Kasia', 'Nowak', 'Ana']) // [['Kasia', 'Nowak Ana'], ['Kasia Nowak', 'Ana']]
 * @example twoNames(['Kasia Nowak', 'Ana']) // [['Kasia Nowak', 'Ana']]
 * @example twoNames(['Kasia Nowak and Ana']) // [['Kasia Nowak', 'Ana']]
 */
export function twoNames(words: readonly string[]): (readonly [first: string, second: string])[] {
  const isQuoted = words.length > 1 && words.some((word) => /\S\s+\S/.test(word));
  const units = (isQuoted ? words : words.flatMap((word) => word.replace(/[,;]/g, ' $& ').split(/\s+/)))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (units.length > MOST_WORDS) return [];
  const isBetween = units.map((unit) => BETWEEN.test(unit));
  const isSaid = isBetween.includes(true);
  return units.flatMap((_, at) => {
    if (at === 0 || (isSaid && isBetween[at] !== true)) return [];
    const [first, second] = [units.slice(0, at), units.slice(isSaid ? at + 1 : at)];
    return first.length === 0 || second.length === 0 ? [] : [[first.join(' '), second.join(' ')] as const];
  });
}
