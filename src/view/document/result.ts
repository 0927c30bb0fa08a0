/**
 * How a command states its result once: as a sentence with its values, or as a list whose columns are declared once. The
 * text for people, the table for other programs and JSON all follow from it.
 */
import {
  type Block,
  type Cell,
  type Column,
  type Document,
  type JsonValue,
  type Table,
  textBlock,
  type Tone,
} from './document.ts';

const MOST_TOLD = 20;

/** A participant as every JSON document has one. */
export type PersonJson = { readonly id: string; readonly name: string | null; readonly email: string | null };

/** A value that is the same in a table and in JSON. In a table a person is their id. */
type Value = Cell | PersonJson;

interface Head extends Pick<Column, 'align' | 'give' | 'holds' | 'spare' | 'short' | 'joins' | 'isLevel'> {
  /** snake_case: the header in TSV and CSV, and the key in JSON. */
  readonly key: string;
  /** The header for people. Default the key, where programs alone read the table. */
  readonly label?: string;
  /** The key in JSON, where it is another. */
  readonly json?: string;
}

/** What a list says of each of its rows: a column of the table, and a key in JSON. */
export type Field<Row> = Head &
  (
    | { readonly of: (row: Row) => Value; readonly text?: undefined; readonly only?: 'table' }
    /** Where people read something else. */
    | { readonly of: (row: Row) => JsonValue; readonly text: (row: Row) => Cell; readonly only?: undefined }
    | { readonly of: (row: Row) => JsonValue; readonly text?: undefined; readonly only: 'json' }
  );

interface About<Row> {
  readonly title?: string;
  /** Printed instead of an empty table, for people only. */
  readonly whenEmpty?: string;
  /** How a whole row stands out. */
  readonly tone?: (row: Row) => Tone | undefined;
}

/** A list for people and scripts. Each form is made once, when first asked for: of thousands of rows only one is printed. */
export interface Listing {
  readonly json: JsonValue[];
  readonly table: Table;
  /** The table, among what people read. */
  readonly block: Block;
}

/**
 * Returns a list, whose columns stand in the order of the fields.
 *
 * @example listing([{ on: '2026-09-01' }], [{ key: 'on', label: 'On', of: ({ on }) => on }]).json
 *   // [{ on: '2026-09-01' }]
 */
export function listing<Row>(
  rows: readonly Row[],
  fields: readonly Field<Row>[],
  { tone, ...about }: About<Row> = {},
): Listing {
  let json: JsonValue[] | undefined;
  let table: Table | undefined;
  const tableOf = (): Table => {
    const shown = fields.filter(({ only }) => only !== 'json');
    return {
      ...about,
      columns: shown.map((field): Column => ({ label: field.key, ...field })),
      rows: rows.map((row) =>
        shown.map(({ of, text }) => (text === undefined ? cellOf(of(row)) : text(row))),
      ),
      ...(tone === undefined ? {} : { tones: rows.map(tone) }),
    };
  };
  return {
    get json() {
      return (json ??= rows.map((row) => recordOf(fields, row)));
    },
    get table() {
      return (table ??= tableOf());
    },
    get block() {
      return { kind: 'table', table: this.table } as const;
    },
  };
}

/**
 * Returns the result of a command that lists things: one table for each list, in their order.
 *
 * @param before What JSON has before the lists.
 * @example lists('topic.list/1', { topics: listing(topics, TOPIC) })
 */
export function lists(
  schema: string,
  of: Readonly<Record<string, Listing>>,
  before: Document['json'] = {},
): Document {
  const entries = Object.entries(of);
  return {
    schema,
    get json() {
      return { ...before, ...Object.fromEntries(entries.map(([key, { json }]) => [key, json])) };
    },
    get blocks() {
      return entries.map(([, { block }]) => block);
    },
  };
}

/** Returns, among what people read, those of some lists that are not empty. */
export function withRows(...some: readonly Listing[]): Block[] {
  return some.filter(({ table }) => table.rows.length > 0).map(({ block }) => block);
}

/** Returns a row of a list as JSON has it. */
export function recordOf<Row>(fields: readonly Field<Row>[], row: Row): { [key: string]: JsonValue } {
  return Object.fromEntries(
    fields.flatMap(({ key, json = key, of, only }) => (only === 'table' ? [] : [[json, of(row)]])),
  );
}

/**
 * Returns the result of a command that did one thing.
 *
 * @param row The values: JSON has them, and TSV as its one row.
 * @param more What only JSON has.
 */
export function said(
  schema: string,
  text: string,
  row: Readonly<Record<string, Value>>,
  more: Document['json'] = {},
): Document {
  return {
    schema,
    json: { ...row, ...more },
    blocks: [textBlock(text)],
    table: plainTable(Object.keys(row), [Object.values(row).map(cellOf)]),
  };
}

/**
 * Returns the result of a command that did something with one item of a list.
 *
 * @param before What JSON has before it.
 */
export function saidOf<Row>(
  schema: string,
  text: string,
  fields: readonly Field<Row>[],
  row: Row,
  before: Document['json'] = {},
): Document {
  return {
    schema,
    json: { ...before, ...recordOf(fields, row) },
    blocks: [textBlock(text)],
    table: listing([row], fields).table,
  };
}

/**
 * Returns the result of a command that did something with several things. JSON has them under a key, TSV as its rows.
 *
 * @param before What JSON has before them.
 * @param after What JSON has after them.
 */
export function saidOfAll(
  schema: string,
  told: string | readonly Block[],
  key: string,
  list: Listing,
  before: Document['json'] = {},
  after: Document['json'] = {},
): Document {
  return {
    schema,
    json: { ...before, [key]: list.json, ...after },
    blocks: typeof told === 'string' ? [textBlock(told)] : told,
    table: list.table,
  };
}

/** Returns the result of a command that wrote a file. */
export function wrote(schema: string, file: string): Document {
  return said(schema, `Wrote ${file}.`, { file });
}

/** Returns a table that programs alone read: its headers are its keys. */
export function plainTable(keys: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return { columns: keys.map((key) => ({ key, label: key })), rows };
}

/** Returns a sentence for each of the first few of what may be many, and how many more there are. */
export function firstTold<T>(all: readonly T[], textOf: (one: T) => string): Block[] {
  const told = all.slice(0, MOST_TOLD).map((one) => textBlock(textOf(one)));
  return all.length > told.length ? [...told, textBlock(`And ${all.length - told.length} more.`)] : told;
}

function cellOf(value: unknown): Cell {
  return (typeof value === 'object' && value !== null ? (value as PersonJson).id : value) as Cell;
}
