/**
 * Dies at every single step of writing a set over an older one, and looks each time at what is left: the manifest must
 * verify. Run by a test, compiled, because only Node itself lets `node:fs` be taken over. Prints JSON.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const real = { ...fs };
const STEPS = [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'renameSync',
  'linkSync',
  'copyFileSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'chmodSync',
] as const;
let left = Infinity;
for (const name of STEPS) {
  const step = real[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      if (--left < 0) throw Object.assign(new Error('dead'), { isDeath: true });
      return step(...args);
    },
  });
}
syncBuiltinESMExports();
const { writeSet } = await import('../../src/io/output-set.ts');

const set = (day: string, names: string[]) =>
  names.map((name) => ({ name, content: `${name} of ${day}\n`.repeat(50) }));
const OLD = set('monday', ['digest.md', 'a.html', 'gone.csv', 'reminders/P1.txt']);
const NEW = set('tuesday', ['digest.md', 'a.html', 'new.csv']);

/** What is wrong with a folder, if anything. */
function faults(folder: string): string[] {
  const found: string[] = [];
  const manifest = JSON.parse(real.readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: { name: string; path: string; sha256: string }[];
  };
  for (const { name, path, sha256 } of manifest.files) {
    const bytes = real.existsSync(join(folder, path))
      ? real.readFileSync(join(folder, path))
      : Buffer.alloc(0);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) found.push(name);
    const plain = join(folder, name);
    // A plain name is the whole file of one set or the other, never a part.
    const text = real.existsSync(plain) ? real.readFileSync(plain, 'utf8') : undefined;
    if (text !== undefined && ![...OLD, ...NEW].some((file) => file.content === text))
      found.push(`${name}: torn`);
  }
  return found;
}

const broken: string[] = [];
let steps = 0;
for (;;) {
  const folder = join(real.mkdtempSync(join(tmpdir(), 'mentor-deaths-')), 'out');
  left = Infinity;
  writeSet(folder, 'nightly', 'monday', OLD, { as_of: 'monday' });
  left = steps;
  let isWhole = true;
  try {
    writeSet(folder, 'nightly', 'tuesday', NEW, { as_of: 'tuesday' });
  } catch (error) {
    if (!String(error).includes('dead')) throw error;
    isWhole = false;
  }
  left = Infinity;
  for (const fault of faults(folder)) broken.push(`step ${steps}: ${fault}`);
  writeSet(folder, 'nightly', 'tuesday', NEW, { as_of: 'tuesday' });
  for (const fault of faults(folder)) broken.push(`after step ${steps}: ${fault}`);
  const names = real.readdirSync(folder, { recursive: true }).map(String).sort();
  const wanted = ['a.html', 'digest.md', 'manifest.json', 'new.csv', 'sets'];
  if (names.filter((name) => !name.startsWith('sets/')).join() !== wanted.join())
    broken.push(`after step ${steps}: ${names.join()}`);
  if (names.filter((name) => /^sets\/[^/]+$/.test(name)).length !== 1)
    broken.push(`after step ${steps}: old sets`);
  real.rmSync(join(folder, '..'), { recursive: true });
  if (isWhole) break;
  steps++;
}
process.stdout.write(JSON.stringify({ steps, broken }));
