/** Looks for many texts at once in bytes, in one pass, however many there are. */

/** How many of its first bytes identify a text. */
const PREFIX_BYTES = 4;

/**
 * Texts to look for, each of four bytes or more. At each position, the next four bytes tell which lengths are possible.
 * The bytes of such a length tell whether they are one of the texts.
 */
export class Patterns {
  readonly #byPrefix = new Map<number, Map<number, Map<string, string>>>();
  /** By the first two bytes: whether any text begins so. */
  readonly #mayBegin = new Uint8Array(0x10000);

  /** @param texts Looked for in UTF-8, as they are and as JSON writes them. */
  constructor(texts: Iterable<string>) {
    for (const text of texts)
      for (const form of new Set([text, JSON.stringify(text).slice(1, -1)]))
        this.#add(Buffer.from(form), text);
  }

  /** Returns the texts that occur in some bytes. */
  foundIn(bytes: Buffer): Set<string> {
    const found = new Set<string>();
    const last = bytes.length - PREFIX_BYTES;
    for (let at = 0; at <= last; at++) {
      if (this.#mayBegin[bytes[at]! | (bytes[at + 1]! << 8)] === 0) continue;
      const byLength = this.#byPrefix.get(bytes.readUInt32LE(at));
      if (byLength === undefined) continue;
      for (const [length, known] of byLength) {
        const text = known.get(bytes.toString('latin1', at, at + length));
        if (text !== undefined) found.add(text);
      }
    }
    return found;
  }

  #add(bytes: Buffer, text: string): void {
    if (bytes.length < PREFIX_BYTES) return;
    this.#mayBegin[bytes[0]! | (bytes[1]! << 8)] = 1;
    const prefix = bytes.readUInt32LE(0);
    let byLength = this.#byPrefix.get(prefix);
    if (byLength === undefined)
      this.#byPrefix.set(prefix, (byLength = new Map<number, Map<string, string>>()));
    let known = byLength.get(bytes.length);
    if (known === undefined) byLength.set(bytes.length, (known = new Map<string, string>()));
    known.set(bytes.toString('latin1'), text);
  }
}
