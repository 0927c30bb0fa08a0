import { describe, expect, test } from '@jest/globals';
import { attend } from '../../../src/domain/attention/attention.ts';
import type { Circumstances } from '../../../src/domain/attention/signal.ts';
import { numbered, pairWords } from '../../../src/domain/today/pair-words.ts';
import type { RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import { aCheckIn, aMeeting, aRelationship, circumstances, inGrowth } from '../relationship/facts.ts';

const TODAY = '2026-10-25';

function wordsOf(facts: readonly Partial<RelationshipFacts>[], more: Partial<Circumstances> = {}) {
  const around = circumstances(more);
  return pairWords(attend(facts.map(aRelationship), around, TODAY), around, TODAY);
}

describe('each pair that is not well is told once, under what is done about it', () => {
  const met = {
    ...inGrowth(),
    meetings: [aMeeting('2026-09-03')],
    checkIns: [
      aCheckIn(1, '2026-10-01', { communication: 3 }),
      aCheckIn(2, '2026-10-01', { communication: 3 }),
    ],
  };
  const well = { ...met, id: 9, meetings: [aMeeting('2026-10-20')] };

  test('to ring, to write to, to wait for; who is well is not there', () => {
    const words = wordsOf([
      well,
      { ...met, id: 1 },
      { ...met, id: 2, meetings: [], checkIns: [] },
      { ...well, id: 3, checkIns: [] },
      { ...well, id: 4, checkIns: [aCheckIn(2, '2026-10-20', { asksHelp: true })] },
    ]);
    expect(
      words.map(({ relationshipId, way, reason, about }) => [relationshipId, way, reason, about]),
    ).toEqual([
      [4, 'ring', 'Ben Okri asked for help 5 days ago', [2]],
      [2, 'ring', 'Ada Lovelace and Ben Okri have never met', [1, 2]],
      [1, 'write', 'Ada Lovelace and Ben Okri last met 7 weeks ago', [1, 2]],
      [3, 'wait', 'Ada Lovelace and Ben Okri: too little is known', [1, 2]],
    ]);
  });

  test('what was put off waits until its day, and is told by what it is', () => {
    const snooze = { signal: null, until: '2026-11-05', reason: 'on leave', snoozedOn: '2026-10-20' };
    const [word] = wordsOf([{ ...met, id: 1 }], { snoozes: new Map([[1, [snooze]]]) });
    expect(word).toMatchObject({
      way: 'wait',
      reason: 'Ada Lovelace and Ben Okri: put off until 5 November 2026',
      also: ['no longer meeting'],
    });
    expect(JSON.stringify(word)).not.toContain('on leave');
  });

  test('a mentor with more pairs than places is one to ring in each', () => {
    const loads = new Map([[1, { relationships: 2, places: 1 }]]);
    expect(wordsOf([well], { loads })).toMatchObject([
      { way: 'ring', reason: 'Ada Lovelace is a mentor in 2 relationships and has 1 place', about: [1] },
    ]);
  });

  test('what else was found is told in a word or three', () => {
    const answer = aCheckIn(2, '2026-10-20', { asksHelp: true, satisfaction: 1 });
    const [word] = wordsOf([{ ...well, checkIns: [answer] }]);
    expect(word).toMatchObject({
      way: 'ring',
      label: 'asked for help',
      also: ['low ratings', 'one side is silent'],
    });
  });
});

test('by number, nobody is named', () => {
  const pair = numbered(aRelationship({ ...inGrowth(), id: 1 }));
  const around = circumstances();
  const [word] = pairWords(attend([pair], around, TODAY), around, TODAY);
  expect(word).toMatchObject({ reason: 'P1 and P2 have never met', advice: 'Ring both' });
  expect(JSON.stringify(word)).not.toMatch(/Ada|Ben|@/);
});
