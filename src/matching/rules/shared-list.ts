/** What the three rules about something in common have in common. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { codeValues, shareOne, sharingVerdicts } from '../input/value-codes.ts';
import { oncePerWorld } from '../input/memo.ts';
import type { Rule, Verdict } from './rule.ts';

/** Returns a rule that refuses a pair whose lists, read by `valuesOf`, have nothing in common. */
export function sharedListRule(
  name: string,
  about: string,
  field: string,
  word: string,
  valuesOf: (participant: Participant) => readonly string[],
): Rule {
  const coded = oncePerWorld((world) => codeValues(world, valuesOf));
  return {
    name,
    about,
    parameters: v.object({}),
    needs: () => [field],
    describe: () => `a shared ${word}`,
    compile: (_parameters, world) => {
      const { mentees, mentors } = coded(world);
      return (mentee, mentor) => {
        const a = mentees[mentee];
        const b = mentors[mentor];
        if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return 'missing';
        return shareOne(a, b) ? 'allowed' : 'refused';
      };
    },
    compileColumns: (_parameters, world) =>
      sharingVerdicts<Verdict>(coded(world), { shared: 'allowed', apart: 'refused', lacking: 'missing' }),
    explain: (_parameters, mentee, mentor) =>
      `no shared ${word}: ${valuesOf(mentee).join(', ')} / ${valuesOf(mentor).join(', ')}`,
  };
}
