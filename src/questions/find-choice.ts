/** Finding a choice by what is typed. */
import { unaccented } from '../domain/words/unaccented.ts';
import { type Choice, MOST_FOUND } from './question.ts';

/**
 * Returns at most ten choices that have a word beginning with each word typed, blind to case and accents, in their order.
 *
 * @example found([{ value: 'ES', label: 'Educación' }], 'educ') // [{ value: 'ES', label: 'Educación' }]
 */
export function found(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = wordsOf(typed);
  const fits = ({ label }: Choice): boolean => {
    const words = wordsOf(label);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  };
  return choices.filter(fits).slice(0, MOST_FOUND);
}

function wordsOf(text: string): readonly string[] {
  return unaccented(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Returns which choice a digit finds, after the digits before it, and whether no longer number begins so.
 *
 * @example foundBy(zeroToTen, '1', '0') // { at: 10, isOnly: true, digits: '10' }
 */
export function foundBy(
  choices: readonly Choice[],
  before: string,
  digit: string,
): { readonly at: number; readonly isOnly: boolean; readonly digits: string } {
  const isThere = (digits: string): boolean => choices.some(({ value }) => value.startsWith(digits));
  const digits = isThere(before + digit) ? before + digit : digit;
  return {
    at: choices.findIndex(({ value }) => value === digits),
    isOnly: choices.filter(({ value }) => value.startsWith(digits)).length === 1,
    digits,
  };
}
