import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { FORM_KINDS, type Form } from '../../../../src/domain/forms/form.ts';
import { generalForm, sidesOf } from '../../../../src/domain/forms/sheets/general-form.ts';
import { questionOf, sheetColumns } from '../../../../src/domain/forms/sheets/sheet-columns.ts';
import { readShippedForm } from '../../../../src/io/shipped-forms.ts';
import { renderDocx } from '../../../../src/view/files/docx.ts';
import { microsoftDocument, microsoftSteps } from '../../../../src/view/files/forms/microsoft-document.ts';
import { aForm, aQuestion } from '../../../domain/forms/asked.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** The paragraphs of a document, as a reader of its XML sees them. */
function paragraphsOf(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text.replaceAll(/&(amp|lt|gt);/g, (_, name: string) => NAMED[name] ?? ''))
      .join('\n'),
  );
}

const general = (form: Form, language = 'en'): ReturnType<typeof generalForm> =>
  generalForm(form, sidesOf(form)[0] ?? null, language, 'Rising leaders');

test.each(FORM_KINDS.map(readShippedForm))('the titles of $form survive in every language', (form) => {
  for (const language of Object.keys(form.title)) {
    const lines = paragraphsOf(microsoftDocument(general(form, language), language));
    expect(lines[0]).toBe(form.title[language]);
    const numbered = lines.filter((line) => /^\d+\. /.test(line));
    const columns = sheetColumns(['ID', 'Completion time', ...numbered], [form]);
    expect(columns.others).toEqual([0]);
    const side = sidesOf(form)[0] ?? null;
    expect(columns.questions.map((column) => questionOf(column, form)?.id)).toEqual(
      form.questions
        .filter(({ only, each }) => (only === undefined || only === side) && each !== 'action')
        .map(({ id }) => id),
    );
  }
});

test('choices and the numbers of a scale are lettered, below their question', () => {
  const form = aForm([aQuestion('choices'), aQuestion('scale'), aQuestion('text')]);
  expect(paragraphsOf(microsoftDocument(general(form), 'en')).slice(2)).toEqual([
    '',
    '1. Code',
    '',
    '2. The choices question',
    'A. Red',
    'B. Blue, or green',
    '',
    '3. The scale question',
    'A. 1 – low',
    'B. 2',
    'C. 3',
    'D. 4',
    'E. 5 – high',
    '',
    '4. The text question',
  ]);
  const choices = Array.from({ length: 28 }, (_, at) => ({ id: `c${at}`, words: { en: `C${at}` } }));
  expect(
    paragraphsOf(microsoftDocument(general(aForm([aQuestion('choice', { choices })])), 'en')).at(-1),
  ).toBe('AB. C27');
});

test('what is set by hand is listed for each question', () => {
  const form = aForm([
    aQuestion('choices', { isRequired: true, help: { en: 'As many\nas you like' } }),
    aQuestion('date'),
  ]);
  expect(microsoftSteps(general(form), 'readiness.docx')).toBe(
    `A form: a form for Microsoft Forms

1. Open https://forms.office.com, choose Quick import, upload readiness.docx, and choose Form.
2. Compare the result with the list below, and set what the document cannot say.
   The titles must be these. A number before one, a sign behind it, and capitals do no harm.

If there is no Quick import, make a form by hand from this list.

1. Code
   - a text
   - Required
   - subtitle: It stands in the letter that brought you here. It is yours alone: please do not pass it on.
2. The choices question
   - a choice of 2, with Multiple answers
   - Required
   - subtitle: As many as you like
3. The date question
   - a date, in place of the text; or a text, if dates are written as 2026-11-30
`,
  );
  const anybody = aForm([aQuestion('text')], { form: 'enrol-mentee' });
  expect(microsoftSteps(general(anybody), 'x.docx')).toContain('3. Let the form record who answers');
});

test('a document holds any text, and is the same for the same paragraphs', () => {
  const text = `a & <b> "c" ]]> \u0001 \ud800 é 😀\nsecond line`;
  expect(paragraphsOf(renderDocx([{ text }], 'ltr'))).toEqual([
    'a & <b> "c" ]]> \ufffd \ufffd é 😀\nsecond line',
  ]);
  expect(renderDocx([{ text }], 'ltr')).toEqual(renderDocx([{ text }], 'ltr'));
  const arabic = strFromU8(
    unzipSync(renderDocx([{ text: 'أ' }], 'rtl'))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(arabic).toContain('<w:bidi/>');
});
