/** Workbooks made by hand, part by part: what a writer of our own would never write is in them too. */
import { strToU8, zipSync } from 'fflate';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Returns a zip of parts. */
export function zipOf(parts: Parts): Buffer {
  const bytes = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>));
}

interface SheetXml {
  readonly name: string;
  /** What stands in `sheetData`. */
  readonly rows: string;
  readonly state?: string;
  /** What comes behind `sheetData`. */
  readonly after?: string;
}

interface BookXml {
  readonly sheets: readonly SheetXml[];
  /** Each the inside of an `si`. */
  readonly strings?: readonly string[];
  /** Format codes; a cell names one by its place: `s="1"` is the first. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  readonly more?: Parts;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

const typeOf = (part: string, kind: string): string =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;

/** Returns the parts of an Excel workbook. */
export function xlsxParts({ sheets, strings, formats = [], is1904 = false, more = {} }: BookXml): Parts {
  const tabs = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const links = sheets.map((_, at) => link(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`);
  const looks = formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`);
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${typeOf('xl/workbook.xml', 'sheet.main')}${typeOf('xl/styles.xml', 'styles')}${strings === undefined ? '' : typeOf('xl/sharedStrings.xml', 'sharedStrings')}${sheets.map((_, at) => typeOf(`xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships ${PACKAGE}>${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook ${MAIN} xmlns:r="${OFFICE}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships ${PACKAGE}>${links.join('')}${link('rIdA', 'styles', 'styles.xml')}${strings === undefined ? '' : link('rIdB', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `${DECLARATION}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${looks.join('')}</cellXfs></styleSheet>`,
    ...(strings === undefined
      ? {}
      : {
          'xl/sharedStrings.xml': `${DECLARATION}<sst ${MAIN}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
        }),
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${DECLARATION}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...more,
  };
}

/** Returns an Excel workbook. */
export function xlsx(book: BookXml): Buffer {
  return zipOf(xlsxParts(book));
}

/** Returns a row whose cells are texts. */
export function textRow(line: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, at) => textCell(`${String.fromCharCode(65 + at)}${line}`, text));
  return `<row r="${line}">${cells.join('')}</row>`;
}

export function textCell(name: string, text: string): string {
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
