/** Better or worse than the round before, and what of it can be chance. */
import { expect, test } from '@jest/globals';
import { type Figure, ratio } from '../../../src/reports/figure.ts';
import { verdictOn } from '../../../src/reports/statistics/verdict.ts';

type Counts = readonly [part: number, whole: number];

function compared(label: string, now: Counts, then: Counts): Figure {
  const of = ([part, whole]: Counts): Figure =>
    ratio(label, label, part, whole, { definition: 'Of pairs.', noun: ['pair', 'pairs'] });
  return { ...of(now), lastRound: of(then) };
}

const BEFORE = 'the round before at this stage';
const better = compared('Have met', [39, 40], [20, 40]);
const worse = compared('Matched', [20, 40], [39, 40]);
const alittle = compared('Set a goal', [31, 60], [24, 55]);
const same = compared('Completed', [5, 10], [6, 12]);

test.each([
  [[better, same], `better than ${BEFORE}`],
  [[worse, same], `worse than ${BEFORE}`],
  // What can be chance decides only where nothing else does.
  [[worse, alittle], `worse than ${BEFORE}`],
  [[worse, better], `better in some and worse in other things than ${BEFORE}`],
  [[alittle, same], `perhaps better than ${BEFORE}`],
  [
    [alittle, compared('Matched', [24, 55], [31, 60])],
    `neither clearly better nor clearly worse than ${BEFORE}`,
  ],
  [[same], `as good as ${BEFORE}`],
])('the words, %#', (figures, words) => {
  expect(verdictOn(figures)?.words).toBe(words);
});

test.each([
  [[better, same], 'So large a difference is hardly chance: have met.'],
  [[worse, alittle], 'Hardly chance: matched. Can be chance: set a goal.'],
  [[alittle], 'A difference of this size can be chance: set a goal.'],
  [[same], 'There is no difference.'],
])('how sure, %#', (figures, sureness) => {
  expect(verdictOn(figures)?.sureness).toBe(sureness);
});

test('of several shares one must differ by more, for one of many always differs', () => {
  // The tail is 0.0124: doubled it is 0.025, and three times that 0.075.
  const once = compared('Matched', [5, 20], [13, 20]);
  expect(verdictOn([once])?.words).toBe(`worse than ${BEFORE}`);
  expect(verdictOn([once, same, same])?.words).toBe(`perhaps worse than ${BEFORE}`);
});

test('what is not known of both rounds is not compared', () => {
  const { lastRound: _, ...first } = better;
  expect(verdictOn([first])).toBeNull();
  expect(verdictOn([compared('Matched', [0, 0], [1, 2])])).toBeNull();
  expect(verdictOn([compared('Matched', [1, 2], [0, 0])])).toBeNull();
});
