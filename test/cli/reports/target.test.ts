/** What the programme aims at, from setting it to where it stands. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { aimNamed } from '../../../src/application/reports/aims.ts';
import { aimsOf } from '../../../src/reports/facts/targets.ts';
import { count } from '../../../src/reports/figure.ts';
import { runMentor } from '../../support/host.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';

let prepared = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

async function text(cwd: string, line: string): Promise<string> {
  const { stdout, stderr, exit } = await runMentor(line.split(' '), { cwd });
  expect({ line, exit, stderr: exit === 0 ? '' : stderr }).toEqual({ line, exit: 0, stderr: '' });
  return stdout;
}

interface Figures {
  readonly figures: readonly {
    readonly name: string;
    readonly target?: number;
    readonly target_by?: string;
  }[];
}

async function targetIn(cwd: string, line: string): Promise<unknown> {
  const { figures } = JSON.parse(await text(cwd, `${line} --format json`)) as Figures;
  const found = figures.find(({ name }) => name === 'satisfaction' || name === 'match_rate_now');
  return found?.target === undefined ? undefined : [found.target, found.target_by];
}

test('a target stands beside its figure in every format, and is known from the day on which it was set', async () => {
  const cwd = copyOf(prepared);
  await text(cwd, 'target set match_rate_now 80% --by 2027-06-30 --today 2026-10-10');
  await text(cwd, 'target set match_rate_now 95,5% --by 2027-06-30 --today 2026-10-20');
  expect(await targetIn(cwd, 'report overview')).toEqual([0.955, '2027-06-30']);
  expect(await text(cwd, 'report overview --format html')).toMatch(/target 95\.5% by 30 Jun 2027/);
  expect(await text(cwd, 'report overview --format md')).toMatch(/95\.5% by 2027-06-30/);
  expect(await targetIn(cwd, 'report overview --as-of 2026-10-15')).toEqual([0.8, '2027-06-30']);
  expect(await targetIn(cwd, 'report overview --as-of 2026-10-09')).toBeUndefined();
  await text(cwd, 'undo --today 2026-10-20');
  expect(await targetIn(cwd, 'report overview')).toEqual([0.8, '2027-06-30']);
  expect(await text(cwd, 'check')).toBe('');
});

test('the figures of groups that are compared, and those of another meaning, have none of it', async () => {
  const cwd = copyOf(prepared);
  await text(cwd, 'target set match_rate_now 80%');
  await text(cwd, 'target set check-ins.satisfaction 4');
  expect(await targetIn(cwd, 'report equity')).toBeUndefined();
  expect(await targetIn(cwd, 'report check-ins')).toEqual([4, null]);
  const { figures } = JSON.parse(await text(cwd, 'report overview --format json')) as Figures;
  expect(figures.find(({ name }) => name === 'satisfaction')).not.toHaveProperty('target');
});

test.each([
  ['match_rate_now', 'match_rate_now'],
  ['Matched-now', 'match_rate_now'],
  ['ever', 'match_rate_ever'],
  ['satisfied', 'satisfied'],
])('a figure is found by its name and by what pages call it: %s', async (given, figure) => {
  const cwd = copyOf(prepared);
  expect(JSON.parse(await text(cwd, `target set ${given} 90% --json`))).toMatchObject({ figure });
  expect(JSON.parse(await text(cwd, `target drop ${given} --json`))).toMatchObject({ figure });
});

test('to set the same again changes nothing', async () => {
  const cwd = copyOf(prepared);
  await text(cwd, 'target set held 40');
  const log = await text(cwd, 'log');
  await text(cwd, 'target set held 40 --today 2026-12-01');
  expect(await text(cwd, 'log')).toBe(log);
});

test.each([
  ['target set completon_rate 70%', 'Did you mean "completion_rate"?'],
  ['target set satisfaction 4', 'overview.satisfaction (Satisfaction at closure), check-ins.satisfaction'],
  ['target set match-rate 90%', 'match_rate_now (Matched now), match_rate_ever (Matched ever)'],
  ['target set completion_rate 0.7', 'write it in per cent: 70%'],
  ['target set completion_rate 70', 'write it in per cent: 70%'],
  ['target set completion_rate 150%', 'write a share from 0% to 100%'],
  ['target set places_used 1001%', 'write a share from 0% to 1000%'],
  ['target set held 70%', 'write a number: 70'],
  ['target drop completion_rate', 'mentor target list'],
])('mentor %s: %s', async (line, words) => {
  const ran = await runMentor(line.split(' '), { cwd: copyOf(prepared) });
  expect(ran).toMatchObject({ exit: 1, stdout: '', stderr: expect.stringContaining(words) });
});

test('what any report calls a figure goes before names that only look like it; what means nothing means no figure', () => {
  const figure = (name: string, label: string, definition: string) => count(name, label, 1, { definition });
  const aims = aimsOf([
    ['a', [figure('ended', 'Completed', 'Rate.'), figure('ended_early', 'Early', 'Early.')]],
    ['b', [figure('ended', 'Ended early', 'Rate.')]],
    ['c', Array.from({ length: 12 }, (_, at) => figure(`met_${at}`, `Met ${at}`, `Met ${at}.`))],
  ]);
  const meant = (given: string): string => aimNamed(aims, given).key;
  expect([meant('Ended early'), meant('completed'), meant('ended_early'), meant('ENDED_EARLY')]).toEqual([
    'ended',
    'ended',
    'ended_early',
    'ended',
  ]);
  for (const given of ['-', '_', ' ']) expect(() => meant(given)).toThrow('There is no figure');
  expect(() => meant('met')).toThrow(
    expect.objectContaining({ hint: expect.stringMatching(/met_9 .*, and 2 more$/) }),
  );
});

test('a name that means the same in two reports is one aim, and one that means two is two', () => {
  const about = (definition: string) => count('met', 'Met', 1, { definition });
  const keys = (second: string): string[] =>
    aimsOf([
      ['a', [about('Those who met.')]],
      ['b', [about(second)]],
    ]).map(({ key }) => key);
  expect(keys('Those who met.')).toEqual(['met']);
  expect(keys('Meetings.')).toEqual(['a.met', 'b.met']);
});
