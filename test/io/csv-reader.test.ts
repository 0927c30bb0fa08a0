import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { unguardFormula } from '../../src/domain/words/formula-guard.ts';
import { type CsvOptions, type CsvRow, readCsv } from '../../src/io/csv-reader.ts';
import { aFolder } from '../support/programme.ts';

const folder = aFolder();
const file = join(folder, 'people.csv');

interface Read {
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
}

function readFile(name: string, options: CsvOptions = {}): Read {
  const { headers, rows } = readCsv(name, options);
  const found = [...rows()];
  expect([...rows()]).toEqual(found); // the file is read anew
  return { headers, rows: found };
}

function read(content: string | Uint8Array, options: CsvOptions = {}): Read {
  writeFileSync(file, content);
  return readFile(file, options);
}

/** What a file is refused with. */
function refusal(content: string | Uint8Array): { message: string; hint: string } {
  try {
    read(content);
  } catch (error) {
    expect(error).toMatchObject({ kind: 'refused', hint: expect.stringMatching(/\S/) });
    const { message, hint } = error as { message: string; hint: string };
    return { message: message.replace(file, 'FILE'), hint };
  }
  throw new Error('it was read');
}

const rows = [
  { line: 2, cells: ['Ada', '1'] },
  { line: 3, cells: ['Ben', '2'] },
];

describe('a file', () => {
  test.each([
    ['plain', 'name,n\nAda,1\nBen,2\n'],
    ['without a last line break', 'name,n\nAda,1\nBen,2'],
    ['with a byte-order mark', '\ufeffname,n\nAda,1\nBen,2\n'],
    ['with a byte-order mark and a quoted header', '\ufeff"name","n"\nAda,1\nBen,2\n'],
    ['with semicolons', 'name;n\nAda;1\nBen;2\n'],
    ['with tabs', 'name\tn\nAda\t1\nBen\t2\n'],
    ['with CR LF', 'name,n\r\nAda,1\r\nBen,2\r\n'],
    ['in UTF-16 LE', Buffer.from('\ufeffname,n\nAda,1\nBen,2\n', 'utf16le')],
    ['in UTF-16 BE', Buffer.from('\ufeffname,n\nAda,1\nBen,2\n', 'utf16le').swap16()],
    ['with bare CR', 'name,n\rAda,1\rBen,2\r'],
    ['with blanks around its headers', ' name , n \nAda,1\nBen,2\n'],
    ['with blank columns after the last', 'name,n,,\nAda,1,,\nBen,2,, \n'],
    ['with blank rows after the last', 'name,n\nAda,1\nBen,2\n,\n\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ headers: ['name', 'n'], rows });
  });

  test('has the delimiter that its header has most of outside quotes', () => {
    expect(read('"a,b,c";d\n1;2\n').headers).toEqual(['a,b,c', 'd']);
    expect(read('\n\na;b\n1;2\n')).toEqual({ headers: ['a', 'b'], rows: [{ line: 4, cells: ['1', '2'] }] });
    expect(read('alone\n1;2\n').rows[0]?.cells).toEqual(['1;2']);
  });

  test('names its delimiter in a line of its own, which counts as a line', () => {
    expect(read('sep=;\r\na,x;b\r\n1;2\r\n')).toEqual({
      headers: ['a,x', 'b'],
      rows: [{ line: 3, cells: ['1', '2'] }],
    });
    expect(read('\ufeffsep=|\na|b\n1|2\n').headers).toEqual(['a', 'b']);
  });

  test('has pipes between its cells where its header has pipes and none of the others', () => {
    expect(read('a|"b,c"\n1|2,3\n')).toEqual({
      headers: ['a', 'b,c'],
      rows: [{ line: 2, cells: ['1', '2,3'] }],
    });
    expect(read('a|b,c\n1|2,3\n').headers).toEqual(['a|b', 'c']);
  });

  test('has the delimiter that is named, whatever its header or a line of its own says', () => {
    expect(read('a,b|c\n1,2|3\n', { delimiter: '|' }).headers).toEqual(['a,b', 'c']);
    expect(read('sep=;\na;b~c\n1;2~3\n', { delimiter: '~' })).toEqual({
      headers: ['a;b', 'c'],
      rows: [{ line: 3, cells: ['1;2', '3'] }],
    });
  });

  test('has a delimiter that a quote inside a header does not hide', () => {
    expect(read('tall 6";b;c\n1;2,3,4,5;6\n').headers).toEqual(['tall 6"', 'b', 'c']);
    expect(read('"a ""b;c""";d\n1,2,3;4\n').headers).toEqual(['a "b;c"', 'd']);
  });

  test('is read without lines that begin with #, on request, and with its own line numbers', () => {
    const text = '# of 2026; by Ada\n\n#\nname,n\nAda,"1\n#2"\n# a "quote, and, more\n#\r\nBen, #3\n#end';
    writeFileSync(file, text);
    const csv = readCsv(file, { comments: true });
    expect(csv).toMatchObject({ headers: ['name', 'n'], headerLine: 4, delimiter: ',' });
    for (let time = 0; time < 2; time++)
      expect([...csv.rows()]).toEqual([
        { line: 5, cells: ['Ada', '1\n#2'] },
        { line: 9, cells: ['Ben', ' #3'] },
      ]);
    expect(csv.notes().comments).toBe(5);
    expect(read('#,name\n1,Ada\n').headers).toEqual(['#', 'name']);
  });

  test('is read in the encoding that is named, and a byte-order mark has the last word', () => {
    writeFileSync(file, Buffer.from('name\nJos\xe9\n', 'latin1'));
    expect(readFile(file, { encoding: 'windows-1252' }).rows[0]?.cells).toEqual(['José']);
    writeFileSync(file, '\ufeffname\nJosé\n');
    expect(readFile(file, { encoding: 'windows-1252' }).rows[0]?.cells).toEqual(['José']);
  });

  test('in another encoding shows what three of its cells would be, and how to say so', () => {
    const { message, hint } = refusal(
      Buffer.from('name,x\nJos\xe9,1\nZo\xeb,2\nSi\xe2n,3\nBjörn,4\n', 'latin1'),
    );
    expect(message).toBe('FILE is not in UTF-8. Read as Windows-1252 it says: "José", "Zoë", "Siân".');
    expect(hint).toContain('--encoding windows-1252');
  });

  test('keeps ragged rows ragged', () => {
    expect(read('a,b,c\n1\n1,2,3,4\n1,2,3,\n').rows).toEqual([
      { line: 2, cells: ['1'] },
      { line: 3, cells: ['1', '2', '3', '4'] },
      { line: 4, cells: ['1', '2', '3', ''] },
    ]);
  });

  test.each([
    ['the header has', 'a,b,,\n1,2,,\n1,2\n1,2,\n', [2, 2, 2]],
    ['every row has', 'a,b\n1,2,,\n3,4,,\n,,,,,\n5,6,,\n', [2, 2, 2]],
    ['one row alone has', 'a,b\n1,2,\n3,4\n', [3, 2]],
    ['one row has more of than the others', 'a,b\n1,2,\n3,4,,\n5,6,\n', [2, 4, 2]],
    ['the only row has', 'a,b\n1,2,\n', [3]],
    ['a row has beyond those of the header', 'a,b,\n1,2,,\n3,4,\n', [4, 2]],
    ['rejected rows have, which stood among others', 'a,_error\n1,x,\n2,y,\n', [3, 3]],
  ])('a blank tail that %s', (_, text, widths) => {
    expect(read(text).rows.map(({ cells }) => cells.length)).toEqual(widths);
  });

  test('comes in without the guard of formulas, in its header too', () => {
    expect(read("'=a,b\n'=1,''+2\n\"'\n3\",'tis\n")).toEqual({
      headers: ['=a', 'b'],
      rows: [
        { line: 2, cells: ['=1', "'+2"] },
        { line: 3, cells: ['\n3', "'tis"] },
      ],
    });
  });

  test('keeps a blank column that stands between others, and one with answers after the last', () => {
    expect(read('a,,b,\n1,2,3,4\n').headers).toEqual(['a', '', 'b', '']);
  });

  test.each(['\n', '\r\n', '\r'])('gives each row its physical line, where lines end in %j', (end) => {
    const text = ['a,b', '1,"x', '', 'y"', '', '2,"""q"""', '"3', '",z', '4,'].join(end);
    expect(read(text).rows.map(({ line, cells }) => [line, cells[0]?.trim()])).toEqual([
      [2, '1'],
      [6, '2'],
      [7, '3'],
      [9, '4'],
    ]);
  });
});

test('lines before the header are passed over, whatever they hold', () => {
  const text = 'A "report\r\n\r\nof, 2026\rname,n\nAda,1\nBen,"2"\n';
  expect(read(text, { headerLine: 4 })).toEqual({
    headers: ['name', 'n'],
    rows: [
      { line: 5, cells: ['Ada', '1'] },
      { line: 6, cells: ['Ben', '2'] },
    ],
  });
});

test('a file of many pieces is read as one of a single piece', () => {
  const long = 'x'.repeat(300_000);
  const text = `n,text\r\n1,"${long}\r\n""${long}"\r\n2,${long}é\r\n3,z\r\n`;
  expect(read(text).rows.map(({ line, cells: [n, cell = ''] }) => [line, n, cell.length])).toEqual([
    [2, '1', 600_003],
    [4, '2', 300_001],
    [5, '3', 1],
  ]);
  expect(refusal(Buffer.concat([Buffer.from(text), Buffer.from([0xe9])])).message).toMatch(/is not in UTF-8/);
});

const describeOnLinux = existsSync('/proc/self/fd') ? describe : describe.skip;
describeOnLinux('a file (skipped where the system does not list what is open)', () => {
  test('is let go of by whoever has seen enough of it, and by whoever never looked', () => {
    writeFileSync(file, `name,n\n${'Ada,1\n'.repeat(100_000)}`);
    const before = readdirSync('/proc/self/fd').length;
    for (let time = 0; time < 5; time++) {
      const { rows: found } = readCsv(file);
      found();
      for (const { line } of found()) if (line === 3) break;
    }
    // Other files of the process may be closed meanwhile, too.
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before);
  });
});

describe('refused, by its name, is', () => {
  test.each([
    ['XML', '<?xml version="1.0"?>\n<answers/>', /is XML, not CSV/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel workbook/],
    ['a PDF', '%PDF-1.7\n', /is a PDF, not CSV/],
    ['a data file', 'SQLite format 3\0…', /is an SQLite file/],
    ['a NUL byte', 'a,b\n1,\0\n', /holds a NUL byte/],
    ['a web page', '<!DOCTYPE html>\n<table>', /is a web page, not CSV/],
    ['JSON', '[{"name": "Ada"}]', /is JSON, not CSV/],
    [
      'a byte-order mark that lies',
      Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00, 0x00]),
      /begins with the byte-order mark of utf-16le, and is not in it/,
    ],
    [
      'a byte-order mark before as many bytes as UTF-16 could have',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('name,n\nAda,12\n')]),
      /begins with the byte-order mark of utf-16le, and is not in it/,
    ],
    [
      'UTF-16 behind the mark of the other',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('name,n\nAda,1\n', 'utf16le')]),
      /begins with the byte-order mark of utf-16be, and is not in it/,
    ],
    [
      'UTF-16 behind the mark of UTF-8',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('name,n\nAda,1\n', 'utf16le')]),
      /begins with the byte-order mark of utf-8, and is not in it/,
    ],
    ['UTF-32', Buffer.from('fffe00006e00000061000000', 'hex'), /is text in UTF-32/],
    ['JSON in UTF-16', Buffer.from('\ufeff{"name": "Ada"}\n', 'utf16le'), /is JSON, not CSV/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /is a picture, not CSV/],
    ['more columns than anybody asks', `${'c,'.repeat(100_000)}c\n1\n`, /has 100001 columns; at most 2000/],
    ['what is not UTF-8', Buffer.from('name\nJos\xe9\n', 'latin1'), /is not in UTF-8/],
    ['an empty file', '', /is empty/],
    ['a file of blank lines', '\n\n', /has no rows/],
    ['a header alone', 'name,email\n', /has a header and no rows/],
    [
      'a quote that is not closed',
      'a,b\n1,2\n3,"x\n4,5\n6,7\n',
      /line 3: a quote is opened and never closed/,
    ],
    ['one after a doubled quote', 'a\n"x ""y""\n"\n"z\n\n', /line 4: a quote is opened/],
    ['a quote inside a cell', 'a,b\n1,2\n1,x "y\n', /line 3: a quote stands inside a cell/],
    ['a quote closed too soon', 'a,b\n1,"x"y\n', /line 2: a quote stands inside a cell/],
  ])('%s', (_, content, message) => {
    const found = refusal(content);
    expect(found.message).toMatch(message);
    expect(found.message).toMatch(/^FILE/);
  });

  test('with a remedy of its own: no spreadsheet opens a PDF or JSON', () => {
    expect(refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex')).hint).toMatch(
      /^open it in a spreadsheet, save it as .xlsx/,
    );
    expect(refusal('%PDF-1.7\n').hint).not.toMatch(/open it in a spreadsheet/);
    expect(refusal('{"people": []}').hint).not.toMatch(/spreadsheet/);
  });

  test('a folder, and what is not there', () => {
    mkdirSync(join(folder, 'sub.csv'), { recursive: true });
    expect(() => readCsv(join(folder, 'sub.csv'))).toThrow(/sub.csv is a folder/);
    expect(() => readCsv(join(folder, 'absent.csv'))).toThrow(/absent.csv cannot be read/);
  });
});

const SPECTRUM = new URL('../../../shared/data/csv-spectrum/', import.meta.url);
const describeIfPresent = existsSync(SPECTRUM) ? describe : describe.skip;

describeIfPresent('csv-spectrum (skipped where ../shared/data/csv-spectrum is absent)', () => {
  const csvOf = (name: string): string => fileURLToPath(new URL(`csvs/${name}.csv`, SPECTRUM));

  test.each([
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ])('%s', (name) => {
    const json = readFileSync(new URL(`json/${name}.json`, SPECTRUM), 'utf8');
    // Copies may have lost the CR LF of the originals, where the expected rows have not.
    const isStripped = !readFileSync(csvOf(name), 'utf8').includes('\r');
    const expected: unknown = JSON.parse(isStripped ? json.replaceAll('\\r\\n', '\\n') : json);
    const { headers, rows: found } = readFile(csvOf(name));
    expect(
      found.map(({ cells }) => Object.fromEntries(headers.map((header, index) => [header, cells[index]]))),
    ).toEqual(expected);
  });

  test('location_coordinates, whose unquoted seconds of arc are quotes', () => {
    const { rows: found } = readFile(csvOf('location_coordinates'));
    expect(found.map(({ cells }) => cells[1])).toEqual([`37\ufffd36'37.8"N 121\ufffd2'17.9"W`]);
  });

  test('is all here', () => {
    expect(readdirSync(new URL('csvs/', SPECTRUM))).toHaveLength(12);
  });
});

test('whatever is written as CSV is read back, each row on its own line', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc
      .array(fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '\r\n', 'a', ' ', "'"), { maxLength: 5 })
      .map((parts) => parts.join('')),
  );
  const anything = fc.record({
    table: fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      ),
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.boolean(),
    everyCell: fc.boolean(),
  });
  fc.assert(
    fc.property(anything, ({ table, delimiter, end, bom, everyCell }) => {
      fc.pre(!table.flat().some((one) => one.includes('\0')));
      const width = table[0]?.length ?? 0;
      const headers = Array.from({ length: width + 1 }, (_, index) => `h${index}`);
      const numbered = table.map((row, index) => [String(index), ...row]);
      const options = { delimiter, record_delimiter: end, quoted: everyCell, quoted_match: /[\r\n]/ };
      const lines = [headers, ...numbered].map((row) => stringify([row], options));
      const { rows: found, headers: foundHeaders } = read((bom ? '\ufeff' : '') + lines.join(''));
      expect(foundHeaders).toEqual(headers);
      let line = 1;
      const starts = lines.map((text) => {
        const start = line;
        line += text.match(/\r\n|\n|\r/g)?.length ?? 0;
        return start;
      });
      expect(found).toEqual(
        numbered.map((cells, index) => ({ line: starts[index + 1], cells: cells.map(unguardFormula) })),
      );
    }),
    { numRuns: 200 },
  );
});
