/** Who is in a relationship: which people make which format, who works with whom, and who waited how long. */
import { describe, expect, test } from '@jest/globals';
import { fits, formatOf } from '../../../src/domain/relationship/members/format.ts';
import {
  everybodyOf,
  inRole,
  isWithoutMentor,
  pairsIn,
  partnersOf,
} from '../../../src/domain/relationship/members/members.ts';
import { timesInRole } from '../../../src/domain/relationship/members/time-in-role.ts';
import {
  type FormerPerson,
  type RelationshipPerson,
  type RelationshipRole,
  side,
} from '../../../src/domain/relationship/relationship.ts';
import type { Format } from '../../../src/domain/people/fields/choices.ts';
import { aRelationship } from './facts.ts';

const person = (
  participantId: number,
  role: RelationshipRole,
  more: Partial<FormerPerson> = {},
): RelationshipPerson => ({
  participantId,
  name: `Person ${participantId}`,
  email: null,
  country: null,
  role,
  waitBefore: 0,
  joinedOn: null,
  ...more,
});
const former = (
  participantId: number,
  role: RelationshipRole,
  more: Partial<FormerPerson>,
): FormerPerson => ({
  ...person(participantId, role),
  leftOn: '2026-10-01',
  leftReason: null,
  leftNotes: null,
  ...more,
});

const of = (roles: string): { readonly role: RelationshipRole }[] =>
  roles.split('').map((letter) => ({ role: letter === 'm' ? 'mentor' : letter === 'e' ? 'mentee' : 'peer' }));

describe('which people make which format: m is a mentor, e a mentee, p a peer', () => {
  test.each<readonly [string, Format | undefined]>([
    ['me', 'one-to-one'],
    ['mee', 'circle'],
    ['mmee', 'circle'],
    ['mme', 'panel'],
    ['pp', 'peer'],
    ['ppp', 'peer'],
    ['p', undefined],
    ['pppp', undefined],
    ['pe', undefined],
    ['mp', undefined],
    ['mm', undefined],
    ['ee', undefined],
    ['m', undefined],
  ])('%s: %s', (roles, format) => {
    expect(formatOf(of(roles))).toBe(format);
    if (format !== undefined) expect(fits(format, of(roles))).toBe(true);
  });

  test.each([
    ['circle', 'me', true],
    ['circle', 'ee', true],
    ['circle', 'e', false],
    ['circle', 'mm', false],
    ['circle', 'mep', false],
    ['panel', 'me', true],
    ['panel', 'mee', false],
    ['one-to-one', 'mee', false],
    ['peer', 'me', false],
  ] as const)('a %s may be of %s: %s', (format, roles, isOne) => {
    expect(fits(format, of(roles))).toBe(isOne);
  });
});

describe('a circle that P5 joined after P4 had left, and whose first mentor P1 has left too', () => {
  const circle = aRelationship({
    format: 'circle',
    people: [
      person(2, 'mentor', { joinedOn: '2026-11-01' }),
      person(3, 'mentee'),
      person(5, 'mentee', { joinedOn: '2026-10-15', waitBefore: 2 }),
    ],
    former: [
      former(1, 'mentor', { leftOn: '2026-10-20' }),
      former(4, 'mentee', { leftReason: 'no-time', waitBefore: 1 }),
    ],
  });

  test('pairs those who were in it at one time', () => {
    expect(pairsIn(circle).map(({ menteeId, mentorId }) => `${menteeId} with ${mentorId}`)).toEqual([
      '3 with 2',
      '3 with 1',
      '5 with 2',
      '5 with 1',
      '4 with 1',
    ]);
  });

  test('knows everybody, once', () => {
    expect(everybodyOf(circle).map(({ participantId }) => participantId)).toEqual([2, 3, 5, 1, 4]);
    expect(everybodyOf({ ...circle, former: [former(3, 'mentee', {})] })).toHaveLength(3);
  });

  test('says how each mentee’s time began and ended', () => {
    expect(timesInRole(circle, 'mentee')).toEqual([
      { participantId: 4, relationshipId: 7, startedOn: '2026-09-01', waitBefore: 1, isEndedEarly: true },
      { participantId: 3, relationshipId: 7, startedOn: '2026-09-01', waitBefore: 0, isEndedEarly: false },
      { participantId: 5, relationshipId: 7, startedOn: '2026-10-15', waitBefore: 2, isEndedEarly: false },
    ]);
  });

  test('a mentee works with the mentor, and with the others where there is none', () => {
    expect(partnersOf(circle, 3).map(({ participantId }) => participantId)).toEqual([2]);
    const lost = { ...circle, people: circle.people.slice(1) };
    expect(isWithoutMentor(circle)).toBe(false);
    expect(isWithoutMentor(lost)).toBe(true);
    expect(partnersOf(lost, 3).map(({ participantId }) => participantId)).toEqual([5]);
  });
});

test('peers are on both sides, and neither mentors nor mentees', () => {
  const trio = aRelationship({ format: 'peer', people: [1, 2, 3].map((id) => person(id, 'peer')) });
  expect(side(trio, 'mentor')).toEqual(trio.people);
  expect(side(trio, 'mentee')).toEqual(trio.people);
  expect([...inRole(trio, 'mentor'), ...inRole(trio, 'mentee')]).toEqual([]);
  expect(isWithoutMentor(trio)).toBe(false);
  expect(partnersOf(trio, 2).map(({ participantId }) => participantId)).toEqual([1, 3]);
  expect(pairsIn(trio)).toHaveLength(6);
});
