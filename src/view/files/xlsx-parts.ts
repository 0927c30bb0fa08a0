/** The parts of a workbook that do not depend on what is in its sheets. */

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// With `quotePrefix` a spreadsheet keeps a text a text when somebody edits it.
const XFS =
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>';
/** Of sheets that are filled in: what may be typed over is not locked; `@` keeps what is typed as it is typed. */
const OPEN_XFS = `${openXf(49)}${openXf(164)}${openXf(0)}<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>`;
const GREY =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFD9D9D9"/><bgColor indexed="64"/></patternFill></fill>';

function openXf(format: number): string {
  return `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf>`;
}

function stylesXml(isFilledIn: boolean): string {
  return `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="${isFilledIn ? 3 : 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${isFilledIn ? GREY : ''}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${isFilledIn ? 9 : 5}">${XFS}${isFilledIn ? OPEN_XFS : ''}</cellXfs></styleSheet>`;
}

/**
 * Returns the parts that every workbook has.
 *
 * @param sheets How many sheets it has.
 * @param isFilledIn Whether somebody fills it in, for which there are more looks.
 */
export function commonParts(sheets: number, isFilledIn: boolean): Record<string, string> {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const types = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  );
  // The styles come behind the first sheet.
  const links = numbers.map(
    (n) =>
      `<Relationship Id="rId${linkOf(n)}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${types.join('')}<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    // An import of the file knows by it that no cell is guarded.
    'docProps/app.xml': `<Properties xmlns="${OFFICE}/extended-properties"><Application>mentor</Application></Properties>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${links[0]}<Relationship Id="rId2" Type="${OFFICE}/relationships/styles" Target="styles.xml"/>${links.slice(1).join('')}</Relationships>`,
    'xl/styles.xml': stylesXml(isFilledIn),
  };
}

/** Returns the number of the link to a sheet, from 1. */
export function linkOf(sheet: number): number {
  return sheet === 1 ? 1 : sheet + 1;
}
