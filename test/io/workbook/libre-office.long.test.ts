/** LibreOffice as the independent writer and reader of workbooks. Skipped where it is not installed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import { readTable, type TableOptions } from '../../../src/io/table-reader.ts';
import { plainTable } from '../../../src/view/document/result.ts';
import { renderXlsx } from '../../../src/view/files/xlsx.ts';
import { textCell, textRow, xlsx, xlsxParts, zipOf } from '../../support/workbooks.ts';

const PROGRAMS = ['soffice', 'libreoffice'];
const program = PROGRAMS.find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
});
const describeHere = program === undefined ? describe.skip : describe;

const folder = mkdtempSync(join(tmpdir(), 'mentor-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has LibreOffice turn a file into another, and returns its path. */
function converted(file: string, to: string, from?: string): string {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const argv = [
    // Its own profile, so that one that is open does not take the job.
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    ...(from === undefined ? [] : [`--infilter=${from}`]),
    '--convert-to',
    to,
    '--outdir',
    out,
    file,
  ];
  execFileSync(program!, argv, { stdio: 'ignore', timeout: 120_000 });
  const ending = to.split(':', 1)[0]!;
  return join(out, file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, `.${ending}`));
}

function saved(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function cellsOf(file: string, options?: TableOptions): Promise<string[][]> {
  const { headers, rows } = await readTable(file, options);
  return [[...headers], ...[...rows()].map(({ cells }) => [...cells])];
}

// Comma, quotes, UTF-8; formatted as shown is off, so that CSV has all digits; quoted text is text.
const FROM_CSV = 'CSV:44,34,76,1,,0,true,true';
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

const TABLE = [
  ['name', 'ref', 'on', 'number', 'words'],
  ['Zoë Łukasz 😀', '00042', '2026-09-01', '3', 'a\nb "c", d'],
  ['=1+1', '+44 20', '1999-12-31', '0.5', "it's"],
  ['-x', '@y', '2026-12-24', '1234567', ' both ends '],
];

describeHere(`LibreOffice${program === undefined ? ' (skipped: it is not installed)' : ''}`, () => {
  test.each(['xlsx', 'ods'])('writes a table as .%s, and it is read', async (ending) => {
    const [header = [], ...rows] = TABLE;
    // Dates and numbers without quotes, so that they become dates and numbers.
    const line = ([name, ref, on, number, words]: readonly string[]): string =>
      `${stringify([[name, ref]], { quoted: true }).trimEnd()},${on},${number},${stringify([[words]], { quoted: true }).trimEnd()}`;
    const csv = saved(
      `table.csv`,
      [stringify([header], { quoted: true }).trimEnd(), ...rows.map(line)].join('\n'),
    );
    const file = converted(csv, ending, FROM_CSV);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(await cellsOf(file)).toEqual(TABLE);
  });

  test('reads what is written here: texts as texts, dates as dates, numbers as numbers', () => {
    const rows = TABLE.slice(1).map(([name, ref, on, number, words]) => [
      name!,
      ref!,
      on!,
      Number(number),
      words!,
    ]);
    const file = saved('ours.xlsx', renderXlsx(plainTable(TABLE[0]!, rows), 'people'));
    const text = readFileSync(converted(file, TO_CSV), 'utf8');
    expect(parse(text, { bom: true })).toEqual(TABLE);
  });

  test('saves what is written here, and it is read the same', async () => {
    const rows = TABLE.slice(1).map(([name, ref, on, number, words]) => [
      name!,
      ref!,
      on!,
      Number(number),
      words!,
    ]);
    const file = saved('ours.xlsx', renderXlsx(plainTable(TABLE[0]!, rows), 'people'));
    for (const ending of ['xlsx', 'ods']) expect(await cellsOf(converted(file, ending))).toEqual(TABLE);
  });

  test.each(['xlsx', 'ods'])(
    'computes formulas and shows dates, times and errors, which are read from its .%s',
    async (ending) => {
      const book = xlsx({
        sheets: [
          {
            name: 'S',
            rows: `${textRow(1, 'what', 'value')}<row r="2">${textCell('A2', 'sum')}<c r="B2"><f>1+1</f></c></row><row r="3">${textCell('A3', 'words')}<c r="B3"><f>"a"&amp;"b"</f></c></row><row r="4">${textCell('A4', 'moment')}<c r="B4" s="1"><v>46266.770833333336</v></c></row><row r="5">${textCell('A5', 'time')}<c r="B5" s="2"><v>0.395833333333333</v></c></row><row r="6">${textCell('A6', 'share')}<c r="B6" s="3"><v>0.85</v></c></row><row r="7">${textCell('A7', 'number')}<c r="B7" s="4"><v>42</v></c></row><row r="8">${textCell('A8', 'yes')}<c r="B8" t="b"><v>1</v></c></row><row r="9">${textCell('A9', 'error')}<c r="B9"><f>NA()</f></c></row><row r="10">${textCell('A10', 'day')}<c r="B10" s="5"><v>46266</v></c></row>`,
            after: '<mergeCells><mergeCell ref="A3:A3"/></mergeCells>',
          },
        ],
        formats: ['d/m/yyyy h:mm', 'h:mm', '0%', '00000', 'd/m/yyyy'],
      });
      const file = converted(saved('formulas.xlsx', book), ending);
      expect(await cellsOf(file)).toEqual([
        ['what', 'value'],
        ['sum', '2'],
        ['words', 'ab'],
        ['moment', '2026-09-01 18:30'],
        ['time', '09:30'],
        ['share', '85%'],
        ['number', '00042'],
        ['yes', 'TRUE'],
        ['error', ''],
        ['day', '2026-09-01'],
      ]);
      expect((await readTable(file)).sheetNotes).toEqual([
        '1 cell shows an error of a formula and is read as blank: #N/A in B9.',
      ]);
    },
  );

  test('keeps the sheets, what is hidden, and what is merged', async () => {
    const sheets = [
      {
        name: 'Answers',
        rows: `${textRow(1, 'firm', 'name')}${textRow(2, 'ACME', 'Ada')}<row r="3" hidden="1">${textCell('B3', 'Bo')}</row>`,
        after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      },
      { name: 'Lists', rows: `${textRow(1, 'a', 'b')}${textRow(2, '1', '2')}`, state: 'hidden' },
    ];
    const book = saved('sheets.xlsx', zipOf(xlsxParts({ sheets })));
    for (const ending of ['xlsx', 'ods']) {
      const file = converted(book, ending);
      expect(await cellsOf(file)).toEqual([
        ['firm', 'name'],
        ['ACME', 'Ada'],
        ['ACME', 'Bo'],
      ]);
      expect((await readTable(file)).sheetNotes).toEqual([
        'The sheet "Answers" is read, and not "Lists": --sheet NAME reads another.',
        'Row 3 is hidden in the sheet, and is read all the same.',
        '1 cell spans several rows, and counts for each of them: "ACME" from row 2 on.',
      ]);
      expect(await cellsOf(file, { sheet: 'Lists' })).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
    }
  });

  test('saves an old workbook, which is refused by its name', async () => {
    const file = converted(
      saved('old.xlsx', xlsx({ sheets: [{ name: 'S', rows: textRow(1, 'a') }] })),
      'xls',
    );
    await expect(readTable(file)).rejects.toThrow(/is an old Excel workbook \(xls\), not CSV/);
  });
});
