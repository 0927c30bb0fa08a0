/** Scores are integers of a small unit. This turns decimals into units and back, exactly. */

/** Decimal places of an external score, which is held in millionths. */
export const EXTERNAL_DECIMALS = 6;
/** Decimal places of a score made from criteria, which is held in thousandths of a point. */
export const POINT_DECIMALS = 3;

const LARGEST = 1_000_000n;

/** Why a text is not a score, and what would be one. */
export interface UnreadableScore {
  readonly message: string;
  readonly hint: string;
}

/**
 * Reads a number from −1,000,000 to 1,000,000 with up to six decimal places as an integer number of millionths. It never
 * goes through a binary fraction. The minus sign is ASCII. Exponents are read, and zeros after the sixth place are
 * allowed, as other programs write `1.000000000000000000e+00`.
 *
 * @example parseMillionths('-12.5') // -12500000
 * @example parseMillionths('2.5e-01') // 250000
 * @example parseMillionths('1,5') // { message: '"1,5" is not a decimal number', hint: … }
 */
export function parseMillionths(text: string): number | UnreadableScore {
  const found = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/u.exec(text.trim());
  const quoted = JSON.stringify(text);
  if (found === null) {
    if (text.trim() === '')
      return { message: 'is empty', hint: 'leave the row out if the pair is not allowed' };
    return { message: `${quoted} is not a decimal number`, hint: 'write it like 12.5 or -0.25' };
  }
  const [, sign, whole = '', fraction = '', exponent = '0'] = found;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const idle = digits.length - digits.replace(/0+$/, '').length;
  if (digits === '') return 0;
  // The number is significant × 10 ** shift.
  const significant = digits.slice(0, digits.length - idle);
  const shift = Number(exponent) - fraction.length + idle + EXTERNAL_DECIMALS;
  if (shift < 0)
    return { message: `${quoted} has more than six decimal places`, hint: 'round it to six places' };
  const isFar = significant.length + shift > LARGEST.toString().length + EXTERNAL_DECIMALS;
  const size = isFar ? LARGEST * LARGEST : BigInt(significant.padEnd(significant.length + shift, '0'));
  if (isFar || size > LARGEST * 1_000_000n) {
    return {
      message: `${quoted} is out of range`,
      hint: 'scale the scores to lie from -1000000 to 1000000',
    };
  }
  return sign === '-' ? -Number(size) : Number(size);
}

/**
 * Writes units as a decimal with all its places.
 *
 * @example formatUnits(72500, 3) // '72.500'
 * @example formatUnits(-1n, 6) // '-0.000001'
 */
export function formatUnits(units: number | bigint, decimals: number): string {
  const exact = BigInt(units);
  const digits = (exact < 0n ? -exact : exact).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const fraction = decimals === 0 ? '' : `.${digits.slice(point)}`;
  return `${exact < 0n ? '-' : ''}${digits.slice(0, point)}${fraction}`;
}

/**
 * Writes units as {@link formatUnits} does, without the noughts behind the third place: what two peers score by criteria is half
 * a thousandth at the finest.
 *
 * @example shortUnits(72_312_500, 6) // '72.3125'
 * @example shortUnits(80_000_000, 6) // '80.000'
 */
export function shortUnits(units: number | bigint, decimals: number): string {
  const text = formatUnits(units, decimals);
  return decimals <= POINT_DECIMALS ? text : text.replace(/(\.\d{3}\d*?)0+$/, '$1');
}

/**
 * Returns a sum as a number where that is exact, and as text otherwise.
 *
 * @example numberIfExact(72500n) // 72500
 */
export function numberIfExact(sum: bigint): number | string {
  return Number.isSafeInteger(Number(sum)) ? Number(sum) : sum.toString();
}

/**
 * Returns units as a number where a reader of JSON gets exactly that decimal back. Where a binary fraction would change
 * it, returns text without trailing zeros.
 *
 * @example unitsForJson(72500, 3) // 72.5
 * @example unitsForJson(12345678901234567890n, 6) // '12345678901234.56789'
 */
export function unitsForJson(units: number | bigint, decimals: number): number | string {
  const text = formatUnits(units, decimals);
  const short = decimals === 0 ? text : text.replace(/\.?0+$/u, '');
  return String(Number(short)) === short ? Number(short) : short;
}
