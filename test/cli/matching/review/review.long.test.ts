/** The full screen of `match review` at other terminals, and however it ends. */
import { describe, expect, test } from '@jest/globals';
import { mentor } from '../../program.ts';
import { DOWN } from '../../pty.ts';
import { problemsWith } from '../../../support/json-contract.ts';
import { Screen } from './screen.ts';
import { beforeEachReview, cwd, decisions, done, takeAndApply } from './reviewing.ts';

beforeEachReview();

test('another mentor is taken at 120 × 40', async () => {
  await takeAndApply(120, 40);
});

describe('the terminal is given back as it was', () => {
  test('on SIGTERM', async () => {
    const screen = new Screen(['match', 'review'], { cwd });
    await screen.see('3 pairs');
    screen.press('l');
    await screen.see('1 locked');
    process.kill(screen.pid, 'SIGTERM');
    expect(await screen.ending()).toEqual([0, 15]);
    expect(screen.isLeft).toBe(true);
    expect(screen.raw.lastIndexOf('\u001B[?25h')).toBeGreaterThan(screen.raw.lastIndexOf('\u001B[?25l'));
    expect(await decisions()).toHaveLength(1);
  });

  test('on an error', async () => {
    const screen = new Screen(['match', 'review'], { cwd });
    await screen.see('3 pairs');
    await done('participant', 'withdraw', 'P4');
    screen.press('q');
    await screen.see('apply?');
    screen.press('y');
    expect(await screen.ending()).toEqual([1, 0]);
    expect(screen.isLeft).toBe(true);
    expect(screen.after).toContain('Proposal X1 no longer holds');
  });
});

test('keys in pieces are keys, pasted text is none, and another size is drawn at once', async () => {
  const screen = new Screen(['match', 'review'], { cwd, env: { NO_COLOR: '1' } });
  await screen.see('1 of 3');
  screen.press('\u001B');
  await new Promise((later) => setTimeout(later, 30));
  screen.press('[', 'B');
  await screen.see('2 of 3');
  screen.press('\u001B[200~lllq', 'y\u001B[201~', DOWN);
  await screen.see('3 of 3');
  screen.press('/', '\u00E9', 'v');
  await screen.see('Find: év');
  screen.press('\u001B');
  await screen.see('q finish  ? help');
  await screen.see(/[23] P\d .+( change|nobody else changes)/);
  screen.resize(50, 14);
  await screen.see(/^a approve .+\? help$/m);
  await screen.see(/^── 3 of 3, score [\d.]+ ─{1,30}$/m);
  expect(screen.lines.slice(0, 14).every((line) => line.length <= 50)).toBe(true);
  expect(screen.raw).not.toMatch(/\p{Cc}\[[\d;]*m/u);
  screen.press('q', 'n');
  expect(await screen.ending()).toEqual([0, 0]);
  expect(screen.after).toContain('Nothing was decided.');
  expect(screen.after).toContain('Next: mentor match apply');
  expect(await decisions()).toEqual([]);
});

test('where there is no screen to draw on, it says what does the same', async () => {
  const dumb = new Screen(['match', 'review'], { cwd, env: { TERM: 'dumb' } });
  expect(await dumb.ending()).toEqual([2, 0]);
  expect(dumb.raw).not.toContain('\u001B');
  expect(dumb.after.replaceAll(/\s+/g, ' ')).toContain(
    'which this terminal cannot (TERM=dumb). Hint: mentor match show',
  );
  const none = await mentor(cwd, 'match', 'review');
  expect([none.exit, none.stderr]).toEqual([2, expect.stringContaining('A review needs a terminal')]);
  await done('match', 'discard');
  const nothing = new Screen(['match', 'review'], { cwd });
  expect(await nothing.ending()).toEqual([1, 0]);
  expect(nothing.after).toContain('There is no open proposal');
});

test('--json is one document, with what was decided', async () => {
  const screen = new Screen(['match', 'review', '--json'], { cwd });
  await screen.see('3 pairs');
  screen.press('a', 'q');
  await screen.see('3 matched, 0 changed by you: apply?');
  screen.press('\r');
  expect(await screen.ending()).toEqual([0, 0]);
  const text = screen.after.slice(screen.after.indexOf('{'), screen.after.lastIndexOf('}') + 1);
  const document: unknown = JSON.parse(text);
  expect(problemsWith(document)).toEqual([]);
  expect(document).toMatchObject({
    schema: 'mentor.match.review/1',
    proposal: 'X1',
    decisions: [{ decision: 'approve' }],
    matched: 3,
    changed: 0,
    is_applied: false,
  });
});
