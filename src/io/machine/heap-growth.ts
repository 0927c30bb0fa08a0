/** How much memory V8 takes beyond what it needs. */
import { setFlagsFromString } from 'node:v8';

/** A file of this many bytes is large. */
const LARGE = 64 * 2 ** 20;

/**
 * Keeps memory low from here on. V8 lets its heap grow to as much as four times what is in use before it looks for garbage; here
 * it looks once a fifth has been added.
 */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=20');
}

/**
 * Keeps memory low while a large file is read; see {@link growSlowly}. That takes a tenth more time, so smaller files, which need
 * little memory, are read without it.
 *
 * @param bytes The size of the file.
 */
export function growSlowlyFor(bytes: number): void {
  if (bytes >= LARGE) growSlowly();
}
