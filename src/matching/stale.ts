/** Whether a proposal made earlier still holds, in people's terms. */
import { idOf } from '../domain/reference.ts';
import { oneLine } from '../domain/text.ts';
import { compilePairJudgement } from './judge-pair.ts';
import type { NotReady } from './pool.ts';
import type { ProposalPlan } from './proposal-plan.ts';
import type { MatchingInput } from './world.ts';

/**
 * Returns, for each match that could not be made today, what changed: a person who is no longer ready or
 * has a mentor by now, a rule that now forbids the pair, a mentor with fewer places. Empty when all hold.
 */
export function whatChanged(
  plan: ProposalPlan,
  input: MatchingInput,
  notReady: readonly NotReady[],
): string[] {
  const mentees = new Map(input.mentees.map(({ participant }, at) => [participant.id, at]));
  const mentors = new Map(input.mentors.map(({ participant }, at) => [participant.id, at]));
  const missing = new Map(
    notReady.map(({ participant, missing: lacks }) => [participant.id, lacks.join(', ')]),
  );
  const names = new Map(input.everyone.map((person) => [person.id, person.name]));
  const called = (id: number): string => `${idOf('P', id)} ${oneLine(names.get(id) ?? '')}`.trim();
  const gone = (id: number, otherwise: string): string => {
    const lacks = missing.get(id);
    return `${called(id)} ${lacks === undefined ? otherwise : `is not ready: ${lacks}`}`;
  };
  const judge = compilePairJudgement(
    input,
    input.mentees.map(({ participant }) => participant),
    input.mentors.map(({ participant }) => participant),
  );
  // Scores of a file are not kept, so that only the rules about people can be asked again. Places are counted below.
  const unasked = new Set(plan.decimals === 6 ? ['places', 'minimum-score'] : ['places']);

  const changes = new Set<string>();
  const wanted = new Map<number, number>();
  for (const { menteeId, mentorId } of plan.matches) {
    const mentee = mentees.get(menteeId);
    const mentor = mentors.get(mentorId);
    if (mentee === undefined) changes.add(gone(menteeId, 'has a mentor by now, or has withdrawn'));
    if (mentor === undefined) changes.add(gone(mentorId, 'has withdrawn, or is no mentor any more'));
    if (mentee !== undefined && mentor !== undefined)
      for (const { rule, words } of judge(mentee, mentor).broken)
        if (!unasked.has(rule)) changes.add(`${called(menteeId)} with ${called(mentorId)}: ${words}`);
    wanted.set(mentorId, (wanted.get(mentorId) ?? 0) + 1);
  }
  for (const [mentorId, count] of wanted) {
    const places = input.mentors[mentors.get(mentorId) ?? -1]?.places;
    if (places !== undefined && places < count)
      changes.add(
        `${called(mentorId)} has ${places} free ${places === 1 ? 'place' : 'places'} now, and ${count} were matched`,
      );
  }
  return [...changes];
}
