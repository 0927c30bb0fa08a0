import { expect, test } from '@jest/globals';
import { ratingsToShow } from '../../../src/reports/facts/mentee-ratings.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { readAsOf } from '../../../src/store/log/as-of.ts';
import { reverseInvocation, undoTarget } from '../../../src/store/log/log.ts';
import { erasePeople } from '../../../src/store/privacy/erase/erase-people.ts';
import { recordedRatings } from '../../../src/store/privacy/rating-log.ts';
import { insertCheckIn, updateCheckIn } from '../../../src/store/relationships/check-ins.ts';
import { endRelationship } from '../../../src/store/relationships/relationships.ts';
import type { Store } from '../../../src/store/store.ts';
import { aCheckIn } from '../../domain/relationship/facts.ts';
import { aProgramme, aWriter, type Made, on } from '../../support/programme.ts';

const MENTEES = ['Ben', 'Cleo', 'Dora', 'Eli', 'Fay'];
const ENDED = '2026-12-10';
const CHANGE = { fromPhase: 'closure', toPhase: null, isForced: false, reason: null } as const;

/** Ada had five mentees, of whom each rates her; Ben, who is the first, by two. */
function ada(): Made {
  const programme = aProgramme().withMentor({ name: 'Ada', capacity: 9 });
  for (const name of MENTEES) programme.withMentee({ name }).withRelationship('Ada', name);
  return programme
    .on(ENDED)
    .with('import check-ins', ({ store }) => {
      for (const at of MENTEES.keys()) rate(store, at, at === 0 ? 2 : 4);
    })
    .with('relationship end', ({ store }) => {
      for (const at of MENTEES.keys())
        endRelationship(
          store,
          at + 1,
          { ...CHANGE, changedOn: ENDED },
          { outcome: 'completed', reason: null, notes: null },
        );
    })
    .create();
}

function rate(store: Store, at: number, satisfaction: number): void {
  insertCheckIn(store, at + 1, aCheckIn(at + 2, '2026-12-01', { satisfaction }));
}

const printed = (store: Store): number[] =>
  store.read(() => ratingsToShow(recordedRatings(store, 1), 1, store.today));

test.each<[what: string, happens: (made: Made) => void]>([
  [
    'a check-in of before the end that is imported late',
    ({ store }) => store.write('import', () => rate(store, 1, 1)),
  ],
  [
    'a check-in that is corrected',
    ({ store }) => store.write('fix', () => updateCheckIn(store, 1, aCheckIn(2, '', { satisfaction: 5 }))),
  ],
  [
    'check-ins and ends that are undone',
    ({ store }) => {
      for (const _ of ['relationship end', 'import check-ins'])
        store.write('undo', () => reverseInvocation(store, undoTarget(store, undefined)));
    },
  ],
  ['a mentee who is erased', ({ store }) => erasePeople(store, [2], aWriter())],
])('after %s, a portfolio tells the same of those whom it told of', (_what, happens) => {
  const made = on('2027-02-01', ada());
  const before = printed(made.store);
  expect(before).toEqual([2, 4, 4, 4, 4]);
  happens(made);
  expect(printed(made.store)).toEqual(before);
  expect(printed(on('2027-06-01', made).store)).toEqual(before);
});

test('what is recorded for a day that was over counts from the day on which it was done', () => {
  const made = on('2027-02-01', ada());
  made.store.close();
  const store = openStore(made.file, { ...aWriter('2026-12-20'), now: () => new Date('2027-02-02') });
  store.write('import', () => rate(store, 1, 1));
  expect(printed(on('2027-02-03', { ...made, store }).store)).toEqual([2, 4, 4, 4, 4]);
});

test('a portfolio of a past day is as it was on that day', () => {
  const { store } = on('2027-02-01', ada());
  const asOf = (day: string): number[] => store.read(() => readAsOf(store, day, printed));
  expect([asOf('2027-01-09'), asOf('2027-01-10')]).toEqual([[], [2, 4, 4, 4, 4]]);
});
