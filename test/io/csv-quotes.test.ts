/** Quotes that are not as the standard of CSV has them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { ReadingTally } from '../../src/domain/import/reading-notes.ts';
import { type CsvOptions, readCsv } from '../../src/io/csv-reader.ts';
import { type CsvRow, records } from '../../src/io/csv-records.ts';
import { aFolder } from '../support/programme.ts';

const folder = aFolder();
const file = join(folder, 'people.csv');

/** Cuts a text that comes in pieces. */
function cut(pieces: readonly string[], delimiter = ','): CsvRow[] {
  return [
    ...records(pieces, {
      delimiter,
      firstLine: 1,
      file: 'FILE',
      quotes: 'unambiguous',
      hasComments: false,
      tally: new ReadingTally(),
    }),
  ];
}

function cellsOf(text: string, delimiter = ','): (readonly string[])[] {
  return cut([text], delimiter).map(({ cells }) => cells);
}

function opened(text: string, options: CsvOptions = {}): ReturnType<typeof readCsv> {
  writeFileSync(file, text);
  return readCsv(file, options);
}

describe('a quote that can mean one thing only is read', () => {
  test.each<[what: string, text: string, cells: readonly string[]]>([
    ['inside a cell', '6 foot 2" tall,x', ['6 foot 2" tall', 'x']],
    ['at the end of a cell', '2",3"', ['2"', '3"']],
    ['around a word', 'a "quoted" word,x', ['a "quoted" word', 'x']],
    ['around a word after blanks', ' "Ray" Ana,x', [' "Ray" Ana', 'x']],
    ['twice inside a cell', 'x""y,z', ['x""y', 'z']],
    ['with a blank behind it', '"Ray, Ana" ,x', ['Ray, Ana', 'x']],
    ['with blanks behind it, at the end of the line', 'x,"y" \t ', ['x', 'y']],
    ['with a blank before it', '"a", "b, c"', ['a', 'b, c']],
    ['with blanks before the first cell', '  "a ""b""",c', ['a "b"', 'c']],
    ['with blanks on both sides', 'x, "y, z" ,w', ['x', 'y, z', 'w']],
    ['around nothing, after a blank', 'x, "",w', ['x', '', 'w']],
    ['around a line break, after a blank', 'x, "y\nz"\n', ['x', 'y\nz']],
  ])('%s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual([cells]);
    expect(cellsOf(`${text}\r\nnext,row`)).toEqual([cells, ['next', 'row']]);
  });

  test('where the delimiter is a tab, which is then no blank', () => {
    expect(cellsOf('"a"\t"b" \t "c"', '\t')).toEqual([['a', 'b', 'c']]);
    expect(cellsOf('x\t"a"\t', '\t')).toEqual([['x', 'a', '']]);
  });
});

describe('a quote that could mean two things is refused:', () => {
  test.each([
    ['text behind one that closes', '"abc"def,x', /line 1: a quote stands inside a cell/],
    ['text behind one that closes, and a blank', '"abc" def,x', /line 1: a quote stands inside a cell/],
    ['a pair with a delimiter between, after a blank', 'x, "b, c" d', /line 1: a quote stands inside a cell/],
    [
      'a pair with a delimiter between, inside cells',
      'said "hello, world",x',
      /line 1: a quote stands inside/,
    ],
    ['a pair with a delimiter between, in brackets', '("b, c"),x', /line 1: a quote stands inside a cell/],
    ['one never closed, after a blank', 'x, "y\nz', /line 1: a quote is opened and never closed/],
    [
      'one that the next row seems to close',
      'x,y\n1,"z\n2,"w"\n',
      /line 2: a quote is opened, and the next one, in line 3, closes no cell/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => cut([text])).toThrow(message);
  });

  test('and any of them where only standard quotes are read', () => {
    for (const text of ['a,b\n1,2"\n', 'a,b\n1, "2"\n', 'a,b\n"1" ,2\n'])
      expect(() => opened(text, { isStrict: true })).toThrow(/line 2: a quote stands inside a cell/);
  });
});

test('each kind is counted once, however often the file is read, with its lines', () => {
  const rows = Array.from({ length: 25 }, () => '7", "b"\n').join('');
  const csv = opened(`a,b\n"1" ,2\n${rows}`);
  for (let time = 0; time < 2; time++) expect([...csv.rows()]).toHaveLength(26);
  const lines = Array.from({ length: 20 }, (_, at) => at + 3);
  expect(csv.notes()).toEqual({
    quotes: [
      { kind: 'bare-quote', cells: 25, lines },
      { kind: 'blank-after-quote', cells: 1, lines: [2] },
      { kind: 'blank-before-quote', cells: 25, lines },
    ],
    comments: 0,
    headerLines: [1],
  });
});

test('a well-formed file has nothing to say', () => {
  const csv = opened('a,b\n" ""x"" ","y ,""z"\n');
  expect([...csv.rows()].map(({ cells }) => cells)).toEqual([[' "x" ', 'y ,"z']]);
  expect(csv.notes().quotes).toEqual([]);
});

test('of a table of our own, whose cells are not in quotes, quotes are letters', () => {
  const own = { isOwn: () => true, cell: (cell: string) => cell };
  const csv = opened('id\tname\n1\t "Ada" \n2\tsaid "x\n', { own });
  expect([...csv.rows()].map(({ cells }) => cells[1])).toEqual([' "Ada" ', 'said "x']);
  expect(csv.notes().quotes).toEqual([]);
});

const LETTERS = ['"', '"', ',', ';', '\n', '\r\n', 'a', '2', ' ', '\t', '('] as const;
const cell = fc.array(fc.constantFrom(...LETTERS), { maxLength: 7 }).map((letters) => letters.join(''));
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  )
  .filter((rows) => rows.every((row) => row.some((one) => one !== '')));
const delimiters = fc.constantFrom(',', ';', '\t');

/** Writes a cell without quotes around it where that leaves one way to read it. */
function bare(text: string, delimiter: string): string | undefined {
  const isPlain = !text.includes(delimiter) && !/[\r\n]/.test(text) && !/^[ \t]*"/.test(text);
  return isPlain && !/(?:^|[\s([{])"[^\s"][^"]*$/.test(text) ? text : undefined;
}

test('any table written with quotes outside the standard is read back, cut anywhere', () => {
  const styles = fc.array(fc.record({ isBare: fc.boolean(), before: fc.nat(2), after: fc.nat(2) }), {
    minLength: 3,
    maxLength: 7,
  });
  const cuts = fc.array(fc.nat(120), { maxLength: 4 });
  fc.assert(
    fc.property(table, delimiters, styles, cuts, (rows, delimiter, style, places) => {
      let at = 0;
      const written = (text: string): string => {
        const { isBare = true, before = 0, after = 0 } = style[at++ % style.length] ?? {};
        const plain = isBare ? bare(text, delimiter) : undefined;
        return plain ?? `${' '.repeat(before)}"${text.replaceAll('"', '""')}"${' '.repeat(after)}`;
      };
      const text = rows.map((row) => `${row.map(written).join(delimiter)}\n`).join('');
      const starts = [0, ...places.filter((place) => place < text.length).toSorted((a, b) => a - b)];
      const pieces = starts.map((start, index) => text.slice(start, starts[index + 1]));
      expect(cut(pieces, delimiter).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

test('whatever another reader takes as well-formed is read the same', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }), (letters) => {
      const text = letters.join('');
      let expected: string[][];
      try {
        expected = parse(text, { relax_column_count: true, record_delimiter: ['\n', '\r\n'] });
      } catch {
        return;
      }
      const known = expected.filter((row) => row.length > 1 || row[0] !== '');
      expect(cellsOf(text)).toEqual(known);
    }),
    { numRuns: 1000 },
  );
});

test('whatever is written as CSV is read back, cut anywhere', () => {
  fc.assert(
    fc.property(table, delimiters, fc.boolean(), fc.nat(60), (rows, delimiter, quoted, place) => {
      const text = stringify(rows, { delimiter, quoted, quoted_match: /[\r\n]/ });
      const pieces = [text.slice(0, place), text.slice(place)];
      expect(cut(pieces, delimiter).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});
