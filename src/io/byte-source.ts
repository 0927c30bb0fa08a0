/** The bytes of a file, or of what is piped in, piece by piece and as often as they are asked for. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { codeOf, refused } from '../errors.ts';
import { refuseNoFile } from './files.ts';

/** In place of a file: what is piped in. */
export const STDIN = '-';

const PIECE_BYTES = 1 << 18;

/** Bytes that can be read again and again. */
export interface Source {
  readonly bytes: number;
  readonly pieces: (onRead?: (bytes: number) => void) => Iterable<Uint8Array>;
}

/**
 * Opens a file, or what is piped in.
 *
 * @throws Failure `refused` where it is missing, is a folder or cannot be read. Reading throws the same where it has more than `mostBytes`.
 */
export function openSource(file: string, mostBytes: number): Source {
  if (file === STDIN) return keptWhole(piecesOf(() => STDIN_DESCRIPTOR, file, mostBytes));
  const descriptor = opened(file);
  try {
    const about = fstatSync(descriptor);
    if (about.isDirectory()) throw refused(`${file} is a folder.`, 'name a CSV file');
    if (about.isFile()) {
      closeSync(descriptor);
      return { bytes: about.size, pieces: (onRead) => piecesOf(() => opened(file), file, mostBytes, onRead) };
    }
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return keptWhole(piecesOf(() => descriptor, file, mostBytes));
}

/**
 * Returns bytes that are there already as a source.
 *
 * @throws Failure `refused` where there are more than `mostBytes`, as of a file.
 */
export function sourceOf(bytes: Uint8Array, file: string, mostBytes: number): Source {
  if (bytes.length > mostBytes) throw tooLarge(file, mostBytes);
  return { bytes: bytes.length, pieces: () => [bytes] };
}

function tooLarge(file: string, mostBytes: number): Error {
  return refused(`${file} has more than ${mostBytes} bytes.`, 'split the file');
}

const STDIN_DESCRIPTOR = 0;
/** What a file is can be told by so many of its first bytes. */
const TELLING_BYTES = 512;

/**
 * A pipe can be read only once, in pieces of any size. What was read is kept, and the first piece is long
 * enough to tell what it is.
 */
function keptWhole(pieces: Iterable<Uint8Array>): Source {
  const kept: Uint8Array[] = [];
  for (const piece of pieces) {
    const [first] = kept;
    if (kept.length === 1 && first !== undefined && first.length < TELLING_BYTES)
      kept[0] = Buffer.concat([first, piece]);
    else kept.push(Uint8Array.from(piece));
  }
  return { bytes: kept.reduce((sum, piece) => sum + piece.length, 0), pieces: () => kept };
}

function opened(file: string): number {
  refuseNoFile(file);
  try {
    return openSync(file, 'r');
  } catch {
    throw refused(`${file} cannot be read.`, 'check the name of the file');
  }
}

/** Reads a file piece by piece and closes it; it is opened when the first is asked for. A piece is good until the next is. */
function* piecesOf(
  open: () => number,
  file: string,
  mostBytes: number,
  onRead?: (bytes: number) => void,
): Generator<Uint8Array> {
  const descriptor = open();
  try {
    const piece = Buffer.alloc(PIECE_BYTES);
    for (let size = 0; ;) {
      const length = readWaiting(descriptor, piece);
      if (length === 0) return;
      size += length;
      if (size > mostBytes) throw tooLarge(file, mostBytes);
      onRead?.(size);
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** A pipe that is set to non-blocking reports that it has nothing yet, and is read again. */
function readWaiting(descriptor: number, piece: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, piece, 0, piece.length, null);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
