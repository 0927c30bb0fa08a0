/** The kinds of parameter that rules and criteria have. Each says what it accepts when a value is not accepted. */
import * as v from 'valibot';

/** A valibot schema of an object whose entries can be listed and checked one by one. */
export type ParametersSchema<P> = v.GenericSchema<unknown, P> & { readonly entries: v.ObjectEntries };

/** Returns the message of a schema: what it expected, and what it was given. */
export function wants(expected: string): (issue: v.BaseIssue<unknown>) => string {
  return (issue) =>
    issue.input === undefined ? `is missing; give ${expected}` : `must be ${expected}, not ${issue.received}`;
}

/**
 * Returns the schema of a field's name. A parameter called `field` is checked against the programme's fields
 * when a criteria file is read.
 */
export function fieldName() {
  const message = wants('the name of a field, such as "organisation"');
  return v.pipe(v.string(message), v.nonEmpty(message));
}

/**
 * Returns the schema of a course's name. A parameter called `course` is checked against the programme's
 * courses when a criteria file is read.
 */
export function courseName() {
  const message = wants('the name of a course, such as "Mentoring basics"');
  return v.pipe(v.string(message), v.nonEmpty(message));
}

/** The parameters of a rule or criterion that has none. */
export const NO_PARAMETERS = v.object({});

/** The parameters of a rule or criterion about one field. */
export interface OfField {
  readonly field: string;
}
export const OF_FIELD = v.object({ field: fieldName() });

/** Returns the schema of a whole number in a range, ends included. */
export function wholeNumber(from: number, to: number) {
  const message = wants(`a whole number from ${from} to ${to}`);
  return v.pipe(v.number(message), v.integer(message), v.minValue(from, message), v.maxValue(to, message));
}

/** Returns the schema of a number in a range, ends included. */
export function numberBetween(from: number, to: number) {
  const message = wants(`a number from ${from} to ${to}`);
  return v.pipe(v.number(message), v.minValue(from, message), v.maxValue(to, message));
}

/** Returns the schema of a choice between some words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, wants(words.map((word) => `"${word}"`).join(' or ')));
}

/** Returns the schema of true or false. */
export function flag() {
  return v.boolean(wants('true or false'));
}
