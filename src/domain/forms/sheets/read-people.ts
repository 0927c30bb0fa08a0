/** Which people a cell names, where somebody writes them down: by parts of their names. */
import { saysNothing } from '../../words/answer.ts';
import { folded, listItems, phrases, words } from '../../words/text.ts';
import type { Choice, Question } from '../form.ts';
import type { CellRead } from './cell-sense.ts';

const NOBODY = phrases(
  'nobody, no one, no-one, neb, personne, nadie, niemand, ninguém, ninguem, nikt, لا أحد, 没有人',
);

/**
 * Returns which of the people among whom a question asks to choose are named, in the order of the form and joined by `; `. A
 * part of a name is enough where it is that of one of them. Undefined where somebody is unknown or could be two.
 *
 * @example peopleNamed('Ben, cem', absent) // { value: 'P3; P4' }
 */
export function peopleNamed(cell: string, { kind, choices = [] }: Question): CellRead | undefined {
  const meant = new Set(listItems(cell).map((item) => choiceCalled(item, choices)));
  if (meant.has(undefined))
    return saysNothing(cell) || NOBODY.has(folded(cell)) ? { value: null } : undefined;
  if (kind === 'choice' && meant.size > 1) return undefined;
  const ids = new Set(choices.map(({ id }) => id));
  return { value: [...ids].filter((id) => meant.has(id)).join('; ') };
}

/** The one choice that has every word of a text in its own; one that has no other word goes first. */
function choiceCalled(item: string, choices: readonly Choice[]): string | undefined {
  const said = nameWords(item);
  const called = choices.flatMap(({ id, words: names }) =>
    Object.values(names)
      .map(nameWords)
      .filter((name) => said.every((word) => name.includes(word)))
      .map((name) => ({ id, isWhole: name.length === said.length })),
  );
  const [whole, all] = [called.filter(({ isWhole }) => isWhole), called].map((some) => [
    ...new Set(some.map(({ id }) => id)),
  ]);
  if (whole?.length === 1) return whole[0];
  return all?.length === 1 ? all[0] : undefined;
}

function nameWords(text: string): readonly string[] {
  return words(folded(text).replaceAll(/[\s.,]+/g, ' '));
}
