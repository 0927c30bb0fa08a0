/** Which column of a sheet of answers is what: of our own sheets and of the exports of Google Forms and Microsoft Forms. */
import { folded } from '../../words/text.ts';
import { type Each, EACH, type Form, type Question, titlesOfQuestion } from '../form.ts';
import { numbered } from '../form-fields.ts';
import { EXPORT_TITLES, SHEET_TITLES, type SheetColumn } from './sheet-titles.ts';

/** A column whose header is the title of a question. */
export interface QuestionColumn {
  /** Its place, from 0. */
  readonly at: number;
  readonly header: string;
  /** The question in each version that has this title, the latest version first. */
  readonly asked: readonly { readonly version: number; readonly question: Question }[];
}

/** Places of columns, from 0; undefined where there is none. */
export interface SheetColumns {
  readonly headers: readonly string[];
  readonly code: number | undefined;
  readonly name: number | undefined;
  readonly partner: number | undefined;
  readonly email: number | undefined;
  /** The day that our own sheets ask for. */
  readonly answeredOn: number | undefined;
  /** When a form was sent, with its time, as exports have it. */
  readonly submittedAt: number | undefined;
  /** Which goal, action, topic or course a row is about. */
  readonly each: Readonly<Partial<Record<Each, number>>>;
  /** Which actions are done, in one cell: of a form that everybody gets alike. */
  readonly actionsDone: number | undefined;
  readonly questions: readonly QuestionColumn[];
  /** What is none of these. */
  readonly others: readonly number[];
  /** The languages of the titles, that of the most columns first. */
  readonly languages: readonly string[];
}

/**
 * Returns which column is what. Titles may be in any language of any version; case, width, blanks, the number before a
 * title ("3. ") and the sign that it is required ("*") do not count. Of two columns with one of our own titles the first is
 * taken; of one question there may be several.
 *
 * @param versions Every version of the form.
 */
export function sheetColumns(headers: readonly string[], versions: readonly Form[]): SheetColumns {
  const titles = titlesOf(versions);
  const own = new Map<string, number>();
  const questions: QuestionColumn[] = [];
  const others: number[] = [];
  const languages = new Map<string, number>();
  for (const [at, header] of headers.entries()) {
    const found = spellingsOf(header)
      .map((spelling) => titles.get(spelling))
      .find((one) => one !== undefined);
    const column = found === undefined ? ownColumn(header) : undefined;
    if (found !== undefined) {
      questions.push({ at, header, asked: found.asked });
      for (const language of found.languages) languages.set(language, (languages.get(language) ?? 0) + 1);
    } else if (column !== undefined && !own.has(column)) own.set(column, at);
    else others.push(at);
  }
  const each = EACH.flatMap((one) => {
    const at = own.get(one);
    return at === undefined ? [] : [[one, at] as const];
  });
  return {
    headers,
    code: own.get('code'),
    name: own.get('name'),
    partner: own.get('partner'),
    email: own.get('email'),
    answeredOn: own.get('answered-on'),
    submittedAt: own.get('submitted-at'),
    each: Object.fromEntries(each),
    actionsDone: own.get('actions-done'),
    questions,
    others,
    languages: [...languages].toSorted(([, a], [, b]) => b - a).map(([language]) => language),
  };
}

/**
 * Returns the question that a column answers in one version: the one with its title there or, where a later or earlier
 * version has the title, the one that has the same id. Undefined where that version does not ask it.
 *
 * @param form That version, as it is read for whoever answers.
 */
export function questionOf(column: QuestionColumn, form: Form): Question | undefined {
  const here = column.asked.find(({ version }) => version === form.version)?.question;
  const ids = new Set(here === undefined ? column.asked.map(({ question }) => question.id) : [here.id]);
  const same = form.questions.filter(({ id }) => ids.has(id));
  return same.length === 1 ? same[0] : undefined;
}

/**
 * Returns the header that stands for a question by its place among all of the form, from 1: of an answer that was typed into a
 * mail.
 */
export function numberTitle(number: number): string {
  return `[${number}]`;
}

/** Whether a header is one of {@link numberTitle}. */
export function isNumberTitle(header: string): boolean {
  return /^\[\d+\]$/.test(header);
}

/** Whether a header is that of one of the columns that our own sheets have beside the questions. */
export function isSheetTitle(header: string): boolean {
  return OWN.get(folded(header)) !== undefined;
}

interface Titled {
  readonly asked: { readonly version: number; readonly question: Question }[];
  readonly languages: Set<string>;
}

function titlesOf(versions: readonly Form[]): Map<string, Titled> {
  const titles = new Map<string, Titled>();
  for (const { version, questions } of versions.toSorted((a, b) => b.version - a.version))
    for (const [at, question] of numbered(questions).entries())
      for (const [language, title] of [...titlesOfQuestion(question), [null, numberTitle(at + 1)] as const]) {
        const key = folded(title);
        const known = titles.get(key) ?? { asked: [], languages: new Set() };
        titles.set(key, known);
        if (language !== null) known.languages.add(language);
        if (!known.asked.some((one) => one.version === version && one.question.id === question.id))
          known.asked.push({ version, question });
      }
  return titles;
}

const OWN = new Map<string, SheetColumn>(
  (Object.keys(SHEET_TITLES) as SheetColumn[]).flatMap((column) =>
    Object.values(SHEET_TITLES[column]).map((title) => [folded(title), column] as const),
  ),
);
const EXPORTED = new Map<string, 'submitted-at' | 'email'>(
  (['submitted-at', 'email'] as const).flatMap((column) =>
    EXPORT_TITLES[column].map((title) => [folded(title), column] as const),
  ),
);

function ownColumn(header: string): SheetColumn | 'submitted-at' | 'email' | undefined {
  return spellingsOf(header)
    .map((spelling) => OWN.get(spelling) ?? EXPORTED.get(spelling))
    .find((one) => one !== undefined);
}

/** As it is, and without what forms put around a title. */
function spellingsOf(header: string): string[] {
  const exact = folded(header);
  const bare = exact
    .replace(/^\d{1,3} ?[.)] /, '')
    .replace(/(?: ?\*| ?:)$/, '')
    .trim();
  return bare === exact ? [exact] : [exact, bare];
}
