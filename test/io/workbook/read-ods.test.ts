import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/io/workbook/read-workbook.ts';
import { zipOf } from '../../support/workbooks.ts';

/** Returns an OpenDocument spreadsheet. */
function ods(tables: string, styles = ''): Buffer {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c" xmlns:style="s"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': '<m:manifest xmlns:m="m"/>',
  });
}

const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const text = (words: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const value = (type: string, attribute: string, shown: string): string =>
  `<table:table-cell office:value-type="${type}" ${attribute}><text:p>${shown}</text:p></table:table-cell>`;
const table = (name: string, rows: string, more = ''): string =>
  `<table:table table:name="${name}"${more}>${rows}</table:table>`;

const HEADER = row(text('Name'), text('Value'));

describe('a cell of an OpenDocument spreadsheet', () => {
  test.each([
    [
      'text in paragraphs',
      '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c<text:line-break/>d</text:p></table:table-cell>',
      'a  b\nc\nd',
    ],
    ['text with a part of its own look', text('a <text:span>b</text:span> &amp; c'), 'a b & c'],
    [
      'text without its comment',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p></table:table-cell>',
      'a',
    ],
    ['a number', value('float', 'office:value="3"', '3.00'), '3'],
    ['a number with zeros in front', value('float', 'office:value="42"', '00042'), '00042'],
    ['a percentage', value('percentage', 'office:value="0.85"', '85%'), '85%'],
    ['a date', value('date', 'office:date-value="2026-09-01"', '01.09.26'), '2026-09-01'],
    ['a date with a time', value('date', 'office:date-value="2026-09-01T18:30:00"', '…'), '2026-09-01 18:30'],
    ['a time', value('time', 'office:time-value="PT09H05M00S"', '9:05'), '09:05'],
    ['yes', value('boolean', 'office:boolean-value="true"', 'TRUE'), 'TRUE'],
    ['yes as a number', value('float', 'office:value="1"', 'WAHR'), 'TRUE'],
    ['no', value('boolean', 'office:boolean-value="false"', 'FALSE'), 'FALSE'],
  ])('holds %s', async (_, cell, shown) => {
    const read = await readWorkbook(ods(table('S', `${HEADER}${row(text('Ada'), cell)}`)), 'x.ods');
    expect([...read.rows()]).toEqual([{ line: 2, cells: ['Ada', shown] }]);
  });
});

test('rows and cells that are there many times count as often', async () => {
  const read = await readWorkbook(
    ods(
      table(
        'S',
        `${HEADER}<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      ),
    ),
    'x.ods',
  );
  expect([...read.rows()]).toEqual([
    { line: 5, cells: ['x', 'x'] },
    { line: 6, cells: ['x', 'x'] },
  ]);
});

test('what people may not expect is said', async () => {
  const hidden =
    '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
  const first = table('Lists', `${HEADER}${row(text('no'), text('no'))}`, ' table:style-name="ta2"');
  const second = table(
    'Answers',
    `${HEADER}${row('<table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>ACME</text:p></table:table-cell>', text('1'))}<table:table-row table:visibility="collapse"><table:covered-table-cell/>${text('2')}</table:table-row>${row(text('Bo'), '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>')}`,
  );
  const read = await readWorkbook(ods(first + second, hidden), 'x.ods');
  expect([...read.rows()].map(({ cells }) => cells.join(' '))).toEqual(['ACME 1', 'ACME 2', 'Bo ']);
  expect(read.sheetNotes).toEqual([
    'The sheet "Answers" is read, and not "Lists": --sheet NAME reads another.',
    '1 cell shows an error of a formula and is read as blank: #N/A in B4.',
    'Row 3 is hidden in the sheet, and is read all the same.',
    '1 cell spans several rows, and counts for each of them: "ACME" from row 2 on.',
  ]);
});

test('a row that is there a million times is refused', async () => {
  const many = `<table:table-row table:number-rows-repeated="1048577">${text('x')}</table:table-row>`;
  await expect(readWorkbook(ods(table('S', HEADER + many)), 'x.ods')).rejects.toThrow(
    /more than 1048576 rows/,
  );
  const wide = row(
    '<table:table-cell table:number-columns-repeated="9999" office:value-type="string"><text:p>x</text:p></table:table-cell>',
  );
  await expect(readWorkbook(ods(table('S', HEADER + wide)), 'x.ods')).rejects.toThrow(
    /columns; at most 2000/,
  );
});
