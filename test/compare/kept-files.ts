/** The golden reports and the transcripts of the working tree, beside those of a revision. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileDifference, type Difference, type Tally } from './tally.ts';

const KEPT = ['test/reports/golden/', 'examples/'];

/**
 * Compares every golden report and every transcript that the revision has with the file of the same name in the tree. A file
 * may have moved to another folder within `test/reports/golden` or `examples`.
 *
 * @param tree The root of the working tree.
 */
export function compareKeptFiles(tree: string, revision: string): Tally {
  const git = (...argv: string[]): Buffer => execFileSync('git', argv, { cwd: tree, maxBuffer: 2 ** 28 });
  const listed = (...argv: string[]): string[] =>
    git(...argv, '-z', '--', ...KEPT)
      .toString()
      .split('\0')
      .filter((path) => path.startsWith('test/') || path.endsWith('.console'));
  const paths = listed('ls-tree', '-r', '--name-only', revision);
  const own = new Map(listed('ls-files').map((path) => [basename(path), path]));
  const differences = paths.flatMap((path): Difference[] => {
    const there = own.get(basename(path));
    if (there === undefined) return [{ what: path, old: 'the file', new: 'nothing' }];
    const difference = fileDifference(
      path,
      git('show', `${revision}:${path}`),
      readFileSync(join(tree, there)),
    );
    return difference === null ? [] : [difference];
  });
  return { compared: paths.length, differences };
}
