/** Short fixed digests of texts. */
import { createHash } from 'node:crypto';

/** Returns the first 96 bits of a text's SHA-256 in hexadecimal, the same on every machine. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** Returns the digest of a text that is given in pieces. */
export function digestOf(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex').slice(0, 24);
}
