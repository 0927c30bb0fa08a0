/** What is found where, best first: a whole name before a part of one, and that before words in a text. */
import type { CustomField } from '../people/custom-field.ts';
import type { Field } from '../people/field.ts';
import type { Participant } from '../people/participant.ts';
import { personText } from '../people/person-text.ts';
import type { Topic } from '../people/topics.ts';
import { idOf } from '../reference.ts';
import { oneLine, shellLine } from '../words/text.ts';
import type { FoundText } from './found-text.ts';
import { PLACES } from './found-places.ts';
import { around, fitOf, haveAll, mostOf, rankOfFit } from './words-in-text.ts';

interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
}

/** One thing in which all the words occur. */
export interface Hit {
  readonly kind: string;
  /** `P12`, `G3`; `null` for what has no id. */
  readonly id: string | null;
  /** Of whom or of what it is, for people. */
  readonly who: string;
  /** `R7`. */
  readonly relationship: string | null;
  readonly people: readonly Person[];
  /** The field, or the part of what was written. */
  readonly where: string;
  readonly on: string | null;
  readonly words: string;
  /** The words of the command that shows it, after `mentor`. */
  readonly command: string;
}

/** What may have the words in it. */
export interface Searched {
  /** People, whole, in whose fields the words may occur. */
  readonly participants: readonly Participant[];
  /** The fields to look in. */
  readonly fields: readonly Field[];
  readonly custom: readonly CustomField[];
  /** Every relationship: its number, and its people, mentees first. */
  readonly pairs: ReadonlyMap<number, readonly Person[]>;
  /** How many people each organisation has, by every name of it. */
  readonly organisations: ReadonlyMap<string, number>;
  readonly topics: readonly Topic[];
  readonly texts: readonly FoundText[];
  /** Names of the people of `texts`, by number. */
  readonly names: ReadonlyMap<number, Person>;
}

const LONGEST = 60;

/** Where a hit stands among others: by how well it fits, then in the order in which kinds are looked through. */
type Ranked = Hit & { readonly rank: number };

/**
 * Returns the hits, best first.
 *
 * @param given What is looked for, as typed: it may be an id.
 * @param words The same, as `wordsOf` gives it.
 */
export function hitsOf(given: string, words: readonly string[], searched: Searched): Hit[] {
  const ranked = [
    ...searched.participants.flatMap((person) => personHit(given, words, person, searched)),
    ...[...searched.pairs].flatMap(([id, people]) => pairHit(given, words, id, people)),
    ...[...searched.organisations].flatMap(([name, people]) => organisationHit(words, name, people)),
    ...searched.topics.flatMap((topic) => topicHit(words, topic)),
    ...searched.texts.map((found) => textHit(words, found, searched)),
  ];
  // The sort keeps the order of what ranks alike.
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ rank: _rank, ...hit }) => hit);
}

function personHit(
  given: string,
  words: readonly string[],
  person: Participant,
  { fields, custom }: Searched,
): Ranked[] {
  const id = idOf('P', person.id);
  const texts = [
    ...fields.map((field) => ({
      label: field.label,
      isName: field.name === 'name',
      isIdentity: field.held === 'identity',
      text: field.format(person),
    })),
    ...custom.map(({ name, label }) => ({
      label,
      isName: false,
      isIdentity: false,
      text: person.custom[name] ?? '',
    })),
  ];
  const isId = given.toUpperCase() === id;
  if (!isId && !haveAll(words, texts)) return [];
  const best = mostOf(
    words,
    texts.toSorted(
      (a, b) => Number(b.isName) - Number(a.isName) || Number(b.isIdentity) - Number(a.isIdentity),
    ),
  );
  const own = fitOf(words, best.text);
  const rank = isId ? 0 : own === undefined ? 2 : best.isIdentity ? rankOfFit(own) : 3 + rankOfFit(own) / 4;
  return [
    {
      kind: 'person',
      id,
      who: personText(person),
      relationship: null,
      people: [person],
      where: best.label,
      on: null,
      words: best.isName
        ? oneLine([person.jobTitle, person.organisation].filter(Boolean).join(', '))
        : around(words, best.text, LONGEST),
      command: `show ${id}`,
      rank,
    },
  ];
}

function pairHit(
  given: string,
  words: readonly string[],
  relationshipId: number,
  people: readonly Person[],
): Ranked[] {
  const id = idOf('R', relationshipId);
  const isId = given.toUpperCase() === id;
  const fit = fitOf(words, people.map(({ name }) => name).join(' '));
  if (fit === undefined && !isId) return [];
  return [
    {
      kind: 'pair',
      id,
      who: pairText(relationshipId, people),
      relationship: id,
      people,
      where: 'Names',
      on: null,
      words: '',
      command: `show ${id}`,
      // Behind the people whose names fit as well.
      rank: isId || fit === undefined ? 0 : rankOfFit(fit) + 0.5,
    },
  ];
}

function pairText(relationshipId: number, people: readonly Person[]): string {
  return `${idOf('R', relationshipId)} ${people.map(({ name }) => oneLine(name)).join(' with ')}`;
}

const NOBODY = { id: null, relationship: null, people: [], on: null } as const;

function organisationHit(words: readonly string[], name: string, people: number): Ranked[] {
  const fit = fitOf(words, name);
  if (fit === undefined) return [];
  return [
    {
      ...NOBODY,
      kind: 'organisation',
      who: oneLine(name),
      where: 'Name',
      words: people === 1 ? '1 person' : `${people} people`,
      command: `participant list ${shellLine(['--where', `organisation=${oneLine(name)}`])}`,
      rank: rankOfFit(fit) + 0.25,
    },
  ];
}

function topicHit(words: readonly string[], { name, aliases, mentors, mentees }: Topic): Ranked[] {
  const called = [name, ...aliases].find((one) => fitOf(words, one) !== undefined);
  const fit = called === undefined ? undefined : fitOf(words, called);
  if (fit === undefined) return [];
  return [
    {
      ...NOBODY,
      kind: 'topic',
      who: oneLine(name),
      where: called === name ? 'Name' : 'Alias',
      words: `${mentors} offer it, ${mentees} want it`,
      command: `participant list ${shellLine(['--where', `topic=${oneLine(name)}`])}`,
      rank: rankOfFit(fit) + 0.25,
    },
  ];
}

function textHit(words: readonly string[], found: FoundText, { pairs, names }: Searched): Ranked {
  const { kind, letter, commandOf } = PLACES[found.table];
  const { relationshipId, participantId, otherId, on } = found;
  const named = [participantId, otherId].flatMap((id) => (id === null ? [] : (names.get(id) ?? [])));
  const people = relationshipId === null ? named : (pairs.get(relationshipId) ?? []);
  const fit = fitOf(words, found.text);
  const field = found.column.replaceAll('_', ' ');
  return {
    kind,
    id: letter === undefined ? null : idOf(letter, found.thingId),
    who: relationshipId === null ? named.map(personText).join(' with ') : pairText(relationshipId, people),
    relationship: relationshipId === null ? null : idOf('R', relationshipId),
    people,
    where: on === null ? field : `${field}, ${on}`,
    on,
    words: around(words, found.text, LONGEST),
    command: commandOf(found),
    rank: 4 + (fit === undefined ? 3 : rankOfFit(fit)) / 4,
  };
}
