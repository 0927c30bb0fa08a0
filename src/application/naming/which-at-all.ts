/** Finds whatever words of a command line name: a person, a pair, or a thing by its id. */
import type { Context } from '../../context.ts';
import { twoNames } from '../../domain/people/names/two-names.ts';
import { idOf } from '../../domain/reference.ts';
import { PeopleByName } from '../../store/people/people-by-name.ts';
import type { Store } from '../../store/store.ts';
import { saidWords } from './choose.ts';
import { whichPair } from './which-pair.ts';
import { onePerson, whichPerson } from './which-person.ts';

/**
 * Returns the id of what words name: an id as it is; somebody whose name they are, or part of it; otherwise the pair whose
 * two people they name, even if it is over. Asks in a terminal for a person where nothing is named.
 *
 * @throws Failure as `whichPerson` and `whichPair`.
 * @example await whichAtAll(context, ['Kasia', 'Ana']) // 'R7'
 */
export async function whichAtAll(context: Context, words: readonly string[]): Promise<string> {
  const said = saidWords(words);
  const text = said.join(' ');
  if (/^[PRGMASNX][1-9]\d*$/i.test(text)) return text.toUpperCase();
  if (text === '') return idOf('P', (await whichPerson(context, said)).id);
  const people = await context.read((store) => peopleOfOneName(store, said));
  if (people.length === 0) return whichPair(context, said, { over: true });
  return idOf('P', (await onePerson(context, people, text)).id);
}

/** Returns who has words as one name. Where they are the full names of two, nobody has: "P3 P7" as one text finds both. */
function peopleOfOneName(store: Store, said: readonly string[]): readonly number[] {
  const names = new PeopleByName(store);
  const called = names.called(said.join(' '));
  if (called.length === 0) return names.calledInPart(said.join(' '));
  const isCalled = (name: string): boolean => names.called(name).length > 0;
  return called.length > 1 && twoNames(said).some((two) => two.every(isCalled)) ? [] : called;
}
