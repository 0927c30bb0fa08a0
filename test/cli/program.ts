/** The real program, as another process: built when it is older than its source, in a cleared environment. */
import { type ChildProcess, execFile, spawn, type StdioOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PROGRAM = join(ROOT, 'bin', 'mentor.js');

/** What the build has put together, and where Node 20 or a later one keep what they compiled of it. */
export const {
  CACHE,
  COMPILED,
  IS_CACHED_BY_NODE,
  PROGRAM: BUILT,
} = createRequire(import.meta.url)('../../bin/program.js') as {
  CACHE: string;
  COMPILED: string;
  IS_CACHED_BY_NODE: boolean;
  PROGRAM: string;
};

/** All that the program is given of the environment: no home, no language, nothing of ours. */
export const ENVIRONMENT: Readonly<Record<string, string>> = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  /** null where a signal ended it. */
  readonly exit: number | null;
}

/** Builds the program where `dist` is missing or older than `src`. Two workers do not build at once. */
export async function ensureBuilt(): Promise<void> {
  const lock = join(ROOT, 'node_modules', '.mentor-build');
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // The other worker has it; one that was killed leaves it behind, and a build takes seconds.
      if (tries > 300) rmSync(lock, { recursive: true, force: true });
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  try {
    if (Math.max(newest(join(ROOT, 'src')), newest(join(ROOT, 'bin'))) > builtAt())
      await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: ROOT });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(join(folder, name)).mtimeMs,
    ),
  );
}

function builtAt(): number {
  try {
    return statSync(BUILT).mtimeMs;
  } catch {
    return 0;
  }
}

/** Returns a new temporary folder, and what removes it. */
export function temporaryFolder(): { cwd: string; remove: () => void } {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-process-'));
  return { cwd, remove: () => rmSync(cwd, { recursive: true, force: true }) };
}

export function start(
  argv: readonly string[],
  { cwd, stdio = ['ignore', 'pipe', 'pipe'] }: { cwd: string; stdio?: StdioOptions },
): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...argv], { cwd, env: ENVIRONMENT, stdio });
}

/** Waits until a process has ended and its streams are read. */
export function ended(child: ChildProcess): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exit) => done({ ...texts, exit }));
  });
}

/** Runs the program to its end; stdin is empty. What `--json` prints must be as its schema in docs/json says. */
export async function mentor(cwd: string, ...argv: readonly string[]): Promise<Ended> {
  const ran = await ended(start(argv, { cwd }));
  if (argv.includes('--json')) {
    const { holdToContract } = await import('../support/json-contract.ts');
    holdToContract(argv, ran);
  }
  return ran;
}

/** Runs a line of the shell, in which `mentor` is the program. */
export function shell(cwd: string, line: string): Promise<Ended> {
  const script = `mentor() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${line}`;
  return ended(spawn('sh', ['-c', script], { cwd, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] }));
}
