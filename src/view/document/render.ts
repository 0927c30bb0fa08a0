/** From a document to text. Only this file knows every output. Each renderer is loaded when it is needed. */
import type { Colour } from '../terminal/colour.ts';
import { tableOf, type Document, type FileMode, type OutputMode } from './document.ts';

interface Screen {
  /** In columns. */
  readonly width: number;
  /** Of the terminal; undefined where there is none. */
  readonly rows?: number | undefined;
  readonly colour: Colour;
  /** Whether CSV begins with a byte-order mark. Default no. */
  readonly hasMark?: boolean;
}

const RENDERERS: Readonly<Record<OutputMode, (document: Document, screen: Screen) => Promise<string>>> = {
  terminal: async (document, screen) =>
    (await import('../terminal/terminal.ts')).renderTerminal(document, screen),
  tsv: async (document) => (await import('../files/tsv.ts')).renderTsv(tableOf(document)),
  csv: async (document, { hasMark = false }) => {
    const { csvForFile, renderCsv } = await import('../files/csv.ts');
    return csvForFile(renderCsv(tableOf(document)), hasMark);
  },
  json: async (document) => (await import('./json.ts')).renderJson(document),
  markdown: async (document) => (await import('./markdown.ts')).renderMarkdown(document),
  html: async (document) => {
    const charts = document.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
    const pictures =
      charts.length === 0 ? [] : await (await import('../charts/chart-svg.ts')).chartsSvg(charts);
    return (await import('./html.ts')).renderHtml(document, pictures);
  },
};

/** Returns the document in an output mode. Width and colour are for the terminal, the mark is for CSV. */
export function render(document: Document, mode: OutputMode, screen: Screen): Promise<string> {
  return RENDERERS[mode](document, screen);
}

/** Returns a document as the content of a file: text as {@link render} makes it, or the bytes of a workbook. */
export async function renderFile(
  document: Document,
  mode: FileMode,
  screen: Screen,
): Promise<string | Uint8Array> {
  if (mode !== 'xlsx') return render(document, mode, screen);
  const { renderXlsx } = await import('../files/xlsx.ts');
  return renderXlsx(tableOf(document), document.schema.replace(/\/.*/, '').replaceAll('.', ' '));
}
