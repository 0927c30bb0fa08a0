/**
 * Decides what importing a file of meetings, check-ins, training or outcomes would do. Pure, as the plan for
 * participants is: a dry run and the real run print the same plan. What differs between the kinds of file is a
 * {@link RecordKind}.
 */
import type { FieldProblem } from '../../people/field.ts';
import type { MappedColumn } from '../header-mapping.ts';
import { owned } from '../../words/text.ts';
import { inOrderOfTime, readMoment } from '../../time/submitted-at.ts';
import type { DateFormat } from '../../time/written-dates.ts';
import type { RecordField, Values } from './record-field.ts';
import {
  byLine,
  type ImportProblem,
  type ImportSummary,
  type Overlaid,
  overlaidOf,
  raggedProblem,
  type SourceRow,
} from '../row.ts';

/** What is wrong with a row, and with which of its columns; null is the row as a whole. */
export type Misplaced = FieldProblem & { readonly field: string | null };

/** All that is wrong with a row, as far as one reading can tell. */
export interface Wrong {
  readonly problems: readonly Misplaced[];
}

/** What a row is about. */
export interface Placed<About> {
  /** Rows of the same identity are about one record. */
  readonly identity: string;
  /** What people call it: `R7 on 2026-10-02`. */
  readonly label: string;
  /** The record there is already: its number, and what it says. */
  readonly existing: { readonly id: number; readonly values: Values } | null;
  /** What the row says then, where that is not all of what stands there. */
  readonly says?: Values;
  /** What the store needs beside the values. */
  readonly about: About;
  /** Something to tell, though it is no problem. */
  readonly note?: string | undefined;
}

/** A row that is right and says that nothing happened: a course that is not finished. */
export interface Nothing {
  readonly nothing: string;
}

/** One kind of file. */
export interface RecordKind<About> {
  /** Columns that say who and when. */
  readonly placing: readonly RecordField[];
  /** Columns that say what; compared with what there is. */
  readonly told: readonly RecordField[];
  /** The column that tells which of two rows about one record is the newer. */
  readonly submitted: string;
  /** What was said for the whole file, in place of any column. */
  readonly forAll: Values;
  /** Told columns in which what is said joins what stands there, and does not replace it. */
  readonly beside?: Readonly<
    Record<string, (before: Values[string] | undefined, said: Values[string]) => Values[string] | undefined>
  >;
  /**
   * Finds what a row is about, or all that is wrong with it.
   *
   * @param unread The columns whose cells say something that could not be read.
   */
  readonly place: (values: Values, unread: ReadonlySet<string>) => Placed<About> | Nothing | Wrong;
}

export interface RecordOptions {
  readonly columns: readonly MappedColumn[];
  readonly dateFormat: DateFormat | undefined;
  /** `--timezone`: of the form's clock. */
  readonly timezone?: string | undefined;
}

interface RecordDifference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface PlannedRecord<About> {
  readonly kind: 'new' | 'changed' | 'unchanged';
  readonly line: number;
  readonly label: string;
  /** Null for a new one. */
  readonly id: number | null;
  readonly about: About;
  /** All that it says then. */
  readonly values: Values;
  readonly differences: readonly RecordDifference[];
}

export interface RecordPlan<About> {
  readonly records: readonly PlannedRecord<About>[];
  readonly problems: readonly ImportProblem[];
  /** Rows about a record that an earlier row tells of: the newer was laid over the older. */
  readonly overlaid: readonly Overlaid[];
  readonly notes: readonly { readonly line: number; readonly note: string }[];
  readonly summary: ImportSummary;
}

interface Said {
  readonly line: number;
  readonly submitted: string;
  readonly values: Values;
}

interface Told<About> {
  readonly placed: Placed<About>;
  readonly said: Said[];
}

/**
 * Returns what each row would do.
 *
 * A row is a record that there is, by who and when; importing twice changes nothing. Of two rows about one record the
 * newer is laid over the older: by the time the form was sent where both have one, else in the order of the file. What
 * the newer leaves blank stays as the older said it.
 */
export function planRecords<About>(
  rows: Iterable<SourceRow>,
  kind: RecordKind<About>,
  options: RecordOptions,
): RecordPlan<About> {
  const planning = new Planning(kind, options);
  for (const row of rows) planning.add(row);
  return planning.finish();
}

class Planning<About> {
  readonly #kind: RecordKind<About>;
  readonly #options: RecordOptions;
  readonly #columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly field: RecordField;
  }[];
  readonly #submitted: number;
  readonly #told = new Map<string, Told<About>>();
  readonly #problems: ImportProblem[] = [];
  readonly #notes: { line: number; note: string }[] = [];
  #rows = 0;
  #rejected = 0;

  constructor(kind: RecordKind<About>, options: RecordOptions) {
    this.#kind = kind;
    this.#options = options;
    const fields = new Map([...kind.placing, ...kind.told].map((field) => [field.name, field]));
    this.#columns = options.columns.flatMap(({ field: name, header }, index) => {
      const field = name === null || name in kind.forAll ? undefined : fields.get(name);
      return field === undefined ? [] : [{ index, header, field }];
    });
    this.#submitted = options.columns.findIndex(({ field }) => field === kind.submitted);
  }

  add(row: SourceRow): void {
    this.#rows++;
    const { columns } = this.#options;
    const { line } = row;
    if (row.cells.length !== columns.length) return this.#reject([raggedProblem(row, columns.length)]);
    const read = this.#read(row);
    const placed = this.#kind.place(read.values, read.unread);
    const misplaced = 'problems' in placed ? placed.problems : [];
    // That a cell is blank is no news where it holds what could not be read.
    const fresh = misplaced.filter(({ field }) => field === null || !read.unread.has(field));
    if (read.problems.length + fresh.length > 0)
      return this.#reject([...read.problems, ...fresh.map((one) => this.#problem(line, one))]);
    if ('problems' in placed) return;
    if ('nothing' in placed) {
      this.#notes.push({ line, note: placed.nothing });
      return;
    }
    const values = placed.says ?? read.values;
    const submitted = owned((row.cells[this.#submitted] ?? '').trim());
    const known = this.#told.get(placed.identity);
    if (placed.note !== undefined) this.#notes.push({ line, note: placed.note });
    if (known === undefined) {
      this.#told.set(placed.identity, { placed, said: [{ line, submitted, values }] });
      return;
    }
    const [first] = known.said;
    const isUnclear = [submitted, first?.submitted ?? ''].some(
      (text) => readMoment(text, this.#options.dateFormat) === 'ambiguous',
    );
    if (isUnclear)
      return this.#reject([
        this.#problem(line, {
          field: this.#kind.submitted,
          rule: 'ambiguous-date',
          message: `line ${first?.line} is about the same, and which is newer could be read two ways`,
          hint: 'say the order of day and month for the whole file: --date-format dmy, or mdy',
        }),
      ]);
    known.said.push({ line, submitted, values });
  }

  finish(): RecordPlan<About> {
    const records = Array.from(this.#told.values(), (told) => this.#planned(told));
    const count = (kind: PlannedRecord<About>['kind']): number =>
      records.filter((record) => record.kind === kind).length;
    const [fresh, changed] = [count('new'), count('changed')];
    return {
      records,
      problems: this.#problems.sort(byLine),
      overlaid: [...this.#told.values()]
        .flatMap(({ said }) => overlaidOf(said, this.#options.dateFormat, this.#options.timezone))
        .sort(byLine),
      notes: this.#notes,
      summary: {
        rows: this.#rows,
        new: fresh,
        changed,
        unchanged: this.#rows - this.#rejected - fresh - changed,
        rejected: this.#rejected,
      },
    };
  }

  #read({ line, cells }: SourceRow): { values: Values; problems: ImportProblem[]; unread: Set<string> } {
    const values: Record<string, Values[string]> = { ...this.#kind.forAll };
    const problems: ImportProblem[] = [];
    const unread = new Set<string>();
    for (const { index, header, field } of this.#columns) {
      const text = (cells[index] ?? '').trim();
      if (text === '') continue;
      const parsed = field.parse(owned(text), this.#options.dateFormat);
      if ('problem' in parsed) {
        problems.push({ line, column: header, ...parsed.problem });
        unread.add(field.name);
      } else values[field.name] = parsed.value;
    }
    return { values, problems, unread };
  }

  #planned({ placed, said }: Told<About>): PlannedRecord<About> {
    const { label, existing, about } = placed;
    const values: Record<string, Values[string]> = { ...existing?.values };
    const { dateFormat, timezone } = this.#options;
    const { order } = inOrderOfTime(said, dateFormat, timezone);
    const names = this.#kind.told.map(({ name }) => name);
    for (const one of order)
      for (const name of names) {
        const value = one.values[name];
        if (value === undefined) continue;
        const join = this.#kind.beside?.[name];
        const joined = join === undefined ? value : join(values[name], value);
        if (joined !== undefined) values[name] = joined;
      }
    const line = said[0]?.line ?? 0;
    const planned = { line, label, about, values, id: existing?.id ?? null };
    if (existing === null) return { ...planned, kind: 'new', differences: [] };
    const differences = names.flatMap((field): RecordDifference[] =>
      values[field] === existing.values[field]
        ? []
        : [{ field, before: written(existing.values[field]), after: written(values[field]) }],
    );
    return { ...planned, kind: differences.length === 0 ? 'unchanged' : 'changed', differences };
  }

  #reject(found: readonly ImportProblem[]): void {
    this.#problems.push(...found);
    this.#rejected++;
  }

  #problem(line: number, { field, rule, message, hint }: Misplaced): ImportProblem {
    const column = this.#options.columns.find((one) => one.field === field)?.header ?? null;
    return { line, column, rule, message, hint };
  }
}

function written(value: Values[string] | undefined): string {
  return value === undefined ? '' : value === true ? 'yes' : value === false ? 'no' : String(value);
}
