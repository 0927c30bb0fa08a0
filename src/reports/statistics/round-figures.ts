/** The figures by which rounds are compared: each is of one round alone, and means the same of every round. */
import { isReady, statusOn } from '../../domain/people/readiness.ts';
import { isOpen, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { everybodyOf } from '../../domain/relationship/members/members.ts';
import { hadMetBefore } from '../../domain/relationship/taken-in.ts';
import type { Round } from '../../domain/round.ts';
import { satisfied } from '../check-ins.ts';
import { heldBy, menteesOf } from '../facts/phase-standing.ts';
import { count, type Figure, ratio, share } from '../figure.ts';
import type { ReportFacts } from '../report.ts';
import { beforeAndAfter, changesOf } from './before-and-after.ts';
import { completionRate, earlyEndRate } from './counts.ts';
import { LEAST } from './suppression.ts';

/** The rounds in which relationships began, oldest first, up to the one that the report is of. */
export function roundsWithPairs({ rounds, round, ofEveryRound }: ReportFacts): Round[] {
  const begun = new Set(ofEveryRound.map(({ roundId }) => roundId));
  return rounds.filter(({ id }) => begun.has(id) && (round === null || id <= round.id));
}

/** Returns the relationships of a round; of the whole programme where it is `null`. */
export function relationshipsIn(
  { ofEveryRound }: Pick<ReportFacts, 'ofEveryRound'>,
  round: Round | null,
): readonly RelationshipFacts[] {
  return round === null ? ofEveryRound : ofEveryRound.filter(({ roundId }) => roundId === round.id);
}

/**
 * Returns the figures of a round; of the whole programme where it is `null`. What people said of themselves is held back where
 * fewer than {@link LEAST} said it.
 */
export function roundFigures(facts: ReportFacts, round: Round | null): Figure[] {
  const { participants, skillRatings, asOf } = facts;
  const relationships = relationshipsIn(facts, round);
  const over = relationships.filter((one) => !isOpen(one));
  const ratings = changesOf({ participants, skillRatings, relationships, round, asOf });
  const people = new Set(
    relationships.flatMap((one) => everybodyOf(one).map(({ participantId }) => participantId)),
  );
  return [
    count('people_in_round', 'People', people.size, {
      definition: 'People in relationships of the round, each once, those who left one included.',
    }),
    matched(facts, round, relationships),
    ...ways(relationships, asOf),
    completionRate(over),
    earlyEndRate(over),
    ...satisfied({ relationships, asOf }).map(unlessFew),
    // The means before and after are in the report of outcomes: here it is how many rose.
    ...beforeAndAfter(
      ratings.filter(({ role }) => role === 'mentee'),
      'mentees',
    )
      .slice(2)
      .map(unlessFew),
  ];
}

/** How many of those who wanted a mentor in a round have one by it. */
function matched(
  { participants, programme, open, leftUnmatched, asOf }: ReportFacts,
  round: Round | null,
  relationships: readonly RelationshipFacts[],
): Figure {
  const found = menteesOf(relationships);
  const taken = menteesOf(open);
  const isWaiting = (person: ReportFacts['participants'][number]): boolean =>
    person.isMentee &&
    statusOn(person, asOf) === 'active' &&
    isReady(person, programme.requiredFields, asOf) &&
    !taken.has(person.id);
  const waiting =
    round?.status === 'closed'
      ? leftUnmatched.filter(({ roundId }) => roundId === round.id).map(({ menteeId }) => menteeId)
      : participants.filter(isWaiting).map(({ id }) => id);
  const left = waiting.filter((id) => !found.has(id));
  return ratio('matched_in_round', 'Matched', found.size, found.size + left.length, {
    noun: ['mentee', 'mentees'],
    definition:
      'Mentees in a relationship of the round, of these and the ready mentees left without one: when the round was closed, or on the date of the report.',
  });
}

/** How far the relationships of a round have come. */
function ways(relationships: readonly RelationshipFacts[], asOf: string): Figure[] {
  const noun = ['relationship', 'relationships'] as const;
  const hasGoal = ({ goals }: RelationshipFacts): boolean => goals.some(({ status }) => status !== 'dropped');
  return [
    share(
      'met_in_round',
      'Have met',
      relationships,
      (one) => heldBy(one, asOf).length > 0 || hadMetBefore(one),
      {
        noun,
        definition:
          'Relationships of the round with a meeting logged as held, or that had met before it, of all that began in it.',
        hasInterval: true,
      },
    ),
    share('goal_in_round', 'Set a goal', relationships, hasGoal, {
      noun,
      definition: 'Relationships of the round with a goal that was not dropped, of all that began in it.',
      hasInterval: true,
    }),
    share(
      'achieved_in_round',
      'Achieved a goal',
      relationships,
      ({ goals }) => goals.some(({ status }) => status === 'achieved'),
      {
        noun,
        definition: 'Relationships of the round with a goal achieved, of all that began in it.',
        hasInterval: true,
      },
    ),
  ];
}

/** Holds back what so few people said that it could be told who. */
function unlessFew(figure: Figure): Figure {
  const of = figure.denominator ?? 0;
  return of > 0 && of < LEAST ? { ...figure, value: null, numerator: null, isOfTooFew: true } : figure;
}

/** Returns figures, each with what it was in an earlier round, where it is known there. */
export function withLastRound(figures: readonly Figure[], earlier: readonly Figure[]): Figure[] {
  const byName = new Map(earlier.map((figure) => [figure.name, figure]));
  return figures.map((figure) => {
    const lastRound = byName.get(figure.name);
    return lastRound === undefined || lastRound.value === null ? figure : { ...figure, lastRound };
  });
}
