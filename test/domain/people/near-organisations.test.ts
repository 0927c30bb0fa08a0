import { describe, expect, test } from '@jest/globals';
import { nearOrganisations } from '../../../src/domain/people/near-organisations.ts';

function named(...names: readonly string[]): Map<string, number> {
  return new Map(names.map((name) => [name, 1]));
}

describe('a new name resembles', () => {
  test.each([
    ['Elm Schol', 'Elm School'],
    ['Riverside Acadmey', 'Riverside Academy'],
    ["St Mary's Primary", 'St. Marys'],
    ['Saint Mary’s', 'St Marys'],
    ['Leeds University', 'University of Leeds'],
    ['Acme Ltd.', 'ACME'],
    ['Smith and Sons', 'Smith & Sons'],
    ['The Elm Primary School', 'Elm School'],
    ['Московский Универсетет', 'Московский Университет'],
  ])('%p resembles %p', (fresh, known) => {
    expect(nearOrganisations(named(fresh), named(known))).toEqual([{ from: fresh, into: known }]);
  });
});

describe('a new name does not resemble', () => {
  test.each([
    ['PS 101', 'PS 102'],
    ['Team A', 'Team B'],
    ['North High School', 'South High School'],
    ['Elm Primary School', 'Elm Secondary School'],
    ['Elm School Leeds', 'Elm School York'],
    ['第二中学校第五', '第一中学校第五'],
    ['The School', 'The Company'],
    ['Oak School', 'Oat School'],
    ['ST MARYS', 'St. Mary’s'],
    ['???', '!!!'],
    ['Regiment 12345', 'Regiment 12346'],
  ])('%p does not resemble %p', (fresh, known) => {
    expect(nearOrganisations(named(fresh), named(known))).toEqual([]);
  });
});

test('what was there before stays, and of two new names that which more people have', () => {
  expect(nearOrganisations(new Map([['Elm Schol', 9]]), named('Elm School'))).toEqual([
    { from: 'Elm Schol', into: 'Elm School' },
  ]);
  const both = new Map([
    ['Elm Schol', 1],
    ['Elm School', 3],
    ['ELM SCHOOL', 1],
  ]);
  expect(nearOrganisations(both)).toEqual([{ from: 'Elm Schol', into: 'Elm School' }]);
  expect(nearOrganisations(named('Elm Schol', 'Elm School'))).toEqual([
    { from: 'Elm School', into: 'Elm Schol' },
  ]);
});

test('what was there already is told no more, and of a column of remarks nothing is', () => {
  expect(nearOrganisations(named('Oak'), named('Elm Schol', 'Elm School'))).toEqual([]);
  const remarks = new Map(Array.from({ length: 10_001 }, (_, at) => [`Remark of number ${at} Elm Schol`, 1]));
  expect(nearOrganisations(new Map([...remarks, ['Elm Schol', 1], ['Elm School', 1]]))).toEqual([]);
});

test('thousands that all resemble each other are told in part', () => {
  const alike = named(
    ...Array.from({ length: 3000 }, (_, at) => `Ash${'ltd plc inc'.split(' ')[at % 3]} ${at} Ltd`),
  );
  expect(nearOrganisations(alike).length).toBeLessThanOrEqual(200);
  const typos = named(
    ...Array.from(
      { length: 2600 },
      (_, at) =>
        `School aaaa${String.fromCodePoint(97 + (at % 26))}${String.fromCodePoint(97 + (Math.floor(at / 26) % 26))}`,
    ),
  );
  expect(nearOrganisations(typos)).toHaveLength(200);
});
