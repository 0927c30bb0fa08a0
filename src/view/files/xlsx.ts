/**
 * Excel workbooks (Office Open XML) of one sheet. The same table gives the same bytes: nothing in them tells when or where they
 * were written. No cell is ever a formula.
 */
import { strToU8, zipSync } from 'fflate';
import { isFormula } from '../../domain/words/formula-guard.ts';
import { refused } from '../../errors.ts';
import type { Cell, Table } from '../document/document.ts';

/** What a spreadsheet can hold. */
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
/** In characters. */
const WIDTHS = { least: 8, most: 60 };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The looks of cells, by their place in `STYLES`. */
const LOOK = { header: 1, date: 2, moment: 3, text: 4 };
// With `quotePrefix` a spreadsheet keeps a text a text when somebody edits it.
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  // An import of the file knows by it that no cell is guarded.
  'docProps/app.xml': `<Properties xmlns="${OFFICE}/extended-properties"><Application>mentor</Application></Properties>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': STYLES,
};

/**
 * Returns a table as a workbook: its header frozen and bold, its columns as wide as what they hold, numbers as numbers and
 * days as dates.
 *
 * @param name Of the sheet.
 * @throws Failure `refused` where a sheet cannot hold it.
 */
export function renderXlsx(table: Table, name: string): Uint8Array {
  if (table.rows.length >= MOST_ROWS)
    throw refused(
      `A sheet holds ${MOST_ROWS} rows, and these are ${table.rows.length}.`,
      '--format csv holds them',
    );
  const parts = {
    ...PARTS,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': sheetXml(table),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(DECLARATION + xml)])),
    // The first instant that a zip can say, in whatever zone this runs.
    { mtime: new Date(1980, 0, 1) },
  );
}

function sheetXml(table: Table): string {
  const header = table.columns.map(({ key }) => key);
  const widths = header.map((key) => key.length);
  const rows = [
    rowXml(
      1,
      header.map((key) => textXml(key, LOOK.header)),
    ),
  ];
  for (const [at, row] of table.rows.entries()) {
    const cells = header.map((key, column) => {
      const cell = row[column] ?? null;
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
      return cellXml(cell, () => `row ${at + 2}, column ${key}`);
    });
    rows.push(rowXml(at + 2, cells));
  }
  const columns = widths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${Math.min(Math.max(width + 2, WIDTHS.least), WIDTHS.most)}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="${letters(0)}2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** A cell that is blank is left out; the others say in which column they are. */
function rowXml(line: number, cells: readonly string[]): string {
  const named = cells.map((cell, at) =>
    cell === '' ? '' : cell.replace('<c', `<c r="${letters(at)}${line}"`),
  );
  return `<row r="${line}">${named.join('')}</row>`;
}

function letters(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

function cellXml(cell: Cell, where: () => string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : textXml(String(cell));
  if (cell.length > LONGEST_CELL)
    throw refused(
      `A cell of a sheet holds ${LONGEST_CELL} characters, and ${where()} has ${cell.length}.`,
      '--format csv holds them',
    );
  const moment = momentOf(cell);
  if (moment !== undefined)
    return `<c s="${Number.isInteger(moment) ? LOOK.date : LOOK.moment}"><v>${moment}</v></c>`;
  return textXml(cell, isFormula(cell) ? LOOK.text : 0);
}

function textXml(text: string, look = 0): string {
  return `<c${look === 0 ? '' : ` s="${look}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/**
 * Returns the day, or the day and time, as a spreadsheet counts it; undefined where a text is none that reads the same again.
 * Before March 1900 spreadsheets count a day that never was, and midnight is read as a mere day.
 */
function momentOf(text: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const ms = Date.UTC(year, month - 1, day, hour, minute);
  const same = new Date(ms).toISOString();
  if (`${same.slice(0, 10)} ${same.slice(11, 16)}` !== `${text.slice(0, 10)} ${text.slice(11) || '00:00'}`)
    return undefined;
  if (text.length > 10 && hour + minute === 0) return undefined;
  const days = (ms - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days > 60 ? days : undefined;
}

/** Returns how wide a cell is shown, by its longest line. */
function widthOf(cell: Cell): number {
  if (cell === null) return 0;
  let longest = 0;
  for (const line of String(cell).split('\n', 20)) longest = Math.max(longest, line.length);
  return longest;
}

/** What XML cannot hold, and what could be read as standing for it. */
const UNWRITABLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/g; // oxlint-disable-line no-control-regex
const LOST = /\0|\p{Surrogate}/gu;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Returns text for XML. Characters that it cannot hold stand as `_x000D_`; NUL and half a surrogate pair become U+FFFD. */
function escaped(text: string): string {
  return text
    .replaceAll(LOST, '\ufffd')
    .replaceAll(
      UNWRITABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/[&<>"]/g, (character) => NAMED[character] ?? character);
}

function sheetName(name: string): string {
  const plain = name
    .replaceAll(/[\][:*?/\\]/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  return plain === '' ? 'Sheet1' : plain;
}
