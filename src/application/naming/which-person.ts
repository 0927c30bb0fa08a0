/** Finds the participant whom words of a command line name, and asks where it could be several. */
import type { Context } from '../../context.ts';
import { grouped } from '../../domain/grouping.ts';
import type { Participant, RollEntry } from '../../domain/people/participant.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import { isOpen } from '../../domain/relationship/relationship.ts';
import { oneLine, quote } from '../../domain/words/text.ts';
import { type Failure, refused, wrongUsage } from '../../errors.ts';
import { loadParticipantsById, loadRoll, requireParticipant } from '../../store/people/participants.ts';
import { PeopleByName } from '../../store/people/people-by-name.ts';
import { loadRelationshipsOf } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import { personText } from '../../view/pages/people.ts';
import { type Candidate, choose, saidWords } from './choose.ts';

export interface PersonOptions {
  /** What they are to the command, for the question and for what is missing: `the mentor`. */
  readonly what?: string | undefined;
}

/** How people are named, for hints. */
const BY_ID = 'name the one you mean by id';

/**
 * Returns the participant whom words name: by id, e-mail, ref or full name, else by part of the name (see `NameParts`).
 * Words that are not in quotes are one name. Asks in a terminal where nobody is named, or several could be meant. Call it
 * outside a transaction.
 *
 * @throws Failure `refused` where nobody is called so; `usage` where several are, or nobody is named, and nobody can be
 *   asked; `cancelled` on Ctrl-C.
 */
export async function whichPerson(
  context: Context,
  given: string | readonly string[],
  { what = 'the participant' }: PersonOptions = {},
): Promise<Participant> {
  const text = saidWords(given).join(' ');
  if (text === '') return anyPerson(context, what);
  const found = await context.read((store) => peopleMeant(store, text));
  return onePerson(context, found, text);
}

/** Returns the participants whom several texts name, each one: see {@link whichPerson}. */
export async function peopleNamed(context: Context, given: readonly string[]): Promise<Participant[]> {
  const people: Participant[] = [];
  for (const text of given) people.push(await whichPerson(context, text));
  return people;
}

/**
 * Returns the numbers of everybody who may be meant by a text.
 *
 * @throws Failure `refused` where nobody is.
 */
function peopleMeant(store: Store, text: string): readonly number[] {
  const names = new PeopleByName(store);
  const found = names.meant(text);
  if (found.length > 0) return found;
  throw nobodyCalled(names, text);
}

/** Returns the failure of a text by which nobody is called. */
export function nobodyCalled(names: PeopleByName, text: string): Failure {
  const near = names.near(text);
  return refused(
    `There is no participant ${quote(text)}.`,
    near === undefined
      ? `name one${areSeveralIds(text) ? ' at a time' : ''} by id, e-mail, ref or name; see them all: mentor participant list`
      : `did you mean ${near}?`,
  );
}

/** Whether a text names people one after the other: `P8 P20`. */
function areSeveralIds(text: string): boolean {
  const words = text.split(/\s+/u);
  return words.length > 1 && words.every((word) => parseId('P', word) !== undefined);
}

/** Returns the only one of some people, or the one who is chosen. */
export async function onePerson(
  context: Context,
  found: readonly number[],
  text: string,
): Promise<Participant> {
  const [first] = found;
  const isOne = first !== undefined && found.length === 1;
  const id = isOne ? first : await chosenPerson(context, found, text);
  return context.read((store) => requireParticipant(store, id));
}

async function chosenPerson(context: Context, found: readonly number[], text: string): Promise<number> {
  const candidates = await context.read((store) => candidatesOf(store, loadParticipantsById(store, found)));
  return numberOf(
    await choose(context, candidates, {
      question: `Who is ${quote(text)}?`,
      message: `${quote(text)} may be any of ${candidates.length} participants`,
      hint: BY_ID,
    }),
  );
}

/** Asks for a participant where none is named. */
async function anyPerson(context: Context, what: string): Promise<Participant> {
  if (!context.ask.isInteractive)
    throw wrongUsage(`Missing: ${what}.`, 'name one by id, e-mail, ref or name, or any part of it');
  const candidates = await context.read((store) => candidatesOf(store, loadRoll(store, [])));
  if (candidates.length === 0) throw refused('Nobody is enrolled.', 'mentor enrol');
  const question = `Who is ${what}?`;
  const id = numberOf(await choose(context, candidates, { question, message: question, hint: BY_ID }));
  return context.read((store) => requireParticipant(store, id));
}

/** Returns people as they are told apart: by id, name, organisation, and with whom they are. */
function candidatesOf(store: Store, people: readonly RollEntry[]): Candidate[] {
  const pairs = loadRelationshipsOf(
    store,
    people.map(({ id }) => id),
  ).filter(isOpen);
  const pairsOf = grouped(
    pairs.flatMap((pair) => pair.people.map(({ participantId }) => ({ participantId, pair }))),
    ({ participantId }) => participantId,
  );
  return people.map((person) => {
    const others = (pairsOf.get(person.id) ?? [])
      .flatMap(({ pair }) => pair.people.filter(({ participantId }) => participantId !== person.id))
      .map(({ name }) => oneLine(name));
    const known = [
      ...(person.organisation === null ? [] : [oneLine(person.organisation)]),
      ...(others.length === 0 ? [] : [`with ${others.join(' and ')}`]),
    ];
    const about = known.length === 0 ? '' : ` (${known.join('; ')})`;
    return { id: idOf('P', person.id), text: `${personText(person)}${about}` };
  });
}

function numberOf(id: string): number {
  const number = parseId('P', id);
  if (number === undefined) throw new Error('one of the candidates is chosen');
  return number;
}
