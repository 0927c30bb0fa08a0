/** A pair has one meeting a day, unless another is asked for; what is recorded of it can be put right. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';

let cwd = '';

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-meeting-day-'));
  await mentor('init Programme');
  await mentor('enrol --as mentor --name Grace --consent-on 2026-11-01');
  await mentor('enrol --as mentee --name Ada --consent-on 2026-11-01');
  await mentor('relationship pair P1 P2 --today 2026-11-01');
});

afterEach(() => rmSync(cwd, { recursive: true }));

function mentor(line: string): Promise<Ran> {
  return runMentor(line.split(' '), { cwd });
}

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly on: string;
  readonly starts_at: string | null;
  readonly minutes: number | null;
  readonly notes: string | null;
}

async function meetings(): Promise<readonly Shown[]> {
  const { stdout } = await mentor('meeting list R1 --json');
  return (JSON.parse(stdout) as { meetings: readonly Shown[] }).meetings;
}

describe('meeting log', () => {
  test('of a day that is recorded keeps the notes side by side and says what changed', async () => {
    await mentor('meeting log R1 --on 2026-11-20 --minutes 45 --notes First');
    const { stderr } = await mentor('meeting log R1 --on 2026-11-20 --minutes 60 --notes Second');
    expect(stderr).toContain(
      'M1 of R1 (Ada with Grace): met on 2026-11-20, recorded already: minutes 45 → 60, notes added beside',
    );
    expect(await meetings()).toMatchObject([{ id: 'M1', minutes: 60, notes: 'First\n\nSecond' }]);
  });

  test('twice changes nothing, and names --another', async () => {
    const line = 'meeting log R1 --on 2026-11-20 --minutes 45 --notes Much';
    await mentor(line);
    const before = await meetings();
    const { stderr, exit } = await mentor(line);
    expect([exit, stderr]).toEqual([0, expect.stringMatching(/as is recorded already; --another records/)]);
    expect(await meetings()).toEqual(before);
  });

  test('--another records a second one of the day', async () => {
    await mentor('meeting log R1 --on 2026-11-20');
    await mentor('meeting log R1 --on 2026-11-20 --another');
    expect((await meetings()).map(({ id, status }) => [id, status])).toEqual([
      ['M1', 'held'],
      ['M2', 'held'],
    ]);
  });

  test('on another day than planned does not keep the planned hour', async () => {
    await mentor('meeting plan R1 --on 2026-11-20 --at 16:00 --today 2026-11-10');
    await mentor('meeting log M1 --on 2026-11-21');
    expect(await meetings()).toMatchObject([{ on: '2026-11-21', status: 'held', starts_at: null }]);
  });

  test('of one of several that were planned for the day asks which', async () => {
    await mentor('meeting plan R1 --on 2026-11-22 --at 09:00');
    await mentor('meeting plan R1 --on 2026-11-22 --at 16:00 --another');
    const { stderr, exit } = await mentor('meeting log R1 --on 2026-11-22');
    expect([exit, stderr]).toEqual([
      1,
      expect.stringContaining('Several meetings are planned for 2026-11-22: M1, M2'),
    ]);
    expect((await mentor('meeting log M2 --another')).exit).toBe(0);
  });
});

test.each([
  ['meeting plan R1 --on 2026-11-22 --at 16:00', 'M1, held'],
  ['meeting edit M2 --on 2026-11-22', 'M1, held'],
  ['meeting log M3 --on 2026-11-22', 'M1, held'],
  ['meeting missed R1 --on 2026-11-22', 'They met on 2026-11-22: M1'],
])('a second one of a day is refused: %s', async (line, words) => {
  await mentor('meeting log R1 --on 2026-11-22');
  await mentor('meeting log R1 --on 2026-11-21');
  await mentor('meeting plan R1 --on 2026-12-01');
  const before = await meetings();
  const { stderr, exit } = await mentor(line);
  expect([exit, stderr]).toEqual([1, expect.stringContaining(words)]);
  expect(stderr).toContain('--another');
  expect(await meetings()).toEqual(before);
  expect((await mentor(`${line} --another`)).exit).toBe(0);
});

describe('meeting remove', () => {
  test('takes a meeting out with what it left to do, and undo brings both back', async () => {
    await mentor('meeting log R1 --on 2026-11-20');
    await mentor('meeting action add M1 --action Read');
    const { stderr, exit } = await mentor('meeting remove M1');
    expect([exit, stderr]).toEqual([
      0,
      expect.stringContaining('M1 of R1, held on 2026-11-20: removed, with 1 action'),
    ]);
    expect(await meetings()).toEqual([]);
    await mentor('undo');
    expect(await meetings()).toMatchObject([{ id: 'M1', status: 'held' }]);
    expect((await mentor('meeting action list')).stdout).toContain('Read');
  });

  test('of one that is planned is refused: calendars have it', async () => {
    await mentor('meeting plan R1 --on 2026-12-01');
    const { stderr, exit } = await mentor('meeting remove M1');
    expect([exit, stderr]).toEqual([1, expect.stringContaining('mentor meeting cancel M1')]);
  });
});
