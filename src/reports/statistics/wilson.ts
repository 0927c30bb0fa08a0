/** Between what a share is likely to be, given how few or many it was taken of. */

/** From the lower to the upper end, each from 0 to 1. */
export type Interval = readonly [lower: number, upper: number];

/** Of the normal distribution: 95 % lie within so many standard deviations of the middle. */
const Z = 1.959963984540054;

/**
 * Returns the 95 % interval of a share by Wilson's score; `null` of a share of nothing. Its ends are the shares from which what
 * was counted is 1.96 standard errors away. Unlike the one that textbooks begin with, it never reaches below 0 or above 1, and
 * is good for few and for shares near 0 or 1.
 *
 * E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", doi:10.1080/01621459.1927.10502953;
 * methods 3 and 4 of R. G. Newcombe (1998), "Two-sided confidence intervals for the single proportion",
 * doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E.
 *
 * @param isCorrected With the correction for continuity: wider, and hardly ever too narrow.
 * @example wilson(15, 148) // [0.0624, 0.1605]
 */
export function wilson(part: number, whole: number, isCorrected = false): Interval | null {
  if (whole === 0) return null;
  return [lowerEnd(part, whole, isCorrected), 1 - lowerEnd(whole - part, whole, isCorrected)];
}

/** The upper end is the lower end of the others, seen from 1. */
function lowerEnd(part: number, whole: number, isCorrected: boolean): number {
  if (part === 0) return 0;
  // The correction moves what was counted half a unit towards the middle of the interval.
  const counted = part - (isCorrected ? 0.5 : 0);
  const spread = Z * Math.sqrt((counted * (whole - counted)) / whole + (Z * Z) / 4);
  return Math.max(0, (counted + (Z * Z) / 2 - spread) / (whole + Z * Z));
}
