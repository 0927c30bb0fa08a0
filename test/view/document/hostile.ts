/** Text that is meant to break a renderer, as fast-check arbitraries and as documents. */
import * as fc from 'fast-check';
import type { Cell, Document, Table } from '../../../src/view/document/document.ts';

/** Fragments that each have broken some program. */
export const FRAGMENTS = [
  'Åsa Öberg',
  '張偉明',
  'ｶﾞｷﾞ',
  'ééé',
  '👩‍👩‍👧',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  '🏴\u{e0068}\u{e0069}\u{e007f}',
  '1️⃣',
  '❤️',
  '葛\u{e0100}',
  'می\u200cخواهم',
  'שלום',
  '\u1100\u1161\u11a8',
  'कि\u0903\u0903',
  'Z\u0351\u036b\u0343a',
  '\u0600',
  '\x1b[31m',
  '\x1b]0;x\x07',
  '\x9b2J',
  '\u202e',
  '\u2066',
  '\u200e',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\ud800',
  '\udc00',
  '\0',
  '\x7f',
  '\t',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '|',
  '\\',
  '`',
  '<script>',
  '&lt;',
  '[x](y)',
  '"',
  "'",
  ',',
  '=1+1',
  '# a',
  '1. a',
  '---',
  'supercalifragilisticexpialidocious',
  'https://example.org',
] as const;

export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  // Every UTF-16 unit alone, so that halves of pairs come up.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
);

export const hostileCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);

export const hostileTable: fc.Arbitrary<Table> = fc
  .array(
    fc.record({
      key: fc.constantFrom('id', 'name', 'score', 'about'),
      label: hostileText,
      align: fc.constantFrom('left' as const, 'right' as const),
      give: fc.constantFrom(0, 1, 2),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .chain((columns) =>
    fc.record({
      title: hostileText,
      columns: fc.constant(columns),
      rows: fc.array(fc.array(hostileCell, { minLength: columns.length, maxLength: columns.length }), {
        maxLength: 6,
      }),
      tones: fc.array(fc.constantFrom('bad' as const, undefined), { maxLength: 6 }),
      whenEmpty: hostileText,
    }),
  );

/** Returns a document in which every part is the given text, around the given table. */
export function documentOf(text: string, table: Table): Document {
  return {
    schema: 'test/1',
    json: { text, list: [text, null, 1], nested: { [text]: text } },
    blocks: [
      { kind: 'heading', text },
      { kind: 'text', text, tone: 'warning' },
      { kind: 'text', text: `  ${text} ${text}` },
      {
        kind: 'fields',
        fields: [
          [text, text],
          ['Places', 3],
          ['Note', null],
        ],
      },
      {
        kind: 'checklist',
        items: [
          { isDone: true, text, note: text },
          { isDone: false, text },
        ],
      },
      {
        kind: 'links',
        title: text,
        links: [
          { text, href: text },
          { text, href: `https://example.org/${text}` },
        ],
      },
      {
        kind: 'pages',
        pages: [{ title: text, text, file: 'a.html', forms: [{ form: text, file: 'a.csv' }] }],
      },
      { kind: 'table', table },
    ],
  };
}

/** Returns a table of one row with the text in each cell. */
export function tableWith(...cells: readonly Cell[]): Table {
  return { columns: cells.map((_, at) => ({ key: `c${at}`, label: `C${at}` })), rows: [cells] };
}

/** A control or bidi character, a separator or half a pair: nothing that is printed may hold one, but LF. */
export const RAW = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}\u200b\ufeff]/u;
