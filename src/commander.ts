/**
 * The parts of commander that are used, and which options may be given more than once, which it does not
 * know.
 */
import type { Option } from 'commander';

export { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
export type {
  Command as CommanderCommand,
  CommanderError as CommanderFailure,
  Option as CommanderOption,
} from 'commander';

const COLLECTORS = new WeakSet<object>();

/** Marks a reader of options that adds each value to those before it. Every other option is given once. */
export function collecting<R extends object>(reader: R): R {
  COLLECTORS.add(reader);
  return reader;
}

/** Returns whether an option may be given more than once. */
export function isCollecting({ variadic, parseArg }: Option): boolean {
  return variadic || (parseArg !== undefined && COLLECTORS.has(parseArg));
}
