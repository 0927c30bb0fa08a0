/** People put together by what is read of them, so that a thing is worked out once for all who are the same. */
import type { Participant } from '../../domain/people/participant.ts';
import { folded } from '../../domain/words/text.ts';

/** The group of each person, and what was read of those in each group. */
export interface Groups<T> {
  readonly of: Int32Array;
  readonly values: readonly T[];
}

/**
 * Puts people together who have the same value. Groups are numbered in the order in which they first come.
 *
 * @param textOf two values are the same where this is; their JSON unless told
 */
export function groupsOf<T>(
  people: readonly Participant[],
  valueOf: (participant: Participant) => T,
  textOf: (value: T) => string = JSON.stringify,
): Groups<T> {
  const known = new Map<string, number>();
  const values: T[] = [];
  const of = Int32Array.from(people, (participant) => {
    const value = valueOf(participant);
    const text = textOf(value);
    const group = known.get(text);
    if (group !== undefined) return group;
    known.set(text, values.length);
    return values.push(value) - 1;
  });
  return { of, values };
}

/** Returns a function that gives texts numbers, the same to those that a person takes for the same: that have one form. */
export function numbering(
  formOf: (text: string) => string = folded,
): (texts: readonly string[]) => readonly number[] {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const form = formOf(text);
    const number = numbers.get(form) ?? numbers.size;
    numbers.set(form, number);
    return number;
  };
  return (texts) => [...new Set(texts.map(numberOf))];
}

/** Returns whether two lists share a number. */
export function isShared(some: readonly number[], others: readonly number[]): boolean {
  return some.some((number) => others.includes(number));
}
