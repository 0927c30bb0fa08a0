import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseTsvCell, renderTsv } from '../../../src/view/files/tsv.ts';
import { hostileTable, hostileText, RAW, tableWith } from '../document/hostile.ts';

const cellOf = (text: string): string => renderTsv(tableWith(text)).slice('c0\n'.length, -1);

test('a header of keys, a line a row, nothing cut', () => {
  const long = 'x'.repeat(500);
  expect(renderTsv(tableWith(long, 1.5, true, false, null, ''))).toBe(
    `c0\tc1\tc2\tc3\tc4\tc5\n${long}\t1.5\ttrue\tfalse\t\t\n`,
  );
  expect(renderTsv({ columns: [{ key: 'id', label: 'Id' }], rows: [] })).toBe('id\n');
});

test.each([
  ['a\tb', String.raw`a\tb`],
  ['a\nb\rc', String.raw`a\nb\rc`],
  [String.raw`C:\temp`, String.raw`C:\\temp`],
  ['\x1b[31m', String.raw`\x1b[31m`],
  ['\u202e', String.raw`\u202e`],
  ['\ud800', String.raw`\ud800`],
  ['=1+1', String.raw`\=1+1`],
  [' =A1', String.raw`\ =A1`],
  ['\u200b=A1', String.raw`\u200b=A1`],
  ['\uff1d1', '\\\uff1d1'],
  ["-2+3+cmd|'/C calc'!A0", String.raw`\-2+3+cmd|'/C calc'!A0`],
  ["+'file:///tmp/a.ods'#$Sheet1.A1", String.raw`\+'file:///tmp/a.ods'#$Sheet1.A1`],
  ['- WEBSERVICE ("x")', String.raw`\- WEBSERVICE ("x")`],
  ['@SUM(A1)', String.raw`\@SUM(A1)`],
  ['@SUM\uff08A1)', '\\@SUM\uff08A1)'],
  ['"Head" of year', String.raw`\"Head" of year`],
  ['--measure', '--measure'],
  ['- first do this, then that', '- first do this, then that'],
  ['+44 20', '+44 20'],
  ['@ada', '@ada'],
  ['-1.5', '-1.5'],
  ['+3%', '+3%'],
  ['-', '-'],
])('%j is written %s', (text, cell) => {
  expect(cellOf(text)).toBe(cell);
  expect(parseTsvCell(cell)).toBe(text);
});

test('a cell reads back as what it was', () => {
  fc.assert(
    fc.property(hostileText, (text) => parseTsvCell(cellOf(text)) === text),
    { numRuns: 2000 },
  );
});

test('as many lines as rows, as many cells as columns, nothing raw', () => {
  fc.assert(
    fc.property(hostileTable, (table) => {
      const lines = renderTsv(table).split('\n');
      expect(lines).toHaveLength(table.rows.length + 2);
      for (const line of lines.slice(0, -1)) {
        expect(line.split('\t')).toHaveLength(table.columns.length);
        expect(line.replaceAll('\t', '')).not.toMatch(RAW);
      }
    }),
  );
});
