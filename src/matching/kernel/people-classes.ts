/** Groups people whom a rule or criterion treats alike, so that a row is judged by classes. */
import type { PairContext } from '../input/pair-context.ts';

/** A value that is equal for people who are alike. Two lists are equal where they are the same array. */
export type Key = string | number | boolean | null | readonly unknown[];

/** One key for each person. Only which keys are equal matters. */
export interface Keys {
  readonly mentees: ArrayLike<Key>;
  readonly mentors: ArrayLike<Key>;
}

/** The class of each person, and the first person of each class. */
export interface Classes {
  readonly of: Int32Array;
  readonly first: Int32Array;
}

/** The classes of each side. */
export interface Sides {
  readonly mentees: Classes;
  readonly mentors: Classes;
}

/**
 * Numbers the distinct keys in the order in which they first come.
 *
 * @example classesOf(['a', 'b', 'a']) // { of: [0, 1, 0], first: [0, 1] }
 */
export function classesOf(keys: ArrayLike<Key>): Classes {
  const known = new Map<Key, number>();
  const first: number[] = [];
  const of = new Int32Array(keys.length);
  for (let person = 0; person < keys.length; person++) {
    const key = keys[person]!;
    let own = known.get(key);
    if (own === undefined) {
      own = first.push(person) - 1;
      known.set(key, own);
    }
    of[person] = own;
  }
  return { of, first: Int32Array.from(first) };
}

/** Returns the classes by the keys of a rule or criterion. Without keys everybody is a class of their own. */
export function alikeBy(
  keys: Keys | undefined,
  { mentees, mentors }: Pick<PairContext, 'mentees' | 'mentors'>,
): Sides {
  return {
    mentees: keys === undefined ? everyoneApart(mentees.length) : classesOf(keys.mentees),
    mentors: keys === undefined ? everyoneApart(mentors.length) : classesOf(keys.mentors),
  };
}

function everyoneApart(people: number): Classes {
  const of = new Int32Array(people);
  for (let person = 0; person < people; person++) of[person] = person;
  return { of, first: of };
}

/** The people of class c are `people[starts[c]]` up to before `people[starts[c + 1]]`, ascending. */
export interface Members {
  readonly starts: Int32Array;
  readonly people: Int32Array;
}

/** Lists the members of each class. */
export function membersOf({ of, first }: Classes): Members {
  const starts = new Int32Array(first.length + 1);
  for (let person = 0; person < of.length; person++) starts[of[person]! + 1]!++;
  for (let own = 0; own < first.length; own++) starts[own + 1]! += starts[own]!;
  const next = starts.slice(0, -1);
  const people = new Int32Array(of.length);
  for (let person = 0; person < of.length; person++) people[next[of[person]!]!++] = person;
  return { starts, people };
}
