/** E-mail addresses, alone or within other text. */

/** An address alone, or one in the middle of other text. */
const ADDRESS = /[^\s@<>,;:"'()[\]]{1,64}@[^\s@<>,;:"'()[\]]{1,190}\.[^\s@<>,;:"'()[\].]+/g;

/**
 * Returns the one e-mail address in a text, in lower case; undefined where there is none, or more than one.
 *
 * @example emailIn('Ada <Ada@Example.org>') // 'ada@example.org'
 */
export function emailIn(given: string): string | undefined {
  const lower = given.toLowerCase();
  if (/^[^\s@<>,;:"()[\]]{1,64}@[^\s@<>,;:"()[\]]{1,190}$/.test(lower) && /\.[^.]+$/.test(lower))
    return lower;
  const found = new Set(lower.match(ADDRESS));
  return found.size === 1 && lower.split('@').length === 2 ? [...found][0] : undefined;
}
