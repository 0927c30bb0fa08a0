/** The two have never been mentee and mentor in a relationship, either way round. */
import { pairSetBothWays } from '../input/pair-set.ts';
import { refusing } from './refused-pairs.ts';
import type { Rule } from './rule.ts';

export const pairedBefore: Rule = {
  name: 'paired-before',
  about: 'The two have not been paired before, whichever of them was the mentor.',
  describe: () => 'not paired before',
  ...refusing((context) => pairSetBothWays(context, context.pairedBefore)),
  explain: () => 'they were paired before',
};
