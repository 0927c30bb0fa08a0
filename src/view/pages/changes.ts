/** What came between two days of a programme, as a table. */
import type { Change } from '../../reports/facts/changes.ts';
import type { Table } from '../document/document.ts';
import { listing } from '../document/result.ts';

/** Returns a line for each kind of news, with ids and no names. */
export function changesTable(changes: readonly Change[]): Table {
  return listing(
    changes,
    [
      { key: 'what', label: 'What', holds: 'words', of: ({ what }) => what },
      { key: 'count', label: 'How many', align: 'right', give: 0, of: ({ count }) => count },
      { key: 'about', label: 'Of', holds: 'words', of: ({ about }) => few(about) },
    ],
    { whenEmpty: 'Nothing.' },
  ).table;
}

function few(about: readonly string[]): string {
  return about.length > 12
    ? `${about.slice(0, 12).join(', ')} and ${about.length - 12} more`
    : about.join(', ');
}
