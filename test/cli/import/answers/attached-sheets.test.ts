/** Sheets that a mail brings: read as they would be in the folder. */
import { expect, test } from '@jest/globals';
import { readShippedForm } from '../../../../src/io/shipped-forms.ts';
import { aMail } from '../../../io/mail/mails.ts';
import { type Made } from '../../../support/programme.ts';
import { textRow, xlsx } from '../../../support/workbooks.ts';
import { ADA, aPairMade, codeOf, GRACE, mentor, put, take } from './answering.ts';

const TITLES = readShippedForm('readiness')
  .questions.filter(({ kind }) => kind === 'scale')
  .map(({ title }) => title['en'] ?? '');

const rowOf = (made: Made, who: number, said = '4'): string[] => [
  codeOf(made, 'readiness', who),
  ...TITLES.map(() => said),
];
const csvOf = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
const bookOf = (...rows: readonly (readonly string[])[]): Buffer =>
  xlsx({ sheets: [{ name: 'Sheet1', rows: rows.map((row, at) => textRow(at + 1, ...row)).join('') }] });

interface Brought {
  readonly name: string;
  readonly type?: string;
  readonly bytes: string | Buffer;
}

function aMailBringing(...brought: readonly Brought[]): string {
  const parts = brought.flatMap(({ name, type = 'application/octet-stream', bytes }) => [
    '--b',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(bytes).toString('base64'),
  ]);
  return aMail(['--b', 'Content-Type: text/plain', '', 'Here they are.', ...parts, '--b--', ''].join('\n'), {
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/mixed; boundary=b',
  });
}

test('a CSV and a workbook, by their names or their types; the same sheet in the folder changes nothing', async () => {
  const made = aPairMade();
  const csv = csvOf(['Code', ...TITLES], rowOf(made, ADA));
  put(made, {
    'inbox/one.eml': aMailBringing(
      { name: 'readiness.csv', bytes: csv },
      {
        name: 'Antworten',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: bookOf(['Code', ...TITLES], rowOf(made, GRACE)),
      },
    ),
  });
  expect((await take(made)).summary).toEqual({ answers: 2, new: 2, unchanged: 0, rejected: 0 });
  put(made, { 'inbox/readiness.csv': csv });
  expect((await take(made)).summary).toMatchObject({ new: 0, rejected: 0 });
});

test('a slip in one is told by mail, sheet and line, and mails of a mailbox are told apart', async () => {
  const made = aPairMade();
  const mail = aMailBringing({
    name: 'readiness.csv',
    bytes: csvOf(['Code', ...TITLES], rowOf(made, ADA, '9')),
  });
  const from = 'From ada@example.org Mon Nov 30 10:35:48 2026\n';
  put(made, { 'inbox/box.mbox': `${from}${mail}\n\n${from}${mail}\n` });
  const { problems } = await take(made);
  expect(problems.map(({ file, line, rule }) => ({ file, line, rule }))).toEqual(
    expect.arrayContaining([
      { file: 'inbox/box.mbox:2: readiness.csv', line: 2, rule: 'cell' },
      { file: 'inbox/box.mbox:24: readiness.csv', line: 2, rule: 'cell' },
    ]),
  );
});

test('what holds no answers is told by name, and the list of what is not taken is not written over the mail', async () => {
  const made = aPairMade();
  const titles = readShippedForm('enrol-mentee').questions.map(({ title }) => title['en'] ?? '');
  put(made, {
    'inbox/one.eml': aMailBringing(
      { name: 'lunch.csv', bytes: 'a,b\n1,2\n' },
      { name: 'broken.xlsx', bytes: 'no workbook' },
      {
        name: 'sign-ups.csv',
        bytes: csvOf(
          titles,
          titles.map(() => 'x'),
        ),
      },
      { name: 'readiness.csv', bytes: csvOf(['Code', ...TITLES], rowOf(made, ADA)) },
    ),
  });
  const { stdout, stderr } = await mentor(made, 'import', 'answers', 'inbox/one.eml', '--dry-run');
  expect(`${stdout}${stderr}`).toContain('inbox/one.eml: lunch.csv has no column "Code"');
  expect(`${stdout}${stderr}`).toContain('inbox/one.eml: broken.xlsx holds no answer that can be read.');
  expect(`${stdout}${stderr}`).toContain('save it, and mentor import participants FILE --as mentee');
  const over = await mentor(made, 'import', 'answers', 'inbox/one.eml', '--rejects', 'inbox/one.eml');
  expect(over.stderr).toContain('--rejects names a file that is imported.');
  expect((await take(made)).summary).toMatchObject({ new: 1 });
});
