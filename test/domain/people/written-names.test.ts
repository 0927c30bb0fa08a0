import { expect, test } from '@jest/globals';
import { isSurnameFirst, nameIn, givenNameFirst } from '../../../src/domain/people/names/written-names.ts';

test.each([
  ['Ana Ray, PhD', 'Ana Ray'],
  ['Ana Ray, Ph.D.', 'Ana Ray'],
  ['Ana Ray, PhD, MBA', 'Ana Ray'],
  ['Ana Ray, Head of Year', 'Ana Ray'],
  ['Ana Ray, Director', 'Ana Ray'],
  ['Ana Ray, Senior Manager', 'Ana Ray'],
  ['Ana Ray, Chair of the Board', 'Ana Ray'],
  ['Ana Ray,', 'Ana Ray'],
  ['Ray, Ana', 'Ana Ray'],
  ['Ray, Ana Maria', 'Ana Maria Ray'],
  ['RAY, ANA', 'ANA RAY'],
  ['O’Neill, Seán', 'Seán O’Neill'],
  ['Smith-Jones, Ana M.', 'Ana M. Smith-Jones'],
  ['Ray, Ana, PhD', 'Ana Ray'],
  ['Ray, Dean', 'Dean Ray'],
])('%j is %j', (text, name) => {
  expect(nameIn(text)).toBe(name);
});

test.each([
  'Ana Ray',
  'Ana Ray Jr.',
  'Ana Ray, Jr.',
  'García López, Ana',
  'Ray, Ana Maria del Carmen',
  'Ray, ana',
  'Ray, Ana, Ben',
  ', Ana',
])('%j stays as it is', (text) => {
  expect(nameIn(text)).toBe(text);
});

test.each([
  ['García López, Ana', 'Ana García López'],
  ['Ray, ana maria del carmen', 'ana maria del carmen Ray'],
  ['Ray, Ana, PhD', 'Ana Ray'],
  ['Ana Ray', 'Ana Ray'],
  ['Ana Ray, PhD', 'Ana Ray'],
  ['Ray, Ana, Ben', 'Ray, Ana, Ben'],
])('with the surname first, %j is %j', (text, name) => {
  expect(givenNameFirst(text)).toBe(name);
});

test.each([
  ['Last name, first name', true],
  ['Name (Surname, First name)', true],
  ['Nachname, Vorname', true],
  ['Nom, prénom', true],
  ['Apellidos, nombre', true],
  ['Cognome, nome', true],
  ['Achternaam, voornaam', true],
  ['First name, last name', false],
  ['Name', false],
])('the header %j asks for the surname first: %p', (header, expected) => {
  expect(isSurnameFirst(header)).toBe(expected);
});
