/** A small programme with an open proposal, and what reviews of it do at a real terminal. */
import { beforeAll, beforeEach, expect } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from '../../../support/programme.ts';
import { ensureBuilt, mentor } from '../../program.ts';
import { Screen } from './screen.ts';

/** Where the programme is. */
export let cwd = '';

/** Runs a command line that succeeds, and returns what it printed. */
export async function done(...argv: string[]): Promise<string> {
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

/** Makes the programme anew before each test of a file. */
export function beforeEachReview(): void {
  beforeAll(ensureBuilt, 60_000);
  beforeEach(async () => {
    cwd = aFolder();
    await done('init', 'Reviewing', '--timezone', 'Europe/London');
    writeFileSync(join(cwd, 'people.csv'), PEOPLE);
    await done('import', 'participants', 'people.csv', '--consent-on', '2026-01-01', '--new-topics', 'add');
    await done('match');
  });
}

/** Returns who is in relationships: `Ann Lee – Ben Oak`. */
async function pairs(): Promise<string[]> {
  const { relationships } = JSON.parse(await done('relationship', 'list', '--json')) as {
    relationships: { mentees: { name: string }[]; mentors: { name: string }[] }[];
  };
  return relationships.map(({ mentees, mentors }) => `${mentees[0]?.name} – ${mentors[0]?.name}`).toSorted();
}

/** Returns the decisions of the round: `Ann Lee – Ben Oak: approve`. */
export async function decisions(): Promise<string[]> {
  const { decisions: all } = JSON.parse(await done('match', 'decisions', '--json')) as {
    decisions: { mentee: { name: string }; mentor: { name: string }; decision: string }[];
  };
  return all
    .map(({ mentee, mentor: other, decision }) => `${mentee.name} – ${other.name}: ${decision}`)
    .toSorted();
}

/** Takes another mentor for one pair, sees what that changes, and applies all of it. */
export async function takeAndApply(columns: number, rows: number): Promise<void> {
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
  expect(await screen.ending()).toEqual([0, 0]);
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
}
