import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import {
  FORM_KINDS,
  FORM_LANGUAGES,
  type FormDefinition,
  type FormKind,
  type Wording,
} from '../../../src/domain/forms/form.ts';
import { formAsJson, readFormDefinition } from '../../../src/domain/forms/read-form.ts';
import { isSheetTitle } from '../../../src/domain/forms/sheets/sheet-columns.ts';
import { FORM_FILES } from '../../../src/io/program-files.ts';
import { readShippedForm } from '../../../src/io/shipped-forms.ts';

/** What a record cannot do without, by the fields that fill it. */
const NEEDED: Readonly<Record<FormKind, readonly string[]>> = {
  needs: ['challenges'],
  'enrol-mentor': ['name', 'email', 'consent_on', 'expertise'],
  'enrol-mentee': ['name', 'email', 'consent_on', 'goals'],
  readiness: ['motivation', 'time', 'expectations', 'confidence'],
  agreement: ['accepts'],
  goals: ['statement', 'measure', 'baseline', 'target', 'why', 'due_on'],
  meeting: ['met_on'],
  progress: ['value'],
  'check-in': ['satisfaction'],
  review: ['still_works', 'goals_right'],
  reflection: ['achievements'],
  skills: [],
  outcomes: [],
  training: ['completed'],
  'goal-confirmation': ['agrees'],
};

describe.each(FORM_KINDS)('the form %s', (kind) => {
  const form = readShippedForm(kind);
  const source = readFileSync(new URL(`${kind}.json`, FORM_FILES), 'utf8');

  test('reads back as it is written', () => {
    expect(readFormDefinition(formAsJson(form), kind)).toEqual({ ...form, version: undefined });
  });

  test('asks for what its record cannot do without', () => {
    const required = form.questions.filter(({ isRequired }) => isRequired).map(({ field }) => field);
    expect(required).toEqual(expect.arrayContaining([...NEEDED[kind]]));
  });

  test('has all its words in every language, in one order', () => {
    for (const { place, words } of wordingsOf(form))
      expect({ place, languages: Object.keys(words) }).toEqual({ place, languages: FORM_LANGUAGES });
  });

  test('fills the same places in each language', () => {
    for (const { place, words } of wordingsOf(form))
      for (const [language, said] of Object.entries(words))
        expect({ place, language, holds: placesIn(said) }).toEqual({
          place,
          language,
          holds: placesIn(words['en'] ?? ''),
        });
  });

  test('has no title that sheets have for a column of their own', () => {
    const titles = form.questions.flatMap(({ title }) => Object.values(title));
    expect(titles.filter(isSheetTitle)).toEqual([]);
  });

  test('is formatted', async () => {
    expect(await prettier.check(source, { parser: 'json', printWidth: 110 })).toBe(true);
  });
});

/** Each wording of a form, with its place. */
function wordingsOf(form: FormDefinition): { readonly place: string; readonly words: Wording }[] {
  return [
    { place: 'title', words: form.title },
    { place: 'intro', words: form.intro },
    ...form.questions.flatMap(({ id, title, help, choices = [], scale }) => [
      { place: `${id} title`, words: title },
      ...(help === undefined ? [] : [{ place: `${id} help`, words: help }]),
      ...choices.map((one) => ({ place: `${id} ${one.id}`, words: one.words })),
      ...Object.entries(scale?.words ?? {}).map(([number, words]) => ({ place: `${id} ${number}`, words })),
    ]),
  ];
}

/** What stands in braces, once each. */
function placesIn(words: string): string[] {
  return [...new Set([...words.matchAll(/\{[^}]*\}/g)].map(([braces]) => braces))].sort();
}
