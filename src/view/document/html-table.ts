/** Tables of a page. What is the same in every row is said once above them, and rows of one thing stand under a heading that names it. */
import {
  type Cell,
  type Document,
  ROWS_TO_BE_ALIKE,
  type Table,
  type Tone,
  withoutEmptyColumns,
} from './document.ts';
import { htmlLines, htmlParagraphs, htmlText } from './html-text.ts';
import { capitalised } from '../../domain/words/text.ts';
import { fileAddress } from '../../domain/words/web-address.ts';
import { isDate, shortDate } from '../../domain/time/dates.ts';
import { holds } from '../terminal/table-grid.ts';
import { shown } from '../words/words.ts';

/** Tables with more columns become cards on a narrow screen; so do those with as many, where one of them holds sentences. */
const MOST_NARROW_COLUMNS = 3;
/** A heading is worth its line where so many rows stand under it, on average. */
const ROWS_UNDER_HEADING = 1.5;

type Pages = Document['pages'];

/**
 * Returns a table without its empty columns; where it has no row, what is said instead.
 *
 * @param long Of a list that is long: how many rows are printed, and whether it has more than the page. Then nothing is said of all.
 */
export function tableHtml(
  whole: Table,
  pages?: Pages,
  long: { readonly printed: number; readonly isPart: boolean } = { printed: Infinity, isPart: false },
): string {
  const told = withoutEmptyColumns(whole);
  const { alike, table } = long.isPart ? { alike: [], table: told } : saidOnce(told);
  const title = table.title === undefined ? '' : htmlText(table.title);
  if (table.columns.length === 0 || (table.rows.length === 0 && table.whenEmpty !== undefined)) {
    const heading = title === '' ? '' : `<h3 dir="auto">${title}</h3>\n`;
    return heading + htmlParagraphs(table.whenEmpty ?? '', toneAttribute('muted'));
  }
  const headed = headedColumns(table);
  const left = table.columns.map((_, at) => at).filter((at) => !headed.includes(at));
  const columns = left.flatMap((at) => table.columns[at] ?? []);
  const labels = columns.map((column) => htmlText(column.label));
  const classes = columns.map(({ align, give }) => {
    const names = [align === 'right' ? 'number' : '', give === 0 ? 'whole' : ''].filter(
      (name) => name !== '',
    );
    return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
  });
  // Displayed as cards, a table loses its roles for screen readers, so they are set explicitly.
  const hasWords = columns.some((column) => holds(column) === 'words');
  const isWide = columns.length + (hasWords ? 1 : 0) > MOST_NARROW_COLUMNS;
  const role = (name: string): string => (isWide ? ` role="${name}"` : '');
  const heads = labels.map(
    (label, at) => `<th scope="col"${role('columnheader')}${classes[at]} dir="auto">${label}</th>`,
  );
  const rows = table.rows.map((row, index) => {
    const cells = left.map(
      (from, at) =>
        `<td${classes[at]}${role('cell')}${isWide ? ` data-label="${labels[at] ?? ''}"` : ''} dir="auto">${cellHtml(row[from], pages)}</td>`,
    );
    const own = [table.tones?.[index], index < long.printed ? undefined : 'screen'];
    return `<tr${role('row')}${classAttribute(own)}>${cells.join('')}</tr>`;
  });
  const bodies = groupsOf(table, headed).map((group) => {
    const named = headed.flatMap((at) => headingHtml(table.rows[group[0] ?? 0]?.[at], pages) || []);
    const isPrinted = (group[0] ?? 0) < long.printed;
    const heading = `<tr class="group${isPrinted ? '' : ' screen'}"${role('row')}><th scope="rowgroup"${role('rowheader')} colspan="${columns.length}" dir="auto">${named.join(' · ') || '–'}</th></tr>`;
    return [
      `<tbody${role('rowgroup')}>`,
      ...(headed.length === 0 ? [] : [heading]),
      ...group.flatMap((at) => rows[at] ?? []),
      '</tbody>',
    ].join('\n');
  });
  const caption = [
    ...(title === '' ? [] : [title]),
    ...(alike.length === 0 ? [] : [`<span class="alike">In every row: ${alike.join('; ')}.</span>`]),
  ];
  return [
    `<table${isWide ? ' class="wide" role="table"' : ''}>`,
    ...(caption.length === 0 ? [] : [`<caption dir="auto">${caption.join(' ')}</caption>`]),
    `<thead${role('rowgroup')}><tr${role('row')}>${heads.join('')}</tr></thead>`,
    ...bodies,
    '</table>',
  ].join('\n');
}

/** Takes out the columns that are the same in every row, with what they say. Numbers stay: they are compared with those of other tables. */
function saidOnce(table: Table): { alike: string[]; table: Table } {
  const { columns, rows } = table;
  const [first = [], ...others] = rows;
  const isAlike = columns.map(
    ({ align }, at) =>
      at > 0 &&
      rows.length >= ROWS_TO_BE_ALIKE &&
      align !== 'right' &&
      others.every((row) => row[at] === first[at]),
  );
  const left = <Held>(cells: readonly Held[]): Held[] => cells.filter((_, at) => isAlike[at] !== true);
  return {
    alike: columns.flatMap(({ label }, at) =>
      isAlike[at] === true ? [`${htmlText(label)} ${cellHtml(first[at])}`] : [],
    ),
    table: { ...table, columns: left(columns), rows: rows.map(left) },
  };
}

/** Returns which columns are said in headings over the rows: none where a heading would stand over hardly more than a row. */
function headedColumns(table: Table): number[] {
  const headed = table.columns.flatMap(({ isHeading }, at) => (isHeading === true ? [at] : []));
  return groupsOf(table, headed).length * ROWS_UNDER_HEADING <= table.rows.length ? headed : [];
}

/** Returns the rows, by their places, that follow each other with the same in some columns. */
function groupsOf({ rows }: Table, columns: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    if (before !== undefined && columns.every((column) => before[column] === row[column]))
      groups.at(-1)?.push(at);
    else groups.push([at]);
  }
  return groups.length === 0 ? [[]] : groups;
}

function headingHtml(cell: Cell | undefined, pages?: Pages): string {
  return cellHtml(typeof cell === 'string' ? capitalised(cell) : cell, pages);
}

/** Returns a cell. One that is a date reads as people write it, and one that is the id of something leads to its page. */
export function cellHtml(cell: Cell | undefined, pages?: Pages): string {
  if (typeof cell === 'string' && isDate(cell)) return `<time datetime="${cell}">${shortDate(cell)}</time>`;
  const file = typeof cell === 'string' ? pages?.get(cell) : undefined;
  return file === undefined
    ? htmlLines(shown(cell))
    : `<a href="${htmlText(fileAddress(file))}">${htmlText(shown(cell))}</a>`;
}

function classAttribute(names: readonly (string | undefined)[]): string {
  const own = names.filter((name) => name !== undefined);
  return own.length === 0 ? '' : ` class="${own.join(' ')}"`;
}

/** Returns the attribute that gives a tone its colour. */
export function toneAttribute(tone: Tone | undefined): string {
  return tone === undefined ? '' : ` class="${tone}"`;
}
