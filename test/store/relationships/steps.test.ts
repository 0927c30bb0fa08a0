import { expect, test } from '@jest/globals';
import type { Advance } from '../../../src/domain/relationship/advance.ts';
import { insertMeeting } from '../../../src/store/relationships/meetings.ts';
import { loadFacts } from '../../../src/store/relationships/relationships.ts';
import { endEarly, takeStep } from '../../../src/store/relationships/steps.ts';
import type { Store } from '../../../src/store/store.ts';
import { aProgramme, TODAY } from '../../support/programme.ts';

/** R1 and R2, each with meetings planned for yesterday, today and tomorrow, and one held today: M1 to M4, M5 to M8. */
function twoPairs(): Store {
  const meetings = [
    ['planned', '2026-11-21'],
    ['planned', TODAY],
    ['planned', '2026-11-23'],
    ['held', TODAY],
  ] as const;
  return aProgramme()
    .withMentor({ name: 'Ada', capacity: 2 })
    .withMentee({ name: 'Ben' })
    .withMentee({ name: 'Cem' })
    .withRelationship('Ada', 'Ben')
    .withRelationship('Ada', 'Cem')
    .with('meeting log', ({ store }) => {
      for (const relationshipId of [1, 2])
        for (const [status, metOn] of meetings)
          insertMeeting(store, { relationshipId, status, metOn, minutes: null, channel: null, notes: null });
    })
    .create().store;
}

const meetingsOf = (store: Store): unknown[] =>
  store.db
    .prepare('SELECT id, relationship_id, status FROM meetings ORDER BY id')
    .raw()
    .all()
    .map((row) => (row as unknown[]).join(' '));

const UNTOUCHED = ['5 2 planned', '6 2 planned', '7 2 planned', '8 2 held'];

test('what ends early has its own meetings cancelled, from that day on', () => {
  const store = twoPairs();
  const [first] = loadFacts(store);
  const left = store.write('relationship end', () =>
    endEarly(store, first!, TODAY, { reason: 'no-time', notes: null }),
  );
  expect(left.meetings.map(({ id }) => id)).toEqual([2, 3]);
  expect(meetingsOf(store)).toEqual([
    '1 1 planned',
    '2 1 cancelled',
    '3 1 cancelled',
    '4 1 held',
    ...UNTOUCHED,
  ]);
});

test('what is renewed takes the meetings that are to come along', () => {
  const store = twoPairs();
  const [relationship] = loadFacts(store);
  const plan: Advance = {
    relationship: relationship!,
    from: 'preparation',
    to: null,
    outcome: 'renewed',
    skipped: [],
    isForced: true,
  };
  const step = store.write('relationship renew', () => takeStep(store, plan, { reason: 'they go on' }));
  expect(step).toMatchObject({ renewedAs: 3, actions: [] });
  expect(step.meetings.map(({ id }) => id)).toEqual([2, 3]);
  expect(meetingsOf(store)).toEqual(['1 1 planned', '2 3 planned', '3 3 planned', '4 1 held', ...UNTOUCHED]);
});
