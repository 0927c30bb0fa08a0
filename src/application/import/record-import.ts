/** What the imports of meetings, check-ins, training and outcomes share. */
import { notUsedFor } from '../../domain/import/header-names.ts';
import type { RecordField, RecordValue, Values } from '../../domain/import/records/record-field.ts';
import {
  type PlannedRecord,
  planRecords,
  type RecordKind,
  type RecordsTold,
} from '../../domain/import/records/plan-records.ts';
import { RelationshipFinder } from '../../domain/import/records/relationship-finder.ts';
import { Roll } from '../../domain/import/records/people-index.ts';
import type { Known } from '../../domain/import/records/who-columns.ts';
import { loadForImport } from '../../store/people/participants.ts';
import { loadRelationships } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import { recordsShown } from '../../view/pages/import/import-records.ts';
import type { ImportKind } from './run-import.ts';

/** What an option says of a whole file, in place of a column. */
interface ForAll {
  /** As it is written: `--on`. */
  readonly option: string;
  /** Undefined where it was not given. */
  readonly value: RecordValue | undefined;
  /** What the column is read for all the same. */
  readonly save?: string;
}

/** The day of a whole file: a column that has one still orders the rows about one thing. */
export function dayForAll(value: string | undefined): ForAll {
  return { option: '--on', value, save: 'save to tell which of two rows about one thing is newer' };
}

/** One kind of file of records. */
interface RecordImport<About> {
  /** The word of the command: `meetings`. */
  readonly kind: string;
  readonly columns: readonly RecordField[];
  /** By the column that it stands in place of. */
  readonly forAll?: Readonly<Record<string, ForAll>>;
  /** Loads what the rows are placed in. */
  readonly place: (store: Store, known: Known, forAll: Values) => RecordKind<About>;
  /** Adds a record, or changes the one that there is. */
  readonly write: (store: Store, record: PlannedRecord<About>) => void;
  readonly next: readonly string[];
}

/** Returns the columns of a kind of file, a line each, for its help. */
export function columnsHelp(columns: readonly RecordField[]): string {
  const lines = columns.map(({ name, about }) => `  ${name.padEnd(14)} ${about}`);
  return `Columns, by these and many other names (docs/import.md):\n${lines.join('\n')}`;
}

/** Returns what `runImport` does with such a file. */
export function recordImport<About>({
  kind,
  columns,
  forAll = {},
  place,
  write,
  next,
}: RecordImport<About>): ImportKind<PlannedRecord<About>, RecordsTold> {
  const given = Object.entries(forAll).flatMap(([field, { value, ...one }]) =>
    value === undefined ? [] : [{ field, value, ...one }],
  );
  const values = Object.fromEntries(given.map(({ field, value }) => [field, value]));
  const why = given.map(({ field, option, save }) => [
    field,
    `for ${option} is given${save === undefined ? '' : `, ${save}`}`,
  ]);
  return {
    kind,
    known: notUsedFor(columns, Object.fromEntries(why)),
    plan(store, rows, { mapping, choices }) {
      const roll = new Roll(loadForImport(store).people);
      const relationships = new RelationshipFinder(loadRelationships(store), roll);
      const known = { today: store.today, roll, relationships };
      return planRecords(rows, place(store, known, values), { ...choices, columns: mapping.columns });
    },
    writer: (store) => ({ write: (record) => write(store, record) }),
    shown: (plan) => recordsShown(plan, columns),
    next,
  };
}
