/** Remembers what has been worked out: for a pair context, however many rules and criteria ask, and for values that many people share. */
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

/** Anything but `undefined`. */
export type Answer = object | string | number | boolean | null;

/**
 * Returns a function that works out its answer once for each argument. Two lists are one argument where they are the same
 * array; equal lists that were loaded from a file are. `undefined` is no answer.
 *
 * @example eachOnce(folded) // folds each text once
 */
export function eachOnce<A, T extends Answer>(work: (argument: A) => T): (argument: A) => T {
  const known = new Map<A, T>();
  return (argument) => {
    let found = known.get(argument);
    if (found === undefined) known.set(argument, (found = work(argument)));
    return found;
  };
}
