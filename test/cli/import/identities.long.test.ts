/** Nobody is matched with themselves under another e-mail or ref: those who may be one person are asked about. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

let cwd = '';
const mentor = (line: string, ...more: string[]): Promise<Ran> =>
  runMentor([...line.split(' '), ...more], { cwd });
const done = async (line: string, ...more: string[]): Promise<string> => {
  const { stdout, stderr, exit } = await mentor(line, ...more);
  if (exit !== 0) throw new Error(`${line}: exit ${exit}: ${stderr}`);
  return stdout + stderr;
};

interface Listed {
  readonly identities: readonly {
    readonly people: readonly { readonly id: string }[];
    readonly why: string | null;
    readonly decision: string | null;
  }[];
}

async function listed(...more: string[]): Promise<string[]> {
  const { stdout } = await mentor('participant identity list --json', ...more);
  return (JSON.parse(stdout) as Listed).identities.map(
    ({ people, why, decision }) => `${people.map(({ id }) => id).join(' ')} ${why} ${decision ?? 'open'}`,
  );
}

async function matched(...more: string[]): Promise<string[]> {
  const { matches } = JSON.parse((await mentor('match --json', ...more)).stdout) as {
    matches: { mentee: { id: string }; mentor: { id: string } }[];
  };
  return matches.map((one) => `${one.mentee.id} ${one.mentor.id}`);
}

function write(name: string, ...lines: string[]): void {
  const rows = lines.map((line) => `${line},2026-09-01`);
  writeFileSync(join(cwd, name), `${['name,email,roles,ref,consent_on', ...rows].join('\n')}\n`);
}

beforeEach(async () => {
  cwd = aFolder();
  await done('init Near --timezone Europe/London');
});

describe.each([
  [
    'email',
    'Ada Lee,ada+m@x.example,mentor,',
    'A. Lee,ada@x.example,mentee,',
    'their e-mails lead to one mailbox',
  ],
  ['ref', 'Ada Lee,,mentor,p1', 'Al Oh,,mentee,P1', 'their refs differ in case alone'],
  ['name', 'Ada Lee,ada@x.example,mentor,', 'ADÁ LEE,lee@y.example,mentee,', 'of the same name'],
])('alike by %s', (why, one, other, words) => {
  beforeEach(() => write('people.csv', one, other));

  test('they are imported as two, said, and not matched with each other until that is decided', async () => {
    const dry = await mentor('import participants people.csv --dry-run');
    expect(dry.stderr.replace(/\s+/g, ' ')).toContain('may be the same person as line 2: ');
    const { stdout, stderr } = await mentor('import participants people.csv --json');
    expect(stderr).toContain('mentor participant identity decide P2 P1 --two-people');
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { new: 2 },
      near_identities: [{ line: 3, other_line: 2, other_participant: null, why }],
    });
    expect(await listed()).toEqual([`P1 P2 ${why} open`]);
    expect(await matched()).toEqual([]);
    expect((await mentor('match')).stderr).toContain('mentor participant identity list');
    expect(await done('match verify')).toContain('proved');
    expect(await done('match why P2 P1')).toContain(words);

    await done('participant identity decide P2 P1 --two-people');
    expect(await listed()).toEqual([]);
    await done('undo');
    expect(await listed()).toEqual([`P1 P2 ${why} open`]);
    await done('participant identity decide P1 P2 --two-people');
    expect(await matched()).toEqual(['P2 P1']);
    expect((await mentor('import participants people.csv')).stderr).not.toContain('may be the same person');
  });

  test('they are said where one is enrolled after the other, and once', async () => {
    write('one.csv', one);
    write('other.csv', other);
    await done('import participants one.csv');
    const { stdout, stderr } = await mentor('import participants other.csv --json');
    expect(JSON.parse(stdout)).toMatchObject({
      near_identities: [{ line: 2, other_line: null, other_participant: 'P1', why }],
    });
    expect(stderr).toContain('mentor participant identity decide P2 P1 --two-people');
    // They were asked about: no import of the same asks again.
    const again = await mentor('import participants other.csv --json');
    expect(JSON.parse(again.stdout)).toMatchObject({ near_identities: [] });
    expect(await listed()).toEqual([`P1 P2 ${why} open`]);
  });
});

describe('somebody who may be two', () => {
  beforeEach(async () => {
    await done('enrol --as mentor --email ada+m@x.example --consent-on 2026-09-01', '--name', 'Ada Lee');
  });

  test('is told when they enrol, and when they are given what is alike', async () => {
    const enrolled = await done(
      'enrol --as mentee --email ada@x.example --consent-on 2026-09-01',
      '--name',
      'Ada Lee',
    );
    expect(enrolled).toContain(
      'P2 Ada Lee <ada@x.example> (mentee) may be P1 Ada Lee <ada+m@x.example> (mentor)',
    );
    expect(enrolled).toContain('mentor participant identity decide P2 P1 --two-people');
    expect(enrolled).not.toContain('mentor undo');
    await done('participant edit P2 --email zed@x.example', '--name', 'Zed Lee');
    expect(await listed()).toEqual([]);
    expect(await done('participant edit P2 --email ada+2@x.example')).toContain('may be P1');
    expect(await done('participant edit P2 --region Wales')).not.toContain('may be P1');
  });

  test('is one person by decision, which is remembered and says how to go on with one record', async () => {
    await done('enrol --as mentee --email ada@x.example --consent-on 2026-09-01', '--name', 'Ada Lee');
    const decided = await done('participant identity decide P1 P2 --same-person');
    expect(decided).toContain('mentor participant edit P1 --as both, then mentor participant withdraw P2');
    expect(await listed()).toEqual([]);
    expect(await listed('--all')).toEqual(['P1 P2 email same-person']);
    expect(await matched()).toEqual([]);
    expect((await mentor('match')).stderr).not.toContain('may be one person');
    await done('participant edit P2 --email other@x.example', '--name', 'Bo');
    expect(await listed('--all')).toEqual(['P1 P2 null same-person']);
    expect(await matched()).toEqual([]);
    await done('participant identity decide P1 P2 --two-people');
    expect(await matched()).toEqual(['P2 P1']);
  });

  test('is locked or paired with themselves for a reason only, which names the rule', async () => {
    await done('enrol --as mentee --email ada@x.example --consent-on 2026-09-01', '--name', 'Ada Lee');
    for (const line of ['match lock P2 P1', 'relationship pair P1 P2']) {
      const refused = await mentor(line);
      expect([line, refused.exit]).toEqual([line, 1]);
      expect(refused.stderr).toMatch(/same-person.*\nHint: .*identity decide P2 P1 --two-people/s);
    }
    await done('match lock P2 P1 --override Family');
    expect(await matched()).toEqual(['P2 P1']);
    expect(await done('match verify')).toContain('proved');
    await done('match apply --yes');
    expect(await done('relationship list')).toContain('Ada Lee');
  });

  test('cannot be had by switching the rule off', async () => {
    const off = await mentor('criteria edit same-person --off');
    expect(off.exit).not.toBe(0);
    expect((await mentor('criteria edit same-person --add --rule')).exit).not.toBe(0);
  });

  test('all of whom nobody decided can be two people at once; then nothing is to be decided', async () => {
    await done('enrol --as mentee --email ada@x.example', '--name', 'Ada Lee');
    await done('enrol --as mentee --email ada+3@x.example', '--name', 'Ada Lee');
    expect(await listed()).toHaveLength(3);
    await done('participant identity decide --all --two-people');
    expect(await listed()).toEqual([]);
    const nothing = await mentor('participant identity decide --all --two-people');
    expect([nothing.exit, nothing.stderr]).toEqual([1, expect.stringContaining('Nothing is to be decided')]);
  });

  test.each([
    ['P1 P1 --two-people', 1, 'Both are P1 Ada Lee'],
    ['P1 --two-people', 2, 'It was not said who the two are'],
    ['P1 P1', 2, 'one person or that they are two'],
    ['--all --same-person', 2, '--all is for all who are two people'],
  ])('identity decide %s is refused', async (words, exit, says) => {
    const refused = await mentor(`participant identity decide ${words}`);
    expect([refused.exit, refused.stderr]).toEqual([exit, expect.stringContaining(says)]);
  });

  test('what was decided of them goes when they are erased', async () => {
    await done('enrol --as mentee --email ada@x.example', '--name', 'Bo Oh');
    await done('participant identity decide P1 P2 --same-person');
    await done('participant erase P2 --confirm', 'Bo Oh');
    expect(await listed('--all')).toEqual([]);
    expect((await mentor('check')).exit).toBe(0);
  });
});

test('a proposal made before is stale once its two may be one person', async () => {
  write('people.csv', 'Ada Lee,ada@x.example,mentor,', 'Bo Oh,bo@x.example,mentee,');
  await done('import participants people.csv');
  expect(await matched()).toEqual(['P2 P1']);
  await done('participant identity decide P1 P2 --same-person');
  const refused = await mentor('match apply --yes');
  expect([refused.exit, refused.stderr]).toEqual([
    1,
    expect.stringContaining('they are one person, enrolled twice'),
  ]);
});
