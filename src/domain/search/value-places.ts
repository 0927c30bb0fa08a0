/** The places of days and numbers in their order. A field kept as text may hold neither. */
import { isDate } from '../time/dates.ts';

/**
 * Returns the place of a day among days; undefined for what is no day.
 *
 * @example dayPlace('1970-01-02') // 86400000
 */
export function dayPlace(value: string): number | undefined {
  return isDate(value) ? Date.parse(value) : undefined;
}

/**
 * Returns a number written in digits; undefined for anything else.
 *
 * @example numberPlace('7.5') // 7.5
 */
export function numberPlace(value: string): number | undefined {
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(value) ? Number(value) : undefined;
}
