/**
 * Plans an import of meetings, check-ins, training, outcomes or relationships: reads a row, finds the record it is about, and
 * lays the row over it. They differ in their {@link RecordKind}.
 */
import type { FieldProblem } from '../../people/fields/field-entry.ts';
import { inOrderOfTime, readMoment } from '../../time/submitted-at.ts';
import { ambiguousDate } from '../../time/written-dates.ts';
import { owned, shellLine } from '../../words/text.ts';
import {
  type Difference,
  type FileReading,
  type ImportPlan,
  planImport,
  type PlannedRow,
  type Planner,
  type Rejected,
  type SaidInRow,
} from '../plan-import.ts';
import type { Existing, RecordField, Values } from './record-field.ts';
import type { ImportProblem, SourceRow } from '../row.ts';

/** A problem of a row, with its column; null for the row as a whole. */
export type Misplaced = FieldProblem & { readonly field: string | null };

/** All problems of a row that one reading can find. */
export interface Wrong {
  readonly problems: readonly Misplaced[];
}

/** What a row is about. */
export interface Placed<About> {
  /** Rows with the same identity are about one record. */
  readonly identity: string;
  /** What people call it: `R7 on 2026-10-02`. */
  readonly label: string;
  /** Null for a new record. */
  readonly existing: Existing | null;
  /** What the row says once placed, where that differs from its cells. */
  readonly says?: Values;
  /** What the store needs besides the values. */
  readonly about: About;
  /** Something to report that is not a problem. */
  readonly note?: string | undefined;
}

/** A correct row that says nothing happened: an unfinished course. */
export interface Nothing {
  readonly nothing: string;
}

/** One kind of file. */
export interface RecordKind<About> {
  /** The columns that say who and when. */
  readonly placing: readonly RecordField[];
  /** The columns that say what; compared with the existing record. */
  readonly told: readonly RecordField[];
  /** The column that tells which of two rows about one record is newer. */
  readonly submitted: string;
  /** The told columns in which a new value is added to the existing one instead of replacing it. */
  readonly beside?: Readonly<
    Record<string, (before: Values[string] | undefined, said: Values[string]) => Values[string] | undefined>
  >;
  /**
   * Returns what the record says afterwards, where that is not each column by itself laid over the existing one.
   *
   * @param before What the existing record says.
   * @param said What each row says, oldest first.
   */
  readonly join?: (before: Values, said: readonly Values[]) => Values;
  /** Whether each row about a record adds to it, where it is not the same said anew. */
  readonly isOfSeveralRows?: (about: About) => boolean;
  /** Returns why a record cannot be what all rows about it say together. The rows are then refused. */
  readonly refuse?: (about: About, after: Values) => Misplaced | undefined;
  /**
   * Finds what a row is about, or all that is wrong with it.
   *
   * @param unread The columns whose cells could not be read.
   */
  readonly place: (values: Values, unread: ReadonlySet<string>) => Placed<About> | Nothing | Wrong;
  /** Returns what to report of all rows together that is not a problem. */
  readonly afterwards?: (rows: readonly PlannedRecord<About>[]) => RecordsTold['notes'];
}

export interface PlannedRecord<About> extends PlannedRow {
  readonly about: About;
  /** All that the record says afterwards. */
  readonly values: Values;
}

/** The parts of a plan that only records have. */
export interface RecordsTold {
  readonly notes: readonly { readonly line: number; readonly note: string }[];
}

export type RecordPlan<About> = ImportPlan<PlannedRecord<About>, RecordsTold>;

interface Said extends SaidInRow {
  readonly values: Values;
}

interface Told<About> {
  readonly placed: Placed<About>;
  readonly said: Said[];
}

/**
 * Returns what each row would do to the existing records, see {@link planImport}. A row is matched to a record by who
 * and when.
 *
 * @param forAll What was said for the whole file, in place of any column.
 */
export function planRecords<About>(
  rows: Iterable<SourceRow>,
  kind: RecordKind<About>,
  file: FileReading,
  forAll: Values = {},
): RecordPlan<About> {
  return planImport(rows, new RecordPlanner(kind, file, forAll), file);
}

class RecordPlanner<About> implements Planner<Said, Told<About>, PlannedRecord<About>, RecordsTold> {
  readonly #kind: RecordKind<About>;
  readonly #file: FileReading;
  readonly #forAll: Values;
  readonly #columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly field: RecordField;
  }[];
  readonly #submitted: number;
  readonly #told = new Map<string, Told<About>>();
  readonly #notes: { line: number; note: string }[] = [];

  constructor(kind: RecordKind<About>, file: FileReading, forAll: Values) {
    this.#kind = kind;
    this.#file = file;
    this.#forAll = forAll;
    const fields = new Map([...kind.placing, ...kind.told].map((field) => [field.name, field]));
    this.#columns = file.columns.flatMap(({ field: name, header }, index) => {
      const field = name === null || name in forAll ? undefined : fields.get(name);
      return field === undefined ? [] : [{ index, header, field }];
    });
    this.#submitted = file.columns.findIndex(({ field }) => field === kind.submitted);
  }

  take(row: SourceRow): Told<About> | Rejected | null {
    const { line } = row;
    const { values, problems, unread } = this.#read(row);
    const placed = this.#kind.place(values, unread);
    const misplaced = 'problems' in placed ? placed.problems : [];
    // A cell that failed to parse is reported once, not also as blank.
    const fresh = misplaced.filter(({ field }) => field === null || !unread.has(field));
    if (problems.length + fresh.length > 0)
      return { problems: [...problems, ...fresh.map((one) => this.#problem(line, one))] };
    if ('problems' in placed) return null;
    const note = 'nothing' in placed ? placed.nothing : placed.note;
    if (note !== undefined) this.#notes.push({ line, note });
    if ('nothing' in placed) return null;
    const submitted = owned((row.cells[this.#submitted] ?? '').trim());
    const said = { line, submitted, values: placed.says ?? values };
    const known = this.#told.get(placed.identity);
    if (known === undefined) {
      const told = { placed, said: [said] };
      this.#told.set(placed.identity, told);
      return told;
    }
    const [first] = known.said;
    if (this.#isUnclear(said) || (first !== undefined && this.#isUnclear(first)))
      return {
        problems: [
          this.#problem(line, {
            field: this.#kind.submitted,
            ...ambiguousDate(
              `line ${first?.line} is about the same, and which is newer could be read two ways`,
            ),
          }),
        ],
      };
    known.said.push(said);
    return known;
  }

  isOfSeveralRows({ placed }: Told<About>): boolean {
    return this.#kind.isOfSeveralRows?.(placed.about) === true;
  }

  settle(subjects: Set<Told<About>>): readonly ImportProblem[] {
    const { refuse } = this.#kind;
    if (refuse === undefined) return [];
    return [...subjects].flatMap((told) => {
      const { order } = inOrderOfTime(told.said, this.#file.dateFormat, this.#file.timezone);
      const problem = refuse(told.placed.about, this.#after(told, order));
      if (problem === undefined) return [];
      subjects.delete(told);
      return told.said.map(({ line }) => this.#problem(line, problem));
    });
  }

  plan(told: Told<About>, order: readonly Said[]): PlannedRecord<About> {
    const { placed, said } = told;
    const { label, existing, about } = placed;
    const names = this.#kind.told.map(({ name }) => name);
    const values = this.#after(told, order);
    const planned = { line: said[0]?.line ?? 0, name: label, about, values };
    if (existing === null) return { ...planned, kind: 'new', id: null, differences: [] };
    const differences = names.flatMap((field): Difference[] =>
      values[field] === existing.values[field]
        ? []
        : [{ field, before: written(existing.values[field]), after: written(values[field]) }],
    );
    const kind = differences.length === 0 ? 'unchanged' : 'changed';
    return { ...planned, kind, id: existing.id, differences };
  }

  #after({ placed: { existing } }: Told<About>, order: readonly Said[]): Values {
    const before = existing?.values ?? {};
    const { told, join: joinAll, beside } = this.#kind;
    if (joinAll !== undefined)
      return joinAll(
        before,
        order.map((one) => one.values),
      );
    const values: Record<string, Values[string]> = { ...before };
    for (const one of order)
      for (const { name } of told) {
        const value = one.values[name];
        if (value === undefined) continue;
        const join = beside?.[name];
        const joined = join === undefined ? value : join(values[name], value);
        if (joined !== undefined) values[name] = joined;
      }
    return values;
  }

  more(_: unknown, rows: readonly PlannedRecord<About>[]): RecordsTold {
    const notes = this.#kind.afterwards?.(rows) ?? [];
    return { notes: notes.length === 0 ? this.#notes : [...this.#notes, ...notes] };
  }

  #read({ line, cells }: SourceRow): { values: Values; problems: ImportProblem[]; unread: Set<string> } {
    const values: Record<string, Values[string]> = { ...this.#forAll };
    const problems: ImportProblem[] = [];
    const unread = new Set<string>();
    for (const { index, header, field } of this.#columns) {
      const text = (cells[index] ?? '').trim();
      if (text === '') continue;
      const parsed = field.parse(owned(text), this.#file.dateFormat);
      if ('problem' in parsed) {
        const { hint } = parsed.problem;
        problems.push({ line, column: header, ...parsed.problem, hint: inColumn(hint, header) });
        unread.add(field.name);
      } else values[field.name] = parsed.value;
    }
    return { values, problems, unread };
  }

  #isUnclear({ submitted }: SaidInRow): boolean {
    return readMoment(submitted, this.#file.dateFormat) === 'ambiguous';
  }

  #problem(line: number, { field, rule, message, hint }: Misplaced): ImportProblem {
    const column = this.#file.columns.find((one) => one.field === field)?.header ?? null;
    return { line, column, rule, message, hint };
  }
}

function written(value: Values[string] | undefined): string {
  return value === undefined ? '' : value === true ? 'yes' : value === false ? 'no' : String(value);
}

/** Returns a hint with the name of the column in place of HEADER. */
function inColumn(hint: string, header: string): string {
  return hint.replace(/--set (\w+)=HEADER/, (_, field: string) => shellLine(['--set', `${field}=${header}`]));
}
