import { describe, expect, test } from '@jest/globals';
import type { Participant } from '../../../src/domain/people/participant.ts';
import type { Absence } from '../../../src/matching/input/absence.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { whatChanged } from '../../../src/matching/proposal/stale.ts';
import type { Lock, MatchingInput } from '../../../src/matching/input/pair-context.ts';
import { aPerson, anInput, candidate, type InputParts } from '../people.ts';

const ada = aPerson('Ada', { id: 3, organisation: 'Joy' });
const eve = aPerson('Eve', { id: 4 });
const bob = aPerson('Bob', { id: 8, organisation: 'Hope', capacity: 2 });
const RULES = [{ rule: 'different', field: 'organisation' }];

function inputWith(parts: Partial<InputParts> = {}): MatchingInput {
  return anInput({ mentees: [ada, eve], mentors: [candidate(bob, { places: 2 })], rules: RULES, ...parts });
}

const plan = propose(inputWith());

function changes(input: MatchingInput, more: Partial<Parameters<typeof whatChanged>[1]> = {}): string[] {
  return whatChanged(plan, { input, absences: [], approved: [], ...more });
}

function lock(mentee: Participant, mentor: Participant, by: Lock['by'] = 'lock'): Lock {
  return { menteeKey: mentee.key, mentorKey: mentor.key, by, overrides: 'any' as const };
}

describe('what changed since a proposal', () => {
  test('is nothing where all holds', () => {
    expect(changes(inputWith())).toEqual([]);
  });

  test.each<readonly [string, MatchingInput, string]>([
    [
      'somebody withdrew',
      inputWith({ mentees: [ada], everyone: [ada, { ...eve, status: 'withdrawn' }, bob] }),
      'P4 Eve withdrew',
    ],
    [
      'a capacity is less',
      inputWith({ mentors: [candidate({ ...bob, capacity: 1 })] }),
      "P8 Bob's capacity is now 1, and 2 were matched",
    ],
    [
      'places are taken',
      inputWith({ mentors: [candidate(bob)] }),
      'P8 Bob has 1 free place now, and 2 were matched',
    ],
    [
      'a rule forbids a pair',
      inputWith({ mentors: [candidate({ ...bob, organisation: 'Joy' }, { places: 2 })] }),
      'P3 Ada with P8 Bob: both work at Joy (different:organisation)',
    ],
    [
      'the coordinator keeps two apart',
      inputWith({ forbidden: [{ menteeKey: eve.key, mentorKey: bob.key }] }),
      'P4 Eve with P8 Bob: unavailable',
    ],
    [
      'a mentor is none',
      inputWith({ mentors: [], everyone: [ada, eve, { ...bob, isMentor: false }] }),
      'P8 Bob is no mentor any more',
    ],
    [
      'somebody is gone',
      inputWith({ mentees: [ada], everyone: [ada, bob] }),
      'a mentee is not in the programme any more',
    ],
  ])('is told where %s', (_, input, words) => {
    expect(changes(input)).toEqual([words]);
  });

  test.each<readonly [Partial<Absence>, string]>([
    [{ reason: 'not-ready', missing: ['consent_on'] }, 'P4 Eve is not ready: consent_on'],
    [{ reason: 'has-mentor', relationshipId: 2 }, 'P4 Eve has a mentor already: R2'],
    [
      { reason: 'completed', relationshipId: 2, missing: ['consent_on'] },
      'P4 Eve has completed a relationship in this round: R2; and is not ready: consent_on',
    ],
  ])('is told with why somebody takes no part: %j', (absence, words) => {
    const input = inputWith({ mentees: [ada], everyone: [ada, eve, bob] });
    const ofEve = { participantId: 4, role: 'mentee', missing: [], relationshipId: null } as const;
    expect(changes(input, { absences: [{ reason: 'no-role', ...ofEve, ...absence }] })).toEqual([words]);
  });

  test('is told of locks that came and went', () => {
    const mentors = [bob, aPerson('Cyd', { id: 9 })].map((mentor) => candidate(mentor, { places: 2 }));
    const locked = inputWith({ mentors, locks: [lock(eve, mentors[1]!.participant)] });
    expect(changes(locked)).toEqual(['P4 Eve is locked to P9 Cyd now']);
    const held = propose(locked);
    expect(whatChanged(held, { input: locked, absences: [], approved: [] })).toEqual([]);
    expect(whatChanged(held, { input: inputWith({ mentors }), absences: [], approved: [] })).toEqual([
      'P4 Eve with P9 Cyd is not locked any more',
    ]);
  });

  test('a lock that overrides a rule still does, and no longer once it is gone', () => {
    const cyd = aPerson('Cyd', { id: 9, organisation: 'Joy' });
    const mentors = [candidate(cyd, { places: 2 })];
    const locked = inputWith({ mentors, locks: [lock(ada, cyd)] });
    const held = propose(locked);
    expect(whatChanged(held, { input: locked, absences: [], approved: [] })).toEqual([]);
    expect(whatChanged(held, { input: inputWith({ mentors }), absences: [], approved: [] })).toEqual([
      'P3 Ada with P9 Cyd: both work at Joy (different:organisation)',
      'P3 Ada with P9 Cyd is not locked any more',
    ]);
  });

  test('an approval that is kept is held as long as it stands', () => {
    const approved = [lock(eve, bob, 'approval')];
    const kept = propose(inputWith({ locks: approved }));
    expect(whatChanged(kept, { input: inputWith(), absences: [], approved })).toEqual([]);
    expect(whatChanged(kept, { input: inputWith(), absences: [], approved: [] })).toEqual([
      'P4 Eve with P8 Bob is not approved any more',
    ]);
  });
});
