/** The two want the form of mentoring that a match is. */
import * as v from 'valibot';
import type { Format, Participant } from '../../domain/people/participant.ts';
import { fieldValues } from '../input/field-values.ts';
import { oncePerWorld } from '../input/memo.ts';
import type { Rule, Verdict } from './rule.ts';

/** What a match is. */
const MATCHED: Format = 'one-to-one';

/** Who wants something else alone is refused, whatever the other side wants: what two share may be no one-to-one. */
export const sharedFormat: Rule = {
  name: 'shared-format',
  about: `Neither side wants other formats alone than that of a match: ${MATCHED}.`,
  isOnByDefault: true,
  parameters: v.object({}),
  needs: () => ['formats'],
  describe: () => `both want ${MATCHED}`,
  compile: (_parameters, world) => {
    const { mentees, mentors } = wishes(world);
    return (mentee, mentor) => verdictOn(mentees[mentee] ?? null, mentors[mentor] ?? null);
  },
  compileColumns: (_parameters, world) => ({ keys: wishes(world) }),
  explain: (_parameters, mentee, mentor) =>
    [mentee, mentor]
      .filter((person) => wantsMatched(person) === false)
      .map((person) => `${person.name} wants ${fieldValues(person, 'formats').join(' or ')}, not ${MATCHED}`)
      .join('; '),
};

const wishes = oncePerWorld((world) => ({
  mentees: world.mentees.map(wantsMatched),
  mentors: world.mentors.map(wantsMatched),
}));

/** `null` where they have not said. */
function wantsMatched(participant: Participant): boolean | null {
  const formats = fieldValues(participant, 'formats');
  return formats.length === 0 ? null : formats.includes(MATCHED);
}

function verdictOn(mentee: boolean | null, mentor: boolean | null): Verdict {
  if (mentee === false || mentor === false) return 'refused';
  return mentee === null || mentor === null ? 'missing' : 'allowed';
}
