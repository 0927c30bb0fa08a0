/** Rounds, as documents. */
import { idOf } from '../../domain/reference.ts';
import type { Round } from '../../domain/round.ts';
import type { Document, JsonValue, Table } from '../document/document.ts';

/** Returns a round as every JSON document has one. */
export function roundJson(round: Round): { [key: string]: JsonValue } {
  return {
    id: idOf('N', round.id),
    name: round.name,
    status: round.status,
    starts_on: round.startsOn,
    ends_on: round.endsOn,
    opened_on: round.openedOn,
    closed_on: round.closedOn,
  };
}

/** Returns rounds as a table. */
export function roundTable(rounds: readonly Round[]): Table {
  return {
    columns: [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'name', label: 'Name' },
      { key: 'status', label: 'Status', give: 0 },
      { key: 'starts_on', label: 'Starts', give: 0 },
      { key: 'ends_on', label: 'Ends', give: 0 },
      { key: 'closed_on', label: 'Closed', give: 0 },
    ],
    rows: rounds.map((round) => [
      idOf('N', round.id),
      round.name,
      round.status,
      round.startsOn,
      round.endsOn,
      round.closedOn,
    ]),
    whenEmpty: 'No rounds.',
  };
}

/** Returns what became of a round. */
export function roundDocument(schema: string, round: Round, text: string): Document {
  return {
    schema,
    json: { round: roundJson(round) },
    blocks: [{ kind: 'text', text }],
    table: roundTable([round]),
  };
}
