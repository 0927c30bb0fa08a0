/** How the proof reads what a rule or criterion is about, using only the people. */
import { comparedForm, fieldNumber, fieldValues, spokenLanguages } from '../input/field-values.ts';
import type { Participant } from '../../domain/people/participant.ts';
import type { PairContext } from '../input/pair-context.ts';
import { type Groups, groupsOf, isShared, keyOfTexts, numbering } from './groups.ts';

/** What a reading says of a pair where a value is missing. */
export const MISSING = -1;

/** What each side is grouped by, and what is said of a pair of values: an integer from 0, or {@link MISSING}. */
export interface Reading<A = unknown, B = unknown> {
  readonly mentees: Groups<A>;
  readonly mentors: Groups<B>;
  readonly say: (mentee: A, mentor: B) => number;
}

/**
 * Reads lists of texts: 1 where the two have one in common, 0 where not.
 *
 * @param keyOf people with the same key have the same texts
 */
function sharing(
  context: PairContext,
  keyOf: (person: Participant) => unknown,
  valuesOf: (person: Participant) => readonly string[],
  numbers = numbering(),
): Reading {
  const read = (people: PairContext['mentees']): Groups<readonly number[]> =>
    groupsOf(people, keyOf, (person) => numbers(valuesOf(person)));
  return reading(read(context.mentees), read(context.mentors), (mentee, mentor) =>
    mentee.length === 0 || mentor.length === 0 ? MISSING : Number(isShared(mentee, mentor)),
  );
}

/** Returns a reading whose value types its users need not know. */
export function reading<A, B>(
  mentees: Groups<A>,
  mentors: Groups<B>,
  say: (mentee: A, mentor: B) => number,
): Reading {
  return { mentees, mentors, say } as Reading;
}

/** Returns a reading whose results are converted. A missing one stays missing. */
export function turned({ mentees, mentors, say }: Reading, turn: (said: number) => number): Reading {
  return reading(mentees, mentors, (mentee, mentor) => {
    const said = say(mentee, mentor);
    return said === MISSING ? MISSING : turn(said);
  });
}

/** Reads a field: 1 where the two have a value in common, 0 where not. */
export function sharingField(context: PairContext, field: string): Reading {
  return sharing(
    context,
    (person) => keyOfTexts(fieldValues(person, field)),
    (person) => fieldValues(person, field),
    numbering(comparedForm(field)),
  );
}

/** Reads the languages that people speak: 1 where the two have one in common, 0 where not. */
export function sharingLanguage(context: PairContext): Reading {
  return sharing(
    context,
    ({ languages }) => languages,
    ({ languages }) => spokenLanguages(languages),
  );
}

/**
 * Reads a number that a field holds.
 *
 * @param sayOf given the mentor's number minus the mentee's
 */
export function gapInField(context: PairContext, field: string, sayOf: (gap: number) => number): Reading {
  const read = (people: PairContext['mentees']): Groups<number | null> =>
    groupsOf(
      people,
      (person) => fieldValues(person, field)[0],
      (person) => fieldNumber(person, field, context.levels),
    );
  return reading(read(context.mentees), read(context.mentors), (mentee, mentor) =>
    mentee === null || mentor === null ? MISSING : sayOf(mentor - mentee),
  );
}
