/** Asks, in a terminal, which columns hold a field, and whether a single column does. */
import type { Context } from '../../context.ts';
import {
  answeredQuestion,
  type MappingQuestion,
  type QuestionedColumn,
} from '../../domain/import/column-questions.ts';
import type { FileEvidence } from '../../domain/import/evidence/column-evidence.ts';
import type { MappingChoices } from '../../domain/import/header-choices.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import { oneLine, quote } from '../../domain/words/text.ts';
import { samplesShown } from '../../view/pages/import/column-samples.ts';

const ALL = 'all';
const LONGEST_SAMPLE = 40;

/** Returns a person's answers. */
export async function askColumns(
  context: Context,
  evidence: FileEvidence,
  questions: readonly MappingQuestion[],
  headers: readonly string[],
): Promise<MappingChoices> {
  let choices: MappingChoices = {};
  for (const question of questions) {
    const chosen = await (question.columns.length === 1 ? askWhether : askWhich)(context, evidence, question);
    choices = answeredQuestion(question, chosen, choices, headers);
  }
  return choices;
}

async function askWhether(
  context: Context,
  evidence: FileEvidence,
  { field, columns, proposed }: MappingQuestion,
): Promise<readonly number[]> {
  const indexes = columns.map(({ index }) => index);
  const headers = columns.map(({ header }) => quote(header)).join(', ');
  const answer = await context.ask.one({
    option: `--set ${field}`,
    message: `Take ${headers} as ${field}${meaningOf(field)}? It has ${columns.map((column) => samplesIn(evidence, column, field)).join('; ')}.`,
    kind: 'yes-no',
    initial: proposed.length > 0 ? 'yes' : 'no',
  });
  return answer === 'yes' ? indexes : [];
}

async function askWhich(
  context: Context,
  evidence: FileEvidence,
  { field, columns, isList, proposed }: MappingQuestion,
): Promise<readonly number[]> {
  const chosen = await context.ask.one({
    option: `--set ${field}`,
    message: `Which column is ${field}${meaningOf(field)}?`,
    kind: 'choice',
    choices: [
      ...columns.map((column) => ({
        value: String(column.index),
        label: `${oneLine(column.header)} (column ${column.index + 1}, ${samplesIn(evidence, column, field)})`,
      })),
      ...(isList ? [{ value: ALL, label: 'All of them, in this order' }] : []),
      { value: '', label: 'None of them' },
    ],
    initial: proposed.length > 1 ? ALL : String(proposed[0] ?? ''),
  });
  if (chosen === ALL) return columns.map(({ index }) => index);
  return chosen === '' ? [] : [Number(chosen)];
}

/** Returns what a field means, in brackets, where its name does not say it. */
function meaningOf(field: string): string {
  const { about } = fieldNamed(field) ?? {};
  return about === undefined || about === field.replaceAll('_', ' ') ? '' : ` (${about})`;
}

function samplesIn(evidence: FileEvidence, column: QuestionedColumn, field: string): string {
  const shown = (text: string): string => quote(oneLine(text).slice(0, LONGEST_SAMPLE));
  return samplesShown(evidence, column, field, shown) ?? 'blank at first';
}
