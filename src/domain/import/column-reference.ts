/** How a column of a file is named in options and profiles: by its header or, as `#8`, by its place. */
import { normalised } from './header-names.ts';

/** Returns the header where it is the only one of its kind, so that it fits a file with the columns elsewhere; else the place. */
export function referenceTo(headers: readonly string[], index: number): string {
  const header = headers[index] ?? '';
  const name = normalised(header);
  const isOnly = name !== '' && headers.filter((other) => normalised(other) === name).length === 1;
  return isOnly ? header : placeOf(headers, index);
}

/** Longer headers are named by their place, so that a command can be read and copied. */
const LONGEST = 40;

/** Returns a reference as it stands in a command: a header that is long, or has several lines, by its place. */
export function referenceInLine(headers: readonly string[], reference: string): string {
  const index = headers.indexOf(reference);
  const isPlain = reference.length <= LONGEST && !/[\r\n"'`$!\\]/.test(reference);
  return isPlain || index < 0 ? reference : placeOf(headers, index);
}

/** Zeros in front tell the place from a header that is called so: forms number ranked choices `#1`, `#2`. */
function placeOf(headers: readonly string[], index: number): string {
  let digits = String(index + 1);
  while (headers.includes(`#${digits}`) && digits.length < MOST_DIGITS) digits = `0${digits}`;
  return `#${digits}`;
}

/** What an option takes for a place has at most so many. */
const MOST_DIGITS = 4;
