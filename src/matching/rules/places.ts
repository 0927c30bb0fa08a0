/** Whether the mentor has a place left at all. How places are shared out is the solver's part. */
import * as v from 'valibot';
import type { Rule } from './rule.ts';

export const places: Rule = {
  name: 'places',
  about: 'The mentor has a place left.',
  isAlwaysOn: true,
  parameters: v.object({}),
  needs: () => [],
  describe: () => 'a place left',
  compile: (_parameters, world) => (_mentee, mentor) =>
    (world.places[mentor] ?? 0) > 0 ? 'allowed' : 'refused',
  compileColumns: (_parameters, world) => ({
    keys: { mentees: world.mentees.map(() => null), mentors: world.places.map((count) => count > 0) },
  }),
  explain: () => 'the mentor has no place left',
};
