/** `mentor completion`: prints what completes lines in a shell, and answers it when Tab is pressed. */
import { type CommanderCommand, Command as Fresh, pathOf } from '../../commander.ts';
import type { Command, Context } from '../../context.ts';
import { withoutInvisible } from '../../domain/words/invisible-characters.ts';
import { completionScript, SHELLS, type Shell } from '../../io/program-files.ts';
import { type Candidate, offered } from '../../application/completion/candidates.ts';
import { typedInBash, wordOfBash } from '../../application/completion/words-of-bash.ts';
import { readTypedLine, type TypedLine } from '../../application/completion/typed-line.ts';
import { oneOf } from '../../application/options/values.ts';
import { openToRead } from '../../store/file/open.ts';
import type { Store } from '../../store/store.ts';
import { namesKnown, type NamesKnown } from '../../store/people/names-known.ts';
import { CATALOGUE, defineCommand } from '../catalogue.ts';

/** The variable in which a shell gives the words of the line. The last one is unfinished. */
const WORDS = 'MENTOR_WORDS';
/** What stands between them: no word that is typed holds it. */
const SEPARATOR = '\u001F';

/** What makes a shell know it, for good. */
const INSTALLING: Readonly<Record<Shell, string>> = {
  bash: `echo 'source <(mentor completion bash)' >> ~/.bashrc`,
  zsh: `echo 'source <(mentor completion zsh)' >> ~/.zshrc`,
  fish: 'mentor completion fish > ~/.config/fish/completions/mentor.fish',
  powershell: `Add-Content $PROFILE 'mentor completion powershell | Out-String | Invoke-Expression'`,
};

export function define(command: Command, context: Context): void {
  command
    .description(
      'Print what makes a shell complete mentor’s commands, options and choices, and the names of people and pairs of the data file, when Tab is pressed.',
    )
    .argument('<shell>', SHELLS.join(', '), oneOf(SHELLS))
    .option(
      '--words',
      `print what can come next on the line whose words are in ${WORDS}; the shell asks for it`,
    )
    .addHelpText(
      'after',
      `\nFor good:\n${SHELLS.map((shell) => `  ${shell.padEnd(11)} ${INSTALLING[shell]}`).join('\n')}`,
    )
    .action(async (shell, options) => {
      if (options.words === true) {
        const root = command.parent as unknown as CommanderCommand;
        await context.print(await answer(context, root, shell));
        return;
      }
      const script = completionScript(shell);
      if (context.options.json === true)
        await context.show({ schema: 'completion/1', json: { shell, script }, blocks: [] });
      else await context.print(script);
    });
}

/**
 * Returns what can come next, for a shell: first `:words` or `:files`, then a line each: the word and, but for bash, what
 * it is. Whatever goes wrong, nothing is offered: a line being typed is no place for an error.
 */
async function answer(context: Context, root: CommanderCommand, shell: Shell): Promise<string> {
  const raw = (context.host.env[WORDS] ?? '').split(SEPARATOR);
  const typing = shell === 'bash' ? typedInBash(raw.at(-1) ?? '') : undefined;
  const words = typing === undefined ? raw : [...raw.slice(0, -1).map(wordOfBash), typing.text];
  const line = await readTypedLine(words, root, (named) => defined(named, context));
  let store: Store | undefined;
  const known = (): NamesKnown => {
    store ??= openedFor(context, line);
    return store === undefined ? NOBODY : namesKnown(store);
  };
  const found = offered(line, root, known);
  store?.close();
  if (found === 'files') return ':files\n';
  const lines = found.flatMap((candidate) => lineFor(shell, candidate, line.current, typing?.write) ?? []);
  return [':words', ...lines, ''].join('\n');
}

function lineFor(
  shell: Shell,
  { value, about }: Candidate,
  typed: string,
  write: ((value: string) => string | undefined) | undefined,
): string | undefined {
  // A name that holds what ends a line, or what a terminal obeys, is not typed.
  if (withoutInvisible(value) !== value || /\s/.test(value.replaceAll(' ', ''))) return undefined;
  if (write !== undefined) return write(value);
  // Fish drops what does not begin as typed, to the accent.
  const isFishBlind = shell === 'fish' && !value.toLowerCase().startsWith(typed.toLowerCase());
  const shown = isFishBlind ? typed + value.normalize('NFC').slice(typed.normalize('NFC').length) : value;
  return `${shown}\t${withoutInvisible(about).replaceAll(/\s+/g, ' ')}`;
}

/** Returns a command with its arguments and options. */
async function defined(named: CommanderCommand, context: Context): Promise<CommanderCommand> {
  const path = pathOf(named);
  const fresh = new Fresh(named.name());
  const entry = CATALOGUE.find((one) => one.path === path);
  if (entry !== undefined) await defineCommand(entry, fresh as unknown as Command, context);
  return fresh;
}

const NOBODY: NamesKnown = { people: () => [], pairs: () => [], topics: () => [] };

/** Opens the data file of the line; undefined where it cannot be read or names are made up. */
function openedFor(context: Context, { db, isObfuscated }: TypedLine): Store | undefined {
  if (isObfuscated) return undefined;
  try {
    return openToRead(db === undefined ? context.file : context.path(db), context.writer);
  } catch {
    return undefined;
  }
}
