/** Reads a sheet of a workbook as a table: Excel's (.xlsx, .xlsm) and OpenDocument's (.ods). */
import { unguardFormula } from '../../domain/words/formula-guard.ts';
import { quote } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import type { CsvFile, CsvOptions, CsvRow } from '../csv-reader.ts';
import { odsRows, odsSheets } from './ods-rows.ts';
import type { SheetRows } from './sheet-rows.ts';
import { readXlsx, sharedStrings, type Sheet, workbookPart } from './xlsx-sheets.ts';
import { xlsxRows } from './xlsx-rows.ts';
import { notesOf } from './sheet-notes.ts';
import { damaged, protectedByPassword, ZipParts } from './zip-parts.ts';

/** The name by which a workbook says that this program wrote it. */
const OWN_WRITER = 'mentor';

export interface WorkbookOptions extends Pick<CsvOptions, 'joinHeaders'> {
  /** The row of the header, if others come before it. Default: the first that is not blank. */
  readonly headerLine?: number | undefined;
  /** Default: the first sheet that is not hidden and has a header with rows. */
  readonly sheet?: string | undefined;
}

interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly rowsOf: (sheet: Sheet) => Promise<SheetRows>;
  /** Whether this program wrote it: then nothing in it is guarded. */
  readonly isOwn: boolean;
}

/**
 * Reads one sheet of a workbook.
 *
 * @param file Its name, for messages.
 * @throws Failure `refused` where it is no workbook, is damaged or protected, is larger than the caps, or has no such
 *   sheet or no rows.
 */
export async function readWorkbook(
  bytes: Buffer,
  file: string,
  options: WorkbookOptions = {},
): Promise<CsvFile> {
  const book = await openWorkbook(bytes, file);
  const { sheet, rows } = await sheetOf(book, file, options);
  const { line: headerLine, cells: headers } = firstOf(rows.from(options.headerLine))!;
  const read = book.isOwn ? same : unguarded;
  const width = widthOf(headers, rows, headerLine);
  const trimmed = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, at) => read(cells[at] ?? '').trim());
  const upper = trimmed(headers);
  const second = firstOf(rows.from(headerLine + 1));
  const joined = second === undefined ? undefined : options.joinHeaders?.(upper, trimmed(second.cells));
  const headerLines = [headerLine, ...(joined === undefined || second === undefined ? [] : [second.line])];
  const lastHeader = headerLines.at(-1) ?? headerLine;
  if (firstOf(rows.from(lastHeader + 1)) === undefined) throw withoutRows(file, rows, headerLine);
  return {
    headers: joined ?? upper,
    headerLine,
    delimiter: ',',
    bytes: bytes.length,
    notes: () => ({ quotes: [], comments: 0, headerLines }),
    sheetNotes: notesOf(book.sheets, sheet, rows.findings),
    rows: function* (onRead) {
      onRead?.(bytes.length);
      for (const { line, cells } of rows.from(lastHeader + 1)) {
        yield { line, cells: Array.from({ length: width }, (_, at) => read(cells[at] ?? '')) };
      }
    },
  };
}

const same = (cell: string): string => cell;
const unguarded = (cell: string): string => (cell.startsWith("'") ? unguardFormula(cell) : cell);

async function openWorkbook(bytes: Buffer, file: string): Promise<Workbook> {
  const parts = await ZipParts.open(bytes, file);
  if (parts.has('encrypted-package')) throw protectedByPassword(file);
  if (parts.has('content.xml') && (await isSpreadsheet(parts))) {
    const sheets = await odsSheets(parts, file);
    return { sheets, rowsOf: (sheet) => odsRows(parts, sheets.indexOf(sheet), file), isOwn: false };
  }
  refuseOthers(parts, file);
  const part = await workbookPart(parts, file);
  if (part === undefined || !parts.has(part))
    throw refused(
      `${file} is a zip, and no workbook.`,
      'unpack it and import what is in it; a workbook opens in a spreadsheet, to save as .xlsx or "CSV UTF-8"',
    );
  const book = await readXlsx(parts, part, file);
  if (book.sheets.length === 0) throw damaged(file, 'it has no sheet');
  const { stringsPart } = book;
  let strings: Promise<string[]> | undefined;
  return {
    sheets: book.sheets,
    rowsOf: async (sheet) => {
      strings ??= stringsPart === undefined ? Promise.resolve([]) : sharedStrings(parts, stringsPart, file);
      return xlsxRows(parts, sheet, book, await strings, file);
    },
    isOwn: book.writer === OWN_WRITER,
  };
}

async function isSpreadsheet(parts: ZipParts): Promise<boolean> {
  const type = parts.has('mimetype') ? await parts.whole('mimetype') : '';
  return /opendocument\.spreadsheet/.test(type);
}

const AS_WORKBOOK = 'open it, save it as .xlsx or "CSV UTF-8" and import that';
/** Other zips that people have at hand, by a part that only they have. */
const OTHERS: readonly (readonly [part: RegExp, what: string, hint: string])[] = [
  [/^xl\/workbook\.bin$/, 'a binary workbook (xlsb)', AS_WORKBOOK],
  [
    /^Index\/Document\.iwa$|^index\.(?:apxl|xml)$/,
    'an Apple Numbers document',
    'export it as Excel or CSV, and import that',
  ],
  [/^word\/document\.xml$/, 'a Word document', 'a table in it can be copied into a spreadsheet'],
  [/^ppt\/presentation\.xml$/, 'a presentation', 'import the table that it was made from'],
  [/^content\.xml$/, 'an OpenDocument file, and no spreadsheet', 'import the table that it was made from'],
];

function refuseOthers(parts: ZipParts, file: string): void {
  for (const [part, what, hint] of OTHERS)
    if (parts.names.some((name) => part.test(name))) throw refused(`${file} is ${what}.`, hint);
}

/** Returns the sheet that is named, or else the first that holds a table. */
async function sheetOf(
  { sheets, rowsOf }: Workbook,
  file: string,
  { sheet: named, headerLine }: WorkbookOptions,
): Promise<{ sheet: Sheet; rows: SheetRows }> {
  const hasRows = (rows: SheetRows): boolean => {
    const all = rows.from(headerLine);
    return all.next().done !== true && all.next().done !== true;
  };
  if (named !== undefined) {
    const sheet = sheetNamed(sheets, named);
    if (sheet === undefined)
      throw refused(`${file} has no sheet ${quote(named)}.`, `its sheets: ${listed(sheets)}`);
    const rows = await rowsOf(sheet);
    if (!hasRows(rows)) throw withoutRows(`${file}, sheet ${quote(sheet.name)},`, rows, headerLine);
    return { sheet, rows };
  }
  let first: SheetRows | undefined;
  for (const sheet of sheets) {
    if (sheet.isHidden) continue;
    const rows = await rowsOf(sheet);
    if (hasRows(rows)) return { sheet, rows };
    if (first === undefined || first.isEmpty) first = rows;
  }
  const hidden = sheets.filter(({ isHidden }) => isHidden);
  if (hidden.length > 0)
    throw refused(
      `${file} has no sheet with a header and rows that is not hidden.`,
      `name one with --sheet: ${listed(hidden)}`,
    );
  throw withoutRows(file, first, headerLine);
}

function withoutRows(what: string, rows: SheetRows | undefined, headerLine: number | undefined): Error {
  const isEmpty = rows === undefined || firstOf(rows.from(headerLine)) === undefined;
  return isEmpty
    ? refused(`${what} has no rows.`, 'export it again, with its header row')
    : refused(`${what} has a header and no rows.`, 'export it again, with the answers');
}

/** Returns the sheet of a name; case and blanks around it count only where two differ in nothing else. */
function sheetNamed(sheets: readonly Sheet[], name: string): Sheet | undefined {
  const loose = (text: string): string => text.trim().toLowerCase();
  return (
    sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => loose(sheet.name) === loose(name))
  );
}

function listed(sheets: readonly Sheet[]): string {
  return sheets.map(({ name, isHidden }) => `${quote(name)}${isHidden ? ' (hidden)' : ''}`).join(', ');
}

/** A column counts if it has a header or any cell under it holds something. */
function widthOf(headers: readonly string[], rows: SheetRows, headerLine: number): number {
  let width = headers.length;
  for (const { cells } of rows.from(headerLine + 1)) if (cells.length > width) width = cells.length;
  return width;
}

function firstOf(rows: Iterable<CsvRow>): CsvRow | undefined {
  for (const row of rows) return row;
  return undefined;
}
