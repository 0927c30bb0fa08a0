/** A copy of the project with every mutant in it, where one is in force at a time. */
import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '../cli/program.ts';
import { switchSource } from './mutants.ts';

/** A test file, and how long it takes where nothing is mutated. */
export interface TestFile {
  readonly path: string;
  readonly milliseconds: number;
}

/** How long a test file may take; what takes longer hangs. */
const patience = (milliseconds: number): number => 4 * milliseconds + 20_000;

/** Jest keeps the modules of every file that it has run: no more than this many at once. */
const FILES_AT_ONCE = 25;

const SWITCH_MODULE = 'src/is-mutant.ts';

export class Lane {
  readonly #tree: string;
  readonly #active: string;
  readonly #reached: string;
  readonly #temporary: string;

  constructor(folder: string) {
    this.#tree = join(folder, 'tree');
    this.#active = join(folder, 'active');
    this.#reached = join(folder, 'reached');
    this.#temporary = join(folder, 'tmp');
  }

  /** Copies the files, with what the mutated sources say in place of their own, and builds the program. */
  prepare(files: readonly string[], mutated: ReadonlyMap<string, string>): void {
    for (const file of files) {
      const to = join(this.#tree, file);
      mkdirSync(dirname(to), { recursive: true });
      const text = mutated.get(file);
      if (text === undefined) copyFileSync(join(ROOT, file), to);
      else writeFileSync(to, text);
    }
    writeFileSync(join(this.#tree, SWITCH_MODULE), switchSource(this.#active, this.#reached));
    // Each package by itself: the folder is the copy's own, since builds hold a lock in it.
    mkdirSync(join(this.#tree, 'node_modules'));
    for (const name of readdirSync(join(ROOT, 'node_modules')))
      symlinkSync(join(ROOT, 'node_modules', name), join(this.#tree, 'node_modules', name));
    writeFileSync(this.#active, '0');
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: this.#tree });
  }

  /** Runs one test file where nothing is mutated, and returns what it reached. */
  async look(path: string): Promise<TestFile & { reached: number[]; isPassed: boolean }> {
    writeFileSync(this.#reached, '');
    const start = Date.now();
    const failed = await this.#jest(0, [{ path, milliseconds: 300_000 }]);
    const milliseconds = Date.now() - start;
    const ids = readFileSync(this.#reached, 'utf8').trim().split('\n').map(Number);
    return {
      path,
      milliseconds,
      reached: [...new Set(ids)].filter((id) => id > 0),
      isPassed: failed === null,
    };
  }

  /** Returns what killed the mutant: the first of the test files to fail or to hang; null where none did. */
  async kill(id: number, tests: readonly TestFile[]): Promise<string | null> {
    for (let from = 0; from < tests.length; from += FILES_AT_ONCE) {
      const killer = await this.#jest(id, tests.slice(from, from + FILES_AT_ONCE));
      if (killer !== null) return killer;
    }
    return null;
  }

  async #jest(active: number, tests: readonly TestFile[]): Promise<string | null> {
    writeFileSync(this.#active, String(active));
    rmSync(this.#temporary, { recursive: true, force: true });
    mkdirSync(this.#temporary, { mode: 0o777 });
    const jest = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        'node_modules/jest/bin/jest.js',
        '-w',
        '1',
        '--bail',
        '--no-watchman',
        '--testSequencer',
        './test/mutation/in-order.js',
        '--runTestsByPath',
        ...tests.map(({ path }) => join(this.#tree, path)),
      ],
      {
        cwd: this.#tree,
        env: { ...process.env, TMPDIR: this.#temporary },
        // A group of its own: what hangs is ended with all that it has started.
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let passed = 0;
    let isHanging = false;
    const endGroup = (): void => {
      try {
        process.kill(-(jest.pid as number), 'SIGKILL');
      } catch {
        // All of them have ended.
      }
    };
    const end = (): void => {
      isHanging = true;
      endGroup();
    };
    const limit = (): number => patience(tests[Math.min(passed, tests.length - 1)]!.milliseconds);
    let timer = setTimeout(end, limit());
    jest.stderr.setEncoding('utf8').on('data', (text: string) => {
      const more = text.match(/^PASS /gm)?.length ?? 0;
      if (more === 0) return;
      passed += more;
      clearTimeout(timer);
      timer = setTimeout(end, limit());
    });
    jest.on('exit', endGroup);
    process.on('exit', endGroup);
    const exit = await new Promise<number | null>((done) => jest.on('close', done));
    process.off('exit', endGroup);
    clearTimeout(timer);
    if (exit === 0) return null;
    return `${tests[Math.min(passed, tests.length - 1)]!.path}${isHanging ? ' (hangs)' : ''}`;
  }
}

/** Returns how a mutated source names the module of the switches. */
export function switchModuleFrom(file: string): string {
  return relative(dirname(file), SWITCH_MODULE);
}
