/** An erasure by the real program where a backup cannot be written: it is on record as open, and gone on with. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { heardIn } from './canaries.ts';
import { ENVIRONMENT, ensureBuilt, type Ended, PROGRAM } from '../program.ts';

/** Root may write anywhere, so that for root the program runs as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

let cwd = '';
let stick = '';
function tried(...argv: readonly string[]): Ended {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...ENVIRONMENT },
    ...NOBODY,
  });
  return { stdout, stderr, exit: status };
}
function mentor(...argv: readonly string[]): Ended {
  const ran = tried(...argv);
  if (ran.exit !== 0) throw new Error(`mentor ${argv.join(' ')}: exit ${ran.exit}: ${ran.stderr}`);
  return ran;
}
const erase = (): Ended => tried('participant', 'erase', 'P1', '--confirm', 'Grace Hopper', '--json');
const canRun = (): boolean =>
  spawnSync(process.execPath, [PROGRAM, '--version'], { cwd: '/', ...NOBODY }).status === 0;

beforeAll(ensureBuilt, 60_000);
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-copies-'));
  stick = mkdtempSync(join(tmpdir(), 'mentor-stick-'));
  for (const folder of [cwd, stick]) if (NOBODY.uid !== undefined) chownSync(folder, NOBODY.uid, NOBODY.gid);
});
afterEach(() => {
  for (const folder of [cwd, stick]) rmSync(folder, { recursive: true, force: true });
});

const cases: readonly (readonly [how: string, hinder: (copy: string) => () => void])[] = [
  [
    'held by another program',
    (copy) => {
      const other = new Sqlite(copy);
      other.exec('BEGIN EXCLUSIVE');
      return () => {
        other.exec('ROLLBACK');
        other.close();
      };
    },
  ],
  [
    'on a read-only place',
    (copy) => {
      chmodSync(copy, 0o444);
      chmodSync(dirname(copy), 0o555);
      return () => {
        chmodSync(dirname(copy), 0o755);
        chmodSync(copy, 0o600);
      };
    },
  ],
];
test.each(cases)('a backup %s: exit 3 and named; erased when it is free and asked again', (_, hinder) => {
  if (!canRun()) return; // nobody may read the folder that the program stands in
  mentor('init', 'Erasing');
  mentor('enrol', '--as', 'mentee', '--name', 'Grace Hopper', '--about', 'Kanarie0001');
  mentor('enrol', '--as', 'mentor', '--name', 'Tom Peters');
  const copy = join(stick, 'copy.db');
  mentor('backup', copy);
  mentor('backup', 'near.db');
  const give = hinder(copy);
  try {
    const ran = erase();
    expect(ran.exit).toBe(3);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      is_finished: false,
      still_to_do: [expect.stringContaining(copy)],
    });
    expect(tried('check').stdout).toContain('The erasure of P1 is not finished: the backup');
  } finally {
    give();
  }
  // What could be reached is done, and nothing else lies about.
  expect(heardIn(cwd)).toEqual([]);
  expect(heardIn(stick)).not.toEqual([]);
  expect(erase().exit).toBe(0);
  expect([...heardIn(cwd), ...heardIn(stick)]).toEqual([]);
  mentor('check');
});
