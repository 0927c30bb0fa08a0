/** What is worked out once for a world, however many rules and criteria ask. */
import type { World } from './pair-context.ts';

/**
 * Returns a function that works something out the first time it is asked for a world, or for a world and a key, and
 * remembers it for as long as the world lives.
 */
export function oncePerWorld<T, Key extends readonly [] | readonly [unknown]>(
  make: (world: World, ...key: Key) => T,
): (world: World, ...key: Key) => T {
  const known = new WeakMap<World, Map<Key[0], T>>();
  return (world, ...key) => {
    let ofWorld = known.get(world);
    if (ofWorld === undefined) known.set(world, (ofWorld = new Map<Key[0], T>()));
    let found = ofWorld.get(key[0]);
    if (found === undefined) ofWorld.set(key[0], (found = make(world, ...key)));
    return found;
  };
}
