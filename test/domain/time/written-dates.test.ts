import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readDate } from '../../../src/domain/time/written-dates.ts';

describe('a date as people write it', () => {
  test.each([
    ['2026-09-03', '2026-09-03'],
    ['2026/9/3', '2026-09-03'],
    ['2026-09-03T10:15:00Z', '2026-09-03'],
    ['23/09/2026 10:15:00', '2026-09-23'],
    ['09/23/2026 3:15 PM', '2026-09-23'],
    ['3 Sept 2026', '2026-09-03'],
    ['3rd September 2026', '2026-09-03'],
    ['Sep 3, 2026', '2026-09-03'],
    ['07.07.2026', '2026-07-07'],
    ['03/09/2026', 'ambiguous'],
    ['03/09/26', 'ambiguous'],
    ['26-09-03', 'ambiguous'],
    ['2026/09/3/1', undefined],
    ['31/02/2026', undefined],
    ['29/02/2027', undefined],
    ['2026-09', undefined],
    ['3 Smarch 2026', undefined],
    ['yes', undefined],
    ['03/09-2026', undefined],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test('has the order that was named', () => {
    expect(readDate('03/09/2026', 'dmy')).toBe('2026-09-03');
    expect(readDate('03/09/2026', 'mdy')).toBe('2026-03-09');
    expect(readDate('23/09/2026', 'mdy')).toBeUndefined();
    expect(readDate('03/09/2026', 'ymd')).toBeUndefined();
    expect(readDate('11/1/26 9:05', 'mdy')).toBe('2026-11-01');
    expect(readDate('03/09/26', 'dmy')).toBe('2026-09-03');
    expect(readDate('03/09/26', 'ymd')).toBeUndefined();
    expect(readDate('31/02/26', 'dmy')).toBeUndefined();
  });

  test('is never read as another day than it was written as', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        expect(readDate(`${date}/${month}/${year}`, 'dmy')).toBe(iso);
        expect(readDate(`${month}/${date}/${year}`, 'mdy')).toBe(iso);
        expect([iso, 'ambiguous']).toContain(readDate(`${date}/${month}/${year}`));
      }),
    );
  });
});
