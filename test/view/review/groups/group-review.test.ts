/** What the keys of a review of groups do, and what is on its screen, without a terminal and without a data file. */
import { describe, expect, test } from '@jest/globals';
import { type GroupDecision, peopleKey } from '../../../../src/domain/decision.ts';
import type { PlannedGroup } from '../../../../src/matching/groups/group-plan.ts';
import { DEFAULT_SETTINGS } from '../../../../src/matching/groups/group-settings.ts';
import type { ShownGroupPlan } from '../../../../src/matching/groups/open-group-plan.ts';
import { membersOf } from '../../../../src/matching/groups/explain/compare-groups.ts';
import {
  beginGroupReview,
  type GroupReview,
  madeOnGroups,
  needsAnew,
} from '../../../../src/view/review/groups/group-review.ts';
import {
  type GroupEffect,
  pressOnGroups,
  settledOnGroups,
} from '../../../../src/view/review/groups/group-review-keys.ts';
import { drawGroupReview } from '../../../../src/view/review/groups/group-review-screen.ts';
import type { Pen } from '../../../../src/view/review/screen-lines.ts';
import { aPerson } from '../../../matching/people.ts';

/** Circle k has mentor 100 + k and two mentees, 10 k + 1 and 10 k + 2, who score k and k + 1 points. */
function circle(k: number): PlannedGroup {
  const menteeIds = [10 * k + 1, 10 * k + 2];
  const pairs = menteeIds.map((id, at) => ({
    ids: [id, 100 + k] as const,
    score: 1000 * (k + at),
    points: [{ criterion: 'topics', points: k, weight: 1 }],
  }));
  return {
    format: 'circle',
    mentorIds: [100 + k],
    menteeIds,
    peerIds: [],
    score: 1000 * (2 * k + 1),
    pairs,
  };
}

function aReview(count = 3, decisions: readonly GroupDecision[] = []): GroupReview {
  const groups = Array.from({ length: count }, (_, at) => circle(count - at));
  const plan = {
    format: 'circle',
    settings: DEFAULT_SETTINGS.circle,
    decimals: 3,
    groups,
    unmatched: [],
    pointsInConfidence: [],
  } as unknown as ShownGroupPlan;
  const people = new Map(
    groups.flatMap((group) => membersOf(group)).map((id) => [id, aPerson(`Person ${id}`, { id })] as const),
  );
  return beginGroupReview({
    proposalId: 4,
    plan,
    people,
    shared: groups.map(() => []),
    decisions,
    order: 'weakest',
  });
}

let nextId = 1;
function aDecision(ids: readonly number[], decision: GroupDecision['decision']): GroupDecision {
  return {
    id: nextId++,
    roundId: 1,
    participantIds: ids,
    decision,
    reason: decision === 'forbid' ? 'They know each other' : null,
    overrideReason: null,
    overrideRules: [],
    isForGood: false,
    decidedOn: '2026-11-30',
  };
}

/** Presses keys, with decisions kept as the data file would. */
function pressed(from: GroupReview, ...keys: readonly string[]): GroupReview {
  return keys.reduce((state, name) => {
    const { state: next, effect } = pressOnGroups(state, { name }, 5);
    return effect === undefined || effect.kind === 'leave' || effect.kind === 'stop'
      ? next
      : settledOnGroups(next, effect, decisionsAfter(next, effect));
  }, from);
}

function decisionsAfter({ decisions }: GroupReview, effect: GroupEffect): readonly GroupDecision[] {
  if (effect.kind === 'back') return effect.to.decisions;
  if (effect.kind === 'leave' || effect.kind === 'stop') return decisions;
  const ids = effect.kind === 'forbid' ? effect.ids : membersOf(effect.group);
  return [
    ...decisions.filter(({ participantIds }) => peopleKey(participantIds) !== peopleKey(ids)),
    aDecision(ids, effect.kind),
  ];
}

const made = (state: GroupReview): unknown =>
  madeOnGroups(state).map(({ ids, decision }) => `${decision} ${ids.join(' ')}`);
const inHand = ({ plan, hand }: GroupReview): number => plan.groups[hand]!.mentorIds[0]!;

test('the weakest group that nothing was decided on is in hand first', () => {
  expect(inHand(aReview())).toBe(101);
  expect(inHand(aReview(3, [aDecision([101, 11, 12], 'approve')]))).toBe(102);
  expect(inHand(aReview(3, [aDecision([11, 101], 'forbid')]))).toBe(102);
});

describe('keys', () => {
  test.each([
    ['go on', ['j'], 102],
    ['go no further than the last', ['end', 'down'], 109],
    ['go a page and back', ['pagedown', 'k', 'pageup'], 101],
    ['skip, and go back to what was skipped', ['s', 's', '<'], 102],
    ['find a name', ['/', '7', '1', 'return'], 107],
    ['find nobody, and go back', ['j', '/', 'x', 'x', 'escape'], 102],
    ['read why, and go on reading', ['y', 'j'], 101],
  ])('%s', (_, keys, mentor) => {
    expect(inHand(pressed(aReview(9), ...keys))).toBe(mentor);
  });

  test('approve and lock a group, and go on', () => {
    const state = pressed(aReview(), 'a', 'l');
    expect(made(state)).toEqual(['approve 101 11 12', 'lock 102 21 22']);
    expect(inHand(state)).toBe(103);
    expect(made(pressed(state, 'k', 'a'))).toEqual(made(state));
    expect(pressed(state, 'k', 'a').notice).toBe('They are locked already.');
    expect(needsAnew(state)).toBe(false);
  });

  test('take somebody out, for a reason, and ask for another proposal then', () => {
    const asked = pressed(aReview(), 'f', '2');
    expect(made(pressed(asked, 'return'))).toEqual([]);
    const state = pressed(asked, 'n', 'o', 'return');
    expect(made(state)).toEqual(['forbid 12 101']);
    expect(needsAnew(state)).toBe(true);
    expect(pressOnGroups(state, { name: 'q' }, 5).effect).toEqual({ kind: 'leave', isApplying: false });
    expect(made(pressed(aReview(), 'f', '9', 'escape'))).toEqual([]);
  });

  test('take the last decision back', () => {
    const state = pressed(aReview(), 'a', 'a', 'u');
    expect(made(state)).toEqual(['approve 101 11 12']);
    expect(inHand(state)).toBe(102);
    expect(pressed(aReview(), 'u').notice).toBe('There is nothing to take back.');
    const before = aReview(3, [aDecision([101, 11, 12], 'approve')]);
    expect(made({ ...before, decisions: [] })).toEqual(['null 101 11 12']);
  });

  test('of a paste are a text for a question, and nothing else', () => {
    const paste = (state: GroupReview): GroupReview => pressOnGroups(state, { pasted: 'a\nq' }, 5).state;
    expect(paste(aReview())).toEqual(aReview());
    expect(paste(pressed(aReview(), 'f', '1')).mode).toMatchObject({ text: 'a q' });
  });

  test('ask at the end whether to apply', () => {
    const end = pressed(aReview(), 'q');
    expect(end.mode.kind).toBe('finish');
    expect(pressOnGroups(end, { name: 'y' }, 5).effect).toEqual({ kind: 'leave', isApplying: true });
    expect(pressOnGroups(end, { name: 'return' }, 5).effect).toEqual({ kind: 'leave', isApplying: false });
  });
});

describe('the screen', () => {
  const pen: Pen = { widthOf: (text) => text.length, colour: (_, text) => text };
  const shown = (state: GroupReview, columns = 80, rows = 24): string[] =>
    drawGroupReview(state, { columns, rows }, pen).map((each) => each.trimEnd());

  test('has the list, the group in hand with the score of each, and the keys', () => {
    const text = shown(pressed(aReview(), 'a')).join('\n');
    expect(text).toContain('Review of X4  3 circles, weakest first, 1 approved');
    expect(text).toContain('  1.500 approved  Person 101, Person 11, Person 12');
    expect(text).toContain('> 2.500           Person 102, Person 21, Person 22');
    expect(text).toContain('Circle of P102 Person 102');
    expect(text).toContain('  2.000  P21 Person 21\n  3.000  P22 Person 22');
    expect(text).toContain('a approve  l lock  f forbid  y why');
  });

  test('says why, whom to take out, and what the keys are', () => {
    expect(shown(pressed(aReview(), 'y')).join('\n')).toContain('P11 Person 11: 1.000\n  topics 1');
    expect(shown(pressed(aReview(), 'f')).join('\n')).toContain('  2 P12 Person 12');
    expect(shown(pressed(aReview(), '?')).join('\n')).toContain('f         forbid: take somebody out');
    expect(shown(pressed(aReview(), 'q')).at(-1)).toBe('3 circles: apply? (y/N)');
  });

  test.each([
    [80, 24],
    [40, 10],
    [130, 30],
    [20, 5],
  ])('fits %i columns and %i rows, whatever is done', (columns, rows) => {
    for (const keys of [[], ['y'], ['f'], ['?'], ['q'], ['f', '1', 'x'], ['/', 'z'], [' ']]) {
      const lines = drawGroupReview(pressed(aReview(30), ...keys), { columns, rows }, pen);
      expect(lines).toHaveLength(rows);
      for (const each of lines) expect(each.length).toBeLessThanOrEqual(columns);
    }
  });
});
