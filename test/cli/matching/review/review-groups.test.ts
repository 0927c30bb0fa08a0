/** The full screen of `match review` of groups, at a real terminal. */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { CTRL_C } from '../../pty.ts';
import { ensureBuilt } from '../../program.ts';
import { aProgrammeOf, type Programme } from '../groups/people.ts';
import { Screen } from './screen.ts';

let programme: Programme;
beforeAll(ensureBuilt, 60_000);
beforeEach(async () => {
  programme = await aProgrammeOf('circles');
  await programme.run('match --format circle --size 2..4');
});

test('groups are approved, locked and parted, and what was decided is kept', async () => {
  const { cwd, json } = programme;
  const screen = new Screen(['match', 'review'], { cwd });
  await screen.see('Review of X1  3 circles, weakest first');
  expect(screen.lines).toHaveLength(24);
  await screen.see(/Circle of P3 Ines Prado[^]*80\.000 {2}P11 Hana Sato/);
  screen.press('y');
  await screen.see('topics 100');
  screen.press('y', 'a');
  await screen.see('1 approved');
  screen.press('/', 'sam', '\r', 'l');
  await screen.see('1 approved, 1 locked');
  screen.press('/', 'ruth', '\r', 'f');
  await screen.see('2 P5 Bob Stone');
  screen.press('2', 'They share an office', '\r');
  await screen.see('1 forbidden');
  screen.press('q');
  expect(await screen.ending()).toEqual([0, 0]);
  expect(screen.isLeft).toBe(true);
  const after = screen.after.replaceAll(/\s+/g, ' ');
  expect(after).toContain('1 group approved, 1 group locked and 1 pair kept apart.');
  expect(after).toContain('Next: mentor match --keep proposes anew');
  expect(after).toContain("mentor match forbid P5 P1 --reason 'They share an office'");
  expect((await json('match decisions'))['group_decisions']).toMatchObject([
    { decision: 'approve' },
    { decision: 'lock' },
    { decision: 'forbid', people: [{ id: 'P5' }, { id: 'P1' }] },
  ]);
});

test('a decision is taken back, and all are applied at the end', async () => {
  const { cwd, json } = programme;
  const screen = new Screen(['match', 'review', '--by-name'], { cwd });
  await screen.see('by name');
  screen.press('l');
  await screen.see('1 locked');
  screen.press('u');
  await screen.see('The last decision is taken back.');
  screen.press('a', 'q');
  await screen.see('3 circles: apply? (y/N)');
  screen.press('y');
  expect(await screen.ending()).toEqual([0, 0]);
  expect(screen.after.replaceAll(/\s+/g, ' ')).toContain(
    '1 group approved. Applied proposal X1: 3 relationships in preparation.',
  );
  expect((await json('relationship list'))['relationships']).toHaveLength(3);
});

test('Ctrl-C gives the terminal back, and keeps what was decided', async () => {
  const { cwd } = programme;
  const screen = new Screen(['match', 'review'], { cwd });
  await screen.see('3 circles');
  screen.press('a');
  await screen.see('1 approved');
  screen.press(CTRL_C);
  expect(await screen.ending()).toEqual([130, 0]);
  expect(screen.isLeft).toBe(true);
  expect(screen.after.replaceAll(/\s+/g, ' ')).toContain(
    'Stopped. What was decided is kept: 1 group approved.',
  );
});
