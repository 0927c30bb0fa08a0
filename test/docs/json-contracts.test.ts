import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { REPORTS } from '../../src/reports/index.ts';
import { runMentor } from '../support/host.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentor-json-'));

beforeAll(async () => {
  await runMentor(['demo', 'there', '--json'], { cwd: folder });
  writeFileSync(join(folder, 'bad.csv'), 'name,email\nAda,not-an-address\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

const CONTRACTS: readonly (readonly [schema: string, line: string])[] = [
  ['match', 'match'],
  ['match', 'match show X1'],
  ['import', 'import participants there/mentors.csv --as mentor --dry-run'],
  ['import', 'import participants bad.csv --as mentor'],
  ['participant.list', 'participant list'],
  ['relationship.list', 'relationship list'],
  ...REPORTS.map(({ name, isPersonal }): readonly [string, string] => [
    'report',
    `report ${name}${isPersonal === true ? ' P1' : ''}`,
  ]),
  ['report', 'report overview --compare 2025-12-01'],
];

test.each(CONTRACTS)('%s.schema.json describes: mentor %s --json', async (name, line) => {
  const { stdout } = await run(line);
  expect(problems(name, stdout)).toEqual([]);
});

test('error.schema.json describes what is printed on stderr', async () => {
  const { stdout, stderr, exit } = await run('participant show Nobody');
  expect([stdout, exit]).toEqual(['', 1]);
  expect(problems('error', stderr)).toEqual([]);
});

test('a document that breaks the contract is found', async () => {
  const { stdout } = await run('match show X1');
  expect(problems('match', stdout.replace('"optimal": "proved"', '"optimal": "maybe"'))).not.toEqual([]);
});

function run(line: string): ReturnType<typeof runMentor> {
  return runMentor([...line.split(' '), '--json', '--today', '2027-02-15', '--db', 'there/mentor.db'], {
    cwd: folder,
  });
}

function problems(name: string, text: string): unknown[] {
  const schema = JSON.parse(
    readFileSync(new URL(`../../docs/json/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as object;
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  ajv.validate(schema, JSON.parse(text));
  return ajv.errors ?? [];
}
