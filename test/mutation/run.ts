/**
 * `npm run mutation [-- --count 300] [--seed N] [--only PATH] [--lanes 2] [--slowest 60] [--folder DIR] [--json FILE] [--again FILE]`:
 * makes small mistakes at random in `store`, `reports`, `domain` and `matching`, one at a time, and counts how many
 * the suite sees.
 *
 * 1. Of every mutant that there could be, as many are drawn for each folder. `--again FILE` takes those that survived
 *    in what an earlier run wrote with `--json`.
 * 2. All of them are written into copies of the project at once, each behind a switch: one build does for all.
 * 3. The suite runs once with all switches off: which test file reaches which mutant, and how long it takes.
 * 4. Each mutant is switched on for the test files that reach it, the quickest of its own folder first, until one fails.
 *    Those that take longer than `--slowest` seconds are asked only about what nothing else reaches.
 *
 * What is known is kept in `--folder`: a run that was stopped goes on, where no file of the project has changed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../cli/program.ts';
import { randomFrom } from '../support/generate-programme.ts';
import { Lane, switchModuleFrom, type TestFile } from './lane.ts';
import { type Mutant, mutantsOf, withSwitches } from './mutants.ts';
import { figures, type Result, survivors } from './tally.ts';

const FOLDERS = ['store', 'reports', 'domain', 'matching'];

/** Machine code of its own, and SQL that never changes: `test/store/file/golden` holds every migration as it was. */
const LEFT_ALONE = /^src\/(?:matching\/assembly|store\/migrations)\//;

/** Most mutants are killed at once: each has so many seconds of tests, before any has more. */
const ROUNDS = [20, 60, 180, Infinity];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
    lanes: { type: 'string', default: '2' },
    folder: { type: 'string', default: join(tmpdir(), 'mentor-mutation') },
    slowest: { type: 'string', default: '60' },
    json: { type: 'string' },
    again: { type: 'string' },
  },
});
const { folder } = values;
// What is stopped takes its tests with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

function draw(): Mutant[] {
  const random = randomFrom(Number(values.seed));
  const groups = values.only === undefined ? FOLDERS.map((name) => `src/${name}/`) : [values.only];
  const each = Math.ceil(Number(values.count) / groups.length);
  return groups.flatMap((group) =>
    files
      .filter((file) => file.startsWith(group) && file.endsWith('.ts') && !LEFT_ALONE.test(file))
      .flatMap((file) => mutantsOf(file, textOf(file)))
      .map((mutant) => ({ mutant, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, each)
      .map(({ mutant }) => mutant),
  );
}

/** Those of an earlier run that no test saw, where their sources still say the same. */
function survivorsOf(earlier: string): Mutant[] {
  return (JSON.parse(readFileSync(earlier, 'utf8')) as Result[])
    .filter(({ killer }) => killer === null)
    .map(({ mutant }) => mutant)
    .filter(({ file, start, end, original }) => {
      const there = Buffer.from(textOf(file)).subarray(start, end).toString();
      return there === original;
    });
}

const mutants = values.again === undefined ? draw() : survivorsOf(values.again);
const numbered = mutants
  .map((mutant, index) => ({ id: index + 1, mutant }))
  .sort((a, b) => a.mutant.start - b.mutant.start || b.mutant.end - a.mutant.end);
const mutated = new Map(
  [...new Set(mutants.map(({ file }) => file))].map((file) => [
    file,
    withSwitches(
      textOf(file),
      numbered.filter(({ mutant }) => mutant.file === file),
      switchModuleFrom(file),
    ),
  ]),
);

// What an earlier run has left, where it was about the same.
const digest = createHash('sha256').update(JSON.stringify(mutants));
for (const file of files) digest.update(readFileSync(join(ROOT, file)));
const plan = digest.digest('hex');
const planFile = join(folder, 'plan');
const laneFolders = Array.from({ length: Number(values.lanes) }, (_, lane) =>
  join(folder, `lane-${lane + 1}`),
);
if (!existsSync(planFile) || readFileSync(planFile, 'utf8') !== plan) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(planFile, plan);
}
const lanes = laneFolders.map((path) => {
  const lane = new Lane(path);
  const isReady = join(path, 'ready');
  if (existsSync(isReady)) return lane;
  rmSync(path, { recursive: true, force: true });
  lane.prepare(files, mutated);
  writeFileSync(isReady, '');
  return lane;
});

/** Lines of a file that answers are added to as they come. */
function kept<T>(name: string): { list: T[]; add: (one: T) => void } {
  const path = join(folder, name);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').filter(Boolean) : [];
  const list = lines.map((line) => JSON.parse(line) as T);
  return {
    list,
    add: (one) => {
      list.push(one);
      appendFileSync(path, `${JSON.stringify(one)}\n`);
    },
  };
}

/** Every lane takes the next that there is. */
async function share<T>(work: readonly T[], run: (lane: Lane, one: T) => Promise<void>): Promise<void> {
  const waiting = [...work];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await run(lane, one);
    }),
  );
}

type Looked = Awaited<ReturnType<Lane['look']>>;
const looked = kept<Looked>('baseline.jsonl');
const known = new Set(looked.list.map(({ path }) => path));
const testFiles = files.filter((file) => file.endsWith('.test.ts') && !known.has(file));
await share(testFiles, async (lane, path) => {
  const look = await lane.look(path);
  looked.add(look);
  say(`${path}: ${look.milliseconds} ms, reaches ${look.reached.length}${look.isPassed ? '' : '; fails'}`);
});

function testsOf(id: number, { file }: Mutant): TestFile[] {
  const area = `test/${file.split('/')[1]}/`;
  const reaching = looked.list.filter(({ reached, isPassed }) => isPassed && reached.includes(id));
  const quick = reaching.filter(({ milliseconds }) => milliseconds < Number(values.slowest) * 1000);
  return (quick.length > 0 ? quick : reaching).sort(
    (a, b) =>
      Number(b.path.startsWith(area)) - Number(a.path.startsWith(area)) || a.milliseconds - b.milliseconds,
  );
}

/** What was made of each mutant; the last line about one holds. */
const results = kept<Result>('results.jsonl');
const latest = new Map(results.list.map((result) => [result.id, result]));
const UNTRIED = { tests: 0, asked: [], killer: null };
for (const seconds of ROUNDS)
  await share(numbered, async (lane, { id, mutant }) => {
    const before = latest.get(id) ?? { id, mutant, ...UNTRIED };
    if (before.killer !== null) return;
    const tests = testsOf(id, mutant);
    let milliseconds = 0;
    const due = tests
      .filter((test) => (milliseconds += test.milliseconds) <= seconds * 1000)
      .filter(({ path }) => !before.asked.includes(path));
    if (due.length === 0) return;
    const killer = await lane.kill(id, due);
    const asked = [...before.asked, ...due.map(({ path }) => path)];
    const result = { ...before, tests: tests.length, asked, killer };
    latest.set(id, result);
    results.add(result);
    say(`${mutant.file}:${mutant.line} (${id}): ${killer ?? `survives ${asked.length} of ${tests.length}`}`);
  });

const all = numbered.map(({ id, mutant }) => latest.get(id) ?? { id, mutant, ...UNTRIED });
process.stdout.write(`seed ${values.seed}\n\n${figures(all)}\n\n${survivors(all)}\n`);
const unusable = looked.list.filter(({ isPassed }) => !isPassed).map(({ path }) => path);
if (unusable.length > 0) say(`Not asked, since they fail where nothing is mutated: ${unusable.join(', ')}`);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(all, null, 1));
