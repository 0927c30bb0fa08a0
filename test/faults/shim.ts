/** The real program under a library that lets it down at one chosen step of its writing (see shim.c). */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROGRAM } from '../cli/program.ts';

export const MODES = ['kill', 'torn', 'full', 'error'] as const;
export type Mode = (typeof MODES)[number];

export interface Fault {
  readonly mode: Mode | 'count';
  /** Which step, from 1. */
  readonly at: number;
}

export interface Ended {
  /** null where it was killed. */
  readonly exit: number | null;
  readonly stderr: string;
}

let library: string | undefined;

/** Compiles the library once and returns its file. */
export function compiledShim(): string {
  if (library !== undefined) return library;
  const file = join(mkdtempSync(join(tmpdir(), 'mentor-shim-')), 'shim.so');
  const source = fileURLToPath(new URL('shim.c', import.meta.url));
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', file, source, '-ldl'], { stdio: 'inherit' });
  return (library = file);
}

/** Whether steps can be counted here: Linux, and a compiler. */
export function canInject(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs the program in a folder, with a fault in whatever it writes there. */
export function runWith(fault: Fault, cwd: string, argv: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...argv, '--today', '2026-11-22'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      LD_PRELOAD: compiledShim(),
      FAULT_DIR: `${cwd}/`,
      FAULT_MODE: fault.mode,
      FAULT_AT: String(fault.at),
      FAULT_COUNT: `${cwd}.count`,
    },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exit) => done({ exit, stderr }));
  });
}

/** Returns how many steps a command takes, run without a fault. */
export async function countSteps(cwd: string, argv: readonly string[]): Promise<number> {
  const { exit, stderr } = await runWith({ mode: 'count', at: 0 }, cwd, argv);
  if (exit !== 0) throw new Error(`mentor ${argv.join(' ')}: exit ${exit}: ${stderr}`);
  return existsSync(`${cwd}.count`) ? Number(readFileSync(`${cwd}.count`, 'utf8')) : 0;
}
