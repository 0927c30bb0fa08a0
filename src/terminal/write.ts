/** Writing to stdout and stderr. */
import { codeOf, Failure, roomOr } from '../errors.ts';

/** A stream as the program uses it; `process.stdout` is one. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string, done: (error?: Error | null) => void): boolean;
}

/** Writes to a stream and waits until it is taken. A reader that has gone away is no error. */
export function write(stream: Output, text: string): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined || codeOf(error) === 'EPIPE') done();
      else
        fail(
          new Failure(
            'refused',
            `The output cannot be written (${codeOf(error)}).`,
            roomOr(codeOf(error), 'write elsewhere'),
          ),
        );
    });
  });
}
