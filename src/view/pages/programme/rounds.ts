/** What is said of a round, and of what became of it. */
import { idOf } from '../../../domain/reference.ts';
import type { Round } from '../../../domain/round.ts';
import type { Document } from '../../document/document.ts';
import { type Field, recordOf, saidOf } from '../../document/result.ts';

export const ROUND: readonly Field<Round>[] = [
  { key: 'id', label: 'Id', give: 0, of: ({ id }) => idOf('N', id) },
  { key: 'name', label: 'Name', of: ({ name }) => name },
  { key: 'status', label: 'Status', give: 0, of: ({ status }) => status },
  { key: 'starts_on', label: 'Starts', give: 0, of: ({ startsOn }) => startsOn },
  { key: 'ends_on', label: 'Ends', give: 0, of: ({ endsOn }) => endsOn },
  { key: 'opened_on', of: ({ openedOn }) => openedOn, only: 'json' },
  { key: 'closed_on', label: 'Closed', give: 0, of: ({ closedOn }) => closedOn },
];

/**
 * Returns what became of a round.
 *
 * @param more What JSON has beside the round.
 */
export function roundDocument(schema: string, round: Round, text: string, more: Document['json']): Document {
  return { ...saidOf(schema, text, ROUND, round), json: { round: recordOf(ROUND, round), ...more } };
}
