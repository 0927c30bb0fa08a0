/** Whether a proposal made earlier still holds, in people's terms. */
import { idOf } from '../domain/reference.ts';
import type { NotReady } from './pool.ts';
import { judgePair } from './judge-pair.ts';
import type { ProposalPlan } from './proposal-plan.ts';
import type { Candidate, MatchingInput } from './world.ts';

/**
 * Returns, for each match that could not be made today, what changed: a person who is no longer ready or
 * has a mentor by now, a mentor with fewer places, a rule that now forbids the pair. Empty when all hold.
 */
export function whatChanged(
  plan: ProposalPlan,
  input: MatchingInput,
  notReady: readonly NotReady[],
): string[] {
  const mentees = new Map(input.mentees.map((one) => [one.participant.id, one]));
  const mentors = new Map(input.mentors.map((one) => [one.participant.id, one]));
  const missing = new Map(
    notReady.map(({ participant, missing: lacks }) => [participant.id, lacks.join(', ')]),
  );
  const names = new Map(input.everyone.map((person) => [person.id, person.name]));
  const called = (id: number): string => `${idOf('P', id)} ${names.get(id) ?? ''}`.trim();
  const gone = (id: number, otherwise: string): string => {
    const lacks = missing.get(id);
    return `${called(id)} ${lacks === undefined ? otherwise : `is not ready: ${lacks}`}`;
  };
  const changes = new Set<string>();
  const wanted = new Map<number, number>();
  for (const { menteeId, mentorId } of plan.matches) {
    const mentee = mentees.get(menteeId);
    const mentor = mentors.get(mentorId);
    if (mentee === undefined) changes.add(gone(menteeId, 'has a mentor by now, or has withdrawn'));
    if (mentor === undefined) changes.add(gone(mentorId, 'has withdrawn, or is no mentor any more'));
    if (mentee !== undefined && mentor !== undefined)
      for (const words of brokenRules(plan, input, mentee, mentor))
        changes.add(`${called(menteeId)} with ${called(mentorId)}: ${words}`);
    wanted.set(mentorId, (wanted.get(mentorId) ?? 0) + 1);
  }
  for (const [mentorId, count] of wanted) {
    const places = mentors.get(mentorId)?.places;
    if (places !== undefined && places < count)
      changes.add(
        `${called(mentorId)} has ${places} free ${places === 1 ? 'place' : 'places'} now, and ${count} were matched`,
      );
  }
  return [...changes];
}

function brokenRules(
  plan: ProposalPlan,
  input: MatchingInput,
  mentee: Candidate,
  mentor: Candidate,
): string[] {
  // Scores of a file are not kept, so that only the rules about people can be asked again. Places are counted above.
  const unasked = new Set(plan.decimals === 6 ? ['places', 'minimum-score'] : ['places']);
  return judgePair(input, mentee.participant, mentor.participant)
    .broken.filter(({ rule }) => !unasked.has(rule))
    .map(({ words }) => words);
}
