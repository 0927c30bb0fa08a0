/** Folders that hold a written set: its files, whether it is whole, and where its pages lead to. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';

interface Manifest {
  readonly schema: string;
  readonly as_of: string;
  readonly version: string;
  readonly files: readonly { readonly name: string; readonly path: string; readonly sha256: string }[];
}

/** Returns the path of every file, in order, those of `sets` too. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Expects every file that the manifest names to be there, under both of its names, with its hash. */
export function verify(folder: string): void {
  for (const { name, path, sha256 } of manifestOf(folder).files)
    for (const file of [name, path])
      expect([
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]).toEqual([file, sha256]);
}

/** Follows every link from the index on, and returns where each page leads to, from the folder. */
export function pagesFrom(folder: string): Map<string, readonly string[]> {
  const seen = new Map<string, readonly string[]>();
  const next = ['index.html'];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (seen.has(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const here = name;
    const files = linksIn(name, text).map((href) => join(dirname(here), href.replace(/#.*/, '')));
    seen.set(name, files);
    next.push(...files);
  }
  return seen;
}

/** Returns every link of every page that leads to no file, or to no place of its name on a page. */
export function deadLinks(folder: string): string[] {
  return filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      linksIn(file, readFileSync(file, 'utf8')).flatMap((href) => {
        const [path = '', anchor] = href.split('#');
        const to = path === '' ? file : join(dirname(file), path);
        const isThere =
          existsSync(to) && (anchor === undefined || readFileSync(to, 'utf8').includes(`id="${anchor}"`));
        return isThere ? [] : [`${file}: ${href}`];
      }),
    );
}

/** The links of a page within its set. */
function linksIn(name: string, text: string): string[] {
  if (!name.endsWith('.html')) return [];
  return [...text.matchAll(/href="(?!mailto:|https?:)([^"]+)"/g)].map(([, href]) => href ?? '');
}
