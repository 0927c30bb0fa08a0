/** A folder that is looked at after each case and put back as it was, which is much cheaper than a new one. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder holds: the bytes of each file by its path; null for a folder. */
export type Contents = ReadonlyMap<string, Buffer | null>;

/** Reads a folder whole. */
export function contentsOf(folder: string): Contents {
  const found = new Map<string, Buffer | null>();
  const visit = (within: string): void => {
    for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
      const name = join(within, entry.name);
      found.set(name, entry.isDirectory() ? null : readFileSync(join(folder, name)));
      if (entry.isDirectory()) visit(name);
    }
  };
  visit('');
  return found;
}

/** Returns the paths of what is new or has other bytes than before, and of what is gone. */
export function changesOf(before: Contents, after: Contents): { written: string[]; gone: string[] } {
  const isSame = (name: string, bytes: Buffer | null): boolean => {
    const was = before.get(name);
    return was === undefined ? false : bytes === null || was === null ? was === bytes : was.equals(bytes);
  };
  return {
    written: [...after].filter(([name, bytes]) => !isSame(name, bytes)).map(([name]) => name),
    gone: [...before.keys()].filter((name) => !after.has(name)),
  };
}

/** Puts a folder whose contents are `now` back to what is `wanted`. */
export function putBack(folder: string, now: Contents, wanted: Contents): void {
  const { written, gone } = changesOf(wanted, now);
  for (const name of written)
    if (!wanted.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of [...written, ...gone]) {
    const bytes = wanted.get(name);
    if (bytes instanceof Buffer) writeFileSync(join(folder, name), bytes);
  }
}
