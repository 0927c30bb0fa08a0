/** Values of a field as small integers, so that comparing a pair's values compares no text. */
import type { Participant } from '../../domain/people/participant.ts';
import { folded } from '../../domain/words/text.ts';
import type { Keys } from '../kernel/people-classes.ts';
import { fieldReader } from './field-reader.ts';
import { comparedForm, fieldValues } from './field-values.ts';
import { eachOnce, memo } from './memo.ts';
import { type PairContext, type Values, valuesOfAll } from './pair-context.ts';

/** A list of distinct codes. Equal lists of one coder are the same array. */
export type Codes = readonly number[];

/** `mentees[i]` holds the codes of mentee i in the order of the values; equal codes are equal values. */
export type Coded = Values<Codes>;

/** Turns values into codes, in the order of the values. A code stands where it first occurs. */
export type Coder = (values: readonly string[]) => Codes;

/** Returns a coder. Values of the same form get the same code. By default the form ignores letter case and spaces. */
export function newCoder(formOf: (value: string) => string = folded): Coder {
  const byForm = new Map<string, number>();
  const byText = new Map<string, number>();
  const lists = new Map<string, Codes>();
  const codeOf = (value: string): number => {
    const known = byText.get(value);
    if (known !== undefined) return known;
    const form = formOf(value);
    const code = byForm.get(form) ?? byForm.size;
    byForm.set(form, code);
    byText.set(value, code);
    return code;
  };
  return (values) => {
    const codes = values.map(codeOf);
    const distinct = codes.length < 2 ? codes : [...new Set(codes)];
    const text = distinct.join();
    const known = lists.get(text);
    if (known === undefined) lists.set(text, distinct);
    return known ?? distinct;
  };
}

/**
 * Returns the values of everyone as codes.
 *
 * @param listOf gives a list that a participant holds
 * @param valuesIn gives the values in such a list; it is asked once about each
 */
export function codeLists<L extends readonly string[]>(
  context: PairContext,
  listOf: (participant: Participant) => L,
  valuesIn: (list: L) => readonly string[] = (list) => list,
): Coded {
  const code = newCoder();
  const codesOf = eachOnce((list: L) => code(valuesIn(list)));
  return valuesOfAll(context, (participant) => codesOf(listOf(participant)));
}

/** Returns everyone's values of a field as codes. */
export const codedField = memo((context, field: string): Coded =>
  valuesOfAll(context, fieldReader(field, newCoder(comparedForm(field)))),
);

/** Returns keys that are equal where two lists hold the same codes, in any order. */
export function keysOf({ mentees, mentors }: Coded): Values<string> {
  const keyOf = eachOnce((codes: Codes) => codes.toSorted((a, b) => a - b).join());
  return { mentees: mentees.map(keyOf), mentors: mentors.map(keyOf) };
}

/** Returns keys that tell who has no codes. */
export function lackingIn({ mentees, mentors }: Coded): Keys {
  const isLacking = (codes: Codes): boolean => codes.length === 0;
  return { mentees: mentees.map(isLacking), mentors: mentors.map(isLacking) };
}

/** Lists the positions in `some` of those who have each code, and of those who have none. All lists ascend. */
export function placesByCode(
  mentors: readonly Codes[],
  some: Int32Array,
): { readonly placesWith: ReadonlyMap<number, readonly number[]>; readonly without: readonly number[] } {
  const placesWith = new Map<number, number[]>();
  const without: number[] = [];
  for (const [place, mentor] of some.entries()) {
    const codes = mentors[mentor] ?? [];
    if (codes.length === 0) without.push(place);
    for (const code of codes) {
      const places = placesWith.get(code);
      if (places === undefined) placesWith.set(code, [place]);
      else places.push(place);
    }
  }
  return { placesWith, without };
}

/** Returns whether two lists of codes have one in common. Lists are short, so no index is built. */
export function shareOne(a: Codes, b: Codes): boolean {
  for (const code of a) if (b.includes(code)) return true;
  return false;
}

/**
 * Returns the values that two lists have in common, as the first list writes them.
 *
 * @example sharedValues(['Joy', 'Love'], ['JOY']) // ['Joy']
 */
export function sharedValues(
  a: readonly string[],
  b: readonly string[],
  formOf: (value: string) => string = folded,
): readonly string[] {
  const others = new Set(b.map(formOf));
  return a.filter((value) => others.has(formOf(value)));
}

/** Returns the values of a field that one person shares with another, as the first person wrote them. */
export function sharedOfField(field: string, one: Participant, other: Participant): readonly string[] {
  return sharedValues(fieldValues(one, field), fieldValues(other, field), comparedForm(field));
}
