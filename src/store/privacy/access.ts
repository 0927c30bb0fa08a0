/**
 * Everything that the file holds on one person, for them to read. What others said in confidence is only
 * counted.
 */
import type { Database } from 'better-sqlite3';
import type { Row } from '../../domain/change.ts';
import { COLUMN_PRIVACY, isConfidential } from '../../domain/privacy/column-privacy.ts';
import { columnsOf, loggedTables, quoted } from '../log/change-log.ts';
import { type Scope, scopeOf } from './erase/scope.ts';
import { OPEN_FIELDS } from '../people/person-references.ts';
import type { Store } from '../store.ts';
import { valueIn, valuesIn, rowsIn } from '../rows.ts';

/** The rows of one table, as the schema names their columns. */
export interface AccessTable {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Something that was left out, and how often. */
export interface LeftOut {
  readonly table: string;
  /** `null`: whole rows. */
  readonly column: string | null;
  readonly count: number;
}

export interface Access {
  /** Rows that are the person's own, or a relationship's that they are in. */
  readonly own: readonly AccessTable[];
  /** Rows of others in these relationships that both sides may read. */
  readonly shared: readonly AccessTable[];
  /** Matches that a proposal made for them, applied or not. */
  readonly proposals: readonly Row[];
  /** Which commands changed something of theirs, and when. */
  readonly log: readonly Row[];
  readonly leftOut: readonly LeftOut[];
}

/** The ledger of letters stands in no log, and so not in the list of what logged tables hold. */
const LETTERS = 'letters_sent';

/** Returns what a person may read of what the file holds on them. */
export function accessOf({ db }: Store, participantId: number): Access {
  const scope = scopeOf(db, participantId);
  const leftOut = new Map<string, LeftOut>();
  const leave = (table: string, column: string | null, count: number): void => {
    if (count === 0) return;
    const name = `${table} ${column}`;
    leftOut.set(name, { table, column, count: (leftOut.get(name)?.count ?? 0) + count });
  };
  const own: AccessTable[] = [];
  const shared: AccessTable[] = [];
  const members = new Map<string, ReadonlySet<number>>();
  const ofFellows = new Set(goalsOfFellows(db, participantId));
  leave('goals', null, ofFellows.size);
  const goals = membersOf(db, 'goals', scope, new Map());
  members.set('goals', new Set([...goals].filter((id) => !ofFellows.has(id))));
  const named = namesFor(db);
  for (const table of Object.keys(COLUMN_PRIVACY)) {
    const { owners = [], isPrivate } = COLUMN_PRIVACY[table] ?? {};
    const mine = scope.get(table) ?? new Set();
    // People may read their own words, but not what was noted about several people or about nobody by name.
    const isTheirs = owners.length === 1 || (owners.length === 0 && isPrivate === true);
    const rows = rowsOf(db, table, [...mine]);
    const hidden = columnsOf(db, table).filter((column) => isConfidential(table, column));
    own.push({
      table,
      rows: rows.map((row) => {
        const shown = isTheirs ? [] : hidden.filter((column) => row[column] !== null);
        for (const column of shown) leave(table, column, 1);
        return named(table, without(row, shown));
      }),
    });
    const others = [...membersOf(db, table, scope, members)].filter((id) => !mine.has(id));
    const theirs = rowsOf(db, table, others);
    if (isPrivate === true) leave(table, null, theirs.length);
    else {
      for (const row of theirs)
        for (const column of hidden) if (row[column] !== null) leave(table, column, 1);
      shared.push({ table, rows: theirs.map((row) => named(table, without(row, hidden))) });
    }
  }
  own.push({ table: LETTERS, rows: lettersTo(db, participantId) });
  for (const [column, count] of mentionsByOthers(db, participantId)) leave('participants', column, count);
  const full = (tables: AccessTable[]): AccessTable[] => tables.filter(({ rows }) => rows.length > 0);
  return {
    own: full(own),
    shared: full(shared),
    proposals: proposalsOf(db, participantId),
    log: logOf(db, scope),
    leftOut: [...leftOut.values()],
  };
}

/** Goals of other mentees in the person's relationships: of several mentees nobody reads another's (`goalsReadBy`). */
function goalsOfFellows(db: Database, participantId: number): number[] {
  return valuesIn<number>(
    db,
    `SELECT DISTINCT goals.id FROM goals
       JOIN relationship_people mine ON mine.relationship_id = goals.relationship_id AND mine.participant_id = @id
       JOIN relationship_people fellow ON fellow.relationship_id = goals.relationship_id
         AND fellow.participant_id = goals.participant_id
     WHERE goals.participant_id <> @id AND mine.role = 'mentee' AND fellow.role = 'mentee' ORDER BY goals.id`,
    { id: participantId },
  );
}

/** Rows that belong to the person's relationships, whoever owns them. */
function membersOf(
  db: Database,
  table: string,
  scope: Scope,
  known: Map<string, ReadonlySet<number>>,
): ReadonlySet<number> {
  const found = known.get(table);
  if (found !== undefined) return found;
  const within = COLUMN_PRIVACY[table]?.within;
  let members: ReadonlySet<number> = scope.get(table) ?? new Set();
  if (within !== undefined) {
    const [column, parent] = within;
    const rows = valuesIn<number>(
      db,
      `SELECT id FROM ${quoted(table)} WHERE ${quoted(column)} IN (SELECT value FROM json_each(?)) ORDER BY id`,
      JSON.stringify([...membersOf(db, parent, scope, known)]),
    );
    members = new Set([...members, ...rows]);
  }
  known.set(table, members);
  return members;
}

function rowsOf(db: Database, table: string, ids: readonly number[]): Row[] {
  return rowsIn<Row>(
    db,
    `SELECT * FROM ${quoted(table)} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(ids),
  );
}

function without(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}

/**
 * Returns a function that adds to a row the names for its numbers: of topics, courses, fields, rounds,
 * people.
 */
function namesFor(db: Database): (table: string, row: Row) => Row {
  const tables = new Set(loggedTables(db));
  const references = new Map<string, { from: string; table: string; label: string }[]>();
  for (const table of tables) {
    const keys = db.pragma(`foreign_key_list(${quoted(table)})`) as {
      table: string;
      from: string;
      to: string;
    }[];
    references.set(
      table,
      keys.flatMap(({ from, table: parent, to }) => {
        const label = columnsOf(db, parent).find((column) => column === 'name' || column === 'title');
        return to === 'id' && label !== undefined ? [{ from, table: parent, label }] : [];
      }),
    );
  }
  return (table, row) => {
    const names: Record<string, string> = {};
    for (const { from, table: parent, label } of references.get(table) ?? []) {
      const name = valueIn<string>(
        db,
        `SELECT ${quoted(label)} FROM ${quoted(parent)} WHERE id = ?`,
        row[from],
      );
      if (name !== undefined) names[from.replace(/_id$/, '')] = name;
    }
    return { ...row, ...names };
  };
}

/** How many others name the person in a private list, by column. Nothing more is told of these lists. */
function mentionsByOthers(db: Database, participantId: number): [column: string, count: number][] {
  return db
    .prepare<[{ id: number }], [string, number]>(
      `SELECT field, count(DISTINCT participant_id) FROM person_references
       WHERE person_id = @id AND participant_id <> @id AND field NOT IN (${OPEN_FIELDS}) GROUP BY field ORDER BY field`,
    )
    .raw()
    .all({ id: participantId });
}

function lettersTo(db: Database, participantId: number): Row[] {
  return rowsIn<Row>(db, `SELECT * FROM ${LETTERS} WHERE participant_id = ? ORDER BY id`, participantId);
}

/** The names of the people whom a group of a plan names under a key, joined; NULL for nobody. */
function namesIn(key: string): string {
  return `(SELECT group_concat(name, ', ') FROM json_each(g.value, '$.${key}') AS one JOIN participants ON participants.id = one.value)`;
}

/** Matches and groups by proposal. The plan holds people by number, so the others' names are added. */
function proposalsOf(db: Database, participantId: number): Row[] {
  return rowsIn<Row>(
    db,
    `SELECT 'X' || p.id AS proposal, p.status, p.created_on, mentee.name AS mentee, mentor.name AS mentor,
       value ->> 'score' AS score_in_units
     FROM proposals p, json_each(p.plan, '$.matches') AS m
     JOIN participants mentee ON mentee.id = value ->> 'menteeId' JOIN participants mentor ON mentor.id = value ->> 'mentorId'
     WHERE @id IN (value ->> 'menteeId', value ->> 'mentorId') ORDER BY p.id`,
    { id: participantId },
  ).concat(
    rowsIn<Row>(
      db,
      `SELECT 'X' || p.id AS proposal, p.status, p.created_on, value ->> 'format' AS format,
         ${namesIn('mentorIds')} AS mentors, ${namesIn('menteeIds')} AS mentees, ${namesIn('peerIds')} AS peers,
         value ->> 'score' AS score_in_units
       FROM proposals p, json_each(p.plan, '$.groups') AS g
       WHERE EXISTS (SELECT 1 FROM json_tree(g.value) AS t WHERE t.path GLOB '*Ids' AND t.atom = @id) ORDER BY p.id`,
      { id: participantId },
    ),
  );
}

function logOf(db: Database, scope: Scope): Row[] {
  const rows = [...scope].flatMap(([table, ids]) => [...ids].map((id) => [table, id]));
  return rowsIn<Row>(
    db,
    `SELECT DISTINCT i.id AS change, i.recorded_on AS "on", i.actor AS "by", i.command FROM changes c
     JOIN invocations i ON i.id = c.invocation_id
     WHERE (table_name, row_id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?)) ORDER BY i.id`,
    JSON.stringify(rows),
  );
}
