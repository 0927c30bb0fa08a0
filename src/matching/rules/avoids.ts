/** Neither side has asked not to be matched with the other. Who asked, and that anyone did, stays private. */
import type { Participant } from '../../domain/people/participant.ts';
import { valuesOfAll } from '../input/pair-context.ts';
import { asName, isNamed, pairSetByNames } from '../input/pair-set.ts';
import { refusing } from './refused-pairs.ts';
import type { Rule } from './rule.ts';

export const avoids: Rule = {
  name: 'avoids',
  about: 'Neither side has asked not to be matched with the other.',
  isAlwaysOn: true,
  isProtective: true,
  isPrivate: true,
  describe: () => 'available',
  ...refusing((context) => pairSetByNames(context, valuesOfAll(context, avoidedBy))),
  explain: () => 'unavailable',
  explainInConfidence: (_parameters, mentee, mentor) =>
    [[mentee, mentor] as const, [mentor, mentee] as const]
      .filter(([one, other]) => isNamed(other, avoidedBy(one)))
      .map(([one, other]) => `${one.name} asked not to be matched with ${other.name}`)
      .join('; '),
};

function avoidedBy(participant: Participant): readonly string[] {
  return participant.avoids.length === 0 ? participant.avoids : participant.avoids.map(asName);
}
