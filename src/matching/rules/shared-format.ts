/** Both want the form of mentoring that a match is. */
import type { Participant } from '../../domain/people/participant.ts';
import type { Format } from '../../domain/people/fields/choices.ts';
import { valuesOfAll } from '../input/pair-context.ts';
import { fieldValues } from '../input/field-values.ts';
import { byValues } from '../input/by-values.ts';
import { NO_PARAMETERS } from '../input/parameters.ts';
import type { Rule, Verdict } from './rule.ts';

/** The form of a match. */
const MATCHED: Format = 'one-to-one';

/**
 * Refuses anybody who wants only other forms, whatever the other side wants: a form that two share may not be one-to-one.
 */
export const sharedFormat: Rule = {
  name: 'shared-format',
  about: `Neither side wants other formats alone than that of a match: ${MATCHED}.`,
  isOnByDefault: true,
  parameters: NO_PARAMETERS,
  needs: () => ['formats'],
  describe: () => `both want ${MATCHED}`,
  ...byValues(
    (_parameters, context) => valuesOfAll(context, wantsMatched),
    (_parameters, mentee, mentor): Verdict => {
      if (mentee === false || mentor === false) return 'refused';
      return mentee === null || mentor === null ? 'missing' : 'allowed';
    },
  ),
  explain: (_parameters, mentee, mentor) =>
    [mentee, mentor]
      .filter((person) => wantsMatched(person) === false)
      .map((person) => `${person.name} wants ${fieldValues(person, 'formats').join(' or ')}, not ${MATCHED}`)
      .join('; '),
};

/** Returns whether somebody wants a match; `null` where they have not said. */
function wantsMatched(participant: Participant): boolean | null {
  const formats = fieldValues(participant, 'formats');
  return formats.length === 0 ? null : formats.includes(MATCHED);
}
