/** From the bytes of a file that should be CSV to its text. A file of another kind is refused by name. */
import { type Failure, refused } from '../errors.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a file that is not CSV begins with, what it is, and what to do with it. */
type Signature = readonly [begins: RegExp, what: string, hint: string];

const AS_TABLE = 'open it in a spreadsheet, save it as .xlsx or "CSV UTF-8" and import that';
const FOR_TABLE = 'ask whoever sent it for the table that it was made from, saved as "CSV UTF-8"';
/* oxlint-disable no-control-regex -- signatures are bytes */
const SIGNATURES: readonly Signature[] = [
  [/^\xd0\xcf\x11\xe0/, 'an old Excel workbook (xls)', AS_TABLE],
  [/^%PDF/, 'a PDF', FOR_TABLE],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8/, 'a picture', FOR_TABLE],
  [/^\{\\rtf/, 'a document (RTF)', FOR_TABLE],
  [/^\x1f\x8b/, 'compressed (gzip)', 'unpack it and import what is in it'],
  [/^SQLite format 3/, 'an SQLite file', 'mentor --db FILE works with one that mentor made'],
  [
    /^\s*<(?:!doctype|html|table)/i,
    'a web page',
    'download the answers as CSV where the page came from; a table in a page opens in a spreadsheet, to save as "CSV UTF-8"',
  ],
  [/^\s*<\?xml/i, 'XML', 'export it as CSV where it came from'],
  [
    /^\s*(?:\{\s*["}]|\[\s*["{[])/,
    'JSON',
    'export it as CSV where it came from; criteria are read by mentor criteria import',
  ],
  [/^(?:\xff\xfe\0\0|\0\0\xfe\xff)/, 'text in UTF-32', 'save it as "CSV UTF-8" and import that'],
];

const BYTE_ORDER_MARKS: readonly (readonly [mark: string, encoding: Encoding])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/** How much of a file that is in another encoding is looked through for words to show. */
const SAMPLED_BYTES = 1_000_000;

/**
 * The text of a file whose bytes come in pieces, its byte-order mark left in place. Going through it throws a
 * Failure `refused` where the file is empty, something else, or in another encoding; with sample cells.
 */
export class TextPieces implements Iterable<string> {
  readonly #open: () => Iterable<Uint8Array>;
  readonly #file: string;
  readonly #named: Encoding;

  /**
   * @param open Returns the bytes from the start, each time it is called.
   * @param named The encoding that the person named; a byte-order mark has the last word. Default UTF-8.
   */
  constructor(open: () => Iterable<Uint8Array>, file: string, named: Encoding = 'utf-8') {
    this.#open = open;
    this.#file = file;
    this.#named = named;
  }

  *[Symbol.iterator](): Generator<string> {
    let decoder: InstanceType<typeof TextDecoder> | undefined;
    let marked: Encoding | undefined;
    let encoding = this.#named;
    for (const piece of this.#open()) {
      if (decoder === undefined) {
        const start = Buffer.from(piece.subarray(0, 512)).toString('latin1');
        refuseSignature(start, this.#file);
        marked = BYTE_ORDER_MARKS.find(([mark]) => start.startsWith(mark))?.[1];
        encoding = marked ?? this.#named;
        decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
        if (isWide(encoding) && !ANY_ASCII.test(new TextDecoder(encoding).decode(piece)))
          throw marked === undefined
            ? inAnotherEncoding(this.#open(), this.#file, encoding)
            : liesAboutItself(this.#file, marked);
      }
      if (!isWide(encoding) && piece.includes(0))
        throw marked === undefined ? holdsNul(this.#file) : liesAboutItself(this.#file, marked);
      const text = this.#decoded(() => decoder?.decode(piece, { stream: true }) ?? '', marked, encoding);
      if (isWide(encoding) && text.includes('\0')) throw holdsNul(this.#file);
      yield text;
    }
    if (decoder === undefined) throw refused(`${this.#file} is empty.`, 'export the file again');
    // Throws where the file breaks off inside a character.
    const rest = this.#decoded(() => decoder?.decode() ?? '', marked, encoding);
    if (rest !== '') yield rest;
  }

  #decoded(decode: () => string, marked: Encoding | undefined, encoding: Encoding): string {
    try {
      return decode();
    } catch {
      throw marked === undefined
        ? inAnotherEncoding(this.#open(), this.#file, encoding)
        : liesAboutItself(this.#file, marked);
    }
  }
}

function refuseSignature(start: string, file: string): void {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => start.startsWith(mark))?.[0];
  // Behind a mark, in one byte a letter or two.
  const text = marked === undefined ? start : start.slice(marked.length).replaceAll('\0', '');
  const found = SIGNATURES.find(([begins]) => begins.test(start) || begins.test(text));
  if (found !== undefined) throw refused(`${file} is ${found[1]}, not CSV.`, found[2]);
}

/**
 * What text in UTF-16 has at least once: a delimiter or the end of a line. Other text behind a byte-order
 * mark of UTF-16 reads as one endless line of rare letters.
 */
const ANY_ASCII = /[\x01-\x7f]/;

function isWide(encoding: Encoding): boolean {
  return encoding.startsWith('utf-16');
}

function holdsNul(file: string): Failure {
  return refused(`${file} is not text: it holds a NUL byte.`, 'save it as "CSV UTF-8"');
}

function liesAboutItself(file: string, marked: Encoding): Failure {
  return refused(
    `${file} begins with the byte-order mark of ${marked}, and is not in it.`,
    'save it as "CSV UTF-8" and import that',
  );
}

function inAnotherEncoding(pieces: Iterable<Uint8Array>, file: string, encoding: Encoding): Failure {
  const samples = new Set<string>();
  const decoder = new TextDecoder('windows-1252');
  let read = 0;
  // The file again, from its start. It may be long before it holds a letter that tells.
  for (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    // Cut before the search, which starts again at every letter and would take for ever in a long cell.
    for (const cell of text.split(/[,;\t\r\n"]/)) if (/[\u0080-\uFFFF]/.test(cell)) samples.add(cell);
    read += piece.length;
    if (samples.size >= 3 || (samples.size > 0 && read > SAMPLED_BYTES)) break;
  }
  return refused(
    `${file} is not in ${encoding.toUpperCase()}. Read as Windows-1252 it says: ${[...samples]
      .slice(0, 3)
      .map((sample) => `"${sample.trim().slice(0, 40)}"`)
      .join(', ')}.`,
    'if that is right, add --encoding windows-1252; if not, save it as "CSV UTF-8"',
  );
}
