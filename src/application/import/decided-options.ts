/** Writes what was decided about a file as options. */
import { shellLine } from '../../domain/words/text.ts';
import type { FileChoices } from '../../domain/import/file-choices.ts';

/**
 * Returns the options for what was decided, ready for a shell. With them, nothing is asked again.
 *
 * @example decidedOptions(choices) // "--set 'email=Work email' --new-topics add"
 */
export function decidedOptions(choices: FileChoices): string {
  const { set, ignore, keep, capacity, timezone, newTopics } = choices;
  const several = (option: string, values: Iterable<string>): string[] =>
    [...values].flatMap((value) => [option, value]);
  const pairs = (map: Iterable<readonly [string, string | number]>): string[] =>
    [...map].map(([name, value]) => `${name}=${value}`);
  return shellLine([
    ...several(
      '--set',
      [...set].flatMap(([field, all]) => all.map((header) => `${field}=${header}`)),
    ),
    ...several('--ignore', ignore),
    ...several('--keep', keep),
    ...several('--capacity', pairs(capacity)),
    ...(timezone === undefined ? [] : ['--timezone', timezone]),
    ...(newTopics === undefined ? [] : ['--new-topics', newTopics]),
  ]);
}
