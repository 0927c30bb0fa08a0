/**
 * Commander, by require: imported as an ES module it costs a third of the time of `mentor --version`, because
 * Node then reads its files once more to find out what they export.
 */
import { createRequire } from 'node:module';
import type * as Commander from 'commander';

const commander = createRequire(import.meta.url)('commander') as typeof Commander;

export const { Argument, Command, CommanderError, InvalidArgumentError, Option } = commander;
export type {
  Command as CommanderCommand,
  CommanderError as CommanderFailure,
  Option as CommanderOption,
} from 'commander';
