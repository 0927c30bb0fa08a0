/** What is said of guidance, and links to it where it helps. */
import { idOf } from '../../../domain/reference.ts';
import type { Resource } from '../../../domain/letters/resources.ts';
import type { Block } from '../../document/document.ts';
import { type Field } from '../../document/result.ts';

export const RESOURCE: readonly Field<Resource>[] = [
  { key: 'id', label: 'Id', give: 0, of: ({ id }) => idOf('S', id) },
  { key: 'title', label: 'Title', give: 2, of: ({ title }) => title },
  { key: 'link', label: 'Link', give: 2, of: ({ link }) => link },
  { key: 'phase', label: 'Phase', give: 0, of: ({ phase }) => phase },
  { key: 'topic', label: 'Topic', of: ({ topic }) => topic },
];

/** Returns resources as a block of links; none where there are none. */
export function resourceLinks(resources: readonly Resource[], title: string): Block[] {
  if (resources.length === 0) return [];
  return [{ kind: 'links', title, links: resources.map((one) => ({ text: one.title, href: one.link })) }];
}
