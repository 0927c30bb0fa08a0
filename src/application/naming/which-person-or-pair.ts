/** Finds what words of a command line name where it may be a person or a pair. */
import type { Context } from '../../context.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import { PeopleByName } from '../../store/people/people-by-name.ts';
import { saidWords } from './choose.ts';
import { type PairOptions, whichPair } from './which-pair.ts';
import { whichPerson } from './which-person.ts';

/**
 * Returns the id of the participant whom words name or, where they are no one name, of the pair: `P12` or `R7`. See
 * `whichPerson` and `whichPair`, which say what else it throws. At least one word has to be given.
 */
export async function whichPersonOrPair(
  context: Context,
  words: readonly string[],
  options: PairOptions = { over: true },
): Promise<string> {
  const said = saidWords(words);
  const text = said.join(' ');
  if (parseId('R', text) !== undefined) return whichPair(context, said, options);
  const isPerson =
    !/\s/.test(text) ||
    (await context.read((store) => {
      const names = new PeopleByName(store);
      const called = names.called(text);
      // Two people who are named by their ids are found as if they were one text.
      return called.length === 1 || (called.length === 0 && names.calledInPart(text).length > 0);
    }));
  return isPerson ? idOf('P', (await whichPerson(context, said)).id) : whichPair(context, said, options);
}
