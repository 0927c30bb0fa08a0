/** No match is better than a poor one: pairs under a score are not allowed. */
import * as v from 'valibot';
import { numberBetween } from '../input/parameters.ts';
import type { Rule } from './rule.ts';

interface Parameters {
  readonly points: number;
}

export const minimumScore: Rule<Parameters> = {
  name: 'minimum-score',
  about: 'The score of the pair, from criteria or from a file of scores, is at least so many points.',
  parameters: v.object({ points: numberBetween(0, 100) }),
  describe: ({ points }) => `a score of at least ${points}`,
  leastScore: ({ points }, context) => Math.round(points * 10 ** context.decimals),
  compile: (parameters, context) => {
    const least = minimumScore.leastScore?.(parameters, context) ?? -Infinity;
    return (_mentee, _mentor, score) => (score >= least ? 'allowed' : 'refused');
  },
  explain: ({ points }) => `the score is under ${points}`,
};
