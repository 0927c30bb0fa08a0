/** The two have not been mentee and mentor of each other in an earlier relationship. */
import * as v from 'valibot';
import type { PairSet } from '../pair-set.ts';
import { pairSet } from '../pair-set.ts';
import type { World } from '../world.ts';
import { columnsOfRefused } from './refused-columns.ts';
import type { Rule } from './rule.ts';

export const pairedBefore: Rule = {
  name: 'paired-before',
  about: 'The two have not been paired before, as this mentee with this mentor.',
  parameters: v.object({}),
  needs: () => [],
  describe: () => 'not paired before',
  compile: (_parameters, world) => {
    const refused = refusedPairs(world);
    return (mentee, mentor) => (refused.get(mentee)?.has(mentor) === true ? 'refused' : 'allowed');
  },
  compileColumns: (_parameters, world) => columnsOfRefused(world, refusedPairs(world)),
  explain: () => 'they were paired before',
};

function refusedPairs(world: World): PairSet {
  const menteeByKey = new Map(world.mentees.map((mentee, position) => [mentee.key, position]));
  const mentorByKey = new Map(world.mentors.map((mentor, position) => [mentor.key, position]));
  return pairSet(
    world.pairedBefore.flatMap(({ menteeKey, mentorKey }) => {
      const mentee = menteeByKey.get(menteeKey);
      const mentor = mentorByKey.get(mentorKey);
      return mentee === undefined || mentor === undefined ? [] : [[mentee, mentor] as const];
    }),
  );
}
