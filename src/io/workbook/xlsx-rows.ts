/** Reads the rows of one sheet of an Excel workbook. */
import { isoText, numberText, shownText } from './cell-text.ts';
import { PLAIN } from './number-formats.ts';
import { type Merge, SheetRows } from './sheet-rows.ts';
import { isTrue, type Sheet, type XlsxWorkbook } from './xlsx-sheets.ts';
import { readXml } from './xml-text.ts';
import { damaged, type ZipParts } from './zip-parts.ts';

const LAST_ROW = 1_048_576;
const MOST_MERGES = 100_000;

/**
 * Returns the rows of a sheet. A formula counts by the value that a spreadsheet computed last.
 *
 * @param strings The texts that cells share.
 */
export async function xlsxRows(
  parts: ZipParts,
  { part }: Sheet,
  book: XlsxWorkbook,
  strings: readonly string[],
  file: string,
): Promise<SheetRows> {
  const reader = new SheetReader(book, strings, file);
  await readXml(
    parts.text(part),
    {
      open: (name, attributes) => reader.open(name, attributes),
      text: (text) => reader.text(text),
      close: (name) => reader.close(name),
    },
    file,
    part,
  );
  return reader.finish();
}

class SheetReader {
  readonly #book: XlsxWorkbook;
  readonly #strings: readonly string[];
  readonly #file: string;
  readonly #rows: SheetRows;
  readonly #merges: Merge[] = [];
  #line = 0;
  #isHidden = false;
  #cells: (string | undefined)[] = [];
  // Of the cell that is being read.
  #column = -1;
  #type = '';
  #format = 0;
  #value = '';
  #hasFormula = false;
  #isValue = false;
  #isPhonetic = false;

  constructor(book: XlsxWorkbook, strings: readonly string[], file: string) {
    this.#book = book;
    this.#strings = strings;
    this.#file = file;
    this.#rows = new SheetRows(file);
  }

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (name === 'c') this.#openCell(attributes());
    else if (name === 'v' || name === 't') this.#isValue = !this.#isPhonetic;
    else if (name === 'row') this.#openRow(attributes());
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'mergeCell') this.#addMerge(attributes()['ref'] ?? '');
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'row') this.#closeRow();
  }

  finish(): SheetRows {
    this.#rows.fillDown(this.#merges);
    return this.#rows;
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const { r, hidden } = attributes;
    this.#line = r === undefined ? this.#line + 1 : Number(r);
    if (!Number.isInteger(this.#line) || this.#line < 1 || this.#line > LAST_ROW)
      throw damaged(this.#file, `a row has the number ${r}`);
    this.#isHidden = isTrue(hidden);
    this.#cells = [];
    this.#column = -1;
  }

  #closeRow(): void {
    if (this.#isHidden && this.#cells.some((cell) => cell !== undefined && cell !== ''))
      this.#rows.findings.hiddenRows.add(this.#line);
    this.#rows.add(this.#line, this.#cells);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const { r, t = 'n', s = '' } = attributes;
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    if (this.#column < 0 || this.#column > 16_383) throw damaged(this.#file, `a cell is called ${r}`);
    this.#type = t;
    this.#format = s === '' ? -1 : Number(s);
    this.#value = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const text = this.#cellText();
    if (text !== '') this.#cells[this.#column] = text;
  }

  #cellText(): string {
    const value = this.#value;
    if (value === '') {
      if (this.#hasFormula && this.#type !== 'str')
        this.#rows.findings.uncomputed.add(this.#line, this.#cellName());
      return '';
    }
    switch (this.#type) {
      case 's': {
        const shared = this.#strings[Number(value)];
        if (shared === undefined)
          throw damaged(this.#file, `cell ${this.#cellName()} refers to a text that is not there`);
        return shared;
      }
      case 'b':
        return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        this.#rows.findings.errors.add(this.#line, `${value} in ${this.#cellName()}`);
        return '';
      case 'd':
        return isoText(value);
      case 'n': {
        const number = Number(value);
        if (Number.isNaN(number)) throw damaged(this.#file, `cell ${this.#cellName()} holds no number`);
        return numberText(number, this.#book.formats[this.#format] ?? PLAIN, this.#book.dayZero);
      }
      default:
        return shownText(value);
    }
  }

  #addMerge(range: string): void {
    const [, first = '', firstRow = '', lastRow = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
    // What spans columns alone is a title, or a heading over several.
    if (firstRow === lastRow || this.#merges.length >= MOST_MERGES) return;
    this.#merges.push({ column: columnOf(first), firstLine: Number(firstRow), lastLine: Number(lastRow) });
  }

  #cellName(): string {
    return `${columnName(this.#column)}${this.#line}`;
  }
}

/**
 * Returns the column of a cell, counted from 0; -1 where it has none.
 *
 * @example columnOf('AB14') // 27
 */
function columnOf(cell: string): number {
  let column = 0;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** Returns the letters of a column, counted from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
