/** What a person is given of what is held on them, as a document: every table that says something, in words. */
import { capitalised } from '../../domain/words/text.ts';
import type { Row } from '../../domain/change.ts';
import { idOf } from '../../domain/reference.ts';
import { type Block, type Document, type JsonValue, type Table, textBlock } from '../document/document.ts';
import { nounsOf } from '../words/change-words.ts';
import { plainTable } from '../document/result.ts';
import { plural } from '../words/words.ts';

interface Tables {
  readonly table: string;
  readonly rows: readonly Row[];
}

interface AccessFacts {
  readonly own: readonly Tables[];
  readonly shared: readonly Tables[];
  readonly proposals: readonly Row[];
  readonly log: readonly Row[];
  readonly leftOut: readonly {
    readonly table: string;
    readonly column: string | null;
    readonly count: number;
  }[];
}

/** Returns the document; its JSON has every row as the schema names its columns. */
export function accessDocument(
  access: AccessFacts,
  about: { readonly id: number; readonly name: string; readonly programme: string; readonly on: string },
): Document {
  const id = idOf('P', about.id);
  const left = access.leftOut.map(({ table, column, count }) => ({ table, column, count }));
  return {
    schema: 'participant.access/1',
    json: {
      participant: { id, name: about.name },
      programme: about.programme,
      made_on: about.on,
      records: byTable(access.own),
      shared_records: byTable(access.shared),
      proposals: access.proposals,
      log: access.log,
      left_out: left,
    },
    blocks: [
      { kind: 'heading', text: `What ${about.programme} holds on ${about.name} (${id}), ${about.on}` },
      ...access.own.flatMap(({ table, rows }) => blocksOf(nounsOf(table).many, rows)),
      ...(access.shared.length === 0
        ? []
        : [{ kind: 'heading' as const, text: 'Of others in the same relationships' }]),
      ...access.shared.flatMap(({ table, rows }) => blocksOf(nounsOf(table).many, rows)),
      ...(access.proposals.length === 0 ? [] : blocksOf('matches that were proposed', access.proposals)),
      ...blocksOf('commands that changed something of this', access.log),
      { kind: 'heading', text: 'Left out' },
      textBlock(
        left.length === 0
          ? 'Nothing was left out.'
          : `Words that others said in confidence, and what the coordinator noted about several people: ${left
              .map(({ table, column, count }) =>
                column === null
                  ? plural(count, nounsOf(table).one, nounsOf(table).many)
                  : `${column.replaceAll('_', ' ')} in ${plural(count, nounsOf(table).one, nounsOf(table).many)}`,
              )
              .join('; ')}.`,
      ),
    ],
    table: longTable(access),
  };
}

function byTable(tables: readonly Tables[]): Record<string, readonly JsonValue[]> {
  return Object.fromEntries(tables.map(({ table, rows }) => [table, rows as readonly JsonValue[]]));
}

/** A row is a list of what it says: tables of thirty columns fit no page. */
function blocksOf(title: string, rows: readonly Row[]): Block[] {
  return [
    { kind: 'heading', text: capitalised(title) },
    ...rows.map((row) => ({
      kind: 'fields' as const,
      fields: Object.entries(row)
        .filter(([, value]) => value !== null && value !== '[]')
        .map(([column, value]) => [column.replaceAll('_', ' '), value] as const),
    })),
  ];
}

/** For TSV and CSV: a line a value. */
function longTable({ own, shared }: AccessFacts): Table {
  return plainTable(
    ['table', 'row', 'column', 'value'],
    [...own, ...shared].flatMap(({ table, rows }) =>
      rows.flatMap((row) =>
        Object.entries(row)
          .filter(([, value]) => value !== null)
          .map(([column, value]) => [table, row['id'] ?? null, column, value]),
      ),
    ),
  );
}
