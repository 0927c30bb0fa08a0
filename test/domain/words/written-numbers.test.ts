import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { amountIn, countIn, HOURS_A_MONTH, YEARS } from '../../../src/domain/words/written-numbers.ts';
import { processorTime } from '../../support/time/processor-time.ts';

const IN_TWELVE = [
  'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve',
  'Un Dau Tri Pedwar Pump Chwech Saith Wyth Naw Deg Un-ar-ddeg Deuddeg',
  'Un Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Onze Douze',
  'Eins Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Elf Zwölf',
  'Uno Dos Tres Cuatro Cinco Seis Siete Ocho Nueve Diez 11 Doce',
  'Um Dois Três Quatro Cinco Seis Sete Oito Nove Dez Onze Doze',
  'Uno Due Tre Quattro Cinque Sei Sette Otto Nove Dieci Undici Dodici',
  'Een Twee Drie Vier Vijf Zes Zeven Acht Negen Tien Elf Twaalf',
  'Jeden Dwa Trzy Cztery Pięć Sześć Siedem Osiem Dziewięć Dziesięć Jedenaście Dwanaście',
];

describe('how many people', () => {
  test.each(IN_TWELVE)('in words: %s', (list) => {
    const counted = list.split(' ').map((word) => countIn(word));
    expect(counted).toEqual(Array.from({ length: 12 }, (_, at) => ({ value: at + 1, isRounded: false })));
  });

  test.each([
    ['3', 3],
    ['3.0', 3],
    ['2 mentees', 2],
    ['1 mentee', 1],
    ['1 person', 1],
    ['two people', 2],
    ['up to 3', 3],
    ['Up to three mentees', 3],
    ['max 3', 3],
    ['Max. 3', 3],
    ['3 (max)', 3],
    ['3 max', 3],
    ['3, maximum', 3],
    ['maximum of 3', 3],
    ['at most 2', 2],
    ['no more than 2 students', 2],
    ['only 1', 1],
    ['2 at a time', 2],
    ['bis zu 3', 3],
    ['maximal zwei Personen', 2],
    ["jusqu'à 3", 3],
    ['jusqu’à trois personnes', 3],
    ['hasta 2', 2],
    ['até 2 pessoas', 2],
    ['fino a 2', 2],
    ['maximaal 2', 2],
    ['maks. 2 osoby', 2],
    ['hyd at 2', 2],
  ])('%j is %d', (text, value) => {
    expect(countIn(text)).toEqual({ value, isRounded: false });
  });

  test.each([
    ['I could manage 2', 2],
    ['Just one please', 1],
    ['one for now', 1],
    ['maybe 3', 3],
    ['up to 2 please', 2],
    ['Ich könnte zwei nehmen', 2],
    ['2-3', 2],
    ['2 – 3 mentees', 2],
    ['1 or 2', 1],
    ['between 2 and 4', 2],
    ['2 to 3', 2],
    ['zwei bis drei', 2],
    ['3+', 3],
    ['3 or more', 3],
    ['at least 2', 2],
    ['about 3', 3],
    ['3ish', 3],
    ['a couple', 2],
    ['None', 0],
    ['zero', 0],
    ['as many as you need', undefined],
    ['As many as needed', undefined],
    ['a few', undefined],
    ['No one right now', undefined],
    ['2 hours a month', undefined],
    ['2 now, 1 in the spring', undefined],
    ['fewer than 3 please', undefined],
    ['I am 45', undefined],
    ['Please ask me once I am back', undefined],
    ['Once', undefined],
    ['3.5', undefined],
    ['2026-03-02', undefined],
  ])('%j is a decision, likely %p', (text, likely) => {
    expect(countIn(text)).toEqual({ likely });
  });
});

describe('how many years and hours', () => {
  test.each([
    ['3 years', 3],
    ['5 yrs', 5],
    ['1 year', 1],
    ['two years', 2],
    ['7,5', 7.5],
    ['7,5 Jahre', 7.5],
    ['10 ans', 10],
    ['3 years of experience', 3],
    ["3 years' experience", 3],
    ['12 lat', 12],
    ['4 blynedd', 4],
  ])('%j is %d years', (text, value) => {
    expect(amountIn(text, YEARS)).toEqual({ value, isRounded: false });
  });

  test.each([
    ['11+ Years', 11],
    ['10+', 10],
    ['10 years +', 10],
    ['20+ yrs', 20],
    ['approx 5', 5],
    ['about 5 years', 5],
    ['~5', 5],
    ['more than 10 years', 10],
    ['over 10', 10],
  ])('%j is about %d years, and told', (text, value) => {
    expect(amountIn(text, YEARS)).toEqual({ value, isRounded: true });
  });

  test.each([
    ['0-2 years', 1],
    ['3-5', 4],
    ['3 to 5 years', 4],
    ['1–2', 1.5],
    ['5 years - 10 years', 7.5],
    ['Less than 1 year', 0],
    ['less than a year', 0],
    ['<1', 0],
    ['under 5 years', 2.5],
    ['6 months', 0.5],
    ['many', undefined],
    ['since 2015', undefined],
  ])('%j is a decision, likely %p years', (text, likely) => {
    expect(amountIn(text, YEARS)).toEqual({ likely });
  });

  test.each([
    ['2 hours', { value: 2, isRounded: false }],
    ['2h', { value: 2, isRounded: false }],
    ['2 hours per month', { value: 2, isRounded: false }],
    ['2 hrs/month', { value: 2, isRounded: false }],
    ['1 hour a week', { likely: 4 }],
    ['90 minutes', { likely: 1.5 }],
    ['1-2 hours', { likely: 1.5 }],
  ])('%j a month is %j', (text, expected) => {
    expect(amountIn(text, HOURS_A_MONTH)).toEqual(expected);
  });
});

test('a number with its unit and with what people write round it is that number', () => {
  const around = fc.constantFrom('up to X', 'X', 'max X', 'X (max)', 'X mentees', 'at most X people', 'X.0');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), around, (count, form) => {
      expect(countIn(form.replace('X', String(count)))).toEqual({ value: count, isRounded: false });
    }),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 800 }),
      fc.constantFrom('.', ','),
      fc.constantFrom('', ' years', ' Jahre'),
      (tenths, point, unit) => {
        const text = `${Math.floor(tenths / 10)}${point}${tenths % 10}${unit}`;
        expect(amountIn(text, YEARS)).toEqual({ value: tenths / 10, isRounded: false });
      },
    ),
  );
});

test('any text is read or not, at once', () => {
  fc.assert(fc.property(fc.string(), (text) => void [countIn(text), amountIn(text, HOURS_A_MONTH)]));
  const started = processorTime();
  for (const long of ['1 '.repeat(10_000), 'up to '.repeat(4000), '9'.repeat(20_000)]) countIn(long);
  expect(processorTime() - started).toBeLessThan(1000);
});
