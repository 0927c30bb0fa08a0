/** Who is alike to a rule or criterion, so that a row is judged by classes of people. */
import type { Participant } from '../../domain/people/participant.ts';
import type { World } from '../input/pair-context.ts';

/** What is equal for people who are alike; of lists, those that are one and the same array. */
export type Key = string | number | boolean | null | readonly unknown[];

/** One key a person, beside the world's lists. What the keys are does not matter, only which are equal. */
export interface Keys {
  readonly mentees: readonly Key[];
  readonly mentors: readonly Key[];
}

/** Returns keys that go by one thing about a person, the same on both sides. */
export function keysOfAll(world: World, keyOf: (participant: Participant) => Key): Keys {
  return { mentees: world.mentees.map(keyOf), mentors: world.mentors.map(keyOf) };
}

/** Who is alike: the class of each person, and the first person of each class. */
export interface Classes {
  readonly of: Int32Array;
  readonly first: Int32Array;
}

/**
 * Numbers the keys in the order in which they come.
 *
 * @example classesOf(['a', 'b', 'a']) // { of: [0, 1, 0], first: [0, 1] }
 */
export function classesOf(keys: Keys['mentees']): Classes {
  const known = new Map<Key, number>();
  const first: number[] = [];
  const of = Int32Array.from(keys, (key, person) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, first.length);
    first.push(person);
    return first.length - 1;
  });
  return { of, first: Int32Array.from(first) };
}

/** Returns classes in which everybody is alone. */
export function everyoneApart(people: number): Classes {
  const of = Int32Array.from({ length: people }, (_, person) => person);
  return { of, first: of };
}

/** The people of class c are `people[starts[c]]` up to before `people[starts[c + 1]]`, ascending. */
export interface Members {
  readonly starts: Int32Array;
  readonly people: Int32Array;
}

/** Lists who is in each class. */
export function membersOf({ of, first }: Classes): Members {
  const starts = new Int32Array(first.length + 1);
  for (const own of of) starts[own + 1]!++;
  for (let own = 0; own < first.length; own++) starts[own + 1]! += starts[own]!;
  const next = starts.slice(0, -1);
  const people = new Int32Array(of.length);
  for (const [person, own] of of.entries()) people[next[own]!++] = person;
  return { starts, people };
}
