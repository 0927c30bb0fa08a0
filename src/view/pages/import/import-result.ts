/** What an import did or would do, as a document. */
import { grouped } from '../../../domain/grouping.ts';
import { referenceInLine } from '../../../domain/import/column-reference.ts';
import type { MappedColumn } from '../../../domain/import/header-mapping.ts';
import type { Meaning } from '../../../domain/people/fields/meanings.ts';
import type { Decisions } from '../../../domain/import/left-to-decide.ts';
import type { FileEvidence } from '../../../domain/import/evidence/column-evidence.ts';
import type { HiddenInColumn } from '../../../domain/import/hidden-characters.ts';
import type { Difference, ImportPlan } from '../../../domain/import/plan-import.ts';
import type { ReadingNotes } from '../../../domain/import/reading-notes.ts';
import type { ImportProblem, ImportSummary, Overlaid } from '../../../domain/import/row.ts';
import { type Block, type Document, type JsonValue, type Table, textBlock } from '../../document/document.ts';
import { plural } from '../../words/words.ts';
import { readingJson, readingNotes } from './import-reading.ts';
import { decisionBlocks, decisionsJson } from './import-decisions.ts';
import { shortened } from './shortened.ts';

/** Of more problems than this people are shown groups; scripts get them all. */
const MOST_PROBLEMS = 30;
/** How many lines of a group are named. */
const MOST_LINES = 5;
/** How many changes, and how many notes of a kind, people are shown one by one. */
const MOST_CHANGES = 20;
const MOST_NOTES = 10;

/** What a kind of file tells beside, for people and for scripts. */
export interface ToldBeside {
  readonly notes: readonly Block[];
  readonly json: { readonly [key: string]: JsonValue | undefined };
}

export interface ImportShown extends ToldBeside {
  readonly columns: readonly MappedColumn[];
  /** Where the file has characters that nobody sees. */
  readonly hidden: readonly HiddenInColumn[];
  /** How the file was read. */
  readonly reading: ReadingNotes;
  /** What is left to decide, and the line that decides it as proposed. */
  readonly left: Decisions;
  /** Words that the line takes for what the programme has already. */
  readonly same: readonly Meaning[];
  readonly line: string | null;
  readonly evidence: FileEvidence;
  readonly isDry: boolean;
  /** Whether the good rows are in the programme now, or would be. */
  readonly isApplied: boolean;
}

/** Returns what an import did or would do, or why it did nothing. */
export function importDocument({ summary, problems }: ImportPlan, shown: ImportShown): Document {
  const { columns, hidden, reading, left, isDry, isApplied } = shown;
  const notImported = [...columns.entries()].filter(
    ([, { how, header, notUsed }]) => how === 'not imported' && header !== '' && notUsed === undefined,
  );
  const notes: Block[] = [];
  const blocks: Block[] = [
    textBlock(
      `${plural(summary.rows, 'row')}: ${summary.new} new, ${summary.changed} changed, ${summary.unchanged} unchanged, ${summary.rejected} rejected${skippedText(summary)}${isApplied && !isDry ? '' : ' (nothing has been changed)'}.`,
    ),
  ];
  notes.push(...readingNotes(reading));
  if (notImported.length > 0) {
    const headers = columns.map(({ header }) => header);
    const names = notImported.map(([index, { header, suggestion }]) => {
      // A name that is cut cannot be copied, and its place can.
      const name = shortened(header);
      const told = name.endsWith('…') ? `#${index + 1} ${name}` : name;
      return suggestion === undefined
        ? told
        : `${told} (--set ${suggestion}=${JSON.stringify(referenceInLine(headers, header))}?)`;
    });
    notes.push(textBlock(`Columns not imported: ${names.join(', ')}.`, 'muted'));
  }
  notes.push(...notUsedNotes(columns), ...evidenceNotes(columns), ...namelessNotes(columns));
  const kept = columns.flatMap(({ custom }) => (custom === undefined ? [] : [custom]));
  if (kept.length > 0)
    notes.push(
      textBlock(
        `Kept as custom fields: ${kept.map(({ name, isSensitive }) => (isSensitive ? `${name} (sensitive: shown with --confidential alone)` : name)).join(', ')}.`,
        'muted',
      ),
    );
  if (hidden.length > 0) notes.push(textBlock(hiddenWords(hidden), 'muted'));
  blocks.push(...problemBlocks(left.others));
  notes.push(...decisionBlocks(left, shown.evidence, shown.same));
  return {
    schema: 'import/1',
    json: {
      summary: { ...summary },
      problems: problems.map(({ line, column, rule, message, hint }) => ({
        line,
        column,
        rule,
        message,
        hint,
      })),
      dry_run: isDry,
      applied: isApplied && !isDry,
      ...decisionsJson(left, shown.line),
      ...shown.json,
      reading: readingJson(reading),
      hidden_characters: hidden.map(({ header, cells, lines }) => ({ column: header, cells, lines })),
      columns: columns.map(({ header, field, how, suggestion, notUsed }) => ({
        header,
        field,
        how,
        suggestion: suggestion ?? null,
        not_used: notUsed ?? null,
      })),
    },
    blocks,
    notes: [...notes, ...shown.notes],
    table: problems.length > 0 ? problemTable(problems) : summaryTable(summary),
  };
}

/** Returns which columns are taken and not read, a note a reason. */
export function notUsedNotes(columns: readonly MappedColumn[]): Block[] {
  const byReason = new Map<string, string[]>();
  for (const { header, notUsed } of columns)
    if (notUsed !== undefined) byReason.set(notUsed, [...(byReason.get(notUsed) ?? []), shortened(header)]);
  return Array.from(byReason, ([reason, headers]) =>
    textBlock(`Not used: ${headers.join(', ')}, ${reason}.`, 'muted'),
  );
}

/** Returns which columns are taken by what their headers and cells say, and not by a name of the field. */
function evidenceNotes(columns: readonly MappedColumn[]): Block[] {
  const taken = columns
    .filter(({ how }) => how === 'evidence')
    .map(({ header, field }) => `"${shortened(header)}" as ${field}`);
  return taken.length === 0 ? [] : [textBlock(`Taken by their words: ${taken.join('; ')}.`, 'muted')];
}

/** Returns how people are called where no column of participants is their name. */
function namelessNotes(columns: readonly MappedColumn[]): Block[] {
  const ref = columns.find(({ field }) => field === 'ref');
  const isNamed = columns.some(
    ({ field }) => field === 'name' || field === 'first_name' || field === 'last_name',
  );
  return ref === undefined || isNamed
    ? []
    : [textBlock(`No column is the name: new people are called by "${shortened(ref.header)}".`, 'warning')];
}

/** One note for the file: where they are, and that they make no second person or topic. */
function hiddenWords(hidden: readonly HiddenInColumn[]): string {
  const cells = hidden.reduce((sum, one) => sum + one.cells, 0);
  const where = hidden.map((one) => {
    const lines = one.lines.slice(0, MOST_LINES);
    const more = one.cells - lines.length;
    return `${shortened(one.header)} (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
  });
  return `${plural(cells, 'cell holds', 'cells hold')} characters that nobody sees, such as zero-width spaces: ${where.join(', ')}. They are left out where people and topics are compared.`;
}

/** What a file changes of something that there is. */
export interface Changed {
  readonly line: number;
  readonly id: number | null;
  /** What people call it. */
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/**
 * Returns what a file changes.
 *
 * @param shown Returns a difference as it may be shown.
 */
export function changesIn({ rows }: ImportPlan, shown: (one: Difference) => Difference): Changed[] {
  return rows
    .filter(({ kind }) => kind === 'changed')
    .map(({ line, id, name, differences }) => ({
      line,
      id,
      name,
      fields: differences.map((one) => ({ ...shown(one) })),
    }));
}

/** Returns what to tell of single rows, the first few of many. */
export function lineNotes(texts: readonly string[]): Block[] {
  const shown = texts.slice(0, MOST_NOTES).map((text): Block => textBlock(text, 'warning'));
  if (texts.length > MOST_NOTES)
    shown.push(textBlock(`and ${texts.length - MOST_NOTES} more of these; --json shows them all`, 'muted'));
  return shown;
}

/**
 * Returns which rows were laid over others, and with what it is known which is newer where it is not.
 *
 * @param about `about the same person as`.
 * @param overwritten What was overwritten, as words, by the later of the two lines.
 */
export function overlaidNotes(
  overlaid: readonly Overlaid[],
  about: string,
  overwritten: ReadonlyMap<number, string> = new Map(),
): Block[] {
  const zone = overlaid.find(({ timezone }) => timezone !== null)?.timezone ?? null;
  return [
    ...lineNotes(
      overlaid.map(
        ({ line, firstLine, isKnown }) =>
          `Line ${line} is ${about} line ${firstLine}: ${isKnown ? 'the newer was laid over the older' : 'which is newer is not known, and the later row was laid over the earlier'}${overwritten.has(line) ? ` (${overwritten.get(line)})` : ''}.`,
      ),
    ),
    ...lineNotes(
      zone === null
        ? []
        : [
            `Which is newer is known once the zone of the form’s clock is said: --timezone ${zone}, or whichever it is.`,
          ],
    ),
  ];
}

export function overlaidJson(overlaid: readonly Overlaid[]): JsonValue {
  return overlaid.map(({ line, firstLine, isKnown, timezone }) => ({
    line,
    first_line: firstLine,
    is_order_known: isKnown,
    timezone_that_tells: timezone,
  }));
}

/**
 * Returns a table of changes, a row a field, the first few of many; nothing where there are none.
 *
 * @param columns Those that say what is changed.
 * @param cells Returns the cells of those columns.
 */
export function changeNotes(
  changes: readonly Changed[],
  columns: Table['columns'],
  cells: (change: Changed) => readonly string[],
): Block[] {
  const rows = changes.flatMap((change) =>
    change.fields.map(({ field, before, after }) => [...cells(change), field, before, after]),
  );
  if (rows.length === 0) return [];
  const more = rows.length - MOST_CHANGES;
  const table: Table = {
    title: more > 0 ? `Changes (the first ${MOST_CHANGES}; ${more} more with --json)` : 'Changes',
    columns: [
      ...columns,
      { key: 'field', label: 'Field', give: 0 },
      { key: 'before', label: 'Before', give: 2 },
      { key: 'after', label: 'After', give: 2 },
    ],
    rows: rows.slice(0, MOST_CHANGES),
  };
  return [{ kind: 'table', table }];
}

function skippedText({ skipped }: ImportSummary): string {
  return skipped === undefined ? '' : `, ${skipped} skipped`;
}

function summaryTable({ rows, changed, unchanged, rejected, skipped, ...summary }: ImportSummary): Table {
  const counts = {
    rows,
    new: summary.new,
    changed,
    unchanged,
    rejected,
    ...(skipped !== undefined && { skipped }),
  };
  return {
    columns: Object.keys(counts).map((key) => ({ key, label: key, align: 'right' as const })),
    rows: [Object.values(counts)],
  };
}

/** For people a problem is two lines, so that its remedy is never cut; many of a kind are one. */
function problemBlocks(problems: readonly ImportProblem[]): Block[] {
  const groups = problems.length <= MOST_PROBLEMS ? problems.map((problem) => [problem]) : ofAKind(problems);
  const shown = groups.slice(0, MOST_PROBLEMS).flatMap((group): Block[] => {
    const [first] = group;
    if (first === undefined) return [];
    const column = first.column === null ? '' : `, column "${shortened(first.column)}"`;
    const lines = group.slice(0, MOST_LINES).map(({ line }) => line);
    const more = group.length - lines.length;
    const where = `${group.length === 1 ? 'line' : `${group.length} rows, lines`} ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return [
      { kind: 'text', text: `${where}${column}: ${first.message}`, tone: 'bad', isInTable: true },
      { kind: 'text', text: `  ${first.hint}`, tone: 'muted', isInTable: true },
    ];
  });
  if (groups.length > MOST_PROBLEMS || groups.length < problems.length)
    shown.push({
      kind: 'text',
      text: `${plural(problems.length, 'problem')} in all: the same command with | cat, or --json, has each of them`,
      tone: 'muted',
      isInTable: true,
    });
  return shown;
}

/** Problems of one column that say the same, the most frequent first; what they quote may differ. */
function ofAKind(problems: readonly ImportProblem[]): ImportProblem[][] {
  const groups = grouped(problems, ({ column, rule, hint }) => JSON.stringify([column, rule, hint]));
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function problemTable(problems: readonly ImportProblem[]): Table {
  return {
    title: 'Problems',
    columns: [
      { key: 'line', label: 'Line', align: 'right', give: 0 },
      { key: 'column', label: 'Column' },
      { key: 'rule', label: 'Rule', give: 0 },
      { key: 'message', label: 'What is wrong', give: 2 },
      { key: 'hint', label: 'What to do', give: 2 },
    ],
    rows: problems.map(({ line, column, rule, message, hint }) => [line, column, rule, message, hint]),
  };
}
