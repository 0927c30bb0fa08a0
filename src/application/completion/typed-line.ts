/** What is being typed at the end of an unfinished command line: a word, the name of an option, or a value of one. */
import type { CommanderCommand, CommanderOption } from '../../commander.ts';

type Expected =
  /** A command of the group, or the argument of the command at that place, counted from 0. */
  | {
      readonly kind: 'word';
      readonly group: CommanderCommand;
      readonly command: CommanderCommand;
      readonly place: number;
    }
  | { readonly kind: 'option'; readonly command: CommanderCommand }
  | { readonly kind: 'value'; readonly option: CommanderOption };

export interface TypedLine {
  readonly expected: Expected;
  /** The unfinished word; of `--option=value` only the value. */
  readonly current: string;
  /** The data file that the line names. */
  readonly db: string | undefined;
  readonly isObfuscated: boolean;
}

/**
 * Reads an unfinished line.
 *
 * @param words Without the program's name. The last one is unfinished, and may be empty.
 * @param root All commands, registered by name.
 * @param define Returns a command with its arguments and options.
 */
export async function readTypedLine(
  words: readonly string[],
  root: CommanderCommand,
  define: (command: CommanderCommand) => Promise<CommanderCommand>,
): Promise<TypedLine> {
  const whole = joinedAtEquals(words);
  const current = whole.at(-1) ?? '';
  const named = new Map<string, string>();
  let [group, command, place, isRest] = [root, root, 0, false];
  let awaiting: CommanderOption | undefined;
  for (const word of whole.slice(0, -1)) {
    if (awaiting !== undefined) {
      named.set(awaiting.name(), word);
      awaiting = undefined;
    } else if (!isRest && word === '--') isRest = true;
    else if (!isRest && word.startsWith('-')) {
      const [name = '', ...value] = word.split('=');
      const option = optionNamed(name, command, root);
      if (option === undefined) continue;
      if (takesValue(option) && value.length === 0) awaiting = option;
      else named.set(option.name(), value.join('='));
    } else {
      const child = place > 0 ? undefined : childNamed(group, word);
      if (child === undefined) place++;
      else [group, command] = [child, await define(child)];
    }
  }
  const line = { current, db: named.get('db'), isObfuscated: named.has('obfuscate') };
  if (awaiting !== undefined) return { ...line, expected: { kind: 'value', option: awaiting } };
  if (isRest || !current.startsWith('-'))
    return { ...line, expected: { kind: 'word', group, command, place } };
  const [name = '', ...value] = current.split('=');
  const option = value.length === 0 ? undefined : optionNamed(name, command, root);
  return option !== undefined && takesValue(option)
    ? { ...line, current: value.join('='), expected: { kind: 'value', option } }
    : { ...line, expected: { kind: 'option', command } };
}

/** Joins what bash gives as three words, `--option`, `=` and `value`. */
function joinedAtEquals(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const isAfterOption = last !== undefined && /^--[a-z-]+$/.test(last) && word === '=';
    const isAfterEquals = last !== undefined && /^--[a-z-]+=$/.test(last);
    if (isAfterOption || isAfterEquals) whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole;
}

function optionNamed(
  name: string,
  command: CommanderCommand,
  root: CommanderCommand,
): CommanderOption | undefined {
  return [...command.options, ...root.options].find(({ long, short }) => long === name || short === name);
}

function takesValue({ required, optional }: CommanderOption): boolean {
  return required || optional;
}

function childNamed(group: CommanderCommand, word: string): CommanderCommand | undefined {
  return group.commands.find((child) => child.name() === word || child.aliases().includes(word));
}
