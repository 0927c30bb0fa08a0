import { expect, test } from '@jest/globals';
import { judgePair } from '../../src/matching/judge-pair.ts';
import { aPerson, anInput, candidate, scoresOf } from './people.ts';

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
  expect(judgePair(input, ada, zoe)).toEqual({
    broken: [
      { rule: 'places', words: 'the mentor has no place left' },
      { rule: 'avoids', words: 'unavailable' },
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
});

test('judges people who are not candidates', () => {
  const judgement = judgePair(anInput({ mentees: [], mentors: [], criteria: CRITERIA }), zoe, ada);
  expect(judgement.broken).toEqual([{ rule: 'avoids', words: 'unavailable' }]);
  expect(judgePair(anInput({ mentees: [], mentors: [] }), ada, ada).broken).toEqual([
    { rule: 'themselves', words: 'they are the same person' },
  ]);
});

test('gives the score of the file, or says that it has none', () => {
  const scored = (pairs: Parameters<typeof scoresOf>[0]) =>
    judgePair(
      anInput({
        mentees: [ada],
        mentors: [zoe],
        rules: [{ rule: 'minimum-score', points: 1 }],
        scores: scoresOf(pairs),
      }),
      ada,
      aPerson('Zoe'),
    );
  expect(scored([[ada.key, zoe.key, 2_500_000]])).toEqual({ broken: [], score: 2_500_000, points: [] });
  expect(scored([])).toEqual({
    broken: [{ rule: 'scores-file', words: 'the file of scores leaves this pair out' }],
    score: null,
    points: [],
  });
});
