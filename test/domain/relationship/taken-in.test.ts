/** A pair that ran for months before the programme knew of it is judged by what happened since. */
import { describe, expect, test } from '@jest/globals';
import { attentionOf } from '../../../src/domain/attention/attention.ts';
import { scheduleOf } from '../../../src/domain/attention/thresholds.ts';
import { needsOf } from '../../../src/domain/letters/reminder-needs.ts';
import { checkInMoments } from '../../../src/domain/relationship/check-in/check-in-schedule.ts';
import type { Phase, RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import { followedSince, phaseByAge } from '../../../src/domain/relationship/taken-in.ts';
import { addDays } from '../../../src/domain/time/dates.ts';
import { daysIn, phaseStanding } from '../../../src/reports/facts/phase-standing.ts';
import { aRelationship, circumstances } from './facts.ts';

const TAKEN_IN = '2027-03-01';

/** R7 began on 1 September 2026. */
function takenIn(phase: Phase, more: Partial<RelationshipFacts> = {}): RelationshipFacts {
  return aRelationship({
    phase,
    phaseChanges: [{ fromPhase: null, toPhase: phase, changedOn: TAKEN_IN, isForced: false, reason: null }],
    ...more,
  });
}

const { phases } = circumstances();

function signalsOn(days: number, facts: RelationshipFacts): string[] {
  return attentionOf(facts, circumstances(), addDays(TAKEN_IN, days)).raised.map(({ signal }) => signal);
}

test('a relationship is followed from its first day, or from the day on which it was taken in', () => {
  expect(followedSince(aRelationship())).toBe('2026-09-01');
  expect(followedSince(takenIn('growth'))).toBe(TAKEN_IN);
});

describe('what needs a word', () => {
  test('on the day itself is nothing, whatever the phase', () => {
    for (const phase of ['preparation', 'negotiation', 'growth', 'closure'] as const) {
      expect(signalsOn(0, takenIn(phase))).toEqual([]);
      const kinds = needsOf(takenIn(phase), circumstances(), TAKEN_IN).map(({ kind }) => kind);
      // At closure both are asked how it was, however they came to it.
      expect(kinds).toEqual(phase === 'closure' ? ['check-in', 'check-in'] : []);
    }
  });

  test('is counted from that day', () => {
    expect(signalsOn(13, takenIn('preparation'))).toEqual([]);
    expect(signalsOn(14, takenIn('preparation'))).toEqual(['never-met']);
    expect(signalsOn(29, takenIn('growth'))).toEqual([]);
    expect(signalsOn(30, takenIn('growth'))).toEqual(['no-complete-goal']);
    const { raised } = attentionOf(takenIn('growth'), circumstances(), addDays(TAKEN_IN, 46));
    expect(raised.find(({ signal }) => signal === 'quiet')?.evidence).toBe(
      'No meeting is logged since it was taken in on 1 March 2027, 46 days ago; usual is every 30 days.',
    );
  });

  test('is a goal at once where they come to growth later', () => {
    const [first] = takenIn('negotiation').phaseChanges;
    if (first === undefined) throw new Error('there is a first step');
    const changedOn = addDays(TAKEN_IN, 5);
    const grown = takenIn('growth', {
      phaseChanges: [first, { ...first, fromPhase: 'negotiation', toPhase: 'growth', changedOn }],
    });
    expect(signalsOn(5, grown)).toEqual(['no-complete-goal']);
  });
});

describe('check-ins', () => {
  const schedule = scheduleOf(new Map());

  test('that were due before are not asked for', () => {
    expect(checkInMoments(takenIn('growth'), schedule, '2027-06-01').map(({ name }) => name)).toEqual([
      'day 210',
      'day 270',
    ]);
    expect(checkInMoments(takenIn('closure'), schedule, TAKEN_IN).map(({ name }) => name)).toEqual([
      'closure',
    ]);
  });

  test('of a past pair were never asked for', () => {
    const past = takenIn('closure', { outcome: 'completed', endedOn: TAKEN_IN });
    expect(checkInMoments(past, schedule, '2027-06-01')).toEqual([]);
  });
});

test('how long the phase took in which it was taken in is not known, and whether they had met is', () => {
  const growth = takenIn('growth');
  const [first] = growth.phaseChanges;
  if (first === undefined) throw new Error('there is a first step');
  const left = { ...first, fromPhase: 'growth' as const, toPhase: null, changedOn: '2027-03-20' };
  expect(daysIn({ ...growth, phaseChanges: [first, left] }, 'growth')).toBeNull();
  expect(phaseStanding(growth, phases, TAKEN_IN)).toMatchObject({ since: TAKEN_IN, hasNeverMet: false });
  expect(phaseStanding(takenIn('preparation'), phases, TAKEN_IN)).toMatchObject({ hasNeverMet: true });
});

test('without a phase it is where the target lengths would have brought it, at most in growth', () => {
  const { preparation, negotiation } = phases;
  const by = (days: number): Phase => phaseByAge('2026-09-01', addDays('2026-09-01', days), phases);
  expect(by(0)).toBe('preparation');
  expect(by(preparation.targetDays - 1)).toBe('preparation');
  expect(by(preparation.targetDays)).toBe('negotiation');
  expect(by(preparation.targetDays + negotiation.targetDays)).toBe('growth');
  expect(by(5000)).toBe('growth');
});
