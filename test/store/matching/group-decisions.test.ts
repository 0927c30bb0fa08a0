import { expect, test } from '@jest/globals';
import type { GroupDecision } from '../../../src/domain/decision.ts';
import {
  addGroupDecision,
  loadGroupDecisions,
  removeGroupDecision,
} from '../../../src/store/matching/group-decisions.ts';
import { accessOf } from '../../../src/store/privacy/access.ts';
import { erasePeopleFrom } from '../../../src/store/privacy/erase/erase.ts';
import { findTexts } from '../../../src/store/search/texts.ts';
import { insertProposal, openMatches } from '../../../src/store/matching/proposals.ts';
import type { Store } from '../../../src/store/store.ts';
import { aProgramme } from '../../support/programme.ts';

const LOCK: Omit<GroupDecision, 'id' | 'participantIds'> = {
  roundId: 1,
  decision: 'lock',
  reason: 'They share a bakery',
  overrideReason: null,
  overrideRules: [],
  isForGood: false,
  decidedOn: '2026-11-22',
};

/** Ruth is a mentor; the others are mentees. Returns the store, and everybody's number. */
function aCircle(): { store: Store; ids: Record<string, number> } {
  let made = aProgramme().withRound('First').withMentor({ name: 'Ruth' });
  for (const name of ['Ada', 'Bob', 'Cem']) made = made.withMentee({ name });
  const { store } = made.create();
  const rows = store.db.prepare<[], [string, number]>('SELECT name, id FROM participants').raw().all();
  return { store, ids: Object.fromEntries(rows) };
}

const PLAN = (ids: Record<string, number>): string =>
  JSON.stringify({
    format: 'circle',
    groups: [
      {
        format: 'circle',
        mentorIds: [ids['Ruth']],
        menteeIds: [ids['Ada'], ids['Bob']],
        peerIds: [],
        score: 150_000,
        pairs: [],
      },
    ],
    unmatched: [{ participantId: ids['Cem'], role: 'mentee' }],
  });

test('are loaded as they were made, and gone once they are taken back', () => {
  const { store, ids } = aCircle();
  const participantIds = [ids['Ruth']!, ids['Cem']!, ids['Ada']!];
  store.write('match lock', () => addGroupDecision(store, { ...LOCK, participantIds }));
  const [made] = loadGroupDecisions(store, 1);
  expect(made).toEqual({ ...LOCK, id: 1, participantIds });
  store.write('match release', () => removeGroupDecision(store, made!));
  expect(loadGroupDecisions(store, 1)).toEqual([]);
  expect(store.db.prepare('SELECT count(*) FROM group_decision_people').pluck().get()).toBe(0);
});

test('count in later rounds where they are for good', () => {
  const { store, ids } = aCircle();
  const participantIds = [ids['Ada']!, ids['Bob']!];
  store.write('match forbid', () => {
    addGroupDecision(store, { ...LOCK, participantIds, decision: 'forbid', isForGood: true });
    addGroupDecision(store, { ...LOCK, participantIds: [ids['Ada']!, ids['Cem']!] });
  });
  expect(loadGroupDecisions(store, 2).map(({ decision }) => decision)).toEqual(['forbid']);
});

test('are told to their people without the reason, and found by its words', () => {
  const { store, ids } = aCircle();
  store.write('match lock', () =>
    addGroupDecision(store, { ...LOCK, participantIds: [ids['Ruth']!, ids['Ada']!] }),
  );
  const access = accessOf(store, ids['Ada']!);
  const [decision] = access.own.find(({ table }) => table === 'group_decisions')!.rows;
  expect(decision).toMatchObject({ decision: 'lock', decided_on: '2026-11-22' });
  expect(JSON.stringify(access)).not.toContain('bakery');
  expect(accessOf(store, ids['Bob']!).own.map(({ table }) => table)).not.toContain('group_decisions');
  expect(findTexts(store, ['bakery'], true).map(({ table }) => table)).toEqual(['group_decisions']);
  expect(findTexts(store, ['bakery'], false)).toEqual([]);
});

test('go with a member who is erased, and the proposal that has them is put aside', () => {
  const { store, ids } = aCircle();
  store.write('match', () => {
    addGroupDecision(store, { ...LOCK, participantIds: [ids['Ruth']!, ids['Ada']!] });
    addGroupDecision(store, { ...LOCK, participantIds: [ids['Ruth']!, ids['Bob']!] });
    insertProposal(store, { roundId: 1, fingerprint: '-', plan: PLAN(ids), createdOn: '2026-11-22' });
  });
  expect(new Set(openMatches(store)!.mentees)).toEqual(new Set([ids['Ada'], ids['Bob']]));
  expect(accessOf(store, ids['Bob']!).proposals).toMatchObject([
    { proposal: 'X1', format: 'circle', mentors: 'Ruth', mentees: 'Ada, Bob', peers: null },
  ]);
  const { consequences } = erasePeopleFrom(store, [ids['Ada']!]);
  expect(consequences.proposals).toEqual([1]);
  expect(loadGroupDecisions(store, 1).map(({ participantIds }) => participantIds)).toEqual([
    [ids['Ruth'], ids['Bob']],
  ]);
  const text = JSON.stringify(store.db.prepare('SELECT before, after FROM changes').all());
  expect(text).not.toContain('"Ada"');
});
