/**
 * Decides what importing a file would do, whatever its rows are about. Pure: a dry run and the real run print the same
 * plan, and only the real one hands it to the store. Each kind of file brings a {@link Planner}.
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

/** What one row of a file says of something. */
export interface SaidInRow {
  readonly line: number;
  /** When the form was sent, as the cell has it; '' where it does not say. */
  readonly submitted: string;
}

/** Something that rows of a file are about: a participant, a meeting … */
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

/** What would become of something that a file is about. */
export interface PlannedRow {
  readonly kind: 'new' | 'changed' | 'unchanged';
  readonly line: number;
  /** Null for something new. */
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
   * Reads a row that has a cell for each column, finds what it is about and adds what it says to that. Two rows about one
   * thing return the same object; a row that is right and says nothing returns null.
   */
  take(row: SourceRow): One | Rejected | null;
  /** Called once, when every row has been read and before anything is planned. */
  settle?(subjects: Iterable<One>): void;
  /**
   * Returns what becomes of something: what the rows say, laid over what there is.
   *
   * @param order What they say, the oldest first.
   */
  plan(subject: One, order: readonly Said[]): Row;
  /** Returns what only such a plan says. */
  more(subjects: ReadonlySet<One>, rows: readonly Row[]): More;
}

/** How the cells of a file are read. */
export interface FileReading {
  readonly columns: readonly MappedColumn[];
  readonly dateFormat: DateFormat | undefined;
  /** The zone of the form's clock. */
  readonly timezone?: string | undefined;
}

export type ImportPlan<Row extends PlannedRow = PlannedRow, More = unknown> = More & {
  /** In the order in which the file speaks of them. */
  readonly rows: readonly Row[];
  /** By line, then in the order of the columns. */
  readonly problems: readonly ImportProblem[];
  /** Rows about something of which an earlier row of the file speaks: the newer was laid over the older. */
  readonly overlaid: readonly Overlaid[];
  readonly summary: ImportSummary;
};

/**
 * Returns what each row would do; importing twice changes nothing.
 *
 * Of two rows about one thing the newer is laid over the older: by the time the form was sent where both have one, else
 * in the order of the file. What the newer leaves blank stays as the older said it.
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
  planner.settle?.(subjects);
  const overlaid: Overlaid[] = [];
  const planned = Array.from(subjects, (subject) => {
    const { order, isKnown } = inOrderOfTime(subject.said, dateFormat, timezone);
    overlaid.push(...overlaidOf(subject.said, isKnown, dateFormat, timezone));
    return planner.plan(subject, order);
  });
  const count = (kind: PlannedRow['kind']): number => planned.filter((row) => row.kind === kind).length;
  const [fresh, changed] = [count('new'), count('changed')];
  return {
    ...planner.more(subjects, planned),
    rows: planned,
    problems: problems.sort(byLine),
    overlaid: overlaid.sort(byLine),
    summary: {
      rows: read,
      new: fresh,
      changed,
      // A second row about one thing adds nothing to the counts of what is new or changed.
      unchanged: read - rejected - fresh - changed,
      rejected,
    },
  };
}
