/** The two can talk in a language that the mentee likes to talk in. */
import { codeLists } from '../input/value-codes.ts';
import { spokenLanguages } from '../input/field-values.ts';
import { byValues } from '../input/by-values.ts';
import { NO_PARAMETERS } from '../input/parameters.ts';
import { bothValues } from './both-values.ts';
import { type Criterion, pointsOfPlace } from './criterion.ts';

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
  parameters: NO_PARAMETERS,
  describe: () => "a language early in the mentee's list",
  // The order of a mentee's languages counts, so lists are equal only in the same order.
  ...byValues(
    (_parameters, context) => codeLists(context, ({ languages: tags }) => tags, spokenLanguages),
    (_parameters, wanted, spoken) => {
      if (wanted.length === 0 || spoken.length === 0) return null;
      return pointsOfPlace(wanted.findIndex((code) => spoken.includes(code)));
    },
  ),
  explain: (_parameters, mentee, mentor) => {
    const spoken = new Set(spokenLanguages(mentor.languages));
    const shared = spokenLanguages(mentee.languages).find((language) => spoken.has(language));
    return shared === undefined ? bothValues('languages', mentee, mentor) : `both speak ${shared}`;
  },
};
