/** Whoever must have a course has it, and it is still in date. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { byValues } from '../input/by-values.ts';
import { courseName, oneOf } from '../input/parameters.ts';
import { haveCourse, trainingIn } from '../input/training.ts';
import type { PairContext, Values } from '../input/pair-context.ts';
import type { Rule, Verdict } from './rule.ts';

interface Parameters {
  readonly course: string;
  readonly of: 'mentors' | 'mentees' | 'both';
}

const WHO = { mentors: 'mentor', mentees: 'mentee', both: 'mentor and mentee' } as const;

/**
 * Whether a course is in date is decided for the day of the matching; it still counts on the day it expires. Training is
 * either on record or not done, so it is never missing.
 */
export const training: Rule<Parameters> = {
  name: 'training',
  about: 'The mentor, the mentee or both have done a course, and it is in date on the day of the matching.',
  isProtective: true,
  parameters: v.object({
    course: courseName(),
    of: v.optional(oneOf(['mentors', 'mentees', 'both']), 'mentors'),
  }),
  describe: ({ course, of }) => `${WHO[of]} in date for ${course}`,
  ...byValues(areTrained, (_parameters, mentee, mentor): Verdict =>
    mentee && mentor ? 'allowed' : 'refused',
  ),
  explain: ({ course, of }, mentee, mentor, context) => {
    const asked = [...(of === 'mentors' ? [] : [mentee]), ...(of === 'mentees' ? [] : [mentor])];
    return asked
      .map((person) => lackWords(person, course, context))
      .filter((words) => words !== null)
      .join('; ');
  },
};

/** Returns whether each person has the course in date or does not need it. */
function areTrained({ course, of }: Parameters, context: PairContext): Values<boolean> {
  const everyone = (people: readonly Participant[]): readonly boolean[] => people.map(() => true);
  return {
    mentees: of === 'mentors' ? everyone(context.mentees) : haveCourse(context.mentees, course, context),
    mentors: of === 'mentees' ? everyone(context.mentors) : haveCourse(context.mentors, course, context),
  };
}

function lackWords(person: Participant, course: string, context: PairContext): string | null {
  const done = trainingIn(person, course, context);
  if (done === undefined) return `${person.name} has not done ${course}`;
  return done.isInDate ? null : `${person.name}'s ${course} expired on ${done.expiresOn}`;
}
