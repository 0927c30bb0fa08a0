import { describe, expect, test } from '@jest/globals';
import { explainPair } from '../../../src/matching/explain/explain-pair.ts';
import { criteriaInConfidence, isRuleInConfidence } from '../../../src/matching/proposal/in-confidence.ts';
import { aPerson, anInput, candidate, scoresOf } from '../people.ts';

const ada = aPerson('Ada', { organisation: 'Joy', goals: ['Law', 'Budget'] });
const zoe = aPerson('Zoe', { organisation: 'Joy', expertise: ['Law'], avoids: ['ada@example.org'] });
const CRITERIA = [
  { criterion: 'topics', weight: 3 },
  { criterion: 'languages', weight: 1 },
];

test('names every broken rule, and what the points stand on', () => {
  const input = anInput({
    mentees: [ada],
    mentors: [candidate(zoe, { places: 0 })],
    rules: [
      { rule: 'minimum-score', points: 60 },
      { rule: 'different', field: 'organisation' },
      { rule: 'shared-language', missing: 'refuse' },
      { rule: 'shared-channel' },
      { rule: 'manager', on: false },
    ],
    criteria: CRITERIA,
  });
  const judgement = explainPair(input, ada, zoe);
  expect(judgement).toMatchObject({
    broken: [
      { rule: 'places', words: 'the mentor has no place left' },
      { rule: 'unavailable', words: 'unavailable' },
      { rule: 'different:organisation', words: 'both work at Joy' },
      {
        rule: 'shared-language',
        words: "the mentee's languages and the mentor's languages are not known",
      },
      { rule: 'minimum-score', words: 'the score is under 60' },
    ],
    score: 54_500,
    points: [
      { criterion: 'topics', points: 56, weight: 3, words: 'Law: 1 of 2 goals' },
      { criterion: 'languages', points: 50, weight: 1, words: 'languages not known' },
    ],
  });
  expect(judgement.rules.map(({ rule, verdict, words }) => `${rule} ${verdict}: ${words}`)).toEqual([
    'places broken: the mentor has no place left',
    'themselves kept: somebody else',
    'available broken: unavailable',
    'same-person kept: certainly somebody else',
    'reciprocal kept: not the mentor of their own mentor',
    "shared-format unknown: the mentee's formats and the mentor's formats are not known",
    'different:organisation broken: both work at Joy',
    "shared-language broken: the mentee's languages and the mentor's languages are not known",
    "shared-channel unknown: the mentee's channels and the mentor's channels are not known",
    'minimum-score broken: the score is under 60',
  ]);
});

test('tells the coordinator in confidence what others are not told', () => {
  const chosen = aPerson('Ada', { prefers: ['yan@example.org', 'ZOE@example.org'] });
  const input = anInput({
    mentees: [chosen],
    mentors: [zoe],
    criteria: [{ criterion: 'choice', weight: 1 }],
  });
  const words = ({ rules, points }: ReturnType<typeof explainPair>): string[] =>
    [...rules, ...points].map((each) => each.words);
  const open = explainPair(input, chosen, zoe);
  expect(words(open)).toEqual([
    'a place left',
    'somebody else',
    'unavailable',
    'certainly somebody else',
    'not the mentor of their own mentor',
    "the mentee's formats and the mentor's formats are not known",
  ]);
  expect(open).toMatchObject({ score: 65_000, pointsInConfidence: ['choice'] });
  const inConfidence = explainPair(input, chosen, zoe, { isInConfidence: true });
  expect(inConfidence.rules.map(({ rule }) => rule)).toEqual([
    'places',
    'themselves',
    'avoids',
    'forbidden',
    'same-person',
    'reciprocal',
    'shared-format',
  ]);
  expect(words(inConfidence).slice(2)).toEqual([
    'Zoe asked not to be matched with Ada',
    'not kept apart by the coordinator',
    'certainly somebody else',
    'not the mentor of their own mentor',
    "the mentee's formats and the mentor's formats are not known",
    'mentee: asked for the other, place 2 of 2; mentor: asked for nobody',
  ]);
});

test('judges people who are not candidates', () => {
  const judgement = explainPair(anInput({ mentees: [], mentors: [], criteria: CRITERIA }), zoe, ada);
  expect(judgement.broken).toEqual([{ rule: 'unavailable', words: 'unavailable' }]);
  expect(explainPair(anInput({ mentees: [], mentors: [] }), ada, ada).broken).toEqual([
    { rule: 'themselves', words: 'they are the same person' },
  ]);
});

test('gives the score of the file, or says that it has none', () => {
  const scored = (pairs: Parameters<typeof scoresOf>[0]) =>
    explainPair(
      anInput({
        mentees: [ada],
        mentors: [zoe],
        rules: [{ rule: 'minimum-score', points: 1 }],
        scores: scoresOf(pairs),
      }),
      ada,
      aPerson('Zoe'),
    );
  expect(scored([[ada.key, zoe.key, 2_500_000]])).toMatchObject({
    broken: [],
    score: 2_500_000,
    points: [],
  });
  expect(scored([]).rules.at(-1)).toEqual({
    rule: 'minimum-score',
    verdict: 'unknown',
    words: 'the file of scores leaves this pair out',
  });
  expect(scored([])).toMatchObject({
    broken: [{ rule: 'scores-file', words: 'the file of scores leaves this pair out' }],
    score: null,
    points: [],
  });
});

test.each([
  ['wish:asks_for=faith', true],
  ['wish:faith=sector', true],
  ['wish:asks_for=sector', false],
])('%s is in confidence: %s', (label, isInConfidence) => {
  const everyone = [aPerson('Ada')];
  expect(isRuleInConfidence(label, ['faith'])).toBe(isInConfidence);
  expect(criteriaInConfidence([label], { sensitiveFields: ['faith'], everyone })).toEqual(
    isInConfidence ? [label] : [],
  );
});

test('never quotes a sensitive field, but in confidence', () => {
  const faithful = (name: string, faith: string) => aPerson(name, { custom: { faith } });
  const input = anInput({
    mentees: [faithful('Ada', 'Stoic')],
    mentors: [faithful('Bob', 'Cynic')],
    rules: [{ rule: 'same', field: 'faith' }],
    criteria: [{ criterion: 'same', field: 'faith', weight: 1 }],
    sensitiveFields: ['faith'],
  });
  const [mentee, mentor] = [input.mentees[0]!.participant, input.mentors[0]!.participant];
  expect(JSON.stringify(explainPair(input, mentee, mentor))).not.toMatch(/Stoic|Cynic/);
  expect(explainPair(input, mentee, mentor)).toMatchObject({
    broken: [{ rule: 'unavailable', words: 'unavailable' }],
    points: [],
    pointsInConfidence: ['same:faith'],
  });
  const inConfidence = explainPair(input, mentee, mentor, { isInConfidence: true });
  expect(JSON.stringify(inConfidence)).toMatch(/Stoic.*Cynic/);
});

describe('the points of a pair', () => {
  const CHOICE = [...CRITERIA, { criterion: 'choice', weight: 1 }];
  const yan = aPerson('Yan');
  const pointsOf = (parts: Partial<Parameters<typeof anInput>[0]>) => {
    const input = anInput({ mentees: [ada], mentors: [zoe], criteria: CHOICE, ...parts });
    const { points, pointsInConfidence } = explainPair(input, ada, zoe);
    return [points.map(({ criterion, words }) => `${criterion}: ${words}`), pointsInConfidence];
  };

  test('are told with choice while nobody in the programme has asked for anybody', () => {
    expect(pointsOf({})).toEqual([
      ['topics: Law: 1 of 2 goals', 'languages: languages not known', 'choice: nobody has been asked for'],
      [],
    ]);
    // Whoever it is, and of whichever pair: else the pairs that have no points would be those who asked.
    const asked = { ...yan, prefers: ['somebody@example.org'] };
    expect(pointsOf({ everyone: [ada, zoe, asked] })).toEqual([[], ['choice']]);
  });

  test('are not told beside a criterion on a sensitive field, which choice then says nothing about', () => {
    const faith = { criterion: 'same', field: 'faith', weight: 1 };
    const parts = { criteria: [...CHOICE, faith], sensitiveFields: ['faith'] };
    expect(pointsOf(parts)).toEqual([[], ['choice', 'same:faith']]);
    expect(pointsOf({ ...parts, sensitiveFields: [] })[1]).toEqual([]);
    expect(pointsOf({ ...parts, criteria: [faith], sensitiveFields: ['topics', 'faithful'] })[1]).toEqual([]);
  });
});

test('asks after the format of the groups that are proposed', () => {
  const [one, other] = [aPerson('Ann', { formats: ['circle'] }), aPerson('Ben', { formats: ['one-to-one'] })];
  const input = anInput({ mentees: [one], mentors: [candidate(other)] });
  expect(explainPair(input, one, other).broken[0]?.words).toBe('Ann wants circle, not one-to-one');
  expect(explainPair({ ...input, format: 'circle' }, one, other).broken[0]?.words).toBe(
    'Ben wants one-to-one, not circle',
  );
  expect(explainPair({ ...input, format: 'circle' }, one, one).rules.map(({ words }) => words)).toContain(
    'both want circle',
  );
});
