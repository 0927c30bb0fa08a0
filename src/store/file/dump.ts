/** Every table with its content, and what the schema says of its columns, for other tools. */
import { isConfidential } from '../../domain/privacy/column-privacy.ts';
import { columnsOf, LOG, loggedTables, quoted } from '../log/change-log.ts';
import { isGroupPlan, openGroupPlan, type StoredGroupPlan } from '../../matching/groups/open-group-plan.ts';
import { openPlan } from '../../matching/proposal/open-plan.ts';
import type { ProposalPlan } from '../../matching/proposal/proposal-plan.ts';
import { participantTable } from './dump-participants.ts';
import type { DumpedColumn, DumpedTable } from './dumped-table.ts';
import { loadParticipants } from '../people/participants.ts';
import { OPEN_FIELDS } from '../people/person-references.ts';
import { loadSensitiveFields } from '../programme.ts';
import type { Store } from '../store.ts';
import { rowsIn } from '../rows.ts';

/** Tables with some confidential rows, and a condition for the rows that are not. */
const OPEN_ROWS: Readonly<Record<string, string>> = {
  custom_values: 'WHERE field_id IN (SELECT id FROM custom_fields WHERE is_sensitive = 0)',
  person_references: `WHERE field IN (${OPEN_FIELDS}) OR field IN (SELECT name FROM custom_fields WHERE is_sensitive = 0)`,
};

/**
 * Returns every table, by name, rows by id.
 *
 * @param hasConfidential Whether to include the log, what was said in confidence, and sensitive fields.
 */
export function dumpTables(store: Store, hasConfidential: boolean): DumpedTable[] {
  const { db } = store;
  // The log holds everything that was ever said, so it is exported only with what is confidential.
  const tables = [...loggedTables(db), ...(hasConfidential ? LOG : [])];
  return tables.map((name) => {
    const isKept = (column: string): boolean =>
      hasConfidential || !isConfidential(name, column) || name in OPEN_ROWS;
    const kept = columnsOf(db, name).filter(isKept);
    const open = hasConfidential ? '' : (OPEN_ROWS[name] ?? '');
    const rows = db
      .prepare(`SELECT ${kept.map(quoted).join(', ')} FROM ${quoted(name)} ${open} ORDER BY id`)
      .raw()
      .all() as (string | number | null)[][];
    const columns = described(store, name).filter((column) => kept.includes(column.name));
    const table = { name, columns, rows };
    if (name === 'participants') return participantTable(store, table, hasConfidential);
    return name === 'proposals' && !hasConfidential ? withOpenPlans(store, table) : table;
  });
}

/** Removes from plans the points and counts that are in confidence. */
function withOpenPlans(store: Store, table: DumpedTable): DumpedTable {
  const at = table.columns.findIndex(({ name }) => name === 'plan');
  const confidence = { sensitiveFields: loadSensitiveFields(store), everyone: loadParticipants(store) };
  return {
    ...table,
    rows: table.rows.map((row) => {
      const plan = JSON.parse(String(row[at])) as ProposalPlan | StoredGroupPlan;
      const open = isGroupPlan(plan) ? openGroupPlan(plan, confidence) : openPlan(plan, confidence);
      return row.with(at, JSON.stringify(open));
    }),
  };
}

function described({ db }: Store, table: string): DumpedColumn[] {
  const keys = new Map(
    rowsIn<{ from: string; table: string; to: string | null }>(
      db,
      'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)',
      table,
    ).map((key) => [key.from, [key.table, key.to ?? 'id'] as const]),
  );
  return rowsIn<{ name: string; type: string; required: number }>(
    db,
    'SELECT name, type, "notnull" OR pk AS required FROM pragma_table_info(?) ORDER BY cid',
    table,
  ).map(({ name, type, required }) => ({
    name,
    type,
    isRequired: required === 1,
    references: keys.get(name) ?? null,
  }));
}
