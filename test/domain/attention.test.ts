import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { attend, attentionOf, SIGNALS } from '../../src/domain/attention/attention.ts';
import type { Circumstances, Snooze } from '../../src/domain/attention/signal.ts';
import { thresholdsOf } from '../../src/domain/attention/thresholds.ts';
import { addDays } from '../../src/domain/time/dates.ts';
import type { RelationshipFacts } from '../../src/domain/relationship/relationship.ts';
import {
  aCheckIn,
  aGoal,
  aMeeting,
  anAction,
  anAgreement,
  aRelationship,
  aStep,
  circumstances,
  inGrowth,
} from './relationship/facts.ts';

/** R7 began on 1 September 2026; Ada (1) is the mentor, Ben (2) the mentee. */
function signalsOn(
  today: string,
  facts: Partial<RelationshipFacts> = {},
  more: Partial<Circumstances> = {},
): Record<string, string> {
  const { raised } = attentionOf(aRelationship(facts), circumstances(more), today);
  return Object.fromEntries(raised.map(({ signal, level }) => [signal, level]));
}

function stateOn(today: string, facts: Partial<RelationshipFacts>, more: Partial<Circumstances> = {}) {
  const { state, unknown } = attentionOf(aRelationship(facts), circumstances(more), today);
  return { state, unknown };
}

const held = (...dates: string[]) => dates.map((date) => aMeeting(date));

describe('never met', () => {
  test.each([
    ['2026-09-14', {}],
    ['2026-09-15', { 'never-met': 'gentle' }],
    ['2026-09-28', { 'never-met': 'gentle' }],
    ['2026-09-29', { 'never-met': 'firm' }],
    ['2026-10-13', { 'never-met': 'coordinator' }],
  ])('climbs the ladder: on %s', (today, signals) => {
    expect(signalsOn(today, inGrowth())).toEqual(signals);
  });

  test('is over with the first meeting, and was never so in a renewed relationship', () => {
    expect(signalsOn('2026-09-20', { ...inGrowth(), meetings: held('2026-09-19') })).toEqual({});
    expect(signalsOn('2026-09-20', { ...inGrowth(), previousId: 3 })).toEqual({});
  });

  test('does not count a meeting that was only planned, missed or cancelled', () => {
    const meetings = (['planned', 'missed', 'cancelled'] as const).map((status) =>
      aMeeting('2026-09-10', status),
    );
    const { raised } = attentionOf(aRelationship({ ...inGrowth(), meetings }), circumstances(), '2026-09-20');
    expect(raised).toMatchObject([
      {
        signal: 'never-met',
        since: '2026-09-15',
        about: [1, 2],
        evidence:
          'It began on 1 September 2026, 19 days ago; no meeting is logged as held, 1 missed, 1 planned of which nothing is known.',
        command: 'mentor meeting suggest R7',
      },
    ]);
  });

  test('waits where a date is near or somebody is paused', () => {
    const meetings = [aMeeting('2026-09-25', 'planned')];
    expect(signalsOn('2026-09-20', { ...inGrowth(), meetings })).toEqual({});
    expect(signalsOn('2026-09-26', { ...inGrowth(), meetings })).toEqual({ 'never-met': 'gentle' });
    expect(signalsOn('2026-09-20', inGrowth(), { away: new Set([2]) })).toEqual({});
  });

  test('is not known, rather than at risk, where something shows that they talk', () => {
    const facts = { ...inGrowth(), checkIns: [aCheckIn(2, '2026-10-02', { communication: 5 })] };
    expect(stateOn('2026-10-05', facts)).toEqual({
      state: 'unknown',
      unknown: [
        'Whether they meet: no meeting is logged, but a check-in of 2 October 2026 says that they are in touch.',
      ],
    });
    const bad = { ...inGrowth(), checkIns: [aCheckIn(2, '2026-10-02', { communication: 3 })] };
    expect(stateOn('2026-10-05', bad).state).toBe('at-risk');
  });
});

describe('quiet', () => {
  const agreed = { ...inGrowth(), agreement: anAgreement([1, 2]), meetings: held('2026-10-01') };

  test.each([
    // Every 14 days, and half as long again: 21 days are still in time.
    ['2026-10-22', {}],
    ['2026-10-23', { quiet: 'gentle' }],
    ['2026-11-06', { quiet: 'firm' }],
  ])('is longer than the agreed rhythm: on %s', (today, signals) => {
    expect(signalsOn(today, agreed)).toEqual(signals);
  });

  test('uses the usual rhythm where none is agreed, and the programme’s patience', () => {
    const facts = { ...agreed, agreement: null };
    expect(signalsOn('2026-11-15', facts)).toEqual({});
    expect(signalsOn('2026-11-16', facts)).toEqual({ quiet: 'gentle' });
    const patient = { thresholds: thresholdsOf(new Map([['quietPercent', 200]])) };
    expect(signalsOn('2026-11-16', facts, patient)).toEqual({});
  });

  test('says what the rhythm is', () => {
    const evidence = (facts: Partial<RelationshipFacts>): unknown =>
      attentionOf(aRelationship(facts), circumstances(), '2026-11-20').raised.map((one) => one.evidence);
    expect(evidence(agreed)).toEqual(['Last met on 1 October 2026, 50 days ago; agreed is every 14 days.']);
    expect(evidence({ ...agreed, agreement: null })).toEqual([
      'Last met on 1 October 2026, 50 days ago; usual is every 30 days.',
    ]);
  });

  test('counts from the start in a renewed relationship', () => {
    const renewed = { ...agreed, meetings: [], previousId: 3 };
    expect(signalsOn('2026-09-22', renewed)).toEqual({});
    expect(signalsOn('2026-09-23', renewed)).toEqual({ quiet: 'gentle' });
  });

  test('is not known where an action was done since, and not asked in closure', () => {
    const actions = [anAction({ doneOn: '2026-10-20' })];
    expect(stateOn('2026-10-25', { ...agreed, actions })).toMatchObject({ state: 'unknown' });
    const state = (doneOn: string): string =>
      stateOn('2026-10-25', { ...agreed, actions: [anAction({ doneOn })] }).state;
    expect(['2026-10-01', '2026-10-02'].map(state)).toEqual(['at-risk', 'unknown']);
    const closing = { phase: 'closure' as const, phaseChanges: [aStep('closure', '2026-10-20')] };
    expect(signalsOn('2026-10-25', { ...agreed, ...closing })).toEqual({});
  });
});

describe('progress', () => {
  const met = held('2026-09-10', '2026-09-25', '2026-10-09', '2026-10-24', '2026-11-07');

  test('a phase is overdue after its target length', () => {
    const facts = { meetings: met };
    expect(signalsOn('2026-10-01', facts)).toEqual({});
    expect(signalsOn('2026-10-02', facts)).toEqual({ 'phase-overdue': 'gentle' });
    const grace = { thresholds: thresholdsOf(new Map([['phaseGraceDays', 10]])) };
    expect(signalsOn('2026-10-11', facts, grace)).toEqual({});
    expect(signalsOn('2026-10-12', facts, grace)).toEqual({ 'phase-overdue': 'gentle' });
  });

  test('a goal is asked for after some time in negotiation, and at once in growth', () => {
    const negotiation = {
      phase: 'negotiation' as const,
      phaseChanges: [aStep('negotiation', '2026-10-01')],
      meetings: met,
      goals: [aGoal({ measure: null })],
    };
    expect(signalsOn('2026-10-30', negotiation)).not.toHaveProperty('no-complete-goal');
    expect(signalsOn('2026-10-31', negotiation)).toHaveProperty('no-complete-goal', 'gentle');
    const { raised } = attentionOf(aRelationship(negotiation), circumstances(), '2026-10-31');
    expect(raised.find(({ signal }) => signal === 'no-complete-goal')).toMatchObject({
      evidence: 'In negotiation since 1 October 2026; G3 lacks a measure (measurable).',
      command: 'mentor goal edit G3 --measure "…"',
    });
    const growth = { ...inGrowth('2026-10-20'), meetings: met };
    expect(signalsOn('2026-10-25', growth)).toEqual({});
    expect(signalsOn('2026-10-25', { ...growth, goals: [aGoal({ status: 'dropped' })] })).toEqual({
      'no-complete-goal': 'gentle',
    });
  });

  test('a goal is not missed where no checklist asks for one', () => {
    const { phases } = circumstances();
    const { negotiation } = phases;
    const requirements = negotiation.requirements.filter(({ requirement }) => requirement !== 'smart-goal');
    const without = { phases: { ...phases, negotiation: { ...negotiation, requirements } } };
    const growth = { ...inGrowth('2026-10-20'), meetings: met, goals: [] };
    expect(signalsOn('2026-10-25', growth)).toHaveProperty('no-complete-goal');
    expect(signalsOn('2026-10-25', growth, without)).toEqual({});
  });

  test('an action is overdue some days after its date, and is about its owner', () => {
    const facts = { ...inGrowth(), meetings: met, actions: [anAction({ dueOn: '2026-11-01', ownerId: 2 })] };
    expect(signalsOn('2026-11-08', facts)).toEqual({});
    const { raised } = attentionOf(aRelationship(facts), circumstances(), '2026-11-09');
    expect(raised).toMatchObject([{ signal: 'action-overdue', about: [2], since: '2026-11-09' }]);
    const done = { ...facts, actions: [anAction({ dueOn: '2026-11-01', doneOn: '2026-11-05' })] };
    expect(signalsOn('2026-11-09', done)).toEqual({});
    const both = { ...facts, actions: [anAction({ dueOn: '2026-11-01', ownerId: null })] };
    expect(attentionOf(aRelationship(both), circumstances(), '2026-11-09').raised[0]?.about).toEqual([1, 2]);
  });
});

test('several overdue actions are one finding, which names three of them', () => {
  const actions = [1, 2, 3, 4].map((id) => anAction({ id, dueOn: `2026-09-0${id}` }));
  const findings = (count: number): unknown =>
    attentionOf(
      aRelationship({ ...inGrowth(), meetings: held('2026-09-12'), actions: actions.slice(0, count) }),
      circumstances(),
      '2026-09-20',
    ).raised.map((one) => [one.reason, one.evidence]);
  expect(findings(1)).toEqual([['An action is overdue.', 'A1 was due on 1 September 2026.']]);
  expect(findings(4)).toEqual([
    [
      '4 actions are overdue.',
      'A1 was due on 1 September 2026, A2 was due on 2 September 2026, A3 was due on 3 September 2026 and 1 more.',
    ],
  ]);
});

describe('voices', () => {
  const met = { ...inGrowth(), meetings: held('2026-09-10', '2026-10-08', '2026-11-05') };

  test('a low rating is for the coordinator at once, and names no words', () => {
    const checkIns = [aCheckIn(2, '2026-10-01', { trust: 2, words: 'He never listens' })];
    const { raised } = attentionOf(aRelationship({ ...met, checkIns }), circumstances(), '2026-10-02');
    expect(raised).toMatchObject([
      {
        signal: 'low-check-in',
        level: 'coordinator',
        about: [2],
        evidence: 'Ben Okri (mentee) on 1 October 2026: trust 2 of 5.',
      },
    ]);
    expect(JSON.stringify(raised)).not.toContain('listens');
  });

  test('two low ratings are one finding, there since the first of them', () => {
    const since = (ada: string, ben: string): unknown => {
      const checkIns = [aCheckIn(1, ada, { trust: 1 }), aCheckIn(2, ben, { trust: 2 })];
      const { raised } = attentionOf(aRelationship({ ...met, checkIns }), circumstances(), '2026-10-20');
      return raised.map((one) => [one.signal, one.since, one.about]);
    };
    expect(since('2026-10-02', '2026-10-09')).toEqual([['low-check-in', '2026-10-02', [1, 2]]]);
    expect(since('2026-10-09', '2026-10-02')).toEqual([['low-check-in', '2026-10-02', [1, 2]]]);
  });

  test('satisfaction that fell is seen, and what was mended is over', () => {
    const ada = aCheckIn(1, '2026-10-01');
    const fell = [
      ada,
      aCheckIn(2, '2026-10-01', { satisfaction: 5 }),
      aCheckIn(2, '2026-11-10', { satisfaction: 3 }),
    ];
    expect(signalsOn('2026-11-10', { ...met, checkIns: fell })).toEqual({ 'low-check-in': 'coordinator' });
    const slightly = [ada, fell[1]!, aCheckIn(2, '2026-11-10', { satisfaction: 4 })];
    expect(signalsOn('2026-11-10', { ...met, checkIns: slightly })).toEqual({});
    const mended = [ada, aCheckIn(2, '2026-10-01', { trust: 1 }), aCheckIn(2, '2026-11-10')];
    expect(signalsOn('2026-11-10', { ...met, checkIns: mended })).toEqual({});
    // Another's rating is not a fall.
    const others = [
      aCheckIn(1, '2026-10-01', { satisfaction: 5 }),
      aCheckIn(2, '2026-10-01', { satisfaction: 3 }),
    ];
    expect(signalsOn('2026-10-02', { ...met, checkIns: others })).toEqual({});
  });

  test('how it goes is not known where nobody answered for some time', () => {
    // Asked on 1 October, and given 14 days to answer.
    expect(stateOn('2026-10-14', met)).toEqual({ state: 'well', unknown: [] });
    expect(stateOn('2026-10-15', met)).toEqual({
      state: 'unknown',
      unknown: ['How it is going: nobody has answered a check-in (day 30, 1 October 2026).'],
    });
  });

  test('help that was asked for is heard until they say otherwise', () => {
    const asked = aCheckIn(1, '2026-10-01', { asksHelp: true });
    expect(signalsOn('2026-10-01', { ...met, checkIns: [asked] })).toEqual({
      'asked-for-help': 'coordinator',
    });
    expect(signalsOn('2026-10-06', { ...met, checkIns: [asked, aCheckIn(1, '2026-10-05')] })).toEqual({});
    expect(signalsOn('2026-10-06', { ...met, checkIns: [asked, aCheckIn(2, '2026-10-05')] })).toEqual({
      'asked-for-help': 'coordinator',
    });
  });

  test('one side is silent where the other has answered', () => {
    const facts = { ...met, checkIns: [aCheckIn(1, '2026-10-01')] };
    expect(signalsOn('2026-10-14', facts)).toEqual({});
    const { raised } = attentionOf(aRelationship(facts), circumstances(), '2026-10-15');
    expect(raised).toMatchObject([{ signal: 'one-side-silent', level: 'gentle', about: [2] }]);
    expect(signalsOn('2026-10-15', facts, { away: new Set([2]) })).toEqual({});
    expect(
      signalsOn('2026-10-15', { ...facts, checkIns: [...facts.checkIns, aCheckIn(2, '2026-10-13')] }),
    ).toEqual({});
  });

  test('somebody who does not come twice in a row is silent', () => {
    const missed = (date: string, absentId: number | null) => ({ ...aMeeting(date, 'missed'), absentId });
    const facts = (...meetings: ReturnType<typeof aMeeting>[]) => ({ ...inGrowth(), meetings });
    const twice = facts(aMeeting('2026-09-10'), missed('2026-09-20', 2), missed('2026-09-25', 2));
    expect(signalsOn('2026-09-26', twice)).toEqual({ 'one-side-silent': 'gentle' });
    const met2 = facts(missed('2026-09-20', 2), missed('2026-09-21', 2), aMeeting('2026-09-25'));
    expect(signalsOn('2026-09-26', met2)).toEqual({});
    const eachOnce = facts(aMeeting('2026-09-10'), missed('2026-09-20', 1), missed('2026-09-25', 2));
    expect(signalsOn('2026-09-26', eachOnce)).toEqual({});
    const unknownWho = facts(aMeeting('2026-09-10'), missed('2026-09-20', null), missed('2026-09-25', null));
    expect(signalsOn('2026-09-26', unknownWho)).toEqual({});
  });
});

test('a mentor in more relationships than they have places is the coordinator’s to mend', () => {
  const loads = (relationships: number) => ({ loads: new Map([[1, { relationships, places: 2 }]]) });
  const facts = { ...inGrowth(), meetings: held('2026-09-05') };
  expect(signalsOn('2026-09-06', facts, loads(2))).toEqual({});
  expect(signalsOn('2026-09-06', facts, loads(3))).toEqual({ 'over-capacity': 'coordinator' });
});

describe('a snooze', () => {
  const snooze = (more: Partial<Snooze> = {}): Partial<Circumstances> => ({
    snoozes: new Map([
      [7, [{ signal: null, until: '2026-11-30', reason: 'leave', snoozedOn: '2026-10-01', ...more }]],
    ]),
  });

  test('puts off until its last day, and no longer', () => {
    expect(stateOn('2026-11-01', inGrowth(), snooze()).state).toBe('snoozed');
    expect(stateOn('2026-11-30', inGrowth(), snooze()).state).toBe('snoozed');
    expect(stateOn('2026-12-01', inGrowth(), snooze()).state).toBe('at-risk');
    expect(stateOn('2026-09-30', inGrowth(), snooze()).state).toBe('at-risk');
  });

  test('of one signal leaves the others', () => {
    expect(stateOn('2026-11-01', inGrowth(), snooze({ signal: 'never-met' })).state).toBe('snoozed');
    expect(stateOn('2026-11-01', inGrowth(), snooze({ signal: 'quiet' })).state).toBe('at-risk');
  });

  test('does not cover what somebody says after it', () => {
    const asks = (on: string) => ({ ...inGrowth(), checkIns: [aCheckIn(2, on, { asksHelp: true })] });
    expect(stateOn('2026-11-01', asks('2026-09-30'), snooze()).state).toBe('snoozed');
    expect(stateOn('2026-11-01', asks('2026-10-02'), snooze()).state).toBe('at-risk');
  });
});

describe('all of it', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((after) => addDays('2026-08-20', after));
  const meeting = fc
    .tuple(day, fc.constantFrom('held', 'planned', 'missed', 'cancelled'))
    .map(([date, status]) => aMeeting(date, status as 'held'));
  const answer = fc
    .tuple(fc.constantFrom(1, 2), day, fc.integer({ min: 1, max: 5 }), fc.boolean())
    .map(([who, date, satisfaction, asksHelp]) =>
      aCheckIn(who, date, { satisfaction, asksHelp, words: 'SECRET' }),
    );
  const relationship = fc
    .record({
      phase: fc.constantFrom('preparation', 'negotiation', 'growth', 'closure'),
      since: day,
      meetings: fc.array(meeting, { maxLength: 6 }),
      checkIns: fc.array(answer, { maxLength: 5 }),
      previousId: fc.constantFrom(null, 3),
    })
    .map(({ phase, since, meetings, checkIns, previousId }) =>
      aRelationship({
        phase: phase as 'growth',
        phaseChanges: [aStep(phase as 'growth', since)],
        meetings: meetings.toSorted((a, b) => (a.metOn < b.metOn ? -1 : 1)),
        checkIns: checkIns.toSorted((a, b) => (a.answeredOn < b.answeredOn ? -1 : 1)),
        previousId,
      }),
    );

  test('each finding has a date that has come, somebody it is about, a reason, evidence and a command', () => {
    fc.assert(
      fc.property(relationship, day, (facts, today) => {
        const { state, level, raised, unknown } = attentionOf(facts, circumstances(), today);
        for (const one of raised) {
          expect(one.since <= today).toBe(true);
          expect(one.about.length).toBeGreaterThan(0);
          for (const text of [one.reason, one.evidence, one.advice]) expect(text).toMatch(/^\S.*\.$/);
          expect(one.command).toMatch(/^mentor /);
          expect(SIGNALS.map(({ name }) => name)).toContain(one.signal);
        }
        expect(JSON.stringify({ raised, unknown })).not.toContain('SECRET');
        expect(state === 'at-risk').toBe(level !== null);
        expect(state === 'unknown').toBe(raised.length === 0 && unknown.length > 0);
      }),
    );
  });

  test('the ladder is never climbed down while nothing happens', () => {
    // Without check-ins: with each that comes, the silence is a new one.
    const schedule = { firstDay: 9999, everyDays: 60, isAtClosure: false };
    fc.assert(
      fc.property(relationship, (facts) => {
        const from = addDays('2026-08-20', 401);
        const levels = [0, 5, 30, 90].map((days) =>
          ['gentle', 'firm', 'coordinator'].indexOf(
            attentionOf(facts, circumstances({ schedule }), addDays(from, days)).level ?? '',
          ),
        );
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      }),
    );
  });

  test('the most urgent come first, whatever the order they came in', () => {
    const lines = [
      aRelationship({ id: 1, meetings: held('2026-09-20') }),
      aRelationship({ id: 2 }),
      aRelationship({ id: 3, startedOn: '2026-08-01' }),
      aRelationship({ id: 4, checkIns: [aCheckIn(1, '2026-09-28', { asksHelp: true })] }),
      aRelationship({ id: 5, outcome: 'completed', endedOn: '2026-09-10' }),
    ];
    const order = (facts: RelationshipFacts[]) =>
      attend(facts, circumstances(), '2026-09-29').map(({ facts: { id } }) => id);
    expect(order(lines)).toEqual([3, 4, 2, 1]);
    expect(order(lines.toReversed())).toEqual([3, 4, 2, 1]);
  });
});
