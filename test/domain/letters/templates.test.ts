import { describe, expect, test } from '@jest/globals';
import { helpfulResources, type Resource } from '../../../src/domain/letters/resources.ts';
import {
  assertPlaceholders,
  filled,
  findTemplate,
  type OwnTemplate,
  TEMPLATES,
  wordingFor,
} from '../../../src/domain/letters/templates.ts';

describe('the texts that come with the program', () => {
  test.each(TEMPLATES.map((template) => template.name))('%s fills in only what it can', (name) => {
    const template = findTemplate(name);
    expect(() => assertPlaceholders(template, `${template.subject ?? ''}\n${template.body}`)).not.toThrow();
    const values = Object.fromEntries(template.placeholders.map((one) => [one, 'x']));
    expect(filled(template.body, values)).not.toMatch(/[{}]/);
  });

  test('have names of their own', () => {
    expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length);
  });
});

test('a line whose braces are all empty is left out', () => {
  expect(filled('Dear {name},\nSee {resources}\n{a} and {b}\nBye', { name: 'Ada', b: 'B' })).toBe(
    'Dear Ada,\n and B\nBye',
  );
  expect(filled('{name}', { name: '{partner}', partner: 'no' })).toBe('{partner}');
});

test('an unknown name and an unknown placeholder are refused by name', () => {
  expect(() => findTemplate('reminder.revew')).toThrow('There is no template reminder.revew.');
  expect(() => assertPlaceholders(findTemplate('reminder.review'), 'Dear {nme}')).toThrow(
    'reminder.review cannot fill in {nme}.',
  );
});

describe('the wording for a reader', () => {
  const own: OwnTemplate[] = [
    { name: 'reminder.review', language: 'fr', subject: 'Bilan', body: 'Bonjour {name}' },
    { name: 'reminder.review', language: 'pt', subject: 'Revisão', body: 'Olá {name}' },
    { name: 'reminder.action', language: 'en', subject: 'Ours', body: 'Hello {name}' },
  ];
  test.each([
    [['fr'], 'fr'],
    [['fr-CA'], 'fr'],
    [['de', 'pt-BR'], 'pt'],
    [['de'], 'en'],
    [['en-GB', 'fr'], 'en'],
    [[], 'en'],
  ])('who reads %j', (languages, language) => {
    expect(wordingFor('reminder.review', own, languages).language).toBe(language);
  });

  test('in English is the programme’s own where there is one', () => {
    expect(wordingFor('reminder.action', own, ['de']).subject).toBe('Ours');
    expect(wordingFor('reminder.waiting', own).subject).toBe(findTemplate('reminder.waiting').subject);
  });
});

test('guidance helps in its phase and with its topic; without one, everywhere', () => {
  const one = (id: number, phase: Resource['phase'], topic: string | null): Resource => ({
    id,
    title: 'T',
    link: 'https://example.org/',
    phase,
    topic,
  });
  const all = [
    one(1, null, null),
    one(2, 'growth', null),
    one(3, null, 'Coaching'),
    one(4, 'closure', 'Coaching'),
  ];
  const ids = (...[phase, topics]: [Resource['phase'], string[]]): number[] =>
    helpfulResources(all, phase, topics).map(({ id }) => id);
  expect(ids('growth', [])).toEqual([1, 2]);
  expect(ids('growth', ['coaching '])).toEqual([1, 2, 3]);
  expect(ids('closure', ['Coaching'])).toEqual([1, 3, 4]);
  expect(ids(null, ['Coaching'])).toEqual([1, 2, 3, 4]);
});
