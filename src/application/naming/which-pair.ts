/** Finds the relationship that words of a command line name, and asks where it could be several. */
import type { Context } from '../../context.ts';
import { idOf, parseId, requireId } from '../../domain/reference.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { oneLine, quote } from '../../domain/words/text.ts';
import { refused, wrongUsage } from '../../errors.ts';
import {
  loadRelationships,
  requireOpenRelationship,
  requireRelationship,
} from '../../store/relationships/relationships.ts';
import { relationshipText } from '../../view/pages/people.ts';
import { type Candidate, choose, saidWords } from './choose.ts';
import { pairMeant } from './pair-meant.ts';
import { onePerson } from './which-person.ts';

export interface PairOptions {
  /** Whether a relationship that is over will do where none that goes on fits: for commands that only read. */
  readonly over?: boolean | undefined;
}

const BY_ID = 'name the one you mean by id, or both of the two by name';

/**
 * Returns the id of the relationship that words name: `R7`; one person who has one that goes on; two people in either
 * order, by whatever `whichPerson` knows them. Asks in a terminal where nothing is named, or several could be meant. Call
 * it outside a transaction.
 *
 * @throws Failure `refused` where nobody is called so, or no relationship fits; `usage` where several are meant, or
 *   nothing is named, and nobody can be asked; `cancelled` on Ctrl-C.
 * @example await whichPair(context, ['Kasia', 'Ana']) // 'R7'
 */
export async function whichPair(
  context: Context,
  words: readonly string[],
  options: PairOptions = {},
): Promise<string> {
  return (await pairNamed(context, words, options)).id;
}

/** Returns what {@link whichPair} does, and the number of the one of them whom the words name, where they name nobody else. */
export async function pairNamed(
  context: Context,
  words: readonly string[],
  { over = false }: PairOptions = {},
): Promise<{ readonly id: string; readonly person?: number | undefined }> {
  const said = saidWords(words);
  const text = said.join(' ');
  if (text === '') return { id: await anyPair(context, over) };
  const numbered = said.find((word) => parseId('R', word) !== undefined);
  if (numbered !== undefined) return { id: await byNumber(context, numbered, said, over) };
  const meant = await context.read((store) => {
    if (/^[GMASNX]\d+$/i.test(text)) requireId('R', text);
    return pairMeant(store, said, over);
  });
  if ('pairs' in meant) {
    const { id, people } = await onePair(context, meant.pairs, text);
    return {
      id: idOf('R', id),
      person: people.find((one) => one.participantId === meant.person)?.participantId,
    };
  }
  const person = await onePerson(context, meant.people, text);
  const own = await context.read((store) => pairMeant(store, [idOf('P', person.id)], over));
  if ('pairs' in own) return { id: idOf('R', (await onePair(context, own.pairs, person.name)).id) };
  throw new Error('an id names one person');
}

/** Returns a relationship that is named by its id, once it is sure that it can be meant. */
async function byNumber(
  context: Context,
  given: string,
  said: readonly string[],
  over: boolean,
): Promise<string> {
  const id = requireId('R', given);
  const others = said.filter((word) => word !== given);
  if (others.length > 0)
    throw wrongUsage(
      `${idOf('R', id)} is one relationship, and ${quote(others.join(' '))} is too much.`,
      'name one relationship, by id or by the names of its people',
    );
  await context.read((store) => (over ? requireRelationship : requireOpenRelationship)(store, id));
  return idOf('R', id);
}

/** Returns the only one of some relationships, or the one that is chosen. */
async function onePair(
  context: Context,
  pairs: readonly Relationship[],
  text: string,
): Promise<Relationship> {
  const [first] = pairs;
  if (first !== undefined && pairs.length === 1) return first;
  const id = await choose(context, candidatesOf(pairs), {
    question: `Which relationship of ${oneLine(text)}?`,
    message: `${quote(text)} may mean any of ${pairs.length} relationships`,
    hint: BY_ID,
  });
  return pairs.find((pair) => idOf('R', pair.id) === id)!;
}

/** Asks for a relationship where none is named. */
async function anyPair(context: Context, over: boolean): Promise<string> {
  if (!context.ask.isInteractive)
    throw wrongUsage('Missing: the pair.', 'name it by its id, or one or more of its people by name');
  const open = await context.read((store) => loadRelationships(store, { isOpen: true }));
  const pairs = open.length > 0 || !over ? open : await context.read((store) => loadRelationships(store));
  if (pairs.length === 0)
    throw refused('No relationship goes on.', 'mentor relationship pair MENTOR MENTEE makes one');
  return choose(context, candidatesOf(pairs), {
    question: 'Which pair?',
    message: 'Which pair?',
    hint: BY_ID,
  });
}

function candidatesOf(pairs: readonly Relationship[]): Candidate[] {
  return pairs.map((pair) => ({
    id: idOf('R', pair.id),
    text: `${relationshipText(pair)}${pair.outcome === null ? '' : `, ${pair.outcome}`}`,
  }));
}
