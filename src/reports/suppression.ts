/** Which groups of a table must be held back, so that no small one can be told from what is shown. */

/** The fewest people whose figure is shown. */
export const LEAST = 5;

/**
 * Returns, for each group, whether its figure is held back. A group of nobody has no figure and holds nothing.
 *
 * 1. Hold back the groups of fewer than {@link LEAST}.
 * 2. As the total is shown, what is held back together is known. So hold back the smallest of the others until at
 *    least two groups are, and at least {@link LEAST} people are in them.
 *
 * @example heldBack([9, 7, 2]) // [false, true, true]
 */
export function heldBack(sizes: readonly number[]): boolean[] {
  const back = sizes.map((size) => size > 0 && size < LEAST);
  const isSafe = (): boolean => {
    const held = sizes.filter((_, at) => back[at]);
    return held.length === 0 || (held.length > 1 && held.reduce((sum, size) => sum + size, 0) >= LEAST);
  };
  const others = sizes
    .map((size, at) => ({ size, at }))
    .filter(({ size }) => size >= LEAST)
    .sort((a, b) => a.size - b.size || b.at - a.at);
  for (const { at } of others) {
    if (isSafe()) break;
    back[at] = true;
  }
  return back;
}
