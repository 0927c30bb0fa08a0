/**
 * The parts of a workbook, which is a zip. They are unpacked in memory, piece by piece, and never written anywhere. Each
 * cap is held against what is really unpacked, because a zip may lie about its sizes.
 */
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Failure, refused } from '../../errors.ts';

/** Limits, so that a small file cannot fill the memory. */
const ZIP_CAPS = {
  /** Of the file. */
  bytes: 100_000_000,
  entries: 5000,
  partBytes: 600_000_000,
  /** Of all parts that are read. */
  allBytes: 1_000_000_000,
  /** Unpacked bytes for each packed one, in a part beyond `ratioFrom` bytes. */
  ratio: 250,
  ratioFrom: 20_000_000,
};

/** Returns the refusal of a file that claims to be a zip or a workbook, and cannot be read as one. */
export function damaged(file: string, what: string): Failure {
  return refused(
    `${file} is damaged: ${what}.`,
    'open it in a spreadsheet, which may mend it, and save it again; or ask for it once more',
  );
}

export class ZipParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #file: string;
  #unpacked = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, file: string) {
    this.#zip = zip;
    this.#entries = entries;
    this.#file = file;
  }

  /**
   * Reads the list of contents.
   *
   * @throws Failure `refused` where it is damaged, or a cap does not let it through.
   */
  static async open(bytes: Buffer, file: string): Promise<ZipParts> {
    if (bytes.length > ZIP_CAPS.bytes) throw tooLarge(file, `has more than ${ZIP_CAPS.bytes} bytes`);
    try {
      const zip = await fromBufferPromise(bytes, { autoClose: false, lazyEntries: true });
      if (zip.entryCount > ZIP_CAPS.entries)
        throw tooLarge(file, `packs ${zip.entryCount} files; at most ${ZIP_CAPS.entries} are read`);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName)) throw damaged(file, `it holds ${entry.fileName} twice`);
        entries.set(entry.fileName, entry);
      }
      return new ZipParts(zip, entries, file);
    } catch (error) {
      throw asFailure(error, file);
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * Returns the text of a part, in pieces.
   *
   * @throws Failure `refused` where it is damaged, protected with a password, or larger than the caps let through.
   */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw damaged(this.#file, `it lacks ${name}`);
    if (entry.isEncrypted()) throw protectedByPassword(this.#file);
    this.#refuseLarge(entry, entry.uncompressedSize);
    let size = 0;
    let checksum = 0;
    const decoder = new TextDecoder();
    try {
      for await (const piece of await this.#zip.openReadStreamPromise(entry)) {
        const bytes = piece as Buffer;
        size += bytes.length;
        this.#unpacked += bytes.length;
        this.#refuseLarge(entry, size);
        checksum = crc32(bytes, checksum);
        yield decoder.decode(bytes, { stream: true });
      }
    } catch (error) {
      throw asFailure(error, this.#file);
    }
    if (checksum !== entry.crc32)
      throw damaged(this.#file, `the checksum of ${name} does not fit what it holds`);
    yield decoder.decode();
  }

  /** Returns the whole text of a small part. */
  async whole(name: string): Promise<string> {
    let text = '';
    for await (const piece of this.text(name)) text += piece;
    return text;
  }

  #refuseLarge({ compressedSize, fileName }: Entry, size: number): void {
    if (size > ZIP_CAPS.partBytes || this.#unpacked > ZIP_CAPS.allBytes)
      throw tooLarge(this.#file, `unpacks to more than ${ZIP_CAPS.partBytes} bytes in ${fileName}`);
    if (size > ZIP_CAPS.ratioFrom && size > compressedSize * ZIP_CAPS.ratio)
      throw tooLarge(this.#file, `unpacks ${fileName} to more than ${ZIP_CAPS.ratio} times its size`);
  }
}

/** Returns the refusal of a workbook that cannot be read without its password. */
export function protectedByPassword(file: string): Failure {
  return refused(
    `${file} is protected with a password.`,
    'open it, take the password away (File, Info, Protect Workbook), save it under another name and import that',
  );
}

function tooLarge(file: string, what: string): Failure {
  return refused(`${file} ${what}.`, 'save the one sheet that is needed as "CSV UTF-8" and import that');
}

function asFailure(error: unknown, file: string): Failure {
  if (error instanceof Failure) return error;
  const said = error instanceof Error ? error.message : String(error);
  return damaged(file, `it cannot be unpacked (${said.replace(/\.$/, '')})`);
}
