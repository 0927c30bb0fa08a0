/** What one side asks for is what the other has. */
import {
  describeWish,
  OF_WISH,
  type Outcome,
  wishCriterion,
  type WishParameters,
  wishWords,
} from '../input/wishes.ts';
import { type Criterion, pointsOf } from './criterion.ts';

/** The points given by somebody who wishes for nothing: anybody suits them as well as anybody else. */
const NEUTRAL = 50;

/**
 * 100 where a wish is met, 0 where it is not, and 50 from somebody who wishes for nothing: that tells no two pairs of
 * theirs apart, and puts nobody without a wish before somebody with one. It is an answer and not counted as missing.
 * Where both sides wish, the points are the mean, halves up. Missing where no wish can be judged.
 */
export const wish: Criterion<WishParameters> = {
  name: 'wish',
  about: 'The other side has what somebody wishes for in a field of their own.',
  gives:
    '100 where the wish is met, 0 where it is not; 50 from somebody who wishes for nothing, or says "no preference". The mean where both sides wish.',
  neutral: NEUTRAL,
  parameters: OF_WISH,
  describe: describeWish,
  ...wishCriterion((outcomes) => {
    const isJudged = outcomes.some((outcome) => outcome === 'met' || outcome === 'unmet');
    if (!isJudged && outcomes.includes('unknown')) return null;
    const sum = outcomes.reduce((all, outcome) => all + given(outcome), 0);
    return pointsOf(sum, 100 * outcomes.length);
  }),
  explain: (parameters, mentee, mentor, context) => wishWords(parameters, mentee, mentor, context),
};

function given(outcome: Outcome): number {
  if (outcome === 'met') return 100;
  return outcome === 'unmet' ? 0 : NEUTRAL;
}
