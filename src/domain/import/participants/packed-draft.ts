/**
 * Keeps drafts in little memory. A draft gets twenty properties one by one, which makes it a hash table of more than a
 * kilobyte. A file may have a hundred thousand rows, so only the values of each are kept. All rows that fill the same
 * cells share one list of properties.
 */
import type { Draft } from '../../people/field.ts';

type Property = keyof Draft;

export interface PackedDraft {
  readonly properties: readonly Property[];
  /** In the order of the properties. */
  readonly values: readonly Draft[Property][];
}

/** Packs drafts. Those with the same properties share one list of them. */
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

/** Returns one value of the draft that was packed; undefined where it does not say it. */
export function valueSaid<P extends Property>({ properties, values }: PackedDraft, property: P): Draft[P] {
  return values[properties.indexOf(property)] as Draft[P];
}
