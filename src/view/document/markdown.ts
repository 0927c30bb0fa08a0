/** Documents as GitHub's Markdown. Everything is data: nothing in it can become markup, a link or a table cell. */
import type { Card, Chart, Quote } from '../../reports/report.ts';
import {
  type Block,
  chartTable,
  type ChecklistLine,
  type Document,
  type Link,
  type PageLink,
  type Step,
  type Table,
  type TodoItem,
  todoText,
  withoutEmptyColumns,
} from './document.ts';
import { fileAddress, webAddress } from '../../domain/words/web-address.ts';
import { sentence } from '../../domain/words/text.ts';
import { forTerminal } from './sanitise.ts';
import { leftOutText, worthDrawing } from '../charts/worth-drawing.ts';
import { shown } from '../words/words.ts';

/** Returns the blocks as Markdown, a blank line between them, ended by LF; nothing for no blocks. */
export function renderMarkdown(document: Document): string {
  const parts = document.blocks.map(blockMarkdown).filter((part) => part !== '');
  return parts.map((part) => `${part}\n`).join('\n');
}

function blockMarkdown(block: Block): string {
  if (block.kind === 'heading') return `## ${headingMarkdown(block.text)}`;
  if (block.kind === 'lead') return `**${inline(block.text)}**`;
  if (block.kind === 'steps') return block.steps.map(stepMarkdown).join('\n');
  if (block.kind === 'text') return paragraphMarkdown(block.text);
  if (block.kind === 'fields')
    return block.fields
      .map(([label, value]) => `- **${inline(label)}:** ${inline(shown(value)) || '–'}`)
      .join('\n');
  if (block.kind === 'checklist') return block.items.map(checklistMarkdown).join('\n');
  if (block.kind === 'todo') return block.items.map(todoMarkdown).join('\n');
  if (block.kind === 'links') return linksMarkdown(block);
  if (block.kind === 'pages') return headed(block.title, block.pages.map(pageMarkdown).join('\n'));
  if (block.kind === 'chart') return chartMarkdown(block.chart);
  if (block.kind === 'tiles' || block.kind === 'folded') return '';
  if (block.kind === 'quotes') return block.quotes.map(quoteMarkdown).join('\n\n');
  if (block.kind === 'cards') return block.cards.map(cardMarkdown).join('\n');
  return tableMarkdown(block.table);
}

/**
 * Returns the text escaped so that it reads as itself within a line; line ends become `<br>`. Unsafe characters
 * are shown as in a terminal.
 *
 * @example inline('a|b <i>') // 'a\\|b &lt;i&gt;'
 */
export function inline(text: string): string {
  const escaped = forTerminal(text, { keepNewlines: true })
    .trim()
    .replace(/[\\`*_[\]|~$]/g, String.raw`\$&`)
    .replace(/&(?=#|[a-z][a-z0-9]*;)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', String.raw`\://`)
    .replace(/\b(www)\./gi, String.raw`$1\.`);
  // Line by line: a pattern for the spaces about a line end would be quadratic in a run of spaces.
  return escaped
    .split('\n')
    .map((line) => line.trim())
    .join('<br>');
}

/** Escapes characters that, at the start of a line, would make a heading, a list, a rule or a table. */
function atLineStart(escaped: string): string {
  return escaped.replace(/^[#+\-=:]/, String.raw`\$&`).replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
}

function headingMarkdown(text: string): string {
  // A `#` after a space would close the heading and vanish.
  return inline(text.replace(/\s+/g, ' ')).replace(/(^| )#/g, String.raw`$1\#`);
}

function paragraphMarkdown(text: string): string {
  return forTerminal(text, { keepNewlines: true })
    .split('\n')
    .map((line) => atLineStart(inline(line)))
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/(?<=[^\n])\n(?=[^\n])/g, '<br>\n')
    .trim();
}

function checklistMarkdown({ isDone, text, note, also }: ChecklistLine): string {
  const parts = [text, note, also].filter((part) => part !== undefined && part !== '');
  return `- [${isDone ? 'x' : ' '}] ${parts.map((part) => inline(part ?? '')).join(' – ')}`;
}

function stepMarkdown({ text, command }: Step): string {
  return `- ${inline(text)} ${inline(command)}`;
}

function chartMarkdown(chart: Chart): string {
  const leftOut = leftOutText(worthDrawing(chart));
  const table = { ...chartTable(chart), whenEmpty: leftOut ?? '' };
  const isWhole = table.rows.length === 0 || leftOut === null;
  return isWhole ? tableMarkdown(table) : `${tableMarkdown(table)}\n\n${paragraphMarkdown(leftOut)}`;
}

/** Without its links: the address of a letter is longer than all the rest, and nobody reads it. */
function todoMarkdown(item: TodoItem): string {
  const { isNew, what, evidence, advice, command } = item;
  const said = evidence === undefined || evidence === '' ? todoText(item) : `${sentence(what)} ${evidence}`;
  return `- ${isNew ? '**new** ' : ''}${inline(said)}<br>${inline(advice)}: ${inline(command)}`;
}

function pageMarkdown({ title, text, file, forms }: PageLink): string {
  const others = forms.map((one) => ` [${inline(one.form)}](${fileAddress(one.file)})`);
  return `- [${inline(title)}](${fileAddress(file)}): ${inline(text)}${others.join('')}`;
}

function linksMarkdown({ title, links }: Extract<Block, { kind: 'links' }>): string {
  return links.length === 0 ? '' : headed(title, links.map(linkMarkdown).join('\n'));
}

function headed(title: string | undefined, text: string): string {
  return title === undefined ? text : `### ${headingMarkdown(title)}\n\n${text}`;
}

function linkMarkdown(link: Link): string {
  if ('file' in link) return `- [${inline(link.text)}](<${fileAddress(link.file)}>)`;
  const { text, href } = link;
  const address = webAddress(href);
  // Other characters of an address have no meaning between `<` and `>`.
  const target = address
    ?.replace(/[<>\\`]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;');
  return target === undefined ? `- ${inline(text)}: ${inline(href)}` : `- [${inline(text)}](<${target}>)`;
}

function quoteMarkdown({ words, by }: Quote): string {
  return `> “${inline(words)}” – ${inline(by)}`;
}

function cardMarkdown({ title, text, note }: Card): string {
  return `- ★ **${inline(title)}**${note === '' ? '' : ` (${inline(note)})`}: ${inline(text)}`;
}

const tableLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableMarkdown(whole: Table): string {
  const table = withoutEmptyColumns(whole);
  const title = table.title === undefined ? '' : `### ${headingMarkdown(table.title)}\n\n`;
  if (table.columns.length === 0) return title.trim();
  if (table.rows.length === 0 && table.whenEmpty !== undefined)
    return title + paragraphMarkdown(table.whenEmpty);
  return (
    title +
    [
      tableLine(table.columns.map((column) => inline(column.label))),
      tableLine(table.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
      ...table.rows.map((row) => tableLine(table.columns.map((_, at) => inline(shown(row[at]))))),
    ].join('\n')
  );
}
