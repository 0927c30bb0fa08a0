/** A row of a file that is imported, and the problems it can have. */
import type { Unread } from '../people/fields/field-entry.ts';
import { zoneThatTells } from '../time/submitted-at.ts';
import type { DateFormat } from '../time/written-dates.ts';

/** A row of a file: its physical line, counted from 1, and one cell for each column. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** In place of cells: lines that cannot be read. */
  readonly broken?: BrokenLines;
}

/** Lines whose quotes are out of balance, so that no cells can be told in them. */
export interface BrokenLines {
  readonly lastLine: number;
  readonly what: string;
  readonly hint: string;
  /** As they stand in the file. */
  readonly text: string;
}

export interface ImportProblem {
  readonly line: number;
  /** The header as in the file; null where the whole row is meant. */
  readonly column: string | null;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** The field whose cell could not be read. */
  readonly field?: string;
  /** All words of the cell that could not be read, where somebody could say what they mean. */
  readonly unread?: readonly Unread[];
}

/** A row about a subject that an earlier row of the file also covers. */
export interface Overlaid {
  readonly line: number;
  readonly firstLine: number;
  /** Whether it is known which answer is newer. Otherwise the later row was laid over the earlier. */
  readonly isKnown: boolean;
  /** A time zone of the form's clock that would settle it; null where something else is missing. */
  readonly timezone: string | null;
}

export interface ImportSummary {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Absent where every row is taken. */
  readonly skipped?: number;
}

/**
 * Returns the second and later rows about one subject, and how they were laid over it.
 *
 * @param isKnown Whether it is known which is newer.
 */
export function overlaidOf(
  said: readonly { readonly line: number; readonly submitted: string }[],
  isKnown: boolean,
  format: DateFormat | undefined,
  zone: string | undefined,
): Overlaid[] {
  const [first, ...more] = said;
  if (first === undefined || more.length === 0) return [];
  const timezone = isKnown || zone !== undefined ? null : (zoneThatTells(said, format) ?? null);
  return more.map(({ line }) => ({ line, firstLine: first.line, isKnown, timezone }));
}

/** Returns the problem of a row that cannot be read, or has more or fewer cells than the header. Cells are never shifted. */
export function raggedProblem(row: SourceRow, width: number): ImportProblem {
  const { line, broken } = row;
  if (broken !== undefined) {
    const { lastLine, what, hint } = broken;
    const more = lastLine === line ? '' : `; lines ${line} to ${lastLine} are left out for it`;
    return { line, column: null, rule: 'quote', message: `${what}${more}`, hint };
  }
  return {
    line,
    column: null,
    rule: 'ragged-row',
    message: `the row has ${row.cells.length} cells and the header ${width}`,
    hint:
      row.cells.length > width
        ? 'put a cell that holds the delimiter in quotes, so that nothing is shifted'
        : 'give it a cell for each column, blank ones too; it may have been cut in two',
  };
}

/** Orders problems by line. Those of one line keep the order in which they were found. */
export function byLine(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line;
}
