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
  readonly #exit: Promise<number>;
  #raw = '';
  /** Up to where the screen has been waited for. */
  #seen = 0;

  constructor(argv: readonly string[], { cwd, columns = 100, rows = 40, env }: PtyOptions) {
    this.#pty = spawn(process.execPath, [PROGRAM, ...argv], {
      cwd,
      cols: columns,
      rows,
      env: { ...ENVIRONMENT, TERM: 'xterm-256color', ...env },
    });
    this.#pty.onData((text) => (this.#raw += text));
    this.#exit = new Promise((done) => {
      this.#pty.onExit(({ exitCode }) => done(exitCode));
    });
  }

  /** Waits until the program has drawn a text, after what was waited for before. */
  async see(text: string): Promise<void> {
    for (let tries = 0; tries < 500; tries++) {
      const at = this.text.indexOf(text, this.#seen);
      if (at >= 0) {
        this.#seen = at + text.length;
        return;
      }
      await new Promise((done) => setTimeout(done, 10));
    }
    this.#pty.kill();
    throw new Error(`"${text}" did not appear; the terminal shows:\n${this.text}`);
  }

  press(...keys: readonly string[]): void {
    for (const key of keys) this.#pty.write(key);
  }

  async end(): Promise<number> {
    const exit = await this.#exit;
    // What was drawn last may still be on its way.
    for (let before = -1; before !== this.#raw.length;) {
      before = this.#raw.length;
      await new Promise((done) => setTimeout(done, 30));
    }
    return exit;
  }

  get raw(): string {
    return this.#raw;
  }

  get text(): string {
    return stripVTControlCharacters(this.#raw).replaceAll('\r', '');
  }
}
