/** Circles, panels and mixed rounds of sixty and ten, with ties: the same to the byte whatever the order of people. */
import { expect, test } from '@jest/globals';
import type { GroupInput } from '../../../src/matching/groups/group-input.ts';
import type { GroupPlan } from '../../../src/matching/groups/group-plan.ts';
import type { GroupSettings } from '../../../src/matching/groups/group-settings.ts';
import { proposeCircles } from '../../../src/matching/groups/propose-circles.ts';
import { proposeMixed } from '../../../src/matching/groups/propose-mixed.ts';
import { proposePanels } from '../../../src/matching/groups/propose-panels.ts';
import { randomFrom } from '../oracle.ts';
import { aPerson, candidate, scoresOf } from '../people.ts';
import { aGroupInput, settingsOf } from './group-people.ts';

/** Sixty mentees and ten mentors with three different scores, some of whom avoid each other, their rows in any order. */
function anInputInOrder(seed: number): GroupInput {
  const random = randomFrom(11);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
  const person = (side: string, k: number) =>
    aPerson(`${side} ${k}`, {
      id: (side === 'Mentor' ? 101 : 1) + k,
      organisation: `Organisation ${upTo(7)}`,
      timezone: ['Europe/London', 'Europe/Paris', 'America/New_York'][upTo(2)]!,
      availability: [0, 0, 0].map(() => `${days[upTo(4)]!} 1${upTo(5)}:00-19:00`).join('; '),
      avoids: random() < 0.1 ? [`mentee.${upTo(59)}@example.org`] : [],
    });
  const mentees = Array.from({ length: 60 }, (_, k) =>
    candidate(person('Mentee', k), { wait: upTo(2) >> 1 }),
  );
  const mentors = Array.from({ length: 10 }, (_, k) =>
    candidate(person('Mentor', k), { places: 1 + upTo(1) }),
  );
  const scores = mentees.flatMap((mentee) =>
    mentors.flatMap((mentor) =>
      random() < 0.1 ? [] : [[mentee.participant.key, mentor.participant.key, 50 + 10 * upTo(2)] as const],
    ),
  );
  const order = randomFrom(seed);
  const inAnyOrder = <T>(list: readonly T[]): T[] =>
    list
      .map((each) => [order(), each] as const)
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each);
  return aGroupInput({
    mentees: inAnyOrder(mentees),
    mentors: inAnyOrder(mentors),
    everyone: inAnyOrder([...mentees, ...mentors].map(({ participant }) => participant)),
    scores: scoresOf(inAnyOrder(scores)),
  });
}

const circle = settingsOf('circle', { size: [3, 5], circlesEach: 2 });
const atMost = [{ field: 'organisation', most: 2 }];
const CASES: readonly [string, GroupSettings][] = [
  ['circles', circle],
  ['circles of at most two of an organisation', { ...circle, atMost }],
  ['circles with times', { ...circle, withSlots: true }],
  ['panels', settingsOf('panel', { mentors: [2, 3] })],
  ['panels of different organisations', settingsOf('panel', { mentors: [2, 3], different: 'organisation' })],
  ['mixed rounds', settingsOf('mixed', { size: [3, 5] })],
];

test.each(CASES)(
  '%s',
  (_name, settings) => {
    const [one, other] = [1, 2].map((seed) => JSON.stringify(proposed(anInputInOrder(seed), settings)));
    expect(other).toBe(one);
  },
  300_000,
);

function proposed(input: GroupInput, settings: GroupSettings): GroupPlan {
  if (settings.format === 'circle') return proposeCircles(input, settings);
  if (settings.format === 'panel') return proposePanels(input, settings);
  if (settings.format === 'mixed') return proposeMixed(input, settings);
  throw new Error('Peers are another matter');
}
