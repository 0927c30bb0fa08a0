/** The source is as docs/architecture.md draws it, and a stranger finds a thing where its name says. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Folders that grow by a file for each migration, report, rule or criterion, and are found through a list. */
const SERIES = new Set([
  'src/store/file/migrations',
  'test/store/file/golden',
  'src/reports',
  'src/matching/rules',
  'src/matching/criteria',
]);
const MOST_ENTRIES = 22;
/**
 * Subjects of the programme that several layers have a file about: `domain` what it is, `store` how it is kept, `reports`
 * and `view` how it is shown. Any other file name stands once. Commands are named by their verbs and stand apart.
 */
const SUBJECTS = new Set(
  `access agreement attention blocking changes check-ins consent goals meetings organisations outcomes
  participants person-references phases programme relationships reminders report resources retention rounds skills
  targets templates topics training unmatched why`.split(/\s+/),
);
/** A rule and a criterion that ask the same of a pair have one name. */
const RULES_AND_CRITERIA = new Set(['different', 'overlap', 'same', 'wish']);

/** Returns every file below a folder, from the root. */
function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}

function foldersOf(files: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  return folders;
}

/** Returns the paths that the map draws: a name a line, indented under its folder. */
function mapped(): string[] {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const [, map = ''] = /## Map\n\n```\n([\s\S]*?)```/.exec(page) ?? [];
  const parents: string[] = [];
  return map
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? [];
      const depth = indent.length / 2;
      parents.splice(depth, Number.POSITIVE_INFINITY, name.replace(/\/$/, ''));
      return parents.join('/');
    });
}

test('the map of docs/architecture.md has every folder of the source, and nothing that is not there', () => {
  const files = filesIn('src');
  const onMap = mapped().filter((path) => path === 'src' || path.startsWith('src/'));
  const folders = [...foldersOf(files)].filter((folder) => !/^src\/commands\/.*\//.test(folder));
  const top = files.filter((file) => dirname(file) === 'src');
  expect(onMap.toSorted()).toEqual([...folders, ...top].toSorted());
});

test('each file that the page names is there, and there is one of that name', () => {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const files = [...filesIn('src'), ...filesIn('bin')].map((file) => `/${file}`);
  const named = [...page.matchAll(/`([\w/-]+\.ts)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  const places = named.map((path) => `${path}: ${files.filter((file) => file.endsWith(`/${path}`)).length}`);
  expect(places).toEqual(named.map((path) => `${path}: 1`));
});

test('no folder has more entries than can be looked over', () => {
  const entries = new Map<string, Set<string>>();
  for (const file of [...filesIn('src'), ...filesIn('test')])
    for (let path = file; path !== dirname(path); path = dirname(path)) {
      const folder = entries.get(dirname(path)) ?? new Set();
      entries.set(dirname(path), folder.add(basename(path)));
    }
  entries.delete('.');
  const large = [...entries].filter(([folder, names]) => names.size > MOST_ENTRIES && !SERIES.has(folder));
  expect(large.map(([folder, names]) => `${folder}: ${names.size}`)).toEqual([]);
});

test('a file name that stands twice is a subject, and means the same', () => {
  const places = new Map<string, string[]>();
  for (const file of filesIn('src').filter((one) => !one.startsWith('src/commands/'))) {
    const name = basename(file, '.ts');
    places.set(name, [...(places.get(name) ?? []), file]);
  }
  for (const name of ['index', 'tsconfig.json']) places.delete(name);
  const isFine = (name: string, files: readonly string[]): boolean =>
    SUBJECTS.has(name) ||
    (RULES_AND_CRITERIA.has(name) && files.every((file) => /\/(rules|criteria)\//.test(file)));
  const twice = [...places].filter(([name, files]) => files.length > 1 && !isFine(name, files));
  expect(twice.map(([, files]) => files.join(', '))).toEqual([]);
  for (const subject of [...SUBJECTS, ...RULES_AND_CRITERIA])
    expect(`${subject}: ${(places.get(subject) ?? []).length > 1}`).toBe(`${subject}: true`);
});
