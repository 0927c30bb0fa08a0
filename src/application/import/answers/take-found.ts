/** Takes in what was found in files: reads rows by their codes, credits all answers, and returns what there is to tell. */
import type { AnswerNote, AnswerProblem, ReceivedAnswer } from '../../../domain/forms/received-answer.ts';
import type { Meanings } from '../../../domain/people/fields/meanings.ts';
import type { DateFormat } from '../../../domain/time/written-dates.ts';
import type { Store } from '../../../store/store.ts';
import type { AnswersTold } from '../../../view/pages/import/import-answers.ts';
import { plural } from '../../../view/words/words.ts';
import { loadFormSet } from '../../forms/form-set.ts';
import { codeOf, RowReader } from './answers-of-rows.ts';
import { ownColumnsOf } from './answers-in-sheets.ts';
import { CodeByName } from './code-by-name.ts';
import { creditAnswers } from './credit-answers.ts';
import { type AnswerRow, fileOf, type Found } from './found-answers.ts';

/** What there is to tell of answers, whether or not they stay. */
export type AnswersTaken = Omit<AnswersTold, 'isDry' | 'isApplied'>;

interface TakeOptions {
  readonly dateFormat: DateFormat | undefined;
  readonly isLatest: boolean;
  readonly isByName: boolean;
  readonly means: Meanings;
}

/** A row, with the reason why nobody can be credited with it by name. */
type CodedRow = AnswerRow & { readonly problem?: AnswerProblem };
type CodedFound = Exclude<Found, { kind: 'row' }> | { readonly kind: 'row'; readonly row: CodedRow };

const CONTRADICTED = {
  rule: 'contradicted',
  message: 'the row has no code, and another answer of that person and day says otherwise',
  hint: 'leave the row that holds, or put the code of its form into the column "Code"',
};

/** Takes in what was found, as far as it can be taken, within the current write. */
export function takeFound(
  store: Store,
  found: readonly Found[],
  { dateFormat, isLatest, isByName, means }: TakeOptions,
): AnswersTaken {
  const forms = loadFormSet(store);
  const named = isByName ? new CodeByName(store, forms) : undefined;
  const coded = found.map((one): CodedFound =>
    one.kind === 'row' && named !== undefined ? { ...one, row: withCode(one.row, named) } : one,
  );
  const rows = coded.flatMap((one) => (one.kind === 'row' && one.row.problem === undefined ? [one.row] : []));
  const reader = new RowReader(store, forms, rows, dateFormat);
  const received: ReceivedAnswer[] = [];
  const byName: ReceivedAnswer[] = [];
  const problems: AnswerProblem[] = [];
  const notes: AnswerNote[] = [];
  const others: string[] = [];
  const blank = new Map<string, number>();
  for (const one of coded) {
    if (one.kind === 'answer') received.push(one.answer);
    else if (one.kind === 'problem') problems.push(one.problem);
    else if (one.kind === 'other') others.push(one.text);
    else {
      const { file, line } = one.row;
      const read = reader.read(one.row);
      if (read === 'read') continue;
      if (read === null) blank.set(file, (blank.get(file) ?? 0) + 1);
      else if (one.row.problem !== undefined) problems.push(one.row.problem);
      else if ('problems' in read) problems.push(...read.problems);
      else {
        const isNamed = one.row.code !== undefined;
        (isNamed ? byName : received).push(read.answer);
        if (read.notAsked.length > 0)
          notes.push({
            file,
            line,
            text: `left out, for the person is not asked it: ${read.notAsked.join(', ')}`,
          });
      }
    }
  }
  const contradictory = named?.contradictory(byName);
  for (const one of byName) {
    const { file, line } = one;
    if (contradictory?.has(one) === true)
      problems.push({ file, line, code: null, column: null, ...CONTRADICTED });
    else {
      received.push(named?.asTaken(one) ?? one);
      notes.push({ file, line, text: 'the row has no code, and is credited by name alone' });
    }
  }
  const credited = creditAnswers(store, forms, received, { isLatest, means });
  const rank = new Map([...new Set(found.map(fileOf))].map((file, at) => [file, at]));
  const inOrder = <T extends { readonly file: string; readonly line: number }>(all: readonly T[]): T[] =>
    all.toSorted((a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || a.line - b.line);
  return {
    answers: credited.answers,
    problems: inOrder([...problems, ...credited.problems]),
    notes: inOrder([...notes, ...credited.notes]),
    others: [
      ...others,
      ...Array.from(
        blank,
        ([file, count]) => `${file}: ${plural(count, 'row is', 'rows are')} not filled in yet.`,
      ),
    ],
  };
}

/** Returns a row with the code that its name leads to, or with the reason why it leads to none. */
function withCode(row: AnswerRow, named: CodeByName): CodedRow {
  if (codeOf(row) !== '') return row;
  const found = named.find(row, ownColumnsOf(row.sheet));
  if ('code' in found) return { ...row, code: found.code };
  const { file, line } = row;
  return { ...row, problem: { file, line, code: null, column: null, ...found } };
}
