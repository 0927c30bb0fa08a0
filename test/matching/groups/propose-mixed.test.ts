import { describe, expect, test } from '@jest/globals';
import { staleGroups } from '../../../src/matching/groups/explain/stale-groups.ts';
import { proposeMixed } from '../../../src/matching/groups/propose-mixed.ts';
import { aPerson, candidate, scoresOf } from '../people.ts';
import { aGroupInput, namesOf, settingsOf } from './group-people.ts';
import { compareWithAll } from './mixed-oracle.ts';

describe('a mixed proposal', () => {
  const mentees = ['Ada', 'Bob', 'Cem', 'Dee'].map((name) => aPerson(name));
  const [ruth, sam] = ['Ruth', 'Sam'].map((name) => aPerson(name));
  const scores = scoresOf(
    mentees.flatMap(({ key }, k) => [[key, ruth!.key, 50 - k] as const, [key, sam!.key, 40 - k] as const]),
  );
  const mixed = settingsOf('mixed', { size: [2, 3] });

  test('has pairs first, and circles of those left by mentors with a place left', () => {
    const input = aGroupInput({ mentees, mentors: [candidate(ruth!, { places: 2 }), sam!], scores });
    const plan = proposeMixed(input, mixed);
    expect(namesOf(plan, input)).toHaveLength(3);
    expect(plan.groups.every(({ format }) => format === 'one-to-one')).toBe(true);
    expect(plan.summary).toMatchObject({ matched: 3, unmatched: 1, optimal: 'proved' });
    expect(plan.otherWay).toMatchObject({ way: 'together', matched: 4 });
  });

  test('has the best of all together where that is asked for, and prices the other way', () => {
    const input = aGroupInput({ mentees, mentors: [candidate(ruth!, { places: 2 }), sam!], scores });
    const plan = proposeMixed(input, { ...mixed, way: 'together' });
    expect(plan.summary).toMatchObject({ matched: 4, optimal: 'proved' });
    expect(plan.otherWay).toMatchObject({ way: 'one-to-one-first', matched: 3, oneToOne: 3, groups: 3 });
  });

  test('gives everybody what they accept', () => {
    const input = aGroupInput({
      mentees: mentees.map((one, k) => ({ ...one, formats: k === 0 ? ['one-to-one'] : ['circle'] })),
      mentors: [ruth!, { ...sam!, formats: ['circle'] }],
      scores,
    });
    const plan = proposeMixed(input, mixed);
    expect(namesOf(plan, input)).toEqual(['1:1 Ruth: Ada', 'Sam: Bob, Cem, Dee']);
    expect(plan.unmatched).toEqual([]);
    // It holds as long as nothing changes: pairs are judged as pairs, circles as circles.
    expect(staleGroups(plan, { input, absences: [], approved: [] })).toEqual([]);
    const other = {
      ...input,
      mentors: input.mentors.map((one) => ({
        ...one,
        participant: { ...one.participant, formats: ['circle' as const] },
      })),
    };
    expect(staleGroups(plan, { input: other, absences: [], approved: [] })).toEqual([
      expect.stringContaining('Ruth wants circle, not one-to-one'),
    ]);
  });

  test('keeps pairs and circles that are held', () => {
    const held = (...names: string[]) => ({
      keys: names.map((name) => aPerson(name).key).sort(),
      by: 'lock' as const,
      overrides: [],
    });
    const input = aGroupInput({
      mentees,
      mentors: [ruth!, sam!],
      scores,
      held: [held('Dee', 'Ruth'), held('Ada', 'Bob', 'Sam')],
    });
    const plan = proposeMixed(input, mixed);
    expect(namesOf(plan, input)).toEqual(['1:1 Ruth: Dee', 'Sam: Ada, Bob, Cem']);
    expect(proposeMixed(input, { ...mixed, way: 'together' }).groups).toEqual(plan.groups);
  });
});

test('is the best there is, either way, and proved', () => {
  expect(compareWithAll(1, 40, 5, 3)).toBe(0);
});
