/** The full screen of `match review` at a real terminal. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, mentor, temporaryFolder } from '../../program.ts';
import { Screen } from '../../../support/screen.ts';

beforeAll(ensureBuilt, 60_000);

const CTRL_C = '\u0003';
const DOWN = '\u001B[B';
const folders: (() => void)[] = [];
let cwd = '';

async function done(...argv: string[]): Promise<string> {
  const { exit, stdout, stderr } = await mentor(cwd, ...argv);
  if (exit !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
  return stdout;
}

// Each mentee's best mentor is somebody else's too, so that one who is taken changes another pair.
const PEOPLE = `name,email,roles,organisation,job_title,goals,expertise,motivation
Ann Lee,ann@x.example,mentee,Elm Hill,Teacher,Data; Coaching,,I would like to love Mondays.
Cat Fox,cat@x.example,mentee,Ash Vale,Head of Year,Data,,
Eve Ray,eve@x.example,mentee,Yew Court,Teacher,Wellbeing; Data,,
Ben Oak,ben@x.example,mentor,Oak Park,Headteacher,,Data; Coaching,Somebody did it for me.
Dan Roe,dan@x.example,mentor,Fir Lane,Headteacher,,Data,
Fay Sun,fay@x.example,mentor,Bay View,Headteacher,,Wellbeing,
`;

beforeEach(async () => {
  const folder = temporaryFolder();
  cwd = folder.cwd;
  folders.push(folder.remove);
  await done('init', 'Reviewing', '--timezone', 'Europe/London');
  writeFileSync(join(cwd, 'people.csv'), PEOPLE);
  await done('import', 'participants', 'people.csv', '--consent-on', '2026-01-01', '--new-topics', 'add');
  await done('match');
});
afterAll(() => {
  for (const remove of folders) remove();
});

async function pairs(): Promise<string[]> {
  const { relationships } = JSON.parse(await done('relationship', 'list', '--json')) as {
    relationships: { mentees: { name: string }[]; mentors: { name: string }[] }[];
  };
  return relationships.map(({ mentees, mentors }) => `${mentees[0]?.name} – ${mentors[0]?.name}`).toSorted();
}

async function decisions(): Promise<string[]> {
  const { decisions: all } = JSON.parse(await done('match', 'decisions', '--json')) as {
    decisions: { mentee: { name: string }; mentor: { name: string }; decision: string }[];
  };
  return all
    .map(({ mentee, mentor: other, decision }) => `${mentee.name} – ${other.name}: ${decision}`)
    .toSorted();
}

test.each([
  [80, 24],
  [120, 40],
])(
  'at %d × %d: another mentor is taken, the rest is matched anew, and all of it is applied',
  async (columns, rows) => {
    const screen = new Screen(['match', 'review'], { cwd, columns, rows });
    await screen.see('a approve  t take');
    expect(screen.lines).toHaveLength(rows);
    await screen.see('Review of X1  3 pairs, weakest first');
    screen.press('/', 'eve', '\r');
    await screen.see(/^Review[^]*P3 Eve Ray +│ P6 Fay Sun/);
    screen.press('a');
    await screen.see('1 approved');
    screen.press('/', 'ann', '\r');
    await screen.see(/P1 Ann Lee +│ P4 Ben Oak/);
    await screen.see('1 P5 Dan Roe');
    await screen.see(/[12] P5 Dan Roe .+ less in all, 1 other changes/);
    screen.press('t');
    await screen.see('Cat Fox: Ben Oak, not Dan Roe');
    screen.press('1');
    await screen.see('P1 Ann Lee has P5 Dan Roe, locked:');
    await screen.see(/One other changes:[^]*Cat Fox: Ben Oak, not Dan Roe/);
    screen.press(' ', 'x', 'q');
    await screen.see('3 matched, 2 changed by you: apply? (y/N)');
    expect(screen.lines).toHaveLength(rows);
    screen.press('y');
    expect(await screen.end()).toEqual([0, 0]);
    expect(screen.isLeft).toBe(true);
    expect(screen.after.replaceAll(/\s+/g, ' ')).toContain(
      '1 match approved and 1 match locked. Applied proposal X2: 3 relationships in preparation.',
    );
    expect(screen.after).toContain(
      ['approve P3', 'lock P1 P5', '--keep', 'apply --yes']
        .map((words) => `  mentor match ${words}\n`)
        .join(''),
    );
    expect(await pairs()).toEqual(['Ann Lee – Dan Roe', 'Cat Fox – Ben Oak', 'Eve Ray – Fay Sun']);
  },
);

describe('the terminal is given back as it was', () => {
  test('on Ctrl-C, and what was decided is kept', async () => {
    const screen = new Screen(['match', 'review', '--by-name'], { cwd });
    await screen.see('3 pairs, by name');
    screen.press('a');
    await screen.see('1 approved');
    screen.press('f', 'They know each other', '\r');
    await screen.see('1 forbidden');
    screen.press('?', CTRL_C);
    expect(await screen.end()).toEqual([130, 0]);
    expect(screen.isLeft).toBe(true);
    expect(screen.after.replaceAll(/\s+/g, ' ')).toContain(
      'mentor: Stopped. What was decided is kept: 1 match approved and 1 match kept apart.',
    );
    expect(await decisions()).toEqual(['Ann Lee – Ben Oak: approve', 'Cat Fox – Dan Roe: forbid']);
    const again = new Screen(['match', 'review', '--by-name'], { cwd });
    await again.see('2 of 3');
    again.press(CTRL_C);
    expect(await again.end()).toEqual([130, 0]);
    expect(again.after).toContain('Stopped; nothing was decided.');
  });

  test('on SIGTERM', async () => {
    const screen = new Screen(['match', 'review'], { cwd });
    await screen.see('3 pairs');
    screen.press('l');
    await screen.see('1 locked');
    process.kill(screen.pid, 'SIGTERM');
    expect(await screen.end()).toEqual([0, 15]);
    expect(screen.isLeft).toBe(true);
    expect(screen.raw.slice(screen.raw.lastIndexOf('\u001B[?25'))).toMatch(/^\u001B\[\?25h/);
    expect(await decisions()).toHaveLength(1);
  });

  test('on an error', async () => {
    const screen = new Screen(['match', 'review'], { cwd });
    await screen.see('3 pairs');
    await done('participant', 'withdraw', 'P4');
    screen.press('q');
    await screen.see('apply?');
    screen.press('y');
    expect(await screen.end()).toEqual([1, 0]);
    expect(screen.isLeft).toBe(true);
    expect(screen.after).toContain('Proposal X1 no longer holds');
  });
});

test('keys in pieces are keys, pasted text is none, and another size is drawn at once', async () => {
  const screen = new Screen(['match', 'review'], { cwd, env: { NO_COLOR: '1' } });
  await screen.see('1 of 3');
  screen.press('\u001B');
  await new Promise((later) => setTimeout(later, 30));
  screen.press('[', 'B');
  await screen.see('2 of 3');
  screen.press('\u001B[200~lllq', 'y\u001B[201~', DOWN);
  await screen.see('3 of 3');
  screen.press('/', '\u00E9', 'v');
  await screen.see('Find: év');
  screen.press('\u001B');
  screen.resize(50, 14);
  await screen.see(/^Review[^]*looking|less|same total/);
  await screen.see('Review of X1  3 pairs, weakest first');
  for (let tries = 0; screen.lines.some((line) => line.length > 50) && tries < 100; tries++)
    await new Promise((later) => setTimeout(later, 20));
  expect(screen.lines.slice(0, 14).every((line) => line.length <= 50)).toBe(true);
  // eslint-disable-next-line no-control-regex
  expect(screen.raw).not.toMatch(/\u001B\[[\d;]*m/);
  screen.press('q', 'n');
  expect(await screen.end()).toEqual([0, 0]);
  expect(screen.after).toContain('Nothing was decided.');
  expect(screen.after).toContain('Next: mentor match apply');
  expect(await decisions()).toEqual([]);
});

test('where there is no screen to draw on, it says what does the same', async () => {
  const dumb = new Screen(['match', 'review'], { cwd, env: { TERM: 'dumb' } });
  expect(await dumb.end()).toEqual([2, 0]);
  expect(dumb.raw).not.toContain('\u001B');
  expect(dumb.after.replaceAll(/\s+/g, ' ')).toContain(
    'which this terminal cannot (TERM=dumb). Hint: mentor match show',
  );
  const none = await mentor(cwd, 'match', 'review');
  expect([none.exit, none.stderr]).toEqual([2, expect.stringContaining('A review needs a terminal')]);
  await done('match', 'discard');
  const nothing = new Screen(['match', 'review'], { cwd });
  expect(await nothing.end()).toEqual([1, 0]);
  expect(nothing.after).toContain('There is no open proposal');
});

test('--json is one document, with what was decided', async () => {
  const screen = new Screen(['match', 'review', '--json'], { cwd });
  await screen.see('3 pairs');
  screen.press('a', 'q');
  await screen.see('3 matched, 0 changed by you: apply?');
  screen.press('\r');
  expect(await screen.end()).toEqual([0, 0]);
  const text = screen.after.slice(screen.after.indexOf('{'), screen.after.lastIndexOf('}') + 1);
  expect(JSON.parse(text)).toMatchObject({
    schema: 'mentor.match.review/1',
    proposal: 'X1',
    decisions: [{ decision: 'approve' }],
    matched: 3,
    changed: 0,
    is_applied: false,
  });
});
