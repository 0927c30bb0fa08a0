/** Finding a choice by what is typed. */
import { describe, expect, test } from '@jest/globals';
import { found, foundBy } from '../../src/questions/find-choice.ts';

const PEOPLE = ['Kasia Nowak', 'Ana Ruiz', 'Una O’Reyes', 'Łukasz Nowakowski'].map((label, at) => ({
  value: `P${at + 1}`,
  label,
}));

describe('a search', () => {
  test.each([
    ['now', ['P1', 'P4']],
    ['NOWAK kas', ['P1']],
    ['lukasz', ['P4']],
    ['reyes', ['P3']],
    ['owak', []],
    ['', ['P1', 'P2', 'P3', 'P4']],
  ])('for "%s" finds words that begin so', (typed, expected) => {
    expect(found(PEOPLE, typed).map(({ value }) => value)).toEqual(expected);
  });

  test('finds ten at most', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ value: `${at}`, label: `Person ${at}` }));
    expect(found(many, 'person')).toHaveLength(10);
  });
});

describe('a digit on a scale', () => {
  const scale = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => ({ value: `${from + at}`, label: `${from + at}` }));

  test('answers at once from 1 to 5', () => {
    expect(foundBy(scale(1, 5), '', '4')).toEqual({ at: 3, isOnly: true, digits: '4' });
    expect(foundBy(scale(1, 5), '', '7').at).toBe(-1);
  });

  test('may be the first of ten', () => {
    expect(foundBy(scale(0, 10), '', '1')).toEqual({ at: 1, isOnly: false, digits: '1' });
    expect(foundBy(scale(0, 10), '1', '0')).toEqual({ at: 10, isOnly: true, digits: '10' });
    expect(foundBy(scale(0, 10), '1', '7')).toEqual({ at: 7, isOnly: true, digits: '7' });
  });
});
