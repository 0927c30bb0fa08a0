/** What the cells of a row say in words: a cell that says nothing ("n/a", a dash) counts as blank, as it does in a command. */
import { saysNothing } from '../../../words/answer.ts';
import type { Misplaced } from '../plan-records.ts';
import type { RecordField, Values } from '../record-field.ts';

/**
 * Returns the values of a row without those in words that say nothing.
 *
 * @param words The columns that hold words.
 * @param short Those of them in which one letter or digit is an answer.
 */
export function withoutEmptyWords(
  said: Values,
  words: readonly RecordField[],
  short: readonly string[] = [],
): Values {
  const empty = new Set(
    words
      .map(({ name }) => name)
      .filter((name) => {
        const value = said[name];
        return typeof value === 'string' && saysNothing(value, short.includes(name) ? 1 : 2);
      }),
  );
  return empty.size === 0
    ? said
    : Object.fromEntries(Object.entries(said).filter(([name]) => !empty.has(name)));
}

/** Returns the columns that a new record needs and that a row does not fill in. */
export function missingIn(said: Values, needed: Readonly<Record<string, string>>): Misplaced[] {
  return Object.entries(needed)
    .filter(([field]) => said[field] === undefined)
    .map(([field, what]) => ({
      field,
      rule: `${field.replaceAll('_', '-')}-missing`,
      message: `${what} is not said`,
      hint: 'fill it in, or remove the row',
    }));
}
