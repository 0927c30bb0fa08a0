/** Writing that survives a power cut: a file's content, and its name in the folder. */
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/**
 * Writes a new file that only its owner can read, and waits until its content is on the disk.
 *
 * @throws an error of the system; `EEXIST` where the name is taken.
 */
export function writeNewFile(file: string, content: string | Uint8Array): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(descriptor, content); // not writeSync, which may write only a part without an error
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Waits until the names in a folder are on the disk. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
