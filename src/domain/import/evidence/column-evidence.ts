/** What speaks for a column being a field: its header and its cells together. */
import type { AskedSide } from '../../people/fields/choices.ts';
import { timeIn } from '../../time/written-dates.ts';
import { folded } from '../../words/text.ts';
import type { SourceRow } from '../row.ts';
import {
  cellsOfColumns,
  type ColumnCells,
  fieldsInCells,
  type Fit,
  fitOf,
  type KnownWords,
  shareOf,
} from './cell-evidence.ts';
import { type ColumnSeries, seriesIn } from './column-series.ts';
import { headerEvidence } from './header-evidence.ts';
import { type SpreadQuestion, spreadsIn } from './spread-question.ts';

/** A field that a column may be, and how sure that is. Strong evidence is taken, weak evidence is asked about. */
export interface ColumnEvidence {
  readonly field: string;
  readonly strength: 'strong' | 'weak';
  /** Whether the cells say it and the header does not. */
  readonly isFromCells: boolean;
  /** For a name: whether the last name comes first. */
  readonly isTurned?: true;
}

interface EvidenceOptions {
  readonly headers: readonly string[];
  /** Returns the rows of the file, read anew each time. */
  readonly rows: () => Iterable<SourceRow>;
  readonly known: KnownWords;
  /** The roles of everybody in the file, where somebody has said so. */
  readonly side?: AskedSide | undefined;
}

/** The evidence in a file. Its first rows are read once, when first asked for. */
export class FileEvidence {
  readonly #options: EvidenceOptions;
  readonly #fits = new Map<string, Fit>();
  readonly #found = new Map<number, ColumnEvidence[]>();
  #cells: readonly ColumnCells[] | undefined;
  #spreads: readonly SpreadQuestion[] | undefined;
  #series: readonly ColumnSeries[] | undefined;

  constructor(options: EvidenceOptions) {
    this.#options = { ...options, known: { ...options.known, isFromFile: true } };
  }

  /** Returns the cells of a column, as far as they are looked at. */
  cells(index: number): ColumnCells {
    const { rows, headers } = this.#options;
    this.#cells ??= cellsOfColumns(rows(), headers.length);
    return this.#cells[index] ?? NO_CELLS;
  }

  /** Returns whether the cells of a column are what a field holds. */
  fit(index: number, field: string): Fit {
    const key = `${index} ${field}`;
    let fit = this.#fits.get(key);
    if (fit === undefined) this.#fits.set(key, (fit = fitOf(field, this.cells(index), this.#options.known)));
    return fit;
  }

  /** Returns the fields that a column may be, the likeliest first. Those that its cells contradict are left out. */
  of(index: number): readonly ColumnEvidence[] {
    let found = this.#found.get(index);
    if (found === undefined) this.#found.set(index, (found = this.#lookAt(index)));
    return found;
  }

  #lookAt(index: number): ColumnEvidence[] {
    const { headers, known, side } = this.#options;
    const said = headerEvidence(headers[index] ?? '', side)
      .filter(({ field }) => isOfSide(field, side) && this.fit(index, field) !== 'against')
      // Forms call the address that somebody signed in with a user name.
      .filter(
        ({ field, strength }) =>
          field !== 'ref' || strength === 'strong' || this.fit(index, 'email') !== 'fits',
      )
      .filter(({ field, strength }) => !this.#isNever(index, field, strength))
      .map((one): ColumnEvidence => ({
        ...one,
        strength: this.#isDoubtful(index, one.field) ? 'weak' : one.strength,
        isFromCells: false,
      }));
    const fields = new Set(said.map(({ field }) => field));
    const held = fieldsInCells(this.cells(index), known)
      .filter((field) => !fields.has(field) && isOfSide(field, side))
      .map((field): ColumnEvidence => ({ field, strength: 'weak', isFromCells: true }));
    const spread = this.#ofSpread(index);
    if (spread.length > 0) return spread;
    const own = [...said, ...held];
    const series = this.#seriesWith(index);
    if (series === undefined || (own.length > 0 && !CHOICE.test(series.stem))) return own;
    return [...this.#ofSeries(index, series), ...own];
  }

  /** A day without a time is no time of an answer, unless the header says so. */
  #isNever(index: number, field: string, strength: ColumnEvidence['strength']): boolean {
    if (field !== 'submitted_at' || strength === 'strong') return false;
    return shareOf(this.cells(index), (text) => timeIn(text).clock !== undefined) < 1 / 2;
  }

  /** Returns whether the programme has values for a field: levels need some. Otherwise it is proposed to leave it out. */
  isUseful(field: string): boolean {
    return field !== 'level' || this.#options.known.levels.length > 0;
  }

  /** A few words are not what people write about themselves: the column may be a list. */
  #isDoubtful(index: number, field: string): boolean {
    const cells = this.cells(index);
    return PROSE.has(field) && cells.filled > 0 && shareOf(cells, isProse) < 1 / 2;
  }

  /** Returns what a column may be that is one choice of a question. */
  #ofSpread(index: number): ColumnEvidence[] {
    const { headers, known, side } = this.#options;
    this.#spreads ??= spreadsIn(headers, (one) => this.cells(one));
    const spread = this.#spreads.find(({ indexes }) => indexes.includes(index));
    if (spread === undefined) return [];
    const fields =
      spread.question === undefined
        ? (spread.indexes.map((one) => fieldsInCells(this.cells(one), known)).find((all) => all.length > 0) ??
          [])
        : headerEvidence(spread.question, side).map(({ field }) => field);
    return fields
      .filter((field) => LISTS.has(field) && isOfSide(field, side))
      .map((field) => ({ field, strength: 'weak', isFromCells: true }));
  }

  #seriesWith(index: number): ColumnSeries | undefined {
    this.#series ??= seriesIn(this.#options.headers);
    return this.#series.find(({ indexes }) => indexes.includes(index));
  }

  /** Returns what a column may be because of the columns that it belongs to. */
  #ofSeries(index: number, series: ColumnSeries): ColumnEvidence[] {
    const { side } = this.#options;
    const fields = series.isGrid ? ['availability'] : this.#listsOf(series);
    return fields
      .filter((field) => isOfSide(field, side) && this.fit(index, field) !== 'against')
      .map((field) => ({ field, strength: 'weak', isFromCells: true }));
  }

  /** Ranked choices are topics, unless their header says what they are. Few answers recur in them. */
  #listsOf({ indexes, stem }: ColumnSeries): string[] {
    const { side } = this.#options;
    const said = headerEvidence(stem, side).map(({ field }) => field);
    if (said.length > 0 && !CHOICE.test(stem)) return said;
    const isChoice = indexes.every((index) => {
      const cells = this.cells(index);
      const isRecurring = cells.filled >= FEWEST_CHOICES && cells.texts.size <= cells.filled * MOST_DISTINCT;
      return isRecurring || fieldsInCells(cells, this.#options.known).includes('goals');
    });
    return isChoice ? ['goals', 'expertise'] : [];
  }

  /** Returns whether columns say the same in every row, so that it does not matter which is taken. */
  areSame(indexes: readonly number[]): boolean {
    const [first = 0, ...others] = indexes;
    for (const { cells } of this.#options.rows()) {
      const text = folded(cells[first] ?? '');
      if (others.some((index) => folded(cells[index] ?? '') !== text)) return false;
    }
    return true;
  }

  /** Returns which share of the rows that fill in both columns has the text of one within that of the other. */
  shareWithin(part: number, whole: number): number {
    let [both, within] = [0, 0];
    for (const { cells } of this.#options.rows()) {
      const [inner, outer] = [folded(cells[part] ?? ''), folded(cells[whole] ?? '')];
      if (inner === '' || outer === '') continue;
      if (outer.includes(inner)) within++;
      if (++both === ROWS_COMPARED) break;
    }
    return both === 0 ? 1 : within / both;
  }

  /** Returns the columns of addresses among those that may say who the manager is: a name can be that of several. */
  addressed(indexes: readonly number[], field: string): number[] {
    return field === 'manager' ? indexes.filter((index) => this.fit(index, 'email') === 'fits') : [];
  }

  /**
   * Returns the column whose cells are most like the field: of those that fit, the fullest, then the first. Addresses of
   * managers come before their names.
   */
  best(indexes: readonly number[], field: string): number | undefined {
    const rank = (index: number): number => RANKS.indexOf(this.fit(index, field));
    const addressed = this.addressed(indexes, field);
    return (addressed.length > 0 ? addressed : indexes).toSorted(
      (a, b) => rank(a) - rank(b) || this.cells(b).filled - this.cells(a).filled || a - b,
    )[0];
  }
}

const ROWS_COMPARED = 200;

const PROSE: ReadonlySet<string> = new Set(['about', 'motivation']);

function isProse(text: string): boolean {
  const SHORTEST = 40;
  return text.length >= SHORTEST;
}

/** Nothing but words for a choice, as `unaccented` gives them: "First choice" does not say of what. */
const CHOICE =
  /^(?:(?:your|my|topic|area|ranked|deine|ihre|votre|su|tu|sua|uw|je|eich) )?(?:choice|preference|option|priority|rank|wahl|prioritat|choix|opcion|preferencia|prioridad|opcao|escolha|scelta|preferenza|keuze|voorkeur|wybor|dewis)$/;

/** With fewer answers, nobody can tell choices from texts. */
const FEWEST_CHOICES = 3;
const MOST_DISTINCT = 0.8;

const RANKS: readonly Fit[] = ['fits', 'unclear', 'against'];
/** Fields that hold several choices. */
const LISTS: ReadonlySet<string> = new Set(
  'expertise goals challenges languages channels formats worked_in'.split(' '),
);
const NO_CELLS: ColumnCells = { filled: 0, blank: 0, texts: new Map() };

/** Fields that only one side has. */
const SIDES: Readonly<Record<string, AskedSide>> = {
  capacity: 'mentor',
  expertise: 'mentor',
  goals: 'mentee',
};

function isOfSide(field: string, side: AskedSide | undefined): boolean {
  return side === undefined || side === 'both' || (SIDES[field] ?? side) === side;
}
