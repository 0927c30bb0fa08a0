/**
 * Who somebody is who has neither ref nor e-mail: what files of our own say in the column `key` of an export and the
 * column `id` of a list, else the row itself.
 */
import type { MappedColumn } from '../header-mapping.ts';
import { ERROR_HEADER } from '../header-names.ts';
import { parseId } from '../../reference.ts';
import { folded } from '../../words/text.ts';
import type { SourceRow } from '../row.ts';

/** Made of the cells of a row, so that it is the same in every programme. */
const OF_ROW = /^row:([0-9a-f]{24}#[1-9]\d*)$/;
/** Made of a number of this programme: in another it may be somebody else's. */
const BY_HAND = /^row:(by-hand#[1-9]\d*)$/;

/** How a row may call somebody: good in one programme alone, so that the name must be theirs too. */
export interface OwnName {
  readonly id: number | null;
  readonly rowHash: string | null;
}

interface OwnOptions {
  readonly columns: readonly MappedColumn[];
  /** Returns a short fixed digest of a text. */
  readonly digest: (text: string) => string;
}

/** Reads the two columns, where nobody has said that they are something else. */
export class OwnIdentity {
  readonly #options: OwnOptions;
  readonly #occurrences = new Map<string, number>();
  readonly #key: number;
  readonly #id: number;
  readonly #status: number;

  constructor(options: OwnOptions) {
    this.#options = options;
    const { columns } = options;
    const at = (name: string): number =>
      columns.findIndex(({ header, field, how }) => header === name && field === null && how !== 'ignored');
    this.#key = at('key');
    this.#id = at('id');
    this.#status = at('status');
  }

  /**
   * Returns what tells a row from every other: the row by which somebody was imported, where it is one that no other
   * programme gives to another; else a digest of its cells, numbered where several rows have the same.
   */
  rowHash({ cells }: SourceRow): string {
    return OF_ROW.exec(cells[this.#key] ?? '')?.[1] ?? this.#hashOf(cells);
  }

  /** Whether a file of our own says that somebody is paused or has withdrawn. */
  isAway({ cells }: SourceRow): boolean {
    return this.#id >= 0 && /^(?:paused|withdrawn)$/.test(cells[this.#status] ?? '');
  }

  said({ cells }: SourceRow): OwnName {
    return {
      id: parseId('P', cells[this.#id] ?? '') ?? null,
      rowHash: BY_HAND.exec(cells[this.#key] ?? '')?.[1] ?? null,
    };
  }

  #hashOf(given: readonly string[]): string {
    const { columns, digest } = this.#options;
    const cells = columns
      .map(({ header }, index) => [header, folded(given[index] ?? '')])
      // What was wrong with a row is no part of it: mended, it is the row that it was.
      .filter(([header]) => header !== ERROR_HEADER);
    const hash = digest(JSON.stringify(cells.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))));
    const occurrence = (this.#occurrences.get(hash) ?? 0) + 1;
    this.#occurrences.set(hash, occurrence);
    return `${hash}#${occurrence}`;
  }
}
