/** Both want the form of mentoring that a match is. */
import { type PairContext, valuesOfAll } from '../input/pair-context.ts';
import { fieldReader } from '../input/field-reader.ts';
import { fieldValues } from '../input/field-values.ts';
import { byValues } from '../input/by-values.ts';
import { NO_PARAMETERS } from '../input/parameters.ts';
import type { Rule, Verdict } from './rule.ts';

/** The form of a match where the input names none. */
const MATCHED = 'one-to-one';

/**
 * Refuses anybody who wants only other forms, whatever the other side wants: a form that two share may not be that of the
 * match.
 */
export const sharedFormat: Rule = {
  name: 'shared-format',
  about: `Neither side wants other formats alone than that of a match: ${MATCHED}, or circle, panel or peer where those are proposed.`,
  isOnByDefault: true,
  parameters: NO_PARAMETERS,
  needs: () => ['formats'],
  describe: (_parameters, context) => `both want ${context?.format ?? MATCHED}`,
  ...byValues(
    (_parameters, context) =>
      valuesOfAll(
        context,
        fieldReader('formats', (formats) => wants(formats, context)),
      ),
    (_parameters, mentee, mentor): Verdict => {
      if (mentee === false || mentor === false) return 'refused';
      return mentee === null || mentor === null ? 'missing' : 'allowed';
    },
  ),
  explain: (_parameters, mentee, mentor, context) =>
    [mentee, mentor]
      .filter((person) => wants(fieldValues(person, 'formats'), context) === false)
      .map(
        (person) =>
          `${person.name} wants ${fieldValues(person, 'formats').join(' or ')}, not ${context.format ?? MATCHED}`,
      )
      .join('; '),
};

/** Returns whether somebody who wants these formats wants a match of that form; `null` where they have not said. */
function wants(
  formats: readonly string[],
  { format = MATCHED }: Pick<PairContext, 'format'>,
): boolean | null {
  return formats.length === 0 ? null : formats.includes(format);
}
