/** Files that are cut short, of other programs, or no files: each is named for what it is, and none is touched. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Sqlite } from '../../src/store/file/sqlite.ts';
import { prepareProgramme } from '../cli/prepared.ts';
import { runMentor } from '../support/host.ts';
import { Tally } from './tally.ts';

/** What the program may say of a file that it cannot use: refused, not ours, damaged. Never a bug, never done. */
const HONEST = new Set([1, 10, 12]);

export async function badFiles(folder: string, share: number): Promise<Tally[]> {
  const prepared = await prepareProgramme();
  const whole = readFileSync(join(prepared, 'mentor.db'));
  rmSync(prepared, { recursive: true, force: true });
  return [
    await truncated(folder, whole, share),
    await flipped(folder, whole, share),
    await foreign(folder, whole),
  ];
}

/** The file cut at every page and around it. */
async function truncated(folder: string, whole: Buffer, share: number): Promise<Tally> {
  const tally = new Tally('a file cut short, at each page');
  const lengths = Array.from({ length: whole.length / 4096 }, (_, page) => [
    page * 4096,
    page * 4096 + 100,
    page * 4096 + 4095,
  ]).flat();
  for (const [index, length] of lengths.entries())
    if (index % share === 0)
      await look(tally, `at byte ${length}`, folder, whole.subarray(0, length), [
        ['check'],
        ['enrol', '--as', 'mentee', '--name', 'X'],
      ]);
  return tally;
}

/** Each page but the first overwritten in turn: found by the check, or in a page that holds nothing. */
async function flipped(folder: string, whole: Buffer, share: number): Promise<Tally> {
  const tally = new Tally('a page overwritten, each in turn');
  for (let page = 1; page < whole.length / 4096; page += share) {
    const bytes = Buffer.from(whole);
    bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
    await look(tally, `page ${page + 1}`, folder, bytes, [['check']]);
  }
  return tally;
}

async function foreign(folder: string, whole: Buffer): Promise<Tally> {
  const tally = new Tally('foreign files');
  const newer = Buffer.from(whole);
  newer.writeUInt32BE(9999, 60);
  const stranger = Buffer.from(whole);
  stranger.writeUInt32BE(7, 68);
  const contents: Readonly<Record<string, Buffer>> = {
    empty: Buffer.alloc(0),
    text: Buffer.from('name,email\nAda,ada@example.org\n'),
    zip: Buffer.from('PK\u0003\u0004 not a data file', 'latin1'),
    'a header alone': whole.subarray(0, 16),
    'another program’s SQLite file': stranger,
    'a newer schema': newer,
    zeros: Buffer.alloc(8192),
  };
  for (const [name, bytes] of Object.entries(contents))
    await look(tally, name, folder, bytes, [
      ['check'],
      ['participant', 'list'],
      ['restore', 'mentor.db', '--db', 'new.db', '--confirm', 'X'],
    ]);
  const cwd = mkdtempSync(join(folder, 'f-'));
  mkdirSync(join(cwd, 'a-folder'));
  symlinkSync('loop', join(cwd, 'loop'));
  execFileSync('mkfifo', [join(cwd, 'pipe')]);
  const other = new Sqlite(join(cwd, 'other.db'));
  other.exec('CREATE TABLE t (a)');
  other.close();
  for (const name of ['a-folder', 'loop', 'pipe', 'other.db', '/dev/null', '/dev/zero', 'absent/mentor.db']) {
    const { exit, stderr } = await runMentor(['check', '--db', name], { cwd });
    tally.add(name, {
      isAcknowledged: false,
      state: 'before',
      trouble: HONEST.has(exit) ? null : `exit ${exit}: ${stderr}`,
    });
  }
  rmSync(cwd, { recursive: true, force: true });
  return tally;
}

async function look(
  tally: Tally,
  fault: string,
  folder: string,
  bytes: Buffer,
  lines: readonly (readonly string[])[],
): Promise<void> {
  const cwd = mkdtempSync(join(folder, 'f-'));
  const file = join(cwd, 'mentor.db');
  for (const argv of lines) {
    writeFileSync(file, bytes);
    const { exit, stdout, stderr } = await runMentor(argv, { cwd });
    const isTold = HONEST.has(exit) || (exit === 0 && stdout === '' && argv[0] === 'check');
    const isTouched = !readFileSync(file).equals(bytes);
    tally.add(`${fault}, mentor ${argv[0]}`, {
      isAcknowledged: false,
      // A file that is refused is left as it is.
      state: isTouched && exit !== 0 ? 'neither' : 'before',
      trouble: isTold ? null : `exit ${exit}: ${stderr}`,
    });
  }
  rmSync(cwd, { recursive: true, force: true });
}
