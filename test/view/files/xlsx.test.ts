import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../../src/io/workbook/read-workbook.ts';
import type { Cell } from '../../../src/view/document/document.ts';
import { plainTable } from '../../../src/view/document/result.ts';
import { renderXlsx } from '../../../src/view/files/xlsx.ts';

const written = (...rows: readonly (readonly Cell[])[]): Uint8Array =>
  renderXlsx(plainTable(['name', 'value'], rows), 'participant list');
const sheetOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);

async function readBack(...rows: readonly (readonly Cell[])[]): Promise<(readonly string[])[]> {
  const read = await readWorkbook(Buffer.from(written(['first', 'row'], ...rows)), 'x.xlsx');
  return [...read.rows()].slice(1).map(({ cells }) => cells);
}

describe('a workbook', () => {
  const sheet = sheetOf(written(['Ada', 3], ['A very long name, as some people have', '2026-09-01']));

  test('has its header frozen and bold', () => {
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">name</t></is></c>');
  });

  test('has columns as wide as what they hold, up to a point', () => {
    expect(sheet).toContain(
      '<col min="1" max="1" width="39" customWidth="1"/><col min="2" max="2" width="12"',
    );
    expect(sheetOf(written(['x'.repeat(500), ''], ['a\nb', '']))).toContain('width="60"');
    expect(sheetOf(written(['a', 'b']))).toContain('max="1" width="8"');
  });

  test('has numbers as numbers and days as dates', () => {
    expect(sheet).toContain('<c r="B2"><v>3</v></c>');
    expect(sheet).toContain('<c r="B3" s="2"><v>46266</v></c>');
    expect(sheetOf(written(['2026-09-01 18:30', true]))).toMatch(
      /<c r="A2" s="3"><v>46266\.7708\d+<\/v><\/c><c r="B2" t="b"><v>1<\/v>/,
    );
  });

  test.each([
    '2026-13-01',
    '2026-02-30',
    '1899-01-01',
    '1900-01-31',
    '2026-09-01 00:00',
    '2026-9-1',
    '2026-09-01T10:00:00Z',
    '0042',
  ])('has %s as text', (text) =>
    expect(sheetOf(written(['a', text]))).toContain(
      `<c r="B2" t="inlineStr"><is><t xml:space="preserve">${text}<`,
    ),
  );

  test('has no formula, whatever a text begins with, and no guard before it', () => {
    const all = sheetOf(written(['=1+1', '+44 20'], ['-x', '@y'], ['\u200b=2', "'=1"]));
    expect(all).not.toMatch(/<f[ >/]/);
    expect(all).toContain('<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(all).toContain('>+44 20<');
    expect(unzipSync(written(['a', 'b']))['xl/styles.xml']).toBeDefined();
    expect(strFromU8(unzipSync(written(['a', 'b']))['xl/styles.xml']!)).toContain('quotePrefix="1"');
  });

  test('is the same for the same table, and says nothing of when it was written', () => {
    const [first, second] = [written(['Ada', 1]), written(['Ada', 1])];
    expect(Buffer.compare(first, second)).toBe(0);
    // The date of each part, as a zip has it: 1 January 1980, midnight.
    expect(Buffer.from(first).readUInt32LE(10)).toBe((1 << 21) | (1 << 16));
    expect(Object.keys(unzipSync(first))).not.toContain('docProps/core.xml');
  });

  test('has a sheet of a name that spreadsheets take', () => {
    const nameOf = (name: string): string =>
      /<sheet name="([^"]*)"/.exec(
        strFromU8(unzipSync(renderXlsx(plainTable(['a'], []), name))['xl/workbook.xml']!),
      )![1]!;
    expect(nameOf('a[b]:*?/\\c')).toBe('a b      c');
    expect(nameOf('x'.repeat(40))).toHaveLength(31);
    expect(nameOf('')).toBe('Sheet1');
    expect(nameOf('A & B')).toBe('A &amp; B');
  });

  test('is refused what no sheet can hold', () => {
    expect(() => written(['Ada', 'x'.repeat(32_768)])).toThrow(
      /A cell of a sheet holds 32767 characters, and row 2, column value has 32768/,
    );
    const rows = Array.from({ length: 1_048_576 }, () => []);
    expect(() => renderXlsx(plainTable(['a'], rows), 'x')).toThrow(
      /A sheet holds 1048576 rows, and these are 1048576/,
    );
  });
});

describe('what is written is read again', () => {
  test('as the same texts', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(
          '=',
          "'",
          '+',
          ' ',
          '_',
          'x',
          '0',
          'D',
          '\r',
          '\n',
          '\t',
          '&',
          '<',
          '"',
          '\u200b',
        ),
        maxLength: 12,
      }),
      fc
        .date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-12-31') })
        .map((date) => date.toISOString().slice(0, 10)),
      fc
        .date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-12-31') })
        .map((date) => date.toISOString().slice(0, 16).replace('T', ' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const [row] = await readBack(['x', value]);
        expect(row![1]!.trim() === '' ? '' : row![1]).toBe(
          value.trim() === '' ? '' : value.replaceAll('\0', '\ufffd'),
        );
      }),
      { numRuns: 100 },
    );
  });

  test.each<[Cell, string]>([
    [3, '3'],
    [-0.25, '-0.25'],
    [1e21, '1000000000000000000000'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [null, ''],
    ['', ''],
    ['00042', '00042'],
    ['\ud800x', '\ufffdx'],
  ])('%j as %j', async (cell, text) => {
    expect((await readBack(['x', cell]))[0]![1]).toBe(text);
  });
});
