/** Nobody is mentored by whoever judges their work: they could not speak freely. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { listItems } from '../../domain/words/text.ts';
import { fieldValues } from '../input/field-values.ts';
import { keysOfAll } from '../kernel/people-classes.ts';
import { oncePerWorld } from '../input/memo.ts';
import { asName, namesOf, pairSet, type PairSet, positionsByName } from '../input/pair-set.ts';
import { fieldName } from '../input/parameters.ts';
import type { World } from '../input/pair-context.ts';
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
  isProtective: true,
  parameters: v.object({ field: v.optional(fieldName(), 'assessor') }),
  needs: ({ field }) => [field],
  describe: () => 'not the assessor',
  compile: ({ field }, world) => {
    const refused = refusedPairs(world, field);
    const areKnown = areAssessorsKnown(world, field);
    return (mentee, mentor) =>
      refused.get(mentee)?.has(mentor) === true ? 'refused' : areKnown(mentee, mentor);
  },
  compileColumns: ({ field }, world) => ({
    keys: keysOfAll(world, (participant) => assessorsOf(participant, field).length > 0),
    refused: refusedPairs(world, field),
    verdictOn: areAssessorsKnown(world, field),
  }),
  explain: ({ field }, mentee, mentor) => {
    const isMentorAssessor = assessorsOf(mentee, field).some((name) => namesOf(mentor).includes(name));
    const [who, whom] = isMentorAssessor ? [mentor, mentee] : [mentee, mentor];
    return `${who.name} assesses ${whom.name}`;
  },
};

const refusedPairs = oncePerWorld((world, field: string): PairSet => {
  const menteesByName = positionsByName(world.mentees);
  const mentorsByName = positionsByName(world.mentors);
  return pairSet([
    ...world.mentees.flatMap((participant, mentee) =>
      assessorsOf(participant, field)
        .flatMap((name) => mentorsByName.get(name))
        .map((mentor) => [mentee, mentor] as const),
    ),
    ...world.mentors.flatMap((participant, mentor) =>
      assessorsOf(participant, field)
        .flatMap((name) => menteesByName.get(name))
        .map((mentee) => [mentee, mentor] as const),
    ),
  ]);
});

function areAssessorsKnown(
  world: World,
  field: string,
): (mentee: number, mentor: number) => 'allowed' | 'missing' {
  const menteeHas = world.mentees.map((participant) => assessorsOf(participant, field).length > 0);
  const mentorHas = world.mentors.map((participant) => assessorsOf(participant, field).length > 0);
  return (mentee, mentor) =>
    menteeHas[mentee] === true && mentorHas[mentor] === true ? 'allowed' : 'missing';
}

function assessorsOf(participant: Participant, field: string): readonly string[] {
  return fieldValues(participant, field).flatMap((text) => listItems(text).map(asName));
}
