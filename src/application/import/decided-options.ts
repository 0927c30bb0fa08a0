/** Writes what was decided about a file as options. */
import { shellLine } from '../../domain/words/text.ts';
import type { FileChoices } from '../../domain/import/file-choices.ts';
import { type Meaning, meaningsIn } from '../../domain/people/fields/meanings.ts';

/**
 * Returns the options for what was decided, ready for a shell. With them, nothing is asked again.
 *
 * @example decidedOptions(choices) // "--set 'email=Work email' --new-topics add"
 */
export function decidedOptions(choices: FileChoices): string {
  const { set, ignore, keep, means, timezone, newTopics } = choices;
  const several = (option: string, values: Iterable<string>): string[] =>
    [...values].flatMap((value) => [option, value]);
  return shellLine([
    ...several(
      '--set',
      [...set].flatMap(([field, all]) => all.map((header) => `${field}=${header}`)),
    ),
    ...several('--ignore', ignore),
    ...several('--keep', keep),
    ...meaningsIn(means).flatMap(meaningOption),
    ...(timezone === undefined ? [] : ['--timezone', timezone]),
    ...(newTopics === undefined ? [] : ['--new-topics', newTopics]),
  ]);
}

/**
 * Returns the option that says what some words mean.
 *
 * @example meaningOption({ field: 'level', words: 'boss', value: 'Head' }) // ['--means', 'level:boss=Head']
 */
export function meaningOption({ field, words, value }: Meaning): string[] {
  return field === 'capacity' && /^\d+$/.test(value)
    ? ['--capacity', `${words}=${value}`]
    : ['--means', `${field}:${words}=${value}`];
}
