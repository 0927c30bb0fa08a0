/** A terminal made of streams: runs a command line in this process and answers every question it asks. */
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Host } from '../../src/context.ts';
import { run } from '../../src/run.ts';
import { INSTALLED, VERSION } from './host.ts';

/** What is typed, before Enter, at the question that holds some words; `DOWN` is the key. */
export interface Answer {
  readonly at: string;
  readonly keys: string;
}

export interface Conversed {
  /** All that the terminal showed, without colours. */
  readonly shown: string;
  /** The questions, in order. */
  readonly asked: readonly string[];
  readonly exit: number;
}

const DOWN = '\u001B[B';

/** How long a question may take to appear in full before it is answered, in milliseconds. */
const SETTLED = 2;

/** Runs a command line as somebody who presses Enter at each question, after the keys of the answer to it. */
export async function converse(
  argv: readonly string[],
  cwd: string,
  answers: readonly Answer[] = [],
): Promise<Conversed> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const asked: string[] = [];
  let shown = '';
  let seen = 0;
  let isAnswering = false;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const fresh = shown.slice(seen);
    if (isAnswering) {
      const done = fresh.lastIndexOf('✔ ');
      if (done < 0) return;
      isAnswering = false;
      seen += done + 1;
      return look();
    }
    const question = /(?:^|\n)\? ([\s\S]+)/.exec(fresh)?.[1];
    if (question === undefined) return;
    asked.push(question);
    isAnswering = true;
    seen = shown.length;
    const keys = answers.find(({ at }) => question.replaceAll(/\s+/g, ' ').includes(at))?.keys ?? '';
    stdin.write(`${keys === 'DOWN' ? DOWN : keys}\r`);
  };
  const terminal = (): Writable & { isTTY: true; columns: number; rows: number } => {
    const output = new Writable({
      write(chunk, _, done) {
        shown += stripVTControlCharacters(String(chunk)).replaceAll('\r', '');
        clearTimeout(timer);
        timer = setTimeout(look, SETTLED);
        done();
      },
    });
    // A prompt that is over ends what it wrote to; the process's own streams take no notice of that either.
    return Object.assign(output, { isTTY: true as const, columns: 200, rows: 60, end: () => output });
  };
  const host: Host = {
    stdin,
    stdout: terminal(),
    stderr: terminal(),
    env: { NO_COLOR: '1' },
    cwd,
    actor: 'coordinator',
    timezone: 'Europe/London',
    version: VERSION,
    installed: INSTALLED,
    now: () => new Date('2026-11-22T12:00:00Z'),
  };
  const exit = await run(argv, host);
  clearTimeout(timer);
  return { shown, asked, exit };
}
