/** Which group is helped least, and how likely that is chance: Fisher's test against whole numbers, the words, what is never told. */
import { expect, test } from '@jest/globals';
import type { Participant } from '../../../src/domain/people/participant.ts';
import { leastHelpedText } from '../../../src/reports/equity.ts';
import type { EquityMentee } from '../../../src/reports/statistics/equity-history.ts';
import { fisherTail } from '../../../src/reports/statistics/fisher.ts';
import { fieldsOf } from '../../support/programme.ts';

function choose(of: number, chosen: number): bigint {
  let ways = 1n;
  for (let at = 1; at <= chosen; at++) ways = (ways * BigInt(of - chosen + at)) / BigInt(at);
  return ways;
}

test.each([
  [
    [1, 4],
    [4, 8],
  ],
  [
    [4, 9],
    [70, 100],
  ],
  [
    [0, 5],
    [6, 12],
  ],
  [
    [6, 9],
    [59, 80],
  ],
  [
    [330, 400],
    [2400, 2630],
  ],
] as const)('so few as %p by chance, of %p of all, is as likely as whole numbers say', (part, whole) => {
  const [[counting, size], [allCounting, all]] = [part, whole];
  let ways = 0n;
  for (let count = 0; count <= counting; count++)
    ways +=
      choose(allCounting, count) *
      (size - count > all - allCounting ? 0n : choose(all - allCounting, size - count));
  const exact = Number((ways * 10n ** 18n) / choose(all, size)) / 1e18;
  expect(Math.abs(fisherTail(part, whole) - exact)).toBeLessThan(1e-12);
});

test('the lady who tastes tea has three of four cups right, or fewer, by chance in 69 of 70 tries', () => {
  expect(fisherTail([3, 4], [4, 8])).toBeCloseTo(69 / 70, 12);
});

/** Groups of a region by name, each of how many, of whom so many have had a mentor. */
function textOf(
  groups: readonly (readonly [region: string | null, of: number, had: number])[],
): string | null {
  const mentees = groups.flatMap(([region, of, had]) =>
    Array.from({ length: of }, (_, at) => ({ region, hadMentor: at < had })),
  );
  const steps = [
    {
      day: '2026-09-30',
      mentees: mentees.map(({ region, hadMentor }, id): EquityMentee => ({
        person: { ...fieldsOf({ name: `P${id}`, region }), id, custom: {} } as unknown as Participant,
        isReady: true,
        openIn: [],
        hadMentor,
        score: null,
        satisfaction: null,
      })),
    },
  ];
  return leastHelpedText({ equitySteps: steps, customFields: [], asOf: '2026-10-20' });
}

test('who is helped least is told with what it is of, and whether it can be chance', () => {
  expect(
    textOf([
      ['Wales', 9, 5],
      ['Scotland', 20, 16],
    ]),
  ).toBe(
    'Helped least are mentees of one region, Wales: five of nine mentees have had a mentor, of all mentees 21 of 29. A difference of this size can be chance. Counted over all rounds, as on 30 September 2026 (renewed only when at least 5 have changed, so that it tells of no one person).',
  );
  expect(
    textOf([
      ['Wales', 12, 0],
      ['Scotland', 40, 38],
    ]),
  ).toMatch(
    /^Helped least are mentees of one region, Wales: none of the 12 mentees has had a mentor, .*So large a difference is hardly chance\./,
  );
});

test('of many groups the lowest is low by chance: the same difference is surer of two than of twenty', () => {
  const others = (count: number, of: number): [string, number, number][] =>
    Array.from({ length: count }, (_, at) => [`Shire ${at}`, of, Math.round(0.8 * of)]);
  expect(textOf([['Wales', 20, 11], ...others(1, 380)])).toContain('hardly chance');
  expect(textOf([['Wales', 20, 11], ...others(19, 20)])).toContain('can be chance');
});

test('a group of fewer than five is never told of, nor those who have not said', () => {
  expect(
    textOf([
      ['Wales', 4, 0],
      ['Scotland', 30, 30],
    ]),
  ).not.toContain('Wales');
  expect(
    textOf([
      [null, 10, 0],
      ['Scotland', 30, 30],
    ]),
  ).toBe(
    'Of the groups of mentees that can be compared, none has had a mentor less often than all together.',
  );
  expect(textOf([[null, 30, 12]])).toBe(
    'Who is helped least cannot be told: no group of mentees is large enough.',
  );
  expect(textOf([['Wales', 4, 0]])).toBeNull();
});
