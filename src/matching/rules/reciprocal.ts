/** Two people do not mentor each other at once. */
import { pairSetOfKeys } from '../input/pair-set.ts';
import { refusing } from './refused-pairs.ts';
import type { Rule } from './rule.ts';

/**
 * Refuses a pair whose mentee is the mentor's mentor now, in an open relationship or by a lock. Where neither way round
 * is taken yet, this rule allows both; `one-way/` ensures that no proposal has both.
 */
export const reciprocal: Rule = {
  name: 'reciprocal',
  about: 'The two do not mentor each other at once.',
  isOnByDefault: true,
  describe: () => 'not the mentor of their own mentor',
  ...refusing((context) =>
    pairSetOfKeys(
      context,
      context.pairedNow.map(({ menteeKey, mentorKey }) => ({ menteeKey: mentorKey, mentorKey: menteeKey })),
    ),
  ),
  explain: (_parameters, mentee, mentor) => `${mentee.name} is ${mentor.name}'s mentor`,
};
