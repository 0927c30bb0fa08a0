/** An erasure that could not be finished is on record, is named, and is gone on with; and it goes to no file that is not this one's. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';
import { heardIn } from './canaries.ts';

let cwd = '';
const tried = (...argv: readonly string[]): Promise<Ran> => runMentor(argv, { cwd });
const mentor = async (...argv: readonly string[]): Promise<Ran> => {
  const ran = await tried(...argv);
  if (ran.exit !== 0) throw new Error(`mentor ${argv.join(' ')}: exit ${ran.exit}: ${ran.stderr}`);
  return ran;
};
const erase = (...more: readonly string[]): Promise<Ran> =>
  tried('participant', 'erase', 'P1', '--confirm', 'Zoë Müller', ...more);

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init', 'Erasing');
  await mentor('enrol', '--as', 'mentee', '--name', 'Zoë Müller', '--about', 'Kanarie0001');
  await mentor('enrol', '--as', 'mentor', '--name', 'Tom Peters', '--email', 'tom@example.org');
});

describe('a backup that cannot be reached', () => {
  const away: readonly (readonly [what: string, take: () => () => void])[] = [
    [
      'is not plugged in',
      () => {
        renameSync(join(cwd, 'stick'), join(cwd, 'drawer'));
        return () => renameSync(join(cwd, 'drawer'), join(cwd, 'stick'));
      },
    ],
    [
      'is no data file for now',
      () => {
        renameSync(join(cwd, 'stick/copy.db'), join(cwd, 'stick/kept'));
        writeFileSync(join(cwd, 'stick/copy.db'), 'being synchronised');
        return () => renameSync(join(cwd, 'stick/kept'), join(cwd, 'stick/copy.db'));
      },
    ],
  ];
  test.each(away)(
    '%s: exit 3, named by check and retention, and erased when asked again',
    async (_, take) => {
      mkdirSync(join(cwd, 'stick'));
      await mentor('backup', 'stick/copy.db');
      const giveBack = take();
      const ran = await erase('--json');
      expect(ran.exit).toBe(3);
      expect(JSON.parse(ran.stdout)).toMatchObject({
        is_finished: false,
        still_to_do: [expect.stringContaining('stick/copy.db')],
      });
      const check = await tried('check');
      expect(check).toMatchObject({ exit: 12 });
      expect(check.stdout).toContain('The erasure of P1 is not finished: the backup');
      expect((await mentor('retention', 'show')).stderr).toContain('mentor participant erase P1 goes on');
      expect((await tried('retention', 'show', '--exit-code')).exit).toBe(8);

      expect((await erase()).exit).toBe(3); // still away
      giveBack();
      expect(heardIn(join(cwd, 'stick'))).not.toEqual([]);
      const again = await erase('--json');
      expect(again.exit).toBe(0);
      expect(JSON.parse(again.stdout)).toMatchObject({
        is_finished: true,
        gone_on_with: ['P1'],
        backups: [{ result: 'erased' }],
      });
      expect(heardIn(join(cwd, 'stick'))).toEqual([]);
      await mentor('check');
      expect(await erase()).toMatchObject({
        exit: 1,
        stderr: expect.stringContaining('has been erased already, and nothing is left to do'),
      });
    },
  );

  test('is gone for good: forgotten, and then nothing is open', async () => {
    await mentor('backup', 'copy.db');
    expect((await tried('backup', 'copy.db', '--forget')).stderr).toContain('is still there');
    rmSync(join(cwd, 'copy.db'));
    expect((await erase()).exit).toBe(3);
    await mentor('backup', 'copy.db', '--forget');
    await mentor('check');
  });

  test('is put back from elsewhere after all was done: asked again, it is erased', async () => {
    await mentor('backup', 'copy.db');
    copyFileSync(join(cwd, 'copy.db'), join(cwd, 'kept'));
    expect((await erase()).exit).toBe(0);
    renameSync(join(cwd, 'kept'), join(cwd, 'copy.db'));
    expect((await erase()).exit).toBe(0);
    expect(heardIn(cwd)).toEqual([]);
  });
});

test('a file that could not be written anew is on record until it is', async () => {
  expect((await erase()).exit).toBe(0);
  const db = new Sqlite(join(cwd, 'mentor.db'));
  const trigger = db
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE name = 'log_erasures_update'`)
    .pluck()
    .get();
  // As a kill would have left it.
  db.exec(`DROP TRIGGER log_erasures_update; UPDATE erasures SET is_rewritten = 0; ${trigger}`);
  db.close();
  expect((await tried('retention', 'show')).stderr).toContain('mentor participant erase P1 goes on');
  expect((await tried('participant', 'erase', 'P1')).exit).toBe(0);
  expect((await tried('participant', 'erase', 'P1')).exit).toBe(1);
});

describe('a copy of the file', () => {
  test('leaves the backups of the original alone, and names them; --also takes one in', async () => {
    await mentor('backup', 'weekly.db');
    copyFileSync(join(cwd, 'mentor.db'), join(cwd, 'trial.db'));
    const before = readFileSync(join(cwd, 'weekly.db'));
    const asked = await tried('participant', 'erase', 'P1', '--db', 'trial.db');
    expect(asked.exit).toBe(2);
    expect(asked.stderr).toMatch(
      /Files that are touched:\n +\S+trial\.db\nLeft alone.*:\n +\S+weekly\.db \(made from \S+mentor\.db\)/,
    );
    const ran = await erase('--db', 'trial.db', '--json');
    expect(JSON.parse(ran.stdout)).toMatchObject({
      backups: [{ result: 'another-file' }],
      is_finished: true,
    });
    expect(readFileSync(join(cwd, 'weekly.db')).equals(before)).toBe(true);
    expect((await erase('--db', 'trial.db', '--also', 'weekly.db')).exit).toBe(0);
    expect(heardIn(cwd).map((line) => line.split(':')[0])).not.toContain('weekly.db');
  });

  test('a file that was moved keeps its backups', async () => {
    await mentor('backup', 'weekly.db');
    renameSync(join(cwd, 'mentor.db'), join(cwd, 'moved.db'));
    expect((await erase('--db', 'moved.db')).exit).toBe(0);
    expect(heardIn(cwd)).toEqual([]);
  });

  test('a backup that another file has taken the place of is left alone', async () => {
    await mentor('backup', 'weekly.db');
    copyFileSync(join(cwd, 'mentor.db'), join(cwd, 'trial.db'));
    await mentor('participant', 'edit', 'P2', '--job-title', 'Clerk', '--db', 'trial.db');
    await mentor('backup', 'weekly.db', '--force', '--db', 'trial.db');
    const before = readFileSync(join(cwd, 'weekly.db'));
    const ran = await erase('--json');
    expect(JSON.parse(ran.stdout)).toMatchObject({ backups: [{ result: 'another-file' }] });
    expect(readFileSync(join(cwd, 'weekly.db')).equals(before)).toBe(true);
  });
});

describe('other spellings in other people’s words', () => {
  test('go, however the name is written', async () => {
    const said = [
      'Zoe\u0308 Mu\u0308ller',
      'zoë\u00a0 müller',
      'Müller, Zoë',
      'ZOË\u200b MÜLLER',
      'Zoe Mueller',
      'Zoë\nMüller',
    ];
    await mentor('participant', 'edit', 'P2', '--about', said.map((name) => `I know ${name}!`).join(' '));
    writeFileSync(join(cwd, 'Zoë Müller.csv'), 'name,email,roles\nIda Wells,ida@example.org,mentee\n');
    await mentor('import', 'participants', 'Zoë Müller.csv', '--save-map', 'Zoë Müller');
    rmSync(join(cwd, 'Zoë Müller.csv'));
    expect((await erase()).exit).toBe(0);
    const bytes = readFileSync(join(cwd, 'mentor.db')).toString('utf8').normalize('NFC');
    expect(bytes).not.toMatch(/m(?:ü|u|ue)ller/i);
    const { stdout } = await mentor('participant', 'show', 'P2', '--json');
    expect(stdout).toContain('I know erased! I know erased! I know erased! I know erased! I know erased!');
    await mentor('check');
  });

  test('go in every script, with the mailbox and the ref; what is less sure is listed', async () => {
    const all = ['Łukasz Wałęsa', 'Søren Sørensen', '王小明', 'Hans Müller', 'Işıl Yıldız'];
    for (const [index, name] of all.entries())
      await mentor('enrol', '--as', 'mentor', '--name', name, '--email', `box${index}@x.example`);
    await mentor('participant', 'edit', 'P6', '--ref', 'ZM77');
    const about =
      'My mentor Lukasz Walesa is fine. Isil Yildiz too. Write to box3+m@x.example, or ask for ZM77.';
    await mentor('participant', 'edit', 'P2', '--about', about);
    await mentor('participant', 'edit', 'P2', '--motivation', 'Met Soren Sorensen and 我和王小明谈过。');
    const unsure = ['--about', 'Ms Mueller told me.', '--motivation', 'Herr Müllers Büro.'];
    await mentor('enrol', '--as', 'mentee', '--name', 'Ida Wells', ...unsure);
    const listed: string[] = [];
    for (const name of all) {
      const ran = await tried('participant', 'erase', name, '--confirm', name, '--json');
      const { places } = JSON.parse(ran.stdout) as { places: { place: string; likeness: string }[] };
      listed.push(...places.map(({ place, likeness }) => `${place}: ${likeness}`));
    }
    expect(listed).toEqual(['participant P8, about: part', 'participant P8, motivation: part']);
    const { stdout } = await mentor('participant', 'show', 'P2');
    expect(stdout).toContain('My mentor erased is fine. erased too. Write to erased, or ask for erased.');
    expect(stdout).toContain('Met erased and 我和erased谈过。');
    await mentor('check');
  });

  test('one word of the name is listed for a decision, and --called takes it out, from the backups too', async () => {
    await mentor('participant', 'edit', 'P2', '--about', 'I meet Zoe on Mondays');
    await mentor('topic', 'add', 'The Zoë Müller method');
    await mentor('backup', 'copy.db');
    const ran = await erase('--json');
    expect(JSON.parse(ran.stdout)).toMatchObject({
      places: [
        { table: 'participants', id: 2, column: 'about', likeness: 'part', place: 'participant P2, about' },
        { table: 'topics', likeness: 'name' },
      ],
    });
    const called = ['participant', 'erase', 'P1', '--called', 'Zoe'];
    expect((await tried(...called)).exit).toBe(2);
    expect((await tried(...called, '--confirm', 'Erasing')).exit).toBe(0);
    for (const name of ['mentor.db', 'copy.db']) {
      expect(readFileSync(join(cwd, name)).toString('latin1')).not.toMatch(/Zoe on/);
      await mentor('check', '--db', name);
    }
  });

  test('a namesake keeps their name', async () => {
    await mentor('enrol', '--as', 'mentee', '--name', 'Zoe Müller', '--about', 'Zoë Müller is my name');
    expect((await erase()).exit).toBe(0);
    expect((await mentor('participant', 'show', 'P3')).stdout).toContain('Zoë Müller is my name');
  });
});

describe('what a kill left unfinished', () => {
  const DEAD = 4_194_303; // above the highest process number that Linux gives by default
  const note = (things: object): void =>
    writeFileSync(join(cwd, `.mentor.${DEAD}.1.unfinished`), JSON.stringify(things));

  test('beside the data file, and elsewhere where a note says so, goes with the next command', async () => {
    mkdirSync(join(cwd, 'out'));
    const elsewhere = join(cwd, `out/.weekly.db.${DEAD}.new`);
    writeFileSync(elsewhere, 'Kanarie0001');
    writeFileSync(`${elsewhere}-journal`, 'Kanarie0001');
    mkdirSync(join(cwd, `.ex.${DEAD}.new`));
    writeFileSync(join(cwd, `.ex.${DEAD}.new`, 'participants.csv'), 'Kanarie0001');
    note([{ path: elsewhere }]);
    await mentor('participant', 'list');
    expect(readdirSync(join(cwd, 'out'))).toEqual([]);
    expect(readdirSync(cwd)).toEqual(['mentor.db', 'out']);
  });

  test('stays while its process runs, and the receipt says so; out of reach, it is still to do', async () => {
    const running = join(cwd, `.weekly.db.${process.ppid}.new`);
    writeFileSync(running, 'not ours to remove');
    const lost = join(cwd, `gone/.a.html.${DEAD}.new`);
    note([{ path: lost }]);
    const ran = await erase('--json');
    expect(ran.exit).toBe(3);
    const { still_to_do: open } = JSON.parse(ran.stdout) as { still_to_do: string[] };
    expect(open.toSorted()).toEqual([
      expect.stringMatching(/\.weekly\.db.*is making it/),
      expect.stringMatching(/^unfinished output in \S+\/gone \(the folder is not there/),
    ]);
    expect(existsSync(running)).toBe(true);
    rmSync(running);
    mkdirSync(join(cwd, 'gone'));
    writeFileSync(lost, 'Kanarie0001');
    await mentor('participant', 'list');
    expect(readdirSync(join(cwd, 'gone'))).toEqual([]);
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('in a folder of its output that was never made, or is gone, is nothing to remove', async () => {
    mkdirSync(join(cwd, 'night'));
    note([
      {
        path: join(cwd, 'night/sets/2026-11-22-0123456789ab'),
        unlessNamedIn: join(cwd, 'night/manifest.json'),
      },
      { path: join(cwd, 'night/reminders/reminders.txt.new') },
      { path: join(cwd, 'night/manifest.json.new') },
      { path: join(cwd, 'mentor.db/sub/a.csv.new') },
    ]);
    expect((await erase()).exit).toBe(0);
    expect(readdirSync(cwd)).toEqual(['mentor.db', 'night']);
  });

  test('in a folder that is away is on record, and named until the folder is forgotten', async () => {
    note([{ path: join(cwd, `stick/out/.ex.${DEAD}.new`) }]);
    await mentor('check'); // nobody was erased
    expect((await erase()).exit).toBe(3);
    expect(await tried('check')).toMatchObject({
      exit: 12,
      stdout: expect.stringMatching(/The erasure of P1 is not finished: an\s+unfinished\s+output/),
    });
    expect(JSON.parse((await mentor('retention', 'show', '--json')).stdout)).toMatchObject({
      open_erasure: { participants: ['P1'], unfinished_outputs: [expect.stringContaining('/stick/out (')] },
    });
    expect((await tried('participant', 'erase', 'P1')).stderr).toContain('mentor backup PATH --forget');
    expect((await tried('backup', 'elsewhere', '--forget')).exit).toBe(1);
    mkdirSync(join(cwd, 'stick'));
    expect((await tried('backup', 'stick', '--forget')).stderr).toContain('is still there');
    await mentor('backup', 'stick/out', '--forget');
    await mentor('check');
    expect((await tried('participant', 'erase', 'P1')).stderr).toContain('nothing is left to do');
  });

  test('stays where a run that is under way makes the same anew', async () => {
    const set = join(cwd, 'night/sets/2026-11-22-0123456789ab');
    const things = [{ path: set, unlessNamedIn: join(cwd, 'night/manifest.json') }];
    mkdirSync(set, { recursive: true });
    note(things);
    const running = join(cwd, `.mentor.${process.ppid}.1.unfinished`);
    writeFileSync(running, JSON.stringify(things));
    await mentor('participant', 'list');
    expect(existsSync(set)).toBe(true);
    rmSync(running);
    await mentor('participant', 'list');
    expect(existsSync(set)).toBe(false);
    expect(readdirSync(cwd)).toEqual(['mentor.db', 'night']);
  });

  test('a named pipe in the place of a note, or of the journal, is not waited for', async () => {
    execFileSync('mkfifo', [join(cwd, `.mentor.${DEAD}.1.unfinished`)]);
    await mentor('participant', 'list');
    execFileSync('mkfifo', [join(cwd, 'mentor.db-journal')]);
    expect(await tried('participant', 'list')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('mentor.db-journal is not a file'),
    });
  });

  test('a finished output leaves no note', async () => {
    mkdirSync(join(cwd, 'out'));
    await mentor('report', 'overview', '--out', 'out/a.html');
    await mentor('export', '--out', 'out/tables');
    await mentor('nightly', '--out', 'night');
    await mentor('backup', 'out/copy.db');
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['a.html', 'copy.db', 'tables']);
  });
});
