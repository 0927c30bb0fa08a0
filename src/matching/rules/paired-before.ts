/** The two have not been mentee and mentor in a relationship, whichever of them was which. */
import * as v from 'valibot';
import { pairSetBothWays } from '../input/pair-set.ts';
import { columnsOfRefused } from './refused-columns.ts';
import type { Rule } from './rule.ts';

export const pairedBefore: Rule = {
  name: 'paired-before',
  about: 'The two have not been paired before, whichever of them was the mentor.',
  parameters: v.object({}),
  needs: () => [],
  describe: () => 'not paired before',
  compile: (_parameters, world) => {
    const refused = pairSetBothWays(world, world.pairedBefore);
    return (mentee, mentor) => (refused.get(mentee)?.has(mentor) === true ? 'refused' : 'allowed');
  },
  compileColumns: (_parameters, world) => columnsOfRefused(world, pairSetBothWays(world, world.pairedBefore)),
  explain: () => 'they were paired before',
};
