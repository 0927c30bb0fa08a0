/** What an import of answers did or would do, as a document: whose they are, and none of their words. */
import { grouped } from '../../../domain/grouping.ts';
import { FORM_KINDS } from '../../../domain/forms/form.ts';
import type {
  AnswerProblem,
  CreditedAnswer,
  CreditedAnswers,
} from '../../../domain/forms/received-answer.ts';
import { idOrNull } from '../../../domain/reference.ts';
import { oneLine } from '../../../domain/words/text.ts';
import { type Block, type Document, textBlock } from '../../document/document.ts';
import { type Field, firstTold, type Listing, listing } from '../../document/result.ts';
import { plural } from '../../words/words.ts';
import { personJson } from '../people.ts';
import { shortened } from './shortened.ts';

export interface AnswersTold extends CreditedAnswers {
  /** A sentence about each file, or part of one, that holds no answer. */
  readonly others: readonly string[];
  readonly isDry: boolean;
  /** Whether the good ones are in the programme now. */
  readonly isApplied: boolean;
}

/** Of more problems than this people are shown the first; a list or a script has them all. */
const MOST_PROBLEMS = 30;

const ANSWER: readonly Field<CreditedAnswer>[] = [
  { key: 'form', of: ({ occasion: { form } }) => form },
  { key: 'person', of: ({ person }) => personJson(person) },
  { key: 'relationship', of: ({ occasion: { relationshipId } }) => idOrNull('R', relationshipId) },
  { key: 'occasion', of: ({ occasion: { day } }) => day },
  { key: 'state', of: ({ state }) => state },
  { key: 'file', of: ({ file }) => file },
  { key: 'line', of: ({ line }) => line },
];

const PROBLEM: readonly Field<AnswerProblem>[] = [
  { key: 'file', of: ({ file }) => file },
  { key: 'line', of: ({ line }) => line },
  { key: 'column', of: ({ column }) => column },
  { key: 'code', of: ({ code }) => code },
  { key: 'rule', of: ({ rule }) => rule },
  { key: 'message', of: ({ message }) => message },
  { key: 'hint', of: ({ hint }) => hint },
];

/**
 * Returns what an import of answers did.
 *
 * @param options.isNewOnly Whether what was taken before is left out, as for a folder that is looked at again and again.
 */
export function answersDocument(told: AnswersTold, { isNewOnly }: { readonly isNewOnly: boolean }): Document {
  const { problems, notes, others, isDry, isApplied } = told;
  const answers = isNewOnly ? told.answers.filter(({ state }) => state === 'new') : told.answers;
  const summary = summaryOf(told);
  const listed = listing(answers, ANSWER);
  const wrong = listing(problems, PROBLEM);
  const { table }: Listing = problems.length > 0 ? wrong : listed;
  return {
    schema: 'answers/1',
    json: {
      summary,
      answers: listed.json,
      problems: wrong.json,
      notes: notes.map(({ file, line, text }) => ({ file, line, message: text })),
      not_answers: [...others],
      dry_run: isDry,
      applied: isApplied,
    },
    blocks: [
      textBlock(
        `${plural(summary.answers, 'answer')}: ${summary.new} new, ${summary.unchanged} unchanged, ${summary.rejected} rejected${isApplied ? '' : ' (nothing has been changed)'}.`,
      ),
      ...countsByForm(answers),
      ...problemBlocks(problems),
    ],
    notes: [
      ...firstTold(notes, ({ file, line, text }) => oneLine(`${file}, line ${line}: ${text}.`)),
      ...firstTold(others, oneLine),
    ],
    table,
  };
}

/** Returns whether there is nothing to tell of answers that has not been told before. */
export function isOldNews({ answers, problems }: AnswersTold): boolean {
  return problems.length === 0 && answers.every(({ state }) => state === 'unchanged');
}

function summaryOf({ answers, problems }: AnswersTold) {
  const count = (state: CreditedAnswer['state']): number =>
    answers.filter((one) => one.state === state).length;
  const rejected = new Set(problems.map(({ file, line, code }) => JSON.stringify([file, line, code]))).size;
  const [fresh, unchanged] = [count('new'), count('unchanged')];
  return { answers: fresh + unchanged + rejected, new: fresh, unchanged, rejected };
}

/** Returns how many answers to each form are new. */
function countsByForm(answers: readonly CreditedAnswer[]): Block[] {
  const fresh = grouped(
    answers.filter(({ state }) => state === 'new'),
    ({ occasion: { form } }) => form,
  );
  const said = FORM_KINDS.flatMap((kind) => {
    const count = fresh.get(kind)?.length ?? 0;
    return count === 0 ? [] : [`${kind} ${count}`];
  });
  return said.length === 0 ? [] : [textBlock(`New: ${said.join(', ')}.`, 'muted')];
}

function problemBlocks(problems: readonly AnswerProblem[]): Block[] {
  const shown = problems
    .slice(0, MOST_PROBLEMS)
    .flatMap(({ file, line, code, column, message, hint }): Block[] => {
      const where = [
        `${file}, line ${line}`,
        ...(column === null ? [] : [`column "${shortened(column)}"`]),
        ...(code === null ? [] : [code]),
      ];
      return [
        { kind: 'text', text: oneLine(`${where.join(', ')}: ${message}`), tone: 'bad', isInTable: true },
        { kind: 'text', text: `  ${hint}`, tone: 'muted', isInTable: true },
      ];
    });
  if (problems.length > MOST_PROBLEMS)
    shown.push({
      kind: 'text',
      text: `${plural(problems.length, 'problem')} in all: --rejects FILE, or --json, has each of them`,
      tone: 'muted',
      isInTable: true,
    });
  return shown;
}
