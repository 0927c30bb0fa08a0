/** A folder of files that are written anew as a set. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, refused } from '../errors.ts';
import { syncFolder } from '../disk/durable.ts';
import { clearUnfinished, whileUnfinished } from '../disk/unfinished.ts';
import { writeWhole } from './files.ts';

/**
 * Writes files into a folder, and makes the folder if it is missing, for its owner alone. Each file is whole
 * or not there. Files of an earlier set that are not in this one are removed; files that others put there
 * stay. Names are the program's own, and a link of such a name is replaced, not followed.
 *
 * @param isOwn Whether a name is one that only such a set has.
 * @param home The folder of the data file, which remembers what is unfinished elsewhere.
 * @throws Failure `refused` where it is no folder, or cannot be written.
 */
export function writeFileSet(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  isOwn: (name: string) => boolean,
  home?: string,
): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!statSync(folder).isDirectory()) throw new Error('no folder');
    for (const name of readdirSync(folder))
      if (isOwn(name) && !files.has(name) && !lstatSync(join(folder, name)).isDirectory())
        rmSync(join(folder, name));
  } catch (error) {
    throw refused(
      `${folder} cannot be used as a folder (${codeOf(error) ?? 'it is a file'}).`,
      'name another with --out',
    );
  }
  // One note for all of them: a set may have a thousand files.
  const unfinished = new Map(
    [...files.keys()].map((name) => [name, join(folder, `.${name}.${process.pid}.new`)]),
  );
  clearUnfinished(folder);
  const things = [...unfinished.values()].map((path) => ({ path }));
  whileUnfinished(folder, things, home, () => {
    for (const [name, content] of files)
      writeWhole(join(folder, name), content, { replace: true, under: unfinished.get(name) });
    // Once for all of them: it takes as long as writing one.
    syncFolder(folder);
  });
}

/** Returns the names of a set that are in a folder already, and hold something else. */
export function changedIn(folder: string, files: ReadonlyMap<string, string | Uint8Array>): string[] {
  return [...files]
    .filter(([name, content]) => {
      try {
        return !readFileSync(join(folder, name)).equals(Buffer.from(content));
      } catch {
        return false;
      }
    })
    .map(([name]) => name);
}
