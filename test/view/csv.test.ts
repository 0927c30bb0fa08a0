import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { guardFormula, renderCsv, unguardFormula } from '../../src/view/csv.ts';
import { hostileTable, hostileText, tableWith } from './hostile.ts';

describe('formula guard', () => {
  test.each(['=1+1', '+44 20', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', "'tis", '＝1', '＋1', '－1', '＠x'])(
    'guards %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
      expect(unguardFormula(`'${text}`)).toBe(text);
    },
  );

  test('leaves the rest, and what it cannot have made', () => {
    expect(guardFormula('a=b')).toBe('a=b');
    expect(guardFormula('')).toBe('');
    expect(unguardFormula("'tis")).toBe("'tis");
  });

  test('always finds the way back', () => {
    const triggers = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", "''", '＝', 'a', '');
    fc.assert(
      fc.property(triggers, hostileText, (first, rest) => {
        expect(unguardFormula(guardFormula(first + rest))).toBe(first + rest);
        expect(guardFormula(first + rest)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: 1000 },
    );
  });
});

test('numbers stay numbers, text that looks like a formula does not', () => {
  expect(renderCsv(tableWith(-2, '-2', true, null, 'a "b"', 'x,y', ' z', '\0'))).toBe(
    `c0,c1,c2,c3,c4,c5,c6,c7\n-2,'-2,true,,"a ""b""","x,y"," z",\ufffd\n`,
  );
});

test('a table without rows is its header; a line is never empty', () => {
  expect(renderCsv({ columns: [{ key: 'id', label: 'Id' }], rows: [] })).toBe('id\n');
  expect(renderCsv(tableWith(''))).toBe('c0\n""\n');
});

test('reads back as what was written', () => {
  fc.assert(
    fc.property(hostileTable, (table) => {
      const records: string[][] = parse(renderCsv(table), { record_delimiter: '\n' });
      const written = table.rows.map((row) =>
        row.map((cell) => {
          if (cell === null) return '';
          return typeof cell === 'string' ? cell.replace(/\0|\p{Surrogate}/gu, '\ufffd') : String(cell);
        }),
      );
      const read = records
        .slice(1)
        .map((record, at) =>
          record.map((text, column) =>
            typeof table.rows[at]?.[column] === 'string' ? unguardFormula(text) : text,
          ),
        );
      expect(records[0]).toEqual(table.columns.map((column) => column.key));
      expect(read).toEqual(written);
    }),
    { numRuns: 500 },
  );
});
