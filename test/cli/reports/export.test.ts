import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { parse } from 'csv-parse/sync';
import { unguardFormula } from '../../../src/domain/words/formula-guard.ts';
import { runMentor } from '../../support/host.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';

interface Package {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
      readonly foreignKeys: readonly {
        readonly fields: string;
        readonly reference: { readonly resource: string };
      }[];
    };
  }[];
}

let cwd = '';
beforeAll(async () => {
  cwd = copyOf(await prepareProgramme());
  const said = [
    'participant',
    'edit',
    'P2',
    '--about',
    `=cmd|'/c calc'!A1`,
    '--avoids',
    'mary@example.org',
    '--motivation',
    `'=quoted`,
  ];
  const { exit, stderr } = await runMentor(said, { cwd });
  if (exit !== 0) throw new Error(stderr);
  await runMentor(['export', '--out', 'all', '--confidential'], { cwd });
  await runMentor(['export', '--out', 'open'], { cwd });
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

const dictionaryOf = (folder: string): Package =>
  JSON.parse(readFileSync(join(cwd, folder, 'datapackage.json'), 'utf8')) as Package;

test('every table reads back as it was, formulas and apostrophes too', () => {
  const db = new Sqlite(join(cwd, 'mentor.db'), { readonly: true });
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('write_session', 'kept_scores', 'looks', 'form_secret', 'letters_sent')`,
    )
    .pluck()
    .all();
  expect(
    dictionaryOf('all')
      .resources.map(({ path }) => path.replace('.csv', ''))
      .sort(),
  ).toEqual(tables.sort());
  for (const { path, schema } of dictionaryOf('all').resources) {
    const [header, ...records] = parse(readFileSync(join(cwd, 'all', path), 'utf8'), { bom: true });
    expect(header).toEqual(schema.fields.map(({ name }) => name));
    // As an import reads it: see own-files.long.test.ts.
    if (path === 'participants.csv') continue;
    const rows = db
      .prepare<[], (string | number | null)[]>(`SELECT * FROM "${path.replace('.csv', '')}" ORDER BY id`)
      .raw()
      .all();
    expect(records.map((record) => record.map(unguardFormula))).toEqual(
      rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    );
  }
  expect(readFileSync(join(cwd, 'all', 'participants.csv'), 'utf8')).toContain(`'=cmd|`);
  db.close();
});

test('what is confidential stays here unless it is asked for', () => {
  const names = readdirSync(join(cwd, 'open'));
  expect(names).not.toContain('changes.csv');
  expect(
    dictionaryOf('open')
      .resources.find(({ name }) => name === 'participants')
      ?.schema.fields.map(({ name }) => name),
  ).not.toContain('avoids');
  const text = names.map((name) => readFileSync(join(cwd, 'open', name), 'utf8')).join('');
  expect(text).not.toMatch(/end_notes|"avoids"/);
});

test('the dictionary points from table to table, and the folder is its owner’s alone', () => {
  const { resources } = dictionaryOf('open');
  const names = new Set(resources.map(({ name }) => name));
  for (const { schema } of resources)
    for (const { reference } of schema.foreignKeys)
      expect(reference.resource === '' || names.has(reference.resource)).toBe(true);
  expect(resources.find(({ name }) => name === 'participants')?.schema.fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'roles', type: 'string' }),
      expect.objectContaining({ name: 'capacity', type: 'integer' }),
      expect.objectContaining({ name: 'enrolled_on', type: 'date' }),
    ]),
  );
  expect(statSync(join(cwd, 'open')).mode & 0o777).toBe(0o700);
  expect(statSync(join(cwd, 'open', 'participants.csv')).mode & 0o777).toBe(0o600);
});

test('a folder that is there already is left alone', async () => {
  expect(await runMentor(['export', '--out', 'open'], { cwd })).toMatchObject({ exit: 1, stdout: '' });
});
