import { expect, test } from '@jest/globals';
import { count, type Figure, ratio } from '../../../src/reports/figure.ts';
import type { Table } from '../../../src/view/document/document.ts';
import {
  asGiven,
  figureTable,
  figureTiles,
  plainFigureTable,
  toldFigures,
} from '../../../src/view/pages/figure-table.ts';

const reason = (name: string, value: number): Figure =>
  count(name, name, value, { definition: 'One of several.', isOneOfSeveral: true });
const rate = (part: number, whole: number): Figure =>
  ratio('rate', 'Rate', part, whole, { definition: 'Of all.', noun: ['pair', 'pairs'] });
const plain = count('all', 'All', 0, { definition: 'All of them.' });

test('what is of nothing is named and not told, a 0 that stands for itself is told', () => {
  const figures = [plain, rate(0, 0), reason('ill', 2), reason('away', 0)];
  const { told, others } = toldFigures(figures, undefined);
  expect(told.map(({ name }) => name)).toEqual(['all', 'ill']);
  expect(others).toEqual(['Nothing to count yet: Rate.', 'These are 0: away.']);
});

test('what was something on the day that it is compared with is told', () => {
  const compared = { on: '2026-02-01', figures: [rate(1, 2), reason('away', 3), reason('ill', 0)] };
  const { told, others } = toldFigures([rate(0, 0), reason('away', 0), reason('ill', 0)], compared);
  expect(told.map(({ name }) => name)).toEqual(['rate', 'away']);
  expect(others).toEqual(['These are 0: ill.']);
});

test('people read thousands apart, and other programs a number as it is', () => {
  const figures = [rate(2375, 2630), count('all', 'All', 12632, { definition: 'All.' })];
  const valuesOf = ({ rows }: Table): readonly unknown[] => rows.map(([, value, of]) => [value, of]);
  expect(valuesOf(figureTable(figures, undefined, false))).toEqual([
    ['90%', '2,375 of 2,630 pairs'],
    ['12,632', null],
  ]);
  expect(valuesOf(plainFigureTable(figures, undefined, false))).toEqual([
    ['90%', '2375 of 2630 pairs'],
    ['12632', null],
  ]);
});

test('of many that are none, six are named', () => {
  const figures = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => reason(name, 0));
  expect(toldFigures(figures, undefined).others).toEqual(['These are 0: a; b; c; d; e; f; and 2 more.']);
});

test('of several that are of one thing, which nobody has told yet, it is named once', () => {
  const [higher, lower] = ['Higher', 'Lower'].map((label) => ({
    ...rate(0, 0),
    label,
    ofWhat: 'what they said',
  }));
  expect(toldFigures([higher!, lower!, rate(0, 0)], undefined).others).toEqual([
    'Nothing to count yet: what they said; Rate.',
  ]);
});

test('a page that is given to somebody tells of what there is alone', () => {
  expect(toldFigures([plain, rate(0, 3), rate(2, 3)], undefined, true).told).toEqual([rate(2, 3)]);
});

test('a page that is given to somebody tells of a share how many there are', () => {
  expect(asGiven(rate(2, 3))).toMatchObject({ value: 2, unit: 'count', denominator: null });
  expect(asGiven(rate(0, 0))).toMatchObject({ value: 0 });
  expect(asGiven(plain)).toEqual(plain);
});

test('a dial says what it was', () => {
  expect(figureTiles([rate(7, 10)], { on: '2026-02-01', figures: [rate(5, 10)] })).toEqual({
    kind: 'tiles',
    tiles: [{ value: '70%', label: 'Rate', note: '7 of 10 pairs\nwas 50% on 1 Feb 2026' }],
  });
});

test('a dial says what is aimed at, and what it was in the round before', () => {
  const figure = { ...rate(7, 10), target: { value: 0.8, byOn: '2026-06-30' }, lastRound: rate(20, 40) };
  expect(figureTiles([figure])).toEqual({
    kind: 'tiles',
    tiles: [
      {
        value: '70%',
        label: 'Rate',
        note: '7 of 10 pairs\ntarget 80% by 30 Jun 2026\nlast round then 50% of 40',
      },
    ],
  });
});
