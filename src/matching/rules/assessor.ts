/** Nobody is mentored by somebody who judges their work, as they could not speak freely. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { listItems } from '../../domain/words/text.ts';
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
  ...refusingNamed(
    ({ field }: Parameters) =>
      (participant) =>
        assessorsOf(participant, field),
  ),
  explain: ({ field }, mentee, mentor) => {
    const [who, whom] = isNamed(mentor, assessorsOf(mentee, field)) ? [mentor, mentee] : [mentee, mentor];
    return `${who.name} assesses ${whom.name}`;
  },
};

function assessorsOf(participant: Participant, field: string): readonly string[] {
  return fieldValues(participant, field).flatMap((text) => listItems(text).map(asName));
}
