/** A participant with both roles is not matched with themselves. */
import { pairSetOfKeys } from '../input/pair-set.ts';
import { refusing } from './refused-pairs.ts';
import type { Rule } from './rule.ts';

export const themselves: Rule = {
  name: 'themselves',
  about: 'Nobody is their own mentor.',
  isAlwaysOn: true,
  describe: () => 'somebody else',
  ...refusing((context) =>
    pairSetOfKeys(
      context,
      context.mentees.map(({ key }) => ({ menteeKey: key, mentorKey: key })),
    ),
  ),
  explain: () => 'they are the same person',
};
