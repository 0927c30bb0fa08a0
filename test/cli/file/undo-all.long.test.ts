/** Undo of every command there is, in random sequences: each brings back the earlier bytes of every row. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openStore } from '../../../src/store/file/open.ts';
import { dump } from '../../store/tables.ts';
import { runMentor } from '../../support/host.ts';
import { aWriter } from '../../support/programme.ts';
import { copyOf, FOLDERS, INVOCATIONS, prepareProgramme } from '../prepared.ts';

let prepared = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

/** These make another file, are never undone, or are the undo itself. */
const LEFT_OUT = new Set([
  'init',
  'demo',
  'help',
  'backup',
  'restore',
  'participant erase',
  'undo',
  'nightly',
  'report book',
]);
/** These do at once what two commands do, and each is undone by itself: the end of a pair, and the new proposal. */
const OF_TWO_CHANGES = new Set(['rematch']);
const LINES = Object.entries(INVOCATIONS)
  .filter(([path]) => !LEFT_OUT.has(path))
  .flatMap(([, invocations]) =>
    invocations.flatMap(({ setup, argv }) => [...(setup === undefined ? [] : [setup]), argv]),
  );

interface State {
  readonly rows: string;
  readonly last: number;
}

function stateOf(cwd: string): State {
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  const last = store.db.prepare<[], number>('SELECT max(id) FROM invocations').pluck().get() ?? 0;
  const rows = dump(store.db);
  store.close();
  return { rows, last };
}

async function undoBack(cwd: string, states: readonly State[]): Promise<void> {
  for (const [index, state] of states.toReversed().entries()) {
    const before = states[states.length - 2 - index];
    if (before === undefined) return;
    for (let number = state.last; number > before.last; number--)
      expect(await runMentor(['undo', String(number)], { cwd })).toMatchObject({ exit: 0 });
    expect(stateOf(cwd).rows).toBe(before.rows);
  }
}

async function playAll(
  cwd: string,
  lines: readonly (readonly string[])[],
): Promise<{ states: State[]; changed: Set<string> }> {
  const states = [stateOf(cwd)];
  const changed = new Set<string>();
  for (const argv of lines) {
    await runMentor(argv, { cwd }); // what is refused changes nothing
    const now = stateOf(cwd);
    if (now.last === states.at(-1)?.last) continue;
    // One command is one change, or what its two make.
    expect(now.last - (states.at(-1)?.last ?? 0)).toBeLessThanOrEqual(
      OF_TWO_CHANGES.has(argv[0] ?? '') ? 2 : 1,
    );
    states.push(now);
    changed.add(argv.slice(0, 2).join(' '));
  }
  return { states, changed };
}

/** Whatever a command of these does in the prepared programme, it changes no row. */
const ONLY_READ = new Set(
  `completion, find, show, today, programme show, target list, participant list, participant show, participant reference list,
   participant identity list, participant access, training list, resource list, round list, criteria show,
   criteria list, criteria export, criteria test, match show, match why, match review, match decisions,
   match compare, match verify, match export, relationship list, relationship show, relationship story,
   phase show, template show, agreement show, goal list, goal show, meeting suggest, meeting list,
   meeting action list, check-in due, check-in list, skill list, outcome list, topic list, organisation list,
   letter, letter list, attention show, form list, form show, form make, form due, form codes, send, sent, import bounces, report, export, log,
   retention show, check`
    .split(',')
    .map((path) => path.trim()),
);

test('each command alone: it changes something, and that is undone; or it is known to read only', async () => {
  const unproved: string[] = [];
  for (const [path, invocations] of Object.entries(INVOCATIONS)) {
    if (LEFT_OUT.has(path)) continue;
    let isChanging = false;
    for (const { setup, argv } of invocations) {
      const cwd = copyOf(prepared);
      if (setup !== undefined) await runMentor(setup, { cwd });
      const before = stateOf(cwd);
      await runMentor(argv, { cwd });
      const after = stateOf(cwd);
      if (after.last === before.last) continue;
      isChanging = true;
      if (!OF_TWO_CHANGES.has(path)) expect([path, after.last - before.last]).toEqual([path, 1]);
      expect([path, after.rows]).not.toEqual([path, before.rows]);
      await undoBack(cwd, [before, after]);
    }
    if (isChanging === ONLY_READ.has(path)) unproved.push(path);
  }
  expect(unproved).toEqual([]);
}, 120_000);

test('every command in the order of the catalogue', async () => {
  const cwd = copyOf(prepared);
  const { states, changed } = await playAll(cwd, LINES);
  expect(changed.size).toBeGreaterThan(25);
  await undoBack(cwd, states);
}, 120_000);

test('in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(LINES, { minLength: 8, maxLength: 20 }), async (lines) => {
      const cwd = copyOf(prepared);
      const { states } = await playAll(cwd, lines);
      await undoBack(cwd, states);
    }),
    { numRuns: 4 },
  );
}, 120_000);
