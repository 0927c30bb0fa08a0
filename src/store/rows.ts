/** Small conversions between SQLite's values and ours. */

/** A boolean as SQLite keeps it. */
export function bit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

/** The same few languages, channels and countries are loaded by the thousand. */
const listsBefore = new Map<string, readonly string[]>([['[]', []]]);
const MOST_KEPT = 10_000;

/** Returns the list in a JSON column. Equal lists may be one and the same array. */
export function listIn(json: string): readonly string[] {
  const known = listsBefore.get(json);
  if (known !== undefined) return known;
  const list = JSON.parse(json) as readonly string[];
  if (listsBefore.size < MOST_KEPT) listsBefore.set(json, list);
  return list;
}

/** Groups rows by a key, in the order they come. */
export function grouped<K, T>(rows: Iterable<T>, keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
