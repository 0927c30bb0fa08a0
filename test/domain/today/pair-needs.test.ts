import { describe, expect, test } from '@jest/globals';
import type { Circumstances } from '../../../src/domain/attention/signal.ts';
import { attentionOf } from '../../../src/domain/attention/attention.ts';
import { pairLine } from '../../../src/domain/today/pair-needs.ts';
import { lookAtPairs } from '../../../src/domain/today/pairs-and-people.ts';
import type { RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import {
  aCheckIn,
  aGoal,
  aMeeting,
  anAction,
  anAgreement,
  aRelationship,
  circumstances,
  inGrowth,
} from '../relationship/facts.ts';

/** Ada (1) mentors Ben (2) since 1 September 2026. */
function linesOn(
  today: string,
  facts: Partial<RelationshipFacts> = {},
  more: Partial<Circumstances> = {},
): string[] {
  const line = lineOn(today, facts, more);
  return (line === undefined ? [] : [line]).map(
    ({ reason, note, more: others, advice, command }) =>
      `${reason}${note === '' ? '' : `; ${note}`}${others === 0 ? '' : ` (+${others})`} | ${advice}: ${command}`,
  );
}

function lineOn(today: string, facts: Partial<RelationshipFacts>, more: Partial<Circumstances> = {}) {
  const [pair, around] = [aRelationship(facts), circumstances(more)];
  return pairLine(pair, attentionOf(pair, around, today), around, today);
}

describe('a pair is told by name, with one thing to do', () => {
  test.each<[string, Partial<RelationshipFacts>, string]>([
    [
      '2026-09-20',
      inGrowth(),
      'Ada Lovelace and Ben Okri have never met; paired 2 weeks ago | Write to both: mentor meeting suggest R7',
    ],
    [
      '2026-10-20',
      inGrowth(),
      'Ada Lovelace and Ben Okri have never met; paired 7 weeks ago | Ring both: mentor meeting suggest R7',
    ],
    [
      '2026-10-25',
      { ...inGrowth(), meetings: [aMeeting('2026-09-03')] },
      'Ada Lovelace and Ben Okri last met 7 weeks ago; usual is every 4 weeks | Write to both: mentor meeting suggest R7',
    ],
    [
      '2026-10-25',
      { ...inGrowth(), meetings: [aMeeting('2026-09-03')], agreement: anAgreement() },
      'Ada Lovelace and Ben Okri last met 7 weeks ago; agreed is every 2 weeks | Ring both: mentor meeting suggest R7',
    ],
    [
      '2026-09-10',
      { ...inGrowth(), checkIns: [aCheckIn(2, '2026-09-09', { asksHelp: true })] },
      'Ben Okri asked for help yesterday; paired with Ada Lovelace | Ring Ben Okri: mentor check-in list R7 --confidential',
    ],
    [
      '2026-09-10',
      { ...inGrowth(), checkIns: [aCheckIn(1, '2026-09-10', { satisfaction: 1 })] },
      'Ada Lovelace gave low or falling ratings today; paired with Ben Okri | Ring Ada Lovelace: mentor check-in list R7 --confidential',
    ],
    [
      '2026-10-20',
      { ...inGrowth(), meetings: [aMeeting('2026-10-19')], checkIns: [aCheckIn(1, '2026-10-01')] },
      'Ben Okri is silent; paired with Ada Lovelace | Ring Ben Okri: mentor participant show P2',
    ],
    [
      '2026-09-10',
      { ...inGrowth(), goals: [], meetings: [aMeeting('2026-09-09')] },
      'Ada Lovelace and Ben Okri have no complete goal; in growth for 9 days | Write to both: mentor goal add R7 --statement "…"',
    ],
    [
      '2026-09-10',
      { ...inGrowth(), goals: [aGoal({ id: 4, measure: null })], meetings: [aMeeting('2026-09-09')] },
      'Ada Lovelace and Ben Okri have no complete goal; in growth for 9 days | Write to both: mentor goal show G4',
    ],
    [
      '2026-09-25',
      {
        ...inGrowth(),
        meetings: [aMeeting('2026-09-24')],
        actions: [anAction({ ownerId: 2, dueOn: '2026-09-05' })],
      },
      'Ada Lovelace and Ben Okri have an overdue action; due 2 weeks ago | Write to Ben Okri: mentor meeting action list R7',
    ],
    [
      '2026-09-10',
      { ...inGrowth(), meetings: [aMeeting('2026-09-05'), aMeeting('2026-09-08', 'planned')] },
      'Ada Lovelace and Ben Okri planned to meet 2 days ago; did they? | Record what came of it: mentor meeting log M9',
    ],
  ])('%s: %#', (today, facts, line) => {
    expect(linesOn(today, facts)).toEqual([line]);
  });

  test('a phase that takes too long', () => {
    expect(linesOn('2026-10-20', { meetings: [aMeeting('2026-10-19')] })).toEqual([
      'Ada Lovelace and Ben Okri are still in preparation; 7 weeks, planned were 4 weeks | Write to both: mentor relationship show R7',
    ]);
  });

  test('has one line with its most urgent need', () => {
    expect(linesOn('2026-10-20', { ...inGrowth(), goals: [] })).toEqual([
      'Ada Lovelace and Ben Okri have never met; paired 7 weeks ago (+1) | Ring both: mentor meeting suggest R7',
    ]);
  });
});

test('a pair that is put off needs nobody, nor does one that begins tomorrow', () => {
  const meetings = [aMeeting('2026-09-05', 'planned')];
  const snooze = { signal: null, until: '2026-11-30', reason: 'away', snoozedOn: '2026-09-10' };
  const snoozes = new Map([[7, [snooze]]]);
  expect(linesOn('2026-09-20', { ...inGrowth(), meetings })).toHaveLength(1);
  expect(linesOn('2026-09-20', { ...inGrowth(), meetings }, { snoozes })).toEqual([]);
  expect(linesOn('2026-09-20', { ...inGrowth(), meetings, startedOn: '2026-09-21' })).toEqual([]);
});

test('what is put off of one signal leaves the others', () => {
  const snooze = { signal: 'never-met', until: '2026-11-30', reason: 'away', snoozedOn: '2026-09-10' };
  const lines = linesOn('2026-10-20', { ...inGrowth(), goals: [] }, { snoozes: new Map([[7, [snooze]]]) });
  expect(lines).toEqual([
    'Ada Lovelace and Ben Okri have no complete goal; in growth for 7 weeks | Ring both: mentor goal add R7 --statement "…"',
  ]);
});

test('a mentor with too many mentees is told apart from the pairs, since the last of them began', () => {
  const loads = new Map([[1, { relationships: 2, places: 1 }]]);
  const met = { ...inGrowth(), meetings: [aMeeting('2026-09-09')] };
  const pairs = [aRelationship(met), aRelationship({ ...met, id: 8, startedOn: '2026-09-05' })];
  const { lines, overloaded } = lookAtPairs(pairs, circumstances({ loads }), '2026-09-10');
  expect([lines, [...overloaded]]).toEqual([[], [[1, '2026-09-05']]]);
});
