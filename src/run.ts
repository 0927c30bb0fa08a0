/** From argv to exit code: runs the command that the line names, and prints every error. */
import { createProgram } from './command-line.ts';
import { type CommanderCommand, CommanderError } from './commander.ts';
import type { Context, GlobalOptions, Host } from './context.ts';
import { afterTheChange, codeOf, EXIT_CODES, Failure, MeantLine, refused } from './errors.ts';
import { shellLine } from './domain/words/text.ts';
import { MissingOptions, optionsMissing } from './missing-options.ts';
import { page, write } from './terminal/write.ts';

/**
 * Runs one command line and returns its exit code. Never throws and never exits: what goes wrong is printed
 * on stderr, as text or, with `--json`, as `{"error": {…}}`.
 */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let context: Context | undefined;
  const printed: string[] = [];
  const root = createProgram(host, printed, async (options) => {
    // Loaded here because `--version` and `--help` need neither.
    const { createAsk } = await import('./ask.ts');
    const { Context } = await import('./context.ts');
    const ask = createAsk(
      { input: host.stdin, output: host.stderr },
      { input: options.input, yes: options.yes === true },
    );
    context = new Context(host, options, ask, argv, run);
    return context;
  });
  try {
    await root.parseAsync(argv, { from: 'user' });
    await context?.finish();
    if (printed.length > 0) return await printHelp(printed, argv, host);
    return context?.exitCode ?? EXIT_CODES.done;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return await printHelp(printed, argv, host);
    if (error instanceof MeantLine) {
      context?.close();
      return await runMeant(error, argv, root, host);
    }
    if (!(error instanceof MissingOptions) || context === undefined)
      return await report(error, argv, host, context);
    return await completeAndRunAgain(error, argv, host, context);
  } finally {
    context?.close();
  }
}

/** Prints what commander wrote: help, or the version. */
async function printHelp(printed: readonly string[], argv: readonly string[], host: Host): Promise<number> {
  try {
    const isPlain = ['--no-pager', '--plain', '--json'].some((option) => argv.includes(option));
    await page(printed.join(''), host, !isPlain);
    return EXIT_CODES.done;
  } catch (error) {
    return report(error, argv, host);
  }
}

/** Runs the line that was meant, and says which it is. With `--json`, the schema of the document does. */
async function runMeant(
  { typed, line, isSaid }: MeantLine,
  argv: readonly string[],
  root: CommanderCommand,
  host: Host,
): Promise<number> {
  const { placesOfWords } = await import('./arguments.ts');
  const { forTerminal } = await import('./view/document/sanitise.ts');
  const command = root.commands.find((one) => one.name() === typed[0]);
  // Options may stand between the words of a phrase.
  const places = placesOfWords(argv, command ?? root).slice(0, typed.length);
  const full = argv.filter((_, at) => !places.includes(at)).toSpliced(places[0] ?? 0, 0, ...line);
  const { json, quiet } = root.opts<GlobalOptions>();
  if (isSaid && json !== true && quiet !== true)
    await write(host.stderr, `${forTerminal(`Taken as: ${shellLine(['mentor', ...full])}`)}\n`);
  return run(full, host);
}

/**
 * Adds the options that follow from the arguments, and runs the line again. In a terminal it asks for the others, and prints
 * the line with the answers.
 */
async function completeAndRunAgain(
  missing: MissingOptions,
  argv: readonly string[],
  host: Host,
  context: Context,
): Promise<number> {
  const { command } = missing;
  try {
    const { canFollow, settledLine } = await import('./arguments.ts');
    if (!context.ask.isInteractive && !missing.options.some((option) => canFollow(command, option)))
      throw missing;
    const { askOptions } = await import('./application/options/ask-options.ts');
    const line = await settledLine(command, argv);
    const options = missing.options.filter(
      (option) => command.getOptionValue(option.attributeName()) === undefined,
    );
    if (missing.options.length > 0 && options.length === 0) return await run(line, host);
    if (!context.ask.isInteractive)
      throw options.length === 0 ? missing : optionsMissing(command, options, missing.hint ?? '');
    const words = await askOptions(context, command, options, line);
    if (words.length === 0) throw missing;
    const full = [...line, ...words];
    const exit = await run(full, host);
    if (exit === EXIT_CODES.done) await context.again(shellLine(['mentor', ...full]));
    return exit;
  } catch (error) {
    return await report(error, argv, host, context);
  }
}

async function report(
  error: unknown,
  argv: readonly string[],
  host: Host,
  context?: Context,
): Promise<number> {
  const { fitted } = await import('./context.ts');
  const { escapeUnsafe, forTerminal, unicodeEscape } = await import('./view/document/sanitise.ts');
  const jsonEscape = (character: string): string =>
    character === '\n' ? character : unicodeEscape(character);
  const asIs =
    error instanceof Failure
      ? error
      : ((await machineFailure(error)) ?? (await context?.damage()) ?? internalFailure(error));
  // A cancelled conversation has said what was kept, and a partial failure says what was done.
  const isAfterwards =
    context?.hasChanged === true && !['internal', 'cancelled', 'partial'].includes(asIs.kind);
  const failure = isAfterwards ? afterTheChange(asIs) : asIs;
  const isJson = argv.includes('--json');
  const text = isJson
    ? `${JSON.stringify({ error: { code: failure.kind, exit: EXIT_CODES[failure.kind], message: failure.message, hint: failure.hint ?? null } })}\n`
    : `mentor: ${failure.message}\n${failure.hint === undefined ? '' : `Hint: ${failure.hint}\n`}`;
  // An escape for a terminal is none in JSON.
  const safe = isJson
    ? escapeUnsafe(text, jsonEscape)
    : await fitted(forTerminal(text, { keepNewlines: true }), host.stderr);
  await write(host.stderr, safe).catch(() => undefined);
  if (argv.includes('--debug') && error instanceof Error) {
    // Only the frames: a message could hold somebody's words.
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    await write(host.stderr, `${error.name}\n${frames.join('\n')}\n`).catch(() => undefined);
  }
  return EXIT_CODES[failure.kind];
}

/** Whether better-sqlite3 is absent, was not compiled, or was made for another version of Node. */
function isSqliteMissing(error: unknown, code: string | undefined): boolean {
  if (code === 'ERR_DLOPEN_FAILED') return true;
  if (!(error instanceof Error)) return false;
  return (
    error.message.startsWith('Could not locate the bindings file') ||
    (code === 'MODULE_NOT_FOUND' && error.message.includes('better-sqlite3'))
  );
}

/**
 * Returns the failure for what the system or SQLite refuses, which is not a bug: a full disk, a folder that
 * cannot be written, SQLite not built.
 */
async function machineFailure(error: unknown): Promise<Failure | undefined> {
  const code = codeOf(error);
  if (isSqliteMissing(error, code))
    return refused(
      'SQLite is not installed for this Node.js.',
      'npm ci (or the npm install that you used), under this Node.js, in the folder where mentor is installed',
    );
  if (code === undefined) return undefined;
  if (code.startsWith('SQLITE_')) {
    const { asFailure } = await import('./store/file/failures.ts');
    const failure = asFailure(error, 'The data file');
    return failure instanceof Failure ? failure : undefined;
  }
  if (!/^E[A-Z0-9]{2,}$/.test(code) || typeof error !== 'object' || error === null) return undefined;
  return refused(
    `${'path' in error ? `${String(error.path)}: ` : ''}the system refuses (${code}).`,
    'check that the folder is there, has room and can be written',
  );
}

function internalFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : typeof error;
  return new Failure(
    'internal',
    `Internal error (${name}). This is a bug in mentor; nothing was changed by the step that failed.`,
    'run the command again with --debug and report what it prints; it holds no personal words',
  );
}
