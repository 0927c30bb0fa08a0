/** Whatever shows a table or a page takes --format and --out, and nothing else does. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync, rmSync } from 'node:fs';
import { CATALOGUE } from '../../../src/commands/catalogue.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { copyOf, FOLDERS, INVOCATIONS, prepareProgramme } from '../prepared.ts';

let prepared = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
}, 60_000);
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

/** What shows neither a table nor a page, though it changes nothing in the programme. */
const WITHOUT = new Set([
  'init',
  'today', // whose lines can be opened
  'demo',
  'help',
  'completion',
  'import',
  'import bounces', // of no letter that was sent
  'send', // whose list of what was sent is not in the log
  'form make', // which writes files
  'form codes',
  'participant access',
  'criteria export',
  'match',
  'match verify',
  'match review',
  'today',
  'match export',
  'nightly',
  'report book',
  'export',
  'check',
  'backup',
  'restore',
]);
/** What gives pages of its own with `--format`, or files. */
const OWN_FORMATS = new Set(['agreement show', 'relationship story', 'remind', 'letter']);

const ENTRIES = CATALOGUE.flatMap(({ path, load }) => (load === undefined ? [] : [{ path, load }]));
const showing = async (): Promise<string[]> => {
  const paths: string[] = [];
  for (const { path, load } of ENTRIES) if ((await load()).shows === true) paths.push(path);
  return paths;
};

/** Returns how to run a command of the prepared programme in a folder, after what must come before it. */
async function inFolder(path: string): Promise<(...more: string[]) => Promise<Ran>> {
  const [invocation] = INVOCATIONS[path] ?? [];
  if (invocation === undefined) throw new Error(`no line of mentor ${path} is known`);
  const cwd = copyOf(prepared);
  if (invocation.setup !== undefined) await runMentor(invocation.setup, { cwd });
  return async (...more) => {
    const [first = ''] = more;
    return runMentor(first === 'log' ? more : [...invocation.argv, ...more], { cwd });
  };
}

test('a command that changes nothing shows something, or is known not to', async () => {
  const shows = new Set(await showing());
  for (const { path } of ENTRIES) {
    if (shows.has(path) || WITHOUT.has(path)) continue;
    const run = await inFolder(path);
    const before = (await run('log', '--json', '--last', '1')).stdout;
    const { exit, stderr } = await run();
    expect({ path, exit, stderr: exit === 0 ? '' : stderr }).toEqual({ path, exit: 0, stderr: '' });
    const hasChanged = (await run('log', '--json', '--last', '1')).stdout !== before;
    expect({ path, hasChanged }).toEqual({ path, hasChanged: true });
  }
}, 120_000);

test('whatever shows something gives it as CSV and as JSON, and in a file', async () => {
  for (const path of await showing()) {
    if (OWN_FORMATS.has(path)) continue;
    const run = await inFolder(path);
    const csv = await run('--format', 'csv');
    const { exit, stderr } = csv;
    expect({ path, exit, stderr: exit === 0 ? '' : stderr }).toEqual({ path, exit: 0, stderr: '' });
    expect(csv.stdout).toMatch(/^"?[a-z]/);
    const json = await run('--format', 'json');
    expect((JSON.parse(json.stdout) as { schema: string }).schema).toMatch(/^mentor\./);
    const wrote = await run('--out', 'it.csv');
    expect(wrote).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^file\n.*it\.csv\n$/) });
    const file = readFileSync(wrote.stdout.trim().split('\n')[1] ?? '', 'utf8');
    expect(file).toBe(`\uFEFF${csv.stdout}`);
  }
}, 120_000);

test('the list of reminders has every format, and files have their own', async () => {
  const cwd = copyOf(prepared);
  const of = (...more: string[]): Promise<Ran> =>
    runMentor(['remind', '--today', '2026-12-01', ...more], { cwd, columns: 60 });
  expect((await of('--format', 'csv')).stdout).toMatch(/^participant,name,/);
  expect((await of('--format', 'md')).stdout).toMatch(/^### Who needs a word/);
  expect(await of('--format', 'tsv')).toMatchObject({ stdout: (await of()).stdout });
  expect(await of('--format', 'ics')).toMatchObject({
    exit: 2,
    stderr: 'mentor: --format ics is written to files.\nHint: say where: --out FOLDER\n',
  });
  expect(await of('--format', 'tsv', '--out', 'reminders')).toMatchObject({
    exit: 2,
    stderr:
      'mentor: --format tsv is shown, not written to files.\nHint: leave --out out, or say one of text, csv, eml, ics\n',
  });
});
