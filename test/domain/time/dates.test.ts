import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateInZone,
  daysBetween,
  isDate,
  isTimezone,
} from '../../../src/domain/time/dates.ts';

describe('isDate', () => {
  test.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['0000-01-01', false],
    ['2011-12-30', true], // Apia had no such day
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-11-22T00:00:00Z', false],
    [' 2026-11-22', false],
    ['22/11/2026', false],
    ['', false],
  ])('%s is %s', (text, isOne) => {
    expect(isDate(text)).toBe(isOne);
  });
});

describe('addMonths', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2011-11-30', 1, '2011-12-30'],
  ])('%s and %i', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

test.each([
  ['2026-02-27', 2, '2026-03-01'],
  ['2026-03-28', 2, '2026-03-30'], // the clocks change in London
  ['2011-12-29', 1, '2011-12-30'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
  expect(daysBetween(date, expected)).toBe(days);
});

test('the date in the zone that Date goes by is that of Intl', () => {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1970-01-02T00:00:00Z'),
        max: new Date('2199-12-31T00:00:00Z'),
        noInvalidDate: true,
      }),
      (instant) => expect(dateInZone(instant, own, own)).toBe(dateInZone(instant, own)),
    ),
  );
});

test('adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      const date = addDays('1950-01-01', start);
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

describe('dateInZone', () => {
  test.each([
    ['2026-06-30T23:30:00Z', 'Europe/London', '2026-07-01'],
    ['2026-06-30T22:59:59Z', 'Europe/London', '2026-06-30'],
    ['2026-01-01T00:30:00Z', 'America/St_Johns', '2025-12-31'],
    // Either side of the date line, at one instant.
    ['2026-11-22T10:30:00Z', 'Pacific/Kiritimati', '2026-11-23'],
    ['2026-11-22T10:30:00Z', 'Pacific/Pago_Pago', '2026-11-21'],
    ['2026-11-22T10:30:00Z', 'UTC', '2026-11-22'],
    // Samoa went from the 29th to the 31st.
    ['2011-12-30T09:59:00Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:01:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(dateInZone(new Date(instant), zone)).toBe(expected);
  });

  test('a zone that does not exist throws', () => {
    expect(() => dateInZone(new Date(0), 'Europe/Atlantis')).toThrow(RangeError);
  });
});

test.each([
  ['Europe/London', true],
  ['Europe/Kyiv', true],
  ['Europe/Kiev', true],
  ['Asia/Calcutta', true],
  ['UTC', true],
  ['+01:00', false],
  ['-0330', false],
  ['Europe/Atlantis', false],
  ['Somewhere', false],
  ['', false],
])('isTimezone %s is %s', (text, isOne) => {
  expect(isTimezone(text)).toBe(isOne);
});
