/** The failure that is a question in a terminal. */
import type { CommanderCommand, CommanderOption } from './commander.ts';
import { Failure } from './errors.ts';

/** Options that a command cannot do without, or one of which it needs. In a terminal they are asked for. */
export class MissingOptions extends Failure {
  readonly command: CommanderCommand;
  readonly options: readonly CommanderOption[];

  /** @param options Those that it cannot do without. What else is worth asking is known by the words of the command. */
  constructor(command: CommanderCommand, options: readonly CommanderOption[], message: string, hint: string) {
    super('usage', message, hint);
    this.command = command;
    this.options = options;
  }
}

/** Returns the failure of options that a command cannot do without. */
export function optionsMissing(
  command: CommanderCommand,
  options: readonly CommanderOption[],
  hint: string,
): MissingOptions {
  return new MissingOptions(
    command,
    options,
    `Missing: ${options.map(({ long }) => long).join(', ')}.`,
    hint,
  );
}
