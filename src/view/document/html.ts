/**
 * Documents as one self-contained HTML page that can be sent, kept and printed: no script, nothing fetched, a policy
 * that forbids both, and every value as text. The same document gives the same bytes.
 */
import type { Card, Chart, Quote } from '../../reports/report.ts';
import {
  type Block,
  chartTable,
  type ChecklistLine,
  type Document,
  type Folded,
  type Link,
  type OnPage,
  type PageLink,
  type Step,
  type Tile,
  type TodoItem,
  todoText,
} from './document.ts';
import { CONTENT_SECURITY_POLICY, STYLE } from './html-style.ts';
import { MOST_CARDS_ON_PAPER, MOST_ON_PAPER } from './long-lists.ts';
import { commandHtml, htmlLines, htmlParagraphs, htmlText } from './html-text.ts';
import { cellHtml, tableHtml, toneAttribute } from './html-table.ts';
import { fileAddress, webAddress } from '../../domain/words/web-address.ts';
import { leftOutText, worthDrawing } from '../charts/worth-drawing.ts';

/**
 * Returns the page. The first heading is its title; the others divide it.
 *
 * @param pictures The SVG of each chart of the document, in their order; a chart without one is its table alone.
 */
export function renderHtml(document: Document, pictures: readonly string[] = []): string {
  const { blocks } = document;
  const first = blocks.find((block) => block.kind === 'heading');
  const title = htmlText(first?.text ?? '') || htmlText(document.schema);
  const drawn = [...pictures];
  const body = blocks
    .map((block, at) =>
      block.kind === 'chart'
        ? besideOthers(blocks, at, chartHtml(block.chart, drawn.shift()))
        : blockHtml(block, block === first, document),
    )
    .filter((part) => part !== '');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(CONTENT_SECURITY_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main${mainClass(document)}>
${[...trailHtml(document.trail ?? []), ...body].join('\n')}
</main>
</body>
</html>
`;
}

function mainClass({ isKeepsake, isOneSheet }: Document): string {
  if (isKeepsake === true) return ' class="keepsake"';
  return isOneSheet === true ? ' class="sheet"' : '';
}

/** The way back, to whoever came to the page by a link or has it alone. */
function trailHtml(trail: NonNullable<Document['trail']>): string[] {
  if (trail.length === 0) return [];
  const links = trail.map(
    ({ text, file }) => `<a href="${htmlText(fileAddress(file))}" dir="auto">${htmlText(text)}</a>`,
  );
  return [`<nav class="trail" aria-label="Breadcrumb">${links.join(' › ')}</nav>`];
}

/** Charts that follow each other stand side by side where there is room. */
function besideOthers(blocks: readonly Block[], at: number, html: string): string {
  const isChart = (block: Block | undefined): boolean => block?.kind === 'chart';
  const before = isChart(blocks[at - 1]) ? '' : '<div class="charts">\n';
  const after = isChart(blocks[at + 1]) ? '' : '\n</div>';
  return `${before}${html}${after}`;
}

function blockHtml(
  block: Exclude<Block, { kind: 'chart' }>,
  isTitle: boolean,
  { isKeepsake, pages }: Document,
): string {
  if (block.kind === 'heading') {
    const level = isTitle ? 'h1' : 'h2';
    if (block.parts !== undefined)
      return isKeepsake === true ? keepsakeHeading(level, block.parts) : headingInParts(level, block.parts);
    return `<${level} dir="auto">${htmlText(block.text)}</${level}>`;
  }
  if (block.kind === 'lead') return htmlParagraphs(block.text, ' class="lead"');
  if (block.kind === 'steps') return stepsHtml(block.steps);
  if (block.kind === 'text') return htmlParagraphs(block.text, toneAttribute(block.tone));
  if (block.kind === 'fields') return fieldsHtml(block.fields);
  if (block.kind === 'checklist')
    return block.isToSign === true
      ? list(block.items.map(signatureHtml), ' class="signatures"')
      : list(block.items.map(checklistHtml), ' class="checklist"');
  if (block.kind === 'todo') return todosHtml(block.items, block.onPaper);
  if (block.kind === 'links') return linksHtml(block);
  if (block.kind === 'pages') return pagesHtml(block);
  if (block.kind === 'tiles') return list(block.tiles.map(tileHtml), ' class="tiles"');
  if (block.kind === 'folded') return foldedHtml(block.folded);
  if (block.kind === 'quotes') return block.quotes.map(quoteHtml).join('\n');
  if (block.kind === 'cards') return list(block.cards.map(cardHtml), ' class="cards"');
  if (block.besideTiles !== undefined) return fieldsHtml(block.besideTiles);
  if (block.onPage !== undefined) return longListHtml(block.onPage, pages);
  return block.folded === undefined ? tableHtml(block.table, pages) : foldedHtml(block.folded);
}

/** What it is, and under that of whom and of when. */
function headingInParts(level: string, [main, ...under]: readonly [string, string, string]): string {
  const line = under.filter((part) => part !== '').map((part) => `<span dir="auto">${htmlText(part)}</span>`);
  return `<${level} dir="auto">${htmlText(main)}</${level}>\n<p class="under">${line.join(' · ')}</p>`;
}

function stepsHtml(steps: readonly Step[]): string {
  if (steps.length === 0) return '';
  const lines = steps.map(
    ({ text, command }) => `<li dir="auto">${htmlText(text)} ${commandHtml(command)}</li>`,
  );
  return `<section class="steps" aria-labelledby="what-to-do">\n<h2 id="what-to-do">What to do</h2>\n${list(lines)}\n</section>`;
}

function foldedHtml({ summary, table }: Folded): string {
  return `<details>\n<summary>${htmlText(summary)}</summary>\n${tableHtml(table)}\n</details>`;
}

function keepsakeHeading(level: string, [over, main, under]: readonly [string, string, string]): string {
  return `<${level} class="parts"><span class="over" dir="auto">${htmlText(over)}</span> <span dir="auto">${htmlText(main)}</span> <span class="under" dir="auto">${htmlText(under)}</span></${level}>`;
}

/** The table under the picture says all that the picture does, so only the table is read out. */
function chartHtml(chart: Chart, picture = ''): string {
  const { title: _, ...table } = chartTable(chart);
  const leftOut = leftOutText(worthDrawing(chart));
  const parts = [
    `<figcaption dir="auto">${htmlText(chart.title)}</figcaption>`,
    ...(table.rows.length === 0 ? [] : [picture]),
    ...(leftOut === null ? [] : [htmlParagraphs(leftOut, toneAttribute('muted'))]),
    ...(table.rows.length === 0 ? [] : [foldedHtml({ summary: 'The numbers', table })]),
  ];
  return `<figure class="chart">\n${parts.join('\n')}\n</figure>`;
}

function tileHtml({ value, label, note }: Tile): string {
  return `<li dir="auto"><span class="value">${htmlText(value)}</span> <span class="label">${htmlText(label)}</span>${note === '' ? '' : ` <span class="muted">${htmlLines(note)}</span>`}</li>`;
}

function cardHtml({ title, text, note }: Card): string {
  return `<li dir="auto"><span class="star" aria-hidden="true">★</span><strong>${htmlText(title)}</strong><span class="card-text">${htmlLines(text)}</span>${note === '' ? '' : `<span class="muted">${htmlText(note)}</span>`}</li>`;
}

function quoteHtml({ words, by }: Quote): string {
  return `<blockquote><p dir="auto">“${htmlLines(words)}”</p><footer>${htmlText(by)}</footer></blockquote>`;
}

function fieldsHtml(fields: Extract<Block, { kind: 'fields' }>['fields']): string {
  if (fields.length === 0) return '';
  const lines = fields.map(
    ([label, value]) =>
      `<div><dt dir="auto">${htmlText(label)}</dt><dd dir="auto">${cellHtml(value) || '–'}</dd></div>`,
  );
  return `<dl>\n${lines.join('\n')}\n</dl>`;
}

function checklistHtml({ isDone, text, note, also }: ChecklistLine): string {
  const mark = `<span class="mark" role="img" aria-label="${isDone ? 'done' : 'missing'}">${isDone ? '✓' : '○'}</span>`;
  const after = [note, also]
    .filter((one) => one !== undefined && one !== '')
    .map((one) => ` <span class="muted">${htmlText(one ?? '')}</span>`)
    .join('');
  return `<li${isDone ? ' class="done"' : ''} dir="auto">${mark}${htmlText(text)}${after}</li>`;
}

/** A line to sign on, and one for the place and the day, which has that of who is done. */
function signatureHtml({ isDone, text, note = '' }: ChecklistLine): string {
  const line = (under: string, written: string): string =>
    `<span class="line"><span class="written">${htmlText(written)}</span> <span>${htmlText(under)}</span></span>`;
  return `<li dir="auto">${line(text, '')} ${line('Place and day', isDone ? note : '')}</li>`;
}

function todoHtml(item: TodoItem, isPrinted: boolean): string {
  const { isNew, what, evidence, advice, command, links = [] } = item;
  const isTold = evidence !== undefined && evidence !== '';
  const parts = [
    `<span>${isNew ? '<strong>new</strong> ' : ''}${isTold ? `<strong>${htmlText(what)}</strong>` : htmlText(todoText(item))}</span>`,
    ...(isTold ? [`<span>${htmlText(evidence)}</span>`] : []),
    `<span class="muted">${htmlText(advice)}: ${commandHtml(command)}</span>`,
    ...(links.length === 0 ? [] : [`<span class="also">${links.map(anchorHtml).join(' ')}</span>`]),
  ];
  return `<li${isPrinted ? '' : ' class="screen"'} dir="auto">${parts.join('')}</li>`;
}

/** Of many only the first are printed, which paper says. */
function todosHtml(items: readonly TodoItem[], onPaper: string | undefined): string {
  const printed = onPaper === undefined ? items.length : MOST_CARDS_ON_PAPER;
  const cards = items.map((item, at) => todoHtml(item, at < printed));
  return `${list(cards, ' class="todo"')}${onPaper === undefined ? '' : paperHtml(onPaper)}`;
}

/** What is said on paper alone. */
function paperHtml(text: string): string {
  return `\n<p class="muted paper">${htmlText(text)}</p>`;
}

function longListHtml({ table, onScreen, onPaper }: OnPage, pages: Document['pages']): string {
  const isPart = onScreen !== null;
  const below = isPart ? `\n<p class="muted screen">${htmlText(onScreen)}</p>` : '';
  return `${tableHtml(table, pages, { printed: MOST_ON_PAPER, isPart })}${below}${paperHtml(onPaper)}`;
}

function linksHtml({ title, links }: Extract<Block, { kind: 'links' }>): string {
  const heading = title === undefined ? '' : `<h3 dir="auto">${htmlText(title)}</h3>\n`;
  return links.length === 0 ? '' : heading + list(links.map(linkHtml));
}

function linkHtml(link: Link): string {
  return `<li dir="auto">${anchorHtml(link)}</li>`;
}

/** A link, or what it would lead to where that may not be followed. */
function anchorHtml(link: Link): string {
  const { text } = link;
  if ('file' in link) return `<a href="${htmlText(fileAddress(link.file))}">${htmlText(text)}</a>`;
  const address = webAddress(link.href);
  return address === undefined
    ? `${htmlText(text)} <span class="muted">${htmlText(link.href)}</span>`
    : `<a href="${htmlText(address)}" rel="noopener noreferrer">${htmlText(text)}</a>`;
}

/** On paper there is nothing to follow. */
function pagesHtml({ title, pages }: Extract<Block, { kind: 'pages' }>): string {
  const heading = title === undefined ? '' : `<h2 dir="auto">${htmlText(title)}</h2>\n`;
  return `<nav class="contents"${title === undefined ? '' : ` aria-label="${htmlText(title)}"`}>\n${heading}${list(pages.map(pageHtml), ' class="pages"')}\n</nav>`;
}

function pageHtml({ title, text, file, forms }: PageLink): string {
  const name = htmlText(title);
  const others = forms.map(
    (one) =>
      `<a href="${htmlText(fileAddress(one.file))}" aria-label="${name} as ${htmlText(one.form)}">${htmlText(one.form)}</a>`,
  );
  return `<li dir="auto"><strong><a href="${htmlText(fileAddress(file))}">${name}</a></strong> <span>${htmlText(text)}</span>${others.length === 0 ? '' : ` <span class="forms">${others.join(' ')}</span>`}</li>`;
}

function list(items: readonly string[], attributes = ''): string {
  return items.length === 0 ? '' : `<ul${attributes}>\n${items.join('\n')}\n</ul>`;
}
