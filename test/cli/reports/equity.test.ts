/** The equity report on two days, between which one person came, from the outside. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { smallSetsTold } from '../../reports/equations.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

const LEVELS = ['Teacher', 'Teacher', 'Middle', 'Senior'];
const REGIONS = ['Kent', 'Kent', 'Kent', 'Fife', 'Fife', 'Powys'];

interface Row {
  readonly field: string;
  readonly group: string;
  readonly mentees: number | null;
  readonly matched_now: number | null;
}

const cwd = aFolder();
const mentor = async (line: string): Promise<string> => {
  const { stdout, stderr, exit } = await runMentor(line.split(' '), { cwd });
  expect({ line, stderr, exit }).toEqual({ line, stderr: expect.any(String) as unknown, exit: 0 });
  return stdout;
};
const equityOn = async (day: string): Promise<Row[]> =>
  (JSON.parse(await mentor(`report equity --as-of ${day} --today 2026-12-01 --json`)) as { rows: Row[] })
    .rows;

interface Person {
  readonly country: string;
  readonly region: string;
  readonly level: string;
}
const MENTEES: readonly Person[] = Array.from({ length: 46 }, (_, at) => ({
  // All of Kent, Fife and Powys are in GB, and one more whose region nobody else has.
  country: at < 36 ? 'GB' : 'FR',
  region: at < 35 ? (REGIONS[at % 6] ?? '') : at === 35 ? 'Gower' : 'Var',
  level: LEVELS[at % 4] ?? '',
}));

beforeAll(async () => {
  await mentor('init Heads --levels Teacher,Middle,Senior --today 2026-09-01');
  const lines = MENTEES.map(
    ({ country, region, level }, at) =>
      `Mentee ${at},m${at}@x.example,mentee,${country},${region},${level},2026-09-01`,
  );
  const mentors = Array.from(
    { length: 20 },
    (_, at) => `Mentor ${at},g${at}@x.example,mentor,GB,Kent,Senior,2026-09-01`,
  );
  writeFileSync(
    join(cwd, 'people.csv'),
    ['name,email,roles,country,region,level,consent_on', ...lines, ...mentors].join('\n'),
  );
  await mentor('import participants people.csv --today 2026-09-01');
  await mentor(
    'enrol --name Nia --email nia@x.example --as mentee --country GB --region Gower --level Teacher --consent-on 2026-09-03 --today 2026-09-03',
  );
});

test('a programme imported at once is shown as it is, but for what would tell of one person', async () => {
  const rows = await equityOn('2026-09-01');
  const sizes = rows
    .filter(({ mentees }) => mentees !== null)
    .map((row) => `${row.group} ${row.mentees ?? 0}`);
  expect(sizes).toEqual(expect.arrayContaining(['Teacher 24', 'Middle 11', 'Senior 11', 'GB 36', 'FR 10']));
  // All of the regions of GB that are printed leave at least five of it.
  const regions = rows.filter(({ field, mentees }) => field === 'region' && mentees !== null);
  expect(regions.map(({ group }) => group)).not.toContain('Gower');
  expect(regions.length).toBeGreaterThanOrEqual(2);
});

test('the day before and the day after one person came have the same figures', async () => {
  expect(await equityOn('2026-09-04')).toEqual(await equityOn('2026-09-02'));
});

test('so have two nightly folders, in every file that tells of groups', async () => {
  await mentor('nightly --out one --today 2026-09-02');
  await mentor('nightly --out two --today 2026-09-04');
  for (const file of ['equity.csv', 'equity.json'])
    expect(readFileSync(join(cwd, 'two', file), 'utf8').replaceAll('2026-09-04', '2026-09-02')).toBe(
      readFileSync(join(cwd, 'one', file), 'utf8'),
    );
  const demand = (folder: string): string[] =>
    readFileSync(join(cwd, folder, 'needs.csv'), 'utf8')
      .split(/\r?\n/)
      .filter((line) => /^(region|country),/.test(line))
      .map((line) => line.split(',').slice(0, 4).join());
  expect(demand('two')).toEqual(demand('one'));
  // No mentor is from there: only the few mentees who are held back could have put it on the list.
  expect(demand('one').join('\n')).not.toContain('Gower');
  expect(demand('one').join('\n')).toContain('region,Kent');
  expect(readFileSync(join(cwd, 'one', 'participants.csv'), 'utf8')).not.toContain('organisation');
});

test('what is printed, solved, tells of nobody in particular', async () => {
  const rows = (await equityOn('2026-09-04')).flatMap((row) =>
    row.mentees === null
      ? []
      : [MENTEES.flatMap((one, at) => (one[row.field as keyof Person] === row.group ? [at] : []))],
  );
  const everybody = MENTEES.map((_, at) => at);
  expect(smallSetsTold([...rows, everybody], everybody)).toEqual([]);
});

test('on one day too, the figures stay while one more person comes', async () => {
  const before = await mentor('report equity --json --today 2026-12-01');
  await mentor(
    'enrol --name Oz --email oz@x.example --as mentee --country GB --region Kent --level Teacher --consent-on 2026-12-01 --today 2026-12-01',
  );
  expect(await mentor('report equity --json --today 2026-12-01')).toBe(before);
});
