/** The order of day and month, told by the dates of a file where no option says it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../../support/host.ts';

let cwd = '';
beforeEach(async () => {
  if (cwd !== '') rmSync(cwd, { recursive: true, force: true });
  cwd = mkdtempSync(join(tmpdir(), 'mentor-dates-'));
  await runMentor(['init', 'T'], { cwd });
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const importing = (rows: readonly string[], ...more: string[]): Promise<Ran> => {
  writeFileSync(join(cwd, 'f.csv'), ['Timestamp,name,email,roles,Consent', ...rows, ''].join('\n'));
  return runMentor(['import', 'participants', 'f.csv', ...more], { cwd });
};
const consentOf = async (email: string): Promise<unknown> => {
  const { stdout } = await runMentor(['participant', 'show', email, '--json'], { cwd });
  return (JSON.parse(stdout) as { participant: { fields: { consent_on: unknown } } }).participant.fields
    .consent_on;
};
const NOTE = 'Dates in "Timestamp" are month/day/year: line 3 has 10/28/2026 10:15.';
const ADA = '10/4/2026 9:00,Ada,ada@x.example,mentor,Yes';
const BEN = '10/28/2026 10:15,Ben,ben@x.example,mentee,Yes';

test('one date that can be read in one way settles the others, and is named', async () => {
  expect((await importing([ADA])).exit).toBe(1);
  const ran = await importing([ADA, BEN], '--save-map', 'form');
  expect(ran.exit).toBe(0);
  expect(ran.stderr.split(NOTE)).toHaveLength(2);
  expect(await consentOf('ada@x.example')).toBe('2026-10-04');
  expect(await consentOf('ben@x.example')).toBe('2026-10-28');
});

test('a profile does not keep it: the next file has to tell it anew', async () => {
  await importing([ADA, BEN], '--save-map', 'form');
  const next = await importing([ADA], '--map', 'form');
  expect(next).toMatchObject({ exit: 1, stdout: expect.stringContaining('--date-format dmy') });
});

test.each([
  ['where every date can be read in one way', [BEN], []],
  ['where somebody says it', [ADA, BEN], ['--date-format', 'mdy']],
  ['where no date is in numbers', ['4 Oct 2026 9:00,Ada,ada@x.example,mentor,Yes'], []],
])('nothing is told %s', async (_, rows, options) => {
  const ran = await importing(rows, ...options);
  expect(ran.exit).toBe(0);
  expect(ran.stderr).not.toContain('Dates in');
});

test('the order of the programme is proposed where none is told', async () => {
  await runMentor(['programme', 'edit', '--date-order', 'mdy'], { cwd });
  const ran = await importing([ADA]);
  expect(ran).toMatchObject({ exit: 1, stderr: expect.stringContaining('--date-format mdy') });
});

test('dates that contradict each other tell nothing', async () => {
  const ran = await importing([ADA, BEN, '28/10/2026 10:15,Cy,cy@x.example,mentee,Yes']);
  expect(ran).toMatchObject({ exit: 1, stdout: expect.stringContaining('could be two dates') });
});

test('columns that contradict each other tell nothing', async () => {
  const ran = await importing([ADA, BEN.replace('Yes', '28/10/2026')]);
  expect(ran).toMatchObject({ exit: 1, stdout: expect.stringContaining('could be two dates') });
});
