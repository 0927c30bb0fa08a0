/**
 * The coordinator has not kept the two apart for this round. Why stays with the decision, and that it is this rule stays private beside
 * `avoids`: a pair that is not available for another reason would tell that one of the two had asked for it.
 */
import * as v from 'valibot';
import { pairSetBothWays } from '../input/pair-set.ts';
import { columnsOfRefused } from './refused-columns.ts';
import type { Rule } from './rule.ts';

export const forbidden: Rule = {
  name: 'forbidden',
  about: 'The coordinator has not kept the two apart for this round.',
  isAlwaysOn: true,
  isPrivate: true,
  parameters: v.object({}),
  needs: () => [],
  describe: () => 'not kept apart by the coordinator',
  compile: (_parameters, world) => {
    const refused = pairSetBothWays(world, world.forbidden);
    return (mentee, mentor) => (refused.get(mentee)?.has(mentor) === true ? 'refused' : 'allowed');
  },
  compileColumns: (_parameters, world) => columnsOfRefused(world, pairSetBothWays(world, world.forbidden)),
  explain: () => 'the coordinator keeps the two apart in this round',
};
