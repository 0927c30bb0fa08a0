/** Two people do not mentor each other at once. */
import * as v from 'valibot';
import { pairSetOfKeys, type PairSet } from '../input/pair-set.ts';
import { oncePerWorld } from '../input/memo.ts';
import { columnsOfRefused } from './refused-columns.ts';
import type { Rule } from './rule.ts';

/**
 * Refuses a pair whose mentee is the mentor's mentor now, in an open relationship or by a lock. That no proposal has
 * both ways of a pair that is free either way is no matter of one pair: see `one-way/`.
 */
export const reciprocal: Rule = {
  name: 'reciprocal',
  about: 'The two do not mentor each other at once.',
  isOnByDefault: true,
  parameters: v.object({}),
  needs: () => [],
  describe: () => 'not the mentor of their own mentor',
  compile: (_parameters, world) => {
    const refused = reversed(world);
    return (mentee, mentor) => (refused.get(mentee)?.has(mentor) === true ? 'refused' : 'allowed');
  },
  compileColumns: (_parameters, world) => columnsOfRefused(world, reversed(world)),
  explain: (_parameters, mentee, mentor) => `${mentee.name} is ${mentor.name}'s mentor`,
};

const reversed = oncePerWorld((world): PairSet =>
  pairSetOfKeys(
    world,
    world.pairedNow.map(({ menteeKey, mentorKey }) => ({ menteeKey: mentorKey, mentorKey: menteeKey })),
  ),
);
