/** The full screen of `match review` at a real terminal. */
import { expect, test } from '@jest/globals';
import { CTRL_C } from '../../pty.ts';
import { Screen } from './screen.ts';
import { beforeEachReview, cwd, decisions, takeAndApply } from './reviewing.ts';

beforeEachReview();

test('another mentor is taken, the rest is matched anew, and all of it is applied', async () => {
  await takeAndApply(80, 24);
});

test('Ctrl-C gives the terminal back as it was, and what was decided is kept', async () => {
  const screen = new Screen(['match', 'review', '--by-name'], { cwd });
  await screen.see('3 pairs, by name');
  screen.press('a');
  await screen.see('1 approved');
  screen.press('f', 'They know each other', '\r');
  await screen.see('1 forbidden');
  screen.press('?', CTRL_C);
  expect(await screen.ending()).toEqual([130, 0]);
  expect(screen.isLeft).toBe(true);
  expect(screen.after.replaceAll(/\s+/g, ' ')).toContain(
    'mentor: Stopped. What was decided is kept: 1 match approved and 1 match kept apart.',
  );
  expect(await decisions()).toEqual(['Ann Lee – Ben Oak: approve', 'Cat Fox – Dan Roe: forbid']);
  const again = new Screen(['match', 'review', '--by-name'], { cwd });
  await again.see('2 of 3');
  again.press(CTRL_C);
  expect(await again.ending()).toEqual([130, 0]);
  expect(again.after).toContain('Stopped; nothing was decided.');
});
