/** What the imports of all kinds of file but participants share. */
import type { Context } from '../../context.ts';
import { notUsedFor } from '../../domain/import/header-names.ts';
import type { RecordField, RecordValue } from '../../domain/import/records/record-field.ts';
import {
  type PlannedRecord,
  planRecords,
  type RecordKind,
  type RecordsTold,
} from '../../domain/import/records/plan-records.ts';
import { RelationshipFinder } from '../../domain/import/records/relationship-finder.ts';
import { PeopleIndex } from '../../domain/import/records/people-index.ts';
import type { Known } from '../../domain/import/records/who-columns.ts';
import { loadForImport } from '../../store/people/participants.ts';
import { loadRelationships } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import { recordsShown } from '../../view/pages/import/import-records.ts';
import type { FileOptions } from './file-options.ts';
import { runImport } from './run-import.ts';

/** What an option says for a whole file, in place of a column. */
interface ForAll {
  /** As typed: `--on`. */
  readonly option: string;
  /** Undefined where the option was not given. */
  readonly value: RecordValue | undefined;
  /** What the column is still read for. */
  readonly save?: string;
}

/** Returns the day of a whole file. A column of days, where there is one, still orders the rows about one record. */
export function dayForAll(value: string | undefined): ForAll {
  return { option: '--on', value, save: 'save to tell which of two rows about one thing is newer' };
}

/** One kind of file of records. */
interface RecordImport<About> {
  /** The word of the command: `meetings`. */
  readonly kind: string;
  readonly columns: readonly RecordField[];
  /** By the column that it replaces. */
  readonly forAll?: Readonly<Record<string, ForAll>>;
  /** Loads what is needed to place the rows. */
  readonly place: (store: Store, known: Known) => RecordKind<About>;
  /** Adds a record, or changes the existing one. */
  readonly write: (store: Store, record: PlannedRecord<About>) => unknown;
  /** Called once all are written. */
  readonly finish?: (store: Store) => void;
  readonly next: readonly string[];
}

const LEAST_WIDTH = 14;

/** Returns the help for such a file: its columns, one a line, and examples. */
export function recordHelp(columns: readonly RecordField[], ...examples: readonly string[]): string {
  const width = Math.max(LEAST_WIDTH, ...columns.map(({ name }) => name.length));
  const lines = columns.map(({ name, about }) => `  ${name.padEnd(width)} ${about}`);
  const commands = examples.map((example) => `  $ mentor import ${example}`);
  return `\nColumns, by these and many other names (docs/import.md):\n${lines.join('\n')}\n\nExamples:\n${commands.join('\n')}`;
}

/** Imports such a file; see {@link runImport}. */
export function importRecords<About>(
  context: Context,
  file: string,
  options: FileOptions,
  { kind, columns, forAll = {}, place, write, finish, next }: RecordImport<About>,
): Promise<void> {
  const given = Object.entries(forAll).flatMap(([field, { value, ...one }]) =>
    value === undefined ? [] : [{ field, value, ...one }],
  );
  const values = Object.fromEntries(given.map(({ field, value }) => [field, value]));
  const why = given.map(({ field, option, save }) => [
    field,
    `for ${option} is given${save === undefined ? '' : `, ${save}`}`,
  ]);
  return runImport<PlannedRecord<About>, RecordsTold>(context, file, options, {
    kind,
    known: notUsedFor(columns, Object.fromEntries(why)),
    plan(store, rows, { mapping, choices }) {
      const roll = new PeopleIndex(loadForImport(store).people);
      const relationships = new RelationshipFinder(loadRelationships(store), roll);
      const known = { today: store.today, roll, relationships };
      return planRecords(rows, place(store, known), { ...choices, columns: mapping.columns }, values);
    },
    writer: (store) => ({ write: (record) => write(store, record), finish: () => finish?.(store) }),
    shown: (plan) => recordsShown(plan, columns),
    next,
  });
}
