import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Participant } from '../../src/domain/people/participant.ts';
import { CRITERIA } from '../../src/matching/criteria/index.ts';
import { compileCriteria, compileScore, thousandths } from '../../src/matching/scoring/score.ts';
import type { PairContext } from '../../src/matching/input/pair-context.ts';
import { aPerson, contextOfTwo } from './people.ts';

interface Case {
  readonly criterion: string;
  readonly given: string;
  readonly mentee?: Partial<Participant>;
  readonly mentor?: Partial<Participant>;
  readonly parameters?: object;
  readonly context?: (mentee: Participant, mentor: Participant) => Partial<PairContext>;
  readonly points: number | null;
  readonly words: string;
}

const NEAR = { field: 'level', ideal_from: 1, ideal_to: 2, zero_at: 3 };

const BY_SECTOR = { wish: 'asks_for', of: 'sector' };

const CASES: readonly Case[] = [
  {
    criterion: 'topics',
    given: 'all goals',
    mentee: { goals: ['Workload', 'Budget'] },
    mentor: { expertise: ['budget', 'WORKLOAD', 'Law'] },
    points: 100,
    words: 'Workload, Budget: 2 of 2 goals',
  },
  {
    criterion: 'topics',
    given: 'the first of two goals: 5 of 9',
    mentee: { goals: ['Workload', 'Budget'] },
    mentor: { expertise: ['workload'] },
    points: 56,
    words: 'Workload: 1 of 2 goals',
  },
  {
    criterion: 'topics',
    given: 'goals 5 4 3 2 2 and a challenge 1: the fifth and the challenge',
    mentee: { goals: ['a', 'b', 'c', 'd', 'e'], challenges: ['a', 'f'] },
    mentor: { expertise: ['f', 'e'] },
    points: 18,
    words: 'e, f: 1 of 5 goals',
  },
  {
    criterion: 'topics',
    given: 'challenges only, one goal named twice',
    mentee: { challenges: ['a', 'A', 'b', 'c'] },
    mentor: { expertise: ['a'] },
    points: 33,
    words: 'a: 1 of 3 challenges',
  },
  {
    criterion: 'topics',
    given: 'nothing in common',
    mentee: { goals: ['a'] },
    mentor: { expertise: ['b'] },
    points: 0,
    words: '0 of 1 goals',
  },
  {
    criterion: 'topics',
    given: 'no goals',
    mentor: { expertise: ['b'] },
    points: null,
    words: 'the mentee has no goals or challenges on file',
  },
  {
    criterion: 'topics',
    given: 'no expertise',
    mentee: { goals: ['b'] },
    points: null,
    words: 'the mentor has no expertise on file',
  },

  {
    criterion: 'same',
    given: 'the same',
    parameters: { field: 'sector' },
    mentee: { sector: 'Health' },
    mentor: { sector: 'health' },
    points: 100,
    words: 'both Health',
  },
  {
    criterion: 'same',
    given: 'another',
    parameters: { field: 'sector' },
    mentee: { sector: 'Health' },
    mentor: { sector: 'Law' },
    points: 0,
    words: 'Health / Law',
  },
  {
    criterion: 'same',
    given: 'unknown',
    parameters: { field: 'sector' },
    mentee: { sector: 'Health' },
    points: null,
    words: 'Health / not known',
  },

  {
    criterion: 'different',
    given: 'another',
    parameters: { field: 'country' },
    mentee: { country: 'GB' },
    mentor: { country: 'FR' },
    points: 100,
    words: 'GB / FR',
  },
  {
    criterion: 'different',
    given: 'the same',
    parameters: { field: 'country' },
    mentee: { country: 'GB' },
    mentor: { country: 'GB' },
    points: 0,
    words: 'both GB',
  },
  {
    criterion: 'different',
    given: 'one organisation, spelled in two ways',
    parameters: { field: 'organisation' },
    mentee: { organisation: 'St. Mary’s' },
    mentor: { organisation: 'ST MARYS' },
    points: 0,
    words: 'both St. Mary’s',
  },
  {
    criterion: 'different',
    given: 'unknown',
    parameters: { field: 'country' },
    points: null,
    words: 'country not known',
  },

  {
    criterion: 'near',
    given: 'ideal',
    parameters: NEAR,
    mentee: { level: 'junior' },
    mentor: { level: 'senior' },
    points: 100,
    words: 'mentor two levels above: junior / senior',
  },
  {
    criterion: 'near',
    given: 'one too far',
    parameters: NEAR,
    mentee: { level: 'junior' },
    mentor: { level: 'head' },
    points: 67,
    words: 'mentor three levels above: junior / head',
  },
  {
    criterion: 'near',
    given: 'below',
    parameters: NEAR,
    mentee: { level: 'senior' },
    mentor: { level: 'middle' },
    points: 33,
    words: 'mentor one level below: senior / middle',
  },
  {
    criterion: 'near',
    given: 'out of reach',
    parameters: NEAR,
    mentee: { level: 'chief' },
    mentor: { level: 'middle' },
    points: 0,
    words: 'mentor three levels below: chief / middle',
  },
  {
    criterion: 'near',
    given: 'a custom number',
    parameters: { field: 'band', ideal_from: 0, ideal_to: 0, zero_at: 4 },
    mentee: { custom: { band: '2.5' } },
    mentor: { custom: { band: '3' } },
    points: 88,
    words: 'mentor 0.5 of band above: 2.5 / 3',
  },
  {
    criterion: 'near',
    given: 'no number',
    parameters: { field: 'band', ideal_from: 0, ideal_to: 0, zero_at: 4 },
    mentee: { custom: { band: 'two' } },
    mentor: { custom: { band: '3' } },
    points: null,
    words: 'two / 3',
  },

  {
    criterion: 'languages',
    given: 'the first',
    mentee: { languages: ['cy', 'en'] },
    mentor: { languages: ['en', 'cy'] },
    points: 100,
    words: 'both speak cy',
  },
  {
    criterion: 'languages',
    given: 'the second',
    mentee: { languages: ['cy', 'en-GB'] },
    mentor: { languages: ['en-US'] },
    points: 80,
    words: 'both speak en',
  },
  {
    criterion: 'languages',
    given: 'the seventh',
    mentee: { languages: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
    mentor: { languages: ['g'] },
    points: 20,
    words: 'both speak g',
  },
  {
    criterion: 'languages',
    given: 'none',
    mentee: { languages: ['cy'] },
    mentor: { languages: ['pl'] },
    points: 0,
    words: 'cy / pl',
  },
  {
    criterion: 'languages',
    given: 'nothing',
    mentee: { languages: ['cy'] },
    points: null,
    words: 'cy / not known',
  },

  {
    criterion: 'overlap',
    given: 'more than the target',
    parameters: { target: 120 },
    mentee: { timezone: 'Europe/London' },
    mentor: { timezone: 'Europe/Paris' },
    points: 100,
    words: '2100 minutes together each week',
  },
  {
    criterion: 'overlap',
    given: 'three quarters of the target in the worst week',
    parameters: { target: 1200 },
    mentee: { timezone: 'Europe/London' },
    mentor: { timezone: 'America/New_York' },
    points: 75,
    words: '900 minutes together in the worst week, that of 2025-12-29',
  },
  {
    criterion: 'overlap',
    given: 'no time in common',
    parameters: { target: 120 },
    mentee: { timezone: 'Europe/London' },
    mentor: { timezone: 'Pacific/Auckland' },
    points: 0,
    words: 'no minutes together each week',
  },
  {
    criterion: 'overlap',
    given: 'no zone',
    parameters: { target: 120 },
    mentee: { timezone: 'Europe/London' },
    points: null,
    words: 'Europe/London / not known',
  },

  {
    criterion: 'culture',
    given: 'a mentor who has worked there, and one of three channels',
    mentee: { country: 'FR', channels: ['video', 'phone', 'messages'] },
    mentor: { country: 'GB', workedIn: ['GB', 'FR'], channels: ['messages'] },
    points: 83,
    words: 'the mentor knows FR; both use messages',
  },
  {
    criterion: 'culture',
    given: 'a mentor who is there and has the course, nothing being known of channels',
    parameters: { course: 'Across cultures' },
    context: (_mentee, { key }) => ({
      training: [{ participantKey: key, course: 'Across Cultures', expiresOn: null, isInDate: true }],
    }),
    mentee: { country: 'FR' },
    mentor: { country: 'FR', channels: ['video'] },
    points: 100,
    words: 'the mentor knows FR; in date for Across cultures',
  },
  {
    criterion: 'culture',
    given: 'the course alone, out of 60, 20 and 20',
    parameters: { course: 'Across cultures' },
    context: (_mentee, { key }) => ({
      training: [{ participantKey: key, course: 'Across cultures', expiresOn: null, isInDate: true }],
    }),
    mentee: { country: 'FR', channels: ['video'] },
    mentor: { workedIn: ['GB'], channels: ['phone'] },
    points: 20,
    words: 'the mentor has not worked in FR; in date for Across cultures; no shared channel',
  },
  {
    criterion: 'culture',
    given: 'a course that has expired',
    parameters: { course: 'Across cultures' },
    context: (_mentee, { key }) => ({
      training: [
        { participantKey: key, course: 'Across cultures', expiresOn: '2025-12-31', isInDate: false },
      ],
    }),
    mentee: { country: 'FR' },
    mentor: { country: 'GB' },
    points: 0,
    words: 'the mentor has not worked in FR; not in date for Across cultures',
  },
  {
    criterion: 'culture',
    given: 'no country',
    mentee: { channels: ['video'] },
    mentor: { country: 'GB', channels: ['video'] },
    points: null,
    words: 'not known / GB',
  },

  {
    criterion: 'wish',
    given: 'one of two that are named',
    parameters: BY_SECTOR,
    mentee: { custom: { asks_for: 'Finance; Law' } },
    mentor: { sector: 'law' },
    points: 100,
    words: 'the mentee asks for "Finance; Law"; the mentor\'s sector is law',
  },
  {
    criterion: 'wish',
    given: 'another',
    parameters: BY_SECTOR,
    mentee: { sector: 'Finance', custom: { asks_for: 'Finance' } },
    mentor: { sector: 'Law' },
    points: 0,
    words: 'the mentee asks for "Finance"; the mentor\'s sector is Law',
  },
  {
    criterion: 'wish',
    given: 'not known',
    parameters: BY_SECTOR,
    mentee: { custom: { asks_for: 'Finance' } },
    points: null,
    words: 'the mentee asks for "Finance"; the mentor\'s sector is not known',
  },
  {
    criterion: 'wish',
    given: 'nothing',
    parameters: BY_SECTOR,
    mentor: { custom: { asks_for: 'Finance' }, sector: 'Law' },
    points: 50,
    words: 'the mentee asks for nothing',
  },
  {
    criterion: 'wish',
    given: 'one wish met and one not',
    parameters: { ...BY_SECTOR, side: 'both' },
    mentee: { sector: 'Law', custom: { asks_for: 'Same sector' } },
    mentor: { sector: 'Law', custom: { asks_for: 'Health' } },
    points: 50,
    words:
      'the mentee asks for "Same sector"; the mentor\'s sector is Law; the mentor asks for "Health", which is nobody\'s sector',
  },
  {
    criterion: 'wish',
    given: 'one wish met, and none on the other side: 100 and 50',
    parameters: { ...BY_SECTOR, side: 'both' },
    mentee: { sector: 'Law', custom: { asks_for: 'egal' } },
    mentor: { custom: { asks_for: 'LAW' } },
    points: 75,
    words: 'the mentee asks for nothing; the mentor asks for "LAW"; the mentee\'s sector is Law',
  },

  {
    criterion: 'choice',
    given: 'both first',
    mentee: { prefers: ['BOB@example.org'] },
    mentor: { prefers: ['ada@example.org', 'carol@example.org'] },
    points: 100,
    words: 'in confidence',
  },
  {
    criterion: 'choice',
    given: 'the second of the mentee, the mentor having asked for nobody: 80 and 50',
    mentee: { prefers: ['carol@example.org', 'B7'] },
    mentor: { ref: 'b7' },
    points: 65,
    words: 'in confidence',
  },
  {
    criterion: 'choice',
    given: 'the seventh of the mentor, who is not in the list of the mentee: 0 and 20',
    mentee: { prefers: ['carol@example.org'] },
    mentor: { prefers: ['c', 'd', 'e', 'f', 'g', 'h', 'ada@example.org'] },
    points: 10,
    words: 'in confidence',
  },
  {
    criterion: 'choice',
    given: 'somebody named twice, by ref and by e-mail: the better place counts',
    mentee: { prefers: ['x', 'B7', 'bob@example.org'] },
    mentor: { ref: 'B7', prefers: ['x'] },
    points: 40,
    words: 'in confidence',
  },
  {
    criterion: 'choice',
    given: 'others on both sides',
    mentee: { prefers: ['carol@example.org'] },
    mentor: { prefers: ['carol@example.org'] },
    points: 0,
    words: 'in confidence',
  },
  {
    criterion: 'choice',
    given: 'nobody on either side',
    mentee: { prefers: [' '] },
    points: null,
    words: 'nobody has been asked for',
  },
];

test.each(CASES)(
  '$criterion: $given → $points',
  ({ criterion: name, mentee, mentor, parameters, context: seen, points, words }) => {
    const criterion = CRITERIA.find((each) => each.name === name)!;
    const [ada, bob] = [aPerson('Ada', mentee), aPerson('Bob', mentor)];
    const checked = v.parse(criterion.parameters, parameters ?? {});
    const context = contextOfTwo(ada, bob, seen?.(ada, bob));
    expect(criterion.compile(checked, context)(0, 0)).toBe(points);
    expect(criterion.explain(checked, ada, bob, context)).toBe(words);
  },
);

describe('every criterion', () => {
  test.each(CRITERIA)(
    '$name has cases for full, none and missing, and is neutral in the middle',
    (criterion) => {
      const points = CASES.filter((each) => each.criterion === criterion.name).map((each) => each.points);
      expect(points).toEqual(expect.arrayContaining([0, 100, null]));
      expect(criterion.neutral).toBe(50);
      expect(criterion.about).toMatch(/^[A-Z].*\.$/u);
    },
  );

  test.each([
    ['topics', {}, "expertise in the mentee's goals and challenges"],
    ['same', { field: 'sector' }, 'same sector'],
    ['different', { field: 'country' }, 'other country'],
    ['wish', BY_SECTOR, "the mentor's sector as the mentee wishes (asks for)"],
    ['near', NEAR, 'level: ideally mentor one or two levels above'],
    ['languages', {}, "a language early in the mentee's list"],
    ['overlap', { target: 120 }, '120 minutes together in every week'],
    ['culture', {}, "a mentor who knows the mentee's country, and shared channels"],
    [
      'culture',
      { course: 'Across cultures' },
      "a mentor who knows the mentee's country and has done Across cultures, and shared channels",
    ],
    ['choice', {}, 'somebody whom either side has asked for'],
  ])('%s %j is described as "%s"', (name, parameters, words) => {
    const criterion = CRITERIA.find((each) => each.name === name)!;
    expect(criterion.describe(v.parse(criterion.parameters, parameters))).toBe(words);
  });
});

describe('the score', () => {
  test('is the weighted mean in thousandths, halves up', () => {
    expect(thousandths(0, 0)).toBe(0);
    expect(thousandths(100 * 7, 7)).toBe(100_000);
    expect(thousandths(100, 3)).toBe(33_333);
    expect(thousandths(200, 3)).toBe(66_667);
    expect(thousandths(1, 2000)).toBe(1); // exactly half a thousandth
    expect(thousandths(1, 2001)).toBe(0);
  });

  test('takes neutral points where a value is missing, and counts that', () => {
    const ada = aPerson('Ada', { languages: ['en'] });
    const bob = aPerson('Bob', { languages: ['en'] });
    const entries = [
      { criterion: 'languages', weight: 1 },
      { criterion: 'same', field: 'sector', weight: 3 },
    ];
    const missing = new Float64Array(2);
    const scoreOf = compileScore(compileCriteria(entries, contextOfTwo(ada, bob)), missing);
    expect(scoreOf(0, 0)).toBe(62_500);
    expect([...missing]).toEqual([0, 1]);
  });

  test('is 0 without criteria', () => {
    expect(compileScore([], new Float64Array(0))(0, 0)).toBe(0);
  });
});
