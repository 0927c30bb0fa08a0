/** How far people have come, from enrolling to a good end. */
import { isReady } from '../../domain/people/readiness.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { heldBy, isClosed } from '../facts/phase-standing.ts';
import type { Chart, ReportFacts } from '../report.ts';

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
 * Returns how many people have come to each step or beyond it, in any of their relationships: who has completed one has also
 * been enrolled, ready, matched and so on, even where nobody logged a meeting.
 */
export function flowOf({
  participants,
  relationships,
  programme,
  asOf,
}: Pick<ReportFacts, 'participants' | 'relationships' | 'programme' | 'asOf'>): Chart {
  const furthest = new Map<number, number>(
    participants.map((person) => [person.id, isReady(person, programme.requiredFields, asOf) ? 1 : 0]),
  );
  for (const facts of relationships) {
    const step = 2 + STEPS.findLastIndex(([, isThere]) => isThere(facts, asOf));
    for (const { participantId } of facts.people) {
      const before = furthest.get(participantId);
      if (before !== undefined) furthest.set(participantId, Math.max(before, step));
    }
  }
  const reached = [...furthest.values()];
  return {
    title: 'How far people have come',
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
