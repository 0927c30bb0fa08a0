/**
 * The coordinator does not keep the two apart in this round. The reason stays with the decision. That it is this rule is
 * private, as with `avoids`: if it were told, "unavailable" could only mean that one of the two had asked for it.
 */
import { pairSetBothWays } from '../input/pair-set.ts';
import { refusing } from './refused-pairs.ts';
import type { Rule } from './rule.ts';

export const forbidden: Rule = {
  name: 'forbidden',
  about: 'The coordinator has not kept the two apart for this round.',
  isAlwaysOn: true,
  isPrivate: true,
  describe: () => 'not kept apart by the coordinator',
  ...refusing((context) => pairSetBothWays(context, context.forbidden)),
  explain: () => 'the coordinator keeps the two apart in this round',
};
