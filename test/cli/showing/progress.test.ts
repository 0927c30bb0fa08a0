/** The bar of long work. */
import { describe, expect, test } from '@jest/globals';
import { stripVTControlCharacters } from 'node:util';
import { createAsk } from '../../../src/ask.ts';
import { Context, type Host } from '../../../src/context.ts';

interface Drawn {
  readonly context: Context;
  readonly written: string[];
}

/** A context whose clock goes on by 100 ms at each look, or by `pace`. */
function aContext(
  more: { isTTY?: boolean; quiet?: boolean; TERM?: string; columns?: number; pace?: number } = {},
): Drawn {
  const written: string[] = [];
  let at = 0;
  const output = (isTTY: boolean) => ({
    isTTY,
    columns: more.columns ?? 80,
    write(text: string, done: () => void) {
      written.push(text);
      done();
      return true;
    },
  });
  const host = {
    stdin: process.stdin,
    stdout: output(false),
    stderr: output(more.isTTY ?? true),
    env: more.TERM === undefined ? {} : { TERM: more.TERM },
    now: () => new Date((at += more.pace ?? 100)),
  } as unknown as Host;
  const ask = createAsk({ input: host.stdin, output: host.stderr }, { input: false, yes: false });
  const options = { input: false, color: 'never', quiet: more.quiet } as const;
  return { context: new Context(host, options, ask, [], async () => 0), written };
}

function steps(count: number): (report: (done: number, total: number) => void) => number {
  return (report) => {
    for (let done = 1; done <= count; done++) report(done, count);
    return count;
  };
}

describe('long work', () => {
  test('draws a bar at a terminal, which is gone at the end', async () => {
    const { context, written } = aContext();
    expect(await context.progress('Matching', steps(9))).toBe(9);
    const drawn = written.join('');
    expect(stripVTControlCharacters(drawn)).toContain('Matching [==========');
    expect(stripVTControlCharacters(drawn)).toContain('] 100%');
    expect(drawn.endsWith('\u001B[1G\u001B[2K')).toBe(true);
  });

  test('draws it ten times a second at most, however often it says where it is', async () => {
    const { context, written } = aContext({ pace: 1 });
    await context.progress('Matching', steps(1000));
    // At 300 ms, at 400 ms and so on; and once more to take it away.
    expect(written).toHaveLength(9);
  });

  test('draws it within one line of a narrow terminal, which can be cleared', async () => {
    const { context, written } = aContext({ columns: 20 });
    await context.progress('Matching', steps(9));
    for (const text of written) expect(stripVTControlCharacters(text).length).toBeLessThan(20);
  });

  test('of nothing is at its beginning, at a terminal of no known width too', async () => {
    const { context, written } = aContext({ columns: 0 });
    await context.progress('Matching', (report) => {
      for (let at = 0; at < 5; at++) report(0, 0);
    });
    expect(stripVTControlCharacters(written[0] ?? '')).toBe(`Matching [${' '.repeat(30)}] 0%`);
  });

  test('draws nothing while it is short', async () => {
    const { context, written } = aContext();
    await context.progress('Matching', steps(2));
    expect(written).toEqual([]);
  });

  test.each([
    ['without a terminal', { isTTY: false }],
    ['with --quiet', { quiet: true }],
    ['at a dumb terminal', { TERM: 'dumb' }],
  ])('draws nothing %s', async (_, more) => {
    const { context, written } = aContext(more);
    expect(await context.progress('Matching', steps(9))).toBe(9);
    expect(written).toEqual([]);
  });

  test('that fails takes its bar along', async () => {
    const { context, written } = aContext();
    const failing = context.progress('Matching', (report) => {
      steps(9)(report);
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(written.join('').endsWith('\u001B[1G\u001B[2K')).toBe(true);
  });
});
