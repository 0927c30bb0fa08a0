/** Writing to stdout and stderr. */
import { codeOf, refused, roomOr } from '../errors.ts';

/** A stream as the program uses it; `process.stdout` is one. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  /** Tells when a terminal has changed its size. */
  on?(event: 'resize', listener: () => void): unknown;
  off?(event: 'resize', listener: () => void): unknown;
  write(text: string, done: (error?: Error | null) => void): boolean;
}

/** Writes to a stream and waits until the text is accepted. It is no error if the reader has gone away. */
export function write(stream: Output, text: string): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined || codeOf(error) === 'EPIPE') done();
      else
        fail(
          refused(
            `The output cannot be written (${codeOf(error)}).`,
            roomOr(codeOf(error), 'write elsewhere'),
          ),
        );
    });
  });
}

/** What {@link page} needs: `Host` has it. */
interface Screen {
  readonly stdout: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly page?: (text: string) => Promise<boolean>;
}

/**
 * Writes text that is safe to a terminal, through the pager where it is longer than the screen.
 *
 * @param isWanted False for `--no-pager`.
 */
export async function page(
  text: string,
  { stdout, env, page: through }: Screen,
  isWanted = true,
): Promise<void> {
  const { isTTY, rows = 0 } = stdout;
  const isLong = isTTY === true && rows > 0 && linesIn(text) >= rows;
  const isPaged =
    isWanted && isLong && env['TERM'] !== 'dumb' && through !== undefined && (await through(text));
  if (!isPaged) await write(stdout, text);
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
