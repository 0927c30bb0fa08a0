/** The two have time for each other in every week of the round, including weeks around clock changes. */
import * as v from 'valibot';
import { minutesWords, overlapWords, weeklyOverlap } from '../overlap/weekly-overlap.ts';
import { wholeNumber } from '../input/parameters.ts';
import type { Rule } from './rule.ts';

interface Parameters {
  readonly minutes: number;
}

/** See `roundWeeks` for what a week is, and `hoursOf` for people who have not said when they are available. */
export const overlap: Rule<Parameters> = {
  name: 'overlap',
  about: 'The two are available at the same time for so many minutes in every week of the round.',
  parameters: v.object({ minutes: wholeNumber(1, 7 * 1440) }),
  needs: () => ['timezone'],
  describe: ({ minutes }) => `at least ${minutesWords(minutes)} together in every week`,
  compile: ({ minutes: least }, context) => {
    const shared = weeklyOverlap(context);
    return (mentee, mentor) => {
      const minutes = shared.minutes(mentee, mentor);
      if (minutes === null) return 'missing';
      return minutes >= least ? 'allowed' : 'refused';
    };
  },
  compileColumns: (_parameters, context) => {
    const { keys, lacking } = weeklyOverlap(context);
    return { keys, lacking };
  },
  explain: (parameters, mentee, mentor, context) => {
    const worst = weeklyOverlap(context).worstWeek(mentee, mentor);
    const words = worst === null ? 'timezone not known' : overlapWords(worst);
    return `${words}; asked for: ${overlap.describe(parameters)}`;
  },
};
