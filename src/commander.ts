/** What is used of commander. */
export { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
export type {
  Command as CommanderCommand,
  CommanderError as CommanderFailure,
  Option as CommanderOption,
} from 'commander';
