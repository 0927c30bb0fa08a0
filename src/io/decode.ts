/** From the bytes of a file that should be CSV to its text; what is something else is named as what it is. */
import { Failure } from '../errors.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a file that is not CSV begins with. */
/* oxlint-disable no-control-regex -- signatures are bytes */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^PK\x03\x04/, 'an Excel workbook (xlsx) or a zip'],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel workbook (xls)'],
  [/^%PDF/, 'a PDF'],
  [/^SQLite format 3/, 'an SQLite file'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)/i, 'a web page'],
  [/^(?:\xef\xbb\xbf)?\s*[[{]\s*["{[]/, 'JSON'],
];

const BYTE_ORDER_MARKS: readonly (readonly [mark: string, encoding: Encoding])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/**
 * Returns the text of a file, its byte-order mark left in place.
 *
 * @param named The encoding that the person named; a byte-order mark has the last word. Default UTF-8.
 * @throws Failure `refused` where the file is empty, something else, or in another encoding; with sample cells.
 */
export function decode(bytes: Uint8Array, file: string, named: Encoding = 'utf-8'): string {
  if (bytes.length === 0) throw new Failure('refused', `${file} is empty.`, 'export the file again');
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  const found = SIGNATURES.find(([signature]) => signature.test(start));
  if (found !== undefined)
    throw new Failure(
      'refused',
      `${file} is ${found[1]}, not CSV.`,
      'open it in a spreadsheet, save it as "CSV UTF-8" and import that',
    );
  const marked = BYTE_ORDER_MARKS.find(([mark]) => start.startsWith(mark))?.[1];
  const encoding = marked ?? named;
  if (!encoding.startsWith('utf-16') && bytes.includes(0))
    throw new Failure('refused', `${file} is not text: it holds a NUL byte.`, 'save it as "CSV UTF-8"');
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw marked === undefined ? inAnotherEncoding(bytes, file, encoding) : liesAboutItself(file, marked);
  }
}

function liesAboutItself(file: string, marked: Encoding): Failure {
  return new Failure(
    'refused',
    `${file} begins with the byte-order mark of ${marked}, and is not in it.`,
    'save it as "CSV UTF-8" and import that',
  );
}

function inAnotherEncoding(bytes: Uint8Array, file: string, encoding: Encoding): Failure {
  const samples = [
    ...new Set(
      new TextDecoder('windows-1252').decode(bytes).match(/[^,;\t\r\n"]*[\u0080-\uFFFF][^,;\t\r\n"]*/g),
    ),
  ];
  return new Failure(
    'refused',
    `${file} is not in ${encoding.toUpperCase()}. Read as Windows-1252 it says: ${samples
      .slice(0, 3)
      .map((sample) => `"${sample.trim().slice(0, 40)}"`)
      .join(', ')}.`,
    'if that is right, add --encoding windows-1252; if not, save it as "CSV UTF-8"',
  );
}
