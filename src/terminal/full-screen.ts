/**
 * A terminal in raw mode on its alternate screen. What was on it before is there again at the end, however it ends. Keys
 * are decoded by node's `readline`: sequences that arrive in pieces, UTF-8, and where a paste begins and ends.
 */
import { emitKeypressEvents } from 'node:readline';
import type { Output } from './write.ts';

/** Where keys come from; `process.stdin` is one. */
export type Input = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  setRawMode?(isRaw: boolean): unknown;
};

/** What is pressed, or happens to the terminal. */
export type Press =
  /**
   * `up`, `pagedown`, `return`, `escape`, `ctrl-c`; for a character, the character itself. Enter is `return`, however the
   * terminal says it.
   */
  | { readonly kind: 'key'; readonly name: string }
  /** Text that was pasted as one. */
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'resize' }
  /** Nobody can press anything any more. */
  | { readonly kind: 'gone' };

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface FullScreen {
  readonly size: Size;
  /** Shows lines in place of all that is shown, one a row. They fit the size, and are safe for a terminal. */
  draw(lines: readonly string[]): void;
  /**
   * Returns what is pressed next.
   *
   * @param wait How long to wait for it at most, in milliseconds, before undefined is returned. Default: for ever.
   */
  next(): Promise<Press>;
  next(wait: number): Promise<Press | undefined>;
}

export interface FullScreenTerminal {
  readonly input: Input;
  readonly output: Output;
  /** See `Host.beforeSignal`. */
  readonly beforeSignal?: ((restore: () => void) => () => void) | undefined;
}

// The alternate screen, no cursor, no line that goes on in the next, and pastes marked as such.
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h\x1b[2J';
const LEAVE = '\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l';

const UNKNOWN_SIZE: Size = { columns: 80, rows: 24 };

/** Uses the whole terminal, and gives it back as it was, whether `use` returns or throws or a signal ends the process. */
export async function onFullScreen<T>(
  { input, output, beforeSignal }: FullScreenTerminal,
  use: (screen: FullScreen) => Promise<T>,
): Promise<T> {
  const send = (text: string): void => void output.write(text, () => undefined);
  const presses = pressesOf(input, output);
  let isOpen = true;
  const restore = (): void => {
    if (!isOpen) return;
    isOpen = false;
    presses.end();
    input.setRawMode?.(false);
    send(LEAVE);
  };
  const forget = beforeSignal?.(restore);
  try {
    input.setRawMode?.(true);
    input.resume();
    send(ENTER);
    return await use({
      get size() {
        // A terminal of no known size says 0.
        return {
          columns: output.columns || UNKNOWN_SIZE.columns,
          rows: output.rows || UNKNOWN_SIZE.rows,
        };
      },
      draw: (lines) => send(lines.map((line, at) => `\x1b[${at + 1};1H\x1b[2K${line}`).join('')),
      next: presses.next,
    });
  } finally {
    restore();
    forget?.();
    input.pause();
  }
}

interface Keypress {
  readonly name?: string | undefined;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

/** Collects what is pressed in order, from now until `end`. */
function pressesOf(input: Input, output: Output): { readonly next: FullScreen['next']; end(): void } {
  const waiting: Press[] = [];
  let wake: (() => void) | undefined;
  let pasted: string | undefined;
  const add = (press: Press): void => {
    waiting.push(press);
    wake?.();
  };
  const onKey = (character: string | undefined, { name, ctrl, meta }: Keypress): void => {
    if (name === 'paste-start') pasted = '';
    else if (name === 'paste-end') {
      add({ kind: 'paste', text: pasted ?? '' });
      pasted = undefined;
    } else if (pasted !== undefined) pasted += character ?? '';
    else {
      // Escape and then a key, pressed in haste, arrive as that key with Alt.
      if (meta === true && name !== 'escape') add({ kind: 'key', name: 'escape' });
      add({ kind: 'key', name: keyName(character, name, ctrl === true) });
    }
  };
  const onResize = (): void => add({ kind: 'resize' });
  const onGone = (): void => add({ kind: 'gone' });
  emitKeypressEvents(input);
  input.on('keypress', onKey);
  input.on('end', onGone);
  input.on('error', onGone);
  output.on?.('resize', onResize);
  return {
    next: (async (wait?: number) => {
      if (waiting.length === 0)
        await new Promise<void>((done) => {
          const timer = wait === undefined ? undefined : setTimeout(done, wait);
          wake = () => {
            clearTimeout(timer);
            done();
          };
        });
      wake = undefined;
      return waiting.shift();
    }) as FullScreen['next'],
    end() {
      input.off('keypress', onKey);
      input.off('end', onGone);
      input.off('error', onGone);
      output.off?.('resize', onResize);
    },
  };
}

function keyName(character: string | undefined, name: string | undefined, isCtrl: boolean): string {
  if (isCtrl) return `ctrl-${name ?? ''}`;
  if (name === 'enter') return 'return';
  if (name === 'space') return ' ';
  const isPrintable = character !== undefined && !/^\p{Cc}/u.test(character);
  return isPrintable ? character : (name ?? '');
}
