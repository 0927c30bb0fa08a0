/** The two have time for each other, at hours that suit both, all the year round. */
import * as v from 'valibot';
import { minutesWords, overlapWords, weeklyOverlap } from '../overlap/weekly-overlap.ts';
import { wholeNumber } from '../input/parameters.ts';
import { bothValues } from './both-values.ts';
import { type Criterion, pointsOf } from './criterion.ts';

interface Parameters {
  /** Minutes a week. */
  readonly target: number;
}

/**
 * 100 where both are available for `target` minutes or more in every week of the round. Below that, points are in
 * proportion to the minutes of the worst week, halves up, down to 0. Missing where either has no time zone on file.
 * `roundWeeks` defines a week.
 */
export const overlap: Criterion<Parameters> = {
  name: 'overlap',
  about: 'The two are available at the same time, in the worst week of the round, for the target or near it.',
  gives:
    '100 for `target` minutes or more in every week, else in proportion to the minutes of the worst week.',
  neutral: 50,
  parameters: v.object({ target: wholeNumber(1, 7 * 1440) }),
  describe: ({ target }) => `${minutesWords(target)} together in every week`,
  compile: ({ target }, context) => {
    const shared = weeklyOverlap(context);
    return (mentee, mentor) => {
      const minutes = shared.minutes(mentee, mentor);
      return minutes === null ? null : pointsOf(Math.min(minutes, target), target);
    };
  },
  compileColumns: ({ target }, context) => {
    const shared = weeklyOverlap(context);
    const pointsFor = Int32Array.from({ length: target + 1 }, (_, minutes) => pointsOf(minutes, target));
    return {
      keys: shared.keys,
      lacking: shared.lacking,
      rowsOver: (some) => {
        const fillMinutes = shared.minutesOver(some);
        return (mentee, points) => {
          fillMinutes(mentee, points);
          for (let k = 0; k < points.length; k++)
            if (points[k]! >= 0) points[k] = pointsFor[Math.min(points[k]!, target)]!;
        };
      },
    };
  },
  explain: (_parameters, mentee, mentor, context) => {
    const worst = weeklyOverlap(context).worstWeek(mentee, mentor);
    return worst === null ? bothValues('timezone', mentee, mentor) : overlapWords(worst);
  },
};
