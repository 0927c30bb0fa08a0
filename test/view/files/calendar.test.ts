/** Calendar files, read back by a library that did not write them. */
import { describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { type CalendarEvent, calendarFile } from '../../../src/view/files/calendar.ts';
import { meetingEvent } from '../../../src/view/files/meeting-event.ts';
import { aMeeting, aRelationship } from '../../domain/relationship/facts.ts';
import { FRAGMENTS } from '../document/hostile.ts';

const EVENT: CalendarEvent = {
  uid: 'M9.20260112T091500000Z@mentor',
  sequence: 2,
  on: '2026-03-11',
  startsAt: '2026-03-11T13:00:00Z',
  minutes: 45,
  summary: 'Mentoring: Ada with Ben',
  description: 'One\nTwo; three, four\\five',
  isCancelled: false,
};
const OPTIONS = { name: 'Staff Mentoring', stampedOn: '2026-03-01' };

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  const events = calendar.getAllSubcomponents('vevent').map((one) => ({
    component: one,
    event: new ICAL.Event(one),
  }));
  return { calendar, events };
}

describe('a calendar file', () => {
  test('says when, for how long, what, and that it stands', () => {
    const { calendar, events } = read(calendarFile([EVENT], OPTIONS));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const [{ event, component }] = events as [(typeof events)[number]];
    expect(event.uid).toBe(EVENT.uid);
    expect(event.sequence).toBe(2);
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-03-11T13:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-03-11T13:45:00.000Z');
    expect(event.summary).toBe(EVENT.summary);
    expect(event.description).toBe(EVENT.description);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-03-01T00:00:00Z');
  });

  test('cancels', () => {
    const { events } = read(calendarFile([{ ...EVENT, isCancelled: true, sequence: 3 }], OPTIONS));
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(events[0]?.event.sequence).toBe(3);
  });

  test('takes the whole day where the time is not known', () => {
    const { events } = read(calendarFile([{ ...EVENT, startsAt: null }], OPTIONS));
    expect(events[0]?.event.startDate.isDate).toBe(true);
    expect(events[0]?.event.startDate.toString()).toBe('2026-03-11');
    expect(events[0]?.event.endDate.toString()).toBe('2026-03-12');
  });

  test('of nothing is a calendar still', () => {
    expect(read(calendarFile([], OPTIONS)).events).toEqual([]);
  });

  test('is the same to the byte for the same events and date', () => {
    expect(calendarFile([EVENT], OPTIONS)).toBe(calendarFile([EVENT], OPTIONS));
  });

  test('folds lines at 75 bytes, whatever the script', () => {
    const long = '\u5f35'.repeat(200);
    const text = calendarFile([{ ...EVENT, summary: long }], OPTIONS);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(text).events[0]?.event.summary).toBe(long);
  });

  test.each(FRAGMENTS.map((text) => [text]))('holds what people may type: %j', (hostile) => {
    const text = calendarFile([{ ...EVENT, summary: hostile, description: hostile }], {
      ...OPTIONS,
      name: hostile,
    });
    const { events } = read(text);
    expect(events).toHaveLength(1);
    expect(events[0]?.event.uid).toBe(EVENT.uid);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });
});

describe('a meeting as an event', () => {
  const zones = new Map([
    [1, 'Europe/London'],
    [2, 'America/New_York'],
  ]);
  const zoneOf = (id: number) => zones.get(id) ?? 'UTC';

  test('tells what each clock shows', () => {
    const meeting = {
      ...aMeeting('2026-03-11', 'planned'),
      startsAt: '2026-03-11T13:00:00Z',
      channel: 'video',
    };
    const event = meetingEvent(meeting, aRelationship(), 'KEY', zoneOf);
    expect(event).toMatchObject({ uid: 'M9.KEY@mentor', sequence: 0, isCancelled: false, minutes: 60 });
    expect(event.summary).toBe('Mentoring: Ben Okri with Ada Lovelace');
    expect(event.description).toBe(
      [
        'M9 of R7',
        'Ada Lovelace (mentor): Wed 2026-03-11 13:00 Europe/London',
        'Ben Okri (mentee): Wed 2026-03-11 09:00 America/New_York',
        'Channel: video',
      ].join('\n'),
    );
  });

  test('without a time is of the day', () => {
    const event = meetingEvent(aMeeting('2026-03-11', 'cancelled'), aRelationship(), 'KEY', zoneOf);
    expect(event).toMatchObject({ startsAt: null, on: '2026-03-11', isCancelled: true });
  });
});
