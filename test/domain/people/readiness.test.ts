import { describe, expect, test } from '@jest/globals';
import { FIELDS } from '../../../src/domain/people/fields.ts';
import { missingFor, statusOn } from '../../../src/domain/people/readiness.ts';
import { aPerson } from '../../matching/people.ts';

const TODAY = '2026-11-22';
const ready = aPerson('Ada');

describe('a pause', () => {
  test.each([
    ['2026-11-21', 'active'],
    ['2026-11-22', 'paused'],
    ['2026-11-23', 'paused'],
    [null, 'paused'],
  ])('until %s leaves them %s', (pausedUntil, expected) => {
    expect(statusOn({ ...ready, status: 'paused', pausedUntil }, TODAY)).toBe(expected);
  });

  test('is named with its end', () => {
    const paused = { ...ready, status: 'paused' as const };
    expect(missingFor({ ...paused, pausedUntil: '2026-12-01' }, [], TODAY)).toEqual([
      'is paused until 2026-12-01',
    ]);
    expect(missingFor({ ...paused, pausedUntil: '2026-12-01' }, [], '2026-12-02')).toEqual([]);
    expect(missingFor({ ...paused, pausedUntil: null }, [], TODAY)).toEqual(['is paused']);
  });
});

test('who has withdrawn is not ready, and an old pause does not bring them back', () => {
  const gone = { ...ready, status: 'withdrawn' as const, pausedUntil: '2020-01-01' };
  expect(missingFor(gone, [], TODAY)).toEqual(['has withdrawn']);
});

describe('required fields', () => {
  test('consent is asked for whether it is named or not, and once', () => {
    const silent = { ...ready, consentOn: null };
    expect(missingFor(silent, [], TODAY)).toEqual(['consent_on']);
    expect(missingFor(silent, ['consent_on', 'name'], TODAY)).toEqual(['consent_on']);
    expect(missingFor(ready, ['consent_on', 'name', 'roles'], TODAY)).toEqual([]);
  });

  test('are asked of the side they belong to alone', () => {
    const required = ['capacity', 'expertise', 'goals'];
    const mentor = { ...ready, isMentee: false };
    const mentee = { ...ready, isMentor: false };
    expect(missingFor(mentor, required, TODAY)).toEqual(['capacity', 'expertise']);
    expect(missingFor(mentee, required, TODAY)).toEqual(['goals']);
    expect(missingFor(ready, required, TODAY)).toEqual(required);
  });

  test('a capacity of 0 is said; an empty text or list is not', () => {
    expect(missingFor({ ...ready, capacity: 0 }, ['capacity'], TODAY)).toEqual([]);
    expect(missingFor({ ...ready, region: '', goals: [] }, ['region', 'goals'], TODAY)).toEqual([
      'region',
      'goals',
    ]);
  });

  test('may be custom', () => {
    expect(missingFor({ ...ready, custom: { shoe_size: '42' } }, ['shoe_size'], TODAY)).toEqual([]);
    expect(missingFor(ready, ['shoe_size'], TODAY)).toEqual(['shoe_size']);
  });

  test('each standard field can be required, and is missing from someone who said nothing', () => {
    const nobody = { ...ready, name: '', email: null, consentOn: null };
    const names = FIELDS.map((field) => field.name).filter((name) => name !== 'roles');
    expect(missingFor(nobody, names, TODAY)).toEqual(names);
  });
});
