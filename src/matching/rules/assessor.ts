/** Nobody is mentored by whoever judges their work: they could not speak freely. */
import * as v from 'valibot';
import type { Participant } from '../../domain/participant.ts';
import { listItems } from '../../domain/text.ts';
import { fieldValues } from '../fields.ts';
import { asName, namesOf, pairSet, positionsByName } from '../pair-set.ts';
import { fieldName } from '../parameters.ts';
import type { Rule } from './rule.ts';

interface Parameters {
  /** A custom field that holds the e-mail or ref of the assessor, or a list of them. */
  readonly field: string;
}

/**
 * Who assesses somebody is kept in a custom field, `assessor` unless told. A programme that has no such field
 * can have the rule all the same: it passes everybody until a file brings the field.
 */
export const assessor: Rule<Parameters> = {
  name: 'assessor',
  about: 'Neither side assesses the other, by a custom field that holds the assessor’s e-mail or ref.',
  parameters: v.object({ field: v.optional(fieldName(), 'assessor') }),
  needs: ({ field }) => [field],
  describe: () => 'not the assessor',
  compile: ({ field }, world) => {
    const menteesByName = positionsByName(world.mentees);
    const mentorsByName = positionsByName(world.mentors);
    const refused = pairSet([
      ...world.mentees.flatMap((participant, mentee) =>
        assessorsOf(participant, field)
          .flatMap((name) => mentorsByName.get(name) ?? [])
          .map((mentor) => [mentee, mentor] as const),
      ),
      ...world.mentors.flatMap((participant, mentor) =>
        assessorsOf(participant, field)
          .flatMap((name) => menteesByName.get(name) ?? [])
          .map((mentee) => [mentee, mentor] as const),
      ),
    ]);
    const menteeHas = world.mentees.map((participant) => assessorsOf(participant, field).length > 0);
    const mentorHas = world.mentors.map((participant) => assessorsOf(participant, field).length > 0);
    return (mentee, mentor) => {
      if (refused.get(mentee)?.has(mentor) === true) return 'refused';
      return menteeHas[mentee] === true && mentorHas[mentor] === true ? 'allowed' : 'missing';
    };
  },
  explain: ({ field }, mentee, mentor) => {
    const isMentorAssessor = assessorsOf(mentee, field).some((name) => namesOf(mentor).includes(name));
    const [who, whom] = isMentorAssessor ? [mentor, mentee] : [mentee, mentor];
    return `${who.name} assesses ${whom.name}`;
  },
};

function assessorsOf(participant: Participant, field: string): readonly string[] {
  return fieldValues(participant, field).flatMap((text) => listItems(text).map(asName));
}
