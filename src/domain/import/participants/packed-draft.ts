/**
 * Drafts kept in little room. A draft has twenty properties that are set one by one, which makes it a hash table of
 * a kilobyte and more; of the hundred thousand of a file only the values are kept, beside one list of properties for
 * all rows that fill the same cells.
 */
import type { Draft } from '../../people/field.ts';

type Property = keyof Draft;

export interface PackedDraft {
  readonly properties: readonly Property[];
  /** In the order of the properties. */
  readonly values: readonly Draft[Property][];
}

/** Packs drafts; those with the same properties share the list of them. */
export class DraftPacker {
  readonly #lists = new Map<string, readonly Property[]>();

  pack(draft: Draft): PackedDraft {
    const own = Object.keys(draft) as Property[];
    const joined = own.join(' ');
    let properties = this.#lists.get(joined);
    if (properties === undefined) this.#lists.set(joined, (properties = own));
    return { properties, values: properties.map((property) => draft[property]) };
  }
}

/** Returns the draft that was packed. */
export function unpacked({ properties, values }: PackedDraft): Draft {
  return Object.fromEntries(properties.map((property, at) => [property, values[at]]));
}
