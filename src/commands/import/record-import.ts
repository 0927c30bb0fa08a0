/** What the imports of meetings, check-ins, training and outcomes share. */
import type { RecordField } from '../../domain/import/record-field.ts';
import {
  type PlannedRecord,
  planRecords,
  type RecordKind,
  type RecordPlan,
} from '../../domain/import/records.ts';
import { RelationshipFinder } from '../../domain/import/relationship-finder.ts';
import { Roll } from '../../domain/import/roll.ts';
import type { Known } from '../../domain/import/who-columns.ts';
import { loadForImport } from '../../store/participants.ts';
import { loadRelationships } from '../../store/relationships.ts';
import type { Store } from '../../store/store.ts';
import { recordsShown } from '../../view/import-records.ts';
import type { ImportKind } from './run-import.ts';

/** One kind of file of records. */
interface RecordImport<About> {
  /** The word of the command: `meetings`. */
  readonly kind: string;
  readonly columns: readonly RecordField[];
  /** Loads what the rows are placed in. */
  readonly place: (store: Store, known: Known) => RecordKind<About>;
  /** Adds a record, or changes the one that there is. */
  readonly write: (store: Store, record: PlannedRecord<About>) => void;
  readonly next: readonly string[];
}

/** Returns the columns of a kind of file, a line each, for its help. */
export function columnsHelp(columns: readonly RecordField[]): string {
  const lines = columns.map(({ name, about }) => `  ${name.padEnd(14)} ${about}`);
  return `Columns, by these and many other names (docs/import.md):\n${lines.join('\n')}`;
}

/** How often it is said how far the writing is. */
const ROWS_BETWEEN = 1000;

/** Returns what `runImport` does with such a file. */
export function recordImport<About>({
  kind,
  columns,
  place,
  write,
  next,
}: RecordImport<About>): ImportKind<RecordPlan<About>> {
  return {
    kind,
    known: columns,
    plan(store, rows, { mapping, dateFormat, timezone }) {
      const roll = new Roll(loadForImport(store).people);
      const relationships = new RelationshipFinder(loadRelationships(store), roll);
      const known = { today: store.today, roll, relationships };
      return planRecords(rows, place(store, known), { columns: mapping.columns, dateFormat, timezone });
    },
    apply(store, { records }, _, onDone) {
      for (const [index, record] of records.entries()) {
        if (record.kind !== 'unchanged') write(store, record);
        if (index % ROWS_BETWEEN === 0) onDone(index / records.length);
      }
    },
    shown: (plan) => recordsShown(plan, columns),
    next,
  };
}
