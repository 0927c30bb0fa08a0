/** Remembers what has been worked out for a pair context, however many rules and criteria ask for it. */
import type { PairContext } from './pair-context.ts';

/**
 * Returns a function that computes its result on the first call for a context, or for a context and a key. It remembers
 * the result for as long as the context lives.
 */
export function memo<T, Key extends readonly [] | readonly [unknown]>(
  make: (context: PairContext, ...key: Key) => T,
): (context: PairContext, ...key: Key) => T {
  const known = new WeakMap<PairContext, Map<Key[0], T>>();
  return (context, ...key) => {
    let ofContext = known.get(context);
    if (ofContext === undefined) known.set(context, (ofContext = new Map<Key[0], T>()));
    let found = ofContext.get(key[0]);
    if (found === undefined) ofContext.set(key[0], (found = make(context, ...key)));
    return found;
  };
}
