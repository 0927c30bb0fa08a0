/** What holds for every command, whoever writes the next one. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { CATALOGUE } from '../../src/commands/catalogue.ts';
import { type HostOptions, type Ran, runMentor } from '../support/host.ts';
import { copyOf, FOLDERS, INVOCATIONS, type Invocation, prepareProgramme } from './prepared.ts';

let prepared = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

const LEAVES = CATALOGUE.filter((entry) => entry.load !== undefined).map((entry) => entry.path);
const GROUPS = CATALOGUE.filter((entry) => entry.load === undefined).map((entry) => entry.path);
const LINES = Object.entries(INVOCATIONS).flatMap(([path, invocations]) =>
  invocations
    .filter(({ needsTerminal }) => needsTerminal !== true)
    .map((invocation) => [invocation.argv.join(' '), path, invocation] as const),
);

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

async function runIn(
  invocation: Pick<Invocation, 'argv' | 'setup'>,
  more: readonly string[],
  options: Omit<HostOptions, 'cwd'> = {},
): Promise<Ran> {
  const cwd = copyOf(prepared);
  if (invocation.setup !== undefined)
    expect(await runMentor(invocation.setup, { cwd })).toMatchObject({ exit: 0 });
  return runMentor([...invocation.argv, ...more], { cwd, ...options });
}

describe('the help', () => {
  test.each(CATALOGUE.map((entry) => entry.path))('of mentor %s', async (path) => {
    for (const options of [{ isTTY: true, columns: 160 }, { isTTY: true, columns: 100 }, {}]) {
      const { stdout, stderr, exit } = await runMentor([...path.split(' '), '--help'], {
        cwd: '/',
        ...options,
      });
      expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
      const [usage = '', blank, description = ''] = linesOf(stdout);
      expect(usage).toMatch(new RegExp(`^Usage: mentor ${path.split(' ')[0]}`));
      expect(blank).toBe('');
      expect(description).toMatch(/^[A-Z].{10}/);
      expect(linesOf(stdout).filter((line) => line.length > 100)).toEqual([]);
    }
  });

  test.each(LEAVES)('of mentor %s says what each option and argument is', async (path) => {
    const { stdout } = await runMentor([...path.split(' '), '--help'], { cwd: '/', isTTY: true });
    const bare = linesOf(stdout).filter(
      (line) => /^ {2}(-|[a-z]+ *$)/.test(line) && !/ {2}\S.* {2,}\S|^ {2}\S+.* {2}\S/.test(line),
    );
    expect(bare).toEqual([]);
  });

  test.each(['enrol', 'participant list'])('mentor help %s is that of --help', async (path) => {
    const asked = await runMentor(['help', ...path.split(' ')], { cwd: '/' });
    expect(asked).toEqual(await runMentor([...path.split(' '), '--help'], { cwd: '/' }));
  });

  test.each([...LEAVES, 'exit-codes', 'environment', 'formats'])(
    'on %s begins no list that is empty',
    async (about) => {
      const { stdout } = await runMentor(['help', ...about.split(' '), '--json'], { cwd: '/' });
      const { sections } = JSON.parse(stdout) as { sections: { text: string }[] };
      const empty = /(?:\b(?:found as|such as|one of)|[:,(])\s*(?:[;.)](?=\s|$)|$)|\b(?:undefined|null)\b/;
      expect(sections.map(({ text }) => text.trim()).filter((text) => empty.test(text))).toEqual([]);
    },
  );

  test('of the program names every command of the first level, under a heading', async () => {
    const { stdout } = await runMentor(['--help'], { cwd: '/' });
    for (const { path, summary } of CATALOGUE.filter((entry) => !entry.path.includes(' '))) {
      expect(stdout).toMatch(new RegExp(`^ {2}${path}\\b`, 'm'));
      expect(stdout.replace(/\s+/g, ' ')).toContain(summary);
    }
    expect(stdout).not.toContain('Commands:');
  });

  test.each(GROUPS)('mentor %s alone names its commands and exits 2', async (path) => {
    const { stdout, stderr, exit } = await runMentor(path.split(' '), { cwd: '/' });
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    for (const child of LEAVES.filter((leaf) => leaf.startsWith(`${path} `)))
      expect(stderr).toContain(child.slice(path.length + 1).split(' ')[0]);
  });
});

describe('every command', () => {
  test.each(LINES.filter(([, , { isText }]) => isText !== true))(
    'mentor %s, piped: one table of tab-separated text',
    async (_, __, invocation) => {
      const { stdout, exit } = await runIn(invocation, []);
      expect(exit).toBe(0);
      expect(stdout.endsWith('\n')).toBe(true);
      const [header = '', ...rows] = linesOf(stdout).map((line) => line.split('\t').length);
      const names = (linesOf(stdout)[0] ?? '').split('\t');
      expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      expect(rows.filter((cells) => cells !== header)).toEqual([]);
    },
  );

  test.each(LINES)('mentor %s: what is said does not depend on stdout', async (_, __, invocation) => {
    const said = async (options: Omit<HostOptions, 'cwd'>): Promise<string[]> => {
      const { stderr } = await runIn(invocation, [], { ...options, env: { NO_COLOR: '1' } });
      return linesOf(stderr.replaceAll(/\S*c-[A-Za-z0-9]{6}/g, 'DIR'));
    };
    const atTerminal = await said({ isTTY: true, columns: 5000, isStdinSilent: true });
    expect(await said({})).toEqual(expect.arrayContaining(atTerminal.filter((line) => line !== '')));
  });

  test.each(LINES)('mentor %s, stdin silent: asks nothing, ends, fits', async (_, __, invocation) => {
    for (const columns of [60, 100]) {
      const { stdout, exit } = await runIn(invocation, [], {
        isTTY: true,
        columns,
        isStdinSilent: true,
        env: { NO_COLOR: '1' },
      });
      expect(exit).toBe(0);
      if (invocation.isText !== true)
        expect(linesOf(stdout).filter((line) => line.length > columns)).toEqual([]);
    }
  });

  const COLLECT = new Set([
    '--absent',
    '--alias',
    '--by',
    '--capacity',
    '--drop',
    '--ignore',
    '--keep',
    '--require',
    '--reword',
    '--scores',
    '--set',
    '--where',
  ]);
  test.each(LINES.filter(([line]) => / --\S+ [^-]/.test(line)))(
    'mentor %s: an option with one value refuses another',
    async (_, __, { argv }) => {
      const cwd = copyOf(prepared);
      for (const [at, option] of argv.entries()) {
        const value = argv[at + 1];
        if (!/^--[a-z-]+$/.test(option) || value === undefined || value.startsWith('-')) continue;
        if (COLLECT.has(option)) continue;
        const { exit, stderr } = await runMentor([...argv, option, `${value}0`], { cwd });
        expect({ exit, stderr }).toMatchObject({
          exit: 2,
          stderr: expect.stringContaining(`${option} is given twice: as "`),
        });
      }
    },
  );

  test.each([
    ['--db mentor.db participant list --db other.db', 2],
    ['participant list --db mentor.db --db other.db', 2],
    ['participant list --color never --color always', 2],
    ['participant list --today 2026-11-01 --json --today 2026-11-02', 2],
    ['enrol --name Ada --as mentor --roles mentee --dry', 2],
    ['--db mentor.db participant list --db mentor.db -q --quiet', 0],
    ['topic add Ethics --alias Morals --alias Values', 0],
  ])('mentor %s: exit %i', async (line, exit) => {
    expect(await runMentor(line.split(' '), { cwd: copyOf(prepared) })).toMatchObject({ exit });
  });

  test.each(LINES)('mentor %s --quiet: nothing on stderr', async (_, __, invocation) => {
    const { stderr, exit } = await runIn(invocation, ['--quiet']);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  });

  test.each(LEAVES.filter((path) => !['init', 'demo', 'help', 'completion', 'letter list'].includes(path)))(
    'mentor %s without a programme exits 10 and makes none',
    async (path) => {
      const cwd = copyOf(prepared);
      rmSync(join(cwd, 'mentor.db'));
      const [invocation] = INVOCATIONS[path] ?? [];
      const before = readdirSync(cwd);
      const { stdout, stderr, exit } = await runMentor(invocation?.argv ?? [], { cwd, isStdinSilent: true });
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 10 });
      expect(stderr).toMatch(/^mentor: There is no programme file .*\nHint: mentor init .*mentor demo/);
      expect(readdirSync(cwd)).toEqual(before);
    },
  );
});

describe('errors', () => {
  const ERRORS: readonly (readonly [line: string, code: string, exit: number])[] = [
    ['nonsense', 'usage', 2],
    ['participant nonsense', 'usage', 2],
    ['participant', 'usage', 2],
    ['--nonsense', 'usage', 2],
    ['participant list --nonsense', 'usage', 2],
    ['today --who Nobody', 'refused', 1],
    ['participant list --as nobody', 'usage', 2],
    ['participant list more than enough', 'usage', 2],
    ['participant show', 'usage', 2],
    ['participant list --today tomorrow', 'usage', 2],
    ['meeting log R1 --on 3/10/2026', 'usage', 2],
    ['enrol', 'usage', 2],
    ['enrol --as mentee --name=', 'usage', 2],
    ['enrol --as mentee --first-name= --last-name=', 'usage', 2],
    ['enrol --name Ada --roles=', 'usage', 2],
    ['training course --valid-months 3', 'usage', 2],
    ['init --db another.db', 'usage', 2],
    ['init Another --timezone Mars/Olympus --db another.db', 'usage', 2],
    ['init Another --ends 2020-01-01 --db another.db', 'usage', 2],
    ['init Another --levels A,,B --db another.db', 'usage', 2],
    ['init Another --levels A,a --db another.db', 'usage', 2],
    ['programme edit', 'usage', 2],
    ['programme edit --name=', 'usage', 2],
    ['programme edit --timezone Mars/Olympus', 'usage', 2],
    ['programme edit --ends sometime', 'usage', 2],
    ['programme edit --ends 2020-01-01', 'refused', 1],
    ['programme edit --default-capacity 1000', 'usage', 2],
    ['programme edit --contact Ann', 'usage', 2],
    ['programme edit --levels A,,B', 'usage', 2],
    ['programme edit --levels A,a', 'usage', 2],
    ['programme edit --levels Officer=,Manager', 'usage', 2],
    ['programme edit --levels Clerk=Officer', 'refused', 1],
    ['programme edit --levels Officer=Manager', 'refused', 1],
    ['advance', 'usage', 2],
    ['advance R1 --force', 'usage', 2],
    ['advance --ready --force --reason x', 'usage', 2],
    ['criteria edit topics', 'usage', 2],
    ['match show --weakest --by-mentor', 'usage', 2],
    ['help nonsense', 'usage', 2],
    ['check-in record R1 --by mentee', 'usage', 2],
    ['check-in record R1 --by mentee --satisfaction 6', 'usage', 2],
    ['check-in record R1 --by nobody --satisfaction 4', 'refused', 1],
    ['check-in record R1 --by mentee --trust 4 --on 2027-01-01', 'refused', 1],
    ['check-in list R9', 'refused', 1],
    ['check-in schedule --every-days 0', 'usage', 2],
    ['skill rate P1 --subject Coachng --rating 3 --moment before', 'refused', 1],
    ['skill rate P1 --subject Astrology --rating 3 --moment before', 'refused', 1],
    ['skill rate P1 --subject coaching --rating 3 --moment now', 'usage', 2],
    ['skill rate P1 --subject coaching --rating 3 --moment before --relationship R2', 'refused', 1],
    ['outcome record P2 --kind retention', 'usage', 2],
    ['outcome record P2 --kind promotion --value 2', 'usage', 2],
    ['outcome record P2 --kind cultural-confidence --value 9', 'usage', 2],
    ['outcome record P2 --kind suggestion', 'usage', 2],
    ['outcome record P99 --kind promotion', 'refused', 1],
    ['remind --format eml', 'usage', 2],
    ['remind --out criteria.json', 'refused', 1],
    ['attention edit', 'usage', 2],
    ['attention edit --low-rating 9', 'usage', 2],
    ['attention edit --firm-after-days 40', 'refused', 1],
    ['attention snooze R1 --until 2026-01-01 --reason Leave', 'refused', 1],
    ['attention snooze R9 --until 2027-01-01 --reason Leave', 'refused', 1],
    ['attention snooze R1 --until 2027-01-01 --reason Leave --signal quite', 'usage', 2],
    ['attention wake R9', 'refused', 1],
    ['report nonsense', 'usage', 2],
    ['export', 'usage', 2],
    ['export --out people.csv', 'refused', 1],
    ['export --out absent/tables', 'refused', 1],
    ['nightly', 'usage', 2],
    ['nightly --out .', 'refused', 1],
    ['nightly --out people.csv', 'refused', 1],
    ['nightly --out absent/night', 'refused', 1],
    ['report book', 'usage', 2],
    ['report book --out book --confidential', 'usage', 2],
    ['report book --out book --round N9', 'refused', 1],
    ['report book --out .', 'refused', 1],
    ['report portfolio', 'usage', 2],
    ['report overview P1', 'usage', 2],
    ['report overview --by region', 'usage', 2],
    ['report equity --by nonsense', 'refused', 1],
    ['participant withdraw P1', 'usage', 2],
    ['participant list --db absent.db', 'no-programme', 10],
    ['participant list --db people.csv', 'no-programme', 10],
    ['participant list --db .', 'no-programme', 10],
    ['init Another', 'refused', 1],
    ['participant show P99', 'refused', 1],
    ['participant show Nobody', 'refused', 1],
    ['participant edit P99 --level Officer', 'refused', 1],
    ['participant edit P1 --name=', 'refused', 1],
    ['participant edit P1 --roles=', 'refused', 1],
    ['enrol --as mentee --name Ada --email ada@example.org', 'refused', 1],
    ['enrol --as mentee --name Ada --level Nobody', 'refused', 1],
    ['import participants absent.csv', 'refused', 1],
    ['import participants .', 'refused', 1],
    ['import participants mentor.db', 'refused', 1],
    ['training record P1 --course Basic', 'refused', 1],
    ['round open', 'refused', 1],
    ['round close', 'refused', 1],
    ['criteria edit nonsense --weight 3', 'refused', 1],
    ['criteria import absent.json', 'refused', 1],
    ['criteria import people.csv', 'refused', 1],
    ['criteria export criteria.json', 'refused', 1],
    ['match --scores people.csv', 'refused', 1],
    ['match show X9', 'refused', 1],
    ['match review', 'usage', 2],
    ['match lock P5', 'usage', 2],
    ['match lock P5 P6', 'refused', 1],
    ['match lock P4 P3', 'refused', 1],
    ['match lock P5 P1', 'refused', 1],
    ['match forbid P5 P3', 'usage', 2],
    ['match approve', 'usage', 2],
    ['match approve P5 --all', 'usage', 2],
    ['match approve P4', 'refused', 1],
    ['match release P5 P3', 'refused', 1],
    ['match decisions --round N9', 'refused', 1],
    ['relationship show R9', 'refused', 1],
    ['relationship show nonsense', 'refused', 1],
    ['relationship pair P1 P1', 'refused', 1],
    ['relationship pair P2 P1', 'refused', 1],
    ['relationship pair P1 P2', 'refused', 1],
    ['relationship pair P1 P6', 'refused', 1],
    ['relationship decide R1 end', 'refused', 1],
    ['advance R1', 'refused', 1],
    ['agreement accept R1 --by both', 'refused', 1],
    ['agreement show R1', 'refused', 1],
    ['goal achieve G9', 'refused', 1],
    ['meeting log R1 --on 2027-01-01', 'refused', 1],
    ['meeting log M9', 'refused', 1],
    ['meeting log M1', 'refused', 1],
    ['meeting missed R1 --on soon', 'usage', 2],
    ['meeting missed R1 --on 2026-11-20 --absent nobody', 'refused', 1],
    ['meeting plan R1', 'usage', 2],
    ['meeting plan R1 --on 2026-12-01 --at 25:00', 'usage', 2],
    ['meeting plan R1 --on 2026-12-01 --start 2026-12-01T10:00:00Z', 'usage', 2],
    ['meeting plan R1 --start 2026-12-01', 'usage', 2],
    ['meeting plan R1 --on 2026-11-21', 'refused', 1],
    ['meeting plan R1 --on 2027-03-28 --at 01:30', 'refused', 1],
    ['meeting plan R1 --on 2027-10-31 --at 01:30', 'refused', 1],
    ['meeting plan R1 --on 2026-12-01 --ics criteria.json', 'refused', 1],
    ['meeting edit M1', 'usage', 2],
    ['meeting edit M9 --minutes 30', 'refused', 1],
    ['meeting edit M1 --on 2026-12-01', 'refused', 1],
    ['meeting cancel M1', 'refused', 1],
    ['meeting action add M9 --action Read', 'refused', 1],
    ['meeting action done A9', 'refused', 1],
    ['meeting suggest R9', 'refused', 1],
    ['meeting suggest R1 --minutes 2', 'usage', 2],
    ['report overview --round N9', 'refused', 1],
    ['report overview --out criteria.json', 'refused', 1],
    ['report overview --note criteria.json', 'usage', 2],
    ['report funder --note nowhere.md', 'refused', 1],
    ['report funder --compare 2026-09-01', 'usage', 2],
    ['report cohorts --compare 2026-09-01', 'usage', 2],
    ['report funder --note mentor.db', 'refused', 1],
    ['target set completon_rate 70%', 'refused', 1],
    ['target set satisfaction 4', 'refused', 1],
    ['target set completion_rate 0.7', 'refused', 1],
    ['target set completion_rate high', 'refused', 1],
    ['target set completion_rate 2000%', 'refused', 1],
    ['target set held 10%', 'refused', 1],
    ['target set held -1', 'refused', 1],
    ['target drop completion_rate', 'refused', 1],
    ['undo 999', 'refused', 1],
  ];

  test.each(ERRORS)('mentor %s: one JSON object on stderr, nothing on stdout', async (line, code, exit) => {
    const ran = await runIn({ argv: line.split(' ') }, ['--json'], { isStdinSilent: true });
    expect({ stdout: ran.stdout, exit: ran.exit, stderr: ran.stderr }).toMatchObject({ stdout: '', exit });
    expect(JSON.parse(ran.stderr)).toEqual({
      error: { code, exit, message: expect.stringMatching(/\S/), hint: expect.stringMatching(/\S/) },
    });
  });

  test.each(ERRORS)('mentor %s: says what is wrong and how to mend it', async (line, _, exit) => {
    const ran = await runIn({ argv: line.split(' ') }, [], { isTTY: true, isStdinSilent: true });
    expect(ran).toMatchObject({ stdout: '', exit });
    expect(ran.stderr).toMatch(/^mentor: \S[^]*\nHint: \S[^]*\n$/);
    expect(ran.stderr).not.toMatch(/undefined|null|\[object|\bat .*:\d+:\d+|SQLITE_ERROR/);
  });

  test('an import with problems prints its document as well, for that is what it was asked', async () => {
    const cwd = copyOf(prepared);
    const { stdout, stderr, exit } = await runMentor(
      ['import', 'participants', 'people.csv', '--set', 'level=goals', '--json'],
      { cwd },
    );
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'mentor.import/1',
      summary: { rows: 2, rejected: 2 },
      problems: [{ line: 2, column: 'goals', rule: 'unknown-level' }, { line: 3 }],
    });
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'refused' } });
  });

  test('nothing is changed by any of them', async () => {
    const cwd = copyOf(prepared);
    const before = readFileSync(join(cwd, 'mentor.db'));
    const files = readdirSync(cwd);
    for (const [line] of ERRORS) await runMentor(line.split(' '), { cwd });
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
    expect(readdirSync(cwd)).toEqual(files);
  });

  test('every Failure in the source has a hint', () => {
    const source = fileURLToPath(new URL('../../src/', import.meta.url));
    const bare = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const text = readFileSync(join(source, name), 'utf8');
        if (!text.includes('new Failure(')) return [];
        const counts = argumentCounts(parseSync(text, { syntax: 'typescript' }), 'Failure');
        return counts.filter((count) => count < 3).map(() => name);
      });
    expect(bare).toEqual([]);
  });
});

/** Returns how many arguments each `new NAME(…)` in a syntax tree is given. */
function argumentCounts(node: unknown, name: string): number[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, callee, arguments: given } = node as Record<string, unknown>;
  const isOne =
    type === 'NewExpression' && (callee as { value?: string }).value === name && Array.isArray(given);
  return [
    ...(isOne ? [given.length] : []),
    ...Object.values(node).flatMap((child) => argumentCounts(child, name)),
  ];
}

test('a name that is blank is no name', async () => {
  const cwd = copyOf(prepared);
  expect(await runMentor(['training', 'course', ' '], { cwd })).toMatchObject({ stdout: '', exit: 2 });
  expect(await runMentor(['init', ' ', '--db', 'blank.db'], { cwd })).toMatchObject({ stdout: '', exit: 2 });
  await runMentor(['round', 'close', '--discard-proposal'], { cwd });
  const { stdout } = await runMentor(['round', 'open', ' ', '--json'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ round: { name: 'Round 2' } });
});

describe('global options', () => {
  test.each([['--json participant list'], ['participant --json list'], ['participant list --json']])(
    'work anywhere: mentor %s',
    async (line) => {
      const { stdout, exit } = await runIn({ argv: line.split(' ') }, []);
      expect(exit).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ schema: 'mentor.participant.list/1' });
    },
  );

  test('--plain in a terminal is what a pipe gets', async () => {
    const plain = await runIn({ argv: ['participant', 'list', '--plain'] }, [], { isTTY: true });
    const piped = await runIn({ argv: ['participant', 'list'] }, []);
    expect(plain.stdout).toBe(piped.stdout);
  });

  test('--db and MENTOR_DB name the file; --db has the last word', async () => {
    const cwd = copyOf(prepared);
    await runMentor(['init', 'Second', '--db', 'second.db'], { cwd });
    const env = { MENTOR_DB: 'second.db' };
    const second = await runMentor(['participant', 'list', '--json'], { cwd, env });
    expect(JSON.parse(second.stdout)).toMatchObject({ participants: [] });
    const first = await runMentor(['participant', 'list', '--json', '--db', 'mentor.db'], { cwd, env });
    expect(JSON.parse(first.stdout)).toMatchObject({ participants: { length: 7 } });
  });

  test('--today decides the date that is recorded, in the zone of the programme', async () => {
    const cwd = copyOf(prepared);
    await runMentor(['init', 'Far', '--db', 'far.db', '--timezone', 'Pacific/Auckland'], { cwd });
    const late = { cwd, now: '2026-11-22T12:30:00Z' };
    const enrol = ['enrol', '--as', 'mentee', '--db', 'far.db', '--name'];
    await runMentor([...enrol, 'One'], late);
    await runMentor([...enrol, 'Two', '--today', '2026-11-30'], late);
    const { stdout } = await runMentor(['log', '--db', 'far.db', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      changes: [{ on: '2026-11-30' }, { on: '2026-11-23' }, {}],
    });
  });

  test('--version prints the version alone', async () => {
    expect(await runMentor(['--version'], { cwd: '/' })).toMatchObject({
      stdout: '9.8.7\n',
      stderr: '',
      exit: 0,
    });
  });

  test.each([
    ['--color always', {}, true],
    ['--color always', { NO_COLOR: '1' }, true],
    ['--color never', { FORCE_COLOR: '1' }, false],
    ['', { NO_COLOR: '1' }, false],
    ['', { TERM: 'dumb' }, false],
    ['', {}, true],
  ])('in a terminal, "%s" with %j: colour %p', async (options, env, isColoured) => {
    const argv = ['report', 'overview', ...options.split(' ').filter((word) => word !== '')];
    const { stdout } = await runIn({ argv }, [], { isTTY: true, env });
    expect(stdout.includes('\u001B[')).toBe(isColoured);
  });
});
