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
  const [menteesByName, mentorsByName] = [positionsByName(mentees), positionsByName(mentors)];
  const named = (list: readonly string[], positions: Names): number[] =>
    list.flatMap((name) => positions.get(name));
  return pairSet([
    ...names.mentees.flatMap((list, mentee) =>
      named(list, mentorsByName).map((mentor) => [mentee, mentor] as const),
    ),
    ...names.mentors.flatMap((list, mentor) =>
      named(list, menteesByName).map((mentee) => [mentee, mentor] as const),
    ),
  ]);
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
  const names: string[] = [];
  for (const text of [participant.ref, participant.email]) {
    const name = asName(text ?? '');
    if (name !== '') names.push(name);
  }
  const own = participant.email === null ? asName(referenceTo(participant)) : '';
  if (own !== '' && !names.includes(own)) names.push(own);
  return names;
}

/** Returns a ref or e-mail in the form of {@link namesOf}. */
export function asName(text: string): string {
  return text.trim().toLowerCase();
}

const byKeyOf = new WeakMap<readonly Participant[], ReadonlyMap<string, number>>();

/** Returns the position of each participant in a list by key. It is worked out once for a list. */
function positionsByKey(people: readonly Participant[]): ReadonlyMap<string, number> {
  const known = byKeyOf.get(people) ?? new Map(people.map(({ key }, position) => [key, position]));
  byKeyOf.set(people, known);
  return known;
}

/** The positions in a list of the people whom a ref or e-mail names. */
export interface Names {
  readonly get: (name: string) => readonly number[];
}

const namesIn = new WeakMap<readonly Participant[], Names>();

/** Returns the positions of the people whom each ref or e-mail names. It is worked out once for a list. */
export function positionsByName(people: readonly Participant[]): Names {
  const known = namesIn.get(people) ?? findPositions(people);
  namesIn.set(people, known);
  return known;
}

/**
 * Indexes the people when the first name is looked up, because in many programmes nobody names anybody. A name nearly
 * always stands for one person, and a list for each name would take most of the memory.
 */
function findPositions(people: readonly Participant[]): Names {
  const first = new Map<string, number>();
  const several = new Map<string, number[]>();
  let isKnown = false;
  const lookThrough = (): void => {
    isKnown = true;
    for (const [position, participant] of people.entries()) {
      for (const name of namesOf(participant)) {
        const before = first.get(name);
        const others = several.get(name);
        if (before === undefined) first.set(name, position);
        else if (others === undefined) several.set(name, [before, position]);
        else others.push(position);
      }
    }
  };
  return {
    get: (name) => {
      if (!isKnown) lookThrough();
      const position = first.get(name);
      return several.get(name) ?? (position === undefined ? [] : [position]);
    },
  };
}
