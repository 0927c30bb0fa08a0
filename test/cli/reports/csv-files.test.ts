/** What every CSV that the program writes has in common: a byte-order mark, no formula, and a way back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isFormula } from '../../../src/domain/words/formula-guard.ts';
import { readCsv } from '../../../src/io/csv-reader.ts';
import { runMentor } from '../../support/host.ts';

const NAME = '=HYPERLINK("https://x.example","Zoë")';
const HIDDEN = '\u200b=1+1';

describe('a CSV', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-csv-'));
  const mentor = (...words: string[]): ReturnType<typeof runMentor> => runMentor(words, { cwd });
  const text = (name: string): string => readFileSync(join(cwd, name), 'utf8');
  const cells = (name: string): readonly string[] => {
    const file = readCsv(join(cwd, name));
    return [...file.headers, ...[...file.rows()].flatMap((row) => row.cells)];
  };

  beforeAll(async () => {
    await mentor('init', 'Écoles', '--yes');
    writeFileSync(
      join(cwd, 'people.csv'),
      [
        'name,email,roles,organisation,goals,expertise,consent_on,=note',
        `"${NAME.replaceAll('"', '""')}",zoe@x.example,mentee,Elm,Budgets,,2026-09-01,x`,
        `${HIDDEN},ben@x.example,mentor,Elm,,Budgets,2026-09-01,x`,
        `${HIDDEN},not an address,mentor,Elm,,Budgets,2026-09-01,=2`,
        '',
      ].join('\n'),
    );
    await mentor('import', 'participants', 'people.csv', '--partial', '--rejects', 'bad.csv');
    await mentor('import', 'participants', 'people.csv', '--partial', '--rejects', 'bare.csv', '--no-bom');
    await mentor('match');
    await mentor('export', '--out', 'out');
    await mentor('export', '--out', 'bare', '--no-bom');
    await mentor('match', 'export', '--out', 'pairs.csv');
    await mentor('match', 'export', '--merge', '--out', 'letters.csv');
    await mentor('match', 'export', '--merge', '--out', 'letters-bare.csv', '--no-bom');
    await mentor('report', 'overview', '--out', 'overview.csv');
    await mentor('nightly', '--out', 'night');
    await mentor('nightly', '--out', 'night-bare', '--no-bom');
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  test.each([
    'bad.csv',
    'out/participants.csv',
    'out/topics.csv',
    'pairs.csv',
    'letters.csv',
    'overview.csv',
    'night/overview.csv',
    'night/figures.csv',
  ])('%s begins with a byte-order mark, holds no formula and is read back', (name) => {
    expect(text(name).startsWith('\ufeff')).toBe(true);
    const raw = text(name).slice(1).split(/[,\n]/);
    expect(raw.filter((cell) => isFormula(cell.replace(/^"/, '')))).toEqual([]);
    expect(cells(name).length).toBeGreaterThan(0);
  });

  test.each(['bare.csv', 'bare/participants.csv', 'letters-bare.csv', 'night-bare/overview.csv'])(
    '%s has none where --no-bom was said',
    (name) => {
      expect(text(name).startsWith('\ufeff')).toBe(false);
    },
  );

  test('comes back as what it was', () => {
    expect(cells('out/participants.csv')).toEqual(expect.arrayContaining([NAME, HIDDEN]));
    expect(cells('letters.csv')).toEqual(expect.arrayContaining([NAME, HIDDEN]));
    expect(cells('bad.csv')).toEqual(expect.arrayContaining(['=note', HIDDEN, '=2']));
  });

  test('has no mark in a pipe, and one where stdout is a file', async () => {
    const words = ['report', 'overview', '--format', 'csv'];
    const piped = await runMentor(words, { cwd });
    const filed = await runMentor(words, { cwd, isStdoutFile: true });
    expect(piped.stdout).toMatch(/^[a-z]/);
    expect(filed.stdout).toBe(`\ufeff${piped.stdout}`);
  });
});
