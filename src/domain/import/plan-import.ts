/**
 * Plans what importing a file would do, whatever its rows are about. Pure: a dry run and the real run print the same
 * plan, and only the real run hands it to the store. Each kind of file brings a {@link Planner}.
 */
import type { MappedColumn } from './header-mapping.ts';
import { inOrderOfTime } from '../time/submitted-at.ts';
import type { DateFormat } from '../time/written-dates.ts';
import {
  byLine,
  type ImportProblem,
  type ImportSummary,
  type Overlaid,
  overlaidOf,
  raggedProblem,
  type SourceRow,
} from './row.ts';

/** What one row of a file says of a subject. */
export interface SaidInRow {
  readonly line: number;
  /** When the form was sent, as the cell has it; '' where the row does not say. */
  readonly submitted: string;
}

/** A subject of a file's rows: a participant, a meeting … */
export interface Subject<Said extends SaidInRow> {
  /** What each row says of it, in the order of the file. */
  readonly said: readonly Said[];
}

/** A text before and after. */
export interface Difference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What would happen to one subject of a file. */
export interface PlannedRow {
  readonly kind: 'new' | 'changed' | 'unchanged';
  readonly line: number;
  /** Null for a new one. */
  readonly id: number | null;
  /** What people call it. */
  readonly name: string;
  readonly differences: readonly Difference[];
}

/** What is wrong with a row. */
export interface Rejected {
  readonly problems: readonly ImportProblem[];
}

/** The steps of planning that differ from one kind of file to another. */
export interface Planner<Said extends SaidInRow, One extends Subject<Said>, Row extends PlannedRow, More> {
  /**
   * Reads a row with a cell for each column, finds its subject and adds what the row says to it. Two rows about one
   * subject return the same object. A correct row that says nothing returns null.
   */
  take(row: SourceRow): One | Rejected | null;
  /**
   * Called once, after every row is read and before anything is planned. It may add subjects and take some away. Returns
   * what is wrong with rows in the light of the others.
   */
  settle?(subjects: Set<One>): readonly ImportProblem[];
  /** Whether each row about a subject adds to it, so that none is laid over another; where absent, none does. */
  isOfSeveralRows?(subject: One): boolean;
  /** How many rows are about something that is not to be changed; absent where no row can be. */
  readonly skipped?: number | undefined;
  /**
   * Returns what happens to a subject: what the rows say, laid over what exists.
   *
   * @param order What the rows say, oldest first.
   */
  plan(subject: One, order: readonly Said[]): Row;
  /** Returns the parts of a plan that only this kind of file has. */
  more(subjects: ReadonlySet<One>, rows: readonly Row[]): More;
}

/** How the cells of a file are read. */
export interface FileReading {
  readonly columns: readonly MappedColumn[];
  readonly dateFormat: DateFormat | undefined;
  /** The time zone of the form's clock. */
  readonly timezone?: string | undefined;
}

export type ImportPlan<Row extends PlannedRow = PlannedRow, More = unknown> = More & {
  /** In the order in which the file first mentions them. */
  readonly rows: readonly Row[];
  /** By line, then in the order of the columns. */
  readonly problems: readonly ImportProblem[];
  /** Rows about a subject that an earlier row also covers. The newer was laid over the older. */
  readonly overlaid: readonly Overlaid[];
  readonly summary: ImportSummary;
};

/**
 * Returns what each row would do. Importing a file twice changes nothing.
 *
 * Where two rows are about one subject, the newer is laid over the older. The newer is the one whose form was sent
 * later, where both have a time, otherwise the later in the file. What the newer leaves blank stays as the older said
 * it.
 */
export function planImport<Said extends SaidInRow, One extends Subject<Said>, Row extends PlannedRow, More>(
  rows: Iterable<SourceRow>,
  planner: Planner<Said, One, Row, More>,
  { columns, dateFormat, timezone }: FileReading,
): ImportPlan<Row, More> {
  const subjects = new Set<One>();
  const problems: ImportProblem[] = [];
  let [read, rejected] = [0, 0];
  for (const row of rows) {
    read++;
    const taken =
      row.cells.length === columns.length
        ? planner.take(row)
        : { problems: [raggedProblem(row, columns.length)] };
    if (taken === null) continue;
    if ('problems' in taken) {
      problems.push(...taken.problems);
      rejected++;
    } else subjects.add(taken);
  }
  const late = planner.settle?.(subjects) ?? [];
  problems.push(...late);
  rejected += new Set(late.map(({ line }) => line)).size;
  const { skipped } = planner;
  const overlaid: Overlaid[] = [];
  // A second row about one subject does not add to the counts, but where it says a part of it.
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const planned = Array.from(subjects, (subject) => {
    const { said } = subject;
    const { order, isKnown } = inOrderOfTime(said, dateFormat, timezone);
    const isOfSeveral = planner.isOfSeveralRows?.(subject) === true;
    if (!isOfSeveral) overlaid.push(...overlaidOf(said, isKnown, dateFormat, timezone));
    const row = planner.plan(subject, order);
    counts[row.kind] += isOfSeveral ? said.length : 1;
    return row;
  });
  return {
    ...planner.more(subjects, planned),
    rows: planned,
    problems: problems.sort(byLine),
    overlaid: overlaid.sort(byLine),
    summary: {
      rows: read,
      new: counts.new,
      changed: counts.changed,
      unchanged: read - rejected - (skipped ?? 0) - counts.new - counts.changed,
      rejected,
      ...(skipped !== undefined && { skipped }),
    },
  };
}
