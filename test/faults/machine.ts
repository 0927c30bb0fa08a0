/** A machine that has no room, lets nobody write, or does not know what time it is. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { checkStore } from '../../src/store/file/check/check.ts';
import { openStore } from '../../src/store/file/open.ts';
import type { Store } from '../../src/store/store.ts';
import { prepareProgramme } from '../cli/prepared.ts';
import { PROGRAM } from '../cli/program.ts';
import { runMentor } from '../support/host.ts';
import { dump } from '../store/tables.ts';
import { Tally } from './tally.ts';

const ENROL = ['enrol', '--as', 'mentee', '--name', 'Jane Addams', '--about', 'x'.repeat(19_000)];

export async function badMachines(folder: string): Promise<Tally[]> {
  const prepared = await prepareProgramme();
  const fresh = (): string => {
    const cwd = mkdtempSync(join(folder, 'm-'));
    cpSync(join(prepared, 'mentor.db'), join(cwd, 'mentor.db'));
    return cwd;
  };
  const tallies = [
    await noRoom(fresh()),
    ...(await smallDisk(fresh())),
    await fullOutput(fresh()),
    await nobodyWrites(fresh),
    await clockSetBack(fresh()),
  ];
  rmSync(prepared, { recursive: true, force: true });
  return tallies;
}

function inStore<T>(cwd: string, look: (store: Store) => T): T {
  const store = openStore(join(cwd, 'mentor.db'), {
    actor: 'harness',
    now: () => new Date('2026-11-22T12:00:00Z'),
    today: '2026-11-22',
  });
  try {
    return look(store);
  } finally {
    store.close();
  }
}

const rows = (cwd: string): string => inStore(cwd, ({ db }) => dump(db));
const soundness = (cwd: string): string | null => {
  const [first] = inStore(cwd, checkStore);
  return first === undefined ? null : `check: ${first.message}`;
};

/** The file may grow by so many pages and no more, for every number of pages that a write needs. */
async function noRoom(cwd: string): Promise<Tally> {
  const tally = new Tally('no room: max_page_count, at each page');
  const before = rows(cwd);
  for (let more = 0; more < 12; more++) {
    const result = inStore(cwd, (store) => {
      const pages = Number(store.db.pragma('page_count', { simple: true }));
      store.db.pragma(`max_page_count = ${pages + more}`);
      try {
        store.write('enrol', () => {
          store.db
            .prepare(
              `INSERT INTO participants (key, row_hash, name, is_mentor, is_mentee, enrolled_on, about) VALUES ('row:full', 'full', 'Full', 0, 1, '2026-11-22', ?)`,
            )
            .run('x'.repeat(9000));
        });
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    });
    const isDone = result === 'done';
    tally.add(`${more} pages more`, {
      isAcknowledged: isDone,
      state: rows(cwd) === before ? 'before' : 'after',
      trouble: soundness(cwd) ?? (isDone || /no room/.test(result) ? null : result),
    });
    if (isDone) break;
  }
  return tally;
}

/** A real small disk, filled by the program itself until it can go no further; needs the right to mount one. */
async function smallDisk(cwd: string): Promise<Tally[]> {
  const disk = join(cwd, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    process.stderr.write('No small disk: that needs the right to mount one.\n');
    return [];
  }
  const tally = new Tally('no room: a disk of 1 MB, filled');
  try {
    cpSync(join(cwd, 'mentor.db'), join(disk, 'mentor.db'));
    let refused = 0;
    for (let tries = 0; tries < 80 && refused < 5; tries++) {
      const before = rows(disk);
      const { exit, stderr } = await runMentor(ENROL, { cwd: disk });
      if (exit !== 0) refused++;
      tally.add(`enrol ${tries + 1}`, {
        isAcknowledged: exit === 0,
        state: rows(disk) === before ? 'before' : 'after',
        trouble: soundness(disk) ?? (exit === 0 || exit === 1 ? null : stderr),
      });
    }
    for (const argv of [
      ['backup', 'copy.db'],
      ['report', 'participants', '--out', 'list.csv'],
    ]) {
      const { exit, stderr } = await runMentor(argv, { cwd: disk });
      const made = argv.at(-1) ?? '';
      tally.add(`mentor ${argv[0]}`, {
        isAcknowledged: exit === 0,
        state: exit === 0 || !existsSync(join(disk, made)) ? (exit === 0 ? 'after' : 'before') : 'neither',
        trouble: readdirSync(disk).some((name) => name.endsWith('.new'))
          ? 'an unfinished file is left'
          : exit === 0 || exit === 1
            ? null
            : stderr,
      });
    }
    if (refused === 0) tally.troubles.push('the disk was never full');
  } finally {
    execFileSync('umount', [disk]);
  }
  return [tally];
}

/** A full disk behind stdout, after the change was made: said, and the change stays. */
async function fullOutput(cwd: string): Promise<Tally> {
  const tally = new Tally('no room behind stdout (/dev/full)');
  if (!existsSync('/dev/full')) return tally;
  const before = rows(cwd);
  const descriptor = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [PROGRAM, ...ENROL], {
    cwd,
    stdio: ['ignore', descriptor, 'pipe'],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exit = await new Promise<number | null>((done) => child.on('close', done));
  closeSync(descriptor);
  tally.add('enrol', {
    isAcknowledged: false,
    state: rows(cwd) === before ? 'before' : 'after',
    trouble: exit === 3 && stderr.startsWith('mentor: The change was made') ? soundness(cwd) : stderr,
  });
  return tally;
}

/** A folder, and a file, that the one who runs the program may not write: read from, and left alone. */
async function nobodyWrites(fresh: () => string): Promise<Tally> {
  const tally = new Tally('a folder, and a file, that cannot be written');
  const isRoot = process.getuid?.() === 0;
  const identity = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  if (spawnSync(process.execPath, [PROGRAM, '--version'], { cwd: '/', ...identity }).status !== 0) {
    process.stderr.write(
      'No place that cannot be written: nobody but root can run the program where it is.\n',
    );
    return tally;
  }
  for (const what of ['folder', 'file'] as const) {
    const cwd = fresh();
    const file = join(cwd, 'mentor.db');
    chmodSync(dirname(cwd), 0o711);
    const bytes = readFileSync(file);
    chmodSync(cwd, what === 'folder' ? 0o555 : 0o755);
    chmodSync(file, what === 'file' ? 0o444 : 0o644);
    // Root may write anywhere: the program runs as nobody, who does not own them.
    if (isRoot) chownSync(file, what === 'folder' ? 65_534 : 0, 0);
    for (const [argv, wanted] of [
      [['participant', 'list'], 0],
      [['check'], 0],
      [['report', 'overview'], 0],
      [ENROL, 1],
      [['backup', 'copy.db'], 1],
      [['participant', 'erase', 'P1', '--confirm', 'Grace Hopper'], 1],
    ] as const) {
      const child = spawn(process.execPath, [PROGRAM, ...argv, '--db', file], {
        cwd: '/',
        stdio: ['ignore', 'ignore', 'pipe'] as const,
        env: { PATH: process.env['PATH'] ?? '' },
        ...identity,
      });
      let stderr = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      const exit = await new Promise<number | null>((done) => child.on('close', done));
      tally.add(`${what}, mentor ${argv.slice(0, 2).join(' ')}`, {
        isAcknowledged: false,
        state: readFileSync(file).equals(bytes) ? 'before' : 'neither',
        trouble:
          exit === wanted && (exit === 0 || stderr.includes('mentor: ')) ? null : `exit ${exit}: ${stderr}`,
      });
    }
    chmodSync(cwd, 0o755);
  }
  return tally;
}

/** A clock that jumps back by hours, days and years between commands: each is refused, or done and in order. */
async function clockSetBack(cwd: string): Promise<Tally> {
  const tally = new Tally('a clock that jumps back, before each command');
  const lines = [
    ['participant', 'edit', 'P2', '--job-title', 'One'],
    ['relationship', 'pair', 'P3', 'P5'],
    ['meeting', 'log', 'R4'],
    ['advance', 'R4', '--force', '--reason', 'Why not'],
    ['relationship', 'end', 'R4', '--reason', 'no-time'],
    ['participant', 'withdraw', 'P5'],
    ['round', 'close', '--discard-proposal'],
    ['round', 'open'],
    ['undo'],
    ['backup'],
    ['log'],
    ['report', 'overview'],
  ];
  const clocks = [
    '2026-11-22T12:00:00Z',
    '2026-11-22T09:00:00Z',
    '2026-09-02T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2026-11-22T12:00:00Z',
  ];
  for (const [index, argv] of lines.entries())
    for (const now of clocks) {
      const before = rows(cwd);
      const { exit, stderr } = await runMentor(argv, { cwd, now });
      const isChanged = rows(cwd) !== before;
      tally.add(`${argv.join(' ')} at ${now}`, {
        isAcknowledged: false,
        state: exit !== 0 && isChanged ? 'neither' : 'after',
        trouble:
          soundness(cwd) ?? (exit === 0 || exit === 1 || exit === 2 ? null : `exit ${exit}: ${stderr}`),
      });
      if (exit === 0 && index < 7) break;
    }
  return tally;
}
