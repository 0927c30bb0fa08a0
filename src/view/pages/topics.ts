/** What is said of a topic of the programme. */
import type { Topic } from '../../domain/people/topics.ts';
import { type Field } from '../document/result.ts';

export const TOPIC: readonly Field<Topic>[] = [
  { key: 'topic', json: 'name', label: 'Topic', of: ({ name }) => name },
  { key: 'aliases', of: ({ aliases }) => aliases, only: 'json' },
  { key: 'mentors', label: 'Mentors', align: 'right', give: 0, of: ({ mentors }) => mentors },
  { key: 'mentees', label: 'Mentees', align: 'right', give: 0, of: ({ mentees }) => mentees },
  { key: 'aliases', label: 'Also called', give: 2, of: ({ aliases }) => aliases.join('; '), only: 'table' },
];
