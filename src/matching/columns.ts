/** Who is alike to a rule or criterion, so that a row is judged by classes of people. */
import type { Participant } from '../domain/participant.ts';
import type { World } from './world.ts';

/** One key a person, beside the world's lists. What the keys are does not matter, only which are equal. */
export interface Keys {
  readonly mentees: readonly (string | number | boolean | null)[];
  readonly mentors: readonly (string | number | boolean | null)[];
}

/** Returns keys that go by one thing about a person, the same on both sides. */
export function keysOfAll(world: World, keyOf: (participant: Participant) => Keys['mentees'][number]): Keys {
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
  const known = new Map<Keys['mentees'][number], number>();
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
