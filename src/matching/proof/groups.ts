/** Groups people by what is read of them, so that a result is worked out once for each group. */
import type { Participant } from '../../domain/people/participant.ts';
import { folded } from '../../domain/words/text.ts';

/** The group of each person, and what was read of the people in each group. */
export interface Groups<T> {
  readonly of: Int32Array;
  readonly values: readonly T[];
}

/**
 * Groups people with the same value. Groups are numbered in the order in which they first occur.
 *
 * @param textOf two values are the same where their texts are; by default their JSON
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

/**
 * Returns a function that numbers texts. Texts that have the same form, and are the same to a person, get the same
 * number.
 */
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
