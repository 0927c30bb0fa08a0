import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { FORM_KINDS, type Question } from '../../../../src/domain/forms/form.ts';
import { allowedTexts, cellText, readCell } from '../../../../src/domain/forms/sheets/read-cell.ts';
import { addDays } from '../../../../src/domain/time/dates.ts';
import { YES_NO_WORDS } from '../../../../src/domain/words/yes-no.ts';
import { withoutPeople } from '../../../../src/domain/forms/form-in-pair.ts';
import { readShippedForm } from '../../../../src/io/shipped-forms.ts';
import { aQuestion } from '../asked.ts';

const english = { languages: ['en'], dateFormat: 'dmy' } as const;
const read = (cell: string, question: Question, sense: Parameters<typeof readCell>[2] = english): unknown =>
  readCell(cell, question, sense);
const shipped = FORM_KINDS.map((kind) => withoutPeople(readShippedForm(kind)));

/** Every value that a question can have; of texts, numbers and days some. */
function valuesOf({ kind, choices = [], scale }: Question): fc.Arbitrary<string> {
  const ids = choices.map(({ id }) => id);
  switch (kind) {
    case 'choice':
      return fc.constantFrom(...ids);
    case 'choices':
      return fc.subarray(ids, { minLength: 1 }).map((some) => some.join('; '));
    case 'scale':
      return fc.integer({ min: scale?.from ?? 1, max: scale?.to ?? 5 }).map(String);
    case 'yes-no':
      return fc.constantFrom('yes', 'no');
    case 'date':
      return fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    case 'number':
      return fc.integer({ min: 1, max: 900 }).map(String);
    case 'text':
    case 'long-text':
    default:
      return fc.constantFrom('=1+1', 'A line', '12', 'ja', 'É – “so”');
  }
}

test.each(shipped)('what a sheet says of $form is read back in every language', (form) => {
  for (const question of form.questions)
    fc.assert(
      fc.property(valuesOf(question), fc.constantFrom(...Object.keys(form.title)), (value, language) => {
        const text = cellText(value, question, language);
        const sense = { languages: [language], dateFormat: undefined };
        expect(read(text, question, sense)).toEqual({ value });
        expect(read(value, question, sense)).toEqual({ value });
        if (question.kind !== 'choices') return;
        // Google Forms parts choices by a comma, Microsoft Forms ends each with a semicolon.
        const words = value.split('; ').map((id) => cellText(id, question, language));
        expect(read(words.join(', '), question, sense)).toEqual({ value });
        expect(read(`${words.join(';')};`, question, sense)).toEqual({ value });
      }),
      { numRuns: 40 },
    );
});

test.each(shipped)('what a drop-down of $form offers is read in whatever language the sheet is', (form) => {
  for (const question of form.questions)
    for (const language of Object.keys(form.title)) {
      const offered = allowedTexts(question, language);
      const values = offered.map((text) =>
        read(text, question, { languages: [language], dateFormat: 'dmy' }),
      );
      expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(offered.length);
      // The Welsh "Na" is a blank in an English sheet.
      if (question.kind !== 'yes-no') expect(offered.map((text) => read(text, question))).toEqual(values);
    }
});

test('yes and no are read in nine languages', () => {
  for (const language of Object.keys(YES_NO_WORDS.yes))
    for (const answer of ['yes', 'no'] as const) {
      const words = YES_NO_WORDS[answer][language] ?? '';
      expect(read(words.toUpperCase(), aQuestion('yes-no'), { ...english, languages: [language] })).toEqual({
        value: answer,
      });
    }
  expect(['TRUE', 'x', '0', 'Yes, please.', 'NA'].map((cell) => read(cell, aQuestion('yes-no')))).toEqual([
    { value: 'yes' },
    { value: 'yes' },
    { value: 'no' },
    { value: 'yes' },
    { value: null },
  ]);
  expect(read('yes, but only on Fridays', aQuestion('yes-no'))).toEqual({
    problem: '"yes, but only on Fridays" is neither yes nor no',
    hint: 'write yes or no',
  });
});

test('a choice that holds the sign that parts choices is still one', () => {
  const question = aQuestion('choices');
  for (const cell of ['Blue, or green, Red', 'red;Blue, or green;', 'Red\nBLUE, OR GREEN', 'blue, red'])
    expect(read(cell, question)).toEqual({ value: 'red; blue' });
  expect(read('Red; Blue', question)).toEqual({ value: 'red; blue' });
  expect(read('Red, Purple', question)).toEqual({
    problem: '"Purple" is none of the choices',
    hint: 'write one of: Red / Blue, or green',
  });
  expect(read('Redd', aQuestion('choice'))).toMatchObject({
    hint: expect.stringContaining('did you mean "Red"?'),
  });
});

test('words that two choices have in other languages are asked about, and those of the sheet go first', () => {
  const question = aQuestion('choice', {
    choices: [
      { id: 'a', words: { en: 'A', fr: 'Oui', pl: 'No' } },
      { id: 'b', words: { en: 'B', fr: 'No', pl: 'Nie' } },
    ],
  });
  expect(read('no', question)).toEqual({ problem: '"no" could be b or a', hint: 'write b or a' });
  expect(read('no', question, { ...english, languages: ['fr'] })).toEqual({ value: 'b' });
});

test('a scale is read by its number, with its words or by them alone', () => {
  const question = aQuestion('scale');
  const values = [
    '4',
    '4.0',
    '4/5',
    '4 out of 5',
    '5 – high',
    '5 (high)',
    'High',
    '4 - quite high',
    '٤',
    '1 low',
  ];
  expect(values.map((cell) => read(cell, question))).toEqual(
    ['4', '4', '4', '4', '5', '5', '5', '4', '4', '1'].map((value) => ({ value })),
  );
  for (const cell of ['4.5', '3-4', '4 or 5', '1 – high', '4/10', '3 stars of 4'])
    expect(read(cell, question)).toMatchObject({
      problem: expect.stringContaining('is not one number from 1 to 5'),
    });
  expect(read('7', question)).toEqual({
    problem: '"7" is not one number from 1 to 5',
    hint: 'write a whole number from 1 to 5',
  });
  expect(read('–', question)).toEqual({ value: null });
});

test('days are read in the order of the programme, and asked about where it has none', () => {
  const question = aQuestion('date');
  const cells = ['03/10/2026', '2026-10-03', '3 Oct 2026', '2026年10月3日', '03.10.26'];
  expect(cells.map((cell) => read(cell, question))).toEqual(cells.map(() => ({ value: '2026-10-03' })));
  expect(read('03/10/2026', question, { ...english, dateFormat: undefined })).toMatchObject({
    problem: '"03/10/2026" could be two days',
  });
  expect(read('soon', question)).toEqual({ problem: '"soon" is no day', hint: 'write it as 2026-10-03' });
});

test('numbers are read with a point or a comma, and minutes in words', () => {
  const question = aQuestion('number');
  expect(['12', '7,5', '7.50', '0'].map((cell) => read(cell, question))).toEqual(
    ['12', '7.5', '7.5', '0'].map((value) => ({ value })),
  );
  expect(read('1,000', question)).toMatchObject({ hint: 'write digits alone: 12, or 7.5' });
  const minutes = aQuestion('number', { field: 'minutes' });
  expect(['1 h 30', '45 min', '60'].map((cell) => read(cell, minutes))).toEqual(
    ['90', '45', '60'].map((value) => ({ value })),
  );
  expect(read('long', minutes)).toMatchObject({ hint: 'write the minutes alone (45), or "1 h 30 min"' });
});

test('texts are kept, a line on one line; what is too long is told', () => {
  expect(read(' a\n b ', aQuestion('text'))).toEqual({ value: 'a b' });
  expect(read(' a\r\nb ', aQuestion('long-text'))).toEqual({ value: 'a\nb' });
  expect(read('#REF!', aQuestion('text'))).toEqual({ value: null });
  expect(read('x'.repeat(20_001), aQuestion('text'))).toEqual({
    problem: 'the text has 20001 characters',
    hint: 'at most 20000 are kept; shorten it',
  });
});
