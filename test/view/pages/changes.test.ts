import { expect, test } from '@jest/globals';
import { changesBlocks } from '../../../src/view/pages/changes.ts';

const change = (what: string, count: number) => ({ what, count, about: [`R${count}`] });
const CHANGES = [change('meetings held', 3), change('goals achieved', 2), change('calls for help', 1)];

test('news has a line a kind, and on a page with little room the later kinds are counted', () => {
  expect(changesBlocks(CHANGES, '1 May 2026')).toMatchObject([
    { kind: 'heading', text: 'What changed since 1 May 2026' },
    { kind: 'table', table: { rows: [{}, {}, {}] } },
  ]);
  expect(changesBlocks(CHANGES, '1 May 2026', 1)).toMatchObject([
    { kind: 'heading' },
    { kind: 'table', table: { rows: [{}] } },
    { kind: 'text', text: 'Also: goals achieved (2), calls for help (1).' },
  ]);
});

test('that there is none is said', () =>
  expect(changesBlocks([], '1 May 2026')).toMatchObject([
    { kind: 'text', text: 'Nothing has changed since 1 May 2026.' },
  ]));
