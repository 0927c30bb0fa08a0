import { expect, test } from '@jest/globals';
import { rejectsCsv } from '../../../src/view/files/rejects.ts';

test('rejected rows go to a spreadsheet without a formula, in header, cells and errors', () => {
  const problem = { line: 2, column: '=name', rule: 'x', message: '"=1" is wrong', hint: 'mend it' };
  const rows = [
    { line: 2, cells: ['=HYPERLINK("https://x.example")', '\u200b=1+1', '=extra'] },
    { line: 3, cells: ['fine', 'fine'] },
  ];
  expect(rejectsCsv(['=name', 'note'], ';', rows, [problem])).toBe(
    [
      `'=name;note;_error`,
      `"'=HYPERLINK(""https://x.example"")";'\u200b=1+1;"'=name: ""=1"" is wrong (mend it)";'=extra`,
      '',
    ].join('\n'),
  );
});
