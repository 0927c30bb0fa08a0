/** What is left to decide about a file, folded by column and by distinct value, with what is proposed. */
import type { MappingQuestion } from '../../../domain/import/column-questions.ts';
import { countOf, type Decisions, type UndecidedValue } from '../../../domain/import/left-to-decide.ts';
import type { FileEvidence } from '../../../domain/import/evidence/column-evidence.ts';
import type { Meaning } from '../../../domain/people/fields/meanings.ts';
import { grouped } from '../../../domain/grouping.ts';
import { distinct, quote, sentence } from '../../../domain/words/text.ts';
import { type Block, type JsonValue, textBlock } from '../../document/document.ts';
import { samplesShown } from './column-samples.ts';
import { shortened } from './shortened.ts';

/** Returns what is left to decide as lines, none where nothing is. */
export function decisionBlocks(left: Decisions, evidence: FileEvidence, same: readonly Meaning[]): Block[] {
  if (countOf(left) === 0) return [];
  const lines = [
    ...left.columns.flatMap((question) => questionLines(question, evidence)),
    ...(left.isRoleOpen
      ? ['No column says who is a mentor and who a mentee: --as says it for the whole file.']
      : []),
    ...(left.isDateOpen
      ? [
          'Dates in numbers could be read two ways: --date-format dmy, or mdy, says the order of day and month.',
        ]
      : []),
    ...(left.isConsentDayOpen
      ? ['Nothing tells the day of a consent: --consent-on DATE is the day for all who said yes.']
      : []),
    ...(left.merge === null ? [] : [`${sentence(left.merge.message)} ${sentence(left.merge.hint)}`]),
    ...(left.totals.length > 0
      ? [`Rows of totals, and nobody: line ${left.totals.join(', ')}; --partial leaves them out.`]
      : []),
    ...valueLines(left.values),
    ...distinct(same.map(({ words, value }) => `Is ${quote(words)} the same as ${quote(value)}?`)),
  ];
  return [textBlock('To decide:', 'strong'), ...lines.map((line) => textBlock(`  ${line}`, 'warning'))];
}

function questionLines(
  { field, columns, proposed, isList }: MappingQuestion,
  evidence: FileEvidence,
): string[] {
  const described = columns.map(
    (column) =>
      `#${column.index + 1} "${shortened(column.header)}", which has ${samplesShown(evidence, column, field) ?? 'blank cells'}`,
  );
  const [only = ''] = described;
  const useless = 'the programme has none; mentor programme edit --levels gives it some';
  if (columns.length === 1)
    return [`Column ${only}: is it ${field}?${proposed.length === 0 ? ` (${useless})` : ''}`];
  const taken = proposed.map((index) => `#${index + 1}`).join(', ');
  return [
    `${columns.length} columns could be ${field}${isList ? ', one or all' : ''}; proposed: ${taken}`,
    ...described.map((one) => `  ${one}`),
  ];
}

/** How many lines of a value are named. */
const MOST_LINES = 5;

function valueLines(values: readonly UndecidedValue[]): string[] {
  return [...grouped(values, ({ field }) => field).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { hint = '' } = group.find(({ isLikely }) => !isLikely) ?? {};
    return [
      `Not understood as ${first.field}, in "${shortened(first.column)}"${hint === '' ? '' : ` (${hint})`}:`,
      ...group.map((value) => `  ${quote(value.words)}, ${rowsOf(value)}: ${meantBy(value)}`),
    ];
  });
}

function rowsOf({ lines }: UndecidedValue): string {
  const more = lines.length - MOST_LINES;
  const named = lines.slice(0, MOST_LINES).join(', ');
  const first = lines.length === 1 ? 'line' : `${lines.length} rows, lines`;
  return `${first} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function meantBy({ proposed, isLikely }: UndecidedValue): string {
  if (proposed !== '') return `${proposed}?`;
  return isLikely ? 'says nothing?' : 'left blank?';
}

/** Returns the same for scripts. */
export function decisionsJson(left: Decisions, line: string | null): { readonly [key: string]: JsonValue } {
  return {
    decisions: {
      columns: left.columns.map(({ field, columns, proposed }) => ({
        field,
        columns: columns.map(({ index, header }) => ({ column: index + 1, header })),
        proposed: proposed.map((index) => index + 1),
      })),
      values: left.values.map(({ field, column, words, lines, proposed, isLikely }) => ({
        field,
        column,
        words,
        lines,
        proposed,
        is_likely: isLikely,
      })),
      role: left.isRoleOpen,
      date_format: left.isDateOpen,
      consent_day: left.isConsentDayOpen,
      totals: [...left.totals],
      merge_rows: left.merge !== null,
    },
    line,
  };
}
