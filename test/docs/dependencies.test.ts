/** What the program depends on, as package.json has it and as docs/adr/0008-dependencies.md says why. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<
    string,
    {
      name?: string;
      license?: string;
      dev?: boolean;
      hasInstallScript?: boolean;
      integrity?: string;
      link?: boolean;
      gypfile?: boolean;
      engines?: { node?: string };
    }
  >;
};
/** What runs. */
const runs = { ...manifest.dependencies, ...manifest.optionalDependencies };
const page = read('docs/adr/0008-dependencies.md');

/** Each package of the table, with its licence and what it is for. */
const listed = new Map(
  page
    .split('\n')
    .filter((line) => /^\| [@a-z]/.test(line) && !line.startsWith('| package |'))
    .flatMap((line) => {
      const [names = '', licence = '', use = ''] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      return names.split(', ').map((name) => [name, { licence, use }] as const);
    }),
);

describe('the list of what we depend on', () => {
  test('is complete, and names nothing else', () => {
    expect([...listed.keys()].sort()).toEqual(Object.keys(runs).sort());
  });

  test.each(Object.keys(runs))('has the licence of %s, and what it is for', (name) => {
    expect(listed.get(name)?.licence).toBe(lock.packages[`node_modules/${name}`]?.license);
    expect(listed.get(name)?.use).toMatch(/\w{3}/);
  });

  test.each(Object.keys(manifest.devDependencies))('names %s, which is for development', (name) => {
    const words = page.slice(page.indexOf('For development:'));
    expect(words.includes(name) || name.startsWith('@types/')).toBe(true);
  });
});

test('whatever runs may be used by anybody', () => {
  const free = /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|Unlicense)( OR .*)?\)?$/;
  const others = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .filter(([, { license = 'none' }]) => !free.test(license))
    .map(([path, { license }]) => `${path}: ${license}`);
  expect(others).toEqual([]);
});

test('every package of the lock is pinned by a hash', () => {
  const bare = Object.entries(lock.packages)
    .filter(([path, { integrity, link }]) => path !== '' && link !== true && integrity === undefined)
    .map(([path]) => path);
  expect(bare).toEqual([]);
});

test('of what runs, only SQLite has a script at install', () => {
  const allowed = Object.entries(
    (JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> }).allowScripts,
  );
  const scripted = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(
      ([path, { name }]) => name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    );
  expect(allowed.filter(([, isAllowed]) => isAllowed).map(([name]) => name)).toEqual(['better-sqlite3']);
  expect(new Set(scripted)).toEqual(
    new Set(scripted.filter((name) => allowed.some(([one]) => one === name))),
  );
});

/** `npm install` forgets both when it writes the lock anew: put them back by hand (ADR 0024). */
describe('the lock spares people a compiler', () => {
  test('Node 22 and later leave out the SQLite that only Node 20 loads', () => {
    expect(lock.packages['node_modules/better-sqlite3-node20']?.engines?.node).toBe('20.x');
  });

  test('npm does not build the SQLite that brings its binaries', () => {
    expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
  });
});
