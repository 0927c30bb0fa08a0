/** A round beside the one before it, as that stood on the same day of its course: a round that goes on is behind one that is over. */
import { followedSince } from '../../domain/relationship/taken-in.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import type { Round } from '../../domain/round.ts';
import { addDays, daysBetween } from '../../domain/time/dates.ts';
import { menteesOf } from '../facts/phase-standing.ts';
import type { Figure } from '../figure.ts';
import { relationshipsIn, type RoundFacts, roundFigures, withLastRound } from './round-figures.ts';

/** What is said of a round, and of the one before it. */
export interface BesideLast {
  readonly figures: readonly Figure[];
  /** The day of the round before that is compared; `null` where there is none, or where how it stood then is not known. */
  readonly on: string | null;
}

/** Returns the figures of a round, each with what the round before it had on the same day of its course, where that is known. */
export function besideLast(facts: RoundFacts, round: Round | null, before: Round | undefined): BesideLast {
  const own = roundFigures(facts, round);
  if (round === null || before === undefined) return { figures: own, on: null };
  const on = addDays(before.startsOn, daysBetween(round.startsOn, facts.asOf));
  const isKnown = relationshipsIn(facts, before).every(
    (one) => one.startedOn > on || followedSince(one) <= on,
  );
  if (!isKnown) return { figures: own, on: null };
  return { figures: withLastRound(own, roundFigures(factsUntil(facts, before, on), before)), on };
}

/** Returns the facts of a round up to a day. Who was matched later in it, or never, wanted a mentor if they had enrolled by then. */
function factsUntil(facts: RoundFacts, round: Round, day: string): RoundFacts {
  const whole = relationshipsIn(facts, round);
  const relationships = whole.filter(({ startedOn }) => startedOn <= day).map((one) => until(one, day));
  const enrolled = new Set(
    facts.participants.filter(({ enrolledOn }) => enrolledOn <= day).map(({ id }) => id),
  );
  const left = facts.leftUnmatched.filter(({ roundId }) => roundId === round.id);
  const wanted = new Set([...menteesOf(whole), ...left.map(({ menteeId }) => menteeId)]);
  const { participants, programme, open, skillRatings } = facts;
  return {
    participants,
    programme,
    open,
    skillRatings,
    asOf: day,
    ofEveryRound: relationships,
    leftUnmatched: [...wanted]
      .filter((id) => enrolled.has(id))
      .map((menteeId) => ({ roundId: round.id, menteeId })),
  };
}

/** Returns a relationship as it stood at the end of a day. Of meetings and answers the figures themselves read those up to their day. */
function until(one: RelationshipFacts, day: string): RelationshipFacts {
  const isOver = one.endedOn !== null && one.endedOn <= day;
  const isLeft = ({ leftOn }: { readonly leftOn: string }): boolean => leftOn <= day;
  return {
    ...one,
    ...(isOver ? {} : { outcome: null, endedOn: null }),
    people: [...one.people, ...one.former.filter((person) => !isLeft(person))].filter(
      ({ joinedOn }) => joinedOn === null || joinedOn <= day,
    ),
    former: one.former.filter(isLeft),
    goals: one.goals
      .filter(({ setOn }) => setOn <= day)
      .map((goal) =>
        goal.closedOn === null || goal.closedOn <= day ? goal : { ...goal, status: 'open', closedOn: null },
      ),
  };
}
