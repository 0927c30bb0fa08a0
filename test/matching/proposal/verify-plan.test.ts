import { describe, expect, test } from '@jest/globals';
import type { ProposalPlan } from '../../../src/matching/proposal/proposal-plan.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { faultsOfPlan } from '../../../src/matching/proposal/verify-plan.ts';
import { aPerson, anInput, scoresOf } from '../people.ts';

const TOPICS = ['Law', 'Budget', 'Coaching', 'Music'];
const mentees = ['a', 'b', 'c', 'd'].map((name, at) => aPerson(name, { goals: [TOPICS[at] ?? '', 'Law'] }));
const mentors = ['w', 'x', 'y'].map((name, at) => aPerson(name, { expertise: TOPICS.slice(at) }));
const input = anInput({ mentees, mentors, criteria: [{ criterion: 'topics', weight: 1 }] });
const plan = propose(input);

describe('a stored plan', () => {
  test('is proved again as it is', () => {
    expect(faultsOfPlan(input, plan)).toEqual([]);
    expect(faultsOfPlan(input, JSON.parse(JSON.stringify(plan)) as ProposalPlan)).toEqual([]);
  });

  test('with external scores is proved with them', () => {
    const scored = anInput({
      mentees,
      mentors,
      scores: scoresOf([[mentees[0]!.key, mentors[0]!.key, -12_500_000]]),
    });
    expect(faultsOfPlan(scored, propose(scored))).toEqual([]);
  });

  const [first, second] = plan.matches;
  const changed: readonly (readonly [what: string, plan: ProposalPlan])[] = [
    ['a price of a mentee', { ...plan, prices: { ...plan.prices, mentees: bumped(plan.prices.mentees) } }],
    ['a price of a mentor', { ...plan, prices: { ...plan.prices, mentors: bumped(plan.prices.mentors) } }],
    ['a score', { ...plan, matches: [{ ...first!, score: first!.score + 1 }, ...plan.matches.slice(1)] }],
    ['the total', { ...plan, summary: { ...plan.summary, total: Number(plan.summary.total) + 1 } }],
    ['a match left out', { ...plan, matches: plan.matches.slice(1) }],
    [
      'two matches crossed',
      {
        ...plan,
        matches: [
          { ...first!, mentorId: second!.mentorId },
          { ...second!, mentorId: first!.mentorId },
          ...plan.matches.slice(2),
        ],
      },
    ],
    ['somebody unknown', { ...plan, matches: [{ ...first!, menteeId: 999 }, ...plan.matches.slice(1)] }],
  ];

  test.each(changed)('is not proved with %s changed', (_, other) => {
    expect(faultsOfPlan(input, other)).not.toEqual([]);
  });
});

function bumped(prices: ProposalPlan['prices']['mentees']): ProposalPlan['prices']['mentees'] {
  return prices.map(([priority, score], at) => (at === 0 ? [priority, score + 1] : [priority, score]));
}
