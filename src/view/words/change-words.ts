/** The change log in words: what an invocation did, in a person's words. */
import { type Change, FIRST_CHANGES, type Invocation, verbOf } from '../../domain/change.ts';
import { isConfidential } from '../../domain/privacy/column-privacy.ts';
import { idOf, type IdLetter } from '../../domain/reference.ts';
import { plural } from './words.ts';

interface Noun {
  readonly one: string;
  readonly many: string;
  readonly letter?: IdLetter;
  /** The column that names it. */
  readonly name?: string;
  /** The column that says in what it is, by name. */
  readonly in?: string;
  /** The column that says whose it is, and the letter of that. */
  readonly of?: readonly [column: string, letter: IdLetter];
}

const NOUNS: Readonly<Record<string, Noun>> = {
  programme: { one: 'programme', many: 'programmes', name: 'name' },
  levels: { one: 'level', many: 'levels', name: 'name' },
  phases: { one: 'phase', many: 'phases', name: 'phase' },
  phase_requirements: { one: 'requirement', many: 'requirements', name: 'requirement', in: 'phase' },
  topics: { one: 'topic', many: 'topics', name: 'name' },
  topic_aliases: { one: 'alias', many: 'aliases', name: 'alias' },
  participants: { one: 'participant', many: 'participants', letter: 'P', name: 'name' },
  participant_topics: { one: 'topic', many: 'topics of participants', of: ['participant_id', 'P'] },
  person_references: {
    one: 'reference to somebody',
    many: 'references to people',
    of: ['participant_id', 'P'],
  },
  identity_decisions: {
    one: 'decision on who is who',
    many: 'decisions on who is who',
    of: ['participant_id', 'P'],
  },
  organisation_aliases: { one: 'name of an organisation', many: 'names of organisations', name: 'alias' },
  custom_fields: { one: 'custom field', many: 'custom fields', name: 'name' },
  custom_values: { one: 'custom field', many: 'custom fields of participants', of: ['participant_id', 'P'] },
  import_profiles: { one: 'import profile', many: 'import profiles', name: 'name' },
  rounds: { one: 'round', many: 'rounds', letter: 'N', name: 'name' },
  round_mentees: { one: 'result of the round', many: 'results of the round', of: ['participant_id', 'P'] },
  pair_decisions: { one: 'decision on a pair', many: 'decisions on pairs', of: ['round_id', 'N'] },
  group_decisions: { one: 'decision on a group', many: 'decisions on groups', of: ['round_id', 'N'] },
  group_decision_people: { one: 'person in a decision', many: 'people in decisions' },
  proposals: { one: 'proposal', many: 'proposals', letter: 'X' },
  relationships: { one: 'relationship', many: 'relationships', letter: 'R' },
  relationship_people: { one: 'person', many: 'people in relationships', of: ['relationship_id', 'R'] },
  phase_changes: { one: 'step', many: 'steps of relationships', of: ['relationship_id', 'R'] },
  readiness_assessments: {
    one: 'readiness assessment',
    many: 'readiness assessments',
    of: ['relationship_id', 'R'],
  },
  agreements: { one: 'agreement', many: 'agreements', of: ['relationship_id', 'R'] },
  agreement_acceptances: {
    one: 'acceptance of an agreement',
    many: 'acceptances of agreements',
    of: ['participant_id', 'P'],
  },
  goals: { one: 'goal', many: 'goals', letter: 'G', of: ['relationship_id', 'R'] },
  milestones: { one: 'milestone', many: 'milestones', of: ['goal_id', 'G'] },
  goal_progress: { one: 'progress', many: 'notes of progress', of: ['goal_id', 'G'] },
  goal_revisions: { one: 'revision', many: 'revisions of goals', of: ['goal_id', 'G'] },
  goal_confirmations: {
    one: 'confirmation of a goal',
    many: 'confirmations of goals',
    of: ['goal_id', 'G'],
  },
  meetings: { one: 'meeting', many: 'meetings', letter: 'M', of: ['relationship_id', 'R'] },
  meeting_actions: { one: 'action', many: 'actions', of: ['meeting_id', 'M'] },
  check_ins: { one: 'check-in', many: 'check-ins', of: ['relationship_id', 'R'] },
  reviews: { one: 'review', many: 'reviews', of: ['relationship_id', 'R'] },
  reflections: { one: 'reflection', many: 'reflections', of: ['relationship_id', 'R'] },
  courses: { one: 'course', many: 'courses', name: 'name' },
  training_records: { one: 'training', many: 'training records', of: ['participant_id', 'P'] },
  templates: { one: 'template', many: 'templates', name: 'name' },
  resources: { one: 'resource', many: 'resources', name: 'title' },
  skill_ratings: { one: 'skill rating', many: 'skill ratings', of: ['participant_id', 'P'] },
  targets: { one: 'target', many: 'targets', name: 'figure' },
  settings: { one: 'setting', many: 'settings', name: 'name' },
  attention_snoozes: { one: 'snooze', many: 'snoozes', of: ['relationship_id', 'R'] },
  letters_sent: { one: 'letter sent', many: 'letters sent', letter: 'L', of: ['participant_id', 'P'] },
  reminders_sent: { one: 'reminder sent', many: 'reminders sent', of: ['participant_id', 'P'] },
  outcome_records: { one: 'outcome', many: 'outcomes', of: ['participant_id', 'P'] },
  backups: { one: 'backup', many: 'backups', name: 'path' },
  erasures: { one: 'erasure', many: 'erasures', of: ['participant_id', 'P'] },
  forms: { one: 'form', many: 'forms', name: 'form' },
  form_answers: { one: 'answer to a form', many: 'answers to forms', of: ['participant_id', 'P'] },
  form_values: { one: 'answer to a question', many: 'answers to questions' },
  retention: { one: 'retention', many: 'retentions', name: 'subject' },
};

/** Columns that say nothing to a person. */
const SILENT = new Set([
  'id',
  'key',
  'row_hash',
  'position',
  'folded',
  'plain',
  'fingerprint',
  'plan',
  'required_fields',
  'sequence',
]);

/** Columns of whole documents, and the words that say that they changed. */
const DOCUMENTS: Readonly<Record<string, string>> = { criteria: 'rules and criteria changed' };

/** Rows that are added and removed with another, and are not mentioned beside it. */
const SATELLITES: Readonly<Record<string, string>> = {
  levels: 'programme',
  phases: 'programme',
  phase_requirements: 'programme',
  topic_aliases: 'topics',
  participant_topics: 'participants',
  custom_values: 'participants',
  person_references: 'participants',
  relationship_people: 'relationships',
  phase_changes: 'relationships',
};

/** If there are more changes of one kind than this, they are counted and not listed. */
const TOLD_ONE_BY_ONE = FIRST_CHANGES;

/** Returns the table names that have words; every logged table has. */
export const TOLD_TABLES: readonly string[] = Object.keys(NOUNS);

/** Returns what the rows of a table are called: one, and many. */
export function nounsOf(table: string): Pick<Noun, 'one' | 'many' | 'letter'> {
  return NOUNS[table] ?? { one: table, many: table };
}

/**
 * Returns what an invocation did, a phrase a thing.
 *
 * @example tellInvocation(invocation) // ['participant P4 Ada Lovelace: capacity 1 → 2']
 */
export function tellInvocation({ kinds }: Pick<Invocation, 'kinds'>): string[] {
  // The programme's own row may be changed in one command with its levels: only with a new one they go without saying.
  const tables = new Set(
    kinds.filter(({ table, verb }) => table !== 'programme' || verb === 'added').map(({ table }) => table),
  );
  return kinds
    .filter(({ table }) => !tables.has(SATELLITES[table] ?? ''))
    .flatMap(({ table, verb, count, first }) => {
      const { one, many } = nounsOf(table);
      if (count > TOLD_ONE_BY_ONE) return [`${verb} ${plural(count, one, many)}`];
      return first.map(tellChange).filter((phrase) => phrase !== '');
    });
}

/** Returns what stands before the words of a command that was taken back, or takes one back; else nothing. */
export function undoNote({ undoes, undoneBy }: Pick<Invocation, 'undoes' | 'undoneBy'>): string {
  if (undoes !== null) return `[undoes ${undoes}] `;
  return undoneBy === null ? '' : `[undone by ${undoneBy}] `;
}

function tellChange(change: Change): string {
  const thing = thingOf(change);
  if (change.before === null || change.after === null) return `${verbOf(change)} ${thing}`;
  const { before, after } = change;
  const told = Object.keys(after)
    .filter((column) => !SILENT.has(column) && before[column] !== after[column])
    .map((column) => {
      const whole = DOCUMENTS[column];
      if (whole !== undefined) return whole;
      return isConfidential(change.table, column)
        ? `${words(column)} (in confidence)`
        : `${words(column)} ${textOf(before[column])} → ${textOf(after[column])}`;
    });
  const silent = before['position'] === after['position'] ? 'changed' : 'moved';
  return `${thing}: ${told.length === 0 ? silent : told.join(', ')}`;
}

function thingOf(change: Change): string {
  const noun = nounOf(change);
  const row = change.after ?? change.before ?? {};
  const id = noun.letter === undefined ? [] : [idOf(noun.letter, change.rowId)];
  const name = noun.name === undefined ? [] : [String(row[noun.name] ?? '')];
  const of =
    noun.of === undefined || row[noun.of[0]] === null
      ? []
      : ['of', idOf(noun.of[1], Number(row[noun.of[0]]))];
  const within = noun.in === undefined ? [] : ['of', String(row[noun.in] ?? '')];
  return [noun.one, ...id, ...name, ...within, ...of].filter((word) => word !== '').join(' ');
}

function nounOf({ table }: Change): Noun {
  return NOUNS[table] ?? { one: table, many: table };
}

function words(column: string): string {
  return column.replaceAll('_', ' ');
}

function textOf(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '' || value === '[]' || value === '{}') return '–';
  const text = String(value);
  if (text.startsWith('{"'))
    return Object.entries(JSON.parse(text) as Record<string, unknown>)
      .map(([name, one]) => `${words(name)} ${JSON.stringify(one)}`)
      .join(', ');
  return text.startsWith('["') ? (JSON.parse(text) as string[]).join('; ') : text;
}
