/** What one side asks for is what the other has: "I would like a woman as mentor". */
import { describeWish, OF_WISH, wishRule, type WishParameters, wishWords } from '../input/wishes.ts';
import type { Rule, Verdict } from './rule.ts';

/** A wish that is not met refuses a pair. Somebody who wishes for nothing is content with anybody, so that is never missing. */
export const wish: Rule<WishParameters> = {
  name: 'wish',
  about:
    'The other side has what somebody wishes for in a field of their own. No wish, or "no preference", passes always.',
  parameters: OF_WISH,
  describe: describeWish,
  ...wishRule((outcomes): Verdict => {
    if (outcomes.includes('unmet')) return 'refused';
    return outcomes.includes('unknown') ? 'missing' : 'allowed';
  }),
  explain: (parameters, mentee, mentor, context) => wishWords(parameters, mentee, mentor, context, ['unmet']),
  explainMissing: (parameters, mentee, mentor, context) =>
    wishWords(parameters, mentee, mentor, context, ['unknown']),
};
