import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatAvailability, parseAvailability } from '../../../src/domain/time/availability.ts';
import { availabilityItems, readAvailability } from '../../../src/domain/time/written-availability.ts';
import { processorTime } from '../../support/time/processor-time.ts';

const WORKING = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const each = (days: readonly string[], time: string): string =>
  days.map((day) => `${day} ${time}`).join('; ');

/** What is read, with "whole" where a day without a time is taken from 09:00 to 17:00; what is unread otherwise. */
function read(text: string): unknown {
  const found = readAvailability(text);
  if ('problem' in found) return found.unread;
  return `${formatAvailability(found.windows)}${found.isWholeDay ? ' whole' : ''}`;
}

describe('is read', () => {
  test.each([
    ['Mon 9am-5pm', 'Mon 09:00-17:00'],
    ['Mon 6:00-7:00pm', 'Mon 18:00-19:00'],
    ['Mo 18:00-19:00', 'Mon 18:00-19:00'],
    ['Tue, Thu 18:00-19:00', 'Tue 18:00-19:00; Thu 18:00-19:00'],
    ['Weekdays 18-19', each(WORKING, '18:00-19:00')],
    ['Weekends 10am-12pm', 'Sat 10:00-12:00; Sun 10:00-12:00'],
    ['6:00-7:00pm F', 'Fri 18:00-19:00'],
    ['Mondays 9-11', 'Mon 09:00-11:00'],
    ['Monday 09:00 - 17:00', 'Mon 09:00-17:00'],
    ['Mon/Wed 12-1pm', 'Mon 12:00-13:00; Wed 12:00-13:00'],
    ['Mon-Fri 9-5pm', each(WORKING, '09:00-17:00')],
    ['Mon 12noon-1pm', 'Mon 12:00-13:00'],
    ['Mon noon to 1 p.m.', 'Mon 12:00-13:00'],
    ['Mon 11-1pm', 'Mon 11:00-13:00'],
    ['Mon 11am-1', 'Mon 11:00-13:00'],
    ['Mon 9am-17:00', 'Mon 09:00-17:00'],
    ['Mon 10pm-12am', 'Mon 22:00-24:00'],
    ['Mon 0900-1000', 'Mon 09:00-10:00'],
    ['Mon 8-16', 'Mon 08:00-16:00'],
    ['Tuesday (4 - 6 pm)', 'Tue 16:00-18:00'],
    ['Tuesday: 4-6pm', 'Tue 16:00-18:00'],
    ['between 9 and 11 on Mondays', 'Mon 09:00-11:00'],
    ['Tuesdays and Thursdays, 4pm to 6pm', 'Tue 16:00-18:00; Thu 16:00-18:00'],
    ['Tuesday 4pm - 6pm, Thursday 10am - 12pm', 'Tue 16:00-18:00; Thu 10:00-12:00'],
    ['Mon 9-10, 14-15, Tue 9-10', 'Mon 09:00-10:00; Mon 14:00-15:00; Tue 09:00-10:00'],
    ['9-10 Mon, 11-12 Tue', 'Mon 09:00-10:00; Tue 11:00-12:00'],
    ['MWF 9-10am', 'Mon 09:00-10:00; Wed 09:00-10:00; Fri 09:00-10:00'],
    [
      'Mon Tue 9am-10am | Fri 1pm-2pm\nSun 9-10',
      'Mon 09:00-10:00; Tue 09:00-10:00; Fri 13:00-14:00; Sun 09:00-10:00',
    ],
    ['lundi de 17h à 18h30', 'Mon 17:00-18:30'],
    ['Di 17-18 Uhr', 'Tue 17:00-18:00'],
    ['Do 12:00-13:00 Uhr', 'Thu 12:00-13:00'],
    ['weekdays 9-10 and weekends 10-12', `${each(WORKING, '09:00-10:00')}; Sat 10:00-12:00; Sun 10:00-12:00`],
    ['Montag 17.00-18.00 Uhr', 'Mon 17:00-18:00'],
    ['Mo, Di 18-19 Uhr', 'Mon 18:00-19:00; Tue 18:00-19:00'],
    ['Mo 9:00-10:00; Di 18:00-19:00', 'Mon 09:00-10:00; Tue 18:00-19:00'],
    ['terça-feira 9h-11h', 'Tue 09:00-11:00'],
    ['lunes a viernes 9-11', each(WORKING, '09:00-11:00')],
    ['Llun i Gwener 9-11', each(WORKING, '09:00-11:00')],
    ['Llun a Mawrth 9-11', 'Mon 09:00-11:00; Tue 09:00-11:00'],
    ['pon. i śr. 9-11', 'Mon 09:00-11:00; Wed 09:00-11:00'],
    ['Sex. 18h às 19h', 'Fri 18:00-19:00'],
    ['الاثنين والخميس 16:00-18:00؛ السبت 8:00-9:00', 'Mon 16:00-18:00; Thu 16:00-18:00; Sat 08:00-09:00'],
    ['周一至周五9:00-11:00', each(WORKING, '09:00-11:00')],
    [
      '星期二、星期四 18:00～19:00；周日和周六10:00-12:00',
      'Tue 18:00-19:00; Thu 18:00-19:00; Sat 10:00-12:00; Sun 10:00-12:00',
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    'Monday',
    'mondays',
    'MON',
    'Dydd Llun',
    'Llun',
    'lundi',
    'lundis',
    'Montag',
    'montags',
    'lunes',
    'segunda-feira',
    'Segunda',
    'lunedì',
    'maandag',
    'poniedziałek',
  ])('a whole day is 09:00 to 17:00, and said to be: %s', (text) => {
    expect(read(text)).toBe('Mon 09:00-17:00 whole');
  });

  test.each([
    ['Tuesday', 'Dydd Mawrth', 'mardi', 'Dienstag', 'martes', 'terça-feira', 'martedì', 'dinsdag', 'wtorek'],
    [
      'Wednesday',
      'Dydd Mercher',
      'mercredi',
      'Mittwoch',
      'miércoles',
      'quarta-feira',
      'mercoledì',
      'woensdag',
      'środa',
    ],
    [
      'Thursday',
      'Dydd Iau',
      'jeudi',
      'Donnerstag',
      'jueves',
      'quinta-feira',
      'giovedì',
      'donderdag',
      'czwartek',
    ],
    [
      'Friday',
      'Dydd Gwener',
      'vendredi',
      'Freitag',
      'viernes',
      'sexta-feira',
      'venerdì',
      'vrijdag',
      'piątek',
    ],
    ['Saturday', 'Dydd Sadwrn', 'samedi', 'Samstag', 'sábado', 'sabato', 'zaterdag', 'sobota'],
    ['Sunday', 'Dydd Sul', 'dimanche', 'Sonntag', 'domingo', 'domenica', 'zondag', 'niedziela'],
  ])('%s in the other languages', (english, ...others) => {
    expect(others.map(read)).toEqual(others.map(() => read(english)));
    expect(read(english)).toBe(`${english.slice(0, 3)} 09:00-17:00 whole`);
  });
});

describe('is a decision, with what is probably meant', () => {
  test.each([
    ['Mornings', 'Mon-Fri 09:00-12:00'],
    ['Afternoons', 'Mon-Fri 13:00-17:00'],
    ['Évenings', 'Mon-Fri 18:00-21:00'],
    ['Lunchtime', 'Mon-Fri 12:00-14:00'],
    ['Weekdays', 'Mon-Fri 09:00-17:00'],
    ['Weekends', 'Sat-Sun 09:00-17:00'],
    ['Weekday evenings', 'Mon-Fri 18:00-21:00'],
    ['Monday morning', 'Mon 09:00-12:00'],
    ['Mon AM', 'Mon 09:00-12:00'],
    ['vendredi après-midi', 'Fri 13:00-17:00'],
    ['Monday evening 6-8', 'Mon 18:00-20:00'],
    ['Mon–Fri, 9 to 5', 'Mon-Fri 09:00-17:00'],
    ['Wed 6-7', 'Wed 18:00-19:00'],
    ['Mon 8-10', 'Mon 08:00-10:00'],
    ['Mon 9am', 'Mon 09:00-10:00'],
    ['After 5pm', 'Mon-Fri 17:00-21:00'],
    // German Tuesday or French Sunday.
    ['Di 18:00-19:00', 'Tue 18:00-19:00'],
    ['Evenings and weekends', 'Mon-Fri 18:00-21:00; Sat-Sun 09:00-17:00'],
    ['weekends or evenings', 'Mon-Fri 18:00-21:00; Sat-Sun 09:00-17:00'],
    ['Evenings/weekends', 'Mon-Fri 18:00-21:00; Sat-Sun 09:00-17:00'],
    ['Weekday evenings and weekends', 'Mon-Fri 18:00-21:00; Sat-Sun 09:00-17:00'],
    ['Evenings and weekend mornings', 'Mon-Fri 18:00-21:00; Sat-Sun 09:00-12:00'],
    ['Abends und am Wochenende', 'Mon-Fri 18:00-21:00; Sat-Sun 09:00-17:00'],
    ['weekend mornings', 'Sat-Sun 09:00-12:00'],
    ['evenings on weekdays and weekends', 'Mon-Sun 18:00-21:00'],
    ['Every weekday lunchtime', 'Mon-Fri 12:00-14:00'],
    ['Mon evening', 'Mon 18:00-21:00'],
    ['Tues 12-1', 'Tue 12:00-13:00'],
    // Thursday in German, Sunday in Spanish and Italian.
    ['Do 12:00-13:00', 'Thu 12:00-13:00'],
    ['Flexible', ''],
    ['Any time', ''],
    ['no preference', ''],
  ])('%j: %j', (words, likely) => {
    expect(read(words)).toEqual([{ words, likely }]);
    if (likely !== '') expect(read(likely)).not.toEqual(expect.any(Array));
  });

  test.each([
    'not Monday',
    'Not Fridays',
    'Term time only',
    '18:00-19:00 and weekends',
    'Mon 9-11 GMT',
    'Mon 25-26',
    'Mon 9pm-1am',
    'Mon, Tue 9-10, Wed',
    'M 9-10',
    '9-10',
    'soon',
  ])('%j, with none', (words) => {
    expect(read(words)).toEqual([{ words }]);
  });

  test('each part by itself', () => {
    expect(read('Mornings, Tue, Thu 18:00-19:00, Sometimes; Flexible')).toEqual([
      { words: 'Mornings', likely: 'Mon-Fri 09:00-12:00' },
      { words: 'Sometimes' },
      { words: 'Flexible', likely: '' },
    ]);
    expect(availabilityItems('Mornings, Tue, Thu 18:00-19:00')).toEqual(['Mornings', 'Tue, Thu 18:00-19:00']);
  });
});

const DAY_NAMES = ['Mondays', 'tue', 'WED', 'Thursday', 'vendredi', 'Samstag', 'domenica'];

/** A time by a clock of twelve hours, by plain arithmetic. */
function byHalves(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${rest}${hours >= 12 && hours < 24 ? 'pm' : 'am'}`;
}

test('days and times in any of these ways are the windows that they were made from', () => {
  const window = fc
    .record({
      day: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 1425 }),
      length: fc.integer({ min: 1, max: 600 }),
    })
    .map(({ day, from, length }) => ({ day, from, to: Math.min(from + length, 1440) }));
  const dash = fc.constantFrom('-', ' - ', '–', ' to ', ' until ');
  fc.assert(
    fc.property(window, dash, fc.boolean(), ({ day, from, to }, to_, isTimeFirst) => {
      const time = `${byHalves(from)}${to_}${byHalves(to)}`;
      const name = DAY_NAMES[day - 1] ?? '';
      expect(read(isTimeFirst ? `${time} ${name}` : `${name} ${time}`)).toBe(
        formatAvailability([{ day, from, to }]),
      );
    }),
  );
});

test('whatever the exact reader takes, this one takes for the same', () => {
  const word = fc.constantFrom(
    'Mon',
    'tuesday',
    'Wed-Fri',
    'Sat - Sun',
    'x',
    '09:00-10:00',
    '9.30 - 24:00',
    ' ',
    ';',
    '\n',
    '|',
  );
  fc.assert(
    fc.property(
      fc.array(word).map((words) => words.join(' ')),
      (text) => {
        const exact = parseAvailability(text);
        if (!('problem' in exact))
          expect(readAvailability(text)).toEqual({ windows: exact, isWholeDay: false });
      },
    ),
  );
});

test('any text is read or is a problem with its words, at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const found = readAvailability(text);
      if ('problem' in found) expect(found.unread.every(({ words }) => text.includes(words))).toBe(true);
    }),
  );
  const started = processorTime();
  for (const long of ['mon, '.repeat(4000), '9-'.repeat(10_000), 'a '.repeat(10_000), 'mon '.repeat(5000)])
    readAvailability(long);
  expect(processorTime() - started).toBeLessThan(3000);
});
