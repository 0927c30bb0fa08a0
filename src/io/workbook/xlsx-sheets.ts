/** The sheets of an Excel workbook (Office Open XML, ECMA-376): where each lies, and what their cells share. */
import { type DayZero, shownText } from './cell-text.ts';
import { builtInFormat, type NumberFormat, readFormat } from './number-formats.ts';
import { readXml } from './xml-text.ts';
import { damaged, type ZipParts } from './zip-parts.ts';

/** A sheet of a workbook, not read yet. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The part that holds it; in OpenDocument all sheets share one. */
  readonly part: string;
}

export interface XlsxWorkbook {
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[];
  readonly dayZero: DayZero;
  /** Where the texts of cells are, by their number; undefined where there are none. */
  readonly stringsPart: string | undefined;
  /** The formats of cells, by their number. */
  readonly formats: readonly NumberFormat[];
  /** The program that wrote it. */
  readonly writer: string;
}

type Attributes = Readonly<Record<string, string>>;

/** Returns the part that holds the list of sheets, or undefined where the zip is no workbook. */
export async function workbookPart(parts: ZipParts, file: string): Promise<string | undefined> {
  if (!parts.has('_rels/.rels')) return undefined;
  const links = await linksOf(parts, '', file);
  return [...links.values()].find(({ kind }) => kind === 'officeDocument')?.part;
}

/** Reads everything but the sheets themselves. */
export async function readXlsx(parts: ZipParts, part: string, file: string): Promise<XlsxWorkbook> {
  const links = await linksOf(parts, part, file);
  const found: { name: string; link: string; isHidden: boolean }[] = [];
  let dayZero: DayZero = 1900;
  await readPart(parts, part, file, (name, attributes) => {
    if (name === 'workbookPr' && isTrue(attributes()['date1904'])) dayZero = 1904;
    if (name !== 'sheet') return;
    const { name: called = '', state = 'visible', ...rest } = attributes();
    const link = Object.entries(rest).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    found.push({ name: called, link, isHidden: state !== 'visible' });
  });
  const sheets = found.flatMap(({ name, link, isHidden }): Sheet[] => {
    const target = links.get(link);
    // A chart may be a sheet of its own.
    return target?.kind === 'worksheet' ? [{ name, isHidden, part: target.part }] : [];
  });
  const partOf = (kind: string): string | undefined =>
    [...links.values()].find((link) => link.kind === kind && parts.has(link.part))?.part;
  const styles = partOf('styles');
  return {
    sheets,
    dayZero,
    stringsPart: partOf('sharedStrings'),
    formats: styles === undefined ? [] : await formatsOf(parts, styles, file),
    writer: await writerOf(parts, file),
  };
}

/** Returns the texts of cells in their order. Of rich text it is the text alone, without how it is read aloud. */
export async function sharedStrings(parts: ZipParts, part: string, file: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  await readXml(
    parts.text(part),
    {
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 't') isText = !isPhonetic;
        else if (name === 'rPh') isPhonetic = true;
      },
      text: (piece) => {
        if (isText) text += piece;
      },
      close: (name) => {
        if (name === 't') isText = false;
        else if (name === 'rPh') isPhonetic = false;
        else if (name === 'si') strings.push(shownText(text));
      },
    },
    file,
    part,
  );
  return strings;
}

async function formatsOf(parts: ZipParts, part: string, file: string): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isOfCells = false;
  await readPart(
    parts,
    part,
    file,
    (name, attributes) => {
      if (name === 'cellXfs') isOfCells = true;
      else if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        own.set(Number(numFmtId), readFormat(formatCode));
      } else if (name === 'xf' && isOfCells) {
        const id = Number(attributes()['numFmtId'] ?? 0);
        formats.push(own.get(id) ?? builtInFormat(id));
      }
    },
    (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  );
  return formats;
}

async function writerOf(parts: ZipParts, file: string): Promise<string> {
  const part = 'docProps/app.xml';
  if (!parts.has(part)) return '';
  let isWriter = false;
  let writer = '';
  await readXml(
    parts.text(part),
    {
      open: (name) => (isWriter = name === 'Application'),
      text: (text) => {
        if (isWriter) writer += text;
      },
      close: () => (isWriter = false),
    },
    file,
    part,
  );
  return writer;
}

interface Link {
  /** The last word of its type: `worksheet`. */
  readonly kind: string;
  readonly part: string;
}

/** Returns what a part refers to, by the name it uses for it. */
async function linksOf(parts: ZipParts, part: string, file: string): Promise<ReadonlyMap<string, Link>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const links = new Map<string, Link>();
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!parts.has(list)) throw damaged(file, `it lacks ${list}`);
  await readPart(parts, list, file, (name, attributes) => {
    const { Id = '', Type = '', Target = '' } = name === 'Relationship' ? attributes() : {};
    if (Id !== '')
      links.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part: pathFrom(folder, Target) });
  });
  return links;
}

/** Returns the name of a part as another gives it. It only ever names a part of the same zip. */
function pathFrom(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readPart(
  parts: ZipParts,
  part: string,
  file: string,
  open: (name: string, attributes: () => Attributes) => void,
  close?: (name: string) => void,
): Promise<void> {
  await readXml(parts.text(part), close === undefined ? { open } : { open, close }, file, part);
}

/** Returns whether an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
