/** A short fixed digest of a text. */
import { createHash } from 'node:crypto';

/** Returns the first 96 bits of a text's SHA-256 in hexadecimal, the same on every machine. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
