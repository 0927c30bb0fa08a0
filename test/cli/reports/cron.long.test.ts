/** `mentor help cron`: what it prints runs on a machine that knows nothing of the program. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cronLine, nightlyJobs, unitWord } from '../../../src/view/files/nightly-jobs.ts';
import { INSTALLED, runMentor } from '../../support/host.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';
import { ensureBuilt, mentor } from '../program.ts';

let prepared = '';
beforeAll(async () => {
  await ensureBuilt();
  prepared = await prepareProgramme();
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

/** Makes a folder with a name that a shell, cron and systemd each read in a way of their own; the data file is in it. */
function awkwardFolder(): string {
  const folder = join(copyOf(prepared), `it's 5% of "Ann & Bo" $HOME;`);
  mkdirSync(folder);
  renameSync(join(folder, '..', 'mentor.db'), join(folder, 'mentor.db'));
  return folder;
}

async function printed(folder: string): Promise<Record<string, string>> {
  const { stdout, exit } = await mentor(folder, 'help', 'cron', '--json');
  expect(exit).toBe(0);
  const { sections } = JSON.parse(stdout) as { sections: { name: string; text: string }[] };
  return Object.fromEntries(sections.map(({ name, text }) => [name, text]));
}

/** What cron hands to /bin/sh: the sixth field, up to a % without a backslash. What is behind that would be its input. */
function commandOfCron(line: string): string {
  const command = /^(?:\S+ ){5}(.*)\n$/.exec(line)?.[1] ?? '';
  expect(command.replaceAll('\\%', '')).not.toContain('%');
  return command.replaceAll('\\%', '%');
}

function runBare(program: string, words: readonly string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(program, words, {
    encoding: 'utf8',
    env: {},
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, stderr };
}

describe('in an empty environment, without a home or a terminal:', () => {
  test.each([
    ['a cron that takes the backslash', commandOfCron],
    ['a cron that leaves it to the shell', (line: string) => line.replace(/^(?:\S+ ){5}/, '')],
  ])('the line runs in %s; somebody must act, and it is no failure', async (_, commandOf) => {
    const folder = awkwardFolder();
    const { crontab = '' } = await printed(folder);
    expect(runBare('/bin/sh', ['-c', commandOf(crontab)])).toEqual({ status: 0, stderr: '' });
    expect(existsSync(join(folder, 'nightly', 'digest.md'))).toBe(true);
  });

  test('the line fails where the command does, and says why', async () => {
    const folder = awkwardFolder();
    const { crontab = '' } = await printed(folder);
    rmSync(join(folder, 'mentor.db'));
    const { status, stderr } = runBare('/bin/sh', ['-c', commandOfCron(crontab)]);
    expect(status).toBe(1);
    expect(stderr).toContain('There is no programme file');
  });

  test('the service runs; exit 8 is its success', async () => {
    const folder = awkwardFolder();
    const { 'mentor-nightly.service': service = '' } = await printed(folder);
    const command = /^ExecStart=(.*)$/m.exec(service)?.[1] ?? '';
    const words = [...command.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) =>
      word.replaceAll('\\"', '"').replaceAll('%%', '%').replaceAll('$$', '$'),
    );
    // A single one would be a specifier, or a variable.
    expect(command.replaceAll('%%', '').replaceAll('$$', '')).not.toMatch(/[%$]/);
    const [program = '', ...rest] = words;
    expect(runBare(program, rest).status).toBe(8);
    expect(service).toMatch(/^SuccessExitStatus=8$/m);
    expect(existsSync(join(folder, 'nightly', 'digest.md'))).toBe(true);
  });

  test('the property list names the same words', async () => {
    const folder = awkwardFolder();
    const { 'mentor-nightly.plist': plist = '' } = await printed(folder);
    const text = folder.replaceAll('&', '&amp;');
    expect(plist).toContain(
      `<string>${text}/mentor.db</string>\n    <string>--out</string>\n    <string>${text}/nightly<`,
    );
  });
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
const withSystemd = hasSystemd ? describe : describe.skip;
withSystemd(`systemd${hasSystemd ? '' : ' (skipped: there is no systemd-analyze)'}`, () => {
  test('has nothing to say of the units', async () => {
    const folder = awkwardFolder();
    const jobs = await printed(folder);
    const paths = ['mentor-nightly.service', 'mentor-nightly.timer'].map((name) => {
      writeFileSync(join(folder, name), jobs[name] ?? '');
      return join(folder, name);
    });
    const words = ['verify', '--man=no', ...paths];
    const { status, stderr } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

const hasPlutil = spawnSync('plutil', ['-help']).status === 0;
const onMac = hasPlutil ? describe : describe.skip;
onMac(`launchd${hasPlutil ? '' : ' (skipped: there is no plutil)'}`, () => {
  test('reads the property list', async () => {
    const folder = awkwardFolder();
    const { 'mentor-nightly.plist': plist = '' } = await printed(folder);
    writeFileSync(join(folder, 'a.plist'), plist);
    expect(spawnSync('plutil', ['-lint', join(folder, 'a.plist')]).status).toBe(0);
  });
});

test('what people read has each file under what it is and where it goes', async () => {
  const cwd = copyOf(prepared);
  const { stdout, stderr, exit } = await runMentor(['help', 'cron', '--db', '/srv/a b/m.db'], { cwd });
  expect({ stderr, exit }).toEqual({ stderr: 'There is no data file /srv/a b/m.db yet.\n', exit: 0 });
  expect(stdout).toMatch(/^# Every morning at a quarter past five/);
  for (const { name, about, text } of nightlyJobs(INSTALLED, '/srv/a b/m.db'))
    expect(stdout).toContain(`# ${name}: ${about}.\n${text}`);
  expect(stdout).toContain(
    `${INSTALLED.script} nightly --db '/srv/a b/m.db' --out '/srv/a b/nightly' --exit-code`,
  );
});

test.each(['/srv/a\nb/m.db', '/srv/a\\b/m.db', '/srv/a\tb/m.db', '/srv/a\u202eb/m.db'])(
  'a path that no crontab can hold is refused: %j',
  async (path) => {
    const { stdout, stderr, exit } = await runMentor(['help', 'cron', '--db', path], { cwd: '/' });
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 1 });
    expect(stderr).toContain('has characters that a crontab cannot hold');
  },
);

describe('a unit', () => {
  const service = (file: string): string =>
    nightlyJobs({ node: '/usr/bin/node', script: '/opt/mentor/bin/mentor.js', user: 'ann' }, file)[1]?.text ??
    '';

  test.each([
    ['/srv/mentoring/mentor.db', 'yes', 'yes'],
    ['/home/ann/mentor.db', 'read-only', 'yes'],
    ['/tmp/mentor.db', 'yes', 'no'],
  ])('of %s is kept from what it needs not', (file, home, temporary) => {
    expect(service(file)).toContain(`User=ann\n`);
    expect(service(file)).toContain(`ProtectHome=${home}\n`);
    expect(service(file)).toContain(`PrivateTmp=${temporary}\n`);
  });
});

test('words with percent signs', () => {
  expect(cronLine(['ls', 'a 5% b', '100%'])).toBe(`ls 'a 5'\\%' b' 100\\%`);
  expect(unitWord('5% of "all"')).toBe('"5%% of \\"all\\""');
});
