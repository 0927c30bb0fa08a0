/** Neither side has asked not to be matched with the other. Who asked, and that anyone did, stays private. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { oncePerWorld } from '../input/memo.ts';
import { asName, pairSet, type PairSet, positionsByName } from '../input/pair-set.ts';
import { columnsOfRefused } from './refused-columns.ts';
import type { Rule } from './rule.ts';

export const avoids: Rule = {
  name: 'avoids',
  about: 'Neither side has asked not to be matched with the other.',
  isAlwaysOn: true,
  isProtective: true,
  isPrivate: true,
  parameters: v.object({}),
  needs: () => [],
  describe: () => 'available',
  compile: (_parameters, world) => {
    const refused = refusedPairs(world);
    return (mentee, mentor) => (refused.get(mentee)?.has(mentor) === true ? 'refused' : 'allowed');
  },
  compileColumns: (_parameters, world) => columnsOfRefused(world, refusedPairs(world)),
  explain: () => 'unavailable',
  explainInConfidence: (_parameters, mentee, mentor) =>
    [[mentee, mentor] as const, [mentor, mentee] as const]
      .filter(([one, other]) => avoided([one], [other]).length > 0)
      .map(([one, other]) => `${one.name} asked not to be matched with ${other.name}`)
      .join('; '),
};

const refusedPairs = oncePerWorld((world): PairSet => {
  const byMentees = avoided(world.mentees, world.mentors);
  const byMentors = avoided(world.mentors, world.mentees);
  return pairSet([...byMentees, ...byMentors.map(([mentor, mentee]) => [mentee, mentor] as const)]);
});

/** Positions of those who avoid, with positions of those whom they avoid. */
function avoided(
  people: readonly Participant[],
  others: readonly Participant[],
): readonly (readonly [number, number])[] {
  const positions = positionsByName(others);
  return people.flatMap((participant, position) =>
    participant.avoids.flatMap((name) =>
      positions.get(asName(name)).map((other) => [position, other] as const),
    ),
  );
}
