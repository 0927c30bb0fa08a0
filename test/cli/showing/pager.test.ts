/** Long output at a real terminal goes through a pager, a screen at a time. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagerOf } from '../../../src/terminal/pager.ts';
import { page } from '../../../src/terminal/write.ts';
import { ensureBuilt, mentor, temporaryFolder } from '../program.ts';
import { CTRL_C, ENTER, Pty } from '../pty.ts';

test.each([
  [{}, 'less'],
  [{ PAGER: 'more' }, 'more'],
  [{ PAGER: 'more', MENTOR_PAGER: 'less -S' }, 'less -S'],
  [{ PAGER: '' }, undefined],
  [{ PAGER: 'cat' }, undefined],
  [{ PAGER: 'more', MENTOR_PAGER: '' }, undefined],
  [{ PAGER: 'cat', MENTOR_PAGER: 'less' }, 'less'],
])('the pager of %j is %j', (env, pager) => {
  expect(pagerOf(env)).toBe(pager);
});

describe('what goes through it', () => {
  const long = 'line\n'.repeat(24);
  const shownBy = async (
    text: string,
    screen: { readonly isTTY?: boolean; readonly rows?: number; readonly env?: Record<string, string> },
    isWanted?: boolean,
  ): Promise<string> => {
    let by = '';
    const stdout = {
      isTTY: screen.isTTY ?? true,
      ...(screen.rows === undefined ? {} : { rows: screen.rows }),
      write: (_: string, done: () => void) => {
        by += 'printed';
        done();
        return true;
      },
    };
    const through = (): Promise<boolean> => {
      by += 'paged';
      return Promise.resolve(true);
    };
    await page(text, { stdout, env: screen.env ?? {}, page: through }, isWanted);
    return by;
  };

  test.each([
    ['what is longer than the screen', long, { rows: 24 }, undefined, 'paged'],
    [
      'not what fits on it, with the line to type on',
      'line\n'.repeat(23),
      { rows: 24 },
      undefined,
      'printed',
    ],
    ['nothing in a pipe', long, { rows: 24, isTTY: false }, undefined, 'printed'],
    ['nothing where no height is known', long, {}, undefined, 'printed'],
    ['nothing on a dumb terminal', long, { rows: 24, env: { TERM: 'dumb' } }, undefined, 'printed'],
    ['nothing with --no-pager', long, { rows: 24 }, false, 'printed'],
  ])('%s', async (_, text, screen, isWanted, by) => {
    expect(await shownBy(text, screen, isWanted)).toBe(by);
  });
});

describe('at a terminal', () => {
  let cwd = '';
  let remove = (): void => undefined;
  beforeAll(async () => {
    await ensureBuilt();
    ({ cwd, remove } = temporaryFolder());
    await mentor(cwd, 'init', 'Staff Mentoring', '--preset', 'school', '--timezone', 'Europe/London');
    // It notes that it began and with which LESS, waits for Enter, and shows the first lines of what it was given.
    const pager = join(cwd, 'pager.sh');
    writeFileSync(
      pager,
      '#!/bin/sh\ntrap "" INT\necho "PAGER $LESS $LV"\nread -r _ < /dev/tty\nhead -n "${1:-2}"\necho END\n',
    );
    chmodSync(pager, 0o755);
  }, 60_000);
  afterAll(() => remove());

  const terminal = (argv: string[], env: Record<string, string>, rows = 10): Pty =>
    new Pty(argv, { cwd, columns: 80, rows, env });

  test('a list goes through it, Ctrl-C is the pager’s, leaving early is quiet, and notes come afterwards', async () => {
    const list = terminal(['criteria', 'show'], { MENTOR_PAGER: './pager.sh' });
    await list.see('PAGER FRX -c');
    list.press(CTRL_C);
    list.press(ENTER);
    await list.see('Rules: a pair that breaks one is not allowed');
    await list.see('END');
    expect(await list.end()).toBe(0);
    expect(list.text).not.toContain('same-person');
    expect(list.text).not.toContain('EPIPE');
  });

  test('a value with blanks is run by a shell, and what LESS was stays', async () => {
    const list = terminal(['topic', 'list'], { PAGER: './pager.sh 1 | tr A-Z a-z', LESS: 'S' });
    list.press(ENTER);
    await list.see('pager s -c');
    await list.see('end');
    expect(await list.end()).toBe(0);
  });

  test.each([
    ['that is not there', 'no-such-pager'],
    ['that a shell does not find', 'no-such-pager --blue'],
    ['that is cat', 'cat'],
  ])('a pager %s: everything is printed', async (_, pager) => {
    const list = terminal(['criteria', 'show'], { MENTOR_PAGER: pager });
    await list.see('same-person');
    expect(await list.end()).toBe(0);
  });

  test('help goes through it; short output, --no-pager and what changes something do not', async () => {
    const env = { MENTOR_PAGER: 'touch seen' };
    for (const [argv, isPaged] of [
      [['--help'], true],
      [['help', 'formats'], true],
      [['help', 'topic', 'list', '--no-pager'], false],
      [['criteria', 'show', '--no-pager'], false],
      [['criteria', 'show', '--json'], false],
      [['criteria', 'show', '--plain'], false],
      [['--version'], false],
      [['round', 'list'], false],
    ] as const) {
      const folder = temporaryFolder();
      const run = new Pty(argv, {
        cwd: folder.cwd,
        columns: 80,
        rows: 10,
        env: { ...env, MENTOR_DB: join(cwd, 'mentor.db') },
      });
      await run.end();
      expect({ argv, isPaged: existsSync(join(folder.cwd, 'seen')) }).toEqual({ argv, isPaged });
      folder.remove();
    }
  });
});
