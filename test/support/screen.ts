/** A terminal with the real program on its full screen: what is on it now, and keys. */
import { type IPty, spawn } from '@lydell/node-pty';
import { stripVTControlCharacters } from 'node:util';
import { ENVIRONMENT, PROGRAM } from '../cli/program.ts';

export interface ScreenOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** What leaves the alternate screen. */
const LEAVE = '\u001B[?1049l';

/** How long something may take to appear, in milliseconds. */
const PATIENCE_MS = 10_000;

export class Screen {
  readonly #pty: IPty;
  readonly #exit: Promise<{ exitCode: number; signal?: number | undefined }>;
  #raw = '';

  constructor(argv: readonly string[], { cwd, columns = 80, rows = 24, env = {} }: ScreenOptions) {
    this.#pty = spawn(process.execPath, [PROGRAM, ...argv], {
      cwd,
      cols: columns,
      rows,
      env: { ...ENVIRONMENT, TERM: 'xterm-256color', ...env },
    });
    this.#pty.onData((text) => (this.#raw += text));
    this.#exit = new Promise((done) => {
      this.#pty.onExit(done);
    });
  }

  /** Everything that was written to the terminal. */
  get raw(): string {
    return this.#raw;
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** The rows as they are, without colours. */
  get lines(): string[] {
    const rows: string[] = [];
    // Each row is drawn whole: to its beginning, cleared, its text.
    for (const [, row, text = ''] of this.#raw.matchAll(
      /\p{Cc}\[(\d+);1H\p{Cc}\[2K([^]*?)(?=\p{Cc}\[\d+;1H|\p{Cc}\[\?|$)/gu,
    ))
      rows[Number(row) - 1] = stripVTControlCharacters(text).trimEnd();
    return rows;
  }

  /** What was written after the full screen was left, or before it was entered where it never was. */
  get after(): string {
    const at = this.#raw.lastIndexOf(LEAVE);
    return stripVTControlCharacters(at === -1 ? this.#raw : this.#raw.slice(at)).replaceAll('\r', '');
  }

  get isLeft(): boolean {
    return this.#raw.lastIndexOf(LEAVE) > this.#raw.lastIndexOf('\u001B[?1049h');
  }

  /** Waits until the screen shows a text. */
  async see(text: string | RegExp): Promise<void> {
    const isThere = (): boolean => {
      const shown = this.lines.join('\n');
      return typeof text === 'string' ? shown.includes(text) : text.test(shown);
    };
    for (let waited = 0; waited < PATIENCE_MS; waited += 10) {
      if (isThere()) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    this.#pty.kill();
    throw new Error(
      `${String(text)} did not appear; the screen shows:\n${this.lines.join('\n')}\n${this.after}`,
    );
  }

  press(...keys: readonly string[]): void {
    for (const key of keys) this.#pty.write(key);
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
  }

  /** Waits for the end, and returns the exit code and the number of the signal that caused it. */
  async end(): Promise<readonly [exit: number, signal: number]> {
    const { exitCode, signal = 0 } = await this.#exit;
    // What was written last may still be on its way.
    for (let before = -1; before !== this.#raw.length;) {
      before = this.#raw.length;
      await new Promise((done) => setTimeout(done, 30));
    }
    return [exitCode, signal];
  }
}
