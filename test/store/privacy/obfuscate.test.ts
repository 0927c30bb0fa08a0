import { expect, test } from '@jest/globals';
import { obfuscatedCopy } from '../../../src/store/privacy/obfuscate.ts';
import { aProgramme } from '../../support/programme.ts';

test('whoever made changes is called by a number, in the order in which they came', () => {
  const { store } = aProgramme().withMentor({ name: 'Ada' }).create();
  const actors = (): unknown[] =>
    obfuscatedCopy(store).db.prepare('SELECT actor FROM invocations ORDER BY id').pluck().all();
  expect(new Set(actors())).toEqual(new Set(['Actor 1']));
});

test('people are called by their numbers, each name of theirs in its own way', () => {
  const { store } = aProgramme().withMentor({ name: 'Ada', ref: 'S7' }).create();
  const person = obfuscatedCopy(store).db.prepare('SELECT name, email, ref, key FROM participants').get();
  expect(person).toEqual({
    name: 'Person 1',
    email: 'person1@example.invalid',
    ref: 'ref1',
    key: 'email:person1@example.invalid',
  });
});

test('a time zone or a language that few have is not shown, nor is it in the log', () => {
  const programme = aProgramme();
  for (const name of ['A', 'B', 'C', 'D', 'E'])
    programme.withMentee({ name, timezone: 'Europe/London', languages: ['en-GB', 'cy'] });
  const { store } = programme
    .withMentor({ name: 'F', timezone: 'Pacific/Chatham', languages: ['mi', 'en-NZ', 'en-GB'] })
    .withMentor({ name: 'G', timezone: 'Asia/Kolkata', languages: ['mi', 'gd', 'cy'] })
    .withMentor({ name: 'H', timezone: 'America/St_Johns', languages: [] })
    .withMentor({ name: 'I', timezone: 'Africa/Abidjan', languages: [] })
    .create();
  const { db } = obfuscatedCopy(store);
  expect(db.prepare('SELECT timezone, languages FROM participants WHERE id >= 5').raw().all()).toEqual([
    ['Europe/London', '["en-GB","cy"]'],
    ['Etc/GMT-13', '["qaa","en","en-GB"]'],
    ['Etc/GMT-6', '["qaa","qab","cy"]'],
    ['Etc/GMT+3', '[]'],
    ['UTC', '[]'],
  ]);
  const log = db.prepare<[], string>('SELECT after FROM changes').pluck().all().join('\n');
  expect(log).toContain('Etc/GMT-13');
  expect(log).not.toMatch(/Chatham|Kolkata|"mi\b|en-NZ|\bgd\b/);
});
