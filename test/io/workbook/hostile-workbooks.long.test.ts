/** Files that claim to be workbooks: damaged, protected, something else, or made to fill the memory. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Failure } from '../../../src/errors.ts';
import { readTable } from '../../../src/io/table-reader.ts';
import { readWorkbook } from '../../../src/io/workbook/read-workbook.ts';
import { textCell, textRow, xlsx, xlsxParts, zipOf } from '../../support/workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentor-hostile-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = {
  sheets: [
    {
      name: 'S',
      rows: `${textRow(1, 'Name', 'Value')}${textRow(2, 'Ada', 'one')}${textRow(3, 'Bo', 'two')}`,
    },
  ],
};
const withParts = (more: Record<string, string | Uint8Array>): Buffer =>
  zipOf({ ...xlsxParts(GOOD), ...more });
const sheetOf = (rows: string): Buffer => xlsx({ sheets: [{ name: 'S', rows }] });

async function refusal(bytes: Buffer): Promise<Failure> {
  const file = join(folder, 'people.xlsx');
  writeFileSync(file, bytes);
  const failure = await readTable(file).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Failure);
  // Nothing is ever unpacked into files.
  expect(readdirSync(folder)).toEqual(['people.xlsx']);
  return failure as Failure;
}

/** Makes the sizes or flags of a zip lie, in its list of contents and before each part. */
function forged(zip: Buffer, name: string, change: (header: Buffer, isList: boolean) => void): Buffer {
  const copy = Buffer.from(zip);
  for (let at = 0; at < copy.length - 4; at++) {
    const isList = copy.readUInt32LE(at) === 0x02014b50;
    if (!isList && copy.readUInt32LE(at) !== 0x04034b50) continue;
    const nameAt = at + (isList ? 46 : 30);
    if (copy.toString('latin1', nameAt, nameAt + name.length) === name) change(copy.subarray(at), isList);
  }
  return copy;
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('refused, by what it is, is', () => {
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  test.each<[string, Buffer, RegExp, RegExp]>([
    [
      'an old workbook',
      compound,
      /is an old Excel workbook \(xls\), not CSV/,
      /save it as .xlsx or "CSV UTF-8"/,
    ],
    [
      'a workbook with a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      /is protected with a password/,
      /take the password away/,
    ],
    [
      'an OpenDocument one with a password',
      zipOf({ 'encrypted-package': 'x' }),
      /protected with a password/,
      /password/,
    ],
    [
      'an older OpenDocument one with a password',
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': new Uint8Array(99),
        'META-INF/manifest.xml': '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>',
      }),
      /protected with a password/,
      /password/,
    ],
    [
      'a zip with a password',
      forged(xlsx(GOOD), 'xl/workbook.xml', (header, isList) => {
        header[isList ? 8 : 6]! |= 1;
      }),
      /protected with a password/,
      /password/,
    ],
    [
      'a zip of something else',
      zipOf({ 'answers.csv': 'a,b\n1,2\n' }),
      /is a zip, and no workbook/,
      /unpack it/,
    ],
    ['an empty zip', zipOf({}), /is a zip, and no workbook/, /unpack it/],
    [
      'a binary workbook',
      withParts({ 'xl/workbook.bin': 'x' }),
      /is a binary workbook \(xlsb\)/,
      /save it as .xlsx/,
    ],
    [
      'an Apple document',
      zipOf({ 'Index/Document.iwa': 'x' }),
      /is an Apple Numbers document/,
      /export it as Excel/,
    ],
    ['a letter', zipOf({ 'word/document.xml': 'x' }), /is a Word document/, /copied into a spreadsheet/],
    ['slides', zipOf({ 'ppt/presentation.xml': 'x' }), /is a presentation/, /the table/],
    [
      'an OpenDocument letter',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      /is an OpenDocument file, and no spreadsheet/,
      /the table/,
    ],
  ])('%s', async (_, bytes, message, hint) => {
    const failure = await refusal(bytes);
    expect([failure.kind, failure.message, failure.hint]).toEqual([
      'refused',
      expect.stringMatching(message),
      expect.stringMatching(hint),
    ]);
  });
});

describe('refused as damaged is', () => {
  test.each<[string, Buffer, RegExp]>([
    ['half a workbook', xlsx(GOOD).subarray(0, 900), /cannot be unpacked \(End of central directory record/],
    ['one whose sheet is missing', zipOf({ ...xlsxParts(GOOD), [SHEET]: '' }), /is not well-formed/],
    [
      'one that lacks a part',
      zipOf(
        Object.fromEntries(Object.entries(xlsxParts(GOOD)).filter(([name]) => !/_rels\/work/.test(name))),
      ),
      /it lacks xl\/_rels\/workbook.xml.rels/,
    ],
    ['one without a sheet', xlsx({ sheets: [] }), /it has no sheet/],
    ['one whose tags do not close', sheetOf('<row r="1"><c></row>'), /sheet1.xml is not well-formed/],
    [
      'one whose text is not there',
      sheetOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
      /cell A1 refers to a text/,
    ],
    [
      'one whose number is none',
      sheetOf('<row r="1"><c r="A1"><v>x</v></c></row>'),
      /cell A1 holds no number/,
    ],
    ['one whose row is none', sheetOf('<row r="0"/>'), /a row has the number 0/],
    [
      'one whose cell is none',
      sheetOf('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'),
      /a cell is called ZZZZ1/,
    ],
    [
      'one whose parts climb out of it',
      withParts({ '../../evil.xml': '<x/>' }),
      /cannot be unpacked \(invalid relative path: ..\/..\/evil.xml\)/,
    ],
    [
      'one with two parts of one name',
      forged(
        withParts({ 'xl/worksheets/sheet2.xml': '<x/>' }),
        'xl/worksheets/sheet2.xml',
        (header, isList) => {
          header.write(SHEET, isList ? 46 : 30, 'latin1');
        },
      ),
      /it holds xl\/worksheets\/sheet1.xml twice/,
    ],
    [
      'one whose checksum is of something else',
      forged(xlsx(GOOD), SHEET, (header, isList) => {
        if (isList) header[16]! ^= 1;
      }),
      /the checksum of xl\/worksheets\/sheet1.xml does not fit/,
    ],
    [
      'one that unpacks to more than it says',
      forged(xlsx(GOOD), SHEET, (header, isList) => header.writeUInt32LE(9, isList ? 24 : 22)),
      /cannot be unpacked \(too many bytes/,
    ],
  ])('%s', async (_, bytes, message) => {
    const failure = await refusal(bytes);
    expect(failure.message).toMatch(/people.xlsx is damaged: /);
    expect(failure.message).toMatch(message);
    expect(failure.hint).toMatch(/which may mend it/);
  });

  test('any workbook with a byte that is wrong, unless it reads the same', async () => {
    const good = xlsx({ ...GOOD, strings: ['<t>x</t>'], formats: ['d/m/yy'] });
    const read = async (bytes: Buffer): Promise<unknown> => {
      const { headers, rows } = await readWorkbook(bytes, 'people.xlsx');
      return [headers, ...rows()];
    };
    const whole = await read(good);
    const anyByte = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(anyByte, async ([at, bits]) => {
        const copy = Buffer.from(good);
        copy[at]! ^= bits;
        const found = await read(copy).catch((error: unknown) => error);
        if (found instanceof Failure) expect(found.kind).toBe('refused');
        else expect(found).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});

describe('refused before it fills the memory is', () => {
  const wide = (count: number): string => `<row r="1">${'<c><v>1</v></c>'.repeat(count)}</row>`;
  test.each<[string, () => Buffer, RegExp]>([
    [
      'a zip bomb',
      () => withParts({ [SHEET]: new Uint8Array(30_000_000).fill(32) }),
      /unpacks xl\/worksheets\/sheet1.xml to more than 250 times its size/,
    ],
    [
      'a zip of very many files',
      () => withParts(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`xl/media/${at}`, '']))),
      /packs 50\d\d files; at most 5000 are read/,
    ],
    [
      'a bomb of entities',
      () =>
        withParts({
          'xl/sharedStrings.xml': '<x/>',
          [SHEET]: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>${textRow(1, '&b;')}</sheetData></worksheet>`,
        }),
      /declares a type or entities, which no spreadsheet does/,
    ],
    ['tags in tags in tags', () => sheetOf('<x>'.repeat(300)), /nests its tags too deep/],
    ['a text without end', () => sheetOf(textRow(1, randomText(1_200_000))), /holds a text without end/],
    ['a sheet of very many columns', () => sheetOf(wide(2001)), /has 2001 columns; at most 2000 are read/],
    [
      'one long text that very many cells share',
      () =>
        xlsx({
          sheets: [{ name: 'S', rows: `<row r="1">${'<c t="s"><v>0</v></c>'.repeat(250)}</row>` }],
          strings: [`<t>${randomText(900_000)}</t>`],
        }),
      /holds more than 1048576 rows, 60000000 cells or 200000000 characters/,
    ],
    [
      'a cell that spans rows, with a long text',
      () =>
        xlsx({
          sheets: [
            {
              name: 'S',
              rows: `${textRow(1, randomText(900_000), 'x')}${Array.from({ length: 250 }, (_, at) => `<row r="${at + 2}">${textCell(`B${at + 2}`, 'x')}</row>`).join('')}`,
              after: '<mergeCells><mergeCell ref="A1:A300"/></mergeCells>',
            },
          ],
        }),
      /holds more than 200000000 characters/,
    ],
  ])('%s', async (_, bytes, message) => {
    const before = process.memoryUsage().rss;
    expect((await refusal(bytes())).message).toMatch(message);
    expect(process.memoryUsage().rss - before).toBeLessThan(700_000_000);
  });

  /** Text that does not pack well. */
  function randomText(length: number): string {
    const pieces: string[] = [];
    let seed = 1;
    for (let at = 0; at < length; at += 6) {
      seed = (seed * 48271) % 2147483647;
      pieces.push(seed.toString(36).padStart(6, '0').slice(-6));
    }
    return pieces.join('');
  }
});
