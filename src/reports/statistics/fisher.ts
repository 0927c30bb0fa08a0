/** How likely a part of a whole would have so few by chance. */

/**
 * Returns how likely a part drawn blindly from a whole would have at most so many of those that count, 0 to 1: the lower tail of
 * Fisher's exact test, good for few as for many.
 *
 * R. A. Fisher (1935), "The design of experiments", chapter 2.
 *
 * @param part How many count, of how many, in the part.
 * @param whole The same of the whole, the part included.
 * @example fisherTail([1, 4], [4, 8]) // 0.2429: the lady who tastes tea
 */
export function fisherTail(
  [counting, size]: readonly [counting: number, size: number],
  [allCounting, all]: readonly [counting: number, size: number],
): number {
  const total = logChoose(all, size);
  let tail = 0;
  for (let count = Math.max(0, size - (all - allCounting)); count <= counting; count++)
    tail += Math.exp(logChoose(allCounting, count) + logChoose(all - allCounting, size - count) - total);
  return Math.min(1, tail);
}

/** The logarithm of how many ways there are to choose: of thousands the number itself is too large. */
function logChoose(of: number, chosen: number): number {
  let log = 0;
  for (let at = 1; at <= chosen; at++) log += Math.log((of - chosen + at) / at);
  return log;
}
