/** Brings the best of some offers to the front. */

/** Offers side by side. */
export interface Offers {
  readonly mentorOf: Int32Array;
  /** Scores of pairs. */
  readonly scores: Float64Array;
  /** What is offered: the level of the mentor's price, the lower the better, then the value. */
  readonly levels: Int32Array;
  readonly values: Float64Array;
}

export function roomFor(size: number): Offers {
  return {
    mentorOf: new Int32Array(size),
    scores: new Float64Array(size),
    levels: new Int32Array(size),
    values: new Float64Array(size),
  };
}

/**
 * Rearranges the first `size` offers so that the `count` best come first, unordered, and then the next best. `count` is
 * less than `size`.
 *
 * 1. Take the offer in the middle of the part that holds place `count`.
 * 2. From both ends, swap what is not better than it with what is not worse, until the two meet.
 * 3. Repeat in the part that holds place `count`, until it is one offer or lies between the two parts.
 *
 * Expected time O(size). Source: C. A. R. Hoare (1961), "Algorithm 65: Find", Communications of the ACM 4(7),
 * doi:10.1145/366622.366647. Departure: the pivot is the middle offer, not a random one, so that the same
 * offers always end in the same order.
 */
export function selectBest(offers: Offers, size: number, count: number): void {
  const { mentorOf, scores, levels, values } = offers;
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = (low + high) >>> 1; // 1
    const level = levels[middle]!;
    const value = values[middle]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (levels[left]! < level || (levels[left] === level && values[left]! > value)) left++; // 2
      while (levels[right]! > level || (levels[right] === level && values[right]! < value)) right--;
      if (left > right) break;
      const mentor = mentorOf[left]!;
      mentorOf[left] = mentorOf[right]!;
      mentorOf[right] = mentor;
      const score = scores[left]!;
      scores[left] = scores[right]!;
      scores[right] = score;
      const leftLevel = levels[left]!;
      levels[left] = levels[right]!;
      levels[right] = leftLevel;
      const leftValue = values[left]!;
      values[left] = values[right]!;
      values[right] = leftValue;
      left++;
      right--;
    }
    if (count <= right)
      high = right; // 3
    else if (count >= left) low = left;
    else return;
  }
}
