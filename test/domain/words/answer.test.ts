import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isWritten, missingFromAgreement } from '../../../src/domain/relationship/agreement.ts';
import { saysNothing } from '../../../src/domain/words/answer.ts';
import { missingFromGoal } from '../../../src/domain/relationship/goals/goals.ts';
import { outcomeProblem } from '../../../src/domain/relationship/outcomes.ts';
import { smartLetters } from '../../../src/domain/relationship/goals/smart.ts';
import { aGoal, anAgreement } from '../relationship/facts.ts';

const NOTHING = [
  '',
  ' ',
  '.',
  '-',
  '–',
  '…',
  '?!',
  '\u200b',
  ' . \n',
  '👍',
  'x',
  'n/a',
  'N.A.',
  'None.',
  'tbc',
  'TBD',
];
const ABROAD = [
  'Keine Angabe',
  'k. A.',
  'offen',
  'néant',
  'À définir',
  'ninguno',
  'n.v.t.',
  'dim',
  'nie dotyczy',
  'なし',
];

describe('saysNothing', () => {
  test.each([
    ...NOTHING,
    ...ABROAD,
    'Don’t know',
    'to be agreed',
    'not sure yet',
    'same as above',
    'ok',
    '1',
    'xxx',
    null,
    undefined,
  ])('%j says nothing', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  test.each([
    '40 %',
    'I.T.',
    'To lead',
    'None of the boys left early',
    'Nothing stands in my way',
    'later this year',
    '愛',
    'Өз',
    'ja, gern',
  ])('%j says something', (text) => {
    expect(saysNothing(text)).toBe(false);
  });

  test('a letter can be a value: a grade', () => {
    expect(['A', 'b', '7'].map((text) => saysNothing(text, 1))).toEqual([false, false, false]);
    expect(['.', 'n/a', 'tbc'].map((text) => saysNothing(text, 1))).toEqual([true, true, true]);
  });

  test('never where nothing is a letter or a digit, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (!/[\p{L}\p{N}]/u.test(text.normalize('NFKC'))) expect(saysNothing(text)).toBe(true);
      }),
    );
  });
});

describe('what says nothing is not given', () => {
  const MOMENT = { today: '2026-11-22', plannedEndOn: '2027-09-01' };

  test.each([...NOTHING, ...ABROAD].map((text) => [text]))('as a part of a goal: %j', (text) => {
    for (const [part, letter] of [
      ['statement', 'S'],
      ['measure', 'M'],
      ['why', 'R'],
    ] as const) {
      const goal = aGoal({ [part]: text });
      expect(missingFromGoal(goal)).toHaveLength(1);
      const [lacking, ...more] = smartLetters(goal, MOMENT).filter(({ isDone }) => !isDone);
      expect([lacking?.letter, more, typeof lacking?.says]).toEqual([letter, [], 'string']);
    }
  });

  test.each(['.', 'n/a', 'tbc', '-'])('as a baseline or a target: %j', (text) => {
    expect(missingFromGoal(aGoal({ baseline: text, target: text })).map(({ option }) => option)).toEqual([
      '--baseline',
      '--target',
    ]);
    expect(missingFromGoal(aGoal({ baseline: 'D', target: 'B' }))).toEqual([]);
  });

  test.each(['.', 'n/a', 'tbc', '-', 'Keine Angabe'])('as a part of an agreement: %j', (text) => {
    const agreement = { ...anAgreement(), boundaries: text, confidentiality: text };
    expect(missingFromAgreement(agreement).map(({ part }) => part)).toEqual([
      'boundaries',
      'confidentiality',
    ]);
    expect(isWritten(agreement, 'rhythmDays')).toBe(true);
  });

  test('as a suggestion', () => {
    expect(outcomeProblem('suggestion', undefined, 'n/a')?.field).toBe('notes');
    expect(outcomeProblem('suggestion', undefined, 'A quiet room')).toBeUndefined();
  });
});

test('a full stop behind a text changes nothing, however plain the text is', () => {
  const word = fc.constantFrom(
    'n',
    'a',
    'none',
    'to',
    'be',
    'agreed',
    'TBC',
    'x',
    '7',
    'known',
    'not',
    'Zoë',
    'lead',
  );
  const plainly = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', '-', '/', '  '))
    .map(([words, between]) => words.join(between));
  fc.assert(
    fc.property(plainly, fc.constantFrom(1 as const, 2 as const), (text, fewest) => {
      expect(saysNothing(`${text}.`, fewest)).toBe(saysNothing(text, fewest));
    }),
  );
});
