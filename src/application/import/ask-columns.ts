/** Asks, in a terminal, which columns hold a field, and whether a single column does. */
import type { Context } from '../../context.ts';
import { answeredQuestion, type MappingQuestion } from '../../domain/import/column-questions.ts';
import { samplesOf } from '../../domain/import/evidence/cell-evidence.ts';
import type { FileEvidence } from '../../domain/import/evidence/column-evidence.ts';
import type { MappingChoices } from '../../domain/import/header-choices.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import { oneLine, quote } from '../../domain/words/text.ts';

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
  { field, columns }: MappingQuestion,
): Promise<readonly number[]> {
  const indexes = columns.map(({ index }) => index);
  const headers = columns.map(({ header }) => quote(header)).join(', ');
  const answer = await context.ask.one({
    option: `--set ${field}`,
    message: `Take ${headers} as ${field} (${meaningOf(field)})? It has ${indexes.map((index) => samplesIn(evidence, index)).join('; ')}.`,
    kind: 'yes-no',
    initial: 'yes',
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
    message: `Which column is ${field} (${meaningOf(field)})?`,
    kind: 'choice',
    choices: [
      ...columns.map(({ index, header }) => ({
        value: String(index),
        label: `${oneLine(header)} (column ${index + 1}, ${samplesIn(evidence, index)})`,
      })),
      ...(isList ? [{ value: ALL, label: 'All of them, in this order' }] : []),
      { value: '', label: 'None of them' },
    ],
    initial: proposed.length > 1 ? ALL : String(proposed[0] ?? ''),
  });
  if (chosen === ALL) return columns.map(({ index }) => index);
  return chosen === '' ? [] : [Number(chosen)];
}

function meaningOf(field: string): string {
  return fieldNamed(field)?.about ?? field.replaceAll('_', ' ');
}

/** Returns the first values in a column, which tell more than its header does. */
export function samplesIn(evidence: FileEvidence, index: number): string {
  const samples = samplesOf(evidence.cells(index)).map((text) =>
    quote(oneLine(text).slice(0, LONGEST_SAMPLE)),
  );
  return samples.length === 0 ? 'blank at first' : samples.join(', ');
}
