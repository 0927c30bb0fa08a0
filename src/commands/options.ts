/** How the values of options are read. What is wrong is said with the option's name and exits 2. */
import { InvalidArgumentError } from '../commander.ts';
import { isDate } from '../domain/dates.ts';
import { nearest } from '../domain/text.ts';

/** Reads a date, `YYYY-MM-DD`. */
export function date(text: string): string {
  if (isDate(text)) return text;
  throw new InvalidArgumentError('It must be a date, YYYY-MM-DD.');
}

/** Returns a reader of whole numbers from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** Reads a rating from 1 to 5. */
export const rating = wholeNumber(1, 5);

/** Reads yes or no. */
export function yesNo(text: string): boolean {
  const word = text.toLowerCase();
  if (word === 'yes' || word === 'y') return true;
  if (word === 'no' || word === 'n') return false;
  throw new InvalidArgumentError('It must be yes or no.');
}

/** Returns a reader of one of a few words, which suggests the nearest. */
export function oneOf<T extends string>(choices: readonly T[]): (text: string) => T {
  return (text) => {
    const found = choices.find((choice) => choice === text.toLowerCase());
    if (found !== undefined) return found;
    const near = nearest(text, choices);
    throw new InvalidArgumentError(
      `It must be one of ${choices.join(', ')}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    );
  };
}

/** Reads one `KEY=VALUE` more into a map, for an option that may be repeated. */
export function keyValue(
  text: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It must be KEY=VALUE.');
  return new Map([...before, [text.slice(0, at), text.slice(at + 1)]]);
}
