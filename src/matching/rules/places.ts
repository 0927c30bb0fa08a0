/** Whether the mentor has any place left. The solver shares out the places. */
import { byValues } from '../input/by-values.ts';
import { NO_PARAMETERS } from '../input/parameters.ts';
import type { Rule, Verdict } from './rule.ts';

export const places: Rule = {
  name: 'places',
  about: 'The mentor has a place left.',
  isAlwaysOn: true,
  parameters: NO_PARAMETERS,
  describe: () => 'a place left',
  ...byValues(
    (_parameters, { mentees, places: left }) => ({
      mentees: mentees.map(() => true),
      mentors: left.map((count) => count > 0),
    }),
    (_parameters, _mentee, isLeft): Verdict => (isLeft ? 'allowed' : 'refused'),
  ),
  explain: () => 'the mentor has no place left',
};
