/** The figures by which rounds are compared: each is of one round alone, and means the same of every round. */
import { isReady, statusOn } from '../../domain/people/readiness.ts';
import { isOpen, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { everybodyOf } from '../../domain/relationship/members/members.ts';
import { hadMetBefore } from '../../domain/relationship/taken-in.ts';
import type { Round } from '../../domain/round.ts';
import type { SkillRating } from '../../domain/people/skills.ts';
import { idOf } from '../../domain/reference.ts';
import { compareTexts, quote } from '../../domain/words/text.ts';
import { peopleWhoRated, satisfied } from '../check-ins.ts';
import { heldBy, menteesOf } from '../facts/phase-standing.ts';
import { count, type Figure, ratio, share } from '../figure.ts';
import type { ReportFacts } from '../report.ts';
import { beforeAndAfter, changesOf, peopleWithBoth } from './before-and-after.ts';
import { completionRate, earlyEndRate } from './counts.ts';
import { LEAST } from './suppression.ts';

/** What of the facts the figures of a round are made from. */
export type RoundFacts = Pick<
  ReportFacts,
  'asOf' | 'participants' | 'programme' | 'open' | 'ofEveryRound' | 'leftUnmatched' | 'skillRatings'
>;

/**
 * The rounds in which relationships began, oldest first. Where the report is of one, up to that one, which is the last even
 * where nothing has begun in it.
 */
export function roundsWithPairs({
  rounds,
  round,
  ofEveryRound,
}: Pick<ReportFacts, 'rounds' | 'round' | 'ofEveryRound'>): Round[] {
  const begun = new Set(ofEveryRound.map(({ roundId }) => roundId));
  const all = rounds.filter(({ id }) => begun.has(id));
  return round === null ? all : [...all.filter(({ id }) => id < round.id), round];
}

/** Returns what to note where nothing has begun in a round. */
export function noneYet(facts: Pick<ReportFacts, 'ofEveryRound'>, round: Round | null): string[] {
  return round === null || relationshipsIn(facts, round).length > 0
    ? []
    : [`${idOf('N', round.id)} ${quote(round.name)} has no relationship yet.`];
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
 * fewer than {@link LEAST} people said it, however often.
 */
export function roundFigures(facts: RoundFacts, round: Round | null): Figure[] {
  const { participants, asOf } = facts;
  const relationships = relationshipsIn(facts, round);
  const over = relationships.filter((one) => !isOpen(one));
  const skillRatings = ratingsIn(facts, relationships);
  const ratings = changesOf({ participants, skillRatings, relationships, round, asOf }).filter(
    ({ role }) => role === 'mentee',
  );
  const people = new Set(
    relationships.flatMap((one) => everybodyOf(one).map(({ participantId }) => participantId)),
  );
  return [
    count('people_in_round', 'People', people.size, {
      definition: 'People in relationships of the round, each once, with those who have left.',
    }),
    matched(facts, round, relationships),
    ...ways(relationships, asOf),
    inRound(
      completionRate(over),
      'Relationships of the round that were completed or renewed, of those that are over.',
    ),
    inRound(earlyEndRate(over), 'Relationships of the round that ended early, of those that are over.'),
    ...satisfied({ relationships, asOf })
      .map((figure) => unlessFew(figure, peopleWhoRated({ relationships, asOf })))
      .map((figure) =>
        inRound(
          figure,
          'Ratings of 4 or 5, of all ratings of satisfaction from 1 to 5 that were given in the round.',
        ),
      ),
    // The means before and after are in the report of outcomes: here it is how many rose.
    ...beforeAndAfter(ratings, 'mentees')
      .slice(2)
      .map((figure) => unlessFew(figure, peopleWithBoth(ratings)))
      .map((figure) =>
        inRound(
          figure,
          `Mentees’ ratings of a subject before and after in relationships of the round: those ${figure.label.replace(/,.*/, '').toLowerCase()}, of all. Subjects with only one of the two are not known.`,
        ),
      ),
  ];
}

/** Returns a figure that the whole programme has as well, as that of a round: by its name and definition another one. */
export function inRound(figure: Figure, definition: string): Figure {
  return { ...figure, name: `${figure.name}_in_round`, definition };
}

/**
 * Returns the ratings that people gave in relationships. One that names none is of the relationship which went on then: a
 * rating before, else of the next; one after, else of the last.
 */
function ratingsIn(
  { skillRatings, ofEveryRound }: Pick<ReportFacts, 'skillRatings' | 'ofEveryRound'>,
  relationships: readonly RelationshipFacts[],
): SkillRating[] {
  const wanted = new Set(relationships.map(({ id }) => id));
  const oldestFirst = ofEveryRound.toSorted((a, b) => compareTexts(a.startedOn, b.startedOn));
  const own = new Map<number, RelationshipFacts[]>();
  for (const one of oldestFirst)
    for (const { participantId } of everybodyOf(one))
      own.set(participantId, [...(own.get(participantId) ?? []), one]);
  return skillRatings.filter(({ participantId, relationshipId, moment, ratedOn }) => {
    if (relationshipId !== null) return wanted.has(relationshipId);
    const theirs = own.get(participantId) ?? [];
    const found =
      moment === 'before'
        ? theirs.find(({ endedOn }) => endedOn === null || ratedOn <= endedOn)
        : theirs.findLast(({ startedOn }) => startedOn <= ratedOn);
    return found !== undefined && wanted.has(found.id);
  });
}

/** How many of those who wanted a mentor in a round have one by it. */
function matched(
  { participants, programme, open, leftUnmatched, asOf }: RoundFacts,
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
    definition: 'Mentees whom the round has given a mentor, of all who were ready for one in it.',
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
          'Relationships of the round that have met, as far as was recorded, of all that began in it.',
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
        definition: 'Relationships of the round that have achieved a goal, of all that began in it.',
        hasInterval: true,
      },
    ),
  ];
}

/** Holds back what so few people said that it could be told who: of how many ratings is no matter, one may give five. */
function unlessFew(figure: Figure, people: number): Figure {
  return people > 0 && people < LEAST
    ? { ...figure, value: null, numerator: null, isOfTooFew: true }
    : figure;
}

/** Returns figures, each with what it was in an earlier round, where it is known there. */
export function withLastRound(figures: readonly Figure[], earlier: readonly Figure[]): Figure[] {
  const byName = new Map(earlier.map((figure) => [figure.name, figure]));
  return figures.map((figure) => {
    const lastRound = byName.get(figure.name);
    return lastRound === undefined || lastRound.value === null ? figure : { ...figure, lastRound };
  });
}
