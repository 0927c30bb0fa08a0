/**
 * A form as one sheet for those who ring round: a row a person; where it is asked of a pair, a row a pair; where it asks of
 * each goal, action, topic or course, a row for each of them. The rows of one person have the same code, and what the form asks but
 * once is asked in the first of them. {@link sheetColumns} knows every column again.
 */
import type { AskedForm, EachOf } from '../asked-form.ts';
import { ASKED_OF, type Each, type Form, inLanguage, type Question, questionsFor } from '../form.ts';
import { peopleAsked } from '../form-fields.ts';
import { worded } from '../form-in-pair.ts';
import { eachOf } from './general-form.ts';
import { eachText } from './read-sheet-row.ts';
import { SHEET_TITLES, type SheetColumn } from './sheet-titles.ts';

export interface AskedSheet {
  readonly columns: readonly AskedColumn[];
  readonly rows: readonly AskedRow[];
}

export type AskedColumn = {
  /** Its header. */
  readonly title: string;
} & ({ readonly own: SheetColumn } | { readonly question: Question });

export interface AskedRow {
  /** A text for each column; `null` where it is to be filled in or is not asked. */
  readonly cells: readonly (string | null)[];
  /** Whether a cell is to be filled in, by column. */
  readonly isOpen: readonly boolean[];
}

/**
 * Returns the sheet of a form. A form that is asked of people who need not be enrolled has no rows and no columns but those of
 * its questions.
 *
 * @param asked In the order of the rows.
 */
export function askedSheet(form: Form, asked: readonly AskedForm[], language: string): AskedSheet {
  const say = (column: SheetColumn): AskedColumn => ({
    title: inLanguage(SHEET_TITLES[column], [language]),
    own: column,
  });
  const each = eachOf(form);
  const isOfPeople = ASKED_OF[form.form] !== 'anybody';
  const before = [
    say('name'),
    ...(ASKED_OF[form.form] === 'person' ? [] : [say('partner')]),
    ...(each === null ? [] : [say(each)]),
    say('answered-on'),
  ];
  const columns = [
    ...(isOfPeople ? before : []),
    ...questionsOf(form, asked).map((question) => ({
      title: inLanguage(question.title, [language]),
      question,
    })),
    // Nobody who rings round looks at it.
    ...(isOfPeople ? [say('code')] : []),
  ];
  return { columns, rows: onceAPair(form, asked).flatMap((one) => rowsOf(columns, one, each)) };
}

/** The questions of its columns, in other words where all who are asked are asked in them. Who is nobody's choice is not asked. */
function questionsOf(form: Form, asked: readonly AskedForm[]): readonly Question[] {
  const company = asked.every((one) => one.company.join() === asked[0]?.company.join())
    ? asked[0]?.company
    : [];
  const isAsked = new Set(asked.flatMap((one) => one.form.questions.map(({ id }) => id)));
  return worded(form, company ?? []).questions.filter(
    (question) => peopleAsked(question) === undefined || isAsked.has(question.id),
  );
}

/** Where either of a pair answers for both, the one who is asked first stands for them. */
function onceAPair(form: Form, asked: readonly AskedForm[]): readonly AskedForm[] {
  if (ASKED_OF[form.form] !== 'pair') return asked;
  const seen = new Set<string>();
  return asked.filter(({ occasion }) => {
    const key = `${occasion.relationshipId} ${occasion.day}`;
    return !seen.has(key) && seen.add(key);
  });
}

function rowsOf(columns: readonly AskedColumn[], asked: AskedForm, each: Each | null): AskedRow[] {
  const all: readonly (EachOf | null)[] =
    each === null || asked.each[each].length === 0 ? [null] : asked.each[each];
  const questions = new Set(questionsFor(asked.form, asked.person.role).map(({ id }) => id));
  return all.map((one, at) => {
    const texts: Partial<Record<SheetColumn, string>> = {
      code: asked.code,
      name: asked.person.name,
      // Whoever answers for all of them says who was there.
      partner: (ASKED_OF[asked.form.form] === 'pair' ? asked.others : asked.partners)
        .map(({ name }) => name)
        .join(', '),
      ...(each !== null && one !== null && { [each]: eachText(each, one) }),
    };
    return {
      cells: columns.map((column) => ('own' in column ? (texts[column.own] ?? null) : null)),
      isOpen: columns.map((column) =>
        'own' in column
          ? column.own === 'answered-on' && at === 0
          : questions.has(column.question.id) &&
            (column.question.each === undefined ? at === 0 : one !== null),
      ),
    };
  });
}
