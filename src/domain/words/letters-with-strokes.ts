/** Letters that Unicode does not take apart into a plain letter and a mark. */

const WITHOUT_STROKE: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
};
const STROKED = new RegExp(`[${Object.keys(WITHOUT_STROKE).join('')}]`, 'gu');

/**
 * Returns a text in lower case, with plain letters instead of letters with strokes and ligatures.
 *
 * @example withoutStrokes('søren weiß') // 'soren weiss'
 */
export function withoutStrokes(text: string): string {
  return text.replace(STROKED, (letter) => WITHOUT_STROKE[letter] ?? letter);
}
