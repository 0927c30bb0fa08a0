/**
 * `npm run release:check`: whether the package can be released. The version is the same everywhere, `npm pack` takes in what
 * it should, and what is installed from the package in an empty folder works as a coordinator would use it: with no
 * packages for development, in a cleared environment.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateProgramme, toCsv } from '../support/generate-programme.ts';

const TREE = fileURLToPath(new URL('../..', import.meta.url));

/** What a package holds: the program, what it reads, and what npm always adds. */
const PACKED =
  /^package\/(?:bin\/|examples\/|dist\/(?:program\/mentor\.cjs|scan(?:-shared)?\.wasm|form-page\.js)$|[^/]+$)/;
const PACKED_ALONE = new Set([
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'npm-shrinkwrap.json',
  'package.json',
]);

interface Package {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

let failed = 0;

function check(what: string, isRight: boolean, otherwise = ''): void {
  if (!isRight) failed++;
  process.stdout.write(isRight ? `ok    ${what}\n` : `FAIL  ${what}${otherwise && `: ${otherwise}`}\n`);
}

function read(path: string): string {
  return readFileSync(join(TREE, path), 'utf8');
}

/** The version of `package.json`, of the lock and of the changelog's newest release. */
function checkVersions(): Package {
  const own = JSON.parse(read('package.json')) as Package;
  const lock = JSON.parse(read('package-lock.json')) as Package & { readonly packages: { '': Package } };
  const [, newest, day] = /^## (\d+\.\d+\.\d+) – (\d{4}-\d{2}-\d{2})$/m.exec(read('CHANGELOG.md')) ?? [];
  check('the lock has the version of the package', lock.version === own.version, lock.version);
  check('so has its first entry', lock.packages[''].version === own.version, lock.packages[''].version);
  check('so has the newest release of the changelog', newest === own.version, newest ?? 'there is none');
  check('that release has a day', day !== undefined);
  return own;
}

/** Packs the tree into the folder and returns the package's path. */
function pack(folder: string): string {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: TREE,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  const packed = join(folder, name);
  const paths = execFileSync('tar', ['-tzf', packed], { encoding: 'utf8' }).trim().split('\n');
  const isRight = (path: string): boolean =>
    PACKED.test(path) && (path.split('/').length > 2 || PACKED_ALONE.has(path.slice('package/'.length)));
  const strange = paths.filter((path) => !isRight(path) || path.includes('build.mjs'));
  check(
    `the package holds ${paths.length} files, none of them a source or a test`,
    strange.length === 0,
    strange.join(', '),
  );
  check('it holds the lock', paths.includes('package/npm-shrinkwrap.json'));
  check('packing leaves no copy of the lock behind', !existsSync(join(TREE, 'npm-shrinkwrap.json')));
  return packed;
}

/** Installs the package in an empty folder and returns its program. */
function install(packed: string, folder: string, { devDependencies }: Package): string {
  mkdirSync(folder);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', packed], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const installed = new Set(readdirSync(join(folder, 'node_modules')));
  const own = join(folder, 'node_modules', 'mentor', 'node_modules');
  const nested = existsSync(own) ? readdirSync(own) : [];
  for (const name of nested) installed.add(name);
  const needless = Object.keys(devDependencies).filter((name) => installed.has(name));
  check(
    `what is installed has ${installed.size} packages and scopes, none for development`,
    needless.length === 0,
    needless.join(', '),
  );
  return join(folder, 'node_modules', '.bin', 'mentor');
}

/** Uses the program as a coordinator would. */
function use(program: string, folder: string, { version }: Package): void {
  mkdirSync(folder);
  const made = generateProgramme({ seed: 1, mentors: 20, mentees: 30 });
  writeFileSync(join(folder, 'people.csv'), toCsv([...made.mentors, ...made.mentees]));
  const env = { PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter), HOME: folder };
  const run = (...argv: string[]): string => {
    try {
      return execFileSync(program, argv, {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    } catch (error) {
      const { status, stderr } = error as { readonly status: number; readonly stderr: string };
      check(`mentor ${argv.join(' ')}`, false, `exit ${status}: ${stderr}`);
      return '';
    }
  };
  check('mentor --version says the version', run('--version').trim() === version);
  check('mentor demo shows a whole programme', run('demo', 'demo').includes('mentor match'));
  run('init', 'Release', '--preset', 'school', '--levels', made.levels.join(','));
  const imported = JSON.parse(run('import', 'participants', 'people.csv', '--json') || '{}') as {
    readonly summary?: { readonly new: number };
  };
  check('an import takes everybody', imported.summary?.new === 50, JSON.stringify(imported.summary));
  const matched = JSON.parse(run('match', '--json') || '{}') as {
    readonly summary?: { readonly matched: number; readonly optimal: string };
  };
  check(
    'a match is found and proved',
    (matched.summary?.matched ?? 0) > 0 && matched.summary?.optimal === 'proved',
    JSON.stringify(matched.summary),
  );
  run('match', 'apply');
  run('report', 'overview', '--out', 'overview.html');
  const page = existsSync(join(folder, 'overview.html'))
    ? readFileSync(join(folder, 'overview.html'), 'utf8')
    : '';
  check('a report is a page with a chart', page.includes('<svg'));
  run('check');
}

const folder = mkdtempSync(join(tmpdir(), 'mentor-release-'));
try {
  const own = checkVersions();
  const packed = pack(folder);
  use(install(packed, join(folder, 'installed'), own), join(folder, 'programme'), own);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(failed === 0 ? 'It can be released.\n' : `${failed} failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;
