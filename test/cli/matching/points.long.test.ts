/**
 * What nobody is told without `--confidential` cannot be worked out from all that they are told: programmes that differ in
 * that alone print the same, whatever is asked.
 */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';
import { READS } from '../outputs.ts';

const TODAY = '2026-02-02';
const run = (cwd: string, line: string, more: object = {}): Promise<Ran> =>
  runMentor([...line.split(' '), '--today', TODAY], { cwd, env: { NO_COLOR: '1' }, ...more });

async function done(cwd: string, line: string): Promise<Ran> {
  const ran = await run(cwd, line);
  if (ran.exit !== 0) throw new Error(`mentor ${line}: exit ${ran.exit}: ${ran.stderr}`);
  return ran;
}

interface Someone {
  readonly name: string;
  readonly as: 'mentee' | 'mentor';
  readonly faith: string;
  readonly prefers?: string;
  readonly avoids?: string;
}

/** A programme of these people, P1 first, with these rules and criteria. */
async function programmeOf(people: readonly Someone[], rules: object[], criteria: object[]): Promise<string> {
  const cwd = aFolder();
  const address = (name: string | undefined): string => (name === undefined ? '' : `${name}@x.example`);
  const rows = people.map(({ name, as, faith, prefers, avoids }) =>
    [name, address(name), as, 'Law', 'Law', faith, address(prefers), address(avoids), '2026-01-02'].join(),
  );
  writeFileSync(
    join(cwd, 'people.csv'),
    `name,email,roles,goals,expertise,Faith,prefers,avoids,consent_on\n${rows.join('\n')}\n`,
  );
  writeFileSync(join(cwd, 'criteria.json'), JSON.stringify({ schema: 'mentor.criteria/1', rules, criteria }));
  await done(cwd, 'init Trial --starts 2026-01-01 --ends 2026-12-31');
  await done(cwd, 'import participants people.csv --keep Faith');
  await done(cwd, 'criteria import criteria.json');
  return cwd;
}

/** What is printed in each way, its folder and its file of people left out. */
async function printed(cwd: string, line: string): Promise<string[]> {
  const ways = [
    { line, isTTY: true },
    { line, isTTY: false },
    { line: `${line} --json`, isTTY: false },
  ];
  const all: string[] = [];
  for (const { line: way, isTTY } of ways) {
    const { stdout, stderr, exit } = await run(cwd, way, { isTTY, columns: 160 });
    expect(exit === 70).toBe(false);
    all.push(`${way}: ${exit}\n${stdout}${stderr}`.replaceAll(cwd, 'FOLDER'));
  }
  return all;
}

function files(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      // The one lists the digests of the others, and when it was made.
      .filter((name) => !name.endsWith('datapackage.json'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Whoever asks for what is held on them reads their own, in confidence too. */
const OWN = 'participant access';

const OPEN_READS = [
  ...READS.filter((line) => /^(?:report (?:match|overview)|participant|match|check$)/.test(line))
    .filter((line) => !line.startsWith(OWN))
    .map((line) => line.replace(' --confidential', '')),
  'match',
  'match show --weakest',
  'match why P1 P2',
  'match why P1 P3',
  'match export',
  'criteria test P1 P2',
  'criteria test P1 P3',
];

describe('two programmes of the same scores, made otherwise', () => {
  const CRITERIA = [
    { criterion: 'topics', weight: 1 },
    { criterion: 'same', field: 'faith', weight: 1 },
    { criterion: 'choice', weight: 2 },
  ];
  let [one, other] = ['', ''];

  beforeAll(async () => {
    const people = (isSameFaith: boolean): Someone[] => [
      { name: 'ada', as: 'mentee', faith: 'Stoic', prefers: isSameFaith ? 'cyd' : 'bob' },
      { name: 'bob', as: 'mentor', faith: isSameFaith ? 'Stoic' : 'Cynic' },
      { name: 'cyd', as: 'mentor', faith: isSameFaith ? 'Cynic' : 'Stoic' },
    ];
    // faith 100 and choice 25, or faith 0 and choice 75: the same together, with the one mentor and with the other.
    one = await programmeOf(people(true), [], CRITERIA);
    other = await programmeOf(people(false), [], CRITERIA);
    for (const cwd of [one, other]) await done(cwd, 'match');
  }, 60_000);

  test.each(OPEN_READS)('print the same for mentor %s', async (line) => {
    expect(await printed(other, line)).toEqual(await printed(one, line));
  });

  test('export the same', async () => {
    for (const cwd of [one, other]) {
      await done(cwd, 'export --out tables');
      await done(cwd, 'nightly --out night');
    }
    expect(files(join(other, 'tables'))).toEqual(files(join(one, 'tables')));
    expect(files(join(other, 'night'))).toEqual(files(join(one, 'night')));
    expect(files(join(one, 'tables'))['proposals.csv']).toContain('same:faith');
  });

  test('say why no points are shown', async () => {
    const why = 'The points are not shown, for same:faith and choice are in confidence: --confidential shows';
    for (const line of ['match', 'match show', 'match why P1 P2', 'criteria test P1 P2'])
      for (const isTTY of [true, false])
        expect((await run(one, line, { isTTY, columns: 160 })).stderr).toContain(why);
  });

  test('tell them where they are asked for', async () => {
    const told = async (cwd: string): Promise<unknown[]> => {
      const found: unknown[] = [];
      for (const line of ['match', 'match show', 'match why P1 P2', 'criteria test P1 P2']) {
        const { stdout } = await done(cwd, `${line} --confidential --json`);
        const parsed = JSON.parse(stdout) as {
          points_in_confidence: unknown;
          matches?: { points: { points: number }[] }[];
          points?: { points: number }[];
          criteria?: { points: number }[];
        };
        expect(parsed.points_in_confidence).toEqual([]);
        const points = parsed.matches?.[0]?.points ?? parsed.points ?? parsed.criteria ?? [];
        found.push(points.map((each) => each.points));
      }
      return found;
    };
    expect(await told(one)).toEqual(Array(4).fill([100, 100, 25]));
    expect(await told(other)).toEqual(Array(4).fill([100, 0, 75]));
    await done(one, 'export --out whole --confidential');
    expect(files(join(one, 'whole'))['proposals.csv']).toContain('""points"":25');
  });

  test('a proposal of before keeps what somebody has taken back since', async () => {
    const cwd = aFolder();
    cpSync(join(other, 'mentor.db'), join(cwd, 'mentor.db'));
    await done(cwd, 'criteria edit same:faith --remove');
    await done(cwd, 'match');
    await run(cwd, 'participant edit P1 --prefers ', {});
    const shown = JSON.parse((await done(cwd, 'match show --json')).stdout) as object;
    expect(shown).toMatchObject({ matches: [{ points: [] }], points_in_confidence: ['choice'] });
  });
});

describe('a pair that may not be, for one reason in confidence or another', () => {
  const RULES = [{ rule: 'same', field: 'faith' }, { rule: 'manager' }];
  let cases: string[] = [];

  beforeAll(async () => {
    const people = (parts: Partial<Someone> = {}, faith = 'Stoic'): Someone[] => [
      { name: 'ada', as: 'mentee', faith: 'Stoic', ...parts },
      { name: 'bob', as: 'mentor', faith },
      { name: 'cyd', as: 'mentee', faith },
    ];
    const criteria = [{ criterion: 'topics', weight: 1 }];
    const asked = await programmeOf(people({ avoids: 'bob' }), RULES, criteria);
    const keptApart = await programmeOf(people(), RULES, criteria);
    await done(keptApart, 'match forbid P1 P2 --reason Asked');
    const ofOtherFaith = await programmeOf(people({}, 'Cynic'), RULES, criteria);
    const both = await programmeOf(people({ avoids: 'bob' }, 'Cynic'), RULES, criteria);
    await done(both, 'match forbid P1 P2 --reason Asked');
    cases = [asked, keptApart, ofOtherFaith, both];
    for (const cwd of cases) {
      // With a place free, a rule less is all that it takes.
      await done(cwd, 'participant edit P2 --capacity 2');
      await done(cwd, 'match');
    }
  }, 60_000);

  test.each([
    'match',
    'match show',
    'match show --unmatched --all',
    'match show --by-mentor',
    'match why P1 P2',
    'criteria test P1 P2',
    'match verify',
    'report match',
  ])('is the same to mentor %s', async (line) => {
    const [first, ...others] = await Promise.all(cases.map((cwd) => printed(cwd, line)));
    for (const each of others) expect(each).toEqual(first);
  });

  test('is unavailable, once', async () => {
    const { stdout } = await done(cases[3]!, 'match show --unmatched --json');
    expect(JSON.parse(stdout)).toMatchObject({
      unmatched: [
        { reason: 'no mentor is allowed: 1 unavailable', removed_by: { unavailable: 1 }, relaxations: [] },
      ],
    });
    const why = JSON.parse((await done(cases[3]!, 'match why P1 P2 --json')).stdout) as object;
    expect(why).toMatchObject({ broken: [{ rule: 'unavailable' }], forced: null });
  });

  test('is told apart in confidence', async () => {
    const told: unknown[] = [];
    for (const cwd of cases) {
      const { stdout } = await done(cwd, 'match why P1 P2 --confidential --json');
      told.push((JSON.parse(stdout) as { broken: { rule: string }[] }).broken.map(({ rule }) => rule));
    }
    expect(told).toEqual([['avoids'], ['forbidden'], ['same:faith'], ['avoids', 'forbidden', 'same:faith']]);
    const unmatched = await run(cases[2]!, 'match show --unmatched --confidential', { isTTY: true });
    expect(unmatched.stdout.replace(/\s+/g, ' ')).toContain('criteria edit same:faith --rule --off');
  });

  test.each(['match lock P1 P2', 'relationship pair P2 P1'])(
    'is refused without a reason in the same words: mentor %s',
    async (line) => {
      const asked = await printed(cases[0]!, line);
      expect(asked[0]).toContain('unavailable');
      expect(await printed(cases[2]!, line)).toEqual(asked);
    },
  );

  test('and is told of a proposal that no longer holds in the same words', async () => {
    const stale: string[] = [];
    for (const line of ['participant edit P3 --avoids P2', 'match forbid P3 P2 --reason Asked']) {
      const cwd = aFolder();
      cpSync(join(cases[0]!, 'mentor.db'), join(cwd, 'mentor.db'));
      await done(cwd, line);
      stale.push((await run(cwd, 'match apply')).stderr);
    }
    expect(stale[0]).toContain('P3 cyd with P2 bob: unavailable');
    expect(stale[1]).toBe(stale[0]);
  });

  test('what a lock was given a reason for is told in confidence', async () => {
    const cwd = aFolder();
    cpSync(join(cases[2]!, 'mentor.db'), join(cwd, 'mentor.db'));
    const refused = await run(cwd, 'match lock P1 P2');
    expect(refused.stderr).toMatch(/P1 ada with P2 bob: unavailable\.\nHint: choose somebody else/);
    const locked = await done(cwd, 'match lock P1 P2 --override Wanted');
    expect(locked.stdout + locked.stderr).not.toContain('faith');
    expect((await done(cwd, 'match decisions --json')).stdout).not.toContain('faith');
    expect((await done(cwd, 'match decisions --confidential --json')).stdout).toContain('same:faith');
    await done(cwd, 'export --out tables');
    expect(files(join(cwd, 'tables'))['pair_decisions.csv']).not.toContain('faith');
    await done(cwd, 'match --keep');
    expect((await run(cwd, 'match apply')).exit).toBe(0);
  });
});
