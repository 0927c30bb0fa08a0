/** Word documents (Office Open XML) of plain paragraphs. The same paragraphs give the same bytes. */
import { officePackage } from './office-package.ts';

export interface Paragraph {
  readonly text: string;
  /** `title` is the title of the document; `indented` belongs to what stands above it. */
  readonly look?: 'title' | 'indented';
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The title has a style of the name that Word gives to titles. */
const STYLES = `<w:styles xmlns:w="${MAIN}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style></w:styles>`;

/** Returns the paragraphs as a document. A line break within one stays one. */
export function renderDocx(paragraphs: readonly Paragraph[], direction: 'ltr' | 'rtl'): Uint8Array {
  const body = paragraphs.map((one) => paragraphXml(one, direction)).join('');
  return officePackage({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': STYLES,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  });
}

function paragraphXml({ text, look }: Paragraph, direction: 'ltr' | 'rtl'): string {
  const isRtl = direction === 'rtl';
  const properties = [
    ...(look === 'title' ? ['<w:pStyle w:val="Title"/>'] : []),
    ...(isRtl ? ['<w:bidi/>'] : []),
    ...(look === 'indented' ? ['<w:ind w:left="567"/>'] : []),
  ].join('');
  const run = isRtl ? '<w:rPr><w:rtl/></w:rPr>' : '';
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r>${run}${lines}</w:r></w:p>`;
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML cannot hold becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd') // oxlint-disable-line no-control-regex
    .replaceAll(/[&<>]/g, (character) => NAMED[character] ?? character);
}
