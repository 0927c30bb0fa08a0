import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { keepApproved } from '../../../src/matching/proposal/keep-approved.ts';
import { lockProblems } from '../../../src/matching/input/locks.ts';
import type { ProposalPlan } from '../../../src/matching/proposal/proposal-plan.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { faultsOfPlan } from '../../../src/matching/proposal/verify-plan.ts';
import type { Lock, MatchingInput } from '../../../src/matching/input/pair-context.ts';
import { aTable, byTryingAll, type Table } from '../oracle.ts';
import { aPerson, anInput, candidate } from '../people.ts';
import { assignmentOf, inputOf, KEY_OF } from '../table-input.ts';

function lockOf(menteeKey: string, mentorKey: string, more: Partial<Lock> = {}): Lock {
  return { menteeKey, mentorKey, by: 'lock', overrides: [] as string[], ...more };
}

/** A table with some of its allowed pairs locked, as far as there are places. */
const lockedTable = fc.tuple(aTable(6, 4, 4), fc.array(fc.nat(), { maxLength: 3 })).map(([table, picks]) => {
  const left = [...table.places];
  const locked = new Map<number, number>();
  const pairs = table.scores.flatMap((row, mentee) =>
    row.flatMap((score, mentor) => (score === null ? [] : [[mentee, mentor] as const])),
  );
  for (const pick of pairs.length === 0 ? [] : picks) {
    const [mentee, mentor] = pairs[pick % pairs.length]!;
    if (locked.has(mentee) || left[mentor] === 0) continue;
    locked.set(mentee, mentor);
    left[mentor]!--;
  }
  return { table, locked };
});

/** The table in which a locked mentee can have no other mentor, and nobody else the place. */
function withLocks(table: Table, locked: ReadonlyMap<number, number>): Table {
  const places = [...table.places];
  for (const mentor of locked.values()) places[mentor]!--;
  const scores = table.scores.map((row, mentee) => (locked.has(mentee) ? row.map(() => null) : row));
  return { scores, waits: table.waits, places };
}

function locksOf(locked: ReadonlyMap<number, number>): Lock[] {
  return [...locked].map(([mentee, mentor]) => lockOf(KEY_OF.mentee(mentee), KEY_OF.mentor(mentor)));
}

describe('a lock', () => {
  test('is honoured, and the rest is the best that there is beside it', () => {
    fc.assert(
      fc.property(lockedTable, ({ table, locked }) => {
        const input: MatchingInput = { ...inputOf(table), locks: locksOf(locked) };
        const plan = propose(input);
        const expected = byTryingAll(withLocks(table, locked)).map(
          (mentor, mentee) => locked.get(mentee) ?? mentor,
        );
        expect(assignmentOf(plan, input)).toEqual(expected);
        expect(plan.summary.matched).toBe(expected.filter((mentor) => mentor !== -1).length);
        expect(plan.matches.filter(({ heldBy }) => heldBy === 'lock')).toHaveLength(locked.size);
        expect(faultsOfPlan(input, plan)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is in the count of blocking pairs as the design has it: its mentee may want another, nobody its place', () => {
    fc.assert(
      fc.property(lockedTable, ({ table, locked }) => {
        const input: MatchingInput = { ...inputOf(table), locks: locksOf(locked) };
        const plan = propose(input);
        expect(plan.summary.blockingPairs).toBe(blockingPairs(table, assignmentOf(plan, input), locked));
      }),
      { numRuns: 300 },
    );
  });
});

/** The design's definition, word for word. */
function blockingPairs(
  { scores, places }: Table,
  mentorOf: readonly number[],
  locked: ReadonlyMap<number, number>,
): number {
  const scoreOf = (mentee: number): number => scores[mentee]![mentorOf[mentee]!] ?? NaN;
  const menteesOf = (mentor: number): number[] => [...scores.keys()].filter((k) => mentorOf[k] === mentor);
  return scores.flatMap((row, mentee) =>
    row.filter((score, mentor) => {
      if (score === null || mentorOf[mentee] === mentor) return false;
      const gains = mentorOf[mentee] === -1 || score > scoreOf(mentee);
      const hasRoom = menteesOf(mentor).length < places[mentor]!;
      return (
        gains && (hasRoom || menteesOf(mentor).some((other) => !locked.has(other) && scoreOf(other) < score))
      );
    }),
  ).length;
}

const ada = aPerson('Ada', { organisation: 'Joy', avoids: ['cyd@example.org'] });
const eve = aPerson('Eve', { organisation: 'Joy' });
const bob = aPerson('Bob', { organisation: 'Joy' });
const cyd = aPerson('Cyd');
const dan = aPerson('Dan');
const RULES = [{ rule: 'different', field: 'organisation' }];

function anInputWith(locks: readonly Lock[], places = 1): MatchingInput {
  const mentors = [bob, cyd, dan].map((mentor) => candidate(mentor, { places }));
  return anInput({ mentees: [ada, eve], mentors, rules: RULES, locks });
}

describe('what cannot be locked', () => {
  const words = (locks: readonly Lock[], places = 1): string[] =>
    lockProblems(anInputWith(locks, places)).map((problem) => problem.words);

  test.each([
    ['somebody who is avoided', [lockOf(ada.key, cyd.key, { overrides: 'any' as const })], 'unavailable'],
    [
      'somebody who is not to be matched',
      [lockOf(bob.key, bob.key)],
      `${bob.id} Bob is not among the mentees to be matched`,
    ],
    [
      'a pair that breaks a rule',
      [lockOf(ada.key, bob.key)],
      `P${ada.id} Ada with P${bob.id} Bob: both work at Joy`,
    ],
    [
      'one mentee twice',
      [lockOf(eve.key, cyd.key), lockOf(eve.key, dan.key)],
      `P${eve.id} Eve is locked more than once`,
    ],
    [
      'more than there are places',
      [lockOf(ada.key, dan.key), lockOf(eve.key, dan.key)],
      `P${dan.id} Dan has 1 free place, and 2 are locked`,
    ],
    ['somebody unknown', [lockOf('email:nobody', dan.key)], 'a mentee is not in the programme any more'],
  ])('%s', (_, locks, expected) => {
    expect(words(locks).join('; ')).toContain(expected);
    expect(() => propose(anInputWith(locks))).toThrow(/^What is locked cannot be:\n {2}/);
  });

  test('a mentor without a place', () => {
    expect(words([lockOf(eve.key, dan.key, { overrides: 'any' as const })], 0)).toEqual([
      `P${eve.id} Eve with P${dan.id} Dan: the mentor has no place left`,
    ]);
  });

  test('a rule that is not always on gives way to a reason', () => {
    const input = anInputWith([lockOf(ada.key, bob.key, { overrides: 'any' as const })]);
    expect(lockProblems(input)).toEqual([]);
    const plan = propose(input);
    expect(plan.matches.find(({ menteeId }) => menteeId === ada.id)).toMatchObject({
      mentorId: bob.id,
      heldBy: 'lock',
    });
    expect(faultsOfPlan(input, plan)).toEqual([]);
  });
});

describe('a stored plan with a lock is not proved', () => {
  const locks = [lockOf(ada.key, dan.key)];
  const input = anInputWith(locks);
  const plan = propose(input);
  const [first, ...others] = plan.matches;

  test.each<readonly [string, MatchingInput, ProposalPlan]>([
    ['when the lock is let go', anInputWith([]), plan],
    ['when another is locked', anInputWith([lockOf(ada.key, bob.key, { overrides: 'any' as const })]), plan],
    ['when it says that it is not locked', input, { ...plan, matches: plan.matches.map(unheld) }],
    ['when its score is another', input, { ...plan, matches: [{ ...first!, score: 1 }, ...others] }],
  ])('%s', (_, other, changed) => {
    expect(faultsOfPlan(other, changed)).not.toEqual([]);
  });
});

function unheld({ heldBy: _, ...match }: ProposalPlan['matches'][number]): ProposalPlan['matches'][number] {
  return match;
}

describe('approved matches', () => {
  const approval = (menteeKey: string, mentorKey: string): Lock =>
    lockOf(menteeKey, mentorKey, { by: 'approval' });

  test('are kept as far as they are still possible, and the others are named', () => {
    const input = anInputWith([lockOf(eve.key, cyd.key)]);
    const kept = keepApproved(input, [
      approval(ada.key, bob.key),
      approval(eve.key, dan.key), // locked elsewhere since
    ]);
    expect(kept.locks).toEqual([]);
    expect(kept.lost.map(({ words }) => words)).toEqual([
      `P${ada.id} Ada with P${bob.id} Bob: both work at Joy (different:organisation)`,
    ]);
  });

  test('go to those who have waited longest where there are too few places', () => {
    const input = anInput({
      mentees: [candidate(ada), candidate(eve, { wait: 1 })],
      mentors: [candidate(dan, { places: 1 })],
    });
    const kept = keepApproved(input, [approval(ada.key, dan.key), approval(eve.key, dan.key)]);
    expect(kept.locks).toEqual([approval(eve.key, dan.key)]);
    expect(kept.lost.map(({ words }) => words)).toEqual([
      `P${ada.id} Ada with P${dan.id} Dan: no place is left for all who were approved`,
    ]);
    const plan = propose({ ...input, locks: kept.locks });
    expect(plan.matches).toMatchObject([{ menteeId: eve.id, heldBy: 'approval' }]);
    expect(faultsOfPlan(input, plan)).toEqual([]);
  });
});
