/** Ctrl-C and the end of the input at each question of a wizard: exit 130, and the data file is as it was. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMentor } from '../../support/host.ts';
import { ensureBuilt, temporaryFolder } from '../program.ts';
import { CTRL_C, Pty } from '../pty.ts';
import { answer } from './form.ts';
import { ENROL, INIT, READINESS } from './scripts.ts';

const CTRL_D = '\u0004';

const folders: (() => void)[] = [];
let prepared = '';
beforeAll(async () => {
  await ensureBuilt();
  prepared = aFolder();
  const said = [
    ['init', 'Staff Mentoring', '--levels', 'Officer,Director', '--timezone', 'Europe/London'],
    ['topic', 'add', 'Nursing'],
    ['enrol', '--as', 'mentor', '--name', 'Kasia Nowak', '--consent-on', '2026-01-01'],
    ['enrol', '--as', 'mentee', '--name', 'Ana Ruiz', '--consent-on', '2026-01-01'],
    ['relationship', 'pair', 'P1', 'P2'],
  ];
  for (const line of said) await runMentor(line, { cwd: prepared });
}, 60_000);
afterAll(() => {
  for (const remove of folders) remove();
});

function aFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  return folder.cwd;
}

/** Returns the bytes of a file as text, which is compared quickly; undefined where there is none. */
function bytesOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'latin1') : undefined;
}

describe.each([
  ['init', ['init'], INIT],
  ['enrol', ['enrol'], ENROL],
  ['a recording command', ['readiness', 'R1'], READINESS],
] as const)('%s', (_, line, questions) => {
  test.each(questions.map(([question], at) => [question, at] as const))('at "%s"', async (question, at) => {
    for (const key of [CTRL_C, CTRL_D]) {
      const cwd = aFolder();
      const file = join(cwd, 'mentor.db');
      if (line[0] !== 'init') copyFileSync(join(prepared, 'mentor.db'), file);
      const before = bytesOf(file);
      const terminal = new Pty(line, { cwd, columns: 80, rows: 24 });
      await answer(terminal, questions.slice(0, at));
      await terminal.see(question);
      terminal.press(key);
      expect(await terminal.end()).toBe(130);
      expect(terminal.text).toContain('mentor: Cancelled; nothing was changed.');
      expect(bytesOf(file)).toBe(before);
    }
  });
});
