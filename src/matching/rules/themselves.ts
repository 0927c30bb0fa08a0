/** A participant with both roles is not matched with themselves. */
import * as v from 'valibot';
import { oncePerWorld } from '../input/memo.ts';
import { pairSet, type PairSet, positionsByKey } from '../input/pair-set.ts';
import { columnsOfRefused } from './refused-columns.ts';
import type { Rule } from './rule.ts';

export const themselves: Rule = {
  name: 'themselves',
  about: 'Nobody is their own mentor.',
  isAlwaysOn: true,
  parameters: v.object({}),
  needs: () => [],
  describe: () => 'somebody else',
  compile: (_parameters, world) => {
    const refused = refusedPairs(world);
    return (mentee, mentor) => (refused.get(mentee)?.has(mentor) === true ? 'refused' : 'allowed');
  },
  compileColumns: (_parameters, world) => columnsOfRefused(world, refusedPairs(world)),
  explain: () => 'they are the same person',
};

const refusedPairs = oncePerWorld((world): PairSet => {
  const mentorByKey = positionsByKey(world.mentors);
  return pairSet(
    world.mentees.flatMap((mentee, position) => {
      const mentor = mentorByKey.get(mentee.key);
      return mentor === undefined ? [] : [[position, mentor] as const];
    }),
  );
});
