/**
 * `npm run faults:nightly`: kills a nightly run at twenty moments, spread from its start to its end, and looks each
 * time at the folder: the manifest must verify.
 */
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM, runProgram } from '../bench/pairs.ts';

const KILLS = 20;

/** Returns the names of the files whose hash is not that of the manifest. */
function broken(folder: string): string[] {
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: { path: string; sha256: string }[];
  };
  return files
    .filter(
      ({ path, sha256 }) =>
        !existsSync(join(folder, path)) ||
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex') !== sha256,
    )
    .map(({ path }) => path);
}

const folder = mkdtempSync(join(tmpdir(), 'mentor-kills-'));
try {
  runProgram(['demo', 'demo'], folder);
  const argv = (day: number): string[] => {
    const today = `2026-03-${String(day).padStart(2, '0')}`;
    return ['nightly', '--out', 'night', '--db', join('demo', 'mentor.db'), '--today', today];
  };
  let start = performance.now();
  runProgram(argv(1), folder);
  let whole = performance.now() - start;
  let killed = 0;
  const faults: string[] = [];
  for (let kill = 1; killed < KILLS && kill <= 3 * KILLS; kill++) {
    start = performance.now();
    const child = spawn(process.execPath, [PROGRAM, ...argv((kill % 26) + 1)], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise<NodeJS.Signals | null>((done) =>
      child.on('close', (_, signal) => done(signal)),
    );
    // Half of them near the end, where the files are written.
    const moment = killed / KILLS;
    const share = kill % 2 === 0 ? moment : 0.6 + 0.35 * moment;
    const timer = setTimeout(() => child.kill('SIGKILL'), whole * share);
    if ((await ended) === 'SIGKILL') killed++;
    // It was quicker than the one that was timed: the moments are shares of its time from now on.
    else whole = Math.min(whole, performance.now() - start);
    clearTimeout(timer);
    faults.push(...broken(join(folder, 'night')).map((file) => `kill ${kill}: ${file}`));
  }
  runProgram(argv(28), folder);
  faults.push(...broken(join(folder, 'night')).map((file) => `at the end: ${file}`));
  if (killed < KILLS) faults.push(`only ${killed} of ${KILLS} runs could be killed`);
  process.stdout.write(faults.map((fault) => `FAIL ${fault}\n`).join(''));
  process.stdout.write(
    `${killed} runs were killed\n${faults.length === 0 ? killed : 0} passed, ${faults.length} failed\n`,
  );
  if (faults.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
