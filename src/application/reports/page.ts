/** Pages that people keep, as Markdown or HTML, printed or written to a file. */
import { extname } from 'node:path';
import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { wrongUsage } from '../../errors.ts';
import { writeWhole } from '../../io/files.ts';
import type { Document } from '../../view/document/document.ts';
import { wrote } from '../../view/document/result.ts';
import { oneOf } from '../options/values.ts';

const FORMATS = { md: 'markdown', html: 'html' } as const;
type FormatName = keyof typeof FORMATS;
const NAMES = Object.keys(FORMATS) as FormatName[];

interface PageOptions {
  readonly format?: FormatName | undefined;
  readonly out?: string | undefined;
  readonly force?: true | undefined;
}

/** Adds the options that {@link showPage} takes. */
export function addPageOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return command
    .option('--format <format>', 'md or html, a page to keep and print', oneOf(NAMES))
    .option('--out <file>', 'write it to a file, readable by its owner alone: story.html')
    .option('--force', 'replace the file of --out');
}

/**
 * Shows a document as a page in the format asked for, or writes it to the named file.
 *
 * @throws Failure `usage` where neither the file's name nor `--format` gives the format.
 */
export async function showPage(context: Context, document: Document, options: PageOptions): Promise<void> {
  if (options.out === undefined) {
    if (options.force === true)
      throw wrongUsage('--force goes with --out.', 'name the file: --out page.html --force');
    await context.show(document, options.format === undefined ? undefined : FORMATS[options.format]);
    return;
  }
  const path = context.path(options.out);
  const text = await context.renderForFile(document, FORMATS[options.format ?? formatOf(path)]);
  writeWhole(path, text, { replace: options.force === true, home: context.home });
  await context.show(wrote(document.schema.replace('/', '.file/'), path));
}

function formatOf(path: string): FormatName {
  const ending = extname(path).slice(1).toLowerCase();
  const found = NAMES.find((name) => name === ending);
  if (found !== undefined) return found;
  throw wrongUsage(
    `It is not said which format ${path} has.`,
    `end the name in .${NAMES.join(' or .')}, or say --format`,
  );
}
