/** Which relationships words of a command line may mean: the words as one name, as two, and each as one of several. */
import { twoNames } from '../../domain/people/names/two-names.ts';
import { idOf } from '../../domain/reference.ts';
import {
  isOpen,
  type Relationship,
  type RelationshipPerson,
} from '../../domain/relationship/relationship.ts';
import { listed, oneLine, quote } from '../../domain/words/text.ts';
import { type Failure, refused } from '../../errors.ts';
import { requireParticipant } from '../../store/people/participants.ts';
import { PeopleByName } from '../../store/people/people-by-name.ts';
import { loadRelationshipsOf } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import { personText, relationshipText } from '../../view/pages/people.ts';
import { nobodyCalled } from './which-person.ts';
import { ownersOf } from '../../domain/relationship/members/group-name.ts';
import { everybodyOf, inRole } from '../../domain/relationship/members/members.ts';

/**
 * The relationships that may be meant, at least one, and who is named where the words are the name of one person; or the
 * people who may be meant, of whom one has to be chosen first.
 */
export type PairMeant =
  | { readonly pairs: readonly Relationship[]; readonly person: number | undefined }
  | { readonly people: readonly number[] };

/** Two names, and who is called so. */
interface Sides {
  readonly names: readonly [first: string, second: string];
  readonly people: readonly [first: readonly number[], second: readonly number[]];
}

/**
 * Returns what words mean: one person's relationships, or those of two, or of more in one group. Full names, ids, e-mails and refs are looked for
 * first, then parts of names. Where one name could be several people, they are returned, whatever relationships they
 * have.
 *
 * @param isOverTaken Whether a relationship that is over will do where none that goes on fits.
 * @param names For many words one after the other: of everybody, made once.
 * @throws Failure `refused` where nobody is called so, or no relationship fits.
 */
export function pairMeant(
  store: Store,
  words: readonly string[],
  isOverTaken: boolean,
  names = new PeopleByName(store),
): PairMeant {
  const text = words.join(' ');
  const group = groupMeant(store, text, names, isOverTaken);
  if (group !== undefined) return group;
  const splits = twoNames(words);
  const inPart = (name: string): readonly number[] => names.meant(name);
  const whole = names.called(text);
  const wholeSides = sidesOf(splits, (name) => names.called(name));
  // "P3 P7" finds both of the two as if they were one text.
  const people = whole.length > 1 && wholeSides.length > 0 ? [] : whole;
  if (people.length > 0 || wholeSides.length > 0)
    return fitting(store, people, people.length > 1 ? [] : wholeSides, isOverTaken);
  const partly = names.calledInPart(text);
  const sides = sidesOf(splits, inPart);
  if (partly.length > 0 || sides.length > 0) return fitting(store, partly, sides, isOverTaken);
  const several = severalMeant(store, words, names, isOverTaken);
  if (several !== undefined) return several;
  throw nobodyCalled(names, unknownName(splits, inPart) ?? text);
}

/** What a relationship is called by: `Ruth’s circle`. */
const OF_SOMEBODY = /^(?<name>.+?)['’]s? (?<kind>circle|panel|group|peers|pair)$/iu;

/** Returns the relationships of somebody that have the format which is said; a group is any of several people. */
function groupMeant(
  store: Store,
  text: string,
  names: PeopleByName,
  isOverTaken: boolean,
): PairMeant | undefined {
  const { name, kind } = OF_SOMEBODY.exec(text)?.groups ?? {};
  if (name === undefined || kind === undefined || names.called(text).length > 0) return undefined;
  const people = names.meant(name);
  const isKind = ({ format }: Relationship): boolean => {
    if (kind.toLowerCase() === 'pair') return format === 'one-to-one' || format === 'peer';
    return kind.toLowerCase() === 'group' ? format !== 'one-to-one' : kind.toLowerCase().startsWith(format);
  };
  const own = loadRelationshipsOf(store, people).filter(isKind);
  // A circle that has lost its mentor is still called by the last one.
  const isOwner = (one: Relationship): boolean => isAmong({ people: ownersOf(one) }, people);
  const pairs = takeable(own, isOverTaken, (one) => isAmong(one, people) || isOwner(one));
  // The mentor’s own circle comes before the one in which they are a mentee.
  const led = pairs.filter((one) => isAmong({ people: inRole(one, 'mentor') }, people) || isOwner(one));
  const meant = led.length > 0 ? led : pairs;
  if (meant.length > 0) return { pairs: meant, person: undefined };
  if (people.length === 0) throw nobodyCalled(names, name);
  throw refused(
    `${quote(name)} is in no ${isOverTaken ? '' : 'open '}${kind.toLowerCase()}.`,
    'mentor relationship list --open shows those that go on',
  );
}

/**
 * Returns the relationships in which all of several people are, each named by one word of the line. Undefined where a word names
 * nobody.
 */
function severalMeant(
  store: Store,
  words: readonly string[],
  names: PeopleByName,
  isOverTaken: boolean,
): PairMeant | undefined {
  if (words.length < 3) return undefined;
  const people = words.map((word) => names.meant(word));
  const [first = []] = people;
  if (people.some((meant) => meant.length === 0)) return undefined;
  const own = loadRelationshipsOf(store, first).filter((one) => areAllAmong(everybodyOf(one), people));
  const pairs = takeable(own, isOverTaken, (one) => areAllAmong(one.people, people));
  if (pairs.length > 0) return { pairs, person: undefined };
  throw refused(
    `${listed(words.map(quote))} are in no open relationship together${endedText(own)}.`,
    'mentor relationship list --open shows those that go on; two of the names are enough',
  );
}

/** Returns whether each of several names is that of one of some people, and they are as many as the names. */
function areAllAmong(people: readonly RelationshipPerson[], meant: readonly (readonly number[])[]): boolean {
  const found = meant.map((ids) => people.filter(({ participantId }) => ids.includes(participantId)));
  return found.every((some) => some.length > 0) && new Set(found.flat()).size >= meant.length;
}

function isAmong({ people }: Pick<Relationship, 'people'>, ids: readonly number[]): boolean {
  return people.some(({ participantId }) => ids.includes(participantId));
}

function sidesOf(
  splits: readonly (readonly [string, string])[],
  find: (name: string) => readonly number[],
): Sides[] {
  return splits.flatMap((names) => {
    const first = find(names[0]);
    const second = first.length === 0 ? [] : find(names[1]);
    return second.length === 0 ? [] : [{ names, people: [first, second] as const }];
  });
}

/** Chooses among the relationships of one person and those of two. */
function fitting(
  store: Store,
  people: readonly number[],
  sides: readonly Sides[],
  isOverTaken: boolean,
): PairMeant {
  const ofTwo = sides.flatMap((two) => relationshipsOf(store, two));
  const isCurrentOfTwo = (one: Relationship): boolean => sides.some((two) => areTogether(one.people, two));
  if (people.length > 1 && takeable(ofTwo, isOverTaken, isCurrentOfTwo).length === 0) return { people };
  const ofOne = loadRelationshipsOf(store, people);
  const all = [...new Map([...ofOne, ...ofTwo].map((one) => [one.id, one])).values()];
  const pairs = takeable(all, isOverTaken, (one) => isAmong(one, people) || isCurrentOfTwo(one));
  const [person, ...others] = people;
  if (pairs.length > 0) return { pairs, person: others.length > 0 ? undefined : person };
  const [two] = sides;
  throw person === undefined && two !== undefined
    ? notTogether(store, two, all)
    : withNobody(store, person ?? 0, all);
}

/**
 * Returns the open ones; where there is none and it will do, those that are over.
 *
 * @param isCurrent Whether those who are named are in a relationship still. One that they left is over for them.
 */
function takeable(
  relationships: readonly Relationship[],
  isOverTaken: boolean,
  isCurrent: (relationship: Relationship) => boolean,
): readonly Relationship[] {
  const open = relationships.filter((one) => isOpen(one) && isCurrent(one));
  return open.length > 0 || !isOverTaken ? open : relationships;
}

/** Returns the relationships of one who is called by the first name with another who is called by the second. */
function relationshipsOf(store: Store, two: Sides): Relationship[] {
  const [first, second] = two.people;
  const fewer = first.length <= second.length ? first : second;
  return loadRelationshipsOf(store, fewer).filter((one) => areTogether(everybodyOf(one), two));
}

function areTogether(people: readonly RelationshipPerson[], { people: [first, second] }: Sides): boolean {
  return people.some(
    (one) =>
      first.includes(one.participantId) &&
      people.some((other) => other !== one && second.includes(other.participantId)),
  );
}

/** Returns the name that nobody has, where the words are two names and the other is somebody's. */
function unknownName(
  splits: readonly (readonly [string, string])[],
  find: (name: string) => readonly number[],
): string | undefined {
  const found = splits.flatMap(([first, second]) => [
    ...(find(first).length > 0 ? [{ known: first, unknown: second }] : []),
    ...(find(second).length > 0 ? [{ known: second, unknown: first }] : []),
  ]);
  return found.toSorted((a, b) => b.known.length - a.known.length)[0]?.unknown;
}

function withNobody(store: Store, person: number, ended: readonly Relationship[]): Failure {
  const who = personText(requireParticipant(store, person));
  return refused(
    `${who} is in no ${ended.length === 0 ? '' : 'open '}relationship${endedText(ended)}.`,
    'mentor relationship list --open shows those that go on',
  );
}

function notTogether(store: Store, { names, people }: Sides, ended: readonly Relationship[]): Failure {
  const [first, second] = names.map(quote);
  const withOthers = loadRelationshipsOf(store, [...new Set(people.flat())]).filter(isOpen);
  const meant = people.flatMap(([one, ...more]) => {
    const own = withOthers.filter((pair) => pair.people.some(({ participantId }) => participantId === one));
    const [only] = own;
    if (one === undefined || more.length > 0 || only === undefined || own.length > 1) return [];
    return [isWithText(only, one)];
  });
  return refused(
    `${first} and ${second} are in no open relationship together${endedText(ended)}.`,
    meant.length === 0
      ? 'mentor relationship list --open shows those that go on'
      : [...new Set(meant)].join('; '),
  );
}

/** Returns `Kasia Nowak is with Tom Hill (R7)`. */
function isWithText({ id, people }: Relationship, person: number): string {
  const nameOf = (isMeant: (id: number) => boolean): string =>
    people
      .filter(({ participantId }) => isMeant(participantId))
      .map(({ name }) => oneLine(name))
      .join(' and ');
  return `${nameOf((one) => one === person)} is with ${nameOf((one) => one !== person)} (${idOf('R', id)})`;
}

function endedText(ended: readonly Relationship[]): string {
  if (ended.length === 0) return '';
  return `; over: ${ended.map((one) => `${relationshipText(one)}, ${one.outcome} on ${one.endedOn}`).join('; ')}`;
}
