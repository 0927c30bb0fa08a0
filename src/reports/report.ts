/** What a report is: facts in, figures and rows out. How they look is for `view/report.ts`. */
import type { Circumstances } from '../domain/attention/signal.ts';
import type { RollEntry } from '../domain/participant.ts';
import type { PhaseSettings } from '../domain/phases.ts';
import type { Programme } from '../domain/programme.ts';
import type { RelationshipFacts } from '../domain/relationship.ts';
import type { Round } from '../domain/round.ts';

/** Everything that reports are made from, as it is on a date. */
export interface ReportFacts {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly programme: Programme;
  readonly participants: readonly RollEntry[];
  /** Those of the round, where there is one. */
  readonly relationships: readonly RelationshipFacts[];
  /** The round that the report is of, or `null` for the whole programme. */
  readonly round: Round | null;
  readonly phases: PhaseSettings;
  readonly circumstances: Circumstances;
}

export interface Figure {
  /** snake_case. */
  readonly name: string;
  readonly label: string;
  /** A count, a share from 0 to 1, or a mean; `null` where there is nothing to count. */
  readonly value: number | null;
  readonly unit: 'count' | 'share' | 'mean';
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many are in neither because it is not known. */
  readonly unknown: number;
  readonly definition: string;
}

export type ReportCell = string | number | boolean | null;

export interface ReportColumn {
  /** snake_case. */
  readonly key: string;
  readonly label: string;
  readonly isNumber?: true;
  /** Never shortened to fit a terminal. */
  readonly isFixed?: true;
  /** For machines: in TSV, CSV and JSON, not in what people read. */
  readonly isExtra?: true;
}

export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportResult {
  readonly figures: readonly Figure[];
  /** Absent where the figures are all there is. */
  readonly table?: ReportTable;
  /** Whether somebody must act; what `--exit-code` tells. */
  readonly needsAction: boolean;
}

export interface Report {
  readonly name: string;
  readonly title: string;
  /** The question it answers, for help and docs. */
  readonly answers: string;
  readonly build: (facts: ReportFacts) => ReportResult;
}

/** Returns a figure that counts. */
export function count(name: string, label: string, value: number, definition: string): Figure {
  return { name, label, value, unit: 'count', numerator: null, denominator: null, unknown: 0, definition };
}

/** Returns a figure that is a share of a whole; of nothing it is `null`, not 0. */
export function share(
  name: string,
  label: string,
  part: number,
  whole: number,
  definition: string,
  unknown = 0,
): Figure {
  const value = whole === 0 ? null : part / whole;
  return { name, label, value, unit: 'share', numerator: part, denominator: whole, unknown, definition };
}

/** Returns a figure that is the mean of what is known. */
export function mean(
  name: string,
  label: string,
  known: readonly number[],
  unknown: number,
  definition: string,
): Figure {
  const sum = known.reduce((total, one) => total + one, 0);
  const value = known.length === 0 ? null : sum / known.length;
  return { name, label, value, unit: 'mean', numerator: sum, denominator: known.length, unknown, definition };
}
