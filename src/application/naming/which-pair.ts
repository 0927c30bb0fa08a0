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
import { PeopleByName } from '../../store/people/people-by-name.ts';
import { relationshipText } from '../../view/pages/people.ts';
import { choose, saidWords } from './choose.ts';
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
  words: readonly string[] | undefined,
  { over = false }: PairOptions = {},
): Promise<string> {
  const said = saidWords(words);
  const text = said.join(' ');
  if (text === '') return anyPair(context, over);
  const numbered = said.find((word) => parseId('R', word) !== undefined);
  if (numbered !== undefined) return byNumber(context, numbered, said, over);
  const meant = await context.read((store) => {
    if (/^[GMASNX]\d+$/i.test(text)) requireId('R', text);
    return pairMeant(store, said, over);
  });
  if ('pairs' in meant) return onePair(context, meant.pairs, text);
  const person = await onePerson(context, meant.people, text);
  const own = await context.read((store) => pairMeant(store, [idOf('P', person.id)], over));
  if ('pairs' in own) return onePair(context, own.pairs, person.name);
  throw new Error('an id names one person');
}

/** Returns the number of the one person whom words name, where they name nobody else, and a relationship has them. */
export async function onlyNamed(
  context: Context,
  words: readonly string[],
  pair: string,
): Promise<number | undefined> {
  const text = saidWords(words).join(' ');
  if (text === '') return undefined;
  return context.read((store) => {
    const names = new PeopleByName(store);
    const called = names.called(text);
    const [person, ...others] = called.length > 0 ? called : names.calledInPart(text);
    const { people } = requireRelationship(store, requireId('R', pair));
    const isOfPair = people.some(({ participantId }) => participantId === person);
    return isOfPair && others.length === 0 ? person : undefined;
  });
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
async function onePair(context: Context, pairs: readonly Relationship[], text: string): Promise<string> {
  const [first] = pairs;
  if (first !== undefined && pairs.length === 1) return idOf('R', first.id);
  return choose(
    context,
    pairs.map((pair) => ({ id: idOf('R', pair.id), text: pairText(pair) })),
    {
      question: `Which relationship of ${oneLine(text)}?`,
      message: `${quote(text)} may mean any of ${pairs.length} relationships`,
      hint: BY_ID,
    },
  );
}

/** Asks for a relationship where none is named. */
async function anyPair(context: Context, over: boolean): Promise<string> {
  if (!context.ask.isInteractive)
    throw wrongUsage('Missing: the pair.', 'name it by its id, or one or both of the two by name');
  const open = await context.read((store) => loadRelationships(store, { isOpen: true }));
  const pairs = open.length > 0 || !over ? open : await context.read((store) => loadRelationships(store));
  if (pairs.length === 0)
    throw refused('No relationship goes on.', 'mentor relationship pair MENTOR MENTEE makes one');
  const candidates = pairs.map((pair) => ({ id: idOf('R', pair.id), text: pairText(pair) }));
  return choose(context, candidates, { question: 'Which pair?', message: 'Which pair?', hint: BY_ID });
}

function pairText(pair: Relationship): string {
  return `${relationshipText(pair)}${pair.outcome === null ? '' : `, ${pair.outcome}`}`;
}
