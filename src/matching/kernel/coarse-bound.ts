/** Coarse bounds: scores and prices rounded to 16 bits, so that no pair that offers enough is overlooked. */

/** The greatest 16-bit integer; a sum of coarse points stays within it. */
const LARGEST = 32767;
/** The greatest coarse weight: one byte. */
const LARGEST_WEIGHT = 255;

/** How scores and prices turn into coarse units. */
export interface CoarseBound {
  /** Beside the criteria's weights. */
  readonly coarseWeights: readonly number[];
  /** A score above s has at least ⌈`units` × (2 s + 1) ÷ `halves`⌉ coarse units. Integers. */
  readonly units: number;
  readonly halves: number;
}

/**
 * Returns the coarse bound of scores that are weighted means of points, in thousandths, halves up (`thousandths`).
 *
 * With weights w of sum W, points p and S = Σ w p the score is ⌊1000 S ÷ W + ½⌋. Coarse weights are c = w F for
 * the greatest integer F that keeps Σ 100 c and every c small enough or, where 1 is too much, c = ⌈w ÷ D⌉ for the
 * least integer D that does; let R be F or 1 ÷ D. Then q = Σ c p ≥ R S, and for integers b and v
 *
 *     score − v > b  ⇔  1000 S ÷ W + ½ ≥ b + v + 1  ⇔  R S ≥ R W (2 b + 1) ÷ 2000 + R W v ÷ 1000
 *
 * so that q − ⌊R W v ÷ 1000⌋ is at least ⌈R W (2 b + 1) ÷ 2000⌉ wherever a pair offers more than b at price v.
 * Where R and R W v ÷ 1000 are integers, nothing is rounded and no other pair comes through.
 */
export function coarseBoundOfPoints(weights: readonly number[]): CoarseBound {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const most = Math.max(1, ...weights);
  const finer = Math.max(1, Math.floor(Math.min(LARGEST / (100 * Math.max(1, sum)), LARGEST_WEIGHT / most)));
  let coarser = Math.ceil(most / LARGEST_WEIGHT);
  const coarse = (): number[] => weights.map((weight) => Math.ceil((weight * finer) / coarser));
  while (coarse().reduce((total, weight) => total + 100 * weight, 0) > LARGEST) coarser++;
  return { coarseWeights: coarse(), units: sum * finer, halves: 2000 * coarser };
}

/** Returns the coarse bound of scores that are small multiples of an integer. Nothing is rounded. */
export function coarseBoundOfMultiples(unit: number): CoarseBound {
  return { coarseWeights: [], units: 1, halves: 2 * unit };
}

/**
 * Returns the most that can be taken off for a price in 16 bits, in coarse units. It multiplies before it divides,
 * because the quotient of two integers is never rounded past an integer. The lowest number lets every pair through.
 */
export function coarsePrice({ units, halves }: CoarseBound, price: number): number {
  return Math.max(-LARGEST - 1, Math.min(LARGEST, Math.floor((2 * units * price) / halves)));
}
