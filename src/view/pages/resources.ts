/** Guidance, as a table, as JSON and as links where it helps. */
import { idOf } from '../../domain/reference.ts';
import type { Resource } from '../../domain/letters/resources.ts';
import type { Block, JsonValue, Table } from '../document/document.ts';

/** Returns a resource as every JSON document has one. */
export function resourceJson(resource: Resource): { [key: string]: JsonValue } {
  const { id, title, link, phase, topic } = resource;
  return { id: idOf('S', id), title, link, phase, topic };
}

/** Returns resources as a table. */
export function resourceTable(resources: readonly Resource[]): Table {
  return {
    columns: [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'title', label: 'Title', give: 2 },
      { key: 'link', label: 'Link', give: 2 },
      { key: 'phase', label: 'Phase', give: 0 },
      { key: 'topic', label: 'Topic' },
    ],
    rows: resources.map(({ id, title, link, phase, topic }) => [idOf('S', id), title, link, phase, topic]),
    whenEmpty: 'No guidance yet.',
  };
}

/** Returns resources as a block of links; none where there are none. */
export function resourceLinks(resources: readonly Resource[], title: string): Block[] {
  if (resources.length === 0) return [];
  return [{ kind: 'links', title, links: resources.map((one) => ({ text: one.title, href: one.link })) }];
}
