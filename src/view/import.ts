/** An import's plan, as a document. */
import type { MappedColumn } from '../domain/header-mapping.ts';
import type { ImportPlan } from '../domain/import-plan.ts';
import type { ImportProblem } from '../domain/import-row.ts';
import { idOf } from '../domain/reference.ts';
import { shownDifference } from './differences.ts';
import type { Block, Document, Table } from './document.ts';
import { plural } from './words.ts';

/** How many changes people are shown one by one. */
const MOST_CHANGES = 20;
/** How many problems people are shown; scripts get them all. */
const MOST_PROBLEMS = 50;

/** Returns what an import did or would do, or why it did nothing. */
export function importDocument(
  plan: ImportPlan,
  columns: readonly MappedColumn[],
  { isDry, isRefused }: { readonly isDry: boolean; readonly isRefused: boolean },
): Document {
  const { summary } = plan;
  const notImported = columns.filter((column) => column.field === null && column.header !== '');
  const will = isDry || isRefused;
  const problems = problemTable(plan);
  const blocks: Block[] = [
    {
      kind: 'text',
      text: `${plural(summary.rows, 'row')}: ${summary.new} new, ${summary.changed} changed, ${summary.unchanged} unchanged, ${summary.rejected} rejected${will ? ' (nothing has been changed)' : ''}.`,
    },
  ];
  if (notImported.length > 0) {
    const names = notImported.map(({ header, suggestion }) =>
      suggestion === undefined ? header : `${header} (--set ${suggestion}=${JSON.stringify(header)}?)`,
    );
    blocks.push({ kind: 'text', text: `Columns not imported: ${names.join(', ')}.`, tone: 'muted' });
  }
  if (plan.newTopics.length > 0)
    blocks.push({ kind: 'text', text: `New topics: ${plan.newTopics.join('; ')}.`, tone: 'muted' });
  for (const { line, firstLine } of plan.overlaid.slice(0, MOST_CHANGES))
    blocks.push({
      kind: 'text',
      text: `Line ${line} is about the same person as line ${firstLine}: what it says was laid over that.`,
      tone: 'warning',
    });
  const changes = changeTable(plan);
  if (changes.rows.length > 0) blocks.push({ kind: 'table', table: changes });
  blocks.push(...problemBlocks(plan.problems));
  return {
    schema: 'import/1',
    json: {
      summary,
      problems: plan.problems.map((problem) => ({ ...problem })),
      dry_run: isDry,
      applied: !will,
      changes: plan.rows.flatMap((row) =>
        row.kind === 'changed'
          ? [
              {
                line: row.line,
                participant: idOf('P', row.participant.id),
                fields: row.differences.map(shownDifference),
              },
            ]
          : [],
      ),
      overlaid: plan.overlaid.map(({ line, firstLine }) => ({ line, first_line: firstLine })),
      new_topics: plan.newTopics,
      columns: columns.map(({ header, field, how, suggestion }) => ({
        header,
        field,
        how,
        suggestion: suggestion ?? null,
      })),
    },
    blocks,
    table:
      problems.rows.length > 0
        ? problems
        : {
            columns: ['rows', 'new', 'changed', 'unchanged', 'rejected'].map((key) => ({
              key,
              label: key,
              align: 'right' as const,
            })),
            rows: [[summary.rows, summary.new, summary.changed, summary.unchanged, summary.rejected]],
          },
  };
}

/** For people a problem is two lines, so that its remedy is never cut. */
function problemBlocks(problems: readonly ImportProblem[]): Block[] {
  const shown = problems.slice(0, MOST_PROBLEMS).flatMap(({ line, column, message, hint }): Block[] => [
    {
      kind: 'text',
      text: `line ${line}${column === null ? '' : `, column "${column}"`}: ${message}`,
      tone: 'bad',
    },
    { kind: 'text', text: `  ${hint}`, tone: 'muted' },
  ]);
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0)
    shown.push({
      kind: 'text',
      text: `and ${more} more: the same command with | cat, or --json, has them all`,
      tone: 'muted',
    });
  return shown;
}

function problemTable(plan: ImportPlan): Table {
  return {
    title: 'Problems',
    columns: [
      { key: 'line', label: 'Line', align: 'right', give: 0 },
      { key: 'column', label: 'Column' },
      { key: 'rule', label: 'Rule', give: 0 },
      { key: 'message', label: 'What is wrong', give: 2 },
      { key: 'hint', label: 'What to do', give: 2 },
    ],
    rows: plan.problems.map(({ line, column, rule, message, hint }) => [line, column, rule, message, hint]),
  };
}

function changeTable(plan: ImportPlan): Table {
  const changes = plan.rows.flatMap((row) =>
    row.kind === 'changed'
      ? row.differences
          .map(shownDifference)
          .map(({ field, before, after }) => [
            idOf('P', row.participant.id),
            row.participant.name,
            field,
            before,
            after,
          ])
      : [],
  );
  const more = changes.length - MOST_CHANGES;
  return {
    title: more > 0 ? `Changes (the first ${MOST_CHANGES}; ${more} more with --json)` : 'Changes',
    columns: [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'name', label: 'Name' },
      { key: 'field', label: 'Field', give: 0 },
      { key: 'before', label: 'Before', give: 2 },
      { key: 'after', label: 'After', give: 2 },
    ],
    rows: changes.slice(0, MOST_CHANGES),
  };
}
