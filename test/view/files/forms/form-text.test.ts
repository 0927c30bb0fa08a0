import { expect, test } from '@jest/globals';
import { FORM_KINDS } from '../../../../src/domain/forms/form.ts';
import { repliesIn, replySheet } from '../../../../src/domain/forms/reply-text.ts';
import { readSheetRow } from '../../../../src/domain/forms/sheets/read-sheet-row.ts';
import { sheetColumns } from '../../../../src/domain/forms/sheets/sheet-columns.ts';
import { formText, formTextName } from '../../../../src/view/files/forms/form-text.ts';
import { aForm, anAskedForm, aQuestion } from '../../../domain/forms/asked.ts';

test('a form in plain text', () => {
  const form = aForm(
    [
      aQuestion('scale', { isRequired: true, help: { en: 'Where {partner} and you are' } }),
      aQuestion('text', { only: 'mentor' }),
      aQuestion('choices'),
      aQuestion('yes-no', { each: 'goal' }),
      aQuestion('date'),
    ],
    { title: { en: 'A form' } },
  );
  const asked = anAskedForm({ form, shown: [{ title: 'Goals', text: 'Lead' }] });
  expect(formTextName(asked)).toBe('readiness-R7-P12.txt');
  expect(formText(asked)).toBe(`A form

Dear Ada Lovelace, this is for Rising leaders.

So far

Goals:
   Lead

1. The scale question (required)
   Where Grace Hopper and you are
   1 (low), 2, 3, 4, 5 (high)

3. The choices question
   a) Red
   b) Blue, or green
   (several are possible: a, c)

4. The yes-no question
   - G3 Lead the weekly meeting by March
   - G5 Write the business case
   Yes / No

5. The date question
   (Please give a day, such as 2026-11-30.)

Reply to this message, or send one to Mary Coordinator <mentoring@example.org>. Write your answers behind the colons below, and leave the code as it is.

----------------------------------------
Code: ${asked.code}
1: 
3: 
4 G3: 
4 G5: 
5: 
----------------------------------------
`);
  expect(formText(anAskedForm({ form, contact: null }))).toContain('send one to your coordinator.');
  expect(repliesIn(formText(asked))).toEqual([]);
});

test.each(FORM_KINDS.filter((kind) => !kind.startsWith('enrol')))(
  'what is written into %s comes back, in every language',
  (kind) => {
    const plain = anAskedForm({ kind });
    for (const language of Object.keys(plain.form.title)) {
      const asked = anAskedForm({ kind, person: { languages: [language] } });
      const filled = formText(asked).replaceAll(/^(\d+)( \S+)?: $/gm, (_, number: string, of = '') => {
        const question = asked.form.questions[Number(number) - 1];
        const said = { choice: 'a', choices: 'a', scale: '4', 'yes-no': 'yes', date: '2026-10-03' };
        return `${number}${of}: ${said[question?.kind as keyof typeof said] ?? '12'}`;
      });
      const replies = repliesIn(filled.replaceAll(/^/gm, '> '));
      expect(replies.map(({ code }) => code)).toEqual([asked.code]);
      const { headers, rows } = replySheet(replies[0] ?? { line: 1, code: '', answers: [] });
      const columns = sheetColumns(headers, [asked.form]);
      const about = { form: asked.form, role: asked.person.role, each: asked.each, people: null };
      const read = rows.map((cells) => readSheetRow(cells, columns, about, { dateFormat: undefined }));
      expect(read.flatMap(({ problems }) => problems)).toEqual([]);
      const keys = read.flatMap(({ values }) => [...values.keys()]);
      const wanted = asked.form.questions
        .filter(({ only }) => only === undefined || only === asked.person.role)
        .flatMap(({ id, each }) =>
          each === undefined ? [id] : asked.each[each].map((one) => `${id}.${one.id}`),
        );
      expect(keys.toSorted()).toEqual(wanted.toSorted());
    }
  },
);

test('a name or a goal with control characters, or with a line of its own, stays what it is', () => {
  const asked = anAskedForm({
    form: aForm([aQuestion('text')]),
    shown: [{ title: 'Goals', text: 'Lead\u001b[2J' }],
  });
  const text = formText({ ...asked, person: { ...asked.person, name: 'Ada\n----------\u001b[31m' } });
  expect(text).toContain('Dear Ada ----------\\x1b[31m, this is');
  expect(text).toContain('   Lead\\x1b[2J');
});
