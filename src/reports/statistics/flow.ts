/** How far people have come, from enrolling to a good end. */
import { isReady, statusOn } from '../../domain/people/readiness.ts';
import { isOpen, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import type { Round } from '../../domain/round.ts';
import { heldBy, isClosed } from '../facts/phase-standing.ts';
import type { Chart, ReportFacts } from '../report.ts';
import { roundsWithPairs } from './round-figures.ts';

/** The steps, and whether a relationship has brought its people there. */
const STEPS: readonly (readonly [
  step: string,
  isThere: (facts: RelationshipFacts, asOf: string) => boolean,
])[] = [
  ['matched', () => true],
  ['met', (facts, asOf) => heldBy(facts, asOf).length > 0],
  ['with a goal', ({ goals }) => goals.some(({ status }) => status !== 'dropped')],
  ['completed', isClosed],
];

/**
 * Returns how many people have come to each step or beyond it, in any relationship that goes on or is of the round: who has
 * completed one has also been enrolled, ready, matched and so on, even where nobody logged a meeting. What came of earlier
 * rounds is not counted, so that it agrees with the figures of today beside it. Enrolled are those who are active, and those
 * whom the round has had.
 */
export function flowOf(
  facts: Pick<
    ReportFacts,
    'participants' | 'relationships' | 'programme' | 'asOf' | 'rounds' | 'round' | 'ofEveryRound'
  >,
): Chart {
  const { participants, programme, asOf } = facts;
  const round = roundsWithPairs(facts).at(-1);
  const counted = facts.relationships.filter((one) => isOpen(one) || isOf(one, round));
  const furthest = new Map<number, number>(
    participants
      .filter((person) => statusOn(person, asOf) === 'active')
      .map((person) => [person.id, isReady(person, programme.requiredFields, asOf) ? 1 : 0]),
  );
  for (const one of counted) {
    const step = 2 + STEPS.findLastIndex(([, isThere]) => isThere(one, asOf));
    for (const { participantId } of one.people)
      furthest.set(participantId, Math.max(furthest.get(participantId) ?? 0, step));
  }
  const reached = [...furthest.values()];
  return {
    title: `How far people have come${scopeText(
      round,
      counted.every((one) => isOf(one, round)),
    )}`,
    kind: 'bars',
    isOrdered: true,
    of: 'Step',
    series: ['People'],
    points: ['enrolled', 'ready', ...STEPS.map(([step]) => step)].map((label, at) => ({
      label,
      values: [reached.filter((step) => step >= at).length],
    })),
  };
}

/** Where no round is, all relationships are counted. */
function isOf({ roundId }: RelationshipFacts, round: Round | undefined): boolean {
  return round === undefined || roundId === round.id;
}

function scopeText(round: Round | undefined, isOfRound: boolean): string {
  if (round === undefined) return '';
  return isOfRound ? ` in ${round.name}` : ` in ${round.name}, or in what still goes on from before`;
}
