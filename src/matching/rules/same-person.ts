/** The two are not one person, as far as is known: nobody is matched with themselves under another e-mail or ref. */
import { nearWords } from '../../domain/people/near-identities.ts';
import { pairSetBothWays } from '../input/pair-set.ts';
import type { PairContext } from '../input/pair-context.ts';
import { refusing } from './refused-pairs.ts';
import type { Rule } from './rule.ts';

export const samePerson: Rule = {
  name: 'same-person',
  about:
    'The two are not one person who is enrolled twice, nor may they be one while nobody has decided: two e-mails of one mailbox, refs that differ in case alone, or a mentor and a mentee of the same name (mentor participant identity list).',
  isAlwaysOn: true,
  yieldsToReason: true,
  isProtective: true,
  describe: () => 'certainly somebody else',
  ...refusing((context) => pairSetBothWays(context, context.samePerson)),
  explain: (_parameters, mentee, mentor, context) => {
    const why = whyOf(context, mentee.key, mentor.key);
    return why === null
      ? 'they are one person, enrolled twice'
      : `they may be one person: ${nearWords(why)}, and nobody has decided`;
  },
};

/** Returns why two look like one person; `null` where it was decided. */
function whyOf(
  { samePerson: pairs }: PairContext,
  one: string,
  other: string,
): PairContext['samePerson'][number]['why'] {
  const found = pairs.find(
    ({ menteeKey, mentorKey }) =>
      (menteeKey === one && mentorKey === other) || (menteeKey === other && mentorKey === one),
  );
  return found?.why ?? null;
}
