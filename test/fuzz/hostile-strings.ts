/** Strings that broke other software: the Big List of Naughty Strings, where it is at hand. */
import { existsSync, readFileSync } from 'node:fs';

const STRINGS = new URL('../../../shared/data/hostile/blns.json', import.meta.url);

/** Whether the strings are there; they are not copied into the project. */
export const HAS_STRINGS = existsSync(STRINGS);

/** Returns those that an argument of a command line can be: all that hold no NUL. */
export function hostileStrings(): string[] {
  return (JSON.parse(readFileSync(STRINGS, 'utf8')) as string[]).filter((text) => !text.includes('\0'));
}

/**
 * Returns a stride without a common factor with the total: steps of it visit each case once, in an order that mixes
 * them, so that any number of cases is a fair share.
 */
export function strideFor(total: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let stride = Math.floor(total * 0.618_034) || 1;
  while (common(stride, total) !== 1) stride++;
  return stride;
}
