/** Finds whom one more place would match. */
import type { ProposalPlan } from '../../proposal/proposal-plan.ts';
import { propose } from '../../proposal/propose.ts';
import type { MatchingInput } from '../../input/pair-context.ts';
import { entriesByPlace, type Entry } from './one-more-place.ts';
import { cheaper, MOST_RELAXATIONS, type Relaxation, relaxationOf } from './relaxation.ts';
import type { Setting } from './setting.ts';

/** The time limit in pairs: making a proposal again takes about as long as judging all its pairs. */
const MOST_PAIRS = 30_000_000;
const MOST_PROPOSALS = 200;

/**
 * Returns, by mentee, the mentors with whom one more place would match them, cheapest first.
 *
 * 1. One search tells who comes in with each mentor, and the exact gain.
 * 2. Where two mentees could come in with the same gain, the fixed order by key decides. The proposal is made again with
 *    the place to find out.
 * 3. For those of the others that will be told, the proposal is made again too: how many matches change beyond the
 *    necessary ones depends on the fixed order.
 *
 * Steps 2 and 3 together try at most 200 mentors, and fewer where there are many people. A mentor left out of 2 is not
 * mentioned. One left out of 3 is mentioned with the fewest changes needed; but not where somebody could be their own
 * mentor's mentor, which the search does not know.
 *
 * @param menteeIds the mentees who will be told of
 */
export function relaxedByPlace(
  input: MatchingInput,
  plan: ProposalPlan,
  setting: Setting,
  menteeIds: readonly number[],
  scan: WebAssembly.Module | undefined,
): Map<number, Relaxation[]> {
  const found = new Map<number, Map<number, Relaxation>>();
  const add = (menteeId: number, mentor: number, relaxation: Relaxation): void => {
    const ofMentee = found.get(menteeId) ?? new Map<number, Relaxation>();
    found.set(menteeId, ofMentee.set(mentor, relaxation));
  };
  const tied = new Set<number>();
  // The prices of a case say nothing of the other cases, so every mentor is tried.
  if (plan.branches !== undefined) for (const mentor of setting.mentors.keys()) tied.add(mentor);
  else
    for (const entry of entriesByPlace(setting)) {
      if (entry.isTied) tied.add(entry.mentor);
      else add(setting.mentees[entry.mentee]!.id, entry.mentor, asRelaxation(entry, setting)); // 1
    }
  const pairs = Math.max(1, input.mentees.length * input.mentors.length);
  const most = Math.min(MOST_PROPOSALS, Math.floor(MOST_PAIRS / pairs));
  const isMade = new Set<number>();
  const makeAgain = (mentor: number): void => {
    isMade.add(mentor);
    // Where somebody would be their own mentor's mentor, the search was wrong.
    for (const ofMentee of found.values()) ofMentee.delete(mentor);
    const { relaxation, newlyMatched } = withOneMore(input, plan, setting.mentors[mentor]!, scan);
    for (const menteeId of newlyMatched) add(menteeId, mentor, relaxation);
  };
  const inOrder = (menteeId: number): (readonly [mentor: number, relaxation: Relaxation])[] =>
    [...(found.get(menteeId) ?? [])].sort(([one, a], [other, b]) => cheaper(a, b) || one - other);
  for (const mentor of [...tied].slice(0, most)) makeAgain(mentor); // 2
  const nextToMake = (menteeId: number): number | undefined =>
    isMade.size === most
      ? undefined
      : inOrder(menteeId)
          .slice(0, MOST_RELAXATIONS)
          .find(([mentor]) => !isMade.has(mentor))?.[0];
  for (const menteeId of menteeIds)
    for (let next = nextToMake(menteeId); next !== undefined; next = nextToMake(menteeId)) makeAgain(next); // 3
  // What was not made again is certain only where nobody could be their own mentor's mentor.
  const mentorIds = new Set(setting.mentors.map(({ id }) => id));
  const isCertain = !setting.mentees.some(({ id }) => mentorIds.has(id));
  const told = [...found.keys()].map((id) => {
    const relaxations = inOrder(id).map(([, one]) => one);
    return [id, relaxations.filter(({ isForeseen }) => isForeseen || isCertain)] as const;
  });
  return new Map(told.filter(([, relaxations]) => relaxations.length > 0));
}

function withOneMore(
  input: MatchingInput,
  plan: ProposalPlan,
  { id: mentorId, key }: Setting['mentors'][number],
  scan: WebAssembly.Module | undefined,
): ReturnType<typeof relaxationOf> {
  const mentors = input.mentors.map((one) =>
    one.participant.key === key ? { ...one, places: Math.max(0, one.places) + 1 } : one,
  );
  return relaxationOf({ kind: 'place', mentorId }, plan, propose({ ...input, mentors }, { scan }));
}

function asRelaxation({ mentor, moves, gain }: Entry, { mentors }: Setting): Relaxation {
  const change = { kind: 'place', mentorId: mentors[mentor]!.id } as const;
  const counts = { changed: moves, newlyMatched: 1, lost: 0 };
  return { change, ...counts, isForeseen: false, matchedChange: 1, totalChange: BigInt(gain[1]) };
}
