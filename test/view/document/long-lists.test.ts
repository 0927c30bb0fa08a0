/** What a page, and paper, have of a list of thousands. */
import { expect, test } from '@jest/globals';
import type { Document, Table } from '../../../src/view/document/document.ts';
import { renderHtml } from '../../../src/view/document/html.ts';
import {
  MOST_CARDS_ON_PAPER,
  MOST_ON_PAGE,
  MOST_ON_PAPER,
  onPage,
} from '../../../src/view/document/long-lists.ts';
import { reportDocument } from '../../../src/view/pages/report.ts';
import { wordGroups } from '../../../src/view/pages/nightly/words-due.ts';
import { count } from '../../../src/reports/figure.ts';
import { tableOf } from '../../../src/reports/report.ts';

const COMMAND = 'mentor report x --out x.csv';
const table = (length: number): Table => ({
  columns: [{ key: 'n', label: 'N' }],
  rows: Array.from({ length }, (_, at) => [`row ${at}`]),
});
const page = (blocks: Document['blocks']): string =>
  renderHtml({ schema: 'x/1', json: {}, blocks, table: undefined } as unknown as Document);

test('a list that paper has whole is a table as any', () => {
  expect(onPage(table(MOST_ON_PAPER), [], COMMAND)).toBeUndefined();
});

test('of a longer one paper has the first lines, and says so; the screen has all', () => {
  const long = onPage(table(60), [], COMMAND)!;
  expect(long.table.rows).toHaveLength(60);
  expect(long.onScreen).toBeNull();
  expect(long.onPaper).toBe(`On paper are the first 50 of 60 lines; ${COMMAND} has all.`);
  const html = page([{ kind: 'table', table: table(60), onPage: long }]);
  expect([...html.matchAll(/<tr class="screen">/g)]).toHaveLength(10);
  expect(html).toContain('<p class="muted paper">On paper are the first 50 of 60 lines');
  expect(html).not.toContain('<p class="muted screen">');
});

test('of thousands a page has the first, what needs somebody before the rest, and says nothing of every row', () => {
  const whole = { ...table(5000), rows: table(5000).rows.map(([row = null], at) => [row, at > 4000]) };
  const long = onPage(
    { ...whole, columns: [...whole.columns, { key: 'late', label: 'Late' }] },
    whole.rows.map(([, isLate]) => isLate === true),
    COMMAND,
  )!;
  expect(long.table.rows).toHaveLength(MOST_ON_PAGE);
  expect(long.table.rows[0]).toEqual(['row 4001', true]);
  expect(long.table.rows[998]).toEqual(['row 4999', true]);
  expect(long.table.rows[999]).toEqual(['row 0', false]);
  expect(long.onScreen).toBe(
    `On this page are the first 1,000 of 5,000 lines, what needs somebody first; ${COMMAND} has all.`,
  );
  const late = { ...long, table: { ...long.table, rows: long.table.rows.slice(0, 900) } };
  expect(page([{ kind: 'table', table: whole, onPage: late }])).not.toContain('In every row');
});

test('a report says which of its lines need somebody, and files keep their order', () => {
  const lines = Array.from({ length: 60 }, (_, at) => at);
  const result = {
    figures: [count('n', 'N', 60, { definition: 'N.' })],
    table: tableOf(lines, null, [
      { key: 'n', label: 'N', isNumber: true, of: (at) => at },
      { key: 'late', label: 'Late', isExtra: true, needsWhen: true, of: (at) => at === 59 },
    ]),
    needsAction: false,
  };
  const document = reportDocument({ name: 'goals', title: 'Goals' }, result, '2026-11-22', {
    programme: 'P',
  });
  const shown = document.blocks.flatMap((block) =>
    block.kind === 'table' && block.onPage !== undefined ? [block.onPage] : [],
  );
  expect(shown.map(({ table: { rows } }) => rows[0])).toEqual([[59]]);
  expect(document.table?.rows[0]).toEqual([0, false]);
});

test('of the cards of those who need a word paper has the first of each group', () => {
  const word = { way: 'ring', reason: 'R', note: '', also: [], evidence: 'E', advice: 'A', command: 'C' };
  const words = Array.from({ length: 30 }, () => word) as unknown as Parameters<typeof wordGroups>[0];
  const html = page(wordGroups(words, () => []));
  expect([...html.matchAll(/<li class="screen"/g)]).toHaveLength(30 - MOST_CARDS_ON_PAPER);
  expect(html).toContain('On paper are the first 24 of 30; the page on the screen has all.');
  expect(page(wordGroups(words.slice(0, MOST_CARDS_ON_PAPER), () => []))).not.toMatch(
    /class="screen"|On paper/,
  );
});
