/** What the three rules about sharing a value have in common. */
import type { Participant } from '../../domain/people/participant.ts';
import { codeValues } from '../input/value-codes.ts';
import { sharingRule } from '../input/sharing.ts';
import { memo } from '../input/memo.ts';
import { NO_PARAMETERS } from '../input/parameters.ts';
import type { Rule } from './rule.ts';

/** Returns a rule that refuses a pair whose lists, read by `valuesOf`, have nothing in common. */
export function sharedListRule(
  name: string,
  about: string,
  field: string,
  word: string,
  valuesOf: (participant: Participant) => readonly string[],
): Rule {
  const coded = memo((context) => codeValues(context, valuesOf));
  return {
    name,
    about,
    parameters: NO_PARAMETERS,
    canBeWithin: true,
    needs: () => [field],
    describe: () => `a shared ${word}`,
    ...sharingRule((_parameters: object, context) => coded(context), 'shared'),
    explain: (_parameters, mentee, mentor) =>
      `no shared ${word}: ${valuesOf(mentee).join(', ')} / ${valuesOf(mentor).join(', ')}`,
  };
}
