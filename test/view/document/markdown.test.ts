import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Block } from '../../../src/view/document/document.ts';
import { inline, renderMarkdown } from '../../../src/view/document/markdown.ts';
import { documentOf, hostileTable, hostileText, RAW, tableWith } from './hostile.ts';

const shown = (...blocks: Block[]): string => renderMarkdown({ schema: 'test/1', json: {}, blocks });

/** Cells of a line of a table, as GitHub splits it: at every `|` that is not after a backslash of its own. */
const cellsOf = (line: string): string[] =>
  (line.slice(1, -1).match(/(?:\\.|[^|\\])+|(?=\|)/gu) ?? []).filter((cell) => cell !== '');

test('a document', () => {
  expect(
    shown(
      { kind: 'heading', text: 'Relationship R7' },
      {
        kind: 'fields',
        fields: [
          ['Mentor', 'Asha Rao'],
          ['Ends', null],
        ],
      },
      { kind: 'text', text: 'One line.\nAnother.\n\n\nA paragraph.' },
      {
        kind: 'checklist',
        items: [
          { isDone: true, text: 'Met', note: '2026-03-01' },
          { isDone: false, text: 'Goal' },
        ],
      },
      {
        kind: 'table',
        table: {
          title: 'Goals',
          columns: [
            { key: 'id', label: 'Id' },
            { key: 'n', label: 'Progress', align: 'right' },
          ],
          rows: [
            ['G1', 5],
            ['G2', null],
          ],
        },
      },
    ),
  ).toBe(
    [
      '## Relationship R7',
      '',
      '- **Mentor:** Asha Rao',
      '- **Ends:** –',
      '',
      'One line.<br>',
      'Another.',
      '',
      'A paragraph.',
      '',
      '- [x] Met – 2026-03-01',
      '- [ ] Goal',
      '',
      '### Goals',
      '',
      '| Id | Progress |',
      '| --- | ---: |',
      '| G1 | 5 |',
      '| G2 |  |',
      '',
    ].join('\n'),
  );
});

describe('data stays data', () => {
  test.each([
    ['a|b', String.raw`a\|b`],
    [String.raw`a\|b`, String.raw`a\\\|b`],
    ['<script>', '&lt;script&gt;'],
    ['R&D &amp; &#33;', 'R&D &amp;amp; &amp;#33;'],
    ['**x** _y_ `z` ~~w~~', String.raw`\*\*x\*\* \_y\_ \`z\` \~\~w\~\~`],
    ['![a](b) [^1]', String.raw`!\[a\](b) \[^1\]`],
    ['https://a.org www.b.org', String.raw`https\://a.org www\.b.org`],
    ['$x$', String.raw`\$x\$`],
    ['a \n b\r\nc', 'a<br>b<br>c'],
    ['\x1b[0m', String.raw`\\x1b\[0m`],
  ])('%j is written %s', (text, markdown) => {
    expect(inline(text)).toBe(markdown);
  });

  test.each([
    ['# a', String.raw`\# a`],
    ['- a', String.raw`\- a`],
    ['1. a', String.raw`1\. a`],
    ['2) a', String.raw`2\) a`],
    ['12.5 hours', '12.5 hours'],
    ['a\n===', 'a<br>\n\\==='],
    ['    code', 'code'],
    ['> a', '&gt; a'],
    ['a\n:-', 'a<br>\n\\:-'],
  ])('at the start of a line, %j is written %j', (text, markdown) => {
    expect(shown({ kind: 'text', text })).toBe(`${markdown}\n`);
  });

  test('a heading is one line and keeps its own signs', () => {
    expect(shown({ kind: 'heading', text: 'C# and\n# ##' })).toBe('## C# and \\# \\##\n');
  });

  test('a table has the same columns in each line, whatever the cells', () => {
    fc.assert(
      fc.property(hostileTable, (table) => {
        if (table.rows.length === 0) return;
        const lines = shown({ kind: 'table', table: { ...table, title: 'T' } })
          .trimEnd()
          .split('\n')
          .slice(2);
        if (table.rows.every((row) => row.every((cell) => (cell ?? '') === ''))) return;
        expect(lines).toHaveLength(table.rows.length + 2);
        const used = table.columns.filter((_, at) => table.rows.some((row) => (row[at] ?? '') !== ''));
        for (const line of lines) expect(cellsOf(line)).toHaveLength(used.length);
      }),
      { numRuns: 500 },
    );
  });

  test('no line opens a block, tag or code that is not ours, and nothing is raw', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const rendered = renderMarkdown(documentOf(text, tableWith(text)));
        expect(rendered.replaceAll('\n', '')).not.toMatch(RAW);
        const withoutLinks = rendered
          .replace(/^- \[((?:\\.|[^\]\\])*)\]\(<https?:[^<>`\n]*>\)$/gm, '- $1')
          // Pages beside this one, whose names are ours.
          .replace(/(?<!\\)\[((?:\\.|[^\]\\\n])*)\]\(a\.(?:html|csv)\)/g, '$1');
        expect(withoutLinks.replaceAll('<br>', '')).not.toMatch(/[<>]/);
        expect(withoutLinks.replace(/\\[^]/gu, '')).not.toMatch(/`|~|\[(?![x ]\])/);
        for (const line of shown({ kind: 'text', text }).split('\n'))
          expect(line).not.toMatch(/^(?:#|=|:|[-+*>] ?|\d+[.)](?:\s|$)|\s+\S)/);
      }),
      { numRuns: 500 },
    );
  });

  test('a long run of spaces takes no longer than other text', () => {
    const text = `a${' '.repeat(200_000)}b\n`;
    expect(inline(text)).toHaveLength(200_002);
  });
});
