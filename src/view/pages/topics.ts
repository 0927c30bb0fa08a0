/** The topics of the programme, as a table and as JSON. */
import type { Topic } from '../../domain/people/topics.ts';
import type { JsonValue, Table } from '../document/document.ts';

/** Returns topics as a table, in the order given. */
export function topicTable(topics: readonly Topic[]): Table {
  return {
    columns: [
      { key: 'topic', label: 'Topic' },
      { key: 'mentors', label: 'Mentors', align: 'right', give: 0 },
      { key: 'mentees', label: 'Mentees', align: 'right', give: 0 },
      { key: 'aliases', label: 'Also called', give: 2 },
    ],
    rows: topics.map(({ name, mentors, mentees, aliases }) => [name, mentors, mentees, aliases.join('; ')]),
    whenEmpty: 'No topics.',
  };
}

/** Returns a topic for scripts. */
export function topicJson({ name, aliases, mentors, mentees }: Topic): { [key: string]: JsonValue } {
  return { name, aliases: [...aliases], mentors, mentees };
}
