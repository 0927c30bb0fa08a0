/** Small conversions between SQLite's values and ours. */

/** A boolean as SQLite keeps it. */
export function bit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

/** Returns the list in a JSON column. */
export function listIn(json: string): readonly string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[]);
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
