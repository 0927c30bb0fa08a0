import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  namesOrganisations,
  organisationWords,
  plainOrganisation,
} from '../../../src/domain/people/organisations.ts';
import { folded } from '../../../src/domain/words/text.ts';

describe('two names are of one organisation', () => {
  test.each([
    ["St. Mary's", 'ST MARYS'],
    ['St. Mary’s', 'St Mary`s'],
    ['École Élémentaire', 'ecole elementaire'],
    ['E\u0301cole', '\u00c9cole'],
    ['Elm-School', 'Elm School'],
    ['  Elm\u00a0\u200bSchool (Leeds) ', 'elm school, leeds'],
    ['R&D', 'r & d'],
    ['Łódź Høgskole', 'Lodz Hogskole'],
    ['Große Straße', 'GROSSE STRASSE'],
    ['ＡＣＭＥ', 'Acme'],
    ['Школа № 5', 'школа №5'],
    ['İstanbul Üniversitesi', 'istanbul universitesi'],
  ])('%p and %p', (a, b) => {
    expect(plainOrganisation(a)).toBe(plainOrganisation(b));
  });
});

describe('two names are of two organisations', () => {
  test.each([
    ['School 1', 'School 2'],
    ['第一中学', '第二中学'],
    ['Школа', 'Школы'],
    ['की शाला', 'का शाला'],
    ['バス', 'ハス'],
    ['???', '!!!'],
    ['A+', 'A'],
  ])('%p and %p', (a, b) => {
    expect(plainOrganisation(a)).not.toBe(plainOrganisation(b));
  });
});

test('no name is nothing, and what is one to a person with a keyboard is one here', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      if (folded(a) !== '') expect(plainOrganisation(a)).not.toBe('');
      expect(plainOrganisation(` ${a} `)).toBe(plainOrganisation(a));
      if (folded(a) === folded(b)) expect(plainOrganisation(a)).toBe(plainOrganisation(b));
    }),
  );
});

test('words are cut where a person sees a gap', () => {
  expect(organisationWords("  St. Mary's – Church-of-England School ")).toEqual(
    'st marys church of england school'.split(' '),
  );
});

test('fields name organisations by what they are called', () => {
  const names = [
    'organisation',
    'department',
    'previous_school',
    'school_name',
    'home_university',
    'employer',
  ];
  const others = ['region', 'worked_in', 'school_subject', 'preschool', 'about'];
  expect([...names, ...others].filter(namesOrganisations)).toEqual(names);
});
