import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Block } from '../../../src/view/document/document.ts';
import { renderHtml } from '../../../src/view/document/html.ts';
import { htmlLines, htmlParagraphs, htmlText } from '../../../src/view/document/html-text.ts';
import { webAddress } from '../../../src/domain/words/web-address.ts';
import { documentOf, hostileTable, hostileText, RAW, tableWith } from './hostile.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const page = (...blocks: Block[]): string => renderHtml({ schema: 'test/1', json: {}, blocks });

/** Every element of a page as a browser reads it, in order. */
function elements(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

const named = (html: string, name: string): Element[] =>
  elements(html).filter(({ tagName }) => tagName === name);
const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value;
function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('a page', () => {
  const html = page(
    { kind: 'heading', text: 'Story of R7' },
    { kind: 'text', text: 'One.\nTwo.\n\nThree.', tone: 'muted' },
    { kind: 'heading', text: 'Goals' },
    {
      kind: 'fields',
      fields: [
        ['Mentor', 'Asha Rao'],
        ['Ends', null],
      ],
    },
    {
      kind: 'checklist',
      items: [
        { isDone: true, text: 'Met', note: '2026-03-01' },
        { isDone: false, text: 'Goal' },
      ],
    },
    {
      kind: 'pages',
      pages: [
        { title: 'Goals', text: 'How many', file: 'goals.html', forms: [{ form: 'CSV', file: 'goals.csv' }] },
      ],
    },
    { kind: 'links', title: 'To read', links: [{ text: 'Guide', href: 'https://example.org/a?b=1&c=2' }] },
    { kind: 'table', table: { ...tableWith('G1', 2, 'x', 'y'), title: 'All', tones: ['bad'] } },
    {
      kind: 'table',
      table: { title: 'None', columns: [{ key: 'a', label: 'A' }], rows: [], whenEmpty: 'No goals yet.' },
    },
  );

  test('has one title, which its first heading is too, and the other headings below it', () => {
    expect(named(html, 'title').map(textOf)).toEqual(['Story of R7']);
    expect(named(html, 'h1').map(textOf)).toEqual(['Story of R7']);
    expect(named(html, 'h2').map(textOf)).toEqual(['Goals']);
    expect(named(html, 'h3').map(textOf)).toEqual(['To read', 'None']);
    expect(attribute(named(html, 'html')[0], 'lang')).toBe('en-GB');
  });

  test('shows each kind of block', () => {
    expect(html).toContain(
      '<li dir="auto"><strong><a href="goals.html">Goals</a></strong> <span>How many</span> <span class="forms"><a href="goals.csv" aria-label="Goals as CSV">CSV</a></span></li>',
    );
    expect(html).toContain(
      '<p dir="auto" class="muted">One.<br>Two.</p>\n<p dir="auto" class="muted">Three.</p>',
    );
    expect(html).toContain('<div><dt dir="auto">Ends</dt><dd dir="auto">–</dd></div>');
    expect(named(html, 'li').map(textOf)).toEqual([
      '✓Met 2026-03-01',
      '○Goal',
      'Goals How many CSV',
      'Guide',
    ]);
    expect(named(html, 'a').map((link) => attribute(link, 'href'))).toEqual([
      'goals.html',
      'goals.csv',
      'https://example.org/a?b=1&c=2',
    ]);
    expect(named(html, 'caption').map(textOf)).toEqual(['All']);
    expect(named(html, 'td').map(textOf)).toEqual(['G1', '2', 'x', 'y']);
    expect(named(html, 'td').map((cell) => attribute(cell, 'data-label'))).toEqual(['C0', 'C1', 'C2', 'C3']);
    expect(named(html, 'p').map(textOf)).toContain('No goals yet.');
    expect(html).toContain('class="bad"');
  });

  test('fetches nothing and runs nothing: its policy allows its own stylesheet alone', () => {
    const [style, ...others] = named(html, 'style');
    expect(others).toEqual([]);
    const hash = createHash('sha256').update(textOf(style)).digest('base64');
    const policy = named(html, 'meta').find(
      (meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy',
    );
    expect(attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(elements(html).map(({ tagName }) => tagName)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:script|img|link|iframe|object|form|base)$/)]),
    );
    for (const element of elements(html))
      for (const { name } of element.attrs) expect(name).not.toMatch(/^on|^style$|^src$/);
    expect(textOf(style)).not.toMatch(/url\(|@import/);
  });

  test('without a heading is named after what it is', () => {
    expect(named(page({ kind: 'text', text: 'x' }), 'title').map(textOf)).toEqual(['test/1']);
  });

  test('the same document gives the same bytes', () => {
    expect(page({ kind: 'text', text: 'x' })).toBe(page({ kind: 'text', text: 'x' }));
  });
});

describe('data stays data', () => {
  test.each([
    ['R&D <b>"x"</b> \'', 'R&amp;D &lt;b&gt;&quot;x&quot;&lt;/b&gt; &#39;'],
    ['&lt;', '&amp;lt;'],
    ['a\u202eb\x1b', String.raw`a\u202eb\x1b`],
    [' a \n\t b ', 'a b'],
  ])('%j is written %s', (text, html) => {
    expect(htmlText(text)).toBe(html);
  });

  test('line ends and paragraphs', () => {
    expect(htmlLines('a\r\n<b>\n')).toBe('a<br>&lt;b&gt;');
    expect(htmlParagraphs('a\n \n\nb\nc')).toBe('<p dir="auto">a</p>\n<p dir="auto">b<br>c</p>');
    expect(htmlParagraphs(' \n ')).toBe('');
  });

  test('text makes no element and no attribute of its own, and is read back as it was shown', () => {
    const skeleton = (html: string): unknown =>
      elements(html)
        // How many lines a text has is its own affair.
        .filter(({ tagName }) => !['br', 'p', 'a', 'span', 'h3'].includes(tagName))
        .map(({ tagName, attrs }) => [tagName, attrs.map(({ name }) => name)]);
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = renderHtml(documentOf(text, tableWith(text, text, text, text)));
        expect(html.replaceAll('\n', '')).not.toMatch(RAW);
        expect(skeleton(html)).toEqual(
          skeleton(
            renderHtml(
              documentOf(
                'x',
                text === '' ? tableWith(text, text, text, text) : tableWith('x', 'x', 'x', 'x'),
              ),
            ),
          ),
        );
        for (const link of named(html, 'a'))
          expect(attribute(link, 'href')).toMatch(/^(?:https?:|mailto:|a\.(?:html|csv)$)/);
      }),
      { numRuns: 80 },
    );
  });

  test('a table has the same columns in each row, whatever the cells', () => {
    fc.assert(
      fc.property(hostileTable, (table) => {
        if (table.rows.length === 0) return;
        const html = page({ kind: 'table', table });
        const used = table.columns.filter((_, at) => table.rows.some((row) => (row[at] ?? '') !== ''));
        expect(named(html, 'th')).toHaveLength(used.length);
        expect(named(html, 'td')).toHaveLength(used.length * table.rows.length);
      }),
      { numRuns: 100 },
    );
  });

  test('a long run of spaces or line ends takes no longer than other text', () => {
    expect(htmlParagraphs(`a${' '.repeat(200_000)}b`).length).toBe(200_020);
    expect(htmlParagraphs(`a${'\n'.repeat(200_000)}b`)).toBe('<p dir="auto">a</p>\n<p dir="auto">b</p>');
    expect(htmlParagraphs(`a${'\n '.repeat(100_000)}`)).toBe('<p dir="auto">a</p>');
  });
});

describe('links', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    [' HTTP://EXAMPLE.org/a b ', 'http://example.org/a%20b'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('%j may be followed', (given, address) => {
    expect(webAddress(given)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'example.org',
    '//example.org',
    'https://',
    'https://bank.org@evil.org',
    '',
  ])('%j may not', (given) => {
    expect(webAddress(given)).toBeUndefined();
    expect(named(page({ kind: 'links', links: [{ text: 'x', href: given }] }), 'a')).toEqual([]);
  });
});

test('a page has a line for each who signs, and the day of who has', () => {
  const html = renderHtml({
    schema: 'agreement.show/1',
    json: {},
    blocks: [
      {
        kind: 'checklist',
        isToSign: true,
        items: [
          { isDone: true, text: 'Ada <i>', note: 'on 3 May 2026' },
          { isDone: false, text: 'Ben', note: 'not yet' },
        ],
      },
    ],
  });
  expect(html).not.toMatch(/not yet|<i>/);
  expect(
    [...html.matchAll(/class="written">([^<]*)<\/span> <span>([^<]*)</g)].map((found) => found.slice(1)),
  ).toEqual([
    ['', 'Ada &lt;i&gt;'],
    ['on 3 May 2026', 'Place and day'],
    ['', 'Ben'],
    ['', 'Place and day'],
  ]);
});

test('an option is never broken, in a command or among words', () => {
  const html = page(
    { kind: 'steps', steps: [{ text: 'Look:', command: 'mentor check-in list R8 --confidential' }] },
    { kind: 'text', text: 'All 12 (82–99%) are shown with --all.' },
  );
  expect(html).toContain('<code>mentor <span>check-in</span> list R8 <span>--confidential</span></code>');
  expect(html).toContain('12 <span class="unbroken">(82–99%)</span> are');
  expect(html).toContain('with <span class="unbroken">--all</span>.');
});

describe('a table', () => {
  const columns = [
    { key: 'kind', label: 'Kind', isHeading: true },
    { key: 'id', label: 'Id' },
    { key: 'status', label: 'Status' },
    { key: 'places', label: 'Places', align: 'right' },
  ] as const;
  const tableOf = (...kinds: readonly string[]): string =>
    page({
      kind: 'table',
      table: { columns, rows: kinds.map((kind, at) => [kind, `P${at}`, 'active', 1]) },
    });
  const heads = (html: string): string[] => named(html, 'th').map(textOf);

  test('says once what is the same in three rows or more, but for numbers', () => {
    expect(textOf(named(tableOf('a', 'b', 'c'), 'caption')[0])).toBe('In every row: Status active.');
    expect(heads(tableOf('a', 'b', 'c'))).toEqual(['Kind', 'Id', 'Places']);
    expect(heads(tableOf('a', 'b'))).toEqual(['Kind', 'Id', 'Status', 'Places']);
  });

  test('has headings over rows of one thing, where there are three to every two of them', () => {
    expect(heads(tableOf('topic', 'topic', 'time', 'time'))).toEqual(['Id', 'Places', 'Topic', 'Time']);
    expect(heads(tableOf('topic', 'time', 'region', 'region'))).toEqual(['Kind', 'Id', 'Places']);
  });
});
