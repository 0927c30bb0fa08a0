/**
 * The rows of a sheet while it is read. Each row is kept as one string, which takes a third of the memory of its cells and
 * holds on to nothing of the file.
 */
import { refused } from '../../errors.ts';
import type { CsvRow } from '../csv-records.ts';

/** Stands between the cells of a row; no cell holds it. */
const BETWEEN = '\0';

/** Limits for one sheet. A form of 2000 columns and a million rows are beyond any programme. */
const SHEET_CAPS = { columns: 2000, rows: 1_048_576, cells: 60_000_000, characters: 200_000_000 };

/** What is worth saying about a sheet, counted. */
export interface SheetFindings {
  /** Cells whose formula failed, as `#N/A` shows. */
  readonly errors: Finding;
  /** Cells with a formula that no spreadsheet has computed. */
  readonly uncomputed: Finding;
  readonly hiddenRows: Finding;
  /** Cells that span several rows. */
  readonly filledDown: Finding;
}

/** How often something was found, and where first. */
export class Finding {
  count = 0;
  line = 0;
  /** As the sheet shows it; empty for a whole row. */
  sample = '';

  add(line: number, sample = ''): void {
    if (this.count++ > 0) return;
    this.line = line;
    this.sample = sample;
  }
}

export class SheetRows {
  readonly #file: string;
  readonly findings = {
    errors: new Finding(),
    uncomputed: new Finding(),
    hiddenRows: new Finding(),
    filledDown: new Finding(),
  } satisfies SheetFindings;
  #lines: number[] = [];
  #rows: string[] = [];
  #isInOrder = true;
  #cells = 0;
  #characters = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Adds a row, unless it is blank.
   *
   * @param cells One for each column; those that are absent are blank.
   * @throws Failure `refused` where the sheet is larger than a cap.
   */
  add(line: number, cells: readonly (string | undefined)[]): void {
    let width = cells.length;
    while (width > 0 && (cells[width - 1] ?? '').trim() === '') width--;
    if (width === 0) return;
    if (width > SHEET_CAPS.columns)
      throw refused(
        `${this.#file} has ${width} columns; at most ${SHEET_CAPS.columns} are read.`,
        'is this the right sheet? keep the columns that are needed',
      );
    const row = (width === cells.length ? cells : cells.slice(0, width)).join(BETWEEN);
    this.#cells += width;
    this.#characters += row.length;
    if (
      this.#rows.length >= SHEET_CAPS.rows ||
      this.#cells > SHEET_CAPS.cells ||
      this.#characters > SHEET_CAPS.characters
    )
      throw refused(
        `${this.#file} holds more than ${SHEET_CAPS.rows} rows, ${SHEET_CAPS.cells} cells or ${SHEET_CAPS.characters} characters.`,
        'split the file',
      );
    if (line <= (this.#lines.at(-1) ?? 0)) this.#isInOrder = false;
    this.#lines.push(line);
    this.#rows.push(row);
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** Yields the rows from a line on, in their order. */
  *from(firstLine = 1): Generator<CsvRow> {
    if (!this.#isInOrder) this.#sort();
    for (let at = 0; at < this.#rows.length; at++) {
      const line = this.#lines[at]!;
      if (line >= firstLine) yield { line, cells: this.#rows[at]!.split(BETWEEN) };
    }
  }

  /** Writes the value of a cell that spans several rows into each of them that holds anything. */
  fillDown(merges: readonly Merge[]): void {
    if (merges.length === 0) return;
    if (!this.#isInOrder) this.#sort();
    const indexOf = new Map(this.#lines.map((line, index) => [line, index]));
    for (const { column, firstLine, lastLine } of merges) {
      const first = indexOf.get(firstLine);
      const value = first === undefined ? '' : (this.#rows[first]!.split(BETWEEN)[column] ?? '');
      if (first === undefined || value === '') continue;
      this.findings.filledDown.add(firstLine, value);
      for (let at = first + 1; at < this.#rows.length && this.#lines[at]! <= lastLine; at++) {
        const cells = this.#rows[at]!.split(BETWEEN);
        while (cells.length <= column) cells.push('');
        cells[column] = value;
        this.#rows[at] = cells.join(BETWEEN);
        this.#characters += value.length;
        if (this.#characters > SHEET_CAPS.characters)
          throw refused(
            `${this.#file} holds more than ${SHEET_CAPS.characters} characters.`,
            'split the file',
          );
      }
    }
  }

  #sort(): void {
    const order = this.#lines
      .map((_, index) => index)
      .sort((a, b) => this.#lines[a]! - this.#lines[b]! || a - b);
    this.#rows = order.map((index) => this.#rows[index]!);
    this.#lines = order.map((index) => this.#lines[index]!);
    this.#isInOrder = true;
  }
}

/** A cell that spans several rows; its column counts from 0. */
export interface Merge {
  readonly column: number;
  readonly firstLine: number;
  readonly lastLine: number;
}
