/** Options of an import that are given twice: none is dropped in silence. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runMentor } from '../support/host.ts';

const cwd = mkdtempSync(join(tmpdir(), 'mentor-options-'));
beforeAll(async () => {
  await runMentor(['init', 'T'], { cwd });
  writeFileSync(join(cwd, 'f.csv'), 'name,roles,One,Two\nAda,mentee,Budgets,Time\n');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

test.each([
  [['--set', 'goals=#3', '--set', 'goals=#4'], 2, 'goals twice'],
  [['--set', 'goals=One', '--keep', 'One=size'], 1, 'another option says what this column is'],
  [['--set', 'goals=One', '--ignore', 'One'], 1, 'another option says what this column is'],
  [['--capacity', 'some=1', '--capacity', 'Some=2'], 2, 'twice'],
])('%j is refused', async (options, exit, message) => {
  const ran = await runMentor(['import', 'participants', 'f.csv', ...options], { cwd });
  expect(ran).toMatchObject({ exit, stderr: expect.stringContaining(message) });
});

test('an option that is given twice alike is one', async () => {
  const twice = ['--set', 'goals=One', '--set', 'goals=One', '--ignore', 'Two', '--ignore', 'Two'];
  const ran = await runMentor(['import', 'participants', 'f.csv', '--dry-run', ...twice], { cwd });
  expect(ran.exit).toBe(0);
});
