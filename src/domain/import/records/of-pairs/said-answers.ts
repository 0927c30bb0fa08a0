/**
 * What the cells of a row say in words, and what a new record needs of them: a cell that says nothing ("n/a", a dash) counts as
 * blank, as it does in a command.
 */
import { saysNothing } from '../../../words/answer.ts';
import type { FieldProblem } from '../../../people/fields/field-entry.ts';
import type { Wrong } from '../plan-records.ts';
import type { RecordField, Values } from '../record-field.ts';
import type { KnownRelationship } from '../relationship-finder.ts';
import { afterItsEnd, wrongIn } from '../who-columns.ts';

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

/** Returns what a column says that every row needs, or the problem where it says nothing. */
export function wordsIn(said: Values, field: string, problem: FieldProblem): string | Wrong {
  const given = said[field];
  return typeof given === 'string' && !saysNothing(given) ? given : wrongIn(field, problem);
}

/**
 * Returns why a row cannot be a new record: the relationship was over by then, or the row does not fill in a column that a new
 * one needs.
 *
 * @param field The column of its day.
 * @param needed What each of those columns says, by its name.
 */
export function wrongWithNew(
  said: Values,
  found: KnownRelationship,
  on: string,
  field: string,
  needed: Readonly<Record<string, string>>,
): Wrong | undefined {
  const late = afterItsEnd(found, on, field);
  if (late !== undefined) return late;
  const problems = Object.entries(needed)
    .filter(([name]) => said[name] === undefined)
    .map(([name, what]) => ({
      field: name,
      rule: `${name.replaceAll('_', '-')}-missing`,
      message: `${what} is not said`,
      hint: 'fill it in, or remove the row',
    }));
  return problems.length === 0 ? undefined : { problems };
}
