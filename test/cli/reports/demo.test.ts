/** The sample programme: the first thing that a newcomer sees. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readSession, shellWords } from '../../../src/io/session.ts';
import { type Ran, runMentor } from '../../support/host.ts';

const SESSION = fileURLToPath(new URL('../../../examples/demo/session.txt', import.meta.url));
const cwd = mkdtempSync(join(tmpdir(), 'mentor-demo-test-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

let ran: Ran;
beforeAll(async () => {
  ran = await runMentor(['demo', 'sample'], { cwd, isStdinSilent: true });
}, 30_000);

const folder = join(cwd, 'sample');

test('it goes through to its end and leaves one programme, for its owner alone', () => {
  expect(ran).toMatchObject({ exit: 0 });
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  expect(readdirSync(cwd)).toEqual(['sample']);
});

test('it prints every note and command, each command before what it prints', () => {
  let at = 0;
  const lines = readSession(SESSION);
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const shown = `\n${line.kind === 'note' ? '#' : '$'} ${line.text}\n`;
    const found = ran.stdout.indexOf(shown, at);
    expect({ shown, isThere: found >= at }).toEqual({ shown, isThere: true });
    at = found + shown.length - 1;
  }
  const init = ran.interleaved.indexOf('$ mentor init');
  expect(ran.interleaved.indexOf('Started Heads Together')).toBeGreaterThan(init);
  expect(ran.stdout).not.toContain('\u001B[');
  expect(ran.stdout).not.toMatch(/undefined|NaN|\[object/);
});

test('it asks nothing and ends by saying where the programme is and what to try', () => {
  expect(ran.interleaved).not.toMatch(/\? $/m);
  expect(ran.stdout).toContain(`The programme is in ${join(folder, 'mentor.db')}`);
  expect(ran.stderr).toContain(`Next: cd ${folder}`);
});

test('most pairs meet and grow, a few are caught, one is matched anew, and one celebrates', async () => {
  const { stdout } = await runMentor(['relationship', 'list', '--json'], { cwd: folder });
  const { relationships } = JSON.parse(stdout) as {
    relationships: { phase: string; outcome: string | null; mentees: { name: string }[] }[];
  };
  const open = relationships.filter(({ outcome }) => outcome === null);
  expect([...new Set(open.map(({ phase }) => phase))].sort()).toEqual([
    'closure',
    'growth',
    'negotiation',
    'preparation',
  ]);
  expect(open.filter(({ phase }) => phase === 'growth').length).toBeGreaterThan(0.8 * open.length);
  const ofDeclan = relationships.filter(({ mentees }) => mentees[0]?.name === 'Declan Fearon');
  expect(ofDeclan.map(({ outcome }) => outcome)).toEqual(['ended-early', null]);
  expect(relationships.filter(({ outcome }) => outcome === 'completed')).toHaveLength(1);

  const report = await runMentor(['report', 'attention', '--today', '2026-03-16', '--json'], { cwd: folder });
  const { figures } = JSON.parse(report.stdout) as { figures: { name: string; numerator: number }[] };
  const atRisk = figures.find(({ name }) => name === 'at_risk')?.numerator ?? 0;
  expect(atRisk).toBeGreaterThan(2);
  expect(atRisk).toBeLessThan(0.25 * open.length);
});

test('answers come in by import, and what there is to try works', async () => {
  const lines = readSession(SESSION).flatMap((line) => (line.kind === 'command' ? [line] : []));
  expect(lines.filter(({ words }) => words[0] === 'import').length).toBeGreaterThan(5);
  expect(lines.length).toBeLessThan(50);
  const tries = ran.stderr
    .split('\n')
    .flatMap((line) => /^ +mentor (.+)$/.exec(line)?.[1] ?? [])
    .slice(-5);
  expect(tries).toHaveLength(5);
  for (const line of tries)
    expect({ line, ...(await runMentor(shellWords(line), { cwd: folder })) }).toMatchObject({
      line,
      exit: 0,
    });
});

describe('a folder that is taken', () => {
  test('is refused and left alone when it holds a demo', async () => {
    const file = join(folder, 'mentor.db');
    const before = statSync(file).mtimeMs;
    const again = await runMentor(['demo', 'sample'], { cwd });
    expect(again).toMatchObject({ stdout: '', exit: 1 });
    expect(again.stderr).toMatch(/holds \S+ already\.\nHint: /);
    expect(statSync(file).mtimeMs).toBe(before);
  });

  test('is refused when it holds another programme', async () => {
    const other = mkdtempSync(join(cwd, 'other-'));
    writeFileSync(join(other, 'ours.db'), '');
    expect(await runMentor(['demo', other], { cwd })).toMatchObject({ exit: 1 });
    expect(readdirSync(other)).toEqual(['ours.db']);
    rmSync(other, { recursive: true });
  });
});

test('--json is one document, with every command that was run', async () => {
  const { stdout, stderr, exit } = await runMentor(['demo', 'quiet', '--json', '--quiet'], { cwd });
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  const commands = readSession(SESSION).filter(({ kind }) => kind === 'command');
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'mentor.demo/1',
    folder: join(cwd, 'quiet'),
    commands: commands.map(({ text }) => ({ command: text, exit: 0 })),
  });
});
