/** The greatest number that divides two numbers. */

/**
 * Returns the greatest common divisor of two integers from 0. For a number and 0, that is the number. Euclid's algorithm.
 *
 * @example greatestCommonDivisor(72500, 3450) // 50
 */
export function greatestCommonDivisor(a: number, b: number): number {
  let [one, other] = [a, b];
  while (other !== 0) [one, other] = [other, one % other];
  return one;
}
