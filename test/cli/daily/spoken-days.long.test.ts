/** Days as people say them, as options: read by the day in the programme’s zone and by its order of numbers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type HostOptions, type Ran, runMentor } from '../../support/host.ts';

let cwd = '';

/** Sunday 22 November 2026, half an hour before midnight in London, where the machine is. */
const BEFORE_MIDNIGHT = '2026-11-22T23:30:00Z';

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-spoken-days-'));
  await mentor(['init', 'Programme', '--timezone', 'Asia/Tokyo', '--starts', '2026-09-01']);
  await mentor(['enrol', '--as', 'mentor', '--name', 'Grace', '--consent-on', '1 Nov']);
  await mentor(['enrol', '--as', 'mentee', '--name', 'Ada', '--consent-on', '1 Nov']);
  await mentor(['relationship', 'pair', 'P1', 'P2', '--today', '2026-9-1']);
});

afterEach(() => rmSync(cwd, { recursive: true }));

function mentor(argv: readonly string[], more: Partial<HostOptions> = {}): Promise<Ran> {
  return runMentor(argv, { cwd, now: BEFORE_MIDNIGHT, ...more });
}

async function json(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr, exit } = await mentor([...argv, '--json']);
  expect({ stderr, exit }).toMatchObject({ exit: 0 });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('a day that is said', () => {
  test('is one of the programme’s zone, where it is Monday already', async () => {
    expect(await json('meeting', 'log', 'R1', '--on', 'today')).toMatchObject({ on: '2026-11-23' });
    expect(await json('meeting', 'log', 'R1', '--on', 'yesterday')).toMatchObject({ on: '2026-11-22' });
    expect(await json('meeting', 'log', 'R1', '--on', 'monday')).toMatchObject({ on: '2026-11-16' });
    expect(await json('meeting', 'plan', 'R1', '--on', 'Mon')).toMatchObject({ on: '2026-11-30' });
    expect(await json('meeting', 'plan', 'R1', '--on', '23 nov', '--another')).toMatchObject({
      on: '2026-11-23',
    });
  });

  test('goes by --today, which needs no zeros', async () => {
    const on = await json('meeting', 'log', 'R1', '--on', 'last friday', '--today', '2026-9-7');
    expect(on).toMatchObject({ on: '2026-09-04' });
  });

  test('is one of the zone that the programme will have, where there is none yet', async () => {
    const db = ['--db', 'new.db'];
    await mentor(['init', 'New', '--timezone', 'Asia/Tokyo', '--starts', 'tomorrow', ...db]);
    expect(await json('programme', 'show', ...db)).toMatchObject({
      starts_on: '2026-11-24',
      date_order: null,
    });
    await mentor(['init', 'Here', '--starts', 'tomorrow', '--date-order', 'dmy', '--db', 'here.db']);
    expect(await json('programme', 'show', '--db', 'here.db')).toMatchObject({
      starts_on: '2026-11-23',
      date_order: 'dmy',
    });
  });

  test('in numbers is read by the order that the programme will have', async () => {
    for (const [order, db, day] of [
      ['dmy', 'day.db', '2026-10-03'],
      ['mdy', 'month.db', '2026-03-10'],
    ] as const) {
      await mentor(['init', 'New', '--starts', '3/10/2026', '--date-order', order, '--db', db]);
      expect(await json('programme', 'show', '--db', db)).toMatchObject({ starts_on: day });
    }
  });

  test('in numbers is refused with both readings until the programme has an order', async () => {
    const log = ['meeting', 'log', 'R1', '--on', '3/10/2026'];
    expect(await mentor(log)).toMatchObject({
      exit: 2,
      stderr: `mentor: --on: "3/10/2026" could be Sat 3 October 2026 or Tue 10 March 2026.
Hint: write the month as a word; mentor programme edit --date-order dmy (or mdy) says the order once and for all
`,
    });
    const edited = await mentor(['programme', 'edit', '--date-order', 'dmy']);
    expect(edited.stderr).toContain('Programme: date order – → dmy.');
    expect(await json(...log)).toMatchObject({ on: '2026-10-03' });
    await mentor(['programme', 'edit', '--date-order', 'none']);
    expect(await mentor(log)).toMatchObject({ exit: 2 });
  });

  test('is refused where it is none, and changes nothing', async () => {
    for (const day of ['30 Feb', 'soon', '2026-02-30', 'Tue 3 Oct']) {
      const { exit, stderr } = await mentor(['meeting', 'log', 'R1', '--on', day]);
      expect([exit, stderr]).toEqual([2, expect.stringContaining(`--on: "${day}" `)]);
    }
    expect(await mentor(['meeting', 'log', 'R1', '--on', ' '])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('It must be a day: 2026-10-03, "3 Oct", yesterday, friday.'),
    });
    expect(await json('meeting', 'list', 'R1')).toMatchObject({ meetings: [] });
  });

  test('that is still to come is refused as before, where it is of something that happened', async () => {
    expect(await mentor(['meeting', 'log', 'R1', '--on', 'tomorrow'])).toMatchObject({
      stderr: expect.stringContaining('2026-11-24 is still to come (today is 2026-11-23).'),
    });
  });

  test('is named with its weekday in a sentence, and not in JSON or a table', async () => {
    const log = ['meeting', 'log', 'R1', '--on'];
    const terminal = { isTTY: true };
    expect((await mentor([...log, 'yesterday'], terminal)).stdout).toContain('met on Sun 2026-11-22.');
    expect((await mentor([...log, '2026-11-10'], terminal)).stdout).toContain('met on 2026-11-10.');
    expect((await mentor([...log, 'today'], terminal)).stdout).toContain('met on 2026-11-23.');
    const { stdout, stderr } = await mentor([...log, 'last mon']);
    expect([stdout, stderr]).toEqual([
      expect.stringContaining('\t2026-11-16'),
      expect.stringContaining('met on Mon 2026-11-16.'),
    ]);
  });

  test('may be never, where a programme ends', async () => {
    await mentor(['programme', 'edit', '--ends', 'in a year']);
    expect(await json('programme', 'show')).toMatchObject({ ends_on: '2027-11-23' });
    await mentor(['programme', 'edit', '--ends', 'Never']);
    expect(await json('programme', 'show')).toMatchObject({ ends_on: null });
  });

  test('may be no day of consent, where it is taken back', async () => {
    expect(await json('participant', 'show', 'P1')).toMatchObject({
      participant: { fields: { consent_on: '2026-11-01' } },
    });
    expect(await mentor(['participant', 'edit', 'P1', '--consent-on', ''])).toMatchObject({ exit: 0 });
  });
});

test('a meeting that is recorded without its day was today', async () => {
  expect(await json('meeting', 'log', 'R1')).toMatchObject({ on: '2026-11-23' });
  expect(await json('meeting', 'missed', 'R1', '--another')).toMatchObject({ on: '2026-11-23' });
});

test('every option that takes a day says so, and where it is explained', async () => {
  const { stdout } = await mentor(['meeting', 'log', '--help']);
  expect(stdout).toContain('--on <day>');
  expect(stdout).toContain('mentor help days');
  expect((await mentor(['help', 'days'])).stdout).toContain('the day before yesterday');
});
