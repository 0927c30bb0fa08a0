import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { unguardFormula } from '../../../src/domain/words/formula-guard.ts';
import { csvText, renderCsv } from '../../../src/view/files/csv.ts';
import { hostileTable, tableWith } from '../document/hostile.ts';

test('numbers stay numbers, text that looks like a formula does not', () => {
  expect(renderCsv(tableWith(-2, '-2', true, null, 'a "b"', 'x,y', ' z', '\0'))).toBe(
    `c0,c1,c2,c3,c4,c5,c6,c7\n-2,'-2,true,,"a ""b""","x,y"," z",\ufffd\n`,
  );
});

test('guards the header too, whatever the delimiter', () => {
  expect(
    csvText(
      [
        ['=a', 'b'],
        ['\u200b=1', 'x;y'],
      ],
      ';',
    ),
  ).toBe(`'=a;b\n'\u200b=1;"x;y"\n`);
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
