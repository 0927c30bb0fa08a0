/** Counts of answers that identify nobody. */
import { LEAST } from './suppression.ts';

/**
 * Returns counts, those below {@link LEAST} as `null`. Where one alone is held back, the smallest of the others is held back
 * as well: it could be worked out from how many answered.
 *
 * @example heldBack([12, 3, 7]) // [12, null, null]
 */
export function heldBack(counts: readonly number[]): (number | null)[] {
  const small = counts.flatMap((count, at) => (count > 0 && count < LEAST ? [at] : []));
  const hidden = new Set(small);
  if (small.length === 1) {
    const others = counts.flatMap((count, at) => (hidden.has(at) ? [] : [{ count, at }]));
    const least = others.toSorted((a, b) => a.count - b.count || a.at - b.at)[0];
    if (least !== undefined) hidden.add(least.at);
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}
