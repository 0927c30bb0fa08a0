/** Pairs that a rule names. They are collected once, so that asking about a pair is one look-up. */
import type { Participant } from '../../domain/people/participant.ts';
import { referenceTo } from '../../domain/people/person-references.ts';
import type { PairOfKeys, PairContext, Values } from './pair-context.ts';

/** Mentors by mentee, both by position in the context's lists. */
export type PairSet = ReadonlyMap<number, ReadonlySet<number>>;

/** Returns the set of the pairs given, each `[mentee, mentor]`. */
export function pairSet(pairs: Iterable<readonly [mentee: number, mentor: number]>): PairSet {
  const mentorsOf = new Map<number, Set<number>>();
  for (const [mentee, mentor] of pairs) {
    const mentors = mentorsOf.get(mentee);
    if (mentors === undefined) mentorsOf.set(mentee, new Set([mentor]));
    else mentors.add(mentor);
  }
  return mentorsOf;
}

/** Returns the set of pairs given by their keys, without those in which either person is not in the context. */
export function pairSetOfKeys(
  { mentees, mentors }: Pick<PairContext, 'mentees' | 'mentors'>,
  pairs: readonly PairOfKeys[],
): PairSet {
  if (pairs.length === 0) return pairSet([]);
  const menteeByKey = positionsByKey(mentees);
  const mentorByKey = positionsByKey(mentors);
  return pairSet(
    pairs.flatMap(({ menteeKey, mentorKey }) => {
      const mentee = menteeByKey.get(menteeKey);
      const mentor = mentorByKey.get(mentorKey);
      return mentee === undefined || mentor === undefined ? [] : [[mentee, mentor] as const];
    }),
  );
}

/** Returns the set of pairs given by their keys, where either of the two may be the mentee. */
export function pairSetBothWays(
  context: Pick<PairContext, 'mentees' | 'mentors'>,
  pairs: readonly PairOfKeys[],
): PairSet {
  return pairSetOfKeys(
    context,
    pairs.flatMap(({ menteeKey, mentorKey }) => [
      { menteeKey, mentorKey },
      { menteeKey: mentorKey, mentorKey: menteeKey },
    ]),
  );
}

/**
 * Returns the set of pairs in which either person names the other.
 *
 * @param names what each person names, in the form of {@link namesOf}
 */
export function pairSetByNames(
  { mentees, mentors }: Pick<PairContext, 'mentees' | 'mentors'>,
  names: Values<readonly string[]>,
): PairSet {
  const pairs: (readonly [mentee: number, mentor: number])[] = [];
  eachNamed(names.mentees, mentors, (mentee, mentor) => pairs.push([mentee, mentor]));
  eachNamed(names.mentors, mentees, (mentor, mentee) => pairs.push([mentee, mentor]));
  return pairSet(pairs);
}

function eachNamed(
  lists: readonly (readonly string[])[],
  others: readonly Participant[],
  see: (person: number, other: number) => void,
): void {
  const named = positionsByName(others, lists);
  for (let person = 0; person < lists.length; person++) {
    const list = lists[person]!;
    if (list.length > 0) for (const name of list) for (const other of named.get(name)) see(person, other);
  }
}

/** Returns whether a participant is one of those named. The names have the form of {@link namesOf}. */
export function isNamed(participant: Participant, names: readonly string[]): boolean {
  return namesOf(participant).some((name) => names.includes(name));
}

/**
 * Returns the texts by which a participant may be referred to: their ref and e-mail in lower case, and the text that
 * stands for a reference to them. The store writes that text (`referenceTo`) wherever it knows who is meant.
 */
export function namesOf(participant: Participant): readonly string[] {
  const { ref, email } = participant;
  const names: string[] = [];
  if (ref !== null) addName(names, ref);
  addName(names, email ?? referenceTo(participant));
  return names;
}

function addName(names: string[], text: string): void {
  const name = asName(text);
  if (name !== '' && !names.includes(name)) names.push(name);
}

/** Returns a ref or e-mail in the form of {@link namesOf}. */
export function asName(text: string): string {
  return text.trim().toLowerCase();
}

const byKeyOf = new WeakMap<readonly Participant[], ReadonlyMap<string, number>>();

/** Returns the position of each participant in a list by key. It is worked out once for a list. */
export function positionsByKey(people: readonly Participant[]): ReadonlyMap<string, number> {
  const known = byKeyOf.get(people);
  if (known !== undefined) return known;
  const positions = new Map<string, number>();
  for (let position = 0; position < people.length; position++) positions.set(people[position]!.key, position);
  byKeyOf.set(people, positions);
  return positions;
}

/** The positions in a list of the people whom a ref or e-mail names. */
export interface Names {
  readonly get: (name: string) => readonly number[];
}

/**
 * Indexes the people of a list by the names that are asked about, in the form of {@link namesOf}. Few people name anybody,
 * and an index of all names would take time and memory.
 */
export function positionsByName(
  people: readonly Participant[],
  lists: readonly (readonly string[])[],
): Names {
  const positions = new Map<string, number[]>();
  for (let k = 0; k < lists.length; k++)
    if (lists[k]!.length > 0) for (const name of lists[k]!) positions.set(name, []);
  for (let position = 0; positions.size > 0 && position < people.length; position++) {
    const names = namesOf(people[position]!);
    for (let k = 0; k < names.length; k++) positions.get(names[k]!)?.push(position);
  }
  return { get: (name) => positions.get(name) ?? [] };
}
