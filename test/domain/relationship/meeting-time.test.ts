import { describe, expect, test } from '@jest/globals';
import { meetingTime } from '../../../src/domain/relationship/meeting-time.ts';
import type { Failure } from '../../../src/errors.ts';

const LONDON = 'Europe/London';

describe('the time of a meeting', () => {
  test.each([
    [{ on: '2026-03-11' }, { metOn: '2026-03-11', startsAt: null }],
    [
      { on: '2026-03-11', at: '13:00' },
      { metOn: '2026-03-11', startsAt: '2026-03-11T13:00:00Z' },
    ],
    [
      { on: '2026-07-01', at: '13:00' },
      { metOn: '2026-07-01', startsAt: '2026-07-01T12:00:00Z' },
    ],
    // The mentor's calendar has turned its page already.
    [{ start: '2026-07-01T23:30:00Z' }, { metOn: '2026-07-02', startsAt: '2026-07-01T23:30:00Z' }],
  ])('%j', (said, time) => {
    expect(meetingTime(said, LONDON)).toEqual(time);
  });

  test('keeps what was not said', () => {
    const before = { metOn: '2026-03-27', startsAt: '2026-03-27T16:00:00Z' };
    // The same time of day, though the clock was changed in between.
    expect(meetingTime({ on: '2026-03-30' }, LONDON, before)).toEqual({
      metOn: '2026-03-30',
      startsAt: '2026-03-30T15:00:00Z',
    });
    expect(meetingTime({ at: '17:30' }, LONDON, before)).toEqual({
      metOn: '2026-03-27',
      startsAt: '2026-03-27T17:30:00Z',
    });
    expect(meetingTime({}, LONDON, before)).toEqual(before);
    expect(meetingTime({}, LONDON, { metOn: '2026-03-27', startsAt: null })).toEqual({
      metOn: '2026-03-27',
      startsAt: null,
    });
  });

  test.each([
    [{}, 'usage', /When is not given/],
    [{ at: '10:00' }, 'usage', /When is not given/],
    [{ start: '2026-03-11T13:00:00Z', on: '2026-03-11' }, 'usage', /--start says/],
    [{ on: '2026-03-29', at: '01:30' }, 'refused', /There is no 01:30 on 2026-03-29 in Europe\/London/],
    [{ on: '2026-10-25', at: '01:30' }, 'refused', /twice on 2026-10-25/],
  ])('%j is refused', (said, kind, message) => {
    expect(() => meetingTime(said, LONDON)).toThrow(message);
    try {
      meetingTime(said, LONDON);
    } catch (error) {
      expect((error as Failure).kind).toBe(kind);
    }
  });

  test('an hour that comes twice is named by either instant', () => {
    try {
      meetingTime({ on: '2026-10-25', at: '01:30' }, LONDON);
    } catch (error) {
      expect((error as Failure).hint).toBe(
        'say which: --start 2026-10-25T00:30:00Z or --start 2026-10-25T01:30:00Z',
      );
    }
  });
});
