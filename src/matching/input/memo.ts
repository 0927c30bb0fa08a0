/** What is worked out once for a world, however many rules and criteria ask. */
import type { World } from './pair-context.ts';

/**
 * Returns a function that works something out the first time it is asked for a world and a key, and remembers it for
 * as long as the world lives.
 *
 * @param make what it is, for any world and key
 */
export function oncePerWorld<T, K = undefined>(
  make: (world: World, key: K) => T,
): (world: World, ...key: K extends undefined ? [] : [K]) => T {
  const known = new WeakMap<World, Map<K, T>>();
  return (world, ...[key]) => {
    let ofWorld = known.get(world);
    if (ofWorld === undefined) known.set(world, (ofWorld = new Map<K, T>()));
    let found = ofWorld.get(key as K);
    if (found === undefined) ofWorld.set(key as K, (found = make(world, key as K)));
    return found;
  };
}
