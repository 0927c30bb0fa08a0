/** What the three rules about sharing a value have in common. */
import { codeLists } from '../input/value-codes.ts';
import { sharingRule } from '../input/sharing.ts';
import { memo } from '../input/memo.ts';
import { NO_PARAMETERS } from '../input/parameters.ts';
import type { Rule } from './rule.ts';

/** Returns a rule that refuses a pair whose lists, read by `valuesIn`, have nothing in common. */
export function sharedListRule(
  name: string,
  about: string,
  field: 'languages' | 'channels',
  word: string,
  valuesIn: (list: readonly string[]) => readonly string[] = (list) => list,
): Rule {
  const coded = memo((context) => codeLists(context, (participant) => participant[field], valuesIn));
  return {
    name,
    about,
    parameters: NO_PARAMETERS,
    canBeWithin: true,
    needs: () => [field],
    describe: () => `a shared ${word}`,
    ...sharingRule((_parameters: object, context) => coded(context), 'shared'),
    explain: (_parameters, mentee, mentor) =>
      `no shared ${word}: ${valuesIn(mentee[field]).join(', ')} / ${valuesIn(mentor[field]).join(', ')}`,
  };
}
