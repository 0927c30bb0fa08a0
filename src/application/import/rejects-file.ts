/** Writes the rows that an import rejects to a file. */
import { realpathSync } from 'node:fs';
import type { Context } from '../../context.ts';
import type { ImportPlan } from '../../domain/import/plan-import.ts';
import { wrongUsage } from '../../errors.ts';
import { writeWhole } from '../../io/files.ts';
import { csvForFile } from '../../view/files/csv.ts';
import { rejectsCsv } from '../../view/files/rejects.ts';
import type { ImportFile } from './import-file.ts';

/**
 * Returns the path for the rejected rows.
 *
 * @throws Failure `usage` where it is the file being imported.
 */
export function rejectsPath(context: Context, given: string, rejects: string): string {
  const path = context.path(rejects);
  if (isSameFile(path, context.path(given)))
    throw wrongUsage(
      '--rejects names the file that is imported.',
      'give the rejected rows a file of their own',
    );
  return path;
}

/** Returns whether two paths are one, or lead to one file. */
export function isSameFile(one: string, other: string): boolean {
  try {
    return one === other || realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Writes the rejected rows, if there are any. */
export function writeRejects(context: Context, path: string, { csv }: ImportFile, plan: ImportPlan): void {
  if (plan.summary.rejected === 0) return;
  const text = rejectsCsv(csv.headers, csv.delimiter, csv.rows(), plan.problems);
  writeWhole(path, csvForFile(text, context.hasMark), { replace: true, home: context.home });
}
