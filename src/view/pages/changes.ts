/** What came between two days of a programme, as a table. */
import type { Change } from '../../reports/changes.ts';
import type { Table } from '../document/document.ts';

/** Returns a line for each kind of news, with ids and no names. */
export function changesTable(changes: readonly Change[]): Table {
  return {
    columns: [
      { key: 'what', label: 'What' },
      { key: 'count', label: 'How many', align: 'right', give: 0 },
      { key: 'about', label: 'Of' },
    ],
    rows: changes.map(({ what, count, about }) => [what, count, few(about)]),
    whenEmpty: 'Nothing.',
  };
}

function few(about: readonly string[]): string {
  return about.length > 12
    ? `${about.slice(0, 12).join(', ')} and ${about.length - 12} more`
    : about.join(', ');
}
