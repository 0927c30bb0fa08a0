import { expect, test } from '@jest/globals';
import { FORM_KINDS } from '../../../../src/domain/forms/form.ts';
import { isSheetTitle, questionOf, sheetColumns } from '../../../../src/domain/forms/sheets/sheet-columns.ts';
import { mergedRows, readSheetRow } from '../../../../src/domain/forms/sheets/read-sheet-row.ts';
import { readShippedForm } from '../../../../src/io/shipped-forms.ts';
import { aForm, anAskedForm, aQuestion } from '../asked.ts';

const shipped = FORM_KINDS.map(readShippedForm);

test.each(shipped)('each title of $form, in every language, is the column of its question alone', (form) => {
  for (const language of Object.keys(form.title)) {
    const titles = form.questions.map(({ title }) => title[language] ?? title['en'] ?? '');
    const headers = [
      'Timestamp',
      'Code',
      ...titles.map((title, at) => `${at + 1}. ${title.toUpperCase()} *`),
    ];
    for (const sheet of [headers, ['Completion time', 'Kod', ...titles]]) {
      const columns = sheetColumns(sheet, [form]);
      expect(columns).toMatchObject({ submittedAt: 0, code: 1, others: [] });
      expect(columns.languages).toContain(language);
      expect(columns.questions.map((column) => questionOf(column, form)?.id)).toEqual(
        form.questions.map(({ id }) => id),
      );
    }
    if (form.form.startsWith('enrol')) continue;
    expect(titles.filter(isSheetTitle)).toEqual([]);
  }
});

test('a column is read by the version that the code names', () => {
  const old = aForm([
    aQuestion('text', { id: 'hope', title: { en: 'What do you hope for?' } }),
    aQuestion('text', { id: 'fear', title: { en: 'And else?' } }),
  ]);
  const young = aForm(
    [
      aQuestion('text', { id: 'hope', title: { en: 'And else?' } }),
      aQuestion('text', { id: 'fear', title: { en: 'What do you fear?' } }),
    ],
    { version: 2 },
  );
  const { questions } = sheetColumns(
    ['What do you hope for?', 'And else?', 'What do you fear?'],
    [old, young],
  );
  expect(questions.map((column) => questionOf(column, old)?.id)).toEqual(['hope', 'fear', 'fear']);
  expect(questions.map((column) => questionOf(column, young)?.id)).toEqual(['hope', 'hope', 'fear']);
});

test('the columns of exports and of our own sheets are told apart', () => {
  const headers = ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Codice', 'CODE', 'Goal', 'Code'];
  expect(sheetColumns(headers, [readShippedForm('progress')])).toEqual({
    headers,
    code: 6,
    name: 4,
    partner: undefined,
    email: 3,
    answeredOn: undefined,
    submittedAt: 2,
    each: { goal: 7 },
    questions: [],
    others: [0, 1, 5, 8],
    languages: [],
  });
});

const progress = anAskedForm({ kind: 'progress' });
const about = { form: progress.form, role: 'mentee', each: progress.each, people: null } as const;
const titleOf = (id: string): string =>
  progress.form.questions.find((one) => one.id === id)?.title['en'] ?? '';
const columns = sheetColumns(['Code', 'Goal', titleOf('value'), titleOf('status')], [progress.form]);
const row = (...cells: string[]): ReturnType<typeof readSheetRow> =>
  readSheetRow(cells, columns, about, { dateFormat: 'dmy' });

test('a row about one of several goals says which, by its number or its words', () => {
  const values = new Map([
    ['value.G3', 'half'],
    ['status.G3', 'open'],
  ]);
  for (const goal of [
    'G3',
    'g3 Lead the weekly meeting by March',
    'G3: anything',
    'lead the weekly  MEETING by March',
  ])
    expect(row('X', goal, 'half', 'open')).toEqual({ values, problems: [], notAsked: [] });
  expect(row('X', '', 'half', 'open').problems).toEqual([
    {
      header: titleOf('value'),
      problem: 'it is not said which goal this is about',
      hint: 'write one of: G3 Lead the weekly meeting by March / G5 Write the business case',
    },
  ]);
  expect(row('X', 'G33', 'half', '').problems).toMatchObject([
    { problem: '"G33" is no goal that this person is asked about' },
  ]);
  expect(row('X', '', '', '')).toEqual({ values: new Map(), problems: [], notAsked: [] });
});

test('where there is but one, it need not be said; where there is none, the answer is told', () => {
  const one = { ...about, each: { ...about.each, goal: about.each.goal.slice(0, 1) } };
  expect(readSheetRow(['X', '', 'half', ''], columns, one, { dateFormat: 'dmy' }).values).toEqual(
    new Map([['value.G3', 'half']]),
  );
  const none = { ...about, each: { ...about.each, goal: [] } };
  expect(readSheetRow(['X', '', 'half', ''], columns, none, { dateFormat: 'dmy' }).problems).toMatchObject([
    { hint: 'there is none: leave the answer blank' },
  ]);
});

test('rows of one code say together what each leaves blank', () => {
  const [first, second] = [row('X', 'G3', 'half', '').values, row('X', 'G5', 'none', 'open').values];
  expect(mergedRows([first, second])).toEqual({ values: new Map([...first, ...second]) });
  expect(mergedRows([first, row('X', 'G3', 'all', '').values])).toEqual({ contradicted: ['value.G3'] });
});

test('what a person is not asked is passed over, and two columns that disagree are told', () => {
  const form = aForm([
    aQuestion('text', { id: 'mine', title: { en: 'Mine', fr: 'À moi' } }),
    aQuestion('text', { id: 'theirs', title: { en: 'Theirs' }, only: 'mentor' }),
  ]);
  const both = sheetColumns(['Mine', 'À moi', 'Theirs'], [form]);
  const readRow = (...cells: string[]): ReturnType<typeof readSheetRow> =>
    readSheetRow(cells, both, { ...about, form }, { dateFormat: 'dmy' });
  expect(readRow('yes', '', 'well')).toEqual({
    values: new Map([['mine', 'yes']]),
    problems: [],
    notAsked: ['Theirs'],
  });
  expect(readRow('yes', 'no', '').problems).toEqual([
    {
      header: 'À moi',
      problem: '"no" is not what another column of this row answers to the same question',
      hint: 'empty one of the two',
    },
  ]);
});
