/** What a command is given: streams, the date, prompting and the data file, all swappable in tests. */
import { resolve } from 'node:path';
import type { Ask } from './ask.ts';
import { EXIT_CODES, type ExitName, type Failure, wrongUsage } from './errors.ts';
import type { Store, Writer } from './store/store.ts';
import type { Installed } from './view/files/nightly-jobs.ts';
import { colourFor, createColour, noColour } from './view/terminal/colour.ts';
import { besides, type Document, type FileMode, type OutputMode } from './view/document/document.ts';
import type { Report } from './terminal/progress-bar.ts';
import { render, renderFile } from './view/document/render.ts';
import { said } from './view/document/result.ts';
import { forTerminal } from './view/document/sanitise.ts';
import type { Input } from './terminal/full-screen.ts';
import { clearUnfinished, homeOf } from './disk/unfinished.ts';
import { type Output, page, write } from './terminal/write.ts';

/** With it each command is defined; commander itself is loaded in `commander.ts`. */
export type { Command } from '@commander-js/extra-typings';
export type { Output } from './terminal/write.ts';

/** What the world gives the program. `main.ts` takes it from the process; tests make their own. */
export interface Host {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether stdout goes to a file, which somebody may open, and not to another program. */
  readonly isStdoutFile?: boolean;
  /** Who is at the keyboard, as the change log names them. */
  readonly actor: string;
  /** The machine's time zone; undefined if its settings name no known one. */
  readonly timezone: string | undefined;
  /** The same, if it can be known without loading `Intl`; see `io/machine/own-zone.ts`. */
  readonly ownZone?: string | undefined;
  readonly version: string;
  /** How this program is started by a machine that knows nothing of it. */
  readonly installed: Installed;
  readonly now: () => Date;
  /**
   * Has `restore` called where a signal ends the process, just before it ends, and returns how to take that back. For
   * what a terminal would otherwise be left in.
   */
  readonly beforeSignal?: (restore: () => void) => () => void;
  /**
   * Has `end` called at the first signal that would end the process, in its place; the next one ends it. Returns how to take
   * that back. For work that is to end between two steps.
   */
  readonly beforeEnd?: (end: () => void) => () => void;
  /** Tells the machine which command this process runs: its words, never an argument. */
  readonly announce?: (command: string) => void;
  /**
   * Shows text through the pager that the environment names, and waits for its end. Returns false where there is none
   * or it cannot start; nothing was shown then. Absent where there is nobody to turn pages.
   */
  readonly page?: (text: string) => Promise<boolean>;
}

/** The options that work anywhere on the line. */
export interface GlobalOptions {
  readonly db?: string | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
  /** False where CSV is for programs alone. */
  readonly bom?: boolean | undefined;
  readonly today?: string | undefined;
  readonly input: boolean;
  readonly yes?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  /** False where nothing goes through a pager. */
  readonly pager?: boolean | undefined;
  readonly color: 'auto' | 'always' | 'never';
  readonly debug?: boolean | undefined;
  readonly obfuscate?: boolean | undefined;
}

export class Context {
  readonly host: Host;
  readonly options: GlobalOptions;
  readonly ask: Ask;
  /** The command line as it was typed, without the program's name. */
  readonly argv: readonly string[];
  /** Runs another command line on a host; for the demo, which shows the program by running it. */
  readonly run: (argv: readonly string[], host: Host) => Promise<number>;
  #exit: ExitName = 'done';
  #hasChanged = false;
  #said: string[] = [];
  #isPaged = false;
  #store: Store | undefined;
  #redirected: ((document: Document) => Promise<void>) | undefined;
  readonly #spokenDays = new Set<string>();

  constructor(host: Host, options: GlobalOptions, ask: Ask, argv: readonly string[], run: Context['run']) {
    this.argv = argv;
    this.host = host;
    this.options = options;
    this.ask = ask;
    this.run = run;
  }

  /** The data file: `--db`, else `MENTOR_DB`, else `mentor.db` here. Absolute. */
  get file(): string {
    return this.path(this.options.db || this.host.env['MENTOR_DB'] || 'mentor.db');
  }

  /** The folder of the data file, which remembers what a kill may leave unfinished elsewhere. */
  get home(): string {
    return homeOf(this.file);
  }

  /** Whether the command has changed the data file, so that a failure from now on is one in part. */
  get hasChanged(): boolean {
    return this.#hasChanged || this.#store?.hasWritten === true;
  }

  /** Records that the command has changed a data file without {@link store}. */
  changed(): void {
    this.#hasChanged = true;
  }

  get exitCode(): number {
    return EXIT_CODES[this.#exit];
  }

  /** Whether CSV in files begins with a byte-order mark. */
  get hasMark(): boolean {
    return this.options.bom !== false;
  }

  /** Remembers a day that was said in words: sentences in the terminal then name its weekday. */
  spoken(text: string, day: string): void {
    if (text.toLowerCase() !== 'today') this.#spokenDays.add(day);
  }

  /** Returns a path that a person gave, made absolute from where they are. */
  path(given: string): string {
    return resolve(this.host.cwd, given);
  }

  /** Sets what a command that did its work exits with: `done` unless it says `partial` or `attention`. */
  leaveWith(exit: ExitName): void {
    this.#exit = exit;
  }

  /**
   * Opens the data file at its first call; SQLite is not loaded before.
   *
   * @param options.isReadOnly Whether nothing may be written, not even a file of an older schema brought forward.
   * @throws Failure `no-programme`, `damaged`, `locked` or `refused`.
   */
  async store(options: { readonly isReadOnly?: boolean } = {}): Promise<Store> {
    if (this.#store === undefined) {
      const { openStore, openToRead } = await import('./store/file/open.ts');
      this.#store = (options.isReadOnly === true ? openToRead : openStore)(this.file, this.writer);
      const note = await keepPrivate(this.file);
      if (note !== undefined) await this.say(note);
      clearUnfinished(this.home);
      if (this.options.obfuscate === true) {
        const { obfuscatedCopy } = await import('./store/privacy/obfuscate.ts');
        const real = this.#store;
        this.#store = obfuscatedCopy(real);
        real.close();
      }
    }
    return this.#store;
  }

  /** Returns what `load` reads from the data file, on one snapshot: see {@link Store.read}. */
  async read<T>(load: (store: Store) => T): Promise<T> {
    const store = await this.store();
    return store.read(() => load(store));
  }

  /** Changes the data file in one transaction, under the words of a command: see {@link Store.write}. */
  async write<T>(command: string, apply: (store: Store) => T): Promise<T> {
    const store = await this.store();
    return store.write(command, () => apply(store));
  }

  /**
   * Returns the Failure for a data file that is not as the program left it, or undefined. An unexpected error
   * is then damage and not a bug: a flipped bit in stored JSON, for example.
   */
  async damage(): Promise<Failure | undefined> {
    if (this.#store === undefined) return undefined;
    this.#store.close();
    const { damageOf } = await import('./store/file/check/damage.ts');
    return damageOf(this.file, this.writer);
  }

  /**
   * Throws with `--obfuscate`, for a command that reads a file of its own: the names in that are real.
   *
   * @throws Failure `usage`.
   */
  refuseObfuscated(file: string): void {
    if (this.options.obfuscate !== true) return;
    throw wrongUsage(
      `--obfuscate makes up the names in the programme, not those in ${file}.`,
      'leave --obfuscate out; nothing was changed',
    );
  }

  /** Who writes to the data file, and when. */
  get writer(): Writer {
    const { actor, now, ownZone } = this.host;
    return { actor, now, ownZone, today: this.options.today };
  }

  close(): void {
    this.#store?.close();
  }

  /**
   * Writes to stderr what was held back. With `--json` everything said is held back until the command has
   * done its work, so that an error is the only document on stderr.
   */
  async finish(): Promise<void> {
    const text = this.#said.join('');
    this.#said = [];
    if (text !== '') await write(this.host.stderr, text);
  }

  /**
   * Prints a command's result on stdout, as a table in a terminal, TSV when piped or `--plain`, or JSON; and says
   * its notes on stderr, whatever stdout is.
   *
   * @param mode In place of what the streams and options ask for; for commands with a `--format`.
   * @throws Failure `refused` where stdout cannot take it; a closed pipe is not an error.
   */
  async show(document: Document, mode?: OutputMode): Promise<void> {
    const elsewhere = this.#redirected;
    this.#redirected = undefined;
    const told = this.#spokenDays.size === 0 ? document : await this.#withWeekdays(document);
    if (elsewhere !== undefined && mode === undefined) await elsewhere(told);
    else await this.#show(told, mode ?? this.#mode());
  }

  /** Has the next document that is shown go elsewhere, unless its command says in which mode it is. */
  redirect(show: (document: Document) => Promise<void>): void {
    this.#redirected = show;
  }

  /** Has what is shown go through the pager where it is longer than the screen. Nothing may be asked after that. */
  pages(): void {
    this.#isPaged = true;
  }

  async #show(document: Document, mode: OutputMode): Promise<void> {
    const { stdout, env } = this.host;
    const isColoured = mode === 'terminal' && colourFor(this.options.color, env, stdout.isTTY === true);
    const hasMark = this.hasMark && this.host.isStdoutFile === true;
    const colour = await createColour(isColoured, env);
    const rows = stdout.isTTY === true ? stdout.rows : undefined;
    const text = await render(document, mode, { width: stdout.columns ?? 80, rows, colour, hasMark });
    if (mode === 'terminal' && this.#isPaged && !this.hasChanged) await this.page(text);
    else await this.print(text);
    await this.sayBesides(document, mode);
  }

  async #withWeekdays(document: Document): Promise<Document> {
    const { withWeekdays } = await import('./view/document/spoken-days.ts');
    return withWeekdays(document, this.#spokenDays);
  }

  /** Prints what a command says that did one thing: see {@link said}, which takes the same. */
  async did(...result: Parameters<typeof said>): Promise<void> {
    await this.show(said(...result));
  }

  /** Writes the notes of a document to stderr, and names what a mode with only one table leaves out. */
  async sayBesides(document: Document, mode: FileMode): Promise<void> {
    const blocks = besides(document, mode);
    if (blocks.length === 0 || this.options.quiet === true) return;
    const space = this.host.stderr.isTTY === true && blocks[0]?.kind !== 'text' ? '\n' : '';
    await this.#toPerson(`${space}${await this.#forStderr({ schema: document.schema, json: {}, blocks })}`);
  }

  /**
   * Returns the text of a document as it belongs in a file: 100 columns wide where it is a table, and plain; CSV with
   * the byte-order mark that spreadsheets need, unless `--no-bom` was said.
   */
  async renderForFile(document: Document, mode: OutputMode): Promise<string> {
    return render(document, mode, this.#page);
  }

  /** Returns a document as the content of a file, which of a workbook is no text. */
  async bytesForFile(document: Document, mode: FileMode): Promise<string | Uint8Array> {
    return renderFile(document, mode, this.#page);
  }

  get #page(): Parameters<typeof render>[2] {
    return { width: 100, colour: noColour, hasMark: this.hasMark };
  }

  /** Prints text on stdout as it is. The caller has made it safe for a terminal. */
  async print(text: string): Promise<void> {
    await write(this.host.stdout, text);
  }

  /** Prints text that is safe on stdout, through the pager where it is longer than the screen. */
  async page(text: string): Promise<void> {
    await page(text, this.host, this.options.pager);
  }

  /** Shows a document in the middle of a conversation, on stderr, where the questions are. */
  async tell(document: Document): Promise<void> {
    await write(this.host.stderr, `\n${await this.#forStderr(document)}`);
  }

  /** Says something to the person, on stderr. `--quiet` silences it. */
  async say(text: string): Promise<void> {
    if (this.options.quiet === true) return;
    await this.#toPerson(`${await fitted(forTerminal(text, { keepNewlines: true }), this.host.stderr)}\n`);
  }

  /** Says the lines that do the same as what was asked and answered. */
  async again(...lines: readonly string[]): Promise<void> {
    await this.say(`The same again, without questions:${lines.map((line) => `\n  ${line}`).join('')}`);
  }

  /** Says what to do next, on stderr: a command, and why if that is not obvious. */
  async next(...steps: readonly string[]): Promise<void> {
    for (const [index, step] of steps.entries()) await this.say(`${index === 0 ? 'Next:' : '     '} ${step}`);
  }

  /**
   * Does work that may take long, and returns its result. In a terminal, a bar shows progress after 300 ms.
   * Elsewhere, and with `--quiet`, nothing is shown.
   *
   * @param work Calls what it is given with how much is done and of how much, as often as is handy.
   */
  async progress<T>(label: string, work: (report: Report) => T | Promise<T>): Promise<T> {
    const { stderr, env, now } = this.host;
    if (stderr.isTTY !== true || this.options.quiet === true || env['TERM'] === 'dumb')
      return work(() => undefined);
    const { withBar } = await import('./terminal/progress-bar.ts');
    return withBar(stderr, label, now, work);
  }

  async #toPerson(text: string): Promise<void> {
    if (this.options.json === true && !this.ask.isInteractive) this.#said.push(text);
    else await write(this.host.stderr, text);
  }

  /** Lines are broken only for a terminal, because a file is searched for whole sentences. */
  async #forStderr(document: Document): Promise<string> {
    const { stderr, env } = this.host;
    const isTerminal = stderr.isTTY === true;
    const colour = await createColour(colourFor(this.options.color, env, isTerminal), env);
    const width = isTerminal ? (stderr.columns ?? 80) : Number.MAX_SAFE_INTEGER;
    return render(document, 'terminal', { width, colour });
  }

  /** Whether what is shown next is for somebody at a terminal: no file, no other format, no program. */
  get isOnScreen(): boolean {
    return this.#redirected === undefined && this.#mode() === 'terminal';
  }

  #mode(): OutputMode {
    if (this.options.json === true) return 'json';
    return this.host.stdout.isTTY === true && this.options.plain !== true ? 'terminal' : 'tsv';
  }
}

/** Returns a text that is safe to print broken at words for a terminal, and whole elsewhere: files are searched. */
export async function fitted(text: string, { isTTY, columns }: Output): Promise<string> {
  if (isTTY !== true) return text;
  const { noteLines } = await import('./view/terminal/notes.ts');
  return noteLines(text, columns || 80);
}

/**
 * Makes a data file readable by its owner alone, which a copy may not be, and returns what to say about it.
 */
async function keepPrivate(file: string): Promise<string | undefined> {
  const { closeToOthers } = await import('./store/file/replace-file.ts');
  const before = closeToOthers(file);
  if (before === undefined) return undefined;
  const was = `Everybody on this machine could read ${file} (mode ${before.mode})`;
  return before.isClosed ? `${was}: it is yours alone now.` : `${was}, and still can: chmod 600 ${file}`;
}
