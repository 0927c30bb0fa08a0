/** A wish of one side against a field of the other, from the form to the proposal; and what is told of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

const HEADER = 'name,email,roles,sector,gender,prefers_gender,asks_for,consent_on\n';
const run = (cwd: string, ...argv: readonly string[]): Promise<Ran> =>
  runMentor([...argv, '--today', '2026-01-01'], { cwd, env: { NO_COLOR: '1' } });

async function done(cwd: string, line: string): Promise<Ran> {
  const ran = await run(cwd, ...line.split(' '));
  expect(ran).toMatchObject({ exit: 0 });
  return ran;
}

/** @param gender of the second mentor */
async function aProgrammeWith(gender: string, wish = 'A woman, please'): Promise<string> {
  const cwd = aFolder();
  const rows = [
    `Mia,mia@x.example,mentee,Law,,"${wish}",Not law,2026-01-01`,
    'Ned,ned@x.example,mentee,Law,,No preference,"Law or finance",2026-01-01',
    'Ann,ann@x.example,mentor,Law,Female,,,2026-01-01',
    `Bob,bob@x.example,mentor,Finance,${gender},,,2026-01-01`,
  ];
  writeFileSync(join(cwd, 'people.csv'), `${HEADER}${rows.join('\n')}\n`);
  await done(cwd, 'init Trial --starts 2026-01-01 --ends 2026-12-31');
  await done(cwd, 'import participants people.csv --keep gender --keep prefers_gender --keep asks_for');
  await done(cwd, 'criteria edit wish:prefers_gender=gender --add --rule');
  return cwd;
}

interface Proposed {
  readonly matches: readonly { mentee: { name: string }; mentor: { name: string } }[];
}

async function pairs(cwd: string): Promise<Record<string, string>> {
  const { matches } = JSON.parse((await done(cwd, 'match --json')).stdout) as Proposed;
  return Object.fromEntries(matches.map(({ mentee, mentor }) => [mentee.name, mentor.name]));
}

let one = '';
beforeAll(async () => {
  one = await aProgrammeWith('Male');
});

test('whoever asks for a woman has one, and whoever has no preference the other', async () => {
  expect(await pairs(one)).toEqual({ Mia: 'Ann', Ned: 'Bob' });
  const why = await done(one, 'match why P1 P4 --confidential');
  expect(why.stdout).toContain('the mentee asks for "A woman, please"; the mentor\'s gender is Male');
});

test('is added, changed and removed by its name, and refused without its second field', async () => {
  const cwd = await aProgrammeWith('Male');
  const { stdout } = await done(cwd, 'criteria edit wish:asks_for=sector --add --weight 7');
  expect(stdout).toContain(
    "wish:asks_for=sector\t7\tyes\tthe mentor's sector as the mentee wishes (asks for)",
  );
  await done(cwd, 'criteria edit wish:asks_for=sector --set side=both');
  await done(cwd, 'criteria edit wish:prefers_gender=gender --remove');
  const exported = JSON.parse((await done(cwd, 'criteria export')).stdout) as Record<string, unknown[]>;
  expect(exported['criteria']).toContainEqual({
    criterion: 'wish',
    wish: 'asks_for',
    of: 'sector',
    weight: 7,
    side: 'both',
  });
  expect(JSON.stringify(exported['rules'])).not.toContain('wish');
  const half = await run(cwd, 'criteria', 'edit', 'wish:asks_for', '--add', '--rule');
  expect(half.exit).toBe(1);
  expect(half.stderr).toContain('.of: is missing; give the name of a field');
});

const COUNTED =
  'wish:prefers_gender=gender: 1 wish is not understood, and no pair with a known value meets it; --confidential shows it, and importing again with --means prefers_gender:"WORDS=VALUE" says what it means.';

test('a wish that nobody can meet is told of beside the proposal', async () => {
  const cwd = await aProgrammeWith('Male', 'Someone kind');
  await done(cwd, 'criteria edit wish:asks_for=sector --add --weight 7');
  const open = await done(cwd, 'match');
  expect(open.stderr).toContain(
    'wish:asks_for=sector: 1 wish names no sector that anybody has, and no pair meets it: "Not law". Importing again with --means asks_for:"WORDS=VALUE" says what it means.',
  );
  expect(open.stderr).toContain(COUNTED);
  expect(open.stderr).not.toContain('Someone kind');
  expect((await done(cwd, 'match --confidential')).stderr).toContain(
    'wish:prefers_gender=gender: 1 wish names no gender that anybody has, and no pair meets it: "Someone kind". Importing again with --means prefers_gender:"WORDS=VALUE" says what it means.',
  );
  await done(cwd, 'criteria edit wish:asks_for=sector --remove');
  expect((await done(cwd, 'match')).stderr).not.toContain('wish:asks_for');
});

test('of a wish about a sensitive field only the count of those not understood is told: not who has which gender, and who asks for which', async () => {
  const cases = [one, await aProgrammeWith('Female', 'a man'), await aProgrammeWith('Female', 'kind')];
  for (const cwd of cases) await done(cwd, 'match');
  for (const line of ['criteria test P1 P4', 'criteria test P1 P4 --json']) {
    const [first, ...others] = await Promise.all(cases.map((cwd) => run(cwd, ...line.split(' '))));
    for (const other of others) expect(other).toEqual(first);
    expect(first!.stdout).toContain('unavailable');
  }
  for (const cwd of cases)
    for (const line of ['match', 'match why P1 P4 --json', 'match show --unmatched', 'match why P1 P3']) {
      const { stdout, stderr } = await run(cwd, ...line.split(' '));
      expect((stdout + stderr).replace(COUNTED, '')).not.toMatch(/wish|gender|\bman\b|woman|female/i);
    }
});
