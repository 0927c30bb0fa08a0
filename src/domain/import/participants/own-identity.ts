/**
 * Identifies a person without ref or e-mail: by the column `key` of our exports or the column `id` of our lists,
 * otherwise by the row itself.
 */
import type { MappedColumn } from '../header-mapping.ts';
import { ERROR_HEADER } from '../header-names.ts';
import { parseId } from '../../reference.ts';
import { folded } from '../../words/text.ts';
import type { SourceRow } from '../row.ts';

/** Made from the cells of a row, so it is the same in every programme. */
const OF_ROW = /^row:([0-9a-f]{24}#[1-9]\d*)$/;
/** Made from a number of this programme, so in another it may belong to somebody else. */
const BY_HAND = /^row:(by-hand#[1-9]\d*)$/;

/** How a row may name a person. It is valid in one programme only, so the person's name must match too. */
export interface OwnName {
  readonly id: number | null;
  readonly rowHash: string | null;
}

interface OwnOptions {
  readonly columns: readonly MappedColumn[];
  /** Returns a short fixed digest of a text. */
  readonly digest: (text: string) => string;
}

/** Returns whether a file is an export or a list of the program: it has their column for who somebody is. */
export function isOwnTable(columns: readonly MappedColumn[]): boolean {
  return columns.some(
    ({ header, field, how }) => (header === 'key' || header === 'id') && field === null && how !== 'ignored',
  );
}

/** Reads the two columns, unless somebody has said that they are something else. */
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
   * Returns what tells a row from every other. This is the row key by which the person was imported, where no other
   * programme can have given it to somebody else. Otherwise it is a digest of the cells, numbered where several rows
   * have the same cells.
   */
  rowHash({ cells }: SourceRow): string {
    return OF_ROW.exec(cells[this.#key] ?? '')?.[1] ?? this.#hashOf(cells);
  }

  /** Returns whether a file of our own says that a person is paused or has withdrawn. */
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
      // The errors of a row are not part of it: once mended, it is the same row.
      .filter(([header]) => header !== ERROR_HEADER);
    const hash = digest(JSON.stringify(cells.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))));
    const occurrence = (this.#occurrences.get(hash) ?? 0) + 1;
    this.#occurrences.set(hash, occurrence);
    return `${hash}#${occurrence}`;
  }
}
