import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import {
  ASKED_OF,
  COMPANIES,
  FORM_KINDS,
  FORM_LANGUAGES,
  type FormDefinition,
  type FormKind,
  type Wording,
} from '../../../src/domain/forms/form.ts';
import { worded } from '../../../src/domain/forms/form-in-pair.ts';
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

  test('fills the same places in its other words, in languages that it has', () => {
    for (const { place, words } of otherWordsOf(form))
      for (const [language, said] of Object.entries(words)) {
        expect(FORM_LANGUAGES).toContain(language);
        const english = placesIn(words['en'] ?? '');
        if (words['en'] !== undefined)
          expect({ place, language, holds: placesIn(said) }).toEqual({ place, language, holds: english });
      }
  });

  test('says nothing of more than two people that is true of two alone', () => {
    if (ASKED_OF[kind] === 'anybody' || ASKED_OF[kind] === 'person') return;
    const found = wordingsOf(worded(form, ['several'])).flatMap(({ place, words }) =>
      FORM_LANGUAGES.filter((language) => OF_TWO[language].test(words[language] ?? '')).map(
        (language) => `${place}, ${language}: ${words[language]}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test('has no title that sheets have for a column of their own', () => {
    const titles = form.questions.flatMap(({ title }) => Object.values(title));
    expect(titles.filter(isSheetTitle)).toEqual([]);
  });

  test('is formatted', async () => {
    expect(await prettier.check(source, { parser: 'json', printWidth: 110 })).toBe(true);
  });
});

/** What is said of two people. Arabic has forms of its own for two. */
const OF_TWO: Readonly<Record<(typeof FORM_LANGUAGES)[number], RegExp>> = {
  en: /\bboth\b|two of|you two|the other person|\bpairs\b|\{partner\}/i,
  cy: /ch dau|y ddau|person arall|barau|\{partner\}/i,
  fr: /(?:tous|pour) les deux|vous deux|nous deux|l’autre personne|binôme|\{partner\}/i,
  es: /ustedes dos|dos partes|la otra persona|tándem|\{partner\}/i,
  de: /beide|die andere Person|Tandem|\{partner\}/i,
  pt: /os dois|duas partes|das partes|a outra pessoa|\bpares\b|\{partner\}/i,
  pl: /oboj|druga osoba|jedno z was|\bpar\b|\{partner\}/i,
  ar: /(?:كما|تما|تقيان|فقان|علان|بعان|اعيان|كليكما)(?!\p{L})|كلا|الشخص الآخر|الثنائيات|\{partner\}/u,
  zh: /双方|对方|两人|结对|\{partner\}/,
};

/** Each wording that stands in place of another, with its place. */
function otherWordsOf(form: FormDefinition): { readonly place: string; readonly words: Wording }[] {
  return COMPANIES.flatMap((company) => [
    { place: `${company} title`, words: form[company]?.title ?? {} },
    { place: `${company} intro`, words: form[company]?.intro ?? {} },
    ...form.questions.flatMap((one) => [
      { place: `${company} ${one.id} title`, words: one[company]?.title ?? {} },
      { place: `${company} ${one.id} help`, words: one[company]?.help ?? {} },
      ...Object.values(one[company]?.choices ?? {}).map((words) => ({
        place: `${company} ${one.id}`,
        words,
      })),
    ]),
  ]);
}

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
