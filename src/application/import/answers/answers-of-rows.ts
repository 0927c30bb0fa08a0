/** What the rows of sheets answer: each is read by the form and the version that its code names. */
import type { EachOf } from '../../../domain/forms/asked-form.ts';
import { eachNamed } from '../../../domain/forms/each-of.ts';
import { type Each, type Form, type FormKind } from '../../../domain/forms/form.ts';
import { formForReading } from '../../../domain/forms/form-in-pair.ts';
import { plainCode, readFormCode, type Sign } from '../../../domain/forms/form-code.ts';
import type { Occasion } from '../../../domain/forms/occasion.ts';
import type { AnswerProblem, ReceivedAnswer } from '../../../domain/forms/received-answer.ts';
import { mergedRows, readSheetRow } from '../../../domain/forms/sheets/read-sheet-row.ts';
import { questionOf, sheetColumns, type SheetColumns } from '../../../domain/forms/sheets/sheet-columns.ts';
import { grouped } from '../../../domain/grouping.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { onlySideOf } from '../../../domain/relationship/members/members.ts';
import { type DateFormat, readDate } from '../../../domain/time/written-dates.ts';
import { isBlank } from '../../../domain/words/invisible-characters.ts';
import { oneLine, quote } from '../../../domain/words/text.ts';
import { formSigner } from '../../../store/forms/form-secret.ts';
import { loadCourses } from '../../../store/people/training.ts';
import type { Store } from '../../../store/store.ts';
import type { FormSet } from '../../forms/form-set.ts';
import { likeliestForm, ownColumnsOf } from './answers-in-sheets.ts';
import type { AnswerRow, AnswerSheet } from './found-answers.ts';
import { loadSubjects, type Subjects } from './load-subjects.ts';

/** What a row comes to. `null`: it is not filled in; `read`: it was read with the first row of its answer. */
export type RowRead =
  | { readonly answer: ReceivedAnswer; readonly notAsked: readonly string[] }
  | { readonly problems: readonly AnswerProblem[] }
  | 'read'
  | null;

/** Reads rows, with what they are about loaded once for all of them. */
export class RowReader {
  readonly #forms: FormSet;
  readonly #sign: Sign;
  readonly #today: string;
  readonly #dateFormat: DateFormat | undefined;
  readonly #subjects: Subjects;
  readonly #courses: readonly EachOf[];
  readonly #columns = new Map<AnswerSheet, Map<FormKind, SheetColumns>>();
  /** By file and code: rows of one answer, each about another goal, action, topic or course. */
  readonly #together: ReadonlyMap<string, readonly AnswerRow[]>;

  constructor(store: Store, forms: FormSet, rows: readonly AnswerRow[], dateFormat: DateFormat | undefined) {
    this.#forms = forms;
    this.#sign = formSigner(store);
    this.#today = store.today;
    this.#dateFormat = dateFormat;
    const coded = rows.flatMap((row) => {
      const occasion = this.#occasionOf(codeOf(row));
      return occasion === undefined ? [] : [{ row, occasion }];
    });
    this.#together = grouped(
      coded.filter(({ row, occasion }) => this.#isOfEach(row, occasion)).map(({ row }) => row),
      keyOf,
    );
    this.#subjects = loadSubjects(
      store,
      coded.map(({ occasion }) => occasion),
    );
    this.#courses = coded.length === 0 ? [] : eachNamed(loadCourses(store).map(({ name }) => name));
  }

  read(row: AnswerRow): RowRead {
    const code = codeOf(row);
    if (code === '') return this.isFilledIn(row) ? { problems: [this.#problem(row, NO_CODE)] } : null;
    const occasion = this.#occasionOf(code);
    // Whose code it is, is said where all answers are credited.
    if (occasion === undefined) return { answer: this.#answer(row, new Map(), this.#today), notAsked: [] };
    const form = this.#forms.version(occasion.form, occasion.version);
    const columns = this.#columnsOf(row.sheet, occasion.form);
    if (isEmpty(row, columns)) {
      if (columns.questions.length > 0) return null;
      return {
        problems: [
          this.#problem(row, {
            rule: 'another-form',
            message: `the code is to the form ${occasion.form}, and the sheet has none of its questions`,
            hint: 'put the answers into the sheet of that form',
          }),
        ],
      };
    }
    if (form === undefined) return { answer: this.#answer(row, new Map(), this.#today), notAsked: [] };
    return this.#readFilled(row, columns, form, occasion);
  }

  /** Returns whether a row answers any question of the form that its sheet is most likely of. */
  isFilledIn(row: AnswerRow): boolean {
    const [kind] = likeliestForm(row.sheet, this.#forms);
    return !isEmpty(row, this.#columnsOf(row.sheet, kind));
  }

  #readFilled(row: AnswerRow, columns: SheetColumns, form: Form, occasion: Occasion): RowRead {
    const rows = this.#together.get(keyOf(row)) ?? [row];
    if (rows[0] !== row) return 'read';
    const { people, pairs } = this.#subjects;
    const pair = occasion.relationshipId === null ? undefined : pairs.get(occasion.relationshipId);
    const own = pair?.people.find(({ participantId }) => participantId === occasion.participantId);
    const role = own === undefined ? null : onlySideOf(own);
    const each = this.#eachOf(pair, people.get(occasion.participantId));
    const others = (pair?.people ?? []).filter((one) => one !== own).map(({ name }) => name);
    const names = own === undefined ? null : { own: own.name, others };
    const read = rows.map((one) => ({
      row: one,
      ...readSheetRow(
        one.cells,
        columns,
        {
          form: pair === undefined || own === undefined ? form : formForReading(form, pair, own),
          role,
          each,
          people: names,
        },
        { dateFormat: this.#dateFormat },
      ),
    }));
    const day = this.#dayOf(row, columns);
    const problems = [
      ...read.flatMap((one) =>
        one.problems.map(({ header, hint }) =>
          this.#problem(
            one.row,
            {
              rule: 'cell',
              message: 'what the cell says is no answer to the question',
              // A hint may repeat the cell, whose words are for nobody's screen.
              hint: one.row.cells.some((cell) => !isBlank(cell) && hint.includes(quote(cell))) ? MEND : hint,
            },
            header,
          ),
        ),
      ),
      ...(typeof day === 'string' ? [] : [day]),
    ];
    if (problems.length > 0 || typeof day !== 'string') return { problems };
    const merged = mergedRows(read.map(({ values }) => values));
    if ('contradicted' in merged)
      return {
        problems: [
          this.#problem(row, {
            rule: 'contradicted',
            message: `rows of this code answer ${merged.contradicted.length === 1 ? 'one question' : 'questions'} in two ways`,
            hint: 'leave one row for each goal, action, topic or course, and delete the others',
          }),
        ],
      };
    if (merged.values.size === 0) return null;
    const notAsked = [...new Set(read.flatMap((one) => one.notAsked))];
    return { answer: this.#answer(row, merged.values, day, columns), notAsked };
  }

  #answer(
    row: AnswerRow,
    values: ReadonlyMap<string, string>,
    answeredOn: string,
    columns = ownColumnsOf(row.sheet),
  ): ReceivedAnswer {
    const { file, line } = row;
    const named = (at: number | undefined): string =>
      at === undefined ? '' : oneLine(row.cells[at] ?? '').trim();
    const [name, partner] = [named(columns.name), named(columns.partner)];
    return {
      file,
      line,
      form: null,
      version: null,
      isUndated: [columns.answeredOn, columns.submittedAt].every(
        (at) => at === undefined || isBlank(row.cells[at] ?? ''),
      ),
      ...(name !== '' && { name }),
      ...(partner !== '' && { partner }),
      answer: { code: codeOf(row), answeredOn, language: columns.languages[0] ?? 'en', values },
    };
  }

  /** Returns the day on which a row was answered: as it says, or today. */
  #dayOf(row: AnswerRow, { answeredOn, submittedAt }: SheetColumns): string | AnswerProblem {
    for (const at of [answeredOn, submittedAt]) {
      const cell = at === undefined ? '' : (row.cells[at] ?? '').trim();
      if (at === undefined || isBlank(cell)) continue;
      const day = readDate(cell, this.#dateFormat);
      if (day !== undefined && day !== 'ambiguous') return day;
      return this.#problem(
        row,
        day === 'ambiguous'
          ? {
              rule: 'ambiguous-date',
              message: `${quote(cell)} could be two dates`,
              hint: '--date-format dmy, or mdy, says which; programme edit --date-order keeps it',
            }
          : { rule: 'not-a-date', message: `${quote(cell)} is not a date`, hint: 'write it as YYYY-MM-DD' },
        row.sheet.headers[at],
      );
    }
    return this.#today;
  }

  #eachOf(
    pair: RelationshipFacts | undefined,
    person: Participant | undefined,
  ): Readonly<Record<Each, readonly EachOf[]>> {
    return {
      goal: (pair?.goals ?? []).map((goal) => ({ id: idOf('G', goal.id), name: goal.statement })),
      action: (pair?.actions ?? []).map(({ id, action }) => ({ id: idOf('A', id), name: action })),
      topic: eachNamed(person?.goals ?? []),
      course: this.#courses,
    };
  }

  #columnsOf(sheet: AnswerSheet, kind: FormKind): SheetColumns {
    const known = this.#columns.get(sheet) ?? new Map<FormKind, SheetColumns>();
    this.#columns.set(sheet, known);
    let columns = known.get(kind);
    if (columns === undefined)
      known.set(kind, (columns = sheetColumns(sheet.headers, this.#forms.versions(kind))));
    return columns;
  }

  #occasionOf(code: string): Occasion | undefined {
    const read = readFormCode(code, this.#sign);
    return 'occasion' in read ? read.occasion : undefined;
  }

  /** Whether a sheet asks anything of each of several: a form of meetings that everybody gets alike does not. */
  #isOfEach({ sheet }: AnswerRow, { form, version }: Occasion): boolean {
    const one = this.#forms.version(form, version);
    return (
      one !== undefined &&
      this.#columnsOf(sheet, form).questions.some((column) => questionOf(column, one)?.each !== undefined)
    );
  }

  #problem(
    row: AnswerRow,
    rule: Pick<AnswerProblem, 'rule' | 'message' | 'hint'>,
    column?: string,
  ): AnswerProblem {
    const { file, line } = row;
    return { file, line, code: codeOf(row) || null, column: column ?? null, ...rule };
  }
}

const MEND = 'mend the cell: write it as the form offers it';
const NO_CODE = {
  rule: 'no-code',
  message: 'the row has no code, so that nobody is credited with it',
  hint: 'put the code of the person into the column "Code"; --by-name goes by e-mail or full name instead',
};

/** Whether a row answers nothing. */
function isEmpty({ cells }: AnswerRow, { questions, actionsDone }: SheetColumns): boolean {
  const places = [...questions.map(({ at }) => at), ...(actionsDone === undefined ? [] : [actionsDone])];
  return places.every((at) => isBlank(cells[at] ?? ''));
}

/** Returns the code of a row; '' where it has none. */
export function codeOf({ sheet, cells, code }: AnswerRow): string {
  if (code !== undefined) return code;
  const at = ownColumnsOf(sheet).code;
  return at === undefined ? '' : (cells[at] ?? '').trim();
}

function keyOf(row: AnswerRow): string {
  return `${row.file}\n${plainCode(codeOf(row))}`;
}
