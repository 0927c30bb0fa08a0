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
/** More lines than the usual terminal shows at once. */
const LONG = 24;

/**
 * Returns the document as lines of at most `width` columns (20 at least), the last one ended; nothing for no
 * blocks. A blank line stands between blocks, but not after a heading nor between a text and what it follows: a text, or things to do.
 */
export async function renderTerminal(
  document: Document,
  { width, colour }: { readonly width: number; readonly colour: Colour },
): Promise<string> {
  // Our own dashes and ticks take one column each in any measure.
  const widthOf = await measureFor(forTerminal(stringsOf(document.blocks).join(' ')));
  const screen: Screen = { width: Math.max(NARROWEST, Math.floor(width) || 0), colour, widthOf };
  const lines: string[] = [];
  let before: Block | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'tiles' || block.kind === 'folded') continue;
    const isClose =
      before?.kind === 'heading' ||
      (before?.kind === 'lead' && block.kind === 'steps') ||
      ((before?.kind === 'text' || before?.kind === 'todo') && block.kind === 'text');
    if (before !== undefined && !isClose) lines.push('');
    for (const line of linesOf(block, screen)) lines.push(line);
    before = block;
  }
  const lead = document.blocks.find((block) => block.kind === 'lead');
  // What was said first has scrolled away under what is long.
  if (lead !== undefined && lines.length > LONG) lines.push('', ...linesOf(lead, screen));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
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
  if (block.kind === 'heading') return paragraph(block.text, 'strong', screen);
  if (block.kind === 'lead') return paragraph(block.text, 'strong', screen);
  if (block.kind === 'steps')
    return block.steps.flatMap(({ text, command }) => paragraph(`${text} ${command}`, undefined, screen));
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
