/** Documents for people at a terminal: nothing wider than the screen, nothing raw that could control it. */
import type { Colour } from './colour.ts';
import type { Block, Document } from '../document/document.ts';
import { measureFor } from './measure.ts';
import { forTerminal } from '../document/sanitise.ts';
import { chartLines } from '../charts/terminal-chart.ts';
import { terminalTable } from './terminal-table.ts';
import { cardLines, checklistLines, fieldLines, linkLines, paragraph, type Screen } from './terminal-text.ts';
import { todoLines } from './todo-lines.ts';

/** The least width: some terminals report 0, and nothing narrower can be read. */
const NARROWEST = 20;

/**
 * Returns the document as lines of at most `width` columns (20 at least), the last one ended; nothing for no
 * blocks. A blank line stands between blocks, but not after a heading nor between a text and what it follows: a text, or
 * things to do. What is said first is said last as well where the terminal has too few rows for all of it.
 *
 * @param screen.rows Undefined where nobody scrolls: in a file, and in what another program reads.
 */
export async function renderTerminal(
  document: Document,
  {
    width,
    rows,
    colour,
  }: { readonly width: number; readonly rows?: number | undefined; readonly colour: Colour },
): Promise<string> {
  // Our own dashes and ticks take one column each in any measure.
  const widthOf = await measureFor(forTerminal(stringsOf(document.blocks).join(' ')));
  const screen: Screen = { width: Math.max(NARROWEST, Math.floor(width) || 0), colour, widthOf };
  const lines: string[] = [];
  let before: Block | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'tiles' || block.kind === 'folded') continue;
    if (before !== undefined && !standsClose(before, block)) lines.push('');
    for (const line of linesOf(block, screen)) lines.push(line);
    before = block;
  }
  const lead = document.blocks.find(isLead);
  // The line on which the next command is typed needs a row, too.
  if (lead !== undefined && rows !== undefined && lines.length >= rows)
    lines.push('', ...linesOf(lead, screen));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function isLead(block: Block): block is Extract<Block, { kind: 'lead' | 'text' }> {
  return block.kind === 'lead' || (block.kind === 'text' && block.isLead === true);
}

/** Returns whether a block follows another without a blank line. A title and the sentence under it are both bold: they stand apart. */
function standsClose(before: Block, block: Block): boolean {
  if (before.kind === 'heading') return block.kind !== 'lead';
  if (before.kind === 'lead') return block.kind === 'steps';
  return (before.kind === 'text' || before.kind === 'todo') && block.kind === 'text';
}

function stringsOf(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  const strings = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) strings(part);
  };
  strings(blocks);
  return found;
}

function linesOf(block: Exclude<Block, { kind: 'tiles' | 'folded' }>, screen: Screen): string[] {
  if (block.kind === 'heading' || block.kind === 'lead') return paragraph(block.text, 'strong', screen);
  if (block.kind === 'steps')
    return block.steps.flatMap(({ text, command }) =>
      paragraph(`${text} ${command}`, undefined, screen).map((line) =>
        line.endsWith(command)
          ? `${line.slice(0, -command.length)}${screen.colour('strong', command)}`
          : line,
      ),
    );
  if (block.kind === 'text') return paragraph(block.text, block.tone, screen);
  if (block.kind === 'fields') return fieldLines(block.fields, screen);
  if (block.kind === 'checklist') return block.items.flatMap((item) => checklistLines(item, screen));
  if (block.kind === 'todo') return todoLines(block.items, screen);
  if (block.kind === 'links') return linkLines(block, screen);
  if (block.kind === 'pages')
    return linkLines(
      {
        kind: 'links',
        ...(block.title === undefined ? {} : { title: block.title }),
        links: block.pages.map(({ title, text, file }) => ({ text: `${title}: ${text}`, file })),
      },
      screen,
    );
  if (block.kind === 'chart') return chartLines(block.chart, screen);
  if (block.kind === 'quotes')
    return block.quotes.flatMap(({ words, by }) => paragraph(`“${words}” – ${by}`, undefined, screen));
  if (block.kind === 'cards') return block.cards.flatMap((card) => cardLines(card, screen));
  return terminalTable(block.table, screen);
}
