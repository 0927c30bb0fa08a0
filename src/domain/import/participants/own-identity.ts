/**
 * What files of our own say of who somebody is who has neither ref nor e-mail: the column `key` of an export, and the column
 * `id` of a list.
 */
import type { MappedColumn } from '../header-mapping.ts';
import { parseId } from '../../reference.ts';
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

/** Reads the two columns, where nobody has said that they are something else. */
export class OwnIdentity {
  readonly #key: number;
  readonly #id: number;
  readonly #status: number;

  constructor(columns: readonly MappedColumn[]) {
    const at = (name: string): number =>
      columns.findIndex(({ header, field, how }) => header === name && field === null && how !== 'ignored');
    this.#key = at('key');
    this.#id = at('id');
    this.#status = at('status');
  }

  /** Returns the row by which somebody was imported, where it is one that no other programme gives to another. */
  rowHash({ cells }: SourceRow): string | null {
    return OF_ROW.exec(cells[this.#key] ?? '')?.[1] ?? null;
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
}
