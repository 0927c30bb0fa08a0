/** What a row of a sheet answers: the values of its cells, each under the key of its question. */
import { isNoAnswer, saysNothing } from '../../words/answer.ts';
import { isBlank } from '../../words/invisible-characters.ts';
import { withPlainDigits } from '../../words/plain-digits.ts';
import { folded, oneLine, quote } from '../../words/text.ts';
import type { EachOf } from '../asked-form.ts';
import { type Each, type Form, type Question, questionsFor } from '../form.ts';
import { ACTION_DONE, ACTION_OWNER, peopleAsked } from '../form-fields.ts';
import { keyOfEach } from '../occasion.ts';
import type { CellProblem, CellRead, CellSense } from './cell-sense.ts';
import { readCell } from './read-cell.ts';
import { ownerNamed, type RowPeople } from './read-owner.ts';
import { peopleNamed } from './read-people.ts';
import { isNumberTitle, type QuestionColumn, questionOf, type SheetColumns } from './sheet-columns.ts';

/** By whom and about what a row is, as its code tells. */
export interface RowAbout {
  /** The version that the code names. */
  readonly form: Form;
  readonly role: 'mentor' | 'mentee' | null;
  readonly each: Readonly<Record<Each, readonly EachOf[]>>;
  /** `null` where it is about no pair. */
  readonly people: RowPeople | null;
}

export interface SheetRow {
  /** As an `Answer` keeps them, in the order of the form. Blank cells are left out. */
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly (CellProblem & { readonly header: string })[];
  /** Headers of questions that are filled in and that this person, or this version, is not asked: they are passed over. */
  readonly notAsked: readonly string[];
}

/**
 * Returns what a row answers. Where the form asks of each of several, the column `Goal`, `Action`, `Topic` or `Course` says which
 * one the row is about; where there is but one, it may be blank. The rows of one code belong together: see {@link mergedRows}.
 *
 * @param cells As they are read from the file, by place.
 */
export function readSheetRow(
  cells: readonly string[],
  columns: SheetColumns,
  about: RowAbout,
  sense: Omit<CellSense, 'languages'>,
): SheetRow {
  const values = new Map<string, string>();
  const problems: (CellProblem & { readonly header: string })[] = [];
  const notAsked: string[] = [];
  const asked = new Set(questionsFor(about.form, about.role).map(({ id }) => id));
  const keys = keysOfRow(cells, columns, about);
  for (const column of columns.questions) {
    const { at, header } = column;
    const cell = cells[at] ?? '';
    if (isBlank(cell)) continue;
    const question = questionOf(column, about.form);
    if (question === undefined || !asked.has(question.id)) {
      notAsked.push(header);
      continue;
    }
    const worded = wordedIn(column, question, about.form);
    const said = isNumberTitle(header) ? byLetters(cell, worded) : cell;
    const read = readCellOf(said, worded, about, { ...sense, languages: columns.languages });
    const key = keys(question);
    if ('problem' in read) problems.push({ ...read, header });
    else if (read.value === null) continue;
    else if (typeof key !== 'string') {
      // It is the same slip in every column.
      if (!problems.some(({ problem }) => problem === key.problem)) problems.push({ ...key, header });
    } else if ((values.get(key) ?? read.value) !== read.value)
      problems.push({
        problem: `${quote(cell)} is not what another column of this row answers to the same question`,
        hint: 'empty one of the two',
        header,
      });
    else values.set(key, read.value);
  }
  const done = actionsDone(cells, columns, about);
  if (!Array.isArray(done)) problems.push(done);
  else for (const key of done) values.set(key, 'yes');
  for (const at of columns.others) {
    const header = columns.headers[at] ?? '';
    if (isNumberTitle(header) && !isBlank(cells[at] ?? ''))
      problems.push({
        header,
        problem: `the form has no question ${header}`,
        hint: `its questions go from 1 to ${about.form.questions.length}`,
      });
  }
  return { values: inOrder(values, about.form.questions), problems, notAsked };
}

/** A question as the sheet has it, whose header may be that of another version. Who can be chosen, the code alone tells. */
function wordedIn({ asked }: QuestionColumn, question: Question, form: Form): Question {
  const isOfForm = asked.some(({ version }) => version === form.version);
  return isOfForm || peopleAsked(question) !== undefined ? question : (asked[0]?.question ?? question);
}

/** A cell; people may be named in it in short. */
function readCellOf(said: string, question: Question, { people }: RowAbout, sense: CellSense): CellRead {
  const read = readCell(said, question, sense);
  if (!('problem' in read)) return read;
  if (peopleAsked(question) !== undefined) return peopleNamed(said, question) ?? read;
  if (question.field !== ACTION_OWNER || people === null) return read;
  const value = ownerNamed(said, people);
  const names = [people.own, people.others.join(', ')].map((name) => oneLine(name));
  return value === undefined ? { ...read, hint: `${read.hint}, or a name: ${names.join(' / ')}` } : { value };
}

/** Letters in place of choices, as a form in plain text has them: `b`, and of several `a, c`. */
function byLetters(cell: string, question: Question): string {
  const { kind, choices = [] } = question;
  // People come and go, and a letter would be somebody else's.
  if (peopleAsked(question) !== undefined) return cell;
  const letters = cell
    .trim()
    .toLowerCase()
    .split(/[\s,;+&]+/u)
    .map((letter) => letter.replace(/[.)]$/, ''));
  const named = letters.map((letter) =>
    /^[a-z]$/.test(letter) ? choices[letter.charCodeAt(0) - 97]?.id : undefined,
  );
  const isChoice = (kind === 'choice' && letters.length === 1) || kind === 'choices';
  return isChoice && named.every((id) => id !== undefined) ? named.join('; ') : cell;
}

/**
 * Returns the rows of one code as one, in which each says what the others leave blank; or the keys to which they give
 * different answers.
 */
export function mergedRows(
  rows: readonly SheetRow['values'][],
): { readonly values: ReadonlyMap<string, string> } | { readonly contradicted: readonly string[] } {
  const values = new Map<string, string>();
  const contradicted = new Set<string>();
  for (const row of rows)
    for (const [key, value] of row) {
      if ((values.get(key) ?? value) !== value) contradicted.add(key);
      else values.set(key, value);
    }
  return contradicted.size > 0 ? { contradicted: [...contradicted] } : { values };
}

/** Returns how one of several is named in a sheet: `G3 Lead a department`; a topic or a course by its name. */
export function eachText(each: Each, { id, name }: EachOf): string {
  return each === 'goal' || each === 'action' ? `${id} ${name}` : name;
}

/**
 * Returns which of several a text means: by its id, its name, or its id with anything behind it; undefined where that is none
 * or more than one.
 */
export function eachMeant(text: string, all: readonly EachOf[]): EachOf | undefined {
  const said = folded(text);
  if (said === '') return all.length === 1 ? all[0] : undefined;
  const exact = all.filter(({ id, name }) => folded(id) === said || folded(name) === said);
  const byId = all.filter(
    ({ id }) => said.startsWith(folded(id)) && /^[^\p{L}\p{N}-]/u.test(said.slice(id.length)),
  );
  return exact.length === 1 ? exact[0] : byId.length === 1 ? byId[0] : undefined;
}

/**
 * Returns those that a list in a cell means: `A3; A5` or `A3, A5`, or with their names and `;` between them. Undefined where
 * one of them is unknown.
 */
function eachListed(cell: string, all: readonly EachOf[]): EachOf[] | undefined {
  const said = withPlainDigits(cell).trim();
  if (saysNothing(said) || isNoAnswer(said)) return [];
  const areNumbers = /^(?:[a-z] ?\d+[\s,;،؛、]*)+$/iu.test(said);
  const pieces = areNumbers ? (said.match(/[a-z] ?\d+/giu) ?? []) : said.split(/[;؛\r\n]+/u);
  const meant = pieces
    .filter((piece) => !isBlank(piece))
    .map((piece) => eachMeant(areNumbers ? piece.replace(' ', '') : piece.trim(), all));
  const known = meant.filter((one) => one !== undefined);
  if (known.length === meant.length) return known;
  const whole = eachMeant(said, all);
  return areNumbers || whole === undefined ? undefined : [whole];
}

/** Returns the keys of what a cell says is done, in a form that everybody gets alike. */
function actionsDone(
  cells: readonly string[],
  { actionsDone: at = -1, headers }: SheetColumns,
  { form, each }: RowAbout,
): string[] | SheetRow['problems'][number] {
  const question = form.questions.find(({ field }) => field === ACTION_DONE);
  const cell = cells[at] ?? '';
  if (question === undefined || isBlank(cell)) return [];
  const done = eachListed(cell, each.action);
  if (done !== undefined) return done.map(({ id }) => keyOfEach(question.id, id));
  return {
    problem: `${quote(cell)} names an action that this pair does not have`,
    hint:
      each.action.length === 0
        ? 'there is none: leave the cell blank'
        : `write the numbers of those that are done: ${each.action.map(({ id }) => id).join('; ')}`,
    header: headers[at] ?? '',
  };
}

/** Returns the key of a question in this row, or why there is none. */
function keysOfRow(
  cells: readonly string[],
  { each: places }: SheetColumns,
  { each: all }: RowAbout,
): (question: Question) => string | CellProblem {
  return ({ id, each }) => {
    if (each === undefined) return id;
    const place = places[each];
    const said = place === undefined ? '' : (cells[place] ?? '').trim();
    const one = eachMeant(said, all[each]);
    if (one !== undefined) return keyOfEach(id, one.id);
    const known = all[each].map((each_) => eachText(each, each_));
    return {
      problem:
        said === ''
          ? `it is not said which ${each} this is about`
          : `${quote(said)} is no ${each} that this person is asked about`,
      hint:
        known.length === 0 ? `there is none: leave the answer blank` : `write one of: ${known.join(' / ')}`,
    };
  };
}

function inOrder(values: ReadonlyMap<string, string>, questions: readonly Question[]): Map<string, string> {
  const order = new Map(questions.map(({ id }, at) => [id, at]));
  const place = (key: string): number => order.get(key.split('.')[0] ?? key) ?? order.size;
  return new Map([...values].toSorted(([a], [b]) => place(a) - place(b)));
}
