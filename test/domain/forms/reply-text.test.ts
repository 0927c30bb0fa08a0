import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { repliesIn, replySheet, REPLY_RULE } from '../../../src/domain/forms/reply-text.ts';
import { readSheetRow } from '../../../src/domain/forms/sheets/read-sheet-row.ts';
import { sheetColumns } from '../../../src/domain/forms/sheets/sheet-columns.ts';
import { aForm, anAskedForm, aQuestion } from './asked.ts';

const CODE = '31CR-79KV-4M2Q-8XT0-WD5';

test('what stands below a code is an answer, up to the rule or a signature', () => {
  const mail = `Dear Mary, the code: see below.\n\n> ${REPLY_RULE}\n> Code: ${CODE}\n> 1: 4\n> 2:\nI want to lead\n\nand be home at six\n> 3 G3: half\n> 4:\n> ${REPLY_RULE}\n\nBest wishes, Ada`;
  const answers = [
    { line: 5, number: 1, each: null, text: '4' },
    { line: 6, number: 2, each: null, text: 'I want to lead\n\nand be home at six' },
    { line: 10, number: 3, each: 'G3', text: 'half' },
  ];
  expect(repliesIn(mail)).toEqual([{ line: 4, code: CODE, answers }]);
  expect(repliesIn(`Code: ${CODE}\n1: 4\n-- \nAda\n2: x`)).toMatchObject([{ answers: [{ text: '4' }] }]);
});

test('the label may be in any language, and the signs as keyboards have them', () => {
  for (const head of [`Kod: ${CODE}`, `代码：${CODE}`, `\u200fالرمز: ${CODE}`, `code:${CODE.toLowerCase()}`])
    expect(repliesIn(`${head}\n1：4`)).toMatchObject([{ answers: [{ number: 1, text: '4' }] }]);
  expect(repliesIn(`الرمز: ${CODE}\n١٢: 4`)).toMatchObject([{ answers: [{ number: 12 }] }]);
});

test('a code alone is none, and so is a form that is not filled in', () => {
  for (const text of [`Code: ${CODE}`, `Code: ${CODE}\n1:\n2: \n`, `Coder: ${CODE}\n1: 4`, '1: 4'])
    expect(repliesIn(text)).toEqual([]);
});

test('a time that begins a line is no answer', () => {
  const [reply] = repliesIn(`Code: ${CODE}\n2: We met at\n10:30\n3:45`);
  expect(reply?.answers.map(({ number, text }) => [number, text])).toEqual([
    [2, 'We met at\n10:30'],
    [3, '45'],
  ]);
});

const form = aForm([
  aQuestion('choice', { id: 'one' }),
  aQuestion('choices', { id: 'some', title: { en: 'Some' } }),
  aQuestion('scale'),
  aQuestion('text', { each: 'goal' }),
]);
const { each } = anAskedForm();

function answered(text: string): { values: Record<string, string>; problems: unknown[] } {
  const [reply] = repliesIn(`Code: ${CODE}\n${text}`);
  const { headers, rows } = replySheet(reply ?? { line: 1, code: '', answers: [] });
  const columns = sheetColumns(headers, [form]);
  const read = rows.map((cells) =>
    readSheetRow(cells, columns, { form, role: null, people: null, each }, { dateFormat: 'dmy' }),
  );
  return {
    values: Object.fromEntries(read.flatMap(({ values }) => [...values])),
    problems: read.flatMap(({ problems }) => problems.map(({ problem, hint }) => `${problem}; ${hint}`)),
  };
}

test('choices are named by their letters or their words', () => {
  expect(answered('1: b\n2: b, a\n3: 4\n4 G3: so far\n4 G5: well').values).toEqual({
    one: 'blue',
    some: 'red; blue',
    scale: '4',
    'text.G3': 'so far',
    'text.G5': 'well',
  });
  expect(answered('1: Red\n2: Blue, or green').values).toEqual({ one: 'red', some: 'blue' });
});

test('what cannot be read is told', () => {
  expect(answered('1: c\n9: x\n4: y').problems).toEqual([
    '"c" is none of the choices; write one of: Red / Blue, or green',
    'it is not said which goal this is about; write one of: G3 Lead the weekly meeting by March / G5 Write the business case',
    'the form has no question [9]; its questions go from 1 to 4',
  ]);
});

test('no text makes it fail, and what is found is in the text', () => {
  const lines = fc.constantFrom(
    `Code: ${CODE}`,
    '1: a',
    '2 G3: b',
    '> 3:',
    REPLY_RULE,
    '--',
    '',
    'x: y',
    ':',
    '1:',
  );
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 12 }), (some) => {
      const text = some.join('\n');
      for (const { code, answers } of repliesIn(text))
        for (const answer of answers) {
          expect(code).toBe(CODE);
          for (const line of answer.text.split('\n')) expect(text).toContain(line);
        }
    }),
  );
});
