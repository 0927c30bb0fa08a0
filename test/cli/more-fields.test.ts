/** A field is one entry and one column: with these two alone it is everywhere that fields are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMNS } from '../support/more-fields.ts'; // first: see there
import { beforeAll, expect, test } from '@jest/globals';
import { MIGRATIONS, newestVersion } from '../../src/store/file/migrate.ts';
import type { Migration } from '../../src/store/file/migrations/migration.ts';
import { openStore } from '../../src/store/file/open.ts';
import { type Ran, runMentor } from '../support/host.ts';
import { aFolder, aWriter } from '../support/programme.ts';
import { openSchema } from '../support/schema.ts';

(MIGRATIONS as Migration[]).push({
  version: newestVersion() + 1,
  name: 'more fields',
  up: (db) => db.exec(COLUMNS),
});

const FILE = `Name,Email,Role,Pastime,Years overseas,Allergens,Consent on
Ann Lee,ann@x.example,mentee,Chess,3,Nuts,2026-09-01
Mo Ray,mo@x.example,mentor,Chess,7,,2026-09-01
Ivy Poe,ivy@x.example,mentor,Rowing,,Milk,2026-09-01
`;
const CRITERIA = {
  schema: 'mentor.criteria/1',
  rules: [{ rule: 'same', field: 'hobby' }],
  criteria: [
    { criterion: 'near', field: 'years_abroad', weight: 1, ideal_from: 3, ideal_to: 5, zero_at: 10 },
  ],
};

let cwd = '';
const run = (...argv: string[]): Promise<Ran> => runMentor(argv, { cwd });
const mentor = async (...argv: string[]): Promise<string> => {
  const { stdout, stderr, exit } = await run(...argv);
  if (exit !== 0) throw new Error(`mentor ${argv.join(' ')}: exit ${exit}: ${stderr}`);
  return stdout;
};
const json = async (...argv: string[]): Promise<unknown> => JSON.parse(await mentor(...argv, '--json'));

/** A column of an exported file of participants, a value a person. */
async function exported(folder: string, column: string, ...more: string[]): Promise<string[] | null> {
  await mentor('export', '--out', folder, '--no-bom', ...more);
  const [header = '', ...rows] = readFileSync(join(cwd, folder, 'participants.csv'), 'utf8')
    .trim()
    .split('\n');
  const at = header.split(',').indexOf(column);
  return at < 0 ? null : rows.map((row) => row.split(',')[at] ?? '');
}

/** Makes a field the only one that the programme requires. */
function require(field: string): void {
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  store.write('init', () =>
    store.db.prepare('UPDATE programme SET required_fields = ?').run(JSON.stringify([field])),
  );
  store.close();
}

beforeAll(async () => {
  cwd = aFolder();
  writeFileSync(join(cwd, 'people.csv'), FILE);
  writeFileSync(join(cwd, 'wrong.csv'), 'name,role,years_abroad\nZoe,mentee,many\n');
  writeFileSync(join(cwd, 'criteria.json'), JSON.stringify(CRITERIA));
  writeFileSync(
    join(cwd, 'private.json'),
    JSON.stringify({ ...CRITERIA, rules: [{ rule: 'same', field: 'allergies' }] }),
  );
  await mentor('init', 'More', '--timezone', 'Europe/London');
  await mentor('import', 'participants', 'people.csv');
});

test('the options, the help and the schema', async () => {
  expect(await mentor('enrol', '--help')).toMatch(/--years-abroad <value> +years spent abroad/);
  expect(await mentor('help', 'formats')).toMatch(/hobby +what they do for pleasure; also found as pastime/);
  expect(openSchema()).toContain('hobby TEXT');
});

test('an import finds them under any of their names, and reads its own export as no change', async () => {
  await mentor('export', '--out', 'whole', '--confidential');
  expect(await json('import', 'participants', join('whole', 'participants.csv'))).toMatchObject({
    summary: { rows: 3, unchanged: 3 },
  });
  expect((await run('import', 'participants', 'wrong.csv')).stdout).toMatch(
    /years_abroad.*"many" is not a number from 0 to 90/,
  );
});

test('an edit changes them, and tells of what is in confidence only that it changed', async () => {
  expect(
    await json('participant', 'edit', 'Ivy Poe', '--years-abroad', '4.5', '--allergies', 'Milk; Eggs'),
  ).toMatchObject({
    changed: [
      { field: 'years_abroad', before: '', after: '4.5' },
      { field: 'allergies', before: '(private)', after: '(private)' },
    ],
  });
  await mentor('undo');
});

test('they are shown, what is in confidence on demand, and missed where they are required', async () => {
  expect(await json('participant', 'show', 'P1')).toMatchObject({
    participant: { fields: { hobby: 'Chess', years_abroad: '3' } },
  });
  expect(await mentor('participant', 'show', 'P1')).not.toMatch(/allerg|nuts/i);
  expect(await mentor('participant', 'show', 'P1', '--confidential')).toContain('allergies\tnuts');
  require('years_abroad');
  expect(await json('participant', 'list', '--not-ready')).toMatchObject({
    participants: [{ name: 'Ivy Poe', missing: ['years_abroad'] }],
  });
  require('name');
});

test('they are exported, in columns that the data dictionary describes', async () => {
  expect(await exported('open', 'hobby')).toEqual(['Chess', 'Chess', 'Rowing']);
  expect(await exported('open-2', 'allergies')).toBe(null);
  expect(await exported('all', 'allergies', '--confidential')).toEqual(['nuts', '', 'milk']);
  const { resources } = JSON.parse(readFileSync(join(cwd, 'all', 'datapackage.json'), 'utf8')) as {
    resources: { name: string; schema: { fields: unknown[] } }[];
  };
  const fields = resources.find(({ name }) => name === 'participants')?.schema.fields;
  for (const field of [
    { name: 'hobby', type: 'string', description: 'Says something of one person in their own words.' },
    { name: 'years_abroad', type: 'number', description: 'A number, date, code, count or rating.' },
    {
      name: 'allergies',
      type: 'string',
      description: 'Said or noted in confidence; for the coordinator alone.',
    },
  ])
    expect(fields).toContainEqual(field);
});

test('rules and criteria compare them, and none is about what is in confidence', async () => {
  await mentor('criteria', 'import', 'criteria.json');
  const found = (await json('match')) as { matches: unknown[] };
  expect(found.matches).toMatchObject([
    { mentee: { name: 'Ann Lee' }, mentor: { name: 'Mo Ray' }, score: 100 },
  ]);
  expect(await mentor('match', 'why', 'Ann Lee', 'Ivy Poe')).toMatch(/hobby.*Chess.*Rowing/);
  await expect(mentor('criteria', 'import', 'private.json')).rejects.toThrow('there is no field "allergies"');
});

test('whoever they are about reads them', async () => {
  const { records } = (await json('participant', 'access', 'P1')) as { records: Record<string, unknown[]> };
  expect(records['participants']).toMatchObject([{ hobby: 'Chess', years_abroad: 3, allergies: '["nuts"]' }]);
});

test('a mask hides the words of them, as each is held', async () => {
  const shown = await mentor('participant', 'show', 'P3', '--confidential', '--obfuscate');
  expect(shown).toContain('hobby\tHobby 2');
  expect(shown).not.toMatch(/milk/i);
});

test('an erasure leaves nothing of what was said, in the file or in its log', async () => {
  await mentor('participant', 'erase', 'P3', '--confirm', 'Ivy Poe');
  expect(await exported('after', 'hobby')).toEqual(['Chess', 'Chess', 'erased']);
  expect(await exported('after-2', 'allergies', '--confidential')).toEqual(['nuts', '', 'erased']);
  expect(readFileSync(join(cwd, 'mentor.db'), 'latin1')).not.toMatch(/rowing|milk|eggs/i);
});
