/** Writes what keeps answers from being taken to a CSV, to work through. It has no words of the answers. */
import type { Context } from '../../../context.ts';
import type { AnswerProblem } from '../../../domain/forms/received-answer.ts';
import { wrongUsage } from '../../../errors.ts';
import { writeWhole } from '../../../io/files.ts';
import { csvForFile, csvText } from '../../../view/files/csv.ts';
import { isSameFile } from '../rejects-file.ts';

/** The list itself is passed over where it is in a folder that is imported. */
export const REJECTS_HEADERS = ['file', 'line', 'code', 'column', 'rule', '_error', 'what_to_do'] as const;

/**
 * Refuses a path for the list at which a file stands that is imported. An earlier list is none.
 *
 * @throws Failure `usage`.
 */
export function refuseImported(context: Context, path: string, files: Iterable<string>): void {
  for (const file of new Set(files))
    if (isSameFile(path, context.path(file)))
      throw wrongUsage('--rejects names a file that is imported.', 'give the list a file of its own');
}

/** Writes the list, if there is anything in it. */
export function writeAnswerRejects(context: Context, path: string, problems: readonly AnswerProblem[]): void {
  if (problems.length === 0) return;
  const rows = problems.map(({ file, line, code, column, rule, message, hint }) => [
    file,
    line,
    code,
    column,
    rule,
    message,
    hint,
  ]);
  writeWhole(path, csvForFile(csvText([REJECTS_HEADERS, ...rows]), context.hasMark), {
    replace: true,
    home: context.home,
  });
}
