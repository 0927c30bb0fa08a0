/**
 * The parts of commander that are used, and what it does not know: the words of a command, which options may be given more
 * than once, and which say a day.
 */
import type { Command, Option } from 'commander';
import type { Direction } from './domain/time/spoken-date.ts';

export { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
export type {
  Command as CommanderCommand,
  CommanderError as CommanderFailure,
  Option as CommanderOption,
} from 'commander';

/** Returns the words of a command, without the program's name: `meeting log`. */
export function pathOf(command: Command): string {
  const names: string[] = [];
  for (let at = command; at.parent !== null; at = at.parent) names.unshift(at.name());
  return names.join(' ');
}

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

/** How the day is read that an option says. */
export interface DayOption {
  readonly direction: Direction;
  /** A word that it takes in place of a day. */
  readonly besides?: string;
  /** Whether the command itself says what is wrong with a text that is no day, among the other things that are wrong. */
  readonly isPassedOn?: boolean;
}

const DAYS = new WeakMap<object, DayOption>();

/** Marks a reader of options that say a day, which is found before the command runs: what today is, only its file knows. */
export function readingDay<R extends object>(reader: R, how: DayOption): R {
  DAYS.set(reader, how);
  return reader;
}

/** Returns how the day is read that an option says; undefined where it says something else. */
export function dayOption({ parseArg }: Option): DayOption | undefined {
  return parseArg === undefined ? undefined : DAYS.get(parseArg);
}
