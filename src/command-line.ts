/** The command line as commander sees it: registered by name, each command loaded when the line names it. */
import type { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { withZeros } from './domain/time/iso-day.ts';
import { capitalised, nearSpelling, quote, shellLine } from './domain/words/text.ts';
import {
  Command,
  type CommanderCommand,
  type CommanderFailure,
  dayOption,
  isCollecting,
  Option,
  pathOf,
} from './commander.ts';
import { CATALOGUE, type CatalogueEntry, defineCommand } from './commands/catalogue.ts';
import type { Context, GlobalOptions, Host } from './context.ts';
import { type Failure, MeantLine, wrongUsage } from './errors.ts';
import { optionsMissing } from './missing-options.ts';

/**
 * Returns the command line with every command registered by words and summary.
 *
 * @param printed Takes what commander prints itself: help and the version.
 * @param createContext Called once, when a command's file is about to be loaded.
 */
export function createProgram(
  host: Host,
  printed: string[],
  createContext: (options: GlobalOptions) => Promise<Context>,
): CommanderCommand {
  const root = new Command('mentor')
    .description('Runs a mentoring programme: enrol, match, follow and report, in one file on this machine.')
    .version(host.version, '-V, --version', 'print the version')
    .option('--db <file>', 'the data file (default: MENTOR_DB, else mentor.db here)')
    .option('--json', 'print one JSON document')
    .option('--plain', 'print tab-separated text, as when piped')
    .option('--no-bom', 'write CSV without the byte-order mark that spreadsheets need, for other programs')
    .option('--today <date>', 'the date to work with, YYYY-MM-DD', withZeros)
    .option('--no-input', 'never ask anything')
    .option('-y, --yes', 'answer yes where a command asks whether to go on')
    .option('-q, --quiet', 'say nothing but the result and errors')
    .option('--no-pager', 'print long output at once')
    .addOption(
      new Option('--color <when>', 'colour the output').choices(['auto', 'always', 'never']).default('auto'),
    )
    .option('--obfuscate', 'show made-up names and no words, for screenshots and bug reports')
    .option('--debug', 'show where an internal error happened');
  prepare(root, host, printed);
  refuseSecondValues(root);
  let context: Promise<Context> | undefined;
  // Global options may stand anywhere: by now the whole line has been read for them.
  const getContext = (): Promise<Context> => (context ??= createContext(root.opts<GlobalOptions>()));
  for (const entry of CATALOGUE) {
    const { parent, command } = register(root, entry);
    prepare(command, host, printed);
    loadBeforeRun(parent, command, entry, getContext);
  }
  root.addHelpText(
    'after',
    '\nmentor COMMAND --help tells more. mentor help days, exit-codes, environment, formats, sending and cron tell the rest.\nNew here? mentor demo shows a whole programme in seconds.',
  );
  onUnknownWord(root, async () => {
    if (existsSync((await getContext()).file)) throw new MeantLine([], ['today'], false);
    if (root.opts<GlobalOptions>().json === true)
      throw wrongUsage('No command was named.', 'mentor help --json lists them');
    root.outputHelp();
  });
  return root;
}

function register(
  root: CommanderCommand,
  entry: CatalogueEntry,
): { readonly parent: CommanderCommand; readonly command: CommanderCommand } {
  const words = entry.path.split(' ');
  const parent = words.slice(0, -1).reduce((command, word) => find(command, word), root);
  const command = parent.command(words.at(-1) ?? '').summary(entry.summary);
  command.description(`${entry.summary}.`);
  if (entry.group !== undefined) command.helpGroup(entry.group);
  if (entry.alias !== undefined) command.alias(entry.alias);
  if (parent !== root)
    command.addHelpText(
      'after',
      '\nmentor --help lists the options that every command takes: --db, --json, --plain …',
    );
  return { parent, command };
}

function find(parent: CommanderCommand, word: string): CommanderCommand {
  const child = parent.commands.find((command) => command.name() === word);
  if (child === undefined) throw new Error(`the catalogue names ${word} before its parent`);
  return child;
}

/** Sets what commander does not pass down well: help, errors as exceptions, and silence on our streams. */
function prepare(command: CommanderCommand, host: Host, printed: string[]): void {
  command
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .allowExcessArguments(false) // a group allows them, and would hand that down
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : usageFailure(error, command);
    })
    .showSuggestionAfterError(true)
    .configureHelp({ helpWidth: Math.min(host.stdout.columns ?? 80, 100), showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: () => undefined, // report() prints the error itself
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

/** Loads a command's file once the line names it, before the command's own options are parsed. */
function loadBeforeRun(
  parent: CommanderCommand,
  command: CommanderCommand,
  entry: CatalogueEntry,
  getContext: () => Promise<Context>,
): void {
  if (entry.load === undefined) {
    onUnknownWord(command, () => {
      throw wrongUsage(
        `mentor ${pathOf(command)} needs one of: ${command.commands.map((child) => child.name()).join(', ')}.`,
        `mentor ${pathOf(command)} --help`,
      );
    });
    return;
  }
  parent.hook('preSubcommand', async (_, actionCommand) => {
    if (actionCommand !== command) return;
    const next = parent.args[1];
    // `match` is a command and a group: in `match show` its own options are not wanted.
    if (command.commands.some((child) => child.name() === next)) return;
    // `log meeting` begins with the name of a command that does something else.
    if (parent.parent === null && next !== undefined) await takeAsMeant(parent.args);
    const context = await getContext();
    context.host.announce?.(pathOf(command));
    await checkToday(context.options);
    // The typings see the same class with its options' types; at run time there is only commander's.
    await defineCommand(entry, command as unknown as Parameters<typeof defineCommand>[1], context);
    if (command.options.some((option) => dayOption(option) !== undefined)) takeDays(command, context);
    refuseSecondValues(command);
  });
}

/** Has the days that were said found before the command runs, which is given them as `YYYY-MM-DD`. */
function takeDays(command: CommanderCommand, context: Context): void {
  command
    .addHelpText(
      'after',
      '\nA <day> is 2026-10-03, "3 Oct", yesterday, friday, "in 2 weeks" …: mentor help days',
    )
    .hook('preAction', async () => {
      const { resolveDays } = await import('./application/options/days.ts');
      await resolveDays(command, context);
    });
}

/**
 * Refuses a second value of an option: commander would silently drop the first. The same value again is
 * harmless.
 */
function refuseSecondValues(command: CommanderCommand): void {
  const first = new Map<string, string | boolean>();
  for (const option of command.options) {
    if (isCollecting(option)) continue;
    const name = option.attributeName();
    // This runs before the option's reader, so that a repeated option is the first thing reported. The
    // typings do not know this event.
    (command as unknown as EventEmitter).prependListener(
      `option:${option.name()}`,
      (given: string | null | undefined) => {
        const value = given ?? !option.negate;
        const before = first.get(name) ?? value;
        first.set(name, before);
        if (before === value) return;
        const said = [before, value].map((one) => (typeof one === 'string' ? ` ${quote(one)}` : ''));
        throw wrongUsage(
          said.includes('')
            ? `${option.long ?? option.flags} is given twice, and not alike.`
            : `${option.long ?? option.flags} is given twice: as${said.join(' and as')}.`,
          'say it once',
        );
      },
    );
  }
}

/** Defines what a group does without a subcommand, and reports a word that is no subcommand of it. */
function onUnknownWord(group: CommanderCommand, alone: () => void | Promise<void>): void {
  // Without this, commander would complain of the number of words, or of an option of the misspelt command.
  group
    .allowExcessArguments()
    .allowUnknownOption()
    .action(async () => {
      const [word] = group.args;
      if (word === undefined) {
        await alone();
        return;
      }
      if (group.parent === null) await takeAsMeant(group.args);
      const isOption = word.startsWith('-');
      const known = isOption
        ? group.options.flatMap(({ long }) => long ?? [])
        : group.commands.flatMap((child) => [child.name(), ...child.aliases()]);
      const near = nearSpelling(word, known);
      const path = ['mentor', pathOf(group)].filter((part) => part !== '').join(' ');
      throw wrongUsage(
        `Unknown ${isOption ? 'option' : 'command'} '${isOption ? word : `${path} ${word}`}'.`,
        near === undefined
          ? `${path} --help lists the commands`
          : `did you mean ${isOption ? near : `${path} ${near}`}?`,
      );
    });
}

/**
 * Throws what is to be done with words that mean a command of another name. Does nothing where they mean none.
 *
 * @throws MeantLine for a line that only reads; Failure `usage`, which suggests it, for one that writes.
 */
async function takeAsMeant(typed: readonly string[]): Promise<void> {
  const { whatIsMeant } = await import('./application/options/meant.ts');
  const meant = whatIsMeant(typed);
  if (meant === undefined) return;
  const words = ['mentor', ...typed.slice(0, meant.taken)].join(' ');
  if (meant.isReading) throw new MeantLine(typed.slice(0, meant.taken), meant.line);
  throw wrongUsage(
    `Unknown command '${words}'.`,
    `did you mean ${shellLine(['mentor', ...meant.line, ...meant.rest])}?`,
  );
}

/**
 * Checked here and not while parsing, so that a command without dates does not load the code that reads them.
 */
async function checkToday({ today }: GlobalOptions): Promise<void> {
  if (today === undefined) return;
  const { isDate } = await import('./domain/time/dates.ts');
  if (!isDate(today)) throw wrongUsage(`--today ${today}: it must be a date.`, 'write it as YYYY-MM-DD');
}

function usageFailure(error: CommanderFailure, command: CommanderCommand): Failure {
  const help = command.parent === null ? 'mentor --help' : `mentor ${pathOf(command)} --help`;
  if (error.code === 'commander.missingMandatoryOptionValue') {
    // Commander names only the first.
    const missing = command.options.filter(
      (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
    );
    return optionsMissing(command, missing, `${help} says what they are`);
  }
  const [first = '', ...rest] = error.message
    .replace(/^error: /, '')
    .replace(
      /^command-argument value ('.*') is invalid for argument '(.*)'\.(?= It must be one of)/,
      '$1 is not a $2 it knows.',
    )
    .replace(/^command-argument value ('.*') is invalid for argument '(.*)'\./, '$1 will not do as the $2.')
    .split('\n');
  const suggestion = rest.join(' ').replace(/^\(Did (.*)\)$/, 'did $1');
  const sentence = capitalised(first);
  return wrongUsage(
    /[.?!]$/.test(sentence) ? sentence : `${sentence}.`,
    suggestion === '' ? `${help} says what it takes` : suggestion,
  );
}
