import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readTable, type TableFile, type TableOptions } from '../../../src/io/table-reader.ts';
import { textCell, textRow, xlsx } from '../../support/workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentor-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function table(bytes: Buffer, options?: TableOptions): Promise<TableFile> {
  // The name says something else on purpose.
  const file = join(folder, 'answers.csv');
  writeFileSync(file, bytes);
  return readTable(file, options);
}

const rowsOf = (read: TableFile): [number, ...string[]][] =>
  [...read.rows()].map(({ line, cells }) => [line, ...cells]);

const HEADER = textRow(1, 'Name', 'Value');
/** Returns what a cell is read as. */
const cell = async (xml: string, more: Partial<Parameters<typeof xlsx>[0]> = {}): Promise<string> => {
  const rows = `${HEADER}<row r="2">${textCell('A2', 'Ada')}${xml}</row>`;
  const read = await table(xlsx({ sheets: [{ name: 'S', rows }], ...more }));
  return rowsOf(read)[0]![2]!;
};

describe('a cell', () => {
  test.each([
    ['a shared text', '<c r="B2" t="s"><v>1</v></c>', 'second'],
    ['rich text, without how it is read aloud', '<c r="B2" t="s"><v>2</v></c>', 'bold and plain'],
    ['a text of its own', textCell('B2', ' =1+1 &amp; &#x1F600;&#10;b'), ' =1+1 & 😀\nb'],
    ['text in CDATA', '<c r="B2" t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>', 'a < b'],
    ['a whole number', '<c r="B2"><v>3</v></c>', '3'],
    ['a long number', '<c r="B2" t="n"><v>2.02612345678E11</v></c>', '202612345678'],
    ['a date', '<c r="B2" s="1"><v>46266</v></c>', '2026-09-01'],
    ['a date in ISO 8601', '<c r="B2" t="d"><v>2026-09-01</v></c>', '2026-09-01'],
    ['digits with zeros in front that are text', textCell('B2', '00042'), '00042'],
    ['yes', '<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['no', '<c r="B2" t="b"><v>0</v></c>', 'FALSE'],
    ['a formula that gives a text', '<c r="B2" t="str"><f>A2&amp;"!"</f><v>Ada!</v></c>', 'Ada!'],
    ['a formula that gives a number', '<c r="B2"><f>1+1</f><v>2</v></c>', '2'],
    ['a blank one', '<c r="B2" s="1"/>', ''],
    ['one that is not there', '', ''],
  ])('holds %s', async (_, xml, text) => {
    const more = { strings: ['<t>first</t>', '<t>second</t>', RICH], formats: ['d/m/yy'] };
    expect(await cell(xml, more)).toBe(text);
  });

  const RICH =
    '<r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> and plain</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh>';

  test('counts its days from 1904 where the workbook does', async () => {
    expect(await cell('<c r="B2" s="1"><v>44804</v></c>', { is1904: true, formats: ['d/m/yy'] })).toBe(
      '2026-09-01',
    );
  });

  test('has lost the guard that a CSV of ours had before a formula', async () => {
    expect(await cell(textCell('B2', "'+44 20"))).toBe('+44 20');
    expect(await cell(textCell('B2', "'tis"))).toBe("'tis");
  });
});

describe('a sheet', () => {
  test('has gaps between its rows and cells, and rows by their number in the sheet', async () => {
    const read = await table(
      xlsx({
        sheets: [
          {
            name: 'S',
            rows: `<row r="3">${textCell('A3', ' Name ')}${textCell('C3', 'E-mail')}</row><row r="5"/><row r="14">${textCell('C14', 'ada@x.org')}</row><row><c t="inlineStr"><is><t>Bo</t></is></c></row>`,
          },
        ],
      }),
    );
    expect([read.headers, read.headerLine, read.delimiter]).toEqual([['Name', '', 'E-mail'], 3, ',']);
    expect(rowsOf(read)).toEqual([
      [14, '', '', 'ada@x.org'],
      [15, 'Bo', '', ''],
    ]);
    expect(rowsOf(read)).toHaveLength(2);
  });

  test('with a title above its header', async () => {
    const rows = `${textRow(1, 'Answers')}${textRow(3, 'Name', 'Value')}${textRow(4, 'Ada', '1')}`;
    const read = await table(xlsx({ sheets: [{ name: 'S', rows }] }), { headerLine: 2 });
    expect([read.headers, rowsOf(read)]).toEqual([['Name', 'Value'], [[4, 'Ada', '1']]]);
  });

  test('whose tags have a prefix, and whose rows are in disorder', async () => {
    const rows = `${textRow(3, 'Bo', '2')}${textRow(1, 'Name', 'Value')}${textRow(2, 'Ada', '1')}`;
    const prefixed = rows.replaceAll(/<(\/?)(\w)/g, '<$1x:$2');
    expect(rowsOf(await table(xlsx({ sheets: [{ name: 'S', rows: prefixed }] })))).toEqual([
      [2, 'Ada', '1'],
      [3, 'Bo', '2'],
    ]);
  });

  test('whose cell spans rows counts it for each, and says so', async () => {
    const read = await table(
      xlsx({
        sheets: [
          {
            name: 'S',
            rows: `${HEADER}${textRow(2, 'ACME', '1')}<row r="3">${textCell('B3', '2')}</row><row r="6">${textCell('B6', '3')}</row>`,
            after: '<mergeCells><mergeCell ref="A2:A5"/><mergeCell ref="A1:B1"/></mergeCells>',
          },
        ],
      }),
    );
    expect(rowsOf(read)).toEqual([
      [2, 'ACME', '1'],
      [3, 'ACME', '2'],
      [6, '', '3'],
    ]);
    expect(read.sheetNotes).toEqual([
      '1 cell spans several rows, and counts for each of them: "ACME" from row 2 on.',
    ]);
  });

  test('names what it does not show as people see it', async () => {
    const read = await table(
      xlsx({
        sheets: [
          {
            name: 'S',
            rows: `${HEADER}<row r="2">${textCell('A2', 'Ada')}<c r="B2" t="e"><v>#N/A</v></c></row><row r="3" hidden="1">${textCell('A3', 'Bo')}<c r="B3"><f>A1</f></c></row><row r="4" hidden="1"/><row r="5"><c r="A5" t="e"><v>#REF!</v></c>${textCell('B5', 'x')}</row>`,
          },
        ],
      }),
    );
    expect(rowsOf(read)).toEqual([
      [2, 'Ada', ''],
      [3, 'Bo', ''],
      [5, '', 'x'],
    ]);
    expect(read.sheetNotes).toEqual([
      '2 cells show errors of formulas and are read as blank, first #N/A in B2.',
      '1 formula was never computed and is read as blank: B3. Open the file in a spreadsheet and save it.',
      'Row 3 is hidden in the sheet, and is read all the same.',
    ]);
  });
});

describe('of several sheets', () => {
  const sheet = (name: string, of: string, state?: string): Parameters<typeof xlsx>[0]['sheets'][number] => ({
    name,
    rows: of === '' ? '' : `${HEADER}${textRow(2, of, '1')}`,
    ...(state === undefined ? {} : { state }),
  });
  const book = xlsx({
    sheets: [
      { name: 'About', rows: textRow(1, 'Read me') },
      sheet('Lists', 'hidden', 'hidden'),
      sheet('Answers', 'Ada'),
      sheet('Old answers', 'Bo'),
    ],
  });

  test('the first that is not hidden and has rows is read, and the others are named', async () => {
    const read = await table(book);
    expect(rowsOf(read)).toEqual([[2, 'Ada', '1']]);
    expect(read.sheetNotes).toEqual([
      'The sheet "Answers" is read, and not "About", "Lists", "Old answers": --sheet NAME reads another.',
    ]);
  });

  test.each([
    ['Old answers', 'Bo'],
    [' OLD answers', 'Bo'],
    ['Lists', 'hidden'],
  ])('%s is read if it is named', async (name, first) => {
    expect(rowsOf(await table(book, { sheet: name }))[0]![1]).toBe(first);
  });

  test.each([
    [book, { sheet: 'Nope' }, /has no sheet "Nope"/, /"About", "Lists" \(hidden\), "Answers", "Old answers"/],
    [book, { sheet: 'About' }, /sheet "About", has a header and no rows/, /export it again/],
    [
      xlsx({ sheets: [sheet('A', ''), sheet('B', 'x', 'veryHidden')] }),
      {},
      /not hidden/,
      /--sheet: "B" \(hidden\)/,
    ],
    [xlsx({ sheets: [sheet('A', '')] }), {}, /has no rows/, /header row/],
    [xlsx({ sheets: [{ name: 'A', rows: HEADER }] }), {}, /has a header and no rows/, /answers/],
    [Buffer.from('a,b\n1,2\n'), { sheet: 'A' }, /is no workbook, and has no sheet "A"/, /leave --sheet out/],
  ])('what cannot be read is refused (%#)', async (bytes, options, message, hint) => {
    await expect(table(bytes, options)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
  });
});
