/** A file with one row per interest: the import stops, and `--merge-rows` makes each person one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

let cwd = '';
const mentor = (...argv: string[]): Promise<Ran> => runMentor([...argv, '--no-input'], { cwd });
const importing = (...more: string[]): Promise<Ran> =>
  mentor('import', 'participants', 'topics.csv', '--as', 'mentee', ...more);
const summaryOf = ({ stdout }: Ran): unknown => (JSON.parse(stdout) as { summary: unknown }).summary;

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init', 'Long', '--timezone', 'Europe/London');
  const rows = ['Ana Ray,Elm,Law', 'Ana Ray,Elm,Budgets', 'Ben Ox,Oak,Law', 'Ben Ox,Oak,Art', 'Cy,Oak,Art'];
  writeFileSync(join(cwd, 'topics.csv'), `name,organisation,goals\n${rows.join('\n')}\n`);
});

test('it stops, --partial or not, with the options that decide', async () => {
  for (const more of [[], ['--partial'], ['--dry-run']]) {
    const { stdout, stderr, exit } = await importing('--json', ...more);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [
        {
          line: 2,
          rule: 'one-row-per-interest',
          message: 'lines 2 to 5 look like one row per interest: 2 people on 4 rows, which differ in "goals"',
        },
      ],
      decisions: { merge_rows: true },
      applied: false,
      line: expect.stringContaining('--merge-rows'),
    });
    expect(stderr).not.toContain('rows cannot be imported');
  }
  const { stdout, stderr } = await importing();
  expect(`${stdout}${stderr}`.replace(/\s+/g, ' ')).toContain('--no-merge-rows takes every row by itself');
});

test('--merge-rows makes each person one, is kept, and changes nothing a second time', async () => {
  const first = await importing('--merge-rows');
  expect(first.exit).toBe(0);
  const told = `${first.stdout} ${first.stderr}`.replace(/\s+/g, ' ');
  expect(told).toContain(
    '4 rows are of 2 people, their lists joined: Ana Ray, lines 2 and 3; Ben Ox, lines 4 and 5.',
  );
  expect(told).toContain('3 people: 0 with e-mail');
  expect(told).toContain('saved as the profile topics');
  const { stdout } = await mentor('participant', 'show', 'Ana Ray', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ participant: { fields: { goals: 'Law; Budgets' } } });
  const again = await importing('--json');
  expect(again.exit).toBe(0);
  expect(summaryOf(again)).toEqual({ rows: 5, new: 0, changed: 0, unchanged: 5, rejected: 0 });
});

test('--no-merge-rows takes every row by itself, and is kept', async () => {
  expect((await importing('--no-merge-rows')).exit).toBe(0);
  expect(summaryOf(await importing('--json'))).toMatchObject({ new: 0, unchanged: 5 });
  const merged = await importing('--merge-rows', '--json');
  expect(merged.exit).toBe(1);
  expect(JSON.parse(merged.stdout)).toMatchObject({
    problems: [2, 3, 4, 5].map((line) => ({ line, rule: 'enrolled-apart' })),
  });
});

test('a contradiction names both lines', async () => {
  const rows = ['Ana Ray,Elm,Law,Kent', 'Ana Ray,Elm,Budgets,Essex'];
  writeFileSync(join(cwd, 'topics.csv'), `name,organisation,goals,region\n${rows.join('\n')}\n`);
  expect(JSON.parse((await importing('--merge-rows', '--json')).stdout)).toMatchObject({
    problems: [
      { line: 3, column: 'region', message: 'line 2 is about the same person, and says something else' },
    ],
  });
});
