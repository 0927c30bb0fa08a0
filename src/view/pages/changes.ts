/** What came between two days of a programme. */
import type { Change } from '../../reports/facts/changes.ts';
import { type Block, textBlock } from '../document/document.ts';
import { listing } from '../document/result.ts';

/** So many stand in one line of a page that is to be taken in at a glance. */
const MOST_NAMED = 5;

/**
 * Returns a line for each kind of news, with ids and no names, under a heading; a sentence where there is none.
 *
 * @param since The day, as people write it.
 * @param most So many kinds have a line; of the others it is told how many there were.
 */
export function changesBlocks(changes: readonly Change[], since: string, most = changes.length): Block[] {
  if (changes.length === 0) return [textBlock(`Nothing has changed since ${since}.`, 'muted')];
  const others = changes.slice(most);
  const { table } = listing(changes.slice(0, most), [
    { key: 'what', label: 'What', holds: 'words', of: ({ what }) => what },
    { key: 'count', label: 'How many', align: 'right', give: 0, of: ({ count }) => count },
    { key: 'about', label: 'Of', holds: 'words', of: ({ about }) => few(about) },
  ]);
  return [
    { kind: 'heading', text: `What changed since ${since}` },
    { kind: 'table', table },
    ...(others.length === 0
      ? []
      : [textBlock(`Also: ${others.map(({ what, count }) => `${what} (${count})`).join(', ')}.`, 'muted')]),
  ];
}

function few(about: readonly string[]): string {
  return about.length > MOST_NAMED
    ? `${about.slice(0, MOST_NAMED).join(', ')} and ${about.length - MOST_NAMED} more`
    : about.join(', ');
}
