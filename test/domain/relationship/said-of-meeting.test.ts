import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, option, property, shuffledSubarray } from 'fast-check';
import {
  channelIn,
  minutesSaid,
  waysToTake,
  wrongDay,
} from '../../../src/domain/relationship/said-of-meeting.ts';
import { readSpokenDay, type SpokenDay } from '../../../src/domain/time/spoken-day.ts';

const dayOf = (text: string): SpokenDay =>
  readSpokenDay(text, { today: '2026-11-22', order: null, direction: 'happened' });
const NOTHING = { day: false, minutes: false, channel: false };

describe('a length', () => {
  test.each([
    ['45m', 45],
    ['45 min', 45],
    ['90mins', 90],
    ['45 minutes', 45],
    ['1h', 60],
    ['1 hour', 60],
    ['an hour', 60],
    ['1h30', 90],
    ['1h 30m', 90],
    ['1 hour and 15 minutes', 75],
    ['1.5h', 90],
    ['1,5 hours', 90],
    ['1:30', 90],
    ['half an hour', 30],
    ['an hour and a half', 90],
    ['for 20 minutes', 20],
    ['two hours', 120],
    ['0m', undefined],
    ['25h', undefined],
    ['45', undefined],
    ['Kasia', undefined],
  ])('%s: %s minutes', (text, minutes) => {
    expect(minutesSaid(text)).toBe(minutes);
  });
});

test.each([
  ['Zoom', 'video'],
  ['by phone', 'phone'],
  ['in person', 'in-person'],
  ['face to face', 'in-person'],
  ['Kasia', undefined],
])('%s is the channel %s', (text, channel) => {
  expect(channelIn(text)).toBe(channel);
});

test('what is said of a meeting is found wherever it stands', () => {
  const parts = {
    day: option(
      constantFrom(['yesterday'], ['3', 'Oct'], ['2', 'weeks', 'ago'], ['on', 'friday'], ['2026-11-03']),
    ),
    minutes: option(constantFrom(['45m'], ['1', 'hour'], ['1h30'], ['90 minutes'])),
    channel: option(constantFrom(['video'], ['by', 'phone'], ['in-person'])),
  };
  assert(
    property(
      parts.day,
      parts.minutes,
      parts.channel,
      shuffledSubarray(['names', 'day', 'minutes', 'channel'], { minLength: 4 }),
      (day, minutes, channel, order) => {
        const said = {
          names: ['Kasia', 'Ana'],
          day: day ?? [],
          minutes: minutes ?? [],
          channel: channel ?? [],
        };
        const typed = order.flatMap((part) => said[part as keyof typeof said]);
        const [first] = waysToTake(typed, dayOf, NOTHING);
        expect(first?.names).toEqual(['Kasia', 'Ana']);
        expect([first?.day, first?.minutes, first?.channel].map((one) => one !== undefined)).toEqual(
          [day, minutes, channel].map((one) => one !== null),
        );
      },
    ),
  );
});

test('a word that may be a name or a day is taken in both ways, unless the day is said elsewhere', () => {
  const waysOf = (elsewhere: typeof NOTHING): unknown =>
    waysToTake(['Sunday', 'Ana'], dayOf, elsewhere).map(({ names, day }) => [names, day]);
  expect(waysOf(NOTHING)).toEqual([
    [['Ana'], '2026-11-15'],
    [['Sunday', 'Ana'], undefined],
  ]);
  expect(waysOf({ ...NOTHING, day: true })).toEqual([[['Sunday', 'Ana'], undefined]]);
});

test.each([
  [['Kasia', '3/10/2026'], '"3/10/2026" could be'],
  [['Kasia', '31', 'Feb'], 'is no day: there is no 31 February'],
  [['Kasia', 'Ana'], undefined],
])('%j has a day that cannot be read: %s', (typed, problem) => {
  const wrong = wrongDay(typed, dayOf);
  if (problem === undefined) expect(wrong).toBeUndefined();
  else expect(wrong?.problem).toContain(problem);
});
