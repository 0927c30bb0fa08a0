/** What is said on stderr beside a result. */
import { describe, expect, test } from '@jest/globals';
import { besides, type Document, type OutputMode } from '../../../src/view/document/document.ts';

const MODES: readonly OutputMode[] = ['terminal', 'tsv', 'csv', 'json', 'markdown', 'html'];

const table = { columns: [{ key: 'name', label: 'Name' }], rows: [['Ada']], whenEmpty: 'Nobody.' };

function aDocument(more: Partial<Document>): Document {
  return { schema: 'test/1', json: {}, blocks: [], ...more };
}

function textsIn(document: Document, mode: OutputMode): string[] {
  return besides(document, mode).map((block) => (block.kind === 'text' ? block.text : block.kind));
}

describe('besides', () => {
  test.each(MODES)('notes are said in every mode: %s', (mode) => {
    const notes = [
      { kind: 'text', text: 'Left out: shoe size.' } as const,
      { kind: 'table', table } as const,
    ];
    expect(textsIn(aDocument({ notes }), mode)).toEqual(['Left out: shoe size.', 'table']);
  });

  test.each(MODES)('sentences are said where stdout is a table alone: %s', (mode) => {
    const blocks = [
      { kind: 'text', text: 'Matched 1 of 2.' } as const,
      { kind: 'text', text: 'In the table too.', isInTable: true } as const,
      { kind: 'table', table } as const,
    ];
    expect(textsIn(aDocument({ blocks }), mode)).toEqual(
      mode === 'tsv' || mode === 'csv' ? ['Matched 1 of 2.'] : [],
    );
  });

  test('a table of nobody says so, once', () => {
    const empty = { ...table, rows: [] };
    expect(textsIn(aDocument({ table: empty }), 'tsv')).toEqual(['Nobody.']);
    expect(textsIn(aDocument({ table: empty }), 'terminal')).toEqual([]);
    const said = aDocument({ table: empty, blocks: [{ kind: 'text', text: 'Nobody.' }] });
    expect(textsIn(said, 'tsv')).toEqual(['Nobody.']);
  });

  test('sentences that are the table already are not said twice', () => {
    expect(textsIn(aDocument({ blocks: [{ kind: 'text', text: 'All there is.' }] }), 'tsv')).toEqual([]);
  });
});
