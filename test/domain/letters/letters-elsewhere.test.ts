import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { FORM_LANGUAGES } from '../../../src/domain/forms/form.ts';
import { LETTER_WORDS } from '../../../src/domain/letters/letter-words.ts';
import { TEMPLATES } from '../../../src/domain/letters/templates.ts';
import { LETTER_FILES } from '../../../src/io/program-files.ts';
import { shippedTexts } from '../../../src/io/shipped-texts.ts';

const LANGUAGES = FORM_LANGUAGES.filter((language) => language !== 'en');
/** The coordinator reads English: so does the program speak. */
const TO_PEOPLE = TEMPLATES.filter(({ name }) => !name.endsWith('.coordinator'));
const shipped = shippedTexts();

test('there are letters in every language of forms', () => {
  expect(readdirSync(LETTER_FILES).toSorted()).toEqual(
    LANGUAGES.map((language) => `${language}.json`).toSorted(),
  );
});

describe.each(LANGUAGES)('the letters in %s', (language) => {
  const { templates, words } = shipped(language) ?? { templates: {}, words: {} };

  test('are all that people read, in the order of the English ones', () => {
    expect(Object.keys(templates)).toEqual(TO_PEOPLE.map(({ name }) => name));
    expect(Object.keys(words)).toEqual(Object.keys(LETTER_WORDS));
  });

  test('have the same places as the English ones', () => {
    for (const { name, subject, body } of TO_PEOPLE)
      expect({
        name,
        subject: placesIn(templates[name]?.subject),
        body: placesIn(templates[name]?.body),
      }).toEqual({ name, subject: placesIn(subject), body: placesIn(body) });
    for (const [word, english] of Object.entries(LETTER_WORDS))
      expect({ word, places: placesIn(words[word]) }).toEqual({ word, places: placesIn(english) });
  });

  test('have a subject and paragraphs where the English ones have them', () => {
    for (const { name, subject, body } of TO_PEOPLE)
      expect({
        name,
        hasSubject: templates[name]?.subject !== undefined,
        paragraphs: templates[name]?.body.split('\n\n').length,
      }).toEqual({ name, hasSubject: subject !== null, paragraphs: body.split('\n\n').length });
  });

  test('are formatted', async () => {
    const source = readFileSync(new URL(`${language}.json`, LETTER_FILES), 'utf8');
    expect(await prettier.check(source, { parser: 'json', printWidth: 110 })).toBe(true);
  });
});

/** What stands in braces, once each. */
function placesIn(words: string | null | undefined): string[] {
  return [...new Set([...(words ?? '').matchAll(/\{\w+\}/g)].map(([braces]) => braces))].sort();
}
