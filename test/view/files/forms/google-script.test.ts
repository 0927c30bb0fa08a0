import { expect, test } from '@jest/globals';
import { FORM_KINDS, type Form } from '../../../../src/domain/forms/form.ts';
import { peopleAsked } from '../../../../src/domain/forms/form-fields.ts';
import { withoutPeople, worded } from '../../../../src/domain/forms/form-in-pair.ts';
import { generalForm, sidesOf } from '../../../../src/domain/forms/sheets/general-form.ts';
import { questionOf, sheetColumns } from '../../../../src/domain/forms/sheets/sheet-columns.ts';
import { readShippedForm } from '../../../../src/io/shipped-forms.ts';
import { googleScript } from '../../../../src/view/files/forms/google-script.ts';
import { aForm, aQuestion } from '../../../domain/forms/asked.ts';
import { runScript } from './form-app.ts';

const scriptOf = (form: Form, language = 'en', side: 'mentor' | 'mentee' | null = null): string =>
  googleScript(generalForm(form, side, language, 'Rising leaders'), `${form.form}, version 1`, []);

/** The items that may stand for a kind of question. */
const ITEMS = {
  text: 'TEXT',
  'long-text': 'PARAGRAPH_TEXT',
  choice: 'MULTIPLE_CHOICE',
  choices: 'CHECKBOX',
  scale: 'SCALE',
  date: 'DATE',
  number: 'TEXT',
  'yes-no': 'MULTIPLE_CHOICE',
} as const;

/** As pairs are asked, and as circles are. */
const everySide = FORM_KINDS.map(readShippedForm).flatMap((shipped) =>
  [withoutPeople(shipped), worded(shipped, ['several'])].flatMap((form, at) =>
    sidesOf(form).flatMap((side) =>
      Object.keys(form.title).map((language) => ({
        kind: `${form.form}${at === 0 ? '' : ' of several'}`,
        form,
        shipped,
        side,
        language,
      })),
    ),
  ),
);

test.each(everySide)('$kind in $language: the form has its questions, as the import knows them', (one) => {
  const { form, shipped, side, language } = one;
  const made = runScript(scriptOf(form, language, side)).form;
  expect(made.title).toBe(form.title[language]);
  expect(`${made.title} ${made.description} ${made.items.map(({ help }) => help).join(' ')}`).not.toMatch(
    /[{}]/,
  );
  const columns = sheetColumns(['Timestamp', ...made.items.map(({ title }) => title)], [shipped]);
  expect(columns.others).toEqual([]);
  expect(columns.code).toBe(form.form.startsWith('enrol') ? undefined : 1);
  const asked = columns.questions.map((column) => ({
    question: questionOf(column, form),
    item: made.items[column.at - 1],
  }));
  // Which actions are done is asked once, and not of each.
  const wanted = form.questions.filter(
    ({ only, each }) => (side === null || only === undefined || only === side) && each !== 'action',
  );
  expect(asked.map(({ question }) => question)).toEqual(wanted);
  for (const { question, item } of asked) {
    // People are named: they are not the same in every circle.
    const kind = question === undefined || peopleAsked(question) !== undefined ? 'text' : question.kind;
    expect(item?.type).toBe(ITEMS[kind]);
  }
});

test('choices, scales, what is required and what is a number are those of the form', () => {
  const { items } = runScript(scriptOf(withoutPeople(readShippedForm('meeting')))).form;
  expect(items.map(({ isRequired, validation }) => [isRequired, validation])).toMatchObject([
    [true, 'pattern [0-9A-Za-z -]{12,60}'],
    [true, ''],
    [expect.any(Boolean), 'number 1 to 1440'],
    ...items.slice(3).map(() => [expect.any(Boolean), '']),
  ]);
  expect(items[3]?.choices).toEqual(['By video', 'By phone', 'Face to face', 'By messages']);
  const { items: checkIn } = runScript(scriptOf(readShippedForm('check-in'))).form;
  expect(checkIn[5]).toMatchObject({ bounds: [0, 10], labels: ['certainly not', 'certainly'] });
});

test('a scale that Google Forms does not have is a choice of its numbers', () => {
  const scale = { from: -1, to: 1, words: { '-1': { en: 'worse' }, '1': { en: 'better' } } };
  const form = aForm([aQuestion('scale', { scale })]);
  expect(runScript(scriptOf(form)).form.items[1]).toMatchObject({
    type: 'MULTIPLE_CHOICE',
    choices: ['-1 – worse', '0', '1 – better'],
  });
});

test('no words of a form can be anything but words', () => {
  const words = `"); evil(); /* \\ \u2028 \u2029 \` \${1} </script> ' \n //`;
  const form = aForm(
    [aQuestion('text', { title: { en: words.replaceAll('\n', '') }, help: { en: words } })],
    { title: { en: words }, intro: { en: words } },
  );
  const script = scriptOf(form);
  expect(script).not.toMatch(/[\u2028\u2029]|<\//);
  const made = runScript(script).form;
  expect(made).toMatchObject({ title: words, description: words });
  expect(made.items[1]).toMatchObject({ title: words.replaceAll('\n', ''), help: words });
});

test('links have the code filled in, and name nobody', () => {
  const script = googleScript(generalForm(readShippedForm('readiness'), null, 'en', 'Rise'), 'readiness', [
    { person: 'P12', pair: 'R7', code: '31CR-79KV' },
    { person: 'P13', pair: '', code: '41CR-79KV' },
  ]);
  const { sheet, logged } = runScript(script, ['makeForm', 'makeLinks']);
  expect(sheet).toEqual([
    ['Person', 'Pair', 'Code', 'Link'],
    ['P12', 'R7', '31CR-79KV', 'https://docs.example/view?Code=31CR-79KV'],
    ['P13', '', '41CR-79KV', 'https://docs.example/view?Code=41CR-79KV'],
  ]);
  expect(logged).toEqual([
    'To change it: https://docs.example/edit',
    'To send it: https://docs.example/view',
    'The links: https://docs.example/sheet',
  ]);
  expect(() => runScript(script, ['makeLinks'])).toThrow('Run makeForm first.');
  expect(scriptOf(readShippedForm('readiness'))).not.toContain('makeLinks');
});

test('an e-mail address is collected where nothing else tells who answers', () => {
  const collects = (form: Form): boolean => runScript(scriptOf(form)).form.collectsEmail;
  expect(collects(readShippedForm('readiness'))).toBe(false);
  expect(collects(readShippedForm('enrol-mentee'))).toBe(false);
  expect(collects(aForm([aQuestion('text')], { form: 'enrol-mentee' }))).toBe(true);
});

test('each side has its own form where they are asked different questions', () => {
  const form = aForm([
    aQuestion('text', { id: 'a', title: { en: 'A' }, only: 'mentor' }),
    aQuestion('text', { id: 'b', title: { en: 'B' } }),
  ]);
  expect(sidesOf(form)).toEqual(['mentor', 'mentee']);
  expect(runScript(scriptOf(form, 'en', 'mentee')).form.items.map(({ title }) => title)).toEqual([
    'Code',
    'B',
  ]);
});

test('a form that everybody gets greets nobody by name', () => {
  expect(runScript(scriptOf(readShippedForm('check-in'))).form.description).toBe(
    'How is it going with your partner? It takes two minutes. Only the coordinator of Rising leaders reads your answers. Your partner never sees them.',
  );
  const begin = (language: string): string =>
    runScript(scriptOf(readShippedForm('progress'), language)).form.description.slice(0, 12);
  expect(['es', 'zh', 'pl', 'ar'].map(begin)).toEqual([
    '¿Cómo van su',
    '您好！您的目标进展如何？',
    'Jak wyglądaj',
    'أين وصلت أهد',
  ]);
});
