/** Finds whatever words of a command line name: a person, a pair, or a thing by its id. */
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { PeopleByName } from '../../store/people/people-by-name.ts';
import { saidWords } from './choose.ts';
import { whichPair } from './which-pair.ts';
import { whichPerson } from './which-person.ts';

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
  const isPerson = await context.read((store) => {
    const names = new PeopleByName(store);
    return text === '' || names.called(text).length > 0 || names.calledInPart(text).length > 0;
  });
  if (!isPerson) return whichPair(context, said, { over: true });
  return idOf('P', (await whichPerson(context, said)).id);
}
