/** Every place of a command line where a person may type text. */
import { Command } from '../../src/commander.ts';
import { CATALOGUE, type CommandModule } from '../../src/commands/catalogue.ts';
import { INVOCATIONS } from '../cli/prepared.ts';

export interface Place {
  /** The words of the command. */
  readonly path: string;
  readonly argv: (text: string) => readonly string[];
  /** Whether it names a file: then a string that leads out of the folder is not tried. */
  readonly isPath: boolean;
  /** Whether what it prints is a text of its own, whatever stdout is. */
  readonly isText: boolean;
  /** A command that must run before. */
  readonly setup?: readonly string[];
}

/** These make another programme, or take seconds, and take no text but a folder's name. */
const LEFT_OUT = new Set(['demo', 'nightly', 'report book']);

/** Returns them all: options with a value, arguments, what every command takes, and the words of commands. */
export async function hostilePlaces(): Promise<Place[]> {
  const found: Place[] = [];
  for (const { path, load } of CATALOGUE) {
    if (load === undefined || LEFT_OUT.has(path)) continue;
    const command = new Command(path.split(' ').at(-1)); // as the program names it
    (await load()).define(command as unknown as Parameters<CommandModule['define']>[0], {} as never);
    for (const { argv, setup, isText = false } of INVOCATIONS[path] ?? []) {
      const more = setup === undefined ? {} : { setup };
      for (const option of command.options)
        if ((option.required || option.optional) && option.long !== undefined && option.long !== null) {
          const { long, flags } = option;
          const at = argv.indexOf(long);
          const rest = at < 0 ? argv : argv.toSpliced(at, 2);
          found.push({
            path,
            isPath: /<(file|dir|folder)|--out/.test(flags),
            // With a file to write to, what is printed is only what was written.
            isText: isText && long !== '--out',
            argv: (text) => [...rest, `${long}=${text}`],
            ...more,
          });
        }
      const first = path.split(' ').length;
      for (let at = first; at < argv.length && argv[at]?.startsWith('-') === false; at++)
        found.push({
          path,
          isPath: /file|dir|folder/.test(
            command.registeredArguments[
              Math.min(at - first, command.registeredArguments.length - 1)
            ]?.name() ?? 'file',
          ),
          isText,
          argv: (text) => [...argv.slice(0, at), ...argv.slice(at + 1), '--', text],
          ...more,
        });
    }
  }
  return [...found, ...OF_EVERY_COMMAND];
}

const OF_EVERY_COMMAND: readonly Place[] = [
  { path: '', isPath: true, isText: false, argv: (text) => ['participant', 'list', `--db=${text}`] },
  { path: '', isPath: false, isText: false, argv: (text) => ['participant', 'list', `--today=${text}`] },
  { path: '', isPath: false, isText: false, argv: (text) => ['participant', 'list', `--color=${text}`] },
  { path: '', isPath: false, isText: true, argv: (text) => [text] },
  { path: '', isPath: false, isText: true, argv: (text) => ['participant', text] },
  { path: '', isPath: false, isText: false, argv: (text) => ['participant', 'list', `--${text}`] },
];
