import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { DateOrder } from '../../../src/domain/time/date-order.ts';
import { readDate } from '../../../src/domain/time/written-dates.ts';

function dateOrderIn(texts: Iterable<string>): DateOrder['order'] {
  const order = new DateOrder();
  for (const text of texts) order.add(text);
  return order.order;
}

test.each([
  [['3/4/2026', '11/28/2026'], 'mdy'],
  [['3/4/2026 9:05:00 AM', '11/28/2026 10:15:00 PM'], 'mdy'],
  [['28/11/2026', '3/4/2026'], 'dmy'],
  [['28.11.26'], 'dmy'],
  [['11/28/26'], 'mdy'],
  [['Mo., 28.11.2026 17:05 Uhr'], 'dmy'],
  [['28-11-2026'], 'dmy'],
  [['28/11/2026', '11/28/2026'], 'both'],
  [['3/4/2026', '5/5/2026'], undefined],
  // The year could come first.
  [['28/11/26'], undefined],
  [['2026-11-28', '2026/28/11'], undefined],
  [['28/13/2026', '0/28/2026', '45/11/2026'], undefined],
  [['28 November 2026', '46354.5', 'soon', ''], undefined],
  [['11/28/20261', '1/28/2026x', 'version 28/11/2026', '30/2/2026'], undefined],
])('%j: %p', (texts, order) => {
  expect(dateOrderIn(texts)).toBe(order);
});

test('in the order that the dates tell, each is the day that was meant', () => {
  const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const isoOf = (date: Date): string => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1 }),
      fc.constantFrom('dmy', 'mdy'),
      fc.constantFrom('/', '.', '-'),
      (days, order, mark) => {
        const texts = days.map((date) => {
          const parts = [date.getUTCDate(), date.getUTCMonth() + 1];
          return [...(order === 'dmy' ? parts : parts.toReversed()), date.getUTCFullYear()].join(mark);
        });
        const told = dateOrderIn(texts);
        expect([order, undefined]).toContain(told);
        if (told === 'dmy' || told === 'mdy')
          expect(texts.map((text) => readDate(text, told))).toEqual(days.map(isoOf));
      },
    ),
  );
});

test('of a hundred thousand cells that can be read in two ways none decides', () => {
  expect(dateOrderIn(Array.from({ length: 100_000 }, () => '3/4/2026 9:05:00 AM'))).toBeUndefined();
});
