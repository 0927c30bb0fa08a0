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
