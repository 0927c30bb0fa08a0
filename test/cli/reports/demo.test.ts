/** The sample programme: the first thing that a newcomer sees. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readSession } from '../../../src/io/session.ts';
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

test('all four phases are there, a completed relationship, and a forced step', async () => {
  const { stdout } = await runMentor(['relationship', 'list', '--json'], { cwd: folder });
  const { relationships } = JSON.parse(stdout) as {
    relationships: { phase: string; outcome: string | null }[];
  };
  const open = relationships.filter(({ outcome }) => outcome === null).map(({ phase }) => phase);
  expect([...new Set(open)].sort()).toEqual(['closure', 'growth', 'negotiation', 'preparation']);
  const outcomes = relationships.map(({ outcome }) => outcome);
  expect(outcomes).toEqual(expect.arrayContaining(['completed']));
  const list = await runMentor(['relationship', 'list'], { cwd: folder, isTTY: true, columns: 120 });
  expect(list.stdout).toContain('forced');
});

test('some people are not ready, and some mentees are unmatched: there is something to do', async () => {
  const { stdout } = await runMentor(['match', 'show', '--json'], { cwd: folder });
  const { summary, not_ready: notReady } = JSON.parse(stdout) as {
    summary: { matched: number; unmatched: number; optimal: string };
    not_ready: unknown[];
  };
  expect(summary).toMatchObject({ optimal: 'proved' });
  expect(Math.min(summary.matched, summary.unmatched, notReady.length)).toBeGreaterThan(0);
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
