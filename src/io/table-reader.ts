/** Reads a table that a person names, whatever kind of file it is in. What the file holds decides, not its name. */
import { quote } from '../domain/words/text.ts';
import { refused } from '../errors.ts';
import { type CsvFile, type CsvOptions, mostBytes, readCsv } from './csv-reader.ts';
import { openSource, type Source, sourceOf, STDIN } from './byte-source.ts';

/** A table with a header and rows. */
export type TableFile = CsvFile;

export interface TableOptions extends CsvOptions {
  /** The sheet of a workbook. Default: the first that holds a table. */
  readonly sheet?: string | undefined;
}

/** How a zip begins, and an empty one. */
const ZIPS = ['PK\x03\x04', 'PK\x05\x06'];
/** What an old workbook begins with, and a new one that is protected with a password. */
const COMPOUND = '\xd0\xcf\x11\xe0';
/** How a compound file calls what is encrypted in it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads a CSV or a workbook.
 *
 * @throws Failure `refused` as {@link readCsv} does; also where a workbook is damaged, protected or has no such sheet, or where
 *   a sheet of a CSV is named.
 * @param bytes What it holds, where it is in no file of its own: a mail has brought it.
 */
export async function readTable(
  path: string,
  options: TableOptions = {},
  bytes?: Uint8Array,
): Promise<TableFile> {
  const file = path === STDIN ? 'What was piped in' : path;
  const most = mostBytes(options);
  const source = bytes === undefined ? openSource(path, most) : sourceOf(bytes, file, most);
  const start = startOf(source);
  if (ZIPS.some((begins) => start.startsWith(begins))) {
    refuseForText(file, options);
    const { readWorkbook } = await import('./workbook/read-workbook.ts');
    return readWorkbook(wholeOf(source, file), file, options);
  }
  if (start.startsWith(COMPOUND) && wholeOf(source, file).includes(ENCRYPTED)) {
    const { protectedByPassword } = await import('./workbook/zip-parts.ts');
    throw protectedByPassword(file);
  }
  const csv = readCsv(path, options, source);
  if (options.sheet !== undefined)
    throw refused(
      `${file} is no workbook, and has no sheet ${quote(options.sheet)}.`,
      'leave --sheet out for a CSV',
    );
  return csv;
}

/** Refuses what can be said of text alone. */
function refuseForText(file: string, { delimiter, comments }: TableOptions): void {
  const said = [
    ...(delimiter === undefined ? [] : ['--delimiter']),
    ...(comments === true ? ['--comments'] : []),
  ];
  if (said.length > 0)
    throw refused(
      `${file} is a workbook, and ${said.join(' and ')} ${said.length === 1 ? 'speaks' : 'speak'} of text.`,
      'leave that out for a workbook',
    );
}

/** Returns the first bytes, one a character. */
function startOf(source: Source): string {
  for (const piece of source.pieces()) return Buffer.from(piece.subarray(0, 8)).toString('latin1');
  return '';
}

function wholeOf(source: Source, file: string): Buffer {
  const MOST = 100_000_000;
  if (source.bytes > MOST)
    throw refused(
      `${file} has more than ${MOST} bytes; a workbook may have no more.`,
      'save the one sheet that is needed as "CSV UTF-8" and import that',
    );
  const copies: Uint8Array[] = [];
  // A piece is good only until the next is read.
  for (const piece of source.pieces()) copies.push(Uint8Array.from(piece));
  return Buffer.concat(copies);
}
