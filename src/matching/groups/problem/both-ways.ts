/** Nobody is the mentor of their own mentor: what a plan of groups breaks of that, and the ways out. */
import type { Assignment } from '../../circles/group-problem.ts';
import { isOneWay } from '../../scoring/pair-rules.ts';
import type { PeopleProblem } from './people-problem.ts';
import type { WaysOut } from './solve-in-cases.ts';

/**
 * Returns a function that says of a plan how others differ from it that have nobody mentor their own mentor: of the first
 * two who mentor each other, one does not mentor the other. Pairs that are held both ways have a reason.
 */
export function waysOutOfBothWays({
  problem,
  openers,
  pairs,
}: PeopleProblem): (plan: Assignment) => WaysOut | null {
  if (!isOneWay(pairs.judge)) return () => null;
  const { mentees, mentors } = pairs.context;
  const mentorAt = new Map(mentors.map(({ key }, at) => [key, at]));
  const menteeAt = new Map(mentees.map(({ key }, at) => [key, at]));
  const isHeld = new Set(problem.held.map(({ joiner, opener }) => `${joiner} ${opener}`));
  /** Returns the numbers of a pair in the problem: it may be in several groups. */
  const numbersOf = (mentee: number, mentor: number): { joiner: number; opener: number }[] =>
    openers.flatMap(({ format, person }, opener) =>
      format === 'panel'
        ? person === mentee
          ? [{ joiner: mentor, opener }]
          : []
        : person === mentor
          ? [{ joiner: mentee, opener }]
          : [],
    );
  return ({ openerOf }) => {
    const isMentoredBy = (mentee: number, mentor: number): boolean =>
      numbersOf(mentee, mentor).some(({ joiner, opener }) => openerOf[joiner]!.includes(opener));
    for (const [joiner, groups] of openerOf.entries())
      for (const opener of groups) {
        const { format, person } = openers[opener]!;
        const [mentee, mentor] = format === 'panel' ? [person, joiner] : [joiner, person];
        const reverse = [menteeAt.get(mentors[mentor]!.key), mentorAt.get(mentees[mentee]!.key)] as const;
        if (reverse[0] === undefined || reverse[1] === undefined) continue;
        if (!isMentoredBy(reverse[0], reverse[1])) continue;
        const ways = [numbersOf(mentee, mentor), numbersOf(reverse[0], reverse[1])].filter((numbers) =>
          numbers.every((one) => !isHeld.has(`${one.joiner} ${one.opener}`)),
        );
        if (ways.length > 0) return ways;
      }
    return null;
  };
}
