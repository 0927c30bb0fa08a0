/** The only way from a field's name to a participant's values. */
import type { Field } from '../../domain/people/field.ts';
import { FIELDS } from '../../domain/people/fields.ts';
import { namesOrganisations, plainOrganisation } from '../../domain/people/organisations.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { folded } from '../../domain/words/text.ts';

/** The standard fields that a rule or criterion can be about. */
const MATCHED: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => (field.matchedOn === undefined ? [] : [[field.name, field]])),
);

/** Names of the standard fields that rules and criteria can use; custom fields come on top. */
export const STANDARD_FIELDS: readonly string[] = [...MATCHED.keys()];

/** Returns whether a field can hold a number: some standard fields can, and any custom one. */
export function canBeNumber(field: string): boolean {
  return MATCHED.get(field)?.matchedOn !== 'value';
}

/**
 * Returns a participant's values of a field as they were written, or none where they are not known. A name that is not a
 * standard field names a custom one.
 *
 * @example fieldValues(ada, 'languages') // ['en', 'cy']
 */
export function fieldValues(participant: Participant, field: string): readonly string[] {
  return valuesIn(heldIn(participant, field));
}

/** The value of a field as a participant has it. */
export type Held = string | number | null | readonly string[];

/** Returns the value of a field as a participant has it. A name that is not a standard field names a custom one. */
export function heldIn(participant: Participant, field: string): Held {
  const standard = MATCHED.get(field);
  return standard === undefined
    ? customValue(participant, field)
    : (participant[standard.properties[0]] as Held);
}

/** Returns such a value as {@link fieldValues} does. */
export function valuesIn(held: Held): readonly string[] {
  if (typeof held === 'object' && held !== null) return held.filter((text) => text.trim() !== '');
  const text = String(held ?? '');
  return text.trim() === '' ? [] : [text];
}

function customValue({ custom }: Participant, field: string): string | null {
  return Object.hasOwn(custom, field) ? (custom[field] ?? null) : null;
}

/**
 * Returns the number that a field holds, or `null` where it holds none. A level's number is its position among the
 * programme's levels, counting the lowest as 0. A level that the programme does not have has no number.
 *
 * @example fieldNumber(ada, 'level', ['junior', 'senior']) // 1
 */
export function fieldNumber(
  participant: Participant,
  field: string,
  levels: readonly string[],
): number | null {
  return numberIn(fieldValues(participant, field), field, levels);
}

/** Returns the number that the values of a field are: see {@link fieldNumber}. */
export function numberIn([text]: readonly string[], field: string, levels: readonly string[]): number | null {
  if (text === undefined) return null;
  if (field === 'level') {
    const position = levels.findIndex((level) => folded(level) === folded(text));
    return position === -1 ? null : position;
  }
  return /^\s*-?\d+(\.\d+)?\s*$/u.test(text) ? Number(text) : null;
}

/** Returns the function that gives a value's form. Values with the same form count as the same to a person. */
export function comparedForm(field: string): (value: string) => string {
  return namesOrganisations(field) ? plainOrganisation : folded;
}

/**
 * Returns a field's name as people say it.
 *
 * @example fieldWords('years_experience') // 'years of experience'
 */
export function fieldWords(field: string): string {
  return MATCHED.get(field)?.words ?? field.replaceAll('_', ' ');
}

/**
 * Returns the languages of a participant, best first, each once. The region or script of a tag is left out:
 * people who put down `en-GB` and `en-US` can talk.
 *
 * @example spokenLanguages(['en-GB', 'cy', 'en']) // ['en', 'cy']
 */
export function spokenLanguages(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => folded(tag).split(/[-_]/u)[0] ?? ''))].filter((tag) => tag !== '');
}
