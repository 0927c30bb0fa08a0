/** Values with other texts in them. */

const NONE: ReadonlySet<string> = new Set();

/**
 * Returns a value with every text in it changed, at any depth. Keys stay, and so does what stands under one of `codes`.
 *
 * @example textsChanged({ kind: 'a', words: ['a'] }, (text) => text.toUpperCase(), new Set(['kind']))
 *   // { kind: 'a', words: ['A'] }
 */
export function textsChanged<T>(
  value: T,
  change: (text: string) => string,
  codes: ReadonlySet<string> = NONE,
): T {
  const changed = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one);
    if (Array.isArray(one)) return one.map(changed);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, part]) => [key, codes.has(key) ? part : changed(part)]),
    );
  };
  return changed(value) as T;
}
