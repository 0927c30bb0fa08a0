/** Sums, means and quantiles of lists of numbers. */

/** Returns the sum; 0 of nothing. */
export function sum(values: readonly number[]): number {
  return values.reduce((added, one) => added + one, 0);
}

/** Returns the mean; `null` of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/**
 * Returns a quantile of ascending values, interpolated linearly between two of them; `null` of none. Definition 7 of R.
 * J. Hyndman and Y. Fan (1996), "Sample quantiles in statistical packages", doi:10.1080/00031305.1996.10473566.
 *
 * @example quantile([1, 2, 4, 8], 0.5) // 3
 */
export function quantile(sorted: readonly number[], below: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * below;
  const left = sorted[Math.floor(at)] ?? 0;
  const right = sorted[Math.ceil(at)] ?? left;
  return left + (right - left) * (at - Math.floor(at));
}
