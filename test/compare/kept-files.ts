/** The golden reports and the transcripts of the working tree, beside those of a revision. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileDifference, type Difference, type Tally } from './tally.ts';

const KEPT = ['test/reports/golden/', 'examples/'];

/**
 * Compares every golden report and every transcript that the revision has with the file of the same path in the tree.
 *
 * @param tree The root of the working tree.
 */
export function compareKeptFiles(tree: string, revision: string): Tally {
  const git = (...argv: string[]): Buffer => execFileSync('git', argv, { cwd: tree, maxBuffer: 2 ** 28 });
  const paths = git('ls-tree', '-r', '--name-only', '-z', revision, ...KEPT)
    .toString()
    .split('\0')
    .filter((path) => path.startsWith('test/') || path.endsWith('.console'));
  const differences = paths.flatMap((path): Difference[] => {
    const file = join(tree, path);
    if (!existsSync(file)) return [{ what: path, old: 'the file', new: 'nothing' }];
    const difference = fileDifference(path, git('show', `${revision}:${path}`), readFileSync(file));
    return difference === null ? [] : [difference];
  });
  return { compared: paths.length, differences };
}
