/**
 * Finds words in everything that people wrote. The columns to look in follow from what each of them holds
 * (`domain/privacy/column-privacy.ts`), so that a column that is added later is looked in as well, and one in confidence only
 * on demand.
 */
import { COLUMN_PRIVACY, isConfidential } from '../../domain/privacy/column-privacy.ts';
import type { FoundText, SearchedTable } from '../../domain/search/found-text.ts';
import { haveAll, mostOf } from '../../domain/search/words-in-text.ts';
import { rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** How the rows of a table are related to the rest of the file, in SQL. */
interface Source {
  /** What follows FROM, where it is not the table alone. */
  readonly from?: string;
  /** The thing that shows a row: a goal for its milestones. Default the row itself. */
  readonly thing?: string;
  readonly relationship?: string;
  readonly participant?: string;
  /** The other participant that it is about. */
  readonly other?: string;
  readonly on?: string;
}

const OF_GOALS = { thing: 'goals.id', relationship: 'goals.relationship_id' } as const;

/** The tables with words that are not about a participant alone. */
const SOURCES = {
  goals: { relationship: 'goals.relationship_id', participant: 'goals.participant_id', on: 'set_on' },
  milestones: { ...OF_GOALS, from: 'milestones JOIN goals ON goals.id = goal_id', on: 'milestones.due_on' },
  goal_progress: { ...OF_GOALS, from: 'goal_progress JOIN goals ON goals.id = goal_id', on: 'noted_on' },
  goal_revisions: { ...OF_GOALS, from: 'goal_revisions JOIN goals ON goals.id = goal_id', on: 'revised_on' },
  goal_confirmations: {
    ...OF_GOALS,
    from: 'goal_confirmations JOIN goals ON goals.id = goal_id',
    participant: 'answerer_id',
    on: 'answered_on',
  },
  meetings: { relationship: 'relationship_id', on: 'met_on' },
  meeting_actions: {
    from: 'meeting_actions JOIN meetings ON meetings.id = meeting_id',
    relationship: 'meetings.relationship_id',
    participant: 'owner_id',
    on: 'due_on',
  },
  agreements: { relationship: 'relationship_id', on: 'drafted_on' },
  reviews: { relationship: 'relationship_id', on: 'reviewed_on' },
  phase_changes: { relationship: 'relationship_id', on: 'changed_on' },
  relationships: { relationship: 'relationships.id', on: 'ended_on' },
  attention_snoozes: { relationship: 'relationship_id', on: 'snoozed_on' },
  check_ins: { relationship: 'relationship_id', participant: 'participant_id', on: 'answered_on' },
  readiness_assessments: {
    relationship: 'relationship_id',
    participant: 'participant_id',
    on: 'assessed_on',
  },
  reflections: { relationship: 'relationship_id', participant: 'participant_id', on: 'reflected_on' },
  outcome_records: { relationship: 'relationship_id', participant: 'participant_id', on: 'happened_on' },
  pair_decisions: { participant: 'mentee_id', other: 'mentor_id', on: 'decided_on' },
  group_decisions: { on: 'decided_on' },
  resources: {},
  rounds: { on: 'starts_on' },
  courses: {},
} satisfies Readonly<Record<SearchedTable, Source>>;

/**
 * Returns the rows in which all of some words occur, by table, the latest first.
 *
 * @param words As `wordsOf` gives them.
 * @param isInConfidence Whether to look, too, in what was said in confidence.
 */
export function findTexts(store: Store, words: readonly string[], isInConfidence: boolean): FoundText[] {
  return Object.entries(SOURCES).flatMap(([table, source]) => {
    const columns = wordColumns(table, isInConfidence);
    return columns.length === 0 ? [] : findIn(store, table as SearchedTable, source, columns, words);
  });
}

const WORDS: ReadonlySet<string> = new Set(['words', 'confidence', 'programme-words', 'vocabulary']);
/** Names in the form in which they are compared. */
const NO_WORDS: ReadonlySet<string> = new Set(['folded']);

function wordColumns(table: string, isInConfidence: boolean): string[] {
  return Object.entries(COLUMN_PRIVACY[table]?.columns ?? {})
    .filter(([column, held]) => WORDS.has(held) && !NO_WORDS.has(column))
    .map(([column]) => column)
    .filter((column) => isInConfidence || !isConfidential(table, column));
}

function findIn(
  { db }: Store,
  table: SearchedTable,
  { from = table, thing = `${table}.id`, relationship, participant, other, on }: Source,
  columns: readonly string[],
  words: readonly string[],
): FoundText[] {
  const own = columns.map((column) => `${table}.${column}`);
  const rows = rowsIn<Record<string, string | number | null>>(
    db,
    `SELECT ${thing} AS thingId, ${relationship ?? 'NULL'} AS relationshipId, ${participant ?? 'NULL'} AS participantId,
       ${other ?? 'NULL'} AS otherId, ${on ?? 'NULL'} AS happenedOn, ${own.join(', ')}
     FROM ${from} WHERE ${mayHave(own, words)} ORDER BY happenedOn DESC, thingId`,
    wordParameters(words),
  );
  return rows.flatMap((row) => {
    const texts = columns.map((column) => ({ column, text: String(row[column] ?? '') }));
    if (!haveAll(words, texts)) return [];
    const { column, text } = mostOf(words, texts);
    const { thingId, relationshipId, participantId, otherId } = row as unknown as FoundText;
    return [
      {
        table,
        thingId,
        relationshipId,
        participantId,
        otherId,
        on: row['happenedOn'] as string | null,
        column,
        text,
      },
    ];
  });
}

/**
 * Returns SQL for whether some texts may have all the words between them. Of texts in ASCII alone SQLite can tell; any other
 * may have a word in other letters, and is looked at afterwards. The words are bound as {@link wordParameters} gives them.
 *
 * @param texts The SQL of each text, which may be NULL.
 */
export function mayHave(texts: readonly string[], words: readonly string[]): string {
  const all = bodyOf(texts);
  const hasThem = words.map((_, at) => `${all} LIKE @w${at} ESCAPE '\\'`).join(' AND ');
  const isOther = texts.map((text) => `length(${text}) <> octet_length(${text})`);
  return `((${hasThem}) OR ${isOther.join(' OR ')})`;
}

/** Returns SQL for some texts as one. */
export function bodyOf(texts: readonly string[]): string {
  return `(${texts.map((text) => `coalesce(${text}, '')`).join(' || char(10) || ')})`;
}

/** Returns the values of the parameters of {@link mayHave}. */
export function wordParameters(words: readonly string[]): Record<string, string> {
  // An apostrophe may be typed as a backtick.
  const like = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&').replaceAll("'", '_')}%`;
  return Object.fromEntries(words.map((word, at) => [`w${at}`, like(word)]));
}
