/** The two can talk in a language that the mentee likes to talk in. */
import * as v from 'valibot';
import { codeValues } from '../input/value-codes.ts';
import { spokenLanguages } from '../input/field-values.ts';
import { oncePerWorld } from '../input/memo.ts';
import { bothValues } from './both-values.ts';
import type { Criterion } from './criterion.ts';

/** Points lost for each place further down the mentee's list, and the least that a shared language gives. */
const STEP = 20;
const LEAST = 20;

/**
 * 100 where the mentor speaks the mentee's first language, 80 for the second, 60, 40, and 20 for any further
 * down; 0 where they share none. The region of a language (`en-GB`) makes no difference. Missing where
 * either has no language on file.
 */
export const languages: Criterion = {
  name: 'languages',
  about: "The mentor speaks a language that comes early in the mentee's list.",
  gives:
    "100 for the first of the mentee's languages, 80 for the second, 60, 40, and 20 for any further down; 0 for none. `en-GB` and `en` are one.",
  neutral: 50,
  parameters: v.object({}),
  describe: () => "a language early in the mentee's list",
  compile: (_parameters, world) => {
    const { mentees, mentors } = coded(world);
    return (mentee, mentor) => {
      const wanted = mentees[mentee];
      const spoken = mentors[mentor];
      if (wanted === undefined || spoken === undefined || wanted.length === 0 || spoken.length === 0)
        return null;
      const place = wanted.findIndex((code) => spoken.includes(code));
      return place === -1 ? 0 : Math.max(100 - STEP * place, LEAST);
    };
  },
  // A mentee's order counts, so that lists are put side by side as they are.
  compileColumns: (_parameters, world) => ({ keys: coded(world) }),
  explain: (_parameters, mentee, mentor) => {
    const spoken = new Set(spokenLanguages(mentor.languages));
    const shared = spokenLanguages(mentee.languages).find((language) => spoken.has(language));
    return shared === undefined ? bothValues('languages', mentee, mentor) : `both speak ${shared}`;
  },
};

const coded = oncePerWorld((world) =>
  codeValues(world, (participant) => spokenLanguages(participant.languages)),
);
