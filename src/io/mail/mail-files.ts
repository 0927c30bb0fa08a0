/** The files in a folder that are saved mails. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { codeOf, refused } from '../../errors.ts';
import { startOf } from '../files.ts';
import { mailKind, START_BYTES } from './read-mail.ts';

/**
 * Returns the mails of a folder and of the folders in it, in the order of their paths: what is called so (.eml, .mbox), and
 * what begins like one, as mail programs give such files no ending at all. A file is returned itself.
 *
 * @throws Failure `refused` where it cannot be read.
 */
export function mailFiles(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(isMail)
      .sort();
  } catch (error) {
    throw refused(
      codeOf(error) === 'ENOENT' ? `There is no ${path}.` : `${path} cannot be read (${codeOf(error)}).`,
      'save the mails into a folder, and name that',
    );
  }
}

function isMail(path: string): boolean {
  return /^\.(?:eml|mbox|mbx)$/i.test(extname(path)) || mailKind(startOf(path, START_BYTES)) !== undefined;
}
