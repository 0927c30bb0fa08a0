/** A participant with both roles is not matched with themselves. */
import * as v from 'valibot';
import { pairSet } from '../pair-set.ts';
import type { Rule } from './rule.ts';

export const themselves: Rule = {
  name: 'themselves',
  about: 'Nobody is their own mentor.',
  isAlwaysOn: true,
  parameters: v.object({}),
  needs: () => [],
  describe: () => 'somebody else',
  compile: (_parameters, world) => {
    const mentorByKey = new Map(world.mentors.map((mentor, position) => [mentor.key, position]));
    const refused = pairSet(
      world.mentees.flatMap((mentee, position) => {
        const mentor = mentorByKey.get(mentee.key);
        return mentor === undefined ? [] : [[position, mentor] as const];
      }),
    );
    return (mentee, mentor) => (refused.get(mentee)?.has(mentor) === true ? 'refused' : 'allowed');
  },
  explain: () => 'they are the same person',
};
