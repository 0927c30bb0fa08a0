/**
 * The guard for every CSV cell that is written, and its removal from every cell that is read: an apostrophe
 * before what a spreadsheet would run as a formula.
 */
import { INVISIBLE } from './invisible-characters.ts';

/** The signs that a formula begins with, in every width, behind anything that a spreadsheet may pass over. */
const START = String.raw`[\s${INVISIBLE}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]`;
const FORMULA = new RegExp(`^${START}`, 'u');
/** A formula behind any number of guards, and white space that may begin a cell of its own. */
const NEEDS_GUARD = new RegExp(`^'*(?:[\\t\\r\\n]|${START})`, 'u');

/**
 * Returns whether a spreadsheet may run a text as a formula, ignoring invisible characters before it.
 *
 * @example isFormula('\u200b=1+1') // true
 */
export function isFormula(text: string): boolean {
  return FORMULA.test(text);
}

/**
 * Returns text that no spreadsheet takes for a formula. It gets a leading `'` where it could be a formula, or looks like
 * guarded text, so that {@link unguardFormula} always restores the original.
 *
 * @example guardFormula('=1+1') // "'=1+1"
 */
export function guardFormula(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}

/**
 * Returns the text before it was guarded. Text that {@link guardFormula} cannot have made, such as `'tis`, stays.
 *
 * @example unguardFormula("'=1+1") // '=1+1'
 */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && NEEDS_GUARD.test(text) ? text.slice(1) : text;
}
