/** Values of a field as small integers, so that comparing a pair's values compares no text. */
import type { Participant } from '../domain/participant.ts';
import { folded } from '../domain/text.ts';
import type { Keys } from './columns.ts';
import type { World } from './world.ts';

/** `mentees[i]` holds the codes of mentee i in the order of the values; equal codes are equal values. */
export interface Coded {
  readonly mentees: readonly Int32Array[];
  readonly mentors: readonly Int32Array[];
}

/**
 * Returns the values of everyone as codes. Values that differ only in letter case or spaces have one code;
 * each code stands once in a list, where the value came first.
 */
export function codeValues(
  world: World,
  ofMentee: (participant: Participant) => readonly string[],
  ofMentor: (participant: Participant) => readonly string[] = ofMentee,
): Coded {
  const codes = new Map<string, number>();
  const codeOf = (value: string): number => {
    const text = folded(value);
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  };
  const coder = (values: readonly string[]): Int32Array => Int32Array.from(new Set(values.map(codeOf)));
  return {
    mentees: world.mentees.map((participant) => coder(ofMentee(participant))),
    mentors: world.mentors.map((participant) => coder(ofMentor(participant))),
  };
}

/** Returns keys that are equal where lists of codes are, whatever their order. */
export function keysOf({ mentees, mentors }: Coded): Keys {
  const key = (codes: Int32Array): string => codes.toSorted().join();
  return { mentees: mentees.map(key), mentors: mentors.map(key) };
}

/** Returns whether two lists of codes have one in common. Lists are short, so no index is built. */
export function shareOne(a: Int32Array, b: Int32Array): boolean {
  for (const code of a) if (b.includes(code)) return true;
  return false;
}

/**
 * Returns the values that two lists have in common, as the first list writes them.
 *
 * @example sharedValues(['Joy', 'Love'], ['JOY']) // ['Joy']
 */
export function sharedValues(a: readonly string[], b: readonly string[]): readonly string[] {
  const others = new Set(b.map((value) => folded(value)));
  return a.filter((value) => others.has(folded(value)));
}
