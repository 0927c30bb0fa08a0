import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatAvailability, parseAvailability, type Window } from '../../../src/domain/time/availability.ts';

const canonical = (text: string): string => {
  const windows = parseAvailability(text);
  return 'problem' in windows ? windows.problem : formatAvailability(windows);
};

describe('parseAvailability', () => {
  test.each([
    ['Mon 16:00-18:00; Thu 08:00-09:00', 'Mon 16:00-18:00; Thu 08:00-09:00'],
    ['thursday 8.00-9.00 | MON 16:00 - 18:00', 'Mon 16:00-18:00; Thu 08:00-09:00'],
    ['Mon-Wed 9:00-10:00', 'Mon 09:00-10:00; Tue 09:00-10:00; Wed 09:00-10:00'],
    ['Mon – Tue 9:00–10:00', 'Mon 09:00-10:00; Tue 09:00-10:00'],
    ['Sat-Mon 10:00-11:00', 'Mon 10:00-11:00; Sat 10:00-11:00; Sun 10:00-11:00'],
    ['Sun-Sun 10:00-11:00', 'Sun 10:00-11:00'],
    ['Mon 09:00-10:00; Mon 10:00-11:00', 'Mon 09:00-11:00'],
    ['Mon 09:00-12:00; Mon 10:00-11:00', 'Mon 09:00-12:00'],
    ['Mon 10:00-11:00; Mon 08:00-10:30', 'Mon 08:00-11:00'],
    ['Mon 09:00-10:00; Mon 10:01-11:00', 'Mon 09:00-10:00; Mon 10:01-11:00'],
    // Midnight belongs to the day that ends; two days do not join.
    ['Mon 22:00-24:00; Tue 0:00-1:00', 'Mon 22:00-24:00; Tue 00:00-01:00'],
    ['Mon 09:00-10:00;;\n', 'Mon 09:00-10:00'],
    ['', ''],
  ])('%j is %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  test.each([
    'Mon',
    'Mo 09:00-10:00',
    'Someday 09:00-10:00',
    'Mon 09:00',
    'Mon 9-10',
    'Mon 10:00-09:00',
    'Mon 10:00-10:00',
    'Mon 22:00-24:01',
    'Mon 25:00-26:00',
    'Mon 09:60-10:00',
    'Mon-Xyz 09:00-10:00',
  ])('%s is a problem that names it', (text) => {
    expect(parseAvailability(`Tue 08:00-09:00; ${text}`)).toEqual({
      problem: `"${text}" is not a day and a time`,
    });
  });
});

const anyWindows: fc.Arbitrary<Window[]> = fc.array(
  fc
    .record({
      day: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 1439 }),
      length: fc.integer({ min: 1, max: 1440 }),
    })
    .map(({ day, from, length }) => ({ day, from, to: Math.min(1440, from + length) })),
  { maxLength: 12 },
);

/** The minutes of the week that windows hold, found the slow way. */
function minutesIn(windows: readonly Window[]): string {
  const minutes = new Set<number>();
  for (const { day, from, to } of windows)
    for (let minute = from; minute < to; minute++) minutes.add(day * 1440 + minute);
  return [...minutes].sort((a, b) => a - b).join(' ');
}

test('whatever windows are written, the same minutes are read, and the text is canonical', () => {
  fc.assert(
    fc.property(anyWindows, (windows) => {
      const text = formatAvailability(windows);
      const read = parseAvailability(text) as Window[];
      expect(minutesIn(read)).toBe(minutesIn(windows));
      expect(parseAvailability(formatAvailability(read))).toEqual(read);
      for (const [index, window] of read.entries()) {
        const next = read[index + 1];
        if (next?.day === window.day) expect(next.from).toBeGreaterThan(window.to);
        else if (next !== undefined) expect(next.day).toBeGreaterThan(window.day);
      }
    }),
    { numRuns: 50 },
  );
});
