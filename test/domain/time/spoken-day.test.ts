import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, addMonths, isDate, longDate, weekdayOf } from '../../../src/domain/time/dates.ts';
import { readSpokenDay, type DaySense } from '../../../src/domain/time/spoken-day.ts';

/** A Tuesday. */
const TODAY = '2026-10-06';

function day(text: string, direction: DaySense['direction'], more: Partial<DaySense> = {}): string {
  const read = readSpokenDay(text, { today: TODAY, order: null, direction, ...more });
  return 'day' in read ? read.day : read.problem;
}

test.each([
  ['today', 0],
  ['Yesterday', -1],
  ['  TOMORROW! ', 1],
  ['the day before yesterday', -2],
  ['day  after tomorrow', 2],
  ['in 2 weeks', 14],
  ['2 weeks ago', -14],
  ['in two weeks’ time', 14],
  ['in 10 days', 10],
  ['in a fortnight', 14],
  ['a week from now', 7],
  ['3w ago', -21],
  ['+2w', 14],
  ['-3d', -3],
  ['– 3 days', -3],
  ['last week', -7],
  ['next week', 7],
  ['last tue', -7],
  ['next tuesday', 7],
  ['this friday', 3],
  ['this monday', -1],
  ['this tues', 0],
])('%s is the same day for what happened and what is planned', (text, days) => {
  expect(day(text, 'happened')).toBe(addDays(TODAY, days));
  expect(day(text, 'planned')).toBe(addDays(TODAY, days));
});

test.each([
  ['a month ago', '2026-09-06'],
  ['in 3 months', '2027-01-06'],
  ['next month', '2026-11-06'],
  ['last year', '2025-10-06'],
  ['2026-1-5', '2026-01-05'],
  ['2026/01/5', '2026-01-05'],
  ['3 Oct 2025', '2025-10-03'],
  ['3rd of October, 2025', '2025-10-03'],
  ['October 3, 2025', '2025-10-03'],
  ['3 oct 25', '2025-10-03'],
  ["3 Oct '25", '2025-10-03'],
  ['3-Oct-2025', '2025-10-03'],
  ['3 Okt. 2025', '2025-10-03'],
  ['3. März 2025', '2025-03-03'],
  ['3.10.2025', '2025-10-03'],
  ['3.10.25', '2025-10-03'],
  ['13/10/2025', '2025-10-13'],
  ['10/13/2025', '2025-10-13'],
  ['4/4/2025', '2025-04-04'],
  ['Fri 3 Oct 2025', '2025-10-03'],
  ['on Friday, the 3rd of October 2025', '2025-10-03'],
  ['vendredi 3 Oct 2025', '2025-10-03'],
  ['Tue 2026-10-06', '2026-10-06'],
])('%s is %s', (text, expected) => {
  for (const direction of ['happened', 'planned', 'either'] as const)
    expect(day(text, direction)).toBe(expected);
});

test.each([
  ['friday', '2026-10-02', '2026-10-09'],
  ['on monday', '2026-10-05', '2026-10-12'],
  ['tuesday', '2026-09-29', '2026-10-13'],
  ['weds', '2026-09-30', '2026-10-07'],
  ['jeudi', '2026-10-01', '2026-10-08'],
  ['piątek', '2026-10-02', '2026-10-09'],
  ['dydd', '"dydd" is no day.', '"dydd" is no day.'],
  ['3 Oct', '2026-10-03', '2027-10-03'],
  ['oct 6th', '2026-10-06', '2026-10-06'],
  ['7 october', '2025-10-07', '2026-10-07'],
  ['29 Feb', '2024-02-29', '2028-02-29'],
  ['3.10.', '2026-10-03', '2027-10-03'],
  ['13/10', '2025-10-13', '2026-10-13'],
  ['4/4', '2026-04-04', '2027-04-04'],
  ['the 15th', '2026-09-15', '2026-10-15'],
  ['31st', '2026-08-31', '2026-10-31'],
])('%s, that happened, is %s, and planned %s', (text, happened, planned) => {
  expect([day(text, 'happened'), day(text, 'planned')]).toEqual([happened, planned]);
});

test.each([
  ['3/10/2026', '"3/10/2026" could be Sat 3 October 2026 or Tue 10 March 2026.'],
  ['3/10', '"3/10" could be Sat 3 October 2026 or Tue 10 March 2026.'],
  ['24-10-26', '"24-10-26" could be Sat 24 October 2026 or Sat 26 October 2024.'],
  ['do', '"do" could be Thu 1 October 2026 or Sun 4 October 2026.'],
  ['30 Feb', '"30 Feb" is no day: there is no 30 February.'],
  ['29 Feb 2025', '"29 Feb 2025" is no day: there is no 29 February 2025.'],
  ['31/4/2026', '"31/4/2026" is no day: there is no 31 April 2026.'],
  ['2026-02-30', '"2026-02-30" is no day: there is no 30 February 2026.'],
  ['13/13', '"13/13" is no day.'],
  ['Tue 3 Oct', '"Tue 3 Oct" does not go together: it is Sat 2026-10-03.'],
  ['3 Oct 1850', '"3 Oct 1850" is too far away.'],
  ['9999 years ago', '"9999 years ago" is too far away.'],
  ['martes 5', '"martes 5" is no day.'],
  ['in many weeks', '"in many weeks" is no day.'],
  ['week', '"week" is no day.'],
  ['', '"" is no day.'],
])('%s is refused: %s', (text, problem) => {
  expect(day(text, 'happened')).toBe(problem);
});

test('a mistyped word is suggested', () => {
  for (const [typed, meant] of [
    ['tomorow', 'tomorrow'],
    ['wensday', 'wednesday'],
    ['yesterady', 'yesterday'],
  ])
    expect(readSpokenDay(typed ?? '', { today: TODAY, order: null, direction: 'happened' })).toMatchObject({
      hint: `did you mean ${meant}?`,
    });
});

test('the programme’s order decides about numbers, and only about numbers', () => {
  expect(day('3/10/2026', 'happened', { order: 'dmy' })).toBe('2026-10-03');
  expect(day('3/10/2026', 'happened', { order: 'mdy' })).toBe('2026-03-10');
  expect(day('3-10-26', 'happened', { order: 'mdy' })).toBe('2026-03-10');
  expect(day('3/10', 'planned', { order: 'dmy' })).toBe('2027-10-03');
  expect(day('3.10.2026', 'happened', { order: 'mdy' })).toBe('2026-10-03');
  expect(day('2026/3/10', 'happened', { order: 'dmy' })).toBe('2026-03-10');
  expect(day('13/10/2026', 'happened', { order: 'mdy' })).toBe(
    '"13/10/2026" is no day with the month first.',
  );
});

test('what may have been or be to come is the nearer date, and a weekday is asked about', () => {
  expect(day('3 Oct', 'either')).toBe('2026-10-03');
  expect(day('1 Feb', 'either')).toBe('2027-02-01');
  expect(day('friday', 'either')).toBe('"friday" could be Fri 2 October 2026 or Fri 9 October 2026.');
  expect(day('last friday', 'either')).toBe('2026-10-02');
});

describe('every day', () => {
  const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const aToday = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1990-01-01', days));

  test('of the past two years is found by its own names', () => {
    for (let back = 0; back < 731; back++) {
      const wanted = addDays(TODAY, -back);
      const [number = '', month = '', year = ''] = longDate(wanted).split(' ');
      const names = [`${number} ${month.slice(0, 3)} ${year}`, `${month} ${number}, ${year}`, wanted];
      names.push(`${back} days ago`, `-${back}d`, `${number}.${Number(wanted.slice(5, 7))}.${year}`);
      if (back < 365 && !wanted.endsWith('02-29')) names.push(`${number} ${month}`, `${month} ${number}th`);
      if (back > 0 && back <= 7) names.push(WEEK[weekdayOf(wanted) - 1] ?? '');
      for (const name of names) expect([name, day(name, 'happened')]).toEqual([name, wanted]);
    }
  });

  test('that happened is never after today, and one that is planned never before, unless that is said', () => {
    const names = fc.oneof(
      fc.constantFrom(...WEEK),
      fc
        .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom('Jan', 'Feb', 'Sep', 'Dec'))
        .map((p) => p.join(' ')),
      fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })).map((p) => p.join('/')),
      fc.integer({ min: 4, max: 31 }).map((number) => `${number}th`),
    );
    fc.assert(
      fc.property(aToday, names, (today, name) => {
        const [before, after] = (['happened', 'planned'] as const).map((direction) =>
          day(name, direction, { today, order: 'dmy' }),
        );
        expect([isDate(before!), isDate(after!)]).toEqual([true, true]);
        expect(before! <= today && today <= after!).toBe(true);
        if (WEEK.includes(name)) expect([before, after]).not.toContain(today);
      }),
    );
  });

  test('that numbers can mean is in the refusal', () => {
    const numbers = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(aToday, numbers, (today, [a, b]) => {
        const text = `${a}/${b}/${today.slice(0, 4)}`;
        const said = day(text, 'happened', { today });
        for (const order of ['dmy', 'mdy'] as const) {
          const read = day(text, 'happened', { today, order });
          expect(a === b ? said : said.includes(longDate(read)) || read).toBe(a === b ? read : true);
        }
      }),
    );
  });

  test('is the same whichever way back and forth is said', () => {
    fc.assert(
      fc.property(aToday, fc.integer({ min: 0, max: 300 }), (today, many) => {
        expect(day(`${many} weeks ago`, 'planned', { today })).toBe(addDays(today, -7 * many));
        expect(day(`in ${many} months`, 'happened', { today })).toBe(addMonths(today, many));
      }),
    );
  });

  test('in any text: a day, or a problem and what to write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), aToday, (text, today) => {
        const read = readSpokenDay(text, { today, order: null, direction: 'either' });
        expect('day' in read ? isDate(read.day) : read.problem.endsWith('.') && read.hint !== '').toBe(true);
      }),
    );
  });
});
