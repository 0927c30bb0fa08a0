/**
 * Decides what importing a file of participants would do. Pure: a dry run and the real run print the same
 * plan, and only the real one hands it to the store.
 */
import { type Draft, propertyOf, type Vocabulary } from './field.ts';
import { FIELDS } from './fields.ts';
import { NOTHING_SAID, parseDraft } from './draft.ts';
import type { ImportProblem, SourceRow } from './import-row.ts';
import { type ExistingParticipant, People, type Person } from './import-people.ts';
import type { MappedColumn } from './header-mapping.ts';
import type { Participant, ParticipantFields, Roles } from './participant.ts';
import { folded } from './text.ts';

export type PlannedRow =
  | {
      readonly kind: 'new';
      readonly line: number;
      readonly fields: ParticipantFields;
      readonly rowHash: string | null;
    }
  | {
      readonly kind: 'changed';
      readonly line: number;
      readonly participant: Participant;
      readonly fields: ParticipantFields;
      /** Canonical text before and after, by field. */
      readonly differences: readonly {
        readonly field: string;
        readonly before: string;
        readonly after: string;
      }[];
    }
  | { readonly kind: 'unchanged'; readonly line: number; readonly participant: Participant };

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** By line, then in the order of the columns. */
  readonly problems: readonly ImportProblem[];
  /** Rows about a person of whom an earlier row of the file speaks: they were laid over it. */
  readonly overlaid: readonly { readonly line: number; readonly firstLine: number }[];
  /** Topics that the programme does not have yet, as first written. */
  readonly newTopics: readonly string[];
  readonly summary: {
    readonly rows: number;
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
}

export interface ImportOptions {
  readonly columns: readonly MappedColumn[];
  readonly vocabulary: Vocabulary;
  /** `--as`: in place of any role column. */
  readonly roles: Roles | undefined;
  /** `--consent-on`: for every row, in place of any consent column. */
  readonly consentOn: string | undefined;
  /** `--clear-blank`: a blank cell erases what was said. */
  readonly clearBlank: boolean;
  /** Returns a short fixed digest of a text. */
  readonly digest: (text: string) => string;
}

/**
 * Returns what each row would do to the participants there are.
 *
 * A person is found by ref, else by e-mail, else by the row's own cells, so that importing twice changes
 * nothing and two people without an address stay two. Roles add up: a mentor who fills in the mentees'
 * form becomes both. A later row about the same person is laid over the earlier one.
 */
export function planImport(
  rows: readonly SourceRow[],
  existing: readonly ExistingParticipant[],
  options: ImportOptions,
): ImportPlan {
  const people = new People(existing);
  const topics = new Map(options.vocabulary.topics);
  const newTopics: string[] = [];
  const overlaid: { line: number; firstLine: number }[] = [];
  const problems: ImportProblem[] = [];
  const planned = new Map<object, PlannedRow>();
  const occurrences = new Map<string, number>();
  let rejected = 0;

  for (const row of rows) {
    const { draft, problems: found } = readRow(row, { ...options.vocabulary, topics }, options);
    const rowHash = draft.ref || draft.email ? null : hashOf(row, options, occurrences);
    const known = people.find(draft, rowHash);
    const clashes = people.clashes(row, draft, headerOf(options, 'email'));
    found.push(...(clashes.length > 0 ? clashes : identityProblems(row, draft, known, options)));
    if (found.length > 0) {
      problems.push(...found);
      rejected++;
      continue;
    }
    learnTopics(draft, topics, newTopics);
    const person = known ?? people.add(draft, rowHash);
    const before = person.fields;
    person.fields = laidOver(before, draft);
    if (person.line !== undefined) overlaid.push({ line: row.line, firstLine: person.line });
    person.line ??= row.line;
    people.remember(person);
    planned.set(person, plannedRow(person, row.line, rowHash));
  }

  const all = [...planned.values()];
  const count = (kind: PlannedRow['kind']): number => all.filter((row) => row.kind === kind).length;
  return {
    rows: all,
    problems,
    overlaid,
    newTopics,
    summary: {
      rows: rows.length,
      new: count('new'),
      changed: count('changed'),
      // A second row about one person adds nothing to the counts of people.
      unchanged: rows.length - rejected - count('new') - count('changed'),
      rejected,
    },
  };
}

function readRow(
  row: SourceRow,
  vocabulary: Vocabulary,
  options: ImportOptions,
): { draft: Draft; problems: ImportProblem[] } {
  const texts: Record<string, string> = {};
  const headers: Record<string, string> = {};
  for (const [index, { field, header }] of options.columns.entries()) {
    if (field === null) continue;
    texts[field] = row.cells[index] ?? '';
    headers[field] = header;
  }
  if (options.roles !== undefined) texts['roles'] = options.roles;
  if (options.consentOn !== undefined) texts['consent_on'] = options.consentOn;
  const parsed = parseDraft(texts, vocabulary);
  if (options.clearBlank) clearBlanks(parsed.draft, texts);
  const problems = parsed.problems.map(({ field, ...problem }) => ({
    line: row.line,
    column: headers[field] ?? field,
    ...problem,
  }));
  return { draft: parsed.draft, problems };
}

/** Blank cells say "nothing", for all but what makes a participant: name, roles, and who they are. */
function clearBlanks(draft: Draft, texts: Readonly<Record<string, string>>): void {
  const kept = new Set(['name', 'first_name', 'last_name', 'roles', 'ref', 'email']);
  for (const field of FIELDS) {
    if (kept.has(field.name) || texts[field.name]?.trim() !== '') continue;
    const property = propertyOf(field.name) as keyof typeof NOTHING_SAID;
    Object.assign(draft, { [property]: NOTHING_SAID[property] });
  }
}

function identityProblems(
  row: SourceRow,
  draft: Draft,
  known: Person | undefined,
  options: ImportOptions,
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const add = (column: string | null, rule: string, message: string, hint: string): void => {
    problems.push({ line: row.line, column, rule, message, hint });
  };
  const header = (field: string): string | null => headerOf(options, field);
  const name = draft.name ?? known?.fields?.name;
  if (name === undefined)
    add(header('name'), 'name-missing', 'there is no name', 'give the name, or remove the row');
  if (
    draft.isMentor === undefined &&
    known === undefined &&
    options.roles === undefined &&
    cellOf(row, options, 'roles') === ''
  )
    add(
      header('roles'),
      'role-missing',
      'there is no role',
      'fill in the role, or say --as mentor|mentee|both for the whole file',
    );
  const clash =
    known?.line !== undefined &&
    draft.name !== undefined &&
    folded(draft.name) !== folded(known.fields?.name ?? '');
  if (clash)
    add(
      header(draft.ref ? 'ref' : 'email'),
      'same-identity',
      `line ${known.line} has the same ${draft.ref ? 'ref' : 'e-mail'} under another name`,
      'give each person their own',
    );
  else if (known?.line !== undefined && draft.email && (known.fields?.email ?? draft.email) !== draft.email)
    add(
      header('email'),
      'two-identities',
      `line ${known.line} gives the same person another e-mail`,
      'keep the one that is right',
    );
  return problems;
}

function headerOf(options: ImportOptions, field: string): string | null {
  return options.columns.find((column) => column.field === field)?.header ?? null;
}

function cellOf(row: SourceRow, options: ImportOptions, field: string): string {
  const index = options.columns.findIndex((column) => column.field === field);
  return index < 0 ? '' : (row.cells[index] ?? '').trim();
}

function hashOf(row: SourceRow, options: ImportOptions, occurrences: Map<string, number>): string {
  const cells = options.columns.map((column, index) => [column.header, folded(row.cells[index] ?? '')]);
  const digest = options.digest(
    JSON.stringify(cells.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))),
  );
  const occurrence = (occurrences.get(digest) ?? 0) + 1;
  occurrences.set(digest, occurrence);
  return `${digest}#${occurrence}`;
}

function learnTopics(draft: Draft, topics: Map<string, string>, newTopics: string[]): void {
  for (const kind of ['expertise', 'goals', 'challenges'] as const) {
    for (const topic of draft[kind] ?? []) {
      if (topics.has(folded(topic))) continue;
      topics.set(folded(topic), topic);
      newTopics.push(topic);
    }
  }
}

/** What was said before stays where the draft says nothing, and roles add up. */
function laidOver(before: ParticipantFields | null, draft: Draft): ParticipantFields {
  const base = before ?? { ...NOTHING_SAID, name: '', isMentor: false, isMentee: false };
  return {
    ...base,
    ...draft,
    isMentor: base.isMentor || draft.isMentor === true,
    isMentee: base.isMentee || draft.isMentee === true,
  };
}

function plannedRow(person: Person, line: number, rowHash: string | null): PlannedRow {
  const fields = person.fields ?? laidOver(null, {});
  if (person.participant === null)
    return { kind: 'new', line: person.line ?? line, fields, rowHash: person.rowHash ?? rowHash };
  const differences = differencesOf(person.participant, fields);
  return differences.length === 0
    ? { kind: 'unchanged', line, participant: person.participant }
    : { kind: 'changed', line, participant: person.participant, fields, differences };
}

/** Returns the fields in which two accounts of a person differ, as canonical texts, in the order of the fields. */
export function differencesOf(
  before: ParticipantFields,
  after: ParticipantFields,
): { field: string; before: string; after: string }[] {
  return FIELDS.map((field) => ({
    field: field.name,
    before: field.format(before),
    after: field.format(after),
  })).filter((difference) => difference.before !== difference.after);
}
