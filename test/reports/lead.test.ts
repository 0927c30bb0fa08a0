import { afterAll, describe, expect, test } from '@jest/globals';
import { reportFacts } from '../../src/application/reports/report-facts.ts';
import { type Figure, ratio } from '../../src/reports/figure.ts';
import { REPORTS } from '../../src/reports/index.ts';
import { counted, countedEach, partOf, sentenceOf, unlessNone } from '../../src/reports/lead.ts';
import { aProgramme } from '../support/programme.ts';
import { AS_OF, aYear } from './year.ts';

const met = (part: number, whole: number): Figure =>
  ratio('met', 'Met', part, whole, { definition: 'Of pairs.', noun: ['pair', 'pairs'] });

describe('a clause', () => {
  test.each([
    [7, 10, 'seven of ten pairs have met'],
    [1, 3, 'one of three pairs has met'],
    [2375, 2630, '2,375 of 2,630 pairs have met'],
    [7, 12, '7 of 12 pairs have met'],
    [12, 12, 'all 12 pairs have met'],
    [0, 12, 'none of the 12 pairs has met'],
    [0, 4, 'none of the four pairs has met'],
    [2, 2, 'both pairs have met'],
    [0, 2, 'neither of the two pairs has met'],
    [1, 1, 'the only pair has met'],
    [0, 1, 'the only pair has not met'],
    [0, 0, null],
  ])('%i of %i', (part, whole, words) => {
    expect(partOf(met(part, whole), ['has met', 'have met'])).toBe(words);
  });

  test('with another verb and another noun', () => {
    expect(partOf(met(0, 1), ['needs a word', 'need a word'], ['trio', 'trios'])).toBe(
      'the only trio does not need a word',
    );
    expect(partOf(met(0, 1), ['is well', 'are well'])).toBe('the only pair is not well');
  });

  test('a count in words up to ten', () => {
    expect([0, 1, 10, 11].map((count) => counted(count, 'pair', 'pairs'))).toEqual([
      'no pairs',
      'one pair',
      'ten pairs',
      '11 pairs',
    ]);
  });

  test('of none nothing is said', () => {
    expect(unlessNone(met(0, 5), String)).toBeNull();
    expect(unlessNone(met(2, 5), String)).toBe('2');
    expect(sentenceOf([null, 'two are late', null, 'one has never met'])).toBe(
      'Two are late; one has never met.',
    );
    expect(sentenceOf([null])).toBe('There is nothing to tell yet.');
  });
});

const { store } = aYear();
afterAll(() => store.close());
const empty = aProgramme().create();
afterAll(() => empty.store.close());

describe.each(REPORTS.filter(({ lead }) => lead !== undefined))('the report $name', (report) => {
  const sentences = [store, empty.store].map((of) => {
    const facts = reportFacts(of, {});
    const { figures } = report.build({ ...facts, asOf: of === store ? AS_OF : facts.asOf });
    const figureOf = (name: string): Figure => {
      const found = figures.find((one) => one.name === name);
      if (found === undefined) throw new Error(`no figure ${name}`);
      return found;
    };
    return { sentence: sentenceOf(report.lead?.(figureOf) ?? []), steps: report.steps?.(figureOf) ?? [] };
  });

  test('says something of a year and of a programme that has just begun, in a sentence that a line or two hold', () => {
    for (const { sentence } of sentences) {
      expect(sentence).toMatch(/^[A-Z0-9][^.]*(?:\d\.\d[^.]*)?\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN| {2}/);
      expect(sentence.length).toBeLessThanOrEqual(200);
    }
  });

  test('has nothing to do where nobody is', () => {
    expect(sentences[1]?.steps).toEqual([]);
    for (const { command } of sentences[0]?.steps ?? []) expect(command).toMatch(/^mentor /);
  });
});

test('every report has a sentence, or an opening of its own', () => {
  expect(REPORTS.filter(({ lead }) => lead === undefined).map(({ name }) => name)).toEqual([
    'portfolio',
    'celebrate',
  ]);
});

test('of several things each is counted, the commonest first; of too many the others are one number', () => {
  const labels = ['late', 'silent', 'late', 'never met', 'silent', 'late'];
  expect(countedEach(labels)).toBe('late (3), silent (2), never met (1)');
  expect(countedEach(labels, 1)).toBe('late (3), something else (3)');
  expect(countedEach([])).toBe('');
});
