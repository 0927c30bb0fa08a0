import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  inOrderOfTime,
  readMoment,
  unclearZones,
  zoneThatTells,
} from '../../../src/domain/time/submitted-at.ts';
import { instantsOf } from '../../../src/domain/time/local-time.ts';

const instant = (text: string, zone?: string): string | undefined => {
  const moment = readMoment(text, 'dmy', zone);
  if (moment === undefined || moment === 'ambiguous' || moment.earliest !== moment.latest) return undefined;
  return new Date(moment.earliest).toISOString().slice(0, 16);
};

describe('a time of a form', () => {
  test.each([
    ['2026/09/02 1:20:00 PM GMT+1', '2026-09-02T12:20'],
    ['2026/09/02 1:20:00 PM EDT', undefined],
    ['2026-09-02T13:20:00+05:30', '2026-09-02T07:50'],
    ['2026-09-02 13:20 UTC-4', '2026-09-02T17:20'],
    ['Mittwoch, 2. September 2026 um 13:20 Uhr MESZ', '2026-09-02T11:20'],
    ['2. März 2026 13:20:05 UTC', '2026-03-02T13:20'],
    ['2026-09-02 12:20:00 AM Z', '2026-09-02T00:20'],
  ])('%s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  test('is read by the zone of the form where it does not say it, or says it in letters that stand for several', () => {
    expect(instant('02/09/2026 13:20', 'Europe/London')).toBe('2026-09-02T12:20');
    expect(instant('02/09/2026 13:20 BST', 'Europe/London')).toBe('2026-09-02T12:20');
    expect(instant('02/09/2026 13:20 BST', 'Asia/Dhaka')).toBe('2026-09-02T07:20');
    expect(instant('02/12/2026 13:20 EST', 'America/New_York')).toBe('2026-12-02T18:20');
    expect(instant('25/10/2026 01:30 GMT', 'Europe/London')).toBe('2026-10-25T01:30');
    expect(instant('25/10/2026 01:30', 'Europe/London')).toBeUndefined();
    expect(instant('46267.5', 'Europe/Berlin')).toBe('2026-09-02T10:00');
  });

  test.each([
    ['WET', 'Europe/Lisbon', '2026-12-02'],
    ['WEST', 'Europe/Lisbon', '2026-07-02'],
    ['CET', 'Europe/Berlin', '2026-12-02'],
    ['CEST', 'Europe/Berlin', '2026-07-02'],
    ['MEZ', 'Europe/Berlin', '2026-12-02'],
    ['MESZ', 'Europe/Berlin', '2026-07-02'],
    ['EET', 'Europe/Helsinki', '2026-12-02'],
    ['EEST', 'Europe/Helsinki', '2026-07-02'],
    ['BST', 'Europe/London', '2026-07-02'],
    ['IST', 'Europe/Dublin', '2026-07-02'],
    ['IST', 'Asia/Jerusalem', '2026-12-02'],
    ['IST', 'Asia/Kolkata', '2026-12-02'],
    ['EST', 'America/New_York', '2026-12-02'],
    ['EST', 'Australia/Brisbane', '2026-12-02'],
    ['EDT', 'America/New_York', '2026-07-02'],
    ['EDT', 'Australia/Sydney', '2026-12-02'],
    ['CST', 'America/Chicago', '2026-12-02'],
    ['CST', 'Asia/Shanghai', '2026-12-02'],
    ['CDT', 'America/Chicago', '2026-07-02'],
    ['MST', 'America/Denver', '2026-12-02'],
    ['MST', 'Asia/Kuala_Lumpur', '2026-12-02'],
    ['MDT', 'America/Denver', '2026-07-02'],
    ['PST', 'America/Los_Angeles', '2026-12-02'],
    ['PST', 'Asia/Manila', '2026-12-02'],
    ['PDT', 'America/Los_Angeles', '2026-07-02'],
    ['AKST', 'America/Anchorage', '2026-12-02'],
    ['AKDT', 'America/Anchorage', '2026-07-02'],
    ['HST', 'Pacific/Honolulu', '2026-12-02'],
    ['AST', 'America/Halifax', '2026-12-02'],
    ['AST', 'Asia/Riyadh', '2026-12-02'],
    ['ADT', 'America/Halifax', '2026-07-02'],
    ['JST', 'Asia/Tokyo', '2026-12-02'],
    ['KST', 'Asia/Seoul', '2026-12-02'],
    ['AEST', 'Australia/Sydney', '2026-07-02'],
    ['AEDT', 'Australia/Sydney', '2026-12-02'],
    ['ACST', 'Australia/Darwin', '2026-12-02'],
    ['AWST', 'Australia/Perth', '2026-12-02'],
    ['NZST', 'Pacific/Auckland', '2026-07-02'],
    ['NZDT', 'Pacific/Auckland', '2026-12-02'],
    ['SAST', 'Africa/Johannesburg', '2026-12-02'],
    ['SGT', 'Asia/Singapore', '2026-12-02'],
    ['HKT', 'Asia/Hong_Kong', '2026-12-02'],
    ['WAT', 'Africa/Lagos', '2026-12-02'],
    ['CAT', 'Africa/Maputo', '2026-12-02'],
    ['EAT', 'Africa/Nairobi', '2026-12-02'],
  ])('in %s is that of %s', (label, zone, date) => {
    const moment = readMoment(`${date} 13:20 ${label}`, undefined, zone);
    const [there] = instantsOf(date, '13:20', zone).map((text) => Date.parse(text));
    expect(moment).toMatchObject({ earliest: there, latest: there });
  });

  test.each([
    ['36525', undefined],
    ['36526', '2000-01-01'],
    ['73050', '2099-12-31'],
    ['73051', undefined],
  ])('is the number %s of a spreadsheet from 2000 to 2099', (text, date) => {
    expect((readMoment(text) as { date: string } | undefined)?.date).toBe(date);
  });

  test('has the day that is written', () => {
    expect(readMoment('46267.5')).toMatchObject({ date: '2026-09-02' });
    expect(readMoment('2026/09/02 11:50:00 PM GMT-4')).toMatchObject({ date: '2026-09-02' });
    for (const text of ['', 'soon', '12', '99999', '2026-09-02 13:20 at home'])
      expect(readMoment(text)).toBeUndefined();
    expect(readMoment('03/09/2026 10:00')).toBe('ambiguous');
  });
});

const order = (texts: readonly string[], zone?: string): [string[], boolean] => {
  const { order: found, isKnown } = inOrderOfTime(
    texts.map((submitted) => ({ submitted })),
    undefined,
    zone,
  );
  return [found.map(({ submitted }) => submitted), isKnown];
};

describe('two answers', () => {
  test.each([
    ['2026-09-02 13:20 GMT+1', '2026-09-02 12:30 GMT'],
    ['2026-09-02T23:30:00-05:00', '2026-09-03T03:00:00Z'].toReversed(),
    ['2026-10-25 01:40 BST', '2026-10-25 09:00 GMT'],
    ['2026-09-02 09:00 EST', '2026-09-02 10:00 EST'],
    ['2026-09-02 09:00', '2026-09-02 10:00'],
    ['2026-09-01 09:00', '2026-09-03 09:00 GMT'],
    ['2026-09-01', '2026-09-02'],
    ['2026-09-01', '2026-09-02 00:00'],
    ['2026-09-01 23:59', '2026-09-02'],
    ['2026-09-01', '2026-09-02T12:20:00Z'],
    ['46266', '46267.25'],
  ])('%s is before %s', (first = '', second = '') => {
    expect(order([second, first])).toEqual([[first, second], true]);
    expect(order([first, second])).toEqual([[first, second], true]);
  });

  test.each([
    ['2026-09-02 09:00', '2026-09-02 10:00 GMT'],
    ['2026-09-02 09:00', '2026-09-02 09:00'],
    ['2026-09-02 09:00', ''],
    ['2026-09-02 09:00', '2026-09-02'],
    ['2026-09-02', '2026-09-02'],
    ['2026-09-02T12:20:00Z', '2026-09-02'],
    ['46267.5', '46267'],
  ])('of %s and %s stay as in the file', (first = '', second = '') => {
    expect(order([second, first])).toEqual([[second, first], false]);
  });

  test('of which one is of a day alone are told apart by the zone of the form on other days, and never on one', () => {
    expect(order(['2026-09-02T23:30:00Z', '2026-09-02'], 'Europe/London')[1]).toBe(true);
    expect(order(['2026-09-02T12:20:00Z', '2026-09-02'], 'Europe/London')[1]).toBe(false);
    expect(order(['2026-09-02 09:00', '2026-09-02'], 'Europe/London')[1]).toBe(false);
    expect(order(['2026-09-02', '2026-09-03'], 'Europe/London')[1]).toBe(true);
  });

  test('in winter’s letters in summer are in the order that their zone gives them', () => {
    const times = ['2026-09-02 5:20 PM GMT', '2026-09-02 1:20 PM EST'];
    expect(order(times)[1]).toBe(false);
    expect(order(times.toReversed(), 'America/New_York')).toEqual([times, true]);
    expect(order(times, 'Australia/Brisbane')).toEqual([times.toReversed(), true]);
  });

  test.each([
    [['2026/09/02 1:20:00 PM EST', '2026/09/02 5:20:00 PM GMT'], 'America/New_York'],
    [['2026-09-02 13:20 EDT', '2026-09-02 13:20 GMT'], 'America/New_York'],
    [['2026-07-02 13:20 ADT', '2026-07-02 13:20 GMT'], 'America/Halifax'],
    [['2026-07-02 13:20 CDT', '2026-07-02 13:20 GMT'], 'America/Chicago'],
    [['2026-12-02 13:20', '2026-12-02 13:20 GMT'], 'America/New_York'],
    [['2026-07-02 13:20', '2026-07-02 13:20 GMT'], 'Europe/London'],
    [['2026-09-02 09:00', '2026-09-02'], undefined],
    [['2026-09-02T12:20:00Z', '2026-09-02'], undefined],
    [['2026-09-02 09:00', '2026-09-02 09:00'], undefined],
    [['2026-09-02 09:00', ''], undefined],
    [['2026-09-02 09:00 EST', '2026-09-02 09:00 EST'], undefined],
  ])('%j are told apart by the zone %s', (times, zone) => {
    expect(
      zoneThatTells(
        times.map((submitted) => ({ submitted })),
        undefined,
      ),
    ).toBe(zone);
  });

  test('in the hour that comes twice are told apart by their zone alone', () => {
    expect(order(['2026-10-25 01:40', '2026-10-25 01:20'], 'Europe/London')[1]).toBe(false);
    expect(order(['2026-10-25 01:20 GMT', '2026-10-25 01:40 BST'], 'Europe/London')).toEqual([
      ['2026-10-25 01:40 BST', '2026-10-25 01:20 GMT'],
      true,
    ]);
  });

  test('with offsets are in the order of their instants', () => {
    const time = fc.record({
      at: fc.integer({ min: 0, max: 5000 }),
      ahead: fc.integer({ min: -11, max: 13 }),
    });
    const written = ({ at, ahead }: { at: number; ahead: number }): string => {
      const clock = new Date(Date.UTC(2026, 8, 1) + (at + ahead * 60) * 60_000).toISOString().slice(0, 16);
      return `${clock}${ahead < 0 ? '-' : '+'}${String(Math.abs(ahead)).padStart(2, '0')}:00`;
    };
    fc.assert(
      fc.property(time, time, (a, b) => {
        fc.pre(a.at !== b.at);
        const [first, second] = a.at < b.at ? [a, b] : [b, a];
        expect(order([a, b].map(written))).toEqual([[first, second].map(written), true]);
      }),
    );
  });
});

describe('abbreviations that need a zone', () => {
  test.each([
    [['2 Sept 2026 13:20 BST', '2 Nov 2026 13:20 GMT'], ['BST']],
    [
      ['2026-09-02 13:20 EST', '2026-09-02 13:20 CST', ''],
      ['EST', 'CST'],
    ],
    [['2026-09-02 13:20 IST', '2026-09-02 13:20'], ['IST']],
    [['2026-09-02 13:20 BST', '2026-09-03 13:20 BST', ' '], []],
    [['2026-09-02 13:20 CEST', '2026-11-02 13:20 CET', '2026-11-02 13:20+01:00'], []],
    [[], []],
  ])('of %j are %j', (times, zones) => {
    expect(unclearZones(times)).toEqual(zones);
  });
});
