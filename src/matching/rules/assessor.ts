/** Nobody is mentored by somebody who judges their work, as they could not speak freely. */
import * as v from 'valibot';
import { listItems } from '../../domain/words/text.ts';
import { fieldReader } from '../input/field-reader.ts';
import { fieldValues } from '../input/field-values.ts';
import { asName, isNamed } from '../input/pair-set.ts';
import { fieldName } from '../input/parameters.ts';
import { refusingNamed } from './refused-pairs.ts';
import type { Rule } from './rule.ts';

interface Parameters {
  /** A custom field that holds the e-mail or ref of the assessor, or a list of them. */
  readonly field: string;
}

/**
 * A custom field, by default `assessor`, says who assesses somebody. In a programme without such a field the rule passes
 * everybody.
 */
export const assessor: Rule<Parameters> = {
  name: 'assessor',
  about: 'Neither side assesses the other, by a custom field that holds the assessor’s e-mail or ref.',
  isProtective: true,
  parameters: v.object({ field: v.optional(fieldName(), 'assessor') }),
  needs: ({ field }) => [field],
  describe: () => 'not the assessor',
  ...refusingNamed(({ field }: Parameters) => fieldReader(field, assessorsIn)),
  explain: ({ field }, mentee, mentor) => {
    const [who, whom] = isNamed(mentor, assessorsIn(fieldValues(mentee, field)))
      ? [mentor, mentee]
      : [mentee, mentor];
    return `${who.name} assesses ${whom.name}`;
  },
};

/** Returns the refs and e-mails in the values of a field. */
function assessorsIn(values: readonly string[]): readonly string[] {
  return values.flatMap((text) => listItems(text).map(asName));
}
