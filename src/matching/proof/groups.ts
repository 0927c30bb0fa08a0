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
 * @param keyOf people with the same key, compared as the keys of a `Map`, have the same value: it is read once for each key
 * @param textOf two values are the same where their texts are; by default their JSON
 */
export function groupsOf<T>(
  people: readonly Participant[],
  keyOf: (participant: Participant) => unknown,
  valueOf: (participant: Participant) => T,
  textOf: (value: T) => string = JSON.stringify,
): Groups<T> {
  const [byKey, byText] = [new Map<unknown, number>(), new Map<string, number>()];
  const values: T[] = [];
  const of = Int32Array.from(people, (participant) => {
    const key = keyOf(participant);
    let group = byKey.get(key);
    if (group !== undefined) return group;
    const value = valueOf(participant);
    const text = textOf(value);
    group = byText.get(text) ?? values.push(value) - 1;
    byText.set(text, group);
    byKey.set(key, group);
    return group;
  });
  return { of, values };
}

/** Returns a text that only the same texts in the same order have. */
export function keyOfTexts(texts: readonly string[]): string {
  const [first] = texts;
  return texts.length === 1 && !first!.startsWith('[') ? first! : JSON.stringify(texts);
}

/**
 * Returns a function that numbers texts. Texts that have the same form, and are the same to a person, get the same
 * number. The forms are numbered from 0 in the order in which they first occur.
 */
export function numbering(
  formOf: (text: string) => string = folded,
): (texts: readonly string[]) => readonly number[] {
  const [byText, byForm] = [new Map<string, number>(), new Map<string, number>()];
  const numberOf = (text: string): number => {
    let number = byText.get(text);
    if (number !== undefined) return number;
    const form = formOf(text);
    number = byForm.get(form) ?? byForm.size;
    byForm.set(form, number);
    byText.set(text, number);
    return number;
  };
  return (texts) => (texts.length === 1 ? [numberOf(texts[0]!)] : [...new Set(texts.map(numberOf))]);
}

/** Returns whether two lists share a number. */
export function isShared(some: readonly number[], others: readonly number[]): boolean {
  return some.some((number) => others.includes(number));
}
