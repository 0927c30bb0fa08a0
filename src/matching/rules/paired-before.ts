/** The two have not been mentee and mentor of each other in an earlier relationship. */
import * as v from 'valibot';
import { pairSetOfKeys } from '../pair-set.ts';
import { columnsOfRefused } from './refused-columns.ts';
import type { Rule } from './rule.ts';

export const pairedBefore: Rule = {
  name: 'paired-before',
  about: 'The two have not been paired before, as this mentee with this mentor.',
  parameters: v.object({}),
  needs: () => [],
  describe: () => 'not paired before',
  compile: (_parameters, world) => {
    const refused = pairSetOfKeys(world, world.pairedBefore);
    return (mentee, mentor) => (refused.get(mentee)?.has(mentor) === true ? 'refused' : 'allowed');
  },
  compileColumns: (_parameters, world) => columnsOfRefused(world, pairSetOfKeys(world, world.pairedBefore)),
  explain: () => 'they were paired before',
};
