/** Groups of things. */

/**
 * Returns things by what they have in common. Keys, and what is under each, come in the order of the things.
 *
 * @example grouped(['one', 'two', 'three'], ({ length }) => length) // Map { 3 => ['one', 'two'], 5 => ['three'] }
 */
export function grouped<K, T>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
