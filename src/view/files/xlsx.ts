/**
 * Excel workbooks (Office Open XML) of one sheet, and a hidden one where it is filled in from lists. The same table gives the
 * same bytes: nothing in them tells when or where they were written. No cell is ever a formula.
 */
import { refused } from '../../errors.ts';
import type { Cell, Table } from '../document/document.ts';
import { officePackage } from './office-package.ts';
import { cellXml, escaped, letters, LOOK, rowXml, textXml } from './xlsx-cells.ts';
import { blankXml, CHOICES, choicesSheet, type FillIn, fillInXml, lookOf } from './xlsx-fill-in.ts';
import { commonParts, linkOf, MAIN, OFFICE } from './xlsx-parts.ts';

/** What a spreadsheet can hold. */
const MOST_ROWS = 1_048_576;
const LONGEST_NAME = 31;
/** In characters. */
const WIDTHS = { least: 8, most: 60, mostInSight: 24 };

/**
 * Returns a table as a workbook: its header frozen and bold, its columns as wide as what they hold, numbers as numbers and
 * days as dates.
 *
 * @param name Of the sheet.
 * @param fillIn What may be typed where, if it is a sheet that somebody fills in.
 * @throws Failure `refused` where a sheet cannot hold it.
 */
export function renderXlsx(table: Table, name: string, fillIn?: FillIn): Uint8Array {
  if (table.rows.length >= MOST_ROWS)
    throw refused(
      `A sheet holds ${MOST_ROWS} rows, and these are ${table.rows.length}.`,
      '--format csv holds them',
    );
  const choices = fillIn === undefined ? undefined : choicesSheet(fillIn);
  const tabs = [
    sheetTab(name, 1),
    ...(choices === undefined ? [] : [sheetTab(CHOICES, 2, ' state="hidden"')]),
  ];
  return officePackage({
    ...commonParts(tabs.length, fillIn !== undefined),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/worksheets/sheet1.xml': sheetXml(table, fillIn),
    ...(choices !== undefined && { 'xl/worksheets/sheet2.xml': choices }),
  });
}

function sheetXml(table: Table, fillIn: FillIn | undefined): string {
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
      return cell === null && fillIn !== undefined
        ? blankXml(fillIn, at, column)
        : cellXml(cell, () => `row ${at + 2}, column ${key}`);
    });
    rows.push(rowXml(at + 2, cells));
  }
  const columns = widths.map((width, at) => {
    const most = at < (fillIn?.ownColumns ?? 0) ? WIDTHS.mostInSight : WIDTHS.most;
    const shown = Math.min(Math.max(width + 2, WIDTHS.least), most);
    const entry = table.rows.length === 0 ? fillIn?.entries[at] : undefined;
    const style = entry === undefined ? '' : ` style="${lookOf(entry)}"`;
    return `<col min="${at + 1}" max="${at + 1}" width="${shown}" customWidth="1"${style}/>`;
  });
  const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  const filling = fillIn === undefined ? '' : fillInXml(fillIn, table.rows.length);
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView${fillIn?.isRightToLeft === true ? ' rightToLeft="1"' : ''} workbookViewId="0">${paneXml(fillIn?.ownColumns ?? 0)}</sheetView></sheetViews>${cols}<sheetData>${rows.join('')}</sheetData>${filling}</worksheet>`;
}

/** The header stays in sight, and of a sheet that is filled in the columns that say whose row it is. */
function paneXml(columns: number): string {
  return columns === 0
    ? `<pane ySplit="1" topLeftCell="${letters(0)}2" activePane="bottomLeft" state="frozen"/>`
    : `<pane xSplit="${columns}" ySplit="1" topLeftCell="${letters(columns)}2" activePane="bottomRight" state="frozen"/>`;
}

function sheetTab(name: string, sheet: number, state = ''): string {
  return `<sheet name="${escaped(sheetName(name))}" sheetId="${sheet}"${state} r:id="rId${linkOf(sheet)}"/>`;
}

/** Returns how wide a cell is shown, by its longest line. */
function widthOf(cell: Cell): number {
  if (cell === null) return 0;
  let longest = 0;
  for (const line of String(cell).split('\n', 20)) longest = Math.max(longest, line.length);
  return longest;
}

function sheetName(name: string): string {
  const plain = name
    .replaceAll(/[\][:*?/\\]/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  return plain === '' ? 'Sheet1' : plain;
}
