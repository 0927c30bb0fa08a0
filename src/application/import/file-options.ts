/** The options that every import shares. */
import { InvalidArgumentError } from '../../commander.ts';
import type { Command } from '../../context.ts';
import type { FileAnswers } from '../../domain/import/file-choices.ts';
import { timezoneOf } from '../../domain/time/timezone-names.ts';
import { DATE_FORMATS } from '../../domain/time/written-dates.ts';
import { ENCODINGS } from '../../io/decode.ts';
import { keyValues, oneOf, repeated, text, wholeNumber } from '../options/values.ts';

/** Adds the argument and options of a file that is imported. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- the type is what the options add up to
export function addFileOptions(command: Command) {
  return command
    .argument('<file>', 'a CSV or a workbook (.xlsx, .ods), with a header row')
    .option(
      '--set <field=header>',
      'which header a field has in this file; #3 is the third column; may be repeated, and a list takes several columns, in that order',
      keyValues,
    )
    .option('--ignore <header>', 'a column to leave out; may be repeated', repeated)
    .option('--map <name>', 'decide about the columns as a saved profile says', text)
    .option('--save-map <name>', 'save what was decided about the columns as a profile', text)
    .option('--header-line <n>', 'the line that the header is on', wholeNumber(1, 1000))
    .option('--sheet <name>', 'the sheet of a workbook; else the first with a header and rows', text)
    .option(
      '--delimiter <char>',
      `what stands between two cells: any single character, or ${Object.keys(DELIMITER_WORDS).join(', ')} (default: as the header shows)`,
      delimiter,
    )
    .option('--comments', 'leave out lines that begin with #')
    .option('--encoding <name>', `how the file is encoded: ${ENCODINGS.join(', ')}`, oneOf(ENCODINGS))
    .option(
      '--date-format <order>',
      `order of dates in numbers, where they could be read two ways: ${DATE_FORMATS.join(', ')}`,
      oneOf(DATE_FORMATS),
    )
    .option(
      '--timezone <zone>',
      'the zone of the form’s clock, where its times do not say it; it is kept for files with the same headers',
      timezone,
    )
    .option('--explain', 'show what each column is taken for and why, and do nothing else')
    .option('--dry-run', 'show what would happen and change nothing')
    .option('--partial', 'import the good rows and leave out the others (exit 3)')
    .option(
      '--rejects <file>',
      'write the rows that are rejected to a CSV, each with its error, to mend and import',
    );
}

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
};

/** Reads a delimiter, itself or its name. */
function delimiter(given: string): string {
  const found = DELIMITER_WORDS[given.toLowerCase()] ?? given;
  if (found.length === 1 && !/["\r\n]/.test(found)) return found;
  throw new InvalidArgumentError(
    `It must be a single character other than a quote, or one of ${Object.keys(DELIMITER_WORDS).join(', ')}.`,
  );
}

/** Reads a time zone by its IANA name or a large city. */
function timezone(given: string): string {
  const found = timezoneOf(given);
  if ('zone' in found) return found.zone;
  throw new InvalidArgumentError(`It must be a time zone: ${found.hint}.`);
}

/** The options of an import, including those that only some kinds of file have. */
export type FileOptions = ReturnType<ReturnType<typeof addFileOptions>['opts']> &
  Partial<FileAnswers> & { readonly onlyKnown?: boolean | undefined };
