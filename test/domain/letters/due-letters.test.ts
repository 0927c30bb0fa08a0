/** Which letters are due: one a person, most urgent first, none too soon after the last. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { countDueLetters, dueLetters } from '../../../src/domain/letters/due-letters.ts';
import { dueReminders, type Reminder, type SentReminder } from '../../../src/domain/letters/due-reminders.ts';
import { letterHeaders, readLetterHeaders } from '../../../src/domain/letters/letter-headers.ts';
import { type Need, REMINDER_KINDS } from '../../../src/domain/letters/reminder-needs.ts';
import { circumstances } from '../relationship/facts.ts';

const TODAY = '2026-10-20';

function need(participantId: number, kind: Need['kind'], dueOn: string, relationshipId = 7): Need {
  return { participantId, relationshipId, kind, occasion: 'start', since: dueOn, dueOn, what: kind };
}

function sent(one: Need, level: SentReminder['level'], sentOn: string): SentReminder {
  const { participantId, relationshipId, kind, occasion } = one;
  return { participantId, relationshipId, kind, occasion, level, sentOn };
}

const readiness = need(1, 'readiness', '2026-09-08');
const meeting = need(1, 'first-meeting', '2026-09-15', 9);
const other = need(2, 'check-in', '2026-10-01');

function due(needs: readonly Need[], before: readonly SentReminder[], everyDays = 7, today = TODAY) {
  return dueLetters(dueReminders(needs, before, circumstances(), today), before, everyDays, today);
}

const kindsOf = (reminders: readonly Reminder[]): string[] => reminders.map(({ kind }) => kind);

describe('letters', () => {
  test('hold all that is due to a person, across pairs, what has been due longest first', () => {
    const { letters, forCoordinator, held } = due([other, meeting, readiness], []);
    expect(
      letters.map(({ participantId, step, reminders }) => [participantId, step, ...kindsOf(reminders)]),
    ).toEqual([
      [1, 'gentle', 'readiness', 'first-meeting'],
      [2, 'gentle', 'check-in'],
    ]);
    expect([forCoordinator, held]).toEqual([[], []]);
  });

  test('have the tone of the firmest, which stands first; what is the coordinator’s turn is in none', () => {
    const before = [sent(readiness, 'firm', '2026-10-01'), sent(meeting, 'gentle', '2026-10-01')];
    const { letters, forCoordinator } = due([readiness, meeting, need(1, 'review', '2026-08-01')], before);
    expect(letters.map(({ step, reminders }) => [step, ...kindsOf(reminders)])).toEqual([
      ['firm', 'first-meeting', 'review'],
    ]);
    expect(kindsOf(forCoordinator)).toEqual(['readiness']);
  });

  test('wait until some days after the last, whatever that was about', () => {
    const before = [sent(other, 'gentle', '2026-10-15'), sent(readiness, 'gentle', '2026-10-14')];
    const { letters, held } = due([meeting, other], before, 7);
    expect(letters).toEqual([]);
    expect(held).toMatchObject([{ participantId: 1, until: '2026-10-21' }]);
    expect(due([meeting], before, 7, '2026-10-21').letters).toHaveLength(1);
    expect(due([meeting], before, 0).letters).toHaveLength(1);
    expect(due([meeting], [sent(readiness, 'coordinator', '2026-10-19')]).letters).toHaveLength(1);
  });
});

test('they are counted without being made', () => {
  const anyNeed = fc.record({
    participantId: fc.integer({ min: 1, max: 4 }),
    relationshipId: fc.constantFrom(7, 8, null),
    kind: fc.constantFrom(...REMINDER_KINDS),
    occasion: fc.constantFrom('a', 'b'),
    since: fc.constant('2026-09-01'),
    dueOn: fc.constantFrom('2026-09-01', '2026-09-09'),
    what: fc.constant('it'),
  });
  const anySent = fc.record({
    level: fc.constantFrom('gentle' as const, 'firm' as const, 'coordinator' as const),
    sentOn: fc.constantFrom('2026-09-20', '2026-10-06', '2026-10-18'),
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyNeed, fc.option(anySent)), { maxLength: 12 }),
      fc.integer({ min: 0, max: 20 }),
      (all, everyDays) => {
        const needs = all.map(([one]) => one);
        const before = all
          .flatMap(([one, was]) => (was === null ? [] : sent(one, was.level, was.sentOn)))
          .toSorted((a, b) => (a.sentOn < b.sentOn ? -1 : 1));
        const { letters, forCoordinator, held } = due(needs, before, everyDays);
        expect(countDueLetters(everyDays, needs, before, circumstances(), TODAY)).toBe(
          letters.length + forCoordinator.length,
        );
        const people = [...letters, ...held].map(({ participantId }) => participantId);
        expect(new Set(people).size).toBe(people.length);
      },
    ),
  );
});

describe('the headers of a letter', () => {
  const recipient = { id: 12, name: 'Ada', email: null, languages: [] };
  const reminders = [
    { ...readiness, participantId: 12, level: 'gentle' as const, days: 3 },
    {
      ...need(12, 'training', '2026-10-01'),
      relationshipId: null,
      occasion: 'Fire & safety/é 2026-10-01',
      level: 'firm' as const,
      days: 0,
    },
  ];

  test('are read back, folded or not', () => {
    const headers = letterHeaders({ kind: 'reminder', recipient, reminders }, 'KEY');
    expect(headers['X-Mentor-Reminders']).toBe(
      'R7/readiness/start/gentle -/training/Fire%20%26%20safety%2F%C3%A9%202026-10-01/firm',
    );
    const folded = (name: string): string | undefined => headers[name]?.replaceAll(' ', '\r\n ');
    expect(readLetterHeaders(folded)).toEqual({
      kind: 'reminder',
      participantId: 12,
      programmeKey: 'KEY',
      marks: reminders.map(({ participantId, relationshipId, kind, occasion, level }) => ({
        participantId,
        relationshipId,
        kind,
        occasion,
        level,
      })),
    });
  });

  test.each([
    [{}],
    [{ 'X-Mentor-Letter': 'reminder P12' }],
    [{ 'X-Mentor-Letter': 'reminder P0', 'X-Mentor-Programme': 'K' }],
    [{ 'X-Mentor-Letter': 'poem P1', 'X-Mentor-Programme': 'K' }],
    [
      {
        'X-Mentor-Letter': 'reminder P1',
        'X-Mentor-Programme': 'K',
        'X-Mentor-Reminders': 'R1/readiness/start',
      },
    ],
    [
      {
        'X-Mentor-Letter': 'reminder P1',
        'X-Mentor-Programme': 'K',
        'X-Mentor-Reminders': 'R1/a/%E0%A4%A/firm',
      },
    ],
  ])('%j are those of no letter', (headers: Record<string, string>) => {
    expect(readLetterHeaders((name) => headers[name])).toBeUndefined();
  });
});
