/** A pair that breaks a rule is made by hand only with a reason, and the reason names the rules. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';

let cwd = '';

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-pair-'));
  await mentor('init Programme');
  const enrol = 'enrol --consent-on 2026-11-01';
  await mentor(`${enrol} --as mentor --name Grace --email grace@x.example`);
  await mentor(`${enrol} --as mentee --name Ada --email ada@x.example --avoids tom@x.example`);
  await mentor(`${enrol} --as mentor --name Tom --email tom@x.example`);
  await mentor('enrol --as mentee --name Zoe');
});

afterEach(() => rmSync(cwd, { recursive: true }));

function mentor(line: string, isTTY = false): Promise<Ran> {
  return runMentor(line.split(' '), { cwd, isTTY, env: { NO_COLOR: '1' } });
}

async function pairs(): Promise<unknown[]> {
  const { stdout } = await mentor('relationship list --json');
  return (JSON.parse(stdout) as { relationships: unknown[] }).relationships;
}

test.each([true, false])('a broken rule is refused without a reason, terminal %s', async (isTTY) => {
  await mentor('participant edit P1 --capacity 0');
  const { stderr, exit } = await mentor('relationship pair P1 P2', isTTY);
  expect([exit, stderr]).toEqual([
    1,
    expect.stringMatching(/break the rule places: .*\nHint: .*--override\s+REASON/),
  ]);
  expect(await pairs()).toEqual([]);
});

test.each(['relationship pair P1 P2', 'match lock P2 P1'])(
  'nobody is advised to do without a rule that protects people: %s',
  async (line) => {
    await mentor('participant edit P2 --manager grace@x.example');
    const { stderr, exit } = await mentor(line);
    expect([exit, stderr]).toEqual([1, expect.stringContaining('line manager')]);
    expect(stderr).toContain('Hint: choose somebody else\n');
  },
);

test('a lock that breaks a rule that protects people is let go, or what stands in its way is mended', async () => {
  await mentor('match lock P2 P1');
  await mentor('participant edit P2 --manager grace@x.example');
  const { stderr, exit } = await mentor('match');
  expect(exit).toBe(1);
  expect(stderr).toContain('Hint: mentor match release P2 P1 lets it go; or mend what stands in its way\n');
});

test('with a reason it is made, and the history names the rules and the reason', async () => {
  await mentor('participant edit P1 --capacity 0');
  const made = await mentor('relationship pair P1 P2 --override Asked');
  expect([made.exit, made.stderr]).toEqual([0, expect.stringContaining('Overridden: rule places')]);
  const { stdout } = await mentor('relationship show R1 --json');
  expect(JSON.parse(stdout)).toMatchObject({
    history: [{ is_forced: true, reason: 'against places: Asked' }],
  });
});

test.each([
  ['relationship pair P3 P2', 'unavailable'],
  ['relationship pair P1 P4', 'has given no consent'],
  ['relationship pair P1 P1', 'Nobody can be their own mentor'],
])('no reason overrides what protects people: %s', async (line, words) => {
  const { stderr, exit } = await mentor(`${line} --override Please`);
  expect([exit, stderr]).toEqual([1, expect.stringContaining(words)]);
  expect(await pairs()).toEqual([]);
});

test('the two the wrong way round are told the right line, and a pair is not made twice', async () => {
  const swapped = await mentor('relationship pair P2 P1');
  expect([swapped.exit, swapped.stderr]).toEqual([
    1,
    expect.stringContaining('mentor relationship pair P1 P2'),
  ]);
  await mentor('relationship pair P1 P2');
  const again = await mentor('relationship pair P2 P1');
  expect([again.exit, again.stderr]).toEqual([1, expect.stringContaining('They work together already: R1')]);
});
