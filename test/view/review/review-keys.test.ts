/** What the keys of a review do, without a terminal and without a data file. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { press } from '../../../src/view/review/review-keys.ts';
import { refusedBy } from '../../../src/view/review/review-outcome.ts';
import { marksOf, needsAnew, type ReviewState } from '../../../src/view/review/review-state.ts';
import { questionAtTheEnd } from '../../../src/view/review/review-screen.ts';
import { aDecision, ANY_KEY, aReview, pressed, withOthers } from './reviews.ts';

const decided = (state: ReviewState): unknown =>
  state.decisions.map(({ menteeId, mentorId, decision }) => `${menteeId} ${mentorId} ${decision}`).toSorted();
const pairs = (state: ReviewState): unknown =>
  state.rows.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`).toSorted();

test('the weakest pair that nothing was decided on is in hand first', () => {
  expect(aReview().hand).toBe(1);
  expect(aReview({ decisions: [aDecision(1, 101, 'approve')] }).hand).toBe(2);
  expect(aReview().rows.map(({ menteeId }) => menteeId)).toEqual([1, 2, 3]);
  expect(aReview({ matched: 1 }).rows.map(({ mentorId }) => mentorId)).toEqual([101, null, null]);
});

test.each([
  ['down', ['j'], 2],
  ['up at the top', ['k'], 1],
  ['to the end and past it', ['end', 'down'], 30],
  ['to the end and home', ['G', 'home'], 1],
  ['a page', ['pagedown'], 6],
  ['a page and back', ['pagedown', 'pageup'], 1],
  ['Enter', ['return'], 2],
  ['a skip', ['s', 's'], 3],
  ['a skip and back', ['s', 's', '<'], 2],
  ['a name', ['/', 'M', 'e', 'n', 't', 'e', 'e', ' ', '1', '7', 'return'], 17],
  ['a mentor’s name, however it is typed', ['/', { pasted: ' MÉNTOR\n120' }, 'return'], 20],
  ['a name and the next of that name', ['/', { pasted: 'Mentee 2' }, 'return', '/', 'return'], 20],
  ['a name and back', ['j', '/', { pasted: 'Mentee 9' }, 'escape'], 2],
  ['a name that nobody has', ['j', '/', { pasted: 'Xavier' }, 'return'], 2],
])('%s', (_, keys, hand) => {
  expect(pressed(aReview({ mentees: 30 }), ...keys).hand).toBe(hand);
});

test('sorting keeps the pair in hand', () => {
  const people = (id: number): { name: string } => ({
    name: `${String.fromCodePoint(123 - (id % 100))} ${id}`,
  });
  const sorted = pressed(aReview({ personOf: people }), 'w');
  expect(sorted.rows.map(({ menteeId }) => menteeId)).toEqual([3, 2, 1]);
  expect(sorted.hand).toBe(1);
  expect(pressed(sorted, 'w').rows[0]?.menteeId).toBe(1);
});

describe('a decision', () => {
  test('approves and goes on; a second time it only goes on', () => {
    const once = pressed(aReview(), 'a');
    expect([decided(once), once.hand]).toEqual([['1 101 approve'], 2]);
    const twice = pressed(once, 'k', 'a');
    expect([decided(twice), twice.hand]).toEqual([['1 101 approve'], 2]);
    expect(pressed(aReview(), 'end', 'a').notice).toContain('That was the last pair');
  });

  test('locks, and an approval does not take the lock away', () => {
    const locked = pressed(aReview(), 'l', 'k', 'a');
    expect(decided(locked)).toEqual(['1 101 lock']);
    expect(locked.notice).toContain('locked');
    expect(pressed(locked, 'l').notice).toBe('They are locked already.');
  });

  test('forbids only with a reason', () => {
    const empty = pressed(aReview(), 'f', ' ', 'return');
    expect([decided(empty), empty.notice]).toEqual([[], 'A reason cannot be left out; Esc goes back.']);
    expect(decided(pressed(empty, 'escape'))).toEqual([]);
    const kept = pressed(aReview(), 'f', 'N', 'x', 'backspace', 'o', { pasted: ' way\nat all' }, 'return');
    expect(kept.decisions[0]).toMatchObject({ decision: 'forbid', reason: 'No way at all' });
    expect(marksOf(kept).get(1)).toBe('forbidden');
    expect(kept.hand).toBe(1);
    expect(pressed(aReview(), 'f', 'a', 'ctrl-u', 'up', 'b', 'return').decisions[0]?.reason).toBe('b');
  });

  test('takes another, and tells who changes', () => {
    const taken = pressed(aReview(), 't', '1');
    expect(decided(taken)).toEqual(['1 102 lock']);
    expect(taken.mode).toMatchObject({
      kind: 'changes',
      words: ['P1 Mentee 1 has P102 Mentor 102, locked: 1 fewer matched, 1.500 less in all.'],
      changes: [{ menteeId: 2, before: 102, after: null }],
    });
    expect([...marksOf(taken)]).toEqual([
      [1, 'taken'],
      [2, 'changed'],
    ]);
    expect(questionAtTheEnd(taken)).toBe('2 matched, 2 changed by you: apply? (y/N)');
  });

  test('takes nobody who is not there, or whose price is not known or cannot be paid', () => {
    const state = withOthers(aReview());
    expect(pressed(state, 't', '3')).toMatchObject({ notice: 'There is no 3.', decisions: [] });
    expect(pressed(state, 't', 'x')).toMatchObject({ mode: { kind: 'look' }, decisions: [] });
    for (const [price, words] of [
      ['unknown', 'A moment'],
      [null, 'cannot be had'],
    ] as const) {
      const others = [{ mentorId: 102, score: 1, price }];
      const priced = { ...state, details: new Map([[1, { judgement: null, others }]]) };
      const after = pressed(priced, 't', '1');
      expect([after.notice, after.decisions]).toEqual([expect.stringContaining(words), []]);
    }
  });

  test('on nobody is not possible, but somebody can be taken', () => {
    const state = aReview({ matched: 2 });
    for (const key of ['a', 'l', 'f'])
      expect(pressed(state, 'end', key)).toMatchObject({
        notice: 'They have no mentor yet: t takes one.',
        decisions: [],
      });
    expect(decided(pressed(state, 'end', 't', '1'))).toEqual(['3 101 lock']);
  });

  test('that is refused leaves everything as it was, and says why', () => {
    const state = aReview();
    const refused = refusedBy({ ...state, mode: { kind: 'choose' } }, 'They are away.');
    expect(refused).toEqual({ ...state, notice: 'They are away.' });
  });
});

test('whatever was pressed, back takes the last decision back, and all of them lead to the beginning', () => {
  fc.assert(
    fc.property(fc.array(ANY_KEY, { maxLength: 25 }), (keys) => {
      const begun = aReview({ mentees: 4, matched: 3 });
      let state = begun;
      for (const key of keys) {
        const next = pressed(state, key);
        if (next.steps.length > state.steps.length) {
          const back = pressed({ ...next, mode: { kind: 'look' } }, 'u');
          const facts = (of: ReviewState): unknown => [
            decided(of),
            pairs(of),
            of.hand,
            [...of.taken],
            [...marksOf(of)],
          ];
          expect(facts(back)).toEqual(facts(state));
        }
        state = next;
      }
      for (state = { ...state, mode: { kind: 'look' } }; state.steps.length > 0;) state = pressed(state, 'u');
      expect([decided(state), pairs(state)]).toEqual([decided(begun), pairs(begun)]);
      expect(pressed(state, 'u').notice).toBe('There is nothing to take back.');
    }),
  );
});

test('what is pasted decides nothing', () => {
  for (const key of [[], ['?'], ['t'], ['q']])
    expect(pressed(aReview(), ...key, { pasted: 'alf1y' })).toMatchObject({ decisions: [], hand: 1 });
});

describe('the end', () => {
  const effectOf = (state: ReviewState, name: string): unknown => press(state, { name }, 5).effect;

  test('asks whether to apply, and No is what Enter says', () => {
    const asked = pressed(aReview(), 'q');
    expect(questionAtTheEnd(asked)).toBe('3 matched, 0 changed by you: apply? (y/N)');
    expect(effectOf(asked, 'y')).toEqual({ kind: 'leave', isApplying: true });
    for (const key of ['n', 'return', 'escape', 'q'])
      expect(effectOf(asked, key)).toEqual({ kind: 'leave', isApplying: false });
    expect(effectOf(asked, 'x')).toBeUndefined();
    expect(pressed(asked, '<').mode).toEqual({ kind: 'look' });
    expect(pressed(aReview(), 'end', 'return').mode).toEqual({ kind: 'finish' });
  });

  test('asks nothing where nobody is matched', () => {
    expect(effectOf(aReview({ matched: 0 }), 'q')).toEqual({ kind: 'leave', isApplying: false });
  });

  test('matches anew first where decisions were made elsewhere', () => {
    for (const decision of [
      aDecision(2, 102, 'forbid'),
      aDecision(1, 103, 'lock'),
      aDecision(102, 2, 'forbid'),
    ]) {
      const state = aReview({ decisions: [decision] });
      expect(needsAnew(state)).toBe(true);
      expect(questionAtTheEnd(state)).toContain('match anew?');
      expect(effectOf(pressed(state, 'q'), 'y')).toEqual({ kind: 'anew' });
    }
    expect(needsAnew(aReview({ decisions: [aDecision(1, 103, 'approve'), aDecision(1, 101, 'lock')] }))).toBe(
      false,
    );
  });

  test('Ctrl-C stops, whatever is being done', () => {
    for (const keys of [[], ['?'], ['t'], ['f', 'x'], ['/', 'x'], ['q']])
      expect(effectOf(pressed(aReview(), ...keys), 'ctrl-c')).toEqual({ kind: 'stop' });
  });
});
