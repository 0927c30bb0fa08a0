/** Ctrl-C and the end of the input at each question of a wizard: exit 130, and the data file is as it was. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from '../../support/programme.ts';
import { CTRL_C, Pty } from '../pty.ts';
import { aCopy, begunBy } from './begun.ts';
import { leave } from './form.ts';
import { ENROL, INIT, READINESS } from './scripts.ts';

const CTRL_D = '\u0004';

begunBy([
  ['init', 'Staff Mentoring', '--levels', 'Officer,Director', '--timezone', 'Europe/London'],
  ['topic', 'add', 'Nursing'],
  ['enrol', '--as', 'mentor', '--name', 'Kasia Nowak', '--consent-on', '2026-01-01'],
  ['enrol', '--as', 'mentee', '--name', 'Ana Ruiz', '--consent-on', '2026-01-01'],
  ['relationship', 'pair', 'P1', 'P2'],
]);

/** Returns the bytes of a file as text, which is compared quickly; undefined where there is none. */
function bytesOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'latin1') : undefined;
}

describe.each([
  ['init', ['init'], INIT],
  ['enrol', ['enrol'], ENROL],
  ['a recording command', ['readiness', 'R1'], READINESS],
] as const)('%s', (__, line, questions) => {
  test.each(questions.map(([question], at) => [question, at] as const))('at "%s"', async (_, at) => {
    for (const key of [CTRL_C, CTRL_D]) {
      const cwd = line[0] === 'init' ? aFolder() : aCopy();
      const file = join(cwd, 'mentor.db');
      const before = bytesOf(file);
      const terminal = new Pty(line, { cwd, columns: 80, rows: 24 });
      expect(await leave(terminal, questions, at, key)).toBe(130);
      expect(terminal.text).toContain('mentor: Cancelled; nothing was changed.');
      expect(bytesOf(file)).toBe(before);
    }
  });
});
