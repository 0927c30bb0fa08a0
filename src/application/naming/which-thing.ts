/** Finds the goal, the meeting or the action that words of a command line name, by its id or by its pair. */
import type { Context } from '../../context.ts';
import { idOf, parseId, requireId } from '../../domain/reference.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { oneLine, quote } from '../../domain/words/text.ts';
import { refused, wrongUsage } from '../../errors.ts';
import { relationshipOfGoal } from '../../store/relationships/events.ts';
import { relationshipOfAction, relationshipOfMeeting } from '../../store/relationships/meetings.ts';
import { findRelationship } from '../../store/relationships/relationships.ts';
import { relationshipText } from '../../view/pages/people.ts';
import { choose, saidWords } from './choose.ts';
import { type PairOptions, whichPair } from './which-pair.ts';

/** A thing of a relationship, as it is told from others. */
interface Told {
  readonly id: number;
  readonly text: string;
  readonly isOpen: boolean;
}

/** By the letter of their ids: the nouns, the relationship of one, those of a relationship, and what lists them. */
export const THINGS = {
  G: {
    name: 'goal',
    open: 'open goal',
    relationshipOf: relationshipOfGoal,
    in: ({ goals }: RelationshipFacts): Told[] =>
      goals.map(({ id, statement, status }) => ({
        id,
        text: quote(statement),
        isOpen: status === 'open',
      })),
    hint: 'mentor goal list RELATIONSHIP shows those of a relationship',
  },
  M: {
    name: 'meeting',
    open: 'planned meeting',
    relationshipOf: relationshipOfMeeting,
    in: ({ meetings }: RelationshipFacts): Told[] =>
      meetings.map(({ id, metOn, status }) => ({
        id,
        text: `${status}, ${metOn}`,
        isOpen: status === 'planned',
      })),
    hint: 'mentor meeting list RELATIONSHIP shows those of a relationship',
  },
  A: {
    name: 'action',
    open: 'open action',
    relationshipOf: relationshipOfAction,
    in: ({ actions }: RelationshipFacts): Told[] =>
      actions.map(({ id, action, doneOn }) => ({ id, text: quote(action), isOpen: doneOn === null })),
    hint: 'mentor meeting action list shows those that are open',
  },
} as const;

export type ThingLetter = keyof typeof THINGS;

export interface ThingOptions extends PairOptions {
  /** Which of a pair's things are meant by the pair: those that are open; others where none is; or any. */
  readonly which?: 'open' | 'open-first' | 'any' | undefined;
}

/**
 * Returns the id of the thing that words name: `G3`; or a pair, as {@link whichPair} knows it, that has one. Asks in a
 * terminal where nothing is named, or several could be meant. Call it outside a transaction.
 *
 * @throws Failure as {@link whichPair}; `refused` where there is none, `usage` where there are several.
 */
export async function whichThing(
  context: Context,
  letter: ThingLetter,
  words: readonly string[],
  { which = 'open', ...options }: ThingOptions = {},
): Promise<string> {
  const { name, open, in: thingsIn } = THINGS[letter];
  const said = saidWords(words);
  const text = said.join(' ');
  if (parseId(letter, text) !== undefined) return idOf(letter, (await findThing(context, letter, text)).id);
  if (/^[GMASNX]\d+$/i.test(text)) requireId(letter, text);
  if (said.length === 0 && !context.ask.isInteractive)
    throw wrongUsage(`Missing: the ${name}.`, `name it by its id, or its pair by name`);
  const pair = await whichPair(context, words, options);
  const facts = await context.read((store) => findRelationship(store, pair));
  const all = thingsIn(facts);
  const opened = all.filter(({ isOpen }) => isOpen);
  const things = which === 'any' || (which === 'open-first' && opened.length === 0) ? all : opened;
  const [first] = things;
  if (first === undefined)
    throw refused(
      `${relationshipText(facts)} has no ${which === 'open' ? open : name}.`,
      `mentor relationship show ${pair} says what it has`,
    );
  if (things.length === 1) return idOf(letter, first.id);
  return choose(
    context,
    things.map((one) => ({
      id: idOf(letter, one.id),
      text: `${idOf(letter, one.id)} (${oneLine(one.text)})`,
    })),
    {
      question: `Which ${name} of ${relationshipText(facts)}?`,
      message: `${relationshipText(facts)} has ${things.length} ${opened.length === things.length ? open : name}s`,
      hint: 'name the one you mean by id',
    },
  );
}

/**
 * Returns the number of a thing that is named by its id, and its relationship as people type it (`R7`).
 *
 * @throws Failure `refused` where there is no such thing.
 */
export async function findThing(
  context: Context,
  letter: ThingLetter,
  given: string,
): Promise<{ id: number; relationship: string }> {
  const { name, relationshipOf, hint } = THINGS[letter];
  const id = requireId(letter, given);
  const relationship = await context.read((store) => relationshipOf(store, id));
  if (relationship !== undefined) return { id, relationship: idOf('R', relationship) };
  throw refused(`There is no ${name} ${idOf(letter, id)}.`, hint);
}
