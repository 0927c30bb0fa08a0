/** Reads OpenDocument spreadsheets (ODF 1.3, part 3, 9): the sheets of a workbook, and the rows of one. */
import { isoText, plainNumber, shownText } from './cell-text.ts';
import { type Merge, SheetRows } from './sheet-rows.ts';
import { columnName } from './xlsx-rows.ts';
import type { Sheet } from './xlsx-sheets.ts';
import { readXml } from './xml-text.ts';
import { protectedByPassword, type ZipParts } from './zip-parts.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

type Attributes = Readonly<Record<string, string>>;

/** Returns the sheets in the order of their tabs. */
export async function odsSheets(parts: ZipParts, file: string): Promise<Sheet[]> {
  await refuseProtected(parts, file);
  const hiddenStyles = new Set<string>();
  const sheets: Sheet[] = [];
  let style = '';
  let depth = 0;
  await readXml(
    parts.text(CONTENT),
    {
      open: (name, attributes) => {
        if (name === 'style') style = attributes()['style:name'] ?? '';
        else if (name === 'table-properties' && attributes()['table:display'] === 'false')
          hiddenStyles.add(style);
        else if (name === 'table' && depth++ === 0) {
          const { 'table:name': called = '', 'table:style-name': look = '' } = attributes();
          sheets.push({ name: called, isHidden: hiddenStyles.has(look), part: CONTENT });
        }
      },
      close: (name) => {
        if (name === 'table') depth--;
      },
    },
    file,
    CONTENT,
  );
  return sheets;
}

async function refuseProtected(parts: ZipParts, file: string): Promise<void> {
  if (!parts.has(MANIFEST)) return;
  const hooks = {
    open: (name: string): void => {
      if (name === 'encryption-data') throw protectedByPassword(file);
    },
  };
  await readXml(parts.text(MANIFEST), hooks, file, MANIFEST);
}

/** Returns the rows of a sheet, by its place among the sheets. */
export async function odsRows(parts: ZipParts, index: number, file: string): Promise<SheetRows> {
  const reader = new SheetReader(index, file);
  await readXml(
    parts.text(CONTENT),
    {
      open: (name, attributes) => reader.open(name, attributes),
      text: (text) => reader.text(text),
      close: (name) => reader.close(name),
    },
    file,
    CONTENT,
  );
  return reader.finish();
}

/** A row or cell may be there many times; blank ones fill a sheet to its edges. */
const MOST_REPEATED = 1_048_576;

class SheetReader {
  readonly #index: number;
  readonly #rows: SheetRows;
  readonly #merges: Merge[] = [];
  #sheet = -1;
  #tables = 0;
  #line = 0;
  #times = 1;
  #isHidden = false;
  #cells: (string | undefined)[] = [];
  // Of the cell that is being read.
  #column = 0;
  #cell: Attributes | undefined;
  #paragraphs: string[] = [];
  #isParagraph = false;
  #notes = 0;

  constructor(index: number, file: string) {
    this.#index = index;
    this.#rows = new SheetRows(file);
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === 'table' && this.#tables++ === 0) this.#sheet++;
    if (this.#sheet !== this.#index || this.#tables !== 1) return;
    if (name === 'table-row') this.#openRow(attributes());
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes());
    else if (name === 'annotation') this.#notes++;
    else if (this.#cell !== undefined && this.#notes === 0) this.#openText(name, attributes);
  }

  text(text: string): void {
    if (this.#isParagraph) this.#paragraphs[this.#paragraphs.length - 1] += text;
  }

  close(name: string): void {
    if (name === 'table') this.#tables--;
    if (this.#sheet !== this.#index || this.#tables !== 1) return;
    if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'annotation') this.#notes--;
    else if (name === 'p') this.#isParagraph = false;
    else if (name === 'table-row') this.#closeRow();
  }

  finish(): SheetRows {
    this.#rows.fillDown(this.#merges);
    return this.#rows;
  }

  #openRow(attributes: Attributes): void {
    this.#line++;
    this.#times = times(attributes['table:number-rows-repeated']);
    this.#isHidden = (attributes['table:visibility'] ?? 'visible') !== 'visible';
    this.#cells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    const isBlank = this.#cells.every((cell) => cell === undefined || cell.trim() === '');
    if (!isBlank) {
      if (this.#isHidden) this.#rows.findings.hiddenRows.add(this.#line);
      for (let more = 0; more < this.#times; more++) this.#rows.add(this.#line + more, this.#cells);
    }
    this.#line += this.#times - 1;
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#paragraphs = [];
    this.#isParagraph = false;
    this.#notes = 0;
  }

  #openText(name: string, attributes: () => Attributes): void {
    if (name === 'p') {
      this.#paragraphs.push('');
      this.#isParagraph = true;
    } else if (name === 's') this.text(' '.repeat(Math.min(times(attributes()['text:c']), 1000)));
    else if (name === 'tab') this.text('\t');
    else if (name === 'line-break') this.text('\n');
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    this.#cell = undefined;
    const count = times(cell['table:number-columns-repeated']);
    const text = this.#cellText(cell);
    const rows = times(cell['table:number-rows-spanned']);
    if (rows > 1)
      this.#merges.push({ column: this.#column, firstLine: this.#line, lastLine: this.#line + rows - 1 });
    // Behind the last column that is read, one is enough to be refused.
    if (text !== '')
      for (let more = 0; more < Math.min(count, 3000); more++) this.#cells[this.#column + more] = text;
    this.#column += count;
  }

  #cellText(cell: Attributes): string {
    const shown = shownText(this.#paragraphs.join('\n'));
    const name = (): string => `${columnName(this.#column)}${this.#line}`;
    if (cell['calcext:value-type'] === 'error') {
      this.#rows.findings.errors.add(this.#line, `${shown} in ${name()}`);
      return '';
    }
    const { 'office:value': value = '', 'office:value-type': type = 'string' } = cell;
    switch (type) {
      case 'float':
      case 'currency': {
        const number = plainNumber(Number(value));
        // LibreOffice may save yes and no as numbers that are shown as words.
        if (/^[01]$/.test(number) && /^\p{L}+$/u.test(shown)) return number === '1' ? 'TRUE' : 'FALSE';
        // Zeros that a format puts before a number are shown, as in a CSV.
        return /^0\d+$/.test(shown) && Number(shown) === Number(value) ? shown : number;
      }
      case 'percentage':
        return `${plainNumber(Number(value) * 100)}%`;
      case 'date':
        return isoText(cell['office:date-value'] ?? '');
      case 'time':
        return durationText(cell['office:time-value'] ?? '');
      case 'boolean':
        return cell['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
      default:
        return shown;
    }
  }
}

/** Returns a time of day: `PT09H30M00S` is `09:30`. */
function durationText(text: string): string {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(text) ?? [];
  return isoText(`T${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:${seconds.padStart(2, '0')}`);
}

function times(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_REPEATED) : 1;
}
