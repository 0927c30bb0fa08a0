/** An import of 100,000 rows × 20 columns against the `sqlite3` shell's `.import` of the same file. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LARGE_COLUMNS, largeFile } from '../support/large-file.ts';
import type { Comparison } from './comparison.ts';
import { PROGRAM, runProgram } from './pairs.ts';

const ROWS = 100_000;
const RUNS = 3;
/** Tells, when the process ends, how much memory it had at most, in megabytes. */
const PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS/1024))';

/** What the file says of a participant, as the columns of `participants` hold it. */
const SAME: Readonly<Record<string, string>> = {
  is_mentor: "NEW.roles <> 'mentee'",
  is_mentee: "NEW.roles <> 'mentor'",
  languages: 'json_array(NEW.languages)',
  channels: 'json_array(NEW.channels)',
  about: 'NEW.expertise',
  motivation: 'NEW.goals',
  key: "'ref:' || NEW.ref",
  enrolled_on: "'2026-01-01'",
};
const DIRECT = LARGE_COLUMNS.filter(
  (name) => !['roles', 'expertise', 'goals', ...Object.keys(SAME)].includes(name),
);

/** What the shell imports into: SQL on a database that is a programme, and the most that we may take longer. */
const PEERS = [
  {
    // A view of the file's columns over our table, with all of its checks and indexes; its log apart.
    name: 'sqlite3 .import into the same schema',
    sql: `DROP TRIGGER log_participants_insert;
CREATE VIEW people AS SELECT ${LARGE_COLUMNS.map((name) => `NULL AS ${name}`).join(', ')};
CREATE TRIGGER people_insert INSTEAD OF INSERT ON people BEGIN
  INSERT INTO participants (${[...Object.keys(SAME), ...DIRECT].join(', ')})
  VALUES (${[...Object.values(SAME), ...DIRECT.map((name) => `nullif(NEW.${name}, '')`)].join(', ')});
END;
`,
    most: 4,
  },
  {
    // The columns of the file as text, and the three unique indexes. No checks, no topics, no log.
    name: 'sqlite3 .import into a bare table',
    sql: `CREATE TABLE people (${LARGE_COLUMNS.map((name) => `${name} TEXT`).join(', ')});
CREATE UNIQUE INDEX people_ref ON people (ref);
CREATE UNIQUE INDEX people_email ON people (email);
CREATE UNIQUE INDEX people_key ON people ('ref:' || ref);
`,
    most: undefined,
  },
] as const;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Returns the ratio of time to each peer, and prints the peak of memory. */
export function imports(): Promise<Comparison[]> {
  if (spawnSync('sqlite3', ['--version']).status !== 0) {
    process.stderr.write('import: skipped, for there is no sqlite3 shell to compare with\n');
    return Promise.resolve([]);
  }
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    const { csv, levels } = largeFile(ROWS);
    writeFileSync(join(folder, 'people.csv'), csv);
    runProgram(['init', 'Bench', '--levels', levels.join(','), '--timezone', 'UTC'], folder);
    copyFileSync(join(folder, 'mentor.db'), join(folder, 'fresh.db'));
    const fresh = (name: string): void => copyFileSync(join(folder, 'fresh.db'), join(folder, name));
    const runs = Array.from({ length: RUNS }, () => {
      let peak = 0;
      fresh('mentor.db');
      const own = timed(() => void (peak = imported(folder)));
      const peers = PEERS.map(({ sql }) => {
        fresh('peer.db');
        writeFileSync(join(folder, 'peer.sql'), sql);
        shell(folder, '.read peer.sql');
        return timed(() => shell(folder, '.mode csv', '.import --skip 1 people.csv people'));
      });
      return { own, peers, peak };
    });
    const peak = Math.max(...runs.map((run) => run.peak));
    process.stderr.write(`import: peak memory ${peak.toFixed(0)} MB, at most 300\n`);
    return Promise.resolve(
      PEERS.map(({ name, most }, at): Comparison => {
        const pairs = runs.map(({ own, peers }) => [own, peers[at] ?? Number.NaN] as const);
        const [own = 0, peer = 1] = pairs.toSorted(([a, b], [c, d]) => a / b - c / d)[RUNS >> 1] ?? [];
        return {
          what: `mentor import participants (${ROWS.toLocaleString('en')} rows × ${LARGE_COLUMNS.length} columns)`,
          peer: name,
          ratio: own / peer,
          most,
          milliseconds: own,
          peerMilliseconds: peer,
        };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Imports the file and returns the peak of memory, in megabytes. */
function imported(cwd: string): number {
  const argv = ['--import', PEAK, PROGRAM, 'import', 'participants', 'people.csv'];
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the import exited ${status}: ${stderr}`);
  return Number(/peak ([\d.]+)/.exec(stderr)?.[1]);
}

function shell(cwd: string, ...commands: readonly string[]): void {
  const { status, stderr } = spawnSync('sqlite3', ['-bail', 'peer.db', ...commands], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0 || stderr !== '') throw new Error(`sqlite3 exited ${status}: ${stderr.slice(0, 500)}`);
}
