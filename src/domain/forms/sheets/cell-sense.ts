/** What a cell is read by, and what reading it gives. */
import type { DateFormat } from '../../time/written-dates.ts';

export interface CellSense {
  /** Those of the sheet, the likeliest first. */
  readonly languages: readonly string[];
  /** The order of dates in numbers; undefined where nobody has said it. */
  readonly dateFormat: DateFormat | undefined;
}

export interface CellProblem {
  /** What is wrong, in a clause. */
  readonly problem: string;
  /** What to do. */
  readonly hint: string;
}

/** The value as an `Answer` keeps it, `null` for none; or what is wrong. */
export type CellRead = { readonly value: string | null } | CellProblem;
