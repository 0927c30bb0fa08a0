/** A participant with both roles is not matched with themselves. */
import { pairSet, positionsByKey } from '../input/pair-set.ts';
import { refusing } from './refused-pairs.ts';
import type { Rule } from './rule.ts';

export const themselves: Rule = {
  name: 'themselves',
  about: 'Nobody is their own mentor.',
  isAlwaysOn: true,
  describe: () => 'somebody else',
  ...refusing(({ mentees, mentors }) => {
    const mentorAt = positionsByKey(mentors);
    const own: (readonly [mentee: number, mentor: number])[] = [];
    for (let mentee = 0; mentee < mentees.length; mentee++) {
      const mentor = mentorAt.get(mentees[mentee]!.key);
      if (mentor !== undefined) own.push([mentee, mentor]);
    }
    return pairSet(own);
  }),
  explain: () => 'they are the same person',
};
