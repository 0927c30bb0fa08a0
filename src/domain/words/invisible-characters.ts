/**
 * Invisible characters. Texts are compared without them, and a formula after them is still a formula. What a
 * terminal must not print is another list, in `view/document/sanitise.ts`: there the joiners of Persian,
 * Hindi and emoji pass.
 */

/**
 * For use inside the brackets of a regular expression with the flag `u`: what Unicode calls ignorable (U+200B, soft
 * hyphens, joiners, bidi marks, selectors, fillers, tags), controls that are no white space, annotation marks and the
 * Braille blank.
 */
export const INVISIBLE = String.raw`\p{Default_Ignorable_Code_Point}\0-\x08\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\u2800`;

const ANY = new RegExp(`[${INVISIBLE}]`, 'gu');
/** The common case, which needs no further check. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Returns a text without the characters that nobody sees.
 *
 * @example withoutInvisible('An\u200ba') // 'Ana'
 */
export function withoutInvisible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(ANY, '');
}

/** Joiners and selectors where writing has them: after a letter beyond Latin, or a picture. */
const PART_OF_WRITING = /(?<=[\u0250-\u{10ffff}])(?:\u200c|\u200d|[\ufe00-\ufe0f])/gu;

/**
 * Returns whether a text contains invisible characters that nobody intended. Joiners as used in Persian, Hindi and emoji
 * are intended.
 *
 * @example hasHidden('An\u200ba') // true
 */
export function hasHidden(text: string): boolean {
  if (PLAIN.test(text)) return false;
  const rest = text.replace(PART_OF_WRITING, '');
  return withoutInvisible(rest) !== rest;
}

/** Returns whether a text shows nothing: it is empty, white space, or only characters without a shape. */
export function isBlank(text: string): boolean {
  return text === '' || withoutInvisible(text).trim() === '';
}
