/** A row of a file that is imported, and what can be wrong with it. */
import { zoneThatTells } from '../time/submitted-at.ts';
import type { DateFormat } from '../time/written-dates.ts';

/** A row of a file: its physical line, the first being 1, and a cell a column. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ImportProblem {
  readonly line: number;
  /** The header as the file has it; null where the whole row is meant. */
  readonly column: string | null;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** A row about what an earlier row of the file speaks of. */
export interface Overlaid {
  readonly line: number;
  readonly firstLine: number;
  /** Whether it is known which answer is the newer; else the later row was laid over the earlier. */
  readonly isKnown: boolean;
  /** A zone of the form's clock with which it would be known; null where that is not what is missing. */
  readonly timezone: string | null;
}

export interface ImportSummary {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/**
 * Returns the rows after the first about one thing, and how they were laid over it.
 *
 * @param isKnown Whether it is known which is the newer.
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

/** Returns what is wrong with a row that has more or fewer cells than the header: nothing is ever shifted. */
export function raggedProblem(row: SourceRow, width: number): ImportProblem {
  return {
    line: row.line,
    column: null,
    rule: 'ragged-row',
    message: `the row has ${row.cells.length} cells and the header ${width}`,
    hint:
      row.cells.length > width
        ? 'put a cell that holds the delimiter in quotes, so that nothing is shifted'
        : 'give it a cell for each column, blank ones too; it may have been cut in two',
  };
}

/** Orders problems by line; those of one line stay in the order in which they were found. */
export function byLine(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line;
}
