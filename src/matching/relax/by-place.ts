/** Whom one more place would match. */
import type { ProposalPlan } from '../proposal-plan.ts';
import { propose } from '../propose.ts';
import type { MatchingInput } from '../world.ts';
import { entriesByPlace, type Entry } from './entries.ts';
import { cheaper, type Relaxation, relaxationOf } from './relaxation.ts';
import type { Setting } from './setting.ts';

/** A proposal made again takes about as long as so many pairs; together they may take no more. */
const MOST_PAIRS = 30_000_000;
const MOST_PROPOSALS = 200;

/**
 * Returns, by mentee, the mentors with whom one more place would match them, cheapest first.
 *
 * One search tells who comes in with each mentor and what it brings, exactly. Where two could come in with the
 * same gain, the fixed order by key decides, and it is asked by making the proposal again with the place; for at
 * most 200 mentors, and fewer where there are many people: for those left out nothing is said.
 */
export function relaxedByPlace(
  input: MatchingInput,
  plan: ProposalPlan,
  setting: Setting,
  scan: WebAssembly.Module | undefined,
): Map<number, Relaxation[]> {
  const found = new Map<number, Relaxation[]>();
  const add = (menteeId: number, relaxation: Relaxation): void => {
    const list = found.get(menteeId);
    if (list === undefined) found.set(menteeId, [relaxation]);
    else list.push(relaxation);
  };
  const tied = new Set<number>();
  // Prices of a case say nothing of the others: then every mentor is tried.
  if (plan.branches !== undefined) for (const mentor of setting.mentors.keys()) tied.add(mentor);
  else
    for (const entry of entriesByPlace(setting)) {
      if (entry.isTied) tied.add(entry.mentor);
      else add(setting.mentees[entry.mentee]!.id, asRelaxation(entry, setting));
    }
  const pairs = Math.max(1, input.mentees.length * input.mentors.length);
  const budget = Math.min(MOST_PROPOSALS, Math.floor(MOST_PAIRS / pairs));
  for (const mentor of [...tied].slice(0, budget)) {
    const { id: mentorId, key } = setting.mentors[mentor]!;
    const mentors = input.mentors.map((one) =>
      one.participant.key === key ? { ...one, places: Math.max(0, one.places) + 1 } : one,
    );
    const after = propose({ ...input, mentors }, { scan });
    const { relaxation, newlyMatched } = relaxationOf({ kind: 'place', mentorId }, plan, after);
    for (const menteeId of newlyMatched) add(menteeId, relaxation);
  }
  const placeOf = new Map(setting.mentors.map(({ id }, at) => [id, at]));
  const at = ({ change }: Relaxation): number => ('mentorId' in change ? placeOf.get(change.mentorId)! : 0);
  for (const list of found.values()) list.sort((a, b) => cheaper(a, b) || at(a) - at(b));
  return found;
}

function asRelaxation({ mentor, moves, gain }: Entry, { mentors }: Setting): Relaxation {
  const change = { kind: 'place', mentorId: mentors[mentor]!.id } as const;
  return { change, moves, matchedChange: 1, totalChange: BigInt(gain[1]) };
}
