/** Finds whom one more place would match. */
import type { ProposalPlan } from '../../proposal/proposal-plan.ts';
import { mutualPairs } from '../../one-way/two-roles.ts';
import { bestAssignment } from '../../solver/one-way-search.ts';
import { OneMorePlace } from './one-more-place.ts';
import { cheaper, type Costs, MOST_RELAXATIONS, type Relaxation } from './relaxation.ts';
import type { Setting } from './setting.ts';

/** How many people trying mentors looks at: each mentor tried takes about one look at everybody. */
const MOST_SEEN = 8_000_000;
/** How many pairs, where people of both roles make it take solving anew. */
const MOST_PAIRS = 30_000_000;

/** What one more place with a mentor changes. */
interface Outcome {
  readonly relaxation: Relaxation;
  /** By position. */
  readonly newlyMatched: readonly number[];
}

/** A mentor with whom a place may match a mentee, and what it costs at best; `null` where that is not known. */
interface Candidate {
  readonly mentor: number;
  readonly atBest: Costs | null;
}

/**
 * Returns, by mentee, the mentors with whom one more place would match them, cheapest first and three at most. Mentees
 * for whom there is none are left out.
 *
 * 1. One search tells with which mentors each mentee may come in, and what that costs at best.
 * 2. These mentors are tried in turn, those that may be cheapest first, to see who does come in; until none of the others
 *    can be cheaper than the three found. Each mentor is tried once for all mentees.
 * 3. Where somebody would then be their own mentor's mentor, it is solved anew. Where the plan has cases, their prices say
 *    nothing of the plan, and every mentor is tried so.
 *
 * With very many people some mentors are not tried. These are not mentioned.
 *
 * @param menteeIds the mentees who will be told of
 */
export function relaxedByPlace(
  plan: Pick<ProposalPlan, 'branches'>,
  setting: Setting,
  menteeIds: readonly number[],
): Map<number, Relaxation[]> {
  const { mentees, mentors } = setting;
  const search = plan.branches === undefined ? new OneMorePlace(setting) : null; // 1
  let left =
    search === null
      ? Math.floor(MOST_PAIRS / (mentees.length * mentors.length))
      : Math.floor(MOST_SEEN / (mentees.length + mentors.length));
  const tried = new Map<number, Outcome>();
  const attempt = (mentor: number): Outcome | undefined => {
    if (!tried.has(mentor) && left-- > 0) tried.set(mentor, outcomeOf(mentor, setting, search));
    return tried.get(mentor);
  };
  const everyMentor = Array.from(mentors.keys(), (mentor): Candidate => ({ mentor, atBest: null }));
  const positionOf = new Map(mentees.map(({ id }, at) => [id, at]));
  const found = new Map<number, Relaxation[]>();
  for (const menteeId of menteeIds) {
    const mentee = positionOf.get(menteeId)!;
    const candidates = search === null ? everyMentor : candidatesFor(mentee, search);
    const relaxations: (readonly [mentor: number, relaxation: Relaxation])[] = [];
    for (const { mentor, atBest } of candidates) {
      const last = relaxations[MOST_RELAXATIONS - 1];
      if (last !== undefined && atBest !== null && cheaper(last[1], atBest) < 0) break;
      const outcome = attempt(mentor); // 2
      if (outcome?.newlyMatched.includes(mentee) !== true) continue;
      relaxations.push([mentor, outcome.relaxation]);
      relaxations.sort(([one, a], [other, b]) => cheaper(a, b) || one - other);
    }
    if (relaxations.length > 0)
      found.set(
        menteeId,
        relaxations.slice(0, MOST_RELAXATIONS).map(([, relaxation]) => relaxation),
      );
  }
  return found;
}

/** Returns the mentors to try for a mentee, those that may be cheapest first. */
function candidatesFor(mentee: number, search: OneMorePlace): Candidate[] {
  return search
    .chancesOf(mentee)
    .map(({ mentor, leastMoves, gain }) => ({
      mentor,
      atBest: { changed: leastMoves, lost: 0, totalChange: BigInt(gain) },
    }))
    .sort((a, b) => cheaper(a.atBest, b.atBest) || a.mentor - b.mentor);
}

function outcomeOf(mentor: number, setting: Setting, search: OneMorePlace | null): Outcome {
  const { kernel, priorities, places, roles, judge, mentors, mentorOf: before } = setting;
  const { scoreOf } = judge;
  let after = search?.with(mentor) ?? null;
  if (after === null || (roles !== null && mutualPairs(after, roles).length > 0)) {
    const problem = { kernel, priorities, places: places.with(mentor, places[mentor]! + 1), shown: before };
    after = bestAssignment(problem, roles, { isFair: false, scoreOf }).mentorOf; // 3
  }
  const newlyMatched: number[] = [];
  let [changed, lost, totalChange] = [0, 0, 0n];
  for (const [mentee, now] of after.entries()) {
    const then = before[mentee]!;
    if (now === then) continue;
    if (then === -1) newlyMatched.push(mentee);
    else if (now === -1) lost++;
    else changed++;
    if (now !== -1) totalChange += BigInt(scoreOf(mentee, now));
    if (then !== -1) totalChange -= BigInt(scoreOf(mentee, then));
  }
  return {
    relaxation: {
      change: { kind: 'place', mentorId: mentors[mentor]!.id },
      changed,
      newlyMatched: newlyMatched.length,
      lost,
      matchedChange: newlyMatched.length - lost,
      totalChange,
    },
    newlyMatched,
  };
}
