/** The files of a folder and of the folders in it, in an order that is the same on every machine. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, refused } from '../../../errors.ts';

const MOST_FILES = 20_000;
const MOST_DEPTH = 20;

/**
 * Returns the paths of the files in a folder, ordered by path in code units. Files whose name begins with a dot, and folders
 * of that kind, are left out; so is what is neither a file nor a folder. A link to a folder is not followed. A folder within it
 * that cannot be read is returned itself.
 *
 * @throws Failure `refused` where the folder cannot be read, or has too much in it.
 */
export function filesWithin(folder: string): string[] {
  const found: string[] = [];
  const look = (place: string, depth: number): void => {
    if (depth > MOST_DEPTH)
      throw refused(`${place} is more than ${MOST_DEPTH} folders deep.`, 'name the folder that is meant');
    const entries = entriesOf(place);
    if (typeof entries === 'string') {
      if (depth > 0) return void found.push(place);
      throw refused(`${folder} cannot be read (${entries}).`, 'check who may read it');
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = join(place, entry.name);
      if (entry.isDirectory()) look(path, depth + 1);
      else if (entry.isFile() || (entry.isSymbolicLink() && isFile(path))) found.push(path);
      if (found.length > MOST_FILES)
        throw refused(
          `${folder} has more than ${MOST_FILES} files.`,
          'move those away that have been taken in, or name the folder that is meant',
        );
    }
  };
  look(folder, 0);
  return found.sort();
}

/** Returns whether a path is that of a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Returns what is in a folder, or the code of the error that keeps it from being read. */
function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return codeOf(error) ?? 'unknown';
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
