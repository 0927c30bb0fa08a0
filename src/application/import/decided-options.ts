/** Writes what was decided about a file as options. */
import { shellLine } from '../../domain/words/text.ts';
import { referenceInLine } from '../../domain/import/column-reference.ts';
import type { FileAnswers } from '../../domain/import/file-choices.ts';
import { type Meaning, meaningsIn } from '../../domain/people/fields/meanings.ts';

/**
 * Returns the options for what was decided, as words of a command line. With them, nothing is asked again.
 *
 * @param headers Those of the file. A long one is named by its place.
 * @example decidedOptions({ newTopics: 'add' }, []) // ['--new-topics', 'add']
 */
export function decidedOptions(decided: Partial<FileAnswers>, headers: readonly string[]): string[] {
  const { set, ignore, keep, means, timezone, newTopics, dateFormat, mergeRows, as, consentOn, partial } =
    decided;
  const inLine = (reference: string): string => referenceInLine(headers, reference);
  const one = (option: string, value: string | undefined): string[] =>
    value === undefined ? [] : [option, value];
  return [
    ...one('--as', as),
    ...[...(set ?? [])].flatMap(([field, all]) =>
      all.flatMap((header) => ['--set', `${field}=${inLine(header)}`]),
    ),
    ...(ignore ?? []).flatMap((header) => ['--ignore', inLine(header)]),
    ...(keep ?? []).flatMap((header) => ['--keep', header]),
    ...meaningsIn(means ?? new Map()).flatMap(meaningOption),
    ...one('--date-format', dateFormat),
    ...one('--timezone', timezone),
    ...one('--consent-on', consentOn),
    ...(partial === true ? ['--partial'] : []),
    ...one('--new-topics', newTopics),
    ...(mergeRows === undefined ? [] : [mergeRows ? '--merge-rows' : '--no-merge-rows']),
  ];
}

/** Returns the command line as it was typed, with more options, ready for a shell. Behind `--` there are no options. */
export function wholeLine(argv: readonly string[], options: readonly string[]): string {
  const typed = argv.filter((word) => word !== '--explain');
  const end = typed.includes('--') ? typed.lastIndexOf('--') : typed.length;
  return shellLine(['mentor', ...typed.slice(0, end), ...options, ...typed.slice(end)]);
}

/**
 * Returns the option that says what some words mean.
 *
 * @example meaningOption({ field: 'level', words: 'boss', value: 'Head' }) // ['--means', 'level:boss=Head']
 */
export function meaningOption({ field, words, value }: Meaning): string[] {
  return field === 'capacity' && /^\d+$/.test(value)
    ? ['--capacity', `${words}=${value}`]
    : ['--means', `${field}:${words}=${value.replaceAll('=', '\\=')}`];
}
