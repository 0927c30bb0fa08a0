/** The line that decides what an import asks, run by a shell: it survives what headers and cells hold, and asks nothing again. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import { importFile, Programmes, shellWords, type Run } from './importing.ts';

/** What a shell or the program could take for something else. */
const HOSTILE = [
  '--set',
  '-x',
  '=',
  ':',
  'a=b:c=d',
  '#3',
  '"quoted"',
  "it's",
  "''",
  '$(touch owned)',
  '`touch owned`',
  '$HOME',
  'a;touch owned',
  'a&&touch owned',
  '*',
  '~',
  '!!',
  '\\',
  'two\nlines',
  'a\\nb',
  '%s',
  '{a,b}',
  '<!--',
  'e\u0301',
  '‮rtl',
];

const shim = mkdtempSync(join(tmpdir(), 'mentor-shim-'));
let programmes: Programmes;
beforeAll(async () => {
  programmes = await Programmes.start();
  writeFileSync(join(shim, 'mentor'), `#!/bin/sh\nprintf '%s\\0' "$@" > "${shim}/words"\n`);
  chmodSync(join(shim, 'mentor'), 0o755);
});
afterAll(() => {
  programmes.remove();
  rmSync(shim, { recursive: true, force: true });
});

/** Returns the words that `mentor` gets where a shell runs a line. */
function wordsInShell(line: string, cwd: string): string[] {
  const { status, stderr } = spawnSync('sh', ['-c', line], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${shim}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(join(shim, 'words'), 'utf8').split('\0').slice(0, -1);
}

async function importing(cwd: string, ...argv: readonly string[]): Promise<Run> {
  return importFile(cwd, ['import', 'participants', ...argv, '--json']);
}

/** Runs the line that an import gives, as a shell takes it. */
async function pasted(cwd: string, { told: { line } }: Run): Promise<Run> {
  if (line === null) throw new Error('there is no line');
  const words = wordsInShell(line, cwd);
  expect(words).toEqual(shellWords(line));
  return importFile(cwd, words);
}

test('words of cells are taken as they stand', async () => {
  const cwd = programmes.next();
  const rows = HOSTILE.map((words, at) => ({ name: `N${at}`, roles: 'mentor', level: words }));
  writeFileSync(join(cwd, 'a b.csv'), stringify(rows, { header: true }));
  const asked = await importing(cwd, 'a b.csv');
  expect(asked.told.applied).toBe(false);
  const { told } = await pasted(cwd, asked);
  expect(told).toMatchObject({ applied: true, line: null, problems: [], summary: { new: rows.length } });
  const again = await pasted(cwd, asked);
  expect(again.told.summary).toMatchObject({ unchanged: rows.length });
});

test('columns are named so that no other is meant', async () => {
  const cwd = programmes.next();
  // A header of two lines is named by its place, #3, and another column is called so.
  const headers = ['two\nlines', ...HOSTILE.filter((header) => header !== 'two\nlines')];
  const cells = [
    ['name', 'roles', ...headers],
    ['Ana', 'mentor', ...headers.map(() => 'Mon 09:00-10:00')],
    ['Ben', 'mentee', ...headers.map((_, at) => `Tue ${String(at % 24).padStart(2, '0')}:00-24:00`)],
  ];
  writeFileSync(join(cwd, 'people.csv'), stringify(cells));
  const asked = await importing(cwd, 'people.csv');
  const { told } = await pasted(cwd, asked);
  expect(told).toMatchObject({ applied: true, line: null, summary: { new: 2 } });
  expect(told.columns.slice(2).map(({ header, field, how }) => [header, field, how])).toEqual(
    headers.map((header) => [header, 'availability', 'set']),
  );
});

test('a file whose name begins with a dash is still a file', async () => {
  const cwd = programmes.next();
  writeFileSync(join(cwd, '-x.csv'), 'name,roles,Email,Email\nAna,mentor,a@example.org,b@example.org\n');
  const asked = await importFile(cwd, ['import', 'participants', '--json', '--', '-x.csv']);
  expect(asked.told.line).toContain(" --ignore '#4' --save-map -x -- -x.csv");
  const { told } = await pasted(cwd, asked);
  expect(told).toMatchObject({ applied: true, line: null });
});
