import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Participant } from '../../../src/domain/people/participant.ts';
import type { ProposalPlan } from '../../../src/matching/proposal/proposal-plan.ts';
import { havingSeen } from '../../../src/matching/proposal/best-matches.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import type { MatchingInput } from '../../../src/matching/input/pair-context.ts';
import { aTable, byTryingAll, meritsAndKept } from '../oracle.ts';
import { aPerson, anInput, candidate, scoresOf } from '../people.ts';
import { assignmentOf, inputOf } from '../table-input.ts';

function names(input: MatchingInput): readonly (readonly [string, string])[] {
  const nameOf = new Map(
    [...input.mentees, ...input.mentors].map(({ participant }) => [participant.id, participant.name]),
  );
  return propose(input).matches.map(({ menteeId, mentorId }) => [
    nameOf.get(menteeId)!,
    nameOf.get(mentorId)!,
  ]);
}

const TOPICS = [
  { criterion: 'topics', weight: 2 },
  { criterion: 'same', field: 'sector', weight: 1 },
];

describe('propose', () => {
  test('says how far it is', () => {
    const heard: string[] = [];
    const people = ['Ada', 'Bob', 'Eve'].map((name) => aPerson(name));
    propose(anInput({ mentees: people, mentors: people, criteria: TOPICS }), {
      report: (done, total) => heard.push(`${done} of ${total}`),
    });
    expect(heard).toEqual(['1 of 10', '6 of 10', '8 of 10', '9 of 10']);
  });

  test('changes least of what was shown where a mentor is gone', () => {
    fc.assert(
      fc.property(
        aTable(6, 4, 2),
        fc.nat(3),
        fc.constantFrom('default', 'fair'),
        (table, gone, objective) => {
          const input = { ...inputOf(table), objective };
          const before = propose(input);
          const without = {
            ...table,
            scores: table.scores.map((row) => row.map((s, at) => (at === gone ? null : s))),
          };
          const after = propose(havingSeen({ ...inputOf(without), objective }, before));
          const shown = assignmentOf(before, input);
          const changes = (mentorOf: readonly number[]): number =>
            shown.filter((mentor, mentee) => mentorOf[mentee] !== mentor).length;
          const now = assignmentOf(after, input);
          if (objective === 'default') expect(now).toEqual([...byTryingAll(without, meritsAndKept(shown))]);
          expect(changes(now)).toBeLessThanOrEqual(
            changes(assignmentOf(propose({ ...inputOf(without), objective }), input)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('gives a whole plan', () => {
    const ada = aPerson('Ada', { id: 1, goals: ['Law'], sector: 'Health' });
    const eve = aPerson('Eve', { id: 2, goals: ['Law'], organisation: 'Joy' });
    const bob = aPerson('Bob', { id: 3, expertise: ['law'], sector: 'Health', organisation: 'Joy' });
    const input = anInput({
      mentees: [eve, ada],
      mentors: [bob],
      rules: [{ rule: 'different', field: 'organisation' }],
      criteria: TOPICS,
    });
    expect(propose(input)).toEqual({
      objective: 'default',
      decimals: 3,
      matches: [
        {
          menteeId: 1,
          mentorId: 3,
          score: 100_000,
          points: [
            { criterion: 'topics', points: 100, weight: 2 },
            { criterion: 'same:sector', points: 100, weight: 1 },
          ],
        },
      ],
      unmatched: [
        {
          menteeId: 2,
          reason: 'no mentor is allowed: 1 removed by "other organisation"',
          removedBy: { 'different:organisation': 1 },
        },
      ],
      mentors: [{ mentorId: 3, places: 1 }],
      summary: {
        mentees: 2,
        mentors: 1,
        places: 1,
        matched: 1,
        unmatched: 1,
        total: 100_000,
        mean: 100_000,
        lowest: 100_000,
        blockingPairs: 0,
        optimal: 'proved',
      },
      missing: [{ rule: 'different:organisation', pairs: 1 }],
      prices: {
        mentees: [
          [1, 100_000],
          [0, 0],
        ],
        mentors: [[0, 0]],
      },
    });
  });

  test('is the same data when written as JSON', () => {
    const input = anInput({
      mentees: [aPerson('Ada'), aPerson('Eve')],
      mentors: [aPerson('Bob')],
      criteria: TOPICS,
    });
    const plan = propose(input);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test('answers where there is nobody', () => {
    expect(propose(anInput({ mentees: [], mentors: [] })).summary).toMatchObject({
      matched: 0,
      total: 0,
      mean: null,
      lowest: null,
    });
    const alone = propose(anInput({ mentees: [aPerson('Ada')], mentors: [] }));
    expect(alone.unmatched[0]?.reason).toBe('no mentor is allowed: there are no mentors');
  });

  test('says of whom there are too few, and which rules bar the rest', () => {
    const plan = propose(
      anInput({
        mentees: [
          candidate(aPerson('Ada', { languages: ['en'] }), { wait: 1 }),
          aPerson('Ben', { languages: ['en'] }),
          aPerson('Cid', { languages: ['cy'], organisation: 'Joy', avoids: ['zoe@example.org'] }),
        ],
        mentors: [
          aPerson('Yan', { languages: ['en'], organisation: 'Joy' }),
          candidate(aPerson('Zoe', { languages: ['cy'] }), { places: 0 }),
        ],
        rules: [{ rule: 'shared-language' }, { rule: 'different', field: 'organisation', missing: 'pass' }],
      }),
    );
    expect(plan.unmatched.map(({ reason, removedBy }) => [reason, removedBy])).toEqual([
      [
        "every allowed mentor's places are taken: 1 allowed mentor, 1 place",
        { 'shared-language': 1, places: 1 },
      ],
      [
        'no mentor is allowed: 1 removed by "a shared language", 1 removed by "other organisation", ' +
          '1 removed by "a place left", 1 unavailable',
        { 'shared-language': 1, 'different:organisation': 1, places: 1, unavailable: 1 },
      ],
    ]);
  });

  test('never matches people with themselves, with their manager or with whom they avoid', () => {
    const ada = aPerson('Ada', { manager: 'bob@example.org' });
    const bob = aPerson('Bob', { manager: 'elsewhere', avoids: ['cid@example.org'] });
    const cid = aPerson('Cid', { manager: 'elsewhere' });
    const people = [ada, bob, cid];
    const input = anInput({ mentees: people, mentors: people, rules: [{ rule: 'manager' }] });
    expect(names(input)).toEqual([
      ['Ada', 'Cid'], // and not Cid with Ada as well
    ]);
  });

  test('refuses where a value is missing, if the rule says so, and counts how often', () => {
    expect(halfKnown('pass').summary.matched).toBe(2);
    expect(halfKnown('refuse').summary.matched).toBe(1);
    expect(halfKnown('refuse').unmatched[0]?.removedBy).toEqual({ 'shared-language': 2 });
    for (const missing of ['pass', 'refuse'] as const) {
      expect(halfKnown(missing).missing).toEqual([{ rule: 'shared-language', pairs: 3 }]);
    }
  });

  test('serves who has waited longer', () => {
    const mentees = [candidate(aPerson('Ada')), candidate(aPerson('Ben'), { wait: 2 })];
    expect(names(anInput({ mentees, mentors: [aPerson('Zoe')] }))).toEqual([['Ben', 'Zoe']]);
  });

  test('takes external scores as given, and only the pairs that have one', () => {
    const [ada, ben, yan, zoe] = ['Ada', 'Ben', 'Yan', 'Zoe'].map((name) => aPerson(name)) as [
      Participant,
      Participant,
      Participant,
      Participant,
    ];
    const scores = scoresOf([
      [ada.key, yan.key, 0],
      [ada.key, zoe.key, -5_000_000],
      [ben.key, 'email:gone@example.org', 9],
    ]);
    const parts = { mentees: [ada, ben], mentors: [yan, zoe], criteria: TOPICS, scores };
    const plan = propose(anInput(parts));
    expect(plan).toMatchObject({
      decimals: 6,
      matches: [{ menteeId: ada.id, mentorId: yan.id, score: 0, points: [] }],
    });
    expect(plan.unmatched[0]).toMatchObject({
      reason: 'no mentor is allowed: 2 without a score in the file',
      removedBy: { 'scores-file': 2 },
    });
    const strict = propose(anInput({ ...parts, rules: [{ rule: 'minimum-score', points: 1 }] }));
    expect(strict.unmatched[0]?.removedBy).toEqual({ 'minimum-score': 2 });
  });

  test('keeps a total exact that a number cannot hold', () => {
    const top = 999_999_999_999;
    const mentees = Array.from({ length: 9200 }, (_, k) => aPerson(`M ${k}`));
    const zoe = aPerson('Zoe');
    const plan = propose(
      anInput({
        mentees,
        mentors: [candidate(zoe, { places: 10_000 })],
        scores: scoresOf(mentees.map(({ key }) => [key, zoe.key, top] as const)),
      }),
    );
    expect(plan.summary).toMatchObject({ total: String(9200n * BigInt(top)), mean: top, lowest: top });
  });

  test('rounds a mean halves up, below zero too', () => {
    expect([meanOf(1, 2), meanOf(-1, -2), meanOf(1, 1, 2), meanOf(-1, -1, -2), meanOf(-4)]).toEqual([
      2, -1, 1, -1, -4,
    ]);
  });

  test('treats a mentor with more mentees than places as full', () => {
    const plan = propose(
      anInput({ mentees: [aPerson('Ada')], mentors: [candidate(aPerson('Zoe'), { places: -1 })] }),
    );
    expect(plan.summary).toMatchObject({ places: 0, matched: 0 });
  });

  test('gives the same people the same matches whatever the order of rows and ids', () => {
    const person = fc.record({
      goals: fc.subarray(['a', 'b', 'c']),
      expertise: fc.subarray(['a', 'b', 'c']),
      organisation: fc.constantFrom('Joy', 'Love', null),
      places: fc.integer({ min: 0, max: 2 }),
      wait: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 9 }),
        fc.array(person, { maxLength: 6 }),
        fc.nat(),
        (a, b, seed) => {
          const build = (
            order: (list: MatchingInput['mentees']) => MatchingInput['mentees'],
            ids: number,
          ) => {
            const of = (list: typeof a, side: string) =>
              list.map(({ places, wait, ...fields }, k) =>
                candidate(aPerson(`${side} ${k}`, { ...fields, id: (ids * (k + 1) * 7919) % 100_003 }), {
                  places,
                  wait,
                }),
              );
            const rules = [{ rule: 'different', field: 'organisation' }];
            return names(
              anInput({ mentees: order(of(a, 'e')), mentors: order(of(b, 'r')), rules, criteria: TOPICS }),
            );
          };
          const shuffled = build(
            (list) => list.toSorted((x, y) => rank(x.participant, seed) - rank(y.participant, seed)),
            3,
          );
          expect(shuffled).toEqual(build((list) => list, 1));
        },
      ),
      { numRuns: 200 },
    );
  });
});

function rank({ name }: Participant, seed: number): number {
  return Array.from(name).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0) * (seed + 1)) % 997,
    1,
  );
}

/** The plan for four people of whom two have said which languages they speak. */
function halfKnown(missing: 'pass' | 'refuse'): ProposalPlan {
  return propose(
    anInput({
      mentees: [aPerson('Ada'), aPerson('Ben', { languages: ['en'] })],
      mentors: [aPerson('Yan', { languages: ['en'] }), aPerson('Zoe')],
      rules: [
        { rule: 'shared-language', missing },
        { rule: 'manager', on: false },
      ],
    }),
  );
}

/** The mean of a proposal in which these are the scores. */
function meanOf(...scores: readonly number[]): number | null {
  const mentees = scores.map((_score, k) => aPerson(`M ${k}`));
  const zoe = candidate(aPerson('Zoe'), { places: 9 });
  const rows = mentees.map(({ key }, k) => [key, zoe.participant.key, scores[k]!] as const);
  return propose(anInput({ mentees, mentors: [zoe], scores: scoresOf(rows) })).summary.mean;
}
