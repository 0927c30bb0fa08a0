/** Records whose quotes are out of balance, and the rows before and behind them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Failure } from '../../src/errors.ts';
import { readCsv } from '../../src/io/csv-reader.ts';
import { linesOf } from '../../src/io/csv-recovery.ts';
import { aFolder } from '../support/programme.ts';

const file = join(aFolder(), 'people.csv');

const HEADER = 'name,email,about';
const ADA = 'Ada,ada@x.example,Budgets';
const BEN = '"Ben ""B"" Ode",ben@x.example,"Time, care"';
const CY = 'Cy,cy@x.example,"Two\nlines"';
const DEE = 'Dee,dee@x.example,Six foot 2" tall';

/** Returns the lines that are read and those that are left out. */
function read(text: string): { rows: number[]; broken: [line: number, last: number, text: string][] } {
  writeFileSync(file, text);
  const { rows } = readCsv(file, { partial: true });
  const all = [...rows()];
  expect([...rows()]).toEqual(all);
  return {
    rows: all.filter(({ broken }) => broken === undefined).map(({ line }) => line),
    broken: all.flatMap(({ line, broken }) =>
      broken === undefined ? [] : [[line, broken.lastLine, broken.text]],
    ),
  };
}

function refusal(text: string, partial: boolean): { message: string; hint: string | undefined } {
  writeFileSync(file, text);
  try {
    for (const row of readCsv(file, { partial }).rows()) void row;
  } catch (error) {
    const { message, hint } = error as Failure;
    return { message: message.replace(file, 'FILE'), hint };
  }
  throw new Error('it was read');
}

describe('with the others saved, a record is left out', () => {
  test.each<[what: string, bad: string]>([
    ['with a quote that is never closed', '"Bo,bo@x.example,Books'],
    ['with one that is never closed in its last cell', 'Bo,bo@x.example,"Books'],
    ['with text behind a closing quote', '"Bo" R,bo@x.example,Books'],
    ['with quotes inside quotes', 'Bo,bo@x.example,"He said "hi" to me"'],
    ['with a pair of quotes cut in two', 'Bo,bo@x.example,said "hello, world"'],
  ])('%s', (_, bad) => {
    expect(read([HEADER, ADA, bad, BEN, CY, DEE].join('\n'))).toEqual({
      rows: [2, 4, 5, 7],
      broken: [[3, 3, bad]],
    });
    expect(read([HEADER, bad, ADA, BEN, DEE, CY].join('\r\n'))).toEqual({
      rows: [3, 4, 5, 6],
      broken: [[2, 2, bad]],
    });
    expect(read([HEADER, ADA, BEN, DEE, bad].join('\n'))).toEqual({
      rows: [2, 3, 4],
      broken: [[5, 5, bad]],
    });
  });

  test('with all lines of its text, though some have as many cells as the header', () => {
    const bad = 'Bo,bo@x.example,"Dear all,\nI like books, tea, plays\n\nand, "so" on, yours\nBo';
    expect(read([HEADER, ADA, DEE, bad, ADA, BEN, ''].join('\n'))).toEqual({
      rows: [2, 3, 9, 10],
      broken: [[4, 8, bad]],
    });
  });

  test('with a row of several lines behind it, for the first line of one could be text', () => {
    expect(read([HEADER, ADA, DEE, '"Bo,bo@x.example,', CY, BEN].join('\n'))).toMatchObject({
      rows: [2, 3, 7],
      broken: [[4, 6, expect.stringContaining('Cy')]],
    });
  });

  test('each of several', () => {
    const bad = 'Bo,bo@x.example,"Books';
    expect(read([HEADER, bad, ADA, bad, BEN, bad].join('\n'))).toMatchObject({
      rows: [3, 5],
      broken: [
        [2, 2],
        [4, 4],
        [6, 6],
      ].map((lines) => [...lines, bad]),
    });
  });

  test('in a file without addresses, where two cells of a row are numbers or known words', () => {
    const rows = ['1,mentor,High', '2,mentee,Low', '"3,mentee,Low', '4,mentee,High', '5,mentor,Low'];
    expect(read(['ref,role,level', ...rows].join('\n')).rows).toEqual([2, 3, 5, 6]);
  });
});

describe('where it is not certain which lines are rows, the file is refused', () => {
  test.each([
    ['with too little in common', 'a,b', ['Ada,tea', 'Ben,"plays', 'Cy,books', 'Dee,walks']],
    ['of one column', 'email', ['ada@x.example', '"ben@x.example', 'cy@x.example']],
    ['with one weak sign alone', 'name,places', ['Ada,1', 'Ben,2', 'Cy,"3', 'Dee,4']],
    [
      'with too many lines that may be text',
      HEADER,
      [ADA, DEE, 'Bo,bo@x.example,"', ...Array.from({ length: 250 }, (_, at) => `text ${at}`), ADA],
    ],
  ])('%s', (_, header, rows) => {
    const text = [header, ...rows].join('\n');
    expect(refusal(text, true).message).toMatch(
      /^FILE: line \d: a quote .*, and which rows come after it is not certain\.$/,
    );
    expect(refusal(text, false).hint).not.toContain('--partial');
  });

  test('and so is one whose header cannot be read, or with a row that is too long', () => {
    expect(refusal(['"name,email', ADA].join('\n'), true).message).toContain('line 1: a quote is opened');
    const long = `Bo,${'x'.repeat(4_300_000)}`;
    expect(refusal([HEADER, ADA, DEE, long, ADA].join('\n'), true).message).toContain(
      'line 4: the row has more than',
    );
  });
});

test('the failure of a file says whether its other rows could be imported', () => {
  const bad = 'Bo,bo@x.example,"Books';
  expect(refusal([HEADER, ADA, bad, BEN].join('\n'), false)).toEqual({
    message: 'FILE: line 3: a quote is opened, and the next one, in line 4, closes no cell.',
    hint: 'close the quote, or double it inside a cell; --partial imports the other rows',
  });
  expect(refusal([HEADER, bad].join('\n'), false).hint).toBe('close the quote, or double it inside a cell');
});

test('one bad line among rows takes none of them along, wherever it stands', () => {
  const rows = Array.from({ length: 9 }, (_, at) => `P${at},p${at}@x.example,"a ""b"", c"`);
  const bad = fc.constantFrom('"x,x@x.example,y', 'x,x@x.example,"y', 'x,"x"@x.example,y', 'x,y "z,"');
  fc.assert(
    fc.property(bad, fc.nat(9), fc.constantFrom('\n', '\r\n', '\r'), (line, at, end) => {
      const lines = rows.toSpliced(at, 0, line);
      const found = read([HEADER, ...lines].join(end));
      expect(found.rows).toEqual(lines.flatMap((one, index) => (one === line ? [] : [index + 2])));
      expect(found.broken).toEqual([[at + 2, at + 2, line]]);
    }),
    { numRuns: 60 },
  );
});

test('lines are cut at any line break, in pieces cut anywhere', () => {
  const text = 'a\r\nb\nc\rd\r\n\r\ne\r';
  for (let at = 0; at <= text.length; at++)
    expect([...linesOf([text.slice(0, at), text.slice(at)])]).toEqual(['a', 'b', 'c', 'd', '', 'e', '']);
});
