/** The real program as processes: what only they can show. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Sqlite, SQLITE_PACKAGE } from '../../src/store/file/sqlite.ts';
import { aFolder } from '../support/programme.ts';
import {
  CACHE,
  COMPILED,
  type Ended,
  ended,
  ensureBuilt,
  IS_CACHED_BY_NODE,
  ENVIRONMENT,
  mentor,
  PROGRAM,
  ROOT,
  shell,
  start,
} from './program.ts';

beforeAll(ensureBuilt, 60_000);

let cwd = '';
beforeEach(() => {
  cwd = aFolder();
});

/** Writes a file of that many people; the names are long enough that a list of 400 overfills a pipe. */
function writePeople(count: number, name = 'people.csv'): void {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `Participant With A Long Name Number ${at},person.${at}@a-rather-long-domain.example.org,mentee`,
  );
  writeFileSync(join(cwd, name), `name,email,roles\n${rows.join('\n')}\n`);
}

interface Listed {
  readonly participants: readonly { readonly name: string }[];
}

async function namesIn(...options: readonly string[]): Promise<string[]> {
  const { stdout } = await mentor(cwd, 'participant', 'list', '--json', ...options);
  return (JSON.parse(stdout) as Listed).participants.map(({ name }) => name);
}

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(await mentor(cwd, '--version')).toEqual({ stdout: `${version}\n`, stderr: '', exit: 0 });
});

/** Copies the built program with what it reads, without what V8 compiled of it. */
function copyProgram(folder: string): void {
  const built = ['program', 'scan.wasm', 'scan-shared.wasm', 'form-page.js'].map((name) =>
    join('dist', name),
  );
  for (const name of ['bin', 'package.json', ...built])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  for (const name of ['examples', 'node_modules']) symlinkSync(join(ROOT, name), join(folder, name));
  for (const path of [COMPILED, CACHE]) rmSync(inCopy(folder, path), { recursive: true, force: true });
}

const inCopy = (folder: string, path: string): string => join(folder, relative(ROOT, path));

/** The file that holds what V8 compiled of a copied program: Node 20's, or the largest that a later Node has kept. */
function compiledIn(folder: string): string {
  if (!IS_CACHED_BY_NODE) return inCopy(folder, COMPILED);
  const cache = inCopy(folder, CACHE);
  const files = readdirSync(cache, { recursive: true, encoding: 'utf8' }).map((name) => join(cache, name));
  return files.toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';
}

test('scores come in by a pipe, slowly too', async () => {
  writeFileSync(
    join(cwd, 'people.csv'),
    'name,email,roles,consent_on\nAda,ada@example.org,mentee,2026-01-01\nGrace,grace@example.org,mentor,2026-01-01\n',
  );
  for (const line of ['init Pipe', 'import participants people.csv'])
    expect(await mentor(cwd, ...line.split(' '))).toMatchObject({ exit: 0 });
  const run = await shell(
    cwd,
    `(echo mentee,mentor,score; sleep 1; echo Ada,Grace,1e+00) | mentor match --scores - --json`,
  );
  expect(JSON.parse(run.stdout)).toMatchObject({ matches: [{ score: 1 }] });
  expect(await shell(cwd, `mentor match verify < /dev/null`)).toMatchObject({ exit: 0 });
  const twice = await shell(cwd, `mentor match --scores - --scores - < /dev/null`);
  expect(twice).toMatchObject({ exit: 2, stderr: expect.stringContaining('stdin can be read once') });
  const empty = await shell(cwd, `mentor match --scores - < /dev/null`);
  expect(empty).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('What was piped in is empty.'),
  });
}, 30_000);

describe('what V8 has compiled of the program', () => {
  const run = async (): Promise<Ended> => {
    const program = join(cwd, 'bin', 'mentor.js');
    const argv = [program, 'demo', 'sample', '--quiet', '--color', 'always'];
    const { stdout, stderr, exit } = await ended(
      spawn(process.execPath, argv, { cwd, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    rmSync(join(cwd, 'sample'), { recursive: true });
    return { stdout, stderr, exit };
  };

  test('makes no difference to what it does, be it missing, cut off, of another version or not its own', async () => {
    copyProgram(cwd);
    const without = await run();
    expect(without).toMatchObject({ exit: 0, stderr: '' });
    if (!IS_CACHED_BY_NODE) cpSync(COMPILED, compiledIn(cwd));
    const compiled = compiledIn(cwd);
    const whole = readFileSync(compiled);
    const other = Buffer.from(whole);
    other.writeUInt32LE(other.readUInt32LE(4) ^ 1, 4); // V8 marks it there with its version
    for (const bytes of [whole, whole.subarray(0, whole.length / 2), other, Buffer.from('nonsense')]) {
      writeFileSync(compiled, bytes);
      expect(await run()).toEqual(without);
    }
  }, 60_000);

  test('is taken as it is by the version of Node that built it', () => {
    if (IS_CACHED_BY_NODE) return expect(compiledIn(ROOT)).toMatch(/\w{8}$/);
    const program = join(ROOT, 'bin', 'program.js');
    const code = `process.stdout.write(String(require(${JSON.stringify(program)}).load().script.cachedDataRejected))`;
    // In the environment of the build, whose options for V8 count too.
    expect(spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout).toBe('false');
    return undefined;
  });

  test('is kept in the cache of the user where the folder of the program cannot be written', async () => {
    if (!IS_CACHED_BY_NODE) return;
    copyProgram(cwd);
    writeFileSync(inCopy(cwd, CACHE), 'no folder can be made here');
    const home = join(cwd, 'home');
    const env = { ...ENVIRONMENT, HOME: home };
    const child = spawn(process.execPath, [join(cwd, 'bin', 'mentor.js'), '--version'], { cwd, env });
    expect(await ended(child)).toMatchObject({ stderr: '', exit: 0 });
    expect(readdirSync(join(home, '.cache', 'mentor'))).toHaveLength(1);
  });
});

test('what one process writes the next one reads; the file and its folder stay tidy', async () => {
  const init = await mentor(cwd, 'init', 'Staff Mentoring', '--timezone', 'Europe/London');
  expect(init).toMatchObject({ exit: 0, stderr: expect.stringContaining('Next:') });
  expect(statSync(join(cwd, 'mentor.db')).mode & 0o777).toBe(0o600);
  expect((await mentor(cwd, 'enrol', '--as', 'mentee', '--name', 'Ada Lovelace')).exit).toBe(0);
  expect(await namesIn()).toEqual(['Ada Lovelace']);
  expect(readdirSync(cwd)).toEqual(['mentor.db']);
  expect(statSync(join(cwd, 'mentor.db')).mode & 0o777).toBe(0o600);
});

test('with nobody at the keyboard nothing is asked', async () => {
  await mentor(cwd, 'init', 'Staff Mentoring');
  expect(await shell(cwd, 'mentor enrol </dev/null')).toEqual({
    stdout: '',
    stderr: expect.stringMatching(/^mentor: Missing: --name, --as\.\nHint: /),
    exit: 2,
  });
  expect(await shell(cwd, 'printf "Ada\\nmentee\\n" | mentor enrol')).toMatchObject({ stdout: '', exit: 2 });
  expect(await namesIn()).toEqual([]);
});

describe('streams that do not take it', () => {
  beforeEach(async () => {
    await mentor(cwd, 'init', 'Staff Mentoring');
    writePeople(2000);
    await mentor(cwd, 'import', 'participants', 'people.csv');
  });

  test('a closed pipe ends it quietly', async () => {
    const { stdout, stderr } = await shell(cwd, 'mentor participant list | head -1');
    expect(stdout).toMatch(/^id\tname\t.*\n$/);
    expect(stderr).toBe('');
    const status = await shell(cwd, '{ mentor participant list; echo "exit $?" >&2; } | head -1');
    expect(status.stderr).toBe('exit 0\n');
  });

  test('a closed pipe behind stderr is no error either', async () => {
    const line = '{ { mentor match >&3; echo "exit $?" >&3; } 2>&1 | true; } 3>&1';
    const { stdout } = await shell(cwd, line);
    expect(stdout).toMatch(/^[a-z_]+\t[^]*\nexit 0\n$/);
  });

  test('a full disk behind stdout is an error that says so', async () => {
    if (!existsSync('/dev/full')) return; // Linux alone has one
    const descriptor = openSync('/dev/full', 'w');
    const child = start(['participant', 'list'], { cwd, stdio: ['ignore', descriptor, 'pipe'] });
    const { stderr, exit } = await ended(child);
    closeSync(descriptor);
    expect(stderr).toMatch(/^mentor: The output cannot be written \(ENOSPC\)\.\nHint: .+\n$/);
    expect(exit).toBe(1);
  });
});

test('an import that is killed in the middle leaves nobody, or everybody', async () => {
  writePeople(8000);
  /** Imports in another process and waits until the first row is written; the journal is there until the last is. */
  const startImport = async (
    name: string,
  ): Promise<{ child: ChildProcess; end: Promise<Ended>; journal: string }> => {
    await mentor(cwd, 'init', 'Staff Mentoring', '--db', name);
    const child = start(['import', 'participants', 'people.csv', '--db', name], { cwd, stdio: 'ignore' });
    const end = ended(child);
    const journal = join(cwd, `${name}-journal`);
    while (!existsSync(journal) && child.exitCode === null) await sleep(1);
    return { child, end, journal };
  };
  const whole = await startImport('whole.db');
  const from = performance.now();
  expect((await whole.end).exit).toBe(0);
  const duration = performance.now() - from;

  let inTheMiddle = 0;
  for (const part of [0.05, 0.5, 0.8]) {
    const name = `killed-${part}.db`;
    const { child, end, journal } = await startImport(name);
    await sleep(duration * part);
    if (existsSync(journal)) inTheMiddle++;
    child.kill('SIGKILL');
    await end;
    expect([0, 8000]).toContain((await namesIn('--db', name)).length);
    expect((await mentor(cwd, 'import', 'participants', 'people.csv', '--db', name)).exit).toBe(0);
    expect(await namesIn('--db', name)).toHaveLength(8000);
    const db = new Sqlite(join(cwd, name), { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  }
  expect(inTheMiddle).toBeGreaterThan(0);
}, 240_000);

test('eight processes at once: nothing is lost, and the log is in order', async () => {
  await mentor(cwd, 'init', 'Staff Mentoring');
  const line = (process: number): string =>
    `for i in 1 2 3 4 5; do mentor enrol --as mentee --name "Person ${process} $i" || exit; done`;
  const all = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((process) => shell(cwd, line(process))));
  expect(all.map(({ exit }) => exit)).toEqual(Array.from({ length: 8 }, () => 0));
  expect(new Set(await namesIn()).size).toBe(40);

  const { stdout } = await mentor(cwd, 'log', '--json', '--last', '1000');
  const { changes } = JSON.parse(stdout) as {
    changes: { id: number; at: string; command: string; words: string[] }[];
  };
  expect(changes.map(({ id }) => id)).toEqual(Array.from({ length: 41 }, (_, at) => 41 - at));
  expect(changes.filter(({ command }) => command === 'enrol')).toHaveLength(40);
  const times = changes.map(({ at }) => at).reverse();
  expect(times).toEqual(times.toSorted());
  // Each change added one person of its own.
  expect(new Set(changes.slice(0, 40).map(({ words }) => words.join())).size).toBe(40);
}, 240_000);

test('a file that another process holds is left alone: exit 11', async () => {
  await mentor(cwd, 'init', 'Staff Mentoring');
  const db = new Sqlite(join(cwd, 'mentor.db'));
  db.exec('BEGIN EXCLUSIVE');
  const { stderr, exit } = await mentor(cwd, 'enrol', '--as', 'mentee', '--name', 'Ada Lovelace');
  db.exec('ROLLBACK');
  db.close();
  expect(stderr).toMatch(/^mentor: .*mentor\.db is held by another process(: .+ \(process \d+\))?\.\nHint: /);
  expect(exit).toBe(11);
  expect(await namesIn()).toEqual([]);
}, 30_000);

test('the process that holds the file is named, and its command, where the system tells', async () => {
  if (process.platform !== 'linux') return;
  await mentor(cwd, 'init', 'Staff Mentoring');
  const hold = `process.title = 'mentor match apply';
    const db = new (require(${JSON.stringify(join(ROOT, 'node_modules', SQLITE_PACKAGE))}))('mentor.db');
    db.exec('BEGIN EXCLUSIVE');
    process.stdout.write('held');
    setTimeout(() => undefined, 60_000);`;
  const holder = spawn(process.execPath, ['--eval', hold], { cwd, env: ENVIRONMENT });
  const over = ended(holder);
  await new Promise((done) => holder.stdout.once('data', done));
  const { stderr, exit } = await mentor(cwd, 'enrol', '--as', 'mentee', '--name', 'Ada Lovelace');
  holder.kill();
  await over;
  expect(stderr).toMatch(
    new RegExp(
      `^mentor: Another mentor command is writing to .*mentor\\.db: mentor match apply \\(process ${holder.pid}\\)\\.\n` +
        'Hint: it was waited for 5 seconds; run the command again when the other has finished; nothing was changed\n$',
    ),
  );
  expect(exit).toBe(11);
}, 30_000);

test('where SQLite is not there for this Node.js, it is said what to install', async () => {
  // Installed under another version of Node, the package is absent.
  writeFileSync(
    join(cwd, 'unbuilt.cjs'),
    `const Module = require('node:module');
    const load = Module._load;
    Module._load = (name, ...more) => {
      if (name.startsWith('better-sqlite3'))
        throw Object.assign(new Error("Cannot find module '" + name + "'"), { code: 'MODULE_NOT_FOUND' });
      return load(name, ...more);
    };`,
  );
  const child = spawn(process.execPath, ['--require', './unbuilt.cjs', PROGRAM, 'init', 'Staff'], {
    cwd,
    env: ENVIRONMENT,
  });
  expect(await ended(child)).toEqual({
    stdout: '',
    stderr:
      'mentor: SQLite is not installed for this Node.js.\nHint: npm ci (or the npm install that you used), under this Node.js, in the folder where mentor is installed\n',
    exit: 1,
  });
});

test('a data file that cannot be written is copied elsewhere all the same, and a public one is closed', async () => {
  if (process.platform === 'win32') return;
  await mentor(cwd, 'init', 'Staff Mentoring');
  const shelf = join(cwd, 'shelf');
  mkdirSync(shelf);
  cpSync(join(cwd, 'mentor.db'), join(shelf, 'mentor.db'));
  for (const [path, mode] of [
    [cwd, 0o777] as const,
    [join(shelf, 'mentor.db'), 0o444] as const,
    [shelf, 0o555] as const,
  ])
    chmodSync(path, mode);
  // Root may write everywhere: then it is done by nobody.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const run = async (...argv: readonly string[]): Promise<Ended> =>
    ended(spawn(process.execPath, [PROGRAM, ...argv], { cwd: shelf, env: ENVIRONMENT, ...user }));
  const canRun = await run('--version').then(
    ({ exit }) => exit === 0,
    () => false,
  );
  if (!canRun) return; // the program, or Node.js, is in a folder that nobody may read
  const { stderr, exit } = await run('backup', join(cwd, 'copy.db'));
  expect(stderr).toContain(
    'cannot be written, so it does not remember this copy: an erasure will not reach it.',
  );
  expect(stderr).toMatch(/Everybody on this machine could read .*mode 444/);
  expect(exit).toBe(0);
  chmodSync(shelf, 0o755);
  expect(statSync(join(cwd, 'copy.db')).mode & 0o777).toBe(0o600);
  chmodSync(join(cwd, 'mentor.db'), 0o644);
  expect((await mentor(cwd, 'check')).stderr).toContain('(mode 644): it is yours alone now.');
  expect(await mentor(cwd, 'check')).toMatchObject({ stderr: '', exit: 0 });
});

test.each([
  'Garbage/Zone',
  ':/etc/passwd',
  'UTC-14',
  '',
  'Factory',
  'GMT+5',
  '<+03>-3',
  'GMT0BST,M3.5.0/1,M10.5.0',
])('a machine in no known zone (%s) starts in UTC, and says so', async (zone) => {
  const child = spawn(process.execPath, [PROGRAM, 'init', 'Staff', '--json'], {
    cwd,
    env: { ...ENVIRONMENT, TZ: zone },
  });
  const { stdout, stderr, exit } = await ended(child);
  expect(exit).toBe(0);
  expect(stderr).toContain('the programme is in UTC');
  expect(JSON.parse(stdout)).toMatchObject({ timezone: 'UTC' });
});

test('who made a change is the login name, or MENTOR_ACTOR', async () => {
  await mentor(cwd, 'init', 'Staff Mentoring');
  await shell(cwd, 'MENTOR_ACTOR="Night job" mentor enrol --as mentee --name "Ada Lovelace"');
  const { stdout } = await mentor(cwd, 'log', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    changes: [{ actor: 'Night job' }, { actor: expect.stringMatching(/^(?!Night job).+/) }],
  });
});
