/** What is left to decide about a file, gathered from its columns and from the problems of its rows. */
import { grouped } from '../grouping.ts';
import type { MappingQuestion } from './column-questions.ts';
import type { MappedColumn } from './header-mapping.ts';
import type { ImportPlan } from './plan-import.ts';
import type { ImportProblem } from './row.ts';
import { TOTALS_ROW } from './participants/totals-row.ts';
import { wordsKey } from '../people/fields/meanings.ts';

/** Words in the cells of a field that it cannot read. */
export interface UndecidedValue {
  readonly field: string;
  /** The header of the first column that has them. */
  readonly column: string;
  /** As `--means` takes them. */
  readonly words: string;
  /** The lines of the rows that have them. */
  readonly lines: readonly number[];
  /** The value that is proposed; '' where the words say nothing. */
  readonly proposed: string;
  /** Whether a value is probably meant. Otherwise the cell is proposed to be left blank. */
  readonly isLikely: boolean;
  /** What the field takes. */
  readonly hint: string;
}

export interface Decisions {
  readonly columns: readonly MappingQuestion[];
  /** By field; the most frequent first. */
  readonly values: readonly UndecidedValue[];
  /** Whether nothing says who is a mentor and who a mentee. */
  readonly isRoleOpen: boolean;
  /** Whether dates could be read two ways. */
  readonly isDateOpen: boolean;
  /** Whether the day of a consent is not known. */
  readonly isConsentDayOpen: boolean;
  /** What is said of a file with one row per interest; null for any other. */
  readonly merge: ImportProblem | null;
  /** The lines of rows of totals, where nothing else is wrong that no decision solves. */
  readonly totals: readonly number[];
  /** Problems that no decision solves. */
  readonly others: readonly ImportProblem[];
}

/** A column with more different words than this is not a choice on a form, and nobody decides so many. */
const MOST_VALUES = 30;

/** Fields whose cells are mended and not decided: each is one person's own. */
const OWN: ReadonlySet<string> = new Set(['email', 'ref', 'name']);
/** Fields whose words cannot be left blank: a role is needed, and who rejects new topics wants to see them. */
const NEVER_BLANK: ReadonlySet<string> = new Set(['roles', 'expertise', 'goals', 'challenges']);

/** The rule of the problem of a file with one row per interest, whose rows may be merged. */
export const ONE_ROW_PER_INTEREST = 'one-row-per-interest';

/** The rules of problems that one answer about the whole file solves. */
const OF_FILE = { role: 'role-missing', date: 'ambiguous-date', consentDay: 'no-day' };

/**
 * Returns what is left to decide.
 *
 * @param isPartial Whether rows with problems are left out.
 */
export function decisionsIn(
  { problems }: Pick<ImportPlan, 'problems'>,
  columns: readonly MappedColumn[],
  open: readonly MappingQuestion[],
  isPartial = false,
): Decisions {
  const isOpen = (rule: string): boolean => problems.some((problem) => problem.rule === rule);
  const isRoleOpen = isOpen(OF_FILE.role) && !columns.some(({ field }) => field === 'roles');
  const [values, decidable] = valuesIn(problems);
  const isDecided = (problem: ImportProblem): boolean =>
    decidable.has(problem) ||
    problem.rule === OF_FILE.date ||
    problem.rule === OF_FILE.consentDay ||
    problem.rule === ONE_ROW_PER_INTEREST ||
    (problem.rule === OF_FILE.role && isRoleOpen);
  const rest = problems.filter((problem) => !isDecided(problem));
  const isTotals = !isPartial && rest.length > 0 && rest.every(({ rule }) => rule === TOTALS_ROW);
  return {
    columns: open,
    values,
    isRoleOpen,
    isDateOpen: isOpen(OF_FILE.date),
    isConsentDayOpen: isOpen(OF_FILE.consentDay),
    merge: problems.find(({ rule }) => rule === ONE_ROW_PER_INTEREST) ?? null,
    totals: isTotals ? rest.map(({ line }) => line) : [],
    others: isTotals ? [] : rest,
  };
}

/** Returns how many things are left to decide. */
export function countOf({ columns, values, ...one }: Decisions): number {
  const flags = [
    one.isRoleOpen,
    one.isDateOpen,
    one.isConsentDayOpen,
    one.merge !== null,
    one.totals.length > 0,
  ];
  return columns.length + values.length + flags.filter(Boolean).length;
}

/** Returns the words to decide, and the problems that are solved by it. */
function valuesIn(problems: readonly ImportProblem[]): [UndecidedValue[], ReadonlySet<ImportProblem>] {
  const decidable = new Set<ImportProblem>();
  const values: UndecidedValue[] = [];
  const withWords = problems.filter(
    ({ field, unread }) => field !== undefined && unread !== undefined && !OWN.has(field),
  );
  for (const group of grouped(withWords, ({ field }) => field).values()) {
    const found = new Map<string, UndecidedValue & { readonly lines: number[] }>();
    for (const { line, column, field = '', hint, unread = [] } of group)
      for (const { words, likely } of unread) {
        const key = wordsKey(words);
        const known = found.get(key);
        if (known !== undefined) {
          if (known.lines.at(-1) !== line) known.lines.push(line);
          continue;
        }
        const meant = { proposed: likely ?? '', isLikely: likely !== undefined };
        found.set(key, { field, column: column ?? '', words, hint, ...meant, lines: [line] });
      }
    const all = [...found.values()];
    if (all.length > MOST_VALUES || all.some((one) => NEVER_BLANK.has(one.field) && !one.isLikely)) continue;
    values.push(...all.sort((a, b) => b.lines.length - a.lines.length));
    for (const problem of group) decidable.add(problem);
  }
  return [values, decidable];
}
