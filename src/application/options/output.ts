/** The options that say in which format a result is, and in which file, and what they do. */
import { extname } from 'node:path';
import type { Command, Option, OptionValues } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { type Failure, wrongUsage } from '../../errors.ts';
import { writeWhole } from '../../io/files.ts';
import type { Document, FileMode } from '../../view/document/document.ts';
import { wrote } from '../../view/document/result.ts';
import { oneOf } from './values.ts';

export const FORMATS = {
  table: 'terminal',
  tsv: 'tsv',
  csv: 'csv',
  json: 'json',
  md: 'markdown',
  html: 'html',
  xlsx: 'xlsx',
} as const satisfies Record<string, FileMode>;
export type FormatName = keyof typeof FORMATS;
const NAMES = Object.keys(FORMATS) as FormatName[];

export interface OutputOptions {
  readonly format?: FormatName | undefined;
  readonly out?: string | undefined;
  readonly force?: true | undefined;
}

/** Adds the options that {@link showAs} takes. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- the type is what the options add up to
export function addOutputOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return addFormat(command).option('--force', 'replace the file of --out');
}

// oxlint-disable-next-line typescript/explicit-function-return-type -- as above
function addFormat<Args extends unknown[], Options extends OptionValues>(command: Command<Args, Options>) {
  return command
    .option(
      '--format <format>',
      `${NAMES.join(', ')} (default: that of the file’s name, else table in a terminal and tsv elsewhere)`,
      oneOf(NAMES),
    )
    .option('--out <file>', 'write it to a file, readable by its owner alone');
}

/**
 * Adds the same options to a command that shows something, and need not know of them. One that has a `--format` of its
 * own keeps that.
 */
export function addListOutput(command: Command, context: Context): void {
  const own = (long: string): Option | undefined => command.options.find((option) => option.long === long);
  if (own('--format') !== undefined) return;
  // A list that writes a calendar, too, has a --force of its own.
  const force = own('--force');
  const hasForce = force !== undefined;
  if (hasForce) force.description += ' or --out';
  (hasForce ? addFormat(command) : addOutputOptions(command)).hook('preAction', (of) => {
    const options = of.opts() as OutputOptions;
    if (options.format !== undefined || options.out !== undefined || (options.force === true && !hasForce))
      context.redirect((document) => showAs(context, document, options));
  });
}

/**
 * Shows a document in the format asked for, or writes it to the named file.
 *
 * @throws Failure `usage` where a workbook has no file to go to, or a file's name implies no format; `refused` where the file
 *   cannot be written.
 */
export async function showAs(context: Context, document: Document, options: OutputOptions): Promise<void> {
  const { format, out, force } = options;
  if (out === undefined) {
    if (force === true)
      throw wrongUsage('--force goes with --out.', 'name the file: --out people.xlsx --force');
    const mode: FileMode | undefined = format === undefined ? undefined : FORMATS[format];
    if (mode === 'xlsx') throw withoutFile();
    await context.show(document, mode);
    return;
  }
  const path = context.path(out);
  const mode = FORMATS[format ?? formatOf(path)];
  writeWhole(path, await context.bytesForFile(document, mode), {
    replace: force === true,
    home: context.home,
  });
  await context.show(wrote(document.schema.replace('/', '.file/'), path));
  await context.sayBesides(document, mode);
}

/** Returns the failure of a workbook without a file to go to: it is nothing to be shown, nor to be piped as text. */
export function withoutFile(): Failure {
  return wrongUsage('A workbook goes to a file.', 'name it: --out people.xlsx');
}

/** Returns the format that a file's name implies; a table where it ends in `.txt` or has no ending. */
function formatOf(path: string): FormatName {
  const ending = extname(path).slice(1).toLowerCase();
  const found = NAMES.find((format) => format === ending);
  if (found !== undefined) return found;
  if (ending === '' || ending === 'txt') return 'table';
  throw wrongUsage(
    `There is no format .${ending}.`,
    `end the name in one of .${NAMES.slice(1).join(', .')}, .txt, or say --format`,
  );
}
