/** The real program at a real terminal, answered by keys. */
import { type IPty, spawn } from '@lydell/node-pty';
import { stripVTControlCharacters } from 'node:util';
import { ENVIRONMENT, PROGRAM } from './program.ts';

export const ENTER = '\r';
export const BACKSPACE = '\u007F';
export const UP = '\u001B[A';
export const DOWN = '\u001B[B';
export const CTRL_C = '\u0003';

export interface PtyOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A terminal with the program in it. */
export class Pty {
  readonly #pty: IPty;
  readonly #ended: Promise<readonly [exit: number, signal: number]>;
  #raw = '';
  /** Up to where the screen has been waited for. */
  #seen = 0;
  /** How long something may take to appear. */
  protected readonly patienceMs: number = 5000;

  constructor(argv: readonly string[], { cwd, columns = 100, rows = 40, env }: PtyOptions) {
    this.#pty = spawn(process.execPath, [PROGRAM, ...argv], {
      cwd,
      cols: columns,
      rows,
      env: { ...ENVIRONMENT, TERM: 'xterm-256color', ...env },
    });
    this.#pty.onData((text) => (this.#raw += text));
    this.#ended = new Promise((done) => {
      this.#pty.onExit(({ exitCode, signal = 0 }) => done([exitCode, signal]));
    });
  }

  /** Waits until the program has drawn a text, after what was waited for before. */
  async see(text: string): Promise<void> {
    await this.wait(
      () => {
        const at = this.text.indexOf(text, this.#seen);
        if (at >= 0) this.#seen = at + text.length;
        return at >= 0;
      },
      () => `"${text}" did not appear; the terminal shows:\n${this.text}`,
    );
  }

  /** Waits until something is so; ends the program and throws where it takes too long. */
  protected async wait(isSo: () => boolean, otherwise: () => string): Promise<void> {
    for (let waited = 0; waited < this.patienceMs; waited += 10) {
      if (isSo()) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    this.#pty.kill();
    throw new Error(otherwise());
  }

  press(...keys: readonly string[]): void {
    for (const key of keys) this.#pty.write(key);
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
  }

  /** Waits for the end, and returns the exit code. */
  async end(): Promise<number> {
    return (await this.ending())[0];
  }

  /** Waits for the end, and returns the exit code and the number of the signal that caused it. */
  async ending(): Promise<readonly [exit: number, signal: number]> {
    const ended = await this.#ended;
    // What was drawn last may still be on its way.
    for (let before = -1; before !== this.#raw.length;) {
      before = this.#raw.length;
      await new Promise((done) => setTimeout(done, 30));
    }
    return ended;
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Everything that was written to the terminal. */
  get raw(): string {
    return this.#raw;
  }

  /** The same without colours and movements. */
  get text(): string {
    return stripVTControlCharacters(this.#raw).replaceAll('\r', '');
  }
}
