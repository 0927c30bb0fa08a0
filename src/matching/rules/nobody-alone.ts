/** Nobody is the only one of their kind in a group. */
import { fieldWords } from '../input/field-values.ts';
import { OF_FIELD, type OfField } from '../input/parameters.ts';
import type { GroupRule } from './rule.ts';

export const nobodyAlone: GroupRule<OfField> = {
  name: 'nobody-alone',
  about:
    'Nobody is the only mentee of a circle, or the only mentor of a panel, with their value of the field. It is never told as a reason. Those without a value count for none.',
  parameters: OF_FIELD,
  describe: ({ field }) => `nobody the only one of their ${fieldWords(field)} in a group`,
};
